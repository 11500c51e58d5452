#include "meetings/meeting_actions.hpp"

#include "base/text.hpp"
#include "meetings/meeting_store.hpp"
#include "meetings/telling.hpp"

namespace timon::meetings {
namespace {

/// Writes what the rule made of it and tells of it.
template <class Rule>
Outcome<Meeting> change(Work& work, Meeting const& before, char const* event, std::string const& reason, std::optional<MeetingEvent> told, Rule rule) {
  Outcome<Meeting> after = rule(before);
  if (!after) return after;
  auto deed = Deed{work, event, reason};
  *after = deed.update(before, *after);
  if (told) tell(work, MeetingDone{*told, *after, {}});
  deed.commit();
  return after;
}

/// The row with its guests and its agenda, in the deed of the caller.
Meeting written(Work& work, Deed& deed, Meeting draft) {
  auto meeting = deed.insert(std::move(draft));
  for (auto const office : offices_invited(work.db, meeting)) deed.insert(Attendance{.meeting = meeting.id, .office = office});
  return meeting;
}

}  // namespace

bool may_run(Actor const& actor, Meeting const& meeting) {
  return actor.is_console || (actor.may_write && (actor.may(kRunMeeting, meeting.institution) || actor.holds(meeting.chair)));
}

Meeting run_by(Work& work, MeetingId id, std::int64_t revision_seen) {
  auto found = find_visible(work, id);
  // Who chairs runs it, whatever the role; everybody else needs the right somewhere.
  if (!work.actor.is_console && !(found && work.actor.holds(found->chair))) must_have(work.actor, {kRunMeeting});
  if (!found) throw NotFound{};
  must(may_run(work.actor, *found), kRunMeeting);
  must_be_current(revision_seen, found->revision, Meeting::kTable);
  return std::move(*found);
}

Meeting held_meeting(Work& work, MeetingId id) {
  work.db.lock(Meeting::kTable, id.number);
  return work.db.one<Meeting>(sql::select<Meeting>("WHERE id = :id"), sql::with("id", id));
}

Outcome<Meeting> convene(Work& work, Meeting draft) {
  if (!work.actor.is_console) must_have(work.actor, {kRunMeeting});
  if (draft.institution) must(work.actor.is_console || work.actor.may(kRunMeeting, draft.institution), kRunMeeting);
  if (draft.institution && !organization::find_institution(work.db, draft.institution)) return Problem{"institution", "meeting.institution.missing"};
  if (draft.chair && !organization::find_office(work.db, draft.chair, work.today)) return Problem{"chair", "meeting.chair.missing"};
  draft.id = {};
  draft.state = MeetingState::convened;
  draft.rule = {};
  draft.rule_day.reset();
  if (!draft.chair && draft.institution)
    if (auto const chair = chair_of(work.db, draft.kind, draft.institution, work.today)) draft.chair = chair->id;
  auto ready = checked(std::move(draft), work.today);
  if (!ready) return ready;
  auto deed = Deed{work, "meeting_convened"};
  *ready = written(work, deed, *ready);
  bring_carried(work, deed, *ready);
  fill_agenda(work, deed, *ready);
  tell(work, MeetingDone{MeetingEvent::convened, *ready, {}});
  deed.commit();
  return ready;
}

Outcome<Meeting> edit_meeting(Work& work, MeetingId id, std::int64_t revision_seen, Meeting wanted) {
  auto const before = run_by(work, id, revision_seen);
  if (before.state != MeetingState::convened) return Problem{"state", "meeting.state.not_convened"};
  auto const is_moved = wanted.held_on != before.held_on || wanted.starts_at != before.starts_at || wanted.place != before.place;
  return change(work, before, "meeting_edited", "", is_moved ? std::optional{MeetingEvent::moved} : std::nullopt, [&](Meeting meeting) {
    meeting.title = wanted.title;
    meeting.held_on = wanted.held_on;
    meeting.starts_at = wanted.starts_at;
    meeting.minutes = wanted.minutes;
    meeting.place = wanted.place;
    return checked(std::move(meeting), work.today);
  });
}

Outcome<Meeting> cancel_meeting(Work& work, MeetingId id, std::int64_t revision_seen, std::string const& reason) {
  auto const before = run_by(work, id, revision_seen);
  auto after = cancelled(before, reason);
  if (!after) return after;
  auto deed = Deed{work, "meeting_cancelled", reason};
  *after = deed.update(before, *after);
  bring_to_next(work, deed, *after);
  tell(work, MeetingDone{MeetingEvent::cancelled, *after, {}});
  deed.commit();
  return after;
}

Outcome<Meeting> open_meeting(Work& work, MeetingId id, std::int64_t revision_seen) {
  auto const before = run_by(work, id, revision_seen);
  return change(work, before, "meeting_opened", "", std::nullopt, [&](Meeting const& meeting) { return opened(meeting, work.now); });
}

Outcome<Attendance> note_attendance(Work& work, MeetingId id, Id<Attendance> which, std::int64_t revision_seen, AttendanceState state, std::string const& stand_in) {
  run_by(work, id);
  auto deed = Deed{work, "attendance_noted"};
  if (!held_meeting(work, id).is_ahead()) return Problem{"state", "meeting.state.over"};
  auto const before = work.db.maybe<Attendance>(sql::select<Attendance>("WHERE id = :id AND meeting = :meeting"), sql::with("id", which, "meeting", id));
  if (!before) throw NotFound{};
  must_be_current(revision_seen, before->revision, Attendance::kTable);
  auto problems = Problems{};
  check_text(problems, "meeting", "stand_in", stand_in, kTitleLengthMax);
  if (!problems.empty()) return problems;
  auto after = *before;
  after.state = state;
  after.stand_in = trimmed(stand_in);
  if (after.state == before->state && after.stand_in == before->stand_in) return after;
  after = deed.update(*before, after);
  deed.commit();
  return after;
}

Outcome<Attendance> invite(Work& work, MeetingId id, OfficeId office) {
  run_by(work, id);
  auto deed = Deed{work, "office_invited"};
  auto const meeting = held_meeting(work, id);
  if (!meeting.is_ahead()) return Problem{"state", "meeting.state.over"};
  if (!organization::find_office(work.db, office, work.today)) return Problem{"office", "meeting.office.unknown"};
  auto const there = work.db.maybe<Attendance>(sql::select<Attendance>("WHERE meeting = :meeting AND office = :office"), sql::with("meeting", id, "office", office));
  if (there) return *there;
  auto made = deed.insert(Attendance{.meeting = id, .office = office});
  tell(work, MeetingDone{MeetingEvent::convened, meeting, office});
  deed.commit();
  return made;
}

// Rules

Outcome<MeetingRule> put_rule(Work& work, MeetingRule wanted) {
  if (!work.actor.is_console) must_have(work.actor, {kRunMeeting});
  must(work.actor.is_console || work.actor.may(kRunMeeting, wanted.institution), kRunMeeting);
  if (!organization::find_institution(work.db, wanted.institution)) return Problem{"institution", "meeting.institution.missing"};
  if (wanted.chair && !organization::find_office(work.db, wanted.chair, work.today)) return Problem{"chair", "meeting.chair.missing"};
  if (!wanted.chair)
    if (auto const chair = chair_of(work.db, wanted.kind, wanted.institution, work.today)) wanted.chair = chair->id;
  auto ready = checked(std::move(wanted));
  if (!ready) return ready;
  auto deed = Deed{work, "meeting_rule_made"};
  ready->id = {};
  *ready = deed.insert(*ready);
  deed.commit();
  return ready;
}

Outcome<MeetingRule> end_rule(Work& work, MeetingRuleId id, Date until) {
  if (!work.actor.is_console) must_have(work.actor, {kRunMeeting});
  auto const before = find_rule(work.db, id);
  if (!before) throw NotFound{};
  must(work.actor.is_console || work.actor.may(kRunMeeting, before->institution), kRunMeeting);
  auto after = *before;
  after.until_on = until;
  auto deed = Deed{work, "meeting_rule_ended"};
  after = deed.update(*before, after);
  deed.commit();
  return after;
}

std::size_t write_ahead(Work& work) {
  constexpr auto kAhead = 35;  // days: people see five weeks of a weekly body
  constexpr auto kSoon = 7;    // days: agendas of those further ahead are built when they come near
  auto calendars = organization::WorkingCalendars{work.db};
  auto written_ones = std::size_t{0};
  for (auto const& rule : rules(work.db)) {
    auto const last = work.db.maybe<Date>("SELECT rule_day FROM meeting WHERE rule = :rule AND rule_day IS NOT NULL ORDER BY rule_day DESC LIMIT 1", sql::with("rule", rule.id));
    for (auto const& each : occurrences(rule, calendars.of(rule.institution), std::max(last.value_or(rule.from_on - 1), work.today - 1), work.today + kAhead)) {
      if (each.held_on < work.today) continue;
      auto deed = Deed{work, "meeting_convened"};
      auto const meeting = written(work, deed,
                                   {.kind = rule.kind,
                                    .institution = rule.institution,
                                    .title = rule.title,
                                    .chair = rule.chair,
                                    .held_on = each.held_on,
                                    .starts_at = rule.starts_at,
                                    .minutes = rule.minutes,
                                    .place = rule.place,
                                    .rule = rule.id,
                                    .rule_day = each.rule_day});
      if (meeting.held_on <= work.today + kSoon) {
        bring_carried(work, deed, meeting);
        fill_agenda(work, deed, meeting);
      }
      tell(work, MeetingDone{MeetingEvent::convened, meeting, {}});
      deed.commit();
      ++written_ones;
    }
  }
  return written_ones;
}

}  // namespace timon::meetings
