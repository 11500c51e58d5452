#include "goals/impact.hpp"

#include <algorithm>
#include <set>

#include "goals/schedule.hpp"

namespace timon {
namespace {

bool waits(Milestone const& milestone) { return milestone.due_on && !milestone.finished_on && !milestone.withdrawn_on; }

/// The critical milestones of each line of each goal, one after the other.
void add_marked_path(std::vector<PathLink>& links, std::vector<Milestone> const& milestones, std::set<GoalId> const& linked) {
  auto path = std::vector<Milestone const*>{};
  for (auto const& milestone : milestones)
    if (milestone.is_critical && milestone.due_on && !milestone.withdrawn_on && !linked.contains(milestone.goal)) path.push_back(&milestone);
  std::ranges::stable_sort(
      path, [](Milestone const* a, Milestone const* b) { return std::tie(a->goal, a->line, *a->due_on, a->code) < std::tie(b->goal, b->line, *b->due_on, b->code); });
  for (auto i = std::size_t{1}; i < path.size(); ++i)
    if (path[i]->goal == path[i - 1]->goal && path[i]->line == path[i - 1]->line) links.push_back({path[i - 1]->id, path[i]->id});
}

}  // namespace

std::vector<PathLink> path_links(std::vector<Milestone> const& milestones, std::vector<PathLink> const& predecessors) {
  auto links = stated_links(milestones, predecessors);
  auto goals = std::map<MilestoneId, GoalId>{};
  for (auto const& milestone : milestones) goals[milestone.id] = milestone.goal;
  auto linked = std::set<GoalId>{};
  for (auto const& link : links) linked.insert(goals[link.after]);
  add_marked_path(links, milestones, linked);
  return links;
}

std::vector<Slip> slips_of(std::vector<Milestone> const& milestones, std::vector<PathLink> const& links, std::map<MilestoneId, Date> const& earliest) {
  auto slips = std::map<MilestoneId, Slip>{};
  auto changed = std::vector<MilestoneId>{};
  auto by_id = std::map<MilestoneId, Milestone const*>{};
  for (auto const& milestone : milestones) by_id[milestone.id] = &milestone;
  auto const put = [&](MilestoneId id, Date to, MilestoneId because) {
    auto const found = by_id.find(id);
    if (found == by_id.end() || !waits(*found->second) || to <= *found->second->due_on) return;
    auto const before = slips.find(id);
    if (before != slips.end() && before->second.to >= to) return;
    slips.insert_or_assign(id, Slip{id, *found->second->due_on, to, because});
    changed.push_back(id);
  };
  for (auto const& [id, day] : earliest) put(id, day, id);
  auto const delay_of = [&](MilestoneId id) {
    auto const found = slips.find(id);
    return found == slips.end() ? 0 : found->second.days();
  };
  // Work on a milestone begins when the last of those it waits for is done: what one of them is late is time that another one
  // takes anyway, up to the day on which that one is done. A date «after another» goes with that one alone.
  auto const delay_through = [&](Milestone const& next, MilestoneId slipped) {
    auto const& before = *by_id.at(slipped);
    if (next.due_kind == DueKind::after) return next.after_milestone == slipped ? delay_of(slipped) : 0;
    auto starts = *before.due_on;
    for (auto const& link : links)
      if (link.after == next.id)
        if (auto const other = by_id.find(link.before); other != by_id.end() && !other->second->withdrawn_on)
          if (auto const day = other->second->finished_on ? other->second->finished_on : other->second->due_on) starts = std::max(starts, *day);
    return days_between(starts, *before.due_on + delay_of(slipped));
  };
  // Delays only grow, up to the longest one given: milestones that wait for each other in a circle come to rest too.
  while (!changed.empty()) {
    auto const slip = slips.at(changed.back());
    changed.pop_back();
    for (auto const& link : links)
      if (link.before == slip.milestone)
        if (auto const next = by_id.find(link.after); next != by_id.end() && waits(*next->second))
          if (auto const delay = delay_through(*next->second, slip.milestone); delay > 0) put(link.after, *next->second->due_on + delay, slip.milestone);
  }
  auto all = std::vector<Slip>{};
  for (auto const& [id, slip] : slips) all.push_back(slip);
  std::ranges::sort(
      all, [&](Slip const& a, Slip const& b) { return std::tie(a.from, by_id.at(a.milestone)->code, a.milestone) < std::tie(b.from, by_id.at(b.milestone)->code, b.milestone); });
  return all;
}

}  // namespace timon
