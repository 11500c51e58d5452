#include <algorithm>

#include "base/text.hpp"
#include "meetings/meeting_actions.hpp"
#include "meetings/meeting_store.hpp"

namespace timon::meetings {
namespace {

AgendaItem item_at(Work& work, MeetingId meeting, AgendaItemId id) {
  auto found = find_item(work.db, meeting, id);
  if (!found) throw NotFound{};
  return std::move(*found);
}

/// The same item, as the rule made it.
Outcome<AgendaItem> change(Deed& deed, AgendaItem const& before, AgendaItem after) {
  auto ready = checked(std::move(after));
  if (!ready) return ready;
  *ready = deed.update(before, *ready);
  deed.commit();
  return ready;
}

void put_positions(Deed& deed, std::vector<AgendaItem> const& before, std::vector<AgendaItem> const& after) {
  for (auto const& item : after) {
    auto const was = std::ranges::find(before, item.id, &AgendaItem::id);
    if (was != before.end() && was->position != item.position) deed.update(*was, item);
  }
}

}  // namespace

void fill_agenda(Work& work, Deed& deed, Meeting const& meeting, AgendaNews* news) {
  auto const now = kept_items_of(work.db, meeting.id);
  auto const change = rebuilt(now, offered_items(work, meeting));
  for (auto const& item : change.gone) {
    deed.erase(item);
    if (news != nullptr) news->gone.push_back(item.title);
  }
  put_positions(deed, now, change.kept);
  for (auto const& item : change.added) {
    deed.insert(item);
    if (news != nullptr) news->added.push_back(item.title);
  }
}

void bring_carried(Work& work, Deed& deed, Meeting const& meeting) {
  auto const there = kept_items_of(work.db, meeting.id);
  auto position = there.empty() ? std::int64_t{0} : there.back().position;
  for (auto item : waiting_items(work.db, meeting)) {
    item.carried_from = item.id;
    item.id = {};
    item.meeting = meeting.id;
    item.state = AgendaState::pending;
    item.note.clear();
    auto const same = std::ranges::find_if(there, [&](AgendaItem const& each) { return item.kind != AgendaKind::own && each.is_same(item); });
    if (same == there.end()) {
      item.position = ++position;
      deed.insert(item);
    } else {
      auto linked = *same;
      linked.carried_from = item.carried_from;
      deed.update(*same, linked);
    }
  }
}

void bring_to_next(Work& work, Deed& deed, Meeting const& over) {
  auto const next = next_of_body(work.db, over);
  if (!next) return;
  auto const held = held_meeting(work, next->id);
  if (held.state == MeetingState::convened) bring_carried(work, deed, held);
}

AgendaNews rebuild_agenda(Work& work, MeetingId id) {
  run_by(work, id);
  auto news = AgendaNews{};
  auto deed = Deed{work, "agenda_built"};
  auto const meeting = held_meeting(work, id);
  if (meeting.state != MeetingState::convened) return news;
  bring_carried(work, deed, meeting);
  fill_agenda(work, deed, meeting, &news);
  if (!deed.is_empty()) deed.commit();
  return news;
}

void move_item(Work& work, MeetingId id, AgendaItemId which, int step) {
  run_by(work, id);
  auto deed = Deed{work, "agenda_ordered"};
  if (!held_meeting(work, id).is_ahead()) return;
  auto const before = items_of(work.db, id);
  put_positions(deed, before, moved(before, which, step));
  if (!deed.is_empty()) deed.commit();
}

Outcome<AgendaItem> add_item(Work& work, MeetingId id, std::string const& title, std::string const& detail, std::int64_t minutes) {
  run_by(work, id);
  auto deed = Deed{work, "agenda_item_added"};
  if (!held_meeting(work, id).is_ahead()) return Problem{"state", "meeting.state.over"};
  auto const items = items_of(work.db, id);
  auto ready = checked({.meeting = id, .title = title, .detail = detail, .position = (items.empty() ? 0 : items.back().position) + 1, .minutes = minutes});
  if (!ready) return ready;
  *ready = deed.insert(*ready);
  deed.commit();
  return ready;
}

Outcome<AgendaItem> edit_item(Work& work, MeetingId id, AgendaItemId which, std::int64_t revision_seen, std::int64_t minutes, std::string const& note) {
  run_by(work, id);
  auto deed = Deed{work, "agenda_item_edited"};
  if (!held_meeting(work, id).is_ahead()) return Problem{"state", "meeting.state.over"};
  auto const before = item_at(work, id, which);
  must_be_current(revision_seen, before.revision, AgendaItem::kTable);
  auto after = before;
  after.minutes = minutes;
  after.note = trimmed(note);
  return change(deed, before, std::move(after));
}

Outcome<AgendaItem> mark_item(Work& work, MeetingId id, AgendaItemId which, AgendaState state, std::optional<std::string> const& note, std::int64_t revision_seen) {
  run_by(work, id);
  auto deed = Deed{work, "agenda_item_marked"};
  auto const is_by_hand = state == AgendaState::pending || state == AgendaState::done;
  if (held_meeting(work, id).state != MeetingState::in_session || !is_by_hand) return Problem{"state", "meeting.state.not_in_session"};
  auto const before = item_at(work, id, which);
  // A decision settles its item meanwhile: that takes nothing away from who writes the same note, or none.
  if (note && trimmed(*note) != before.note) must_be_current(revision_seen, before.revision, AgendaItem::kTable);
  auto after = before;
  after.state = state;
  if (note) after.note = trimmed(*note);
  return change(deed, before, std::move(after));
}

void remove_item(Work& work, MeetingId id, AgendaItemId which) {
  run_by(work, id);
  auto deed = Deed{work, "agenda_item_removed"};
  auto const is_ahead = held_meeting(work, id).is_ahead();
  auto const item = item_at(work, id, which);
  auto const is_used = work.db.one<std::int64_t>("SELECT (SELECT count(*) FROM decision WHERE item = :item) + (SELECT count(*) FROM agenda_item WHERE carried_from = :carried)",
                                                 sql::with("item", which, "carried", which)) > 0;
  if (!is_ahead || is_used) return;
  auto after = item;
  after.state = AgendaState::removed;
  deed.update(item, after);
  deed.commit();
}

}  // namespace timon::meetings
