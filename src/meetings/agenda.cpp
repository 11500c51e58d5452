#include "meetings/agenda.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace timon {
namespace {

bool is_there(std::vector<AgendaItem> const& items, AgendaItem const& wanted) {
  return std::ranges::any_of(items, [&](AgendaItem const& each) { return each.is_same(wanted); });
}

bool stays(AgendaItem const& item, std::vector<AgendaItem> const& offered) {
  if (item.kind == AgendaKind::own || item.carried_from || item.state != AgendaState::pending || !item.note.empty()) return true;
  return is_there(offered, item);
}

/// Behind the last of its kind; else before the first of a kind that comes later.
std::size_t place_for(std::vector<AgendaItem> const& items, AgendaItem const& item) {
  for (auto i = items.size(); i > 0; --i)
    if (items[i - 1].kind == item.kind) return i;
  auto const later = std::ranges::find_if(items, [&](AgendaItem const& each) { return each.kind > item.kind; });
  return static_cast<std::size_t>(later - items.begin());
}

bool overlap(GoalSpan const& one, GoalSpan const& other) {
  auto const begins_before = [](GoalSpan const& first, GoalSpan const& second) { return !first.starts_on || !second.ends_on || *first.starts_on <= *second.ends_on; };
  return begins_before(one, other) && begins_before(other, one);
}

}  // namespace

std::vector<Level> levels_discussed(MeetingKind kind, bool is_central) {
  switch (kind) {
    case MeetingKind::committee: return is_central ? std::vector{Level::committee} : std::vector{Level::coordinator, Level::minister};
    case MeetingKind::dispatch: return {Level::minister};
    case MeetingKind::stocktake: return {Level::committee, Level::head};
    case MeetingKind::other: break;
  }
  return {};
}

std::int64_t minutes_proposed(AgendaKind kind) {
  switch (kind) {
    case AgendaKind::held_obstacle: return 10;
    case AgendaKind::advance: return 2;
    case AgendaKind::open_decision: return 3;
    default: return 5;
  }
}

bool is_to_resolve(AgendaKind kind) { return kind < AgendaKind::synergy; }

AgendaChange rebuilt(std::vector<AgendaItem> const& now, std::vector<AgendaItem> const& offered) {
  auto change = AgendaChange{};
  auto all = std::vector<AgendaItem>{};
  for (auto const& item : now) {
    if (stays(item, offered)) all.push_back(item);
    else change.gone.push_back(item);
  }
  for (auto item : offered) {
    if (is_there(all, item)) continue;
    if (item.minutes == 0) item.minutes = minutes_proposed(item.kind);
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(place_for(all, item)), item);
  }
  auto position = std::int64_t{0};
  for (auto& item : all) {
    item.position = ++position;
    (item.id ? change.kept : change.added).push_back(item);
  }
  return change;
}

std::vector<AgendaItem> moved(std::vector<AgendaItem> items, AgendaItemId id, int step) {
  auto const found = std::ranges::find(items, id, &AgendaItem::id);
  auto const at = found - items.begin();
  auto const to = at + step;
  if (found != items.end() && to >= 0 && to < static_cast<std::ptrdiff_t>(items.size())) std::swap(items[static_cast<std::size_t>(at)], items[static_cast<std::size_t>(to)]);
  auto position = std::int64_t{0};
  for (auto& item : items) item.position = ++position;
  return items;
}

std::int64_t minutes_of(std::vector<AgendaItem> const& items) {
  auto sum = std::int64_t{0};
  for (auto const& item : items) sum += item.minutes;
  return sum;
}

std::vector<Synergy> synergies(std::vector<GoalSpan> const& spans) {
  auto found = std::map<std::pair<GoalId, GoalId>, Synergy>{};
  auto by_share = std::map<std::pair<PlaceId, std::string>, std::vector<GoalSpan const*>>{};
  for (auto const& span : spans) by_share[{span.place, span.actor}].push_back(&span);
  for (auto const& [share, those] : by_share)
    for (auto i = std::size_t{0}; i < those.size(); ++i)
      for (auto j = i + 1; j < those.size(); ++j) {
        if (those[i]->top == those[j]->top || !overlap(*those[i], *those[j])) continue;
        auto const pair = std::pair{std::minmax(those[i]->goal, those[j]->goal)};
        auto& synergy = found.try_emplace(pair, Synergy{pair.first, pair.second, {}, {}}).first->second;
        if (share.first) synergy.places.push_back(share.first);
        else synergy.actors.push_back(share.second);
      }
  auto ordered = std::vector<Synergy>{};
  for (auto& [pair, synergy] : found) ordered.push_back(std::move(synergy));
  std::ranges::stable_sort(ordered, std::greater{}, [](Synergy const& each) { return each.places.size() + each.actors.size(); });
  return ordered;
}

}  // namespace timon
