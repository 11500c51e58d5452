#include "meetings/decision_actions.hpp"

#include "base/text.hpp"
#include "meetings/meeting_actions.hpp"
#include "meetings/meeting_store.hpp"
#include "meetings/telling.hpp"
#include "platform/words/fold.hpp"

namespace timon::meetings {
namespace {

constexpr auto kReport = Right{"report_decision"};
constexpr auto kPreside = Right{"verify_decision"};

LadderRules rules_for(Work& work, WorkingCalendar const& calendar) { return {obstacles::ladder_days(work.db), calendar}; }

void log(Work& work, Deed& deed, Decision const& decision, DecisionEntryKind kind, std::string const& text) {
  deed.insert(DecisionEntry{.decision = decision.id, .kind = kind, .text = std::string{trimmed(text)}, .on_day = work.today, .at = work.now, .person = work.actor.person});
}

/// What the register is searched by.
std::string search_text_of(sql::Session& db, Decision const& decision) {
  auto const office = db.maybe<std::string>("SELECT title FROM office WHERE id = :id", sql::with("id", decision.office)).value_or("");
  return fold(std::to_string(decision.number) + " " + decision.text + " " + office);
}

/// Writes what the rule made of it, its line of history, and tells.
template <class Rule>
Outcome<Decision> change(Work& work, Decision const& before, DecisionEntryKind kind, OfficeId signs, std::string const& text, Rule rule) {
  auto const calendar = organization::working_calendar(work.db, before.institution);
  Outcome<Decision> after = rule(before, rules_for(work, calendar));
  if (!after) return after;
  auto deed = Deed{work, std::string{"decision_"} + boost::describe::enum_to_string(kind, ""), text};
  if (signs) deed.sign(signs);
  after->search_text = search_text_of(work.db, *after);
  *after = deed.update(before, *after);
  log(work, deed, *after, kind, text);
  tell(work, DecisionDone{kind, before, *after});
  deed.commit();
  return after;
}

Decision seen(Work& work, DecisionId id) {
  auto found = find_visible(work, id);
  if (!found) throw NotFound{};
  return std::move(*found);
}

Decision of_responsible(Work& work, DecisionId id, std::int64_t revision_seen) {
  must(work.actor.is_console || (work.actor.may_write && !work.actor.seats.empty()), kReport);
  auto found = seen(work, id);
  must(may_report(work.actor, found), kReport);
  must_be_current(revision_seen, found.revision, Decision::kTable);
  return found;
}

Decision of_chair(Work& work, DecisionId id, std::int64_t revision_seen) {
  must(work.actor.is_console || (work.actor.may_write && !work.actor.seats.empty()), kPreside);
  auto found = seen(work, id);
  must(may_preside(work.actor, found.chair), kPreside);
  must_be_current(revision_seen, found.revision, Decision::kTable);
  return found;
}

OfficeId signed_by(Work const& work, OfficeId office) { return work.actor.holds(office) ? office : OfficeId{}; }

/// The next number of the year: counted under a lock, so that two at once get two numbers.
std::int64_t next_number(sql::Session& db, std::int64_t year) {
  auto const space = "decision-" + std::to_string(year);
  db.run("INSERT INTO code_number (space, number) VALUES (:space, 0) ON CONFLICT (space) DO NOTHING", sql::with("space", space));
  db.run("UPDATE code_number SET number = number + 1 WHERE space = :space", sql::with("space", space));
  return db.one<std::int64_t>("SELECT number FROM code_number WHERE space = :space", sql::with("space", space));
}

/// The level from which silence starts: the office's own, or the lowest.
Level level_of(sql::Session& db, OfficeId office) {
  auto const name = db.maybe<std::string>("SELECT r.level FROM office o JOIN role r ON r.code = o.role WHERE o.id = :id", sql::with("id", office)).value_or("");
  auto level = Level::manager;
  boost::describe::enum_from_string(name.c_str(), level);
  return level;
}

/// What its item is about is what it is about, unless the form says more.
void link(Work& work, Decision& draft, AgendaItem const& item) {
  if (!draft.goal) draft.goal = item.goal;
  if (item.kind == AgendaKind::held_obstacle && !draft.obstacle) draft.obstacle = ObstacleId{item.subject_id};
  if (item.kind == AgendaKind::advance && !draft.milestone) draft.milestone = MilestoneId{item.subject_id};
  if (draft.obstacle && !draft.milestone)
    draft.milestone = work.db
                          .maybe<MilestoneId>("SELECT milestone FROM obstacle_target WHERE obstacle = :obstacle AND goal = :goal AND milestone IS NOT NULL ORDER BY id LIMIT 1",
                                              sql::with("obstacle", draft.obstacle, "goal", draft.goal))
                          .value_or(MilestoneId{});
}

/// An item on which something was decided is dealt with. Two may say so at once.
void settle(Work& work, Deed& deed, Decision const& taken) {
  if (!taken.item) return;
  work.db.lock(AgendaItem::kTable, taken.item.number);
  auto const item = find_item(work.db, taken.meeting, taken.item);
  if (!item || item->state != AgendaState::pending) return;
  auto after = *item;
  after.state = AgendaState::done;
  deed.update(*item, after);
}

}  // namespace

bool may_report(Actor const& actor, Decision const& decision) { return actor.is_console || (actor.may_write && actor.holds(decision.office)); }
bool may_preside(Actor const& actor, OfficeId chair) { return actor.is_console || (actor.may_write && actor.holds(chair)); }

Outcome<Decision> take_decision(Work& work, Decision draft) {
  run_by(work, draft.meeting);
  auto deed = Deed{work, "decision_taken"};
  auto const meeting = held_meeting(work, draft.meeting);
  if (meeting.state != MeetingState::in_session) return Problem{"state", "meeting.state.not_in_session"};
  if (draft.goal && !goals::find_visible(work, draft.goal)) throw NotFound{};
  if (draft.obstacle && !obstacles::find_visible(work, draft.obstacle)) throw NotFound{};
  if (draft.item) {
    auto const item = find_item(work.db, meeting.id, draft.item);
    if (!item) throw NotFound{};
    link(work, draft, *item);
  }
  if (draft.office && !organization::find_office(work.db, draft.office, work.today)) return Problem{"office", "decision.office.missing"};
  draft.id = {};
  draft.institution = meeting.institution;
  draft.chair = meeting.chair;
  draft.taken_on = work.today;
  draft.state = DecisionState::pending;
  draft.person = work.actor.person;
  draft.year = year_of(work.today);
  if (draft.office) draft.level = level_of(work.db, draft.office);
  auto const calendar = organization::working_calendar(work.db, meeting.institution);
  auto ready = checked(std::move(draft), rules_for(work, calendar));
  if (!ready) return ready;
  if (work.actor.holds(meeting.chair)) deed.sign(meeting.chair);
  ready->number = next_number(work.db, ready->year);
  ready->search_text = search_text_of(work.db, *ready);
  *ready = deed.insert(*ready);
  log(work, deed, *ready, DecisionEntryKind::taken, "");
  settle(work, deed, *ready);
  deed.commit();
  return ready;
}

Outcome<Decision> report_decision(Work& work, DecisionId id, std::int64_t revision_seen, std::string const& text) {
  auto const before = of_responsible(work, id, revision_seen);
  return change(work, before, DecisionEntryKind::progress, signed_by(work, before.office), text,
                [&](Decision const& decision, LadderRules const& rules) { return progressed(decision, text, work.today, rules); });
}

Outcome<Decision> complete_decision(Work& work, DecisionId id, std::int64_t revision_seen, std::string const& text) {
  auto const before = of_responsible(work, id, revision_seen);
  return change(work, before, DecisionEntryKind::done, signed_by(work, before.office), text,
                [&](Decision const& decision, LadderRules const&) { return done(decision, text, work.today); });
}

Outcome<Decision> verify_decision(Work& work, DecisionId id, std::int64_t revision_seen) {
  auto const before = of_chair(work, id, revision_seen);
  return change(work, before, DecisionEntryKind::verified, signed_by(work, before.chair), "",
                [&](Decision const& decision, LadderRules const&) { return verified(decision, work.today); });
}

Outcome<Decision> send_back_decision(Work& work, DecisionId id, std::int64_t revision_seen, std::string const& reason) {
  auto const before = of_chair(work, id, revision_seen);
  return change(work, before, DecisionEntryKind::sent_back, signed_by(work, before.chair), reason,
                [&](Decision const& decision, LadderRules const& rules) { return sent_back(decision, reason, work.today, rules); });
}

Outcome<Decision> cancel_decision(Work& work, DecisionId id, std::int64_t revision_seen, std::string const& reason) {
  auto const before = of_chair(work, id, revision_seen);
  return change(work, before, DecisionEntryKind::cancelled, signed_by(work, before.chair), reason,
                [&](Decision const& decision, LadderRules const&) { return cancelled(decision, reason, work.today); });
}

namespace {

/// One decision in a transaction of its own; false: somebody was quicker.
bool climb(Work& work, DecisionId id) {
  auto transaction = sql::Transaction{work.db};
  work.db.lock(Decision::kTable, id.number);
  auto const due = work.db.one<Decision>(sql::select<Decision>("WHERE id = :id"), sql::with("id", id));
  if (!climbs_by_silence(due, work.today)) return false;
  auto const above = std::string{boost::describe::enum_to_string(level_above(due.level).value_or(due.level), "")};
  auto const done = change(work, due, DecisionEntryKind::silence, {}, above,
                           [&](Decision const& decision, LadderRules const& rules) -> Outcome<Decision> { return climbed(decision, work.today, rules); });
  transaction.commit();
  return static_cast<bool>(done);
}

/// The agendas of the days ahead follow the data, in whatever order people gave them.
void follow_data(Work& work) {
  constexpr auto kAhead = 7;
  for (auto const id : work.db.all<MeetingId>("SELECT id FROM meeting WHERE state = 'convened' AND held_on >= :today AND held_on <= :until ORDER BY held_on, id",
                                              sql::with("today", work.today, "until", work.today + kAhead)))
    rebuild_agenda(work, id);
}

}  // namespace

std::size_t let_decisions_climb(Work& work) {
  auto climbed_ones = std::size_t{0};
  for (auto const id :
       work.db.all<DecisionId>("SELECT id FROM decision WHERE climbs_on <= :today AND state IN ('pending', 'in_progress') ORDER BY id", sql::with("today", work.today)))
    try {
      climbed_ones += climb(work, id) ? 1 : 0;
    } catch (Stale const&) {
      // Somebody acted on it at this moment; if it is still due, the next round finds it.
    }
  return climbed_ones;
}

std::size_t turn_day(Work& work) {
  auto const climbed_ones = let_decisions_climb(work);
  write_ahead(work);
  follow_data(work);
  return climbed_ones;
}

}  // namespace timon::meetings
