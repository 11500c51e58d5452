#include "meetings/meeting.hpp"

#include "base/text.hpp"
#include "organization/organization.hpp"

namespace timon {
namespace {

constexpr auto kDay = std::int64_t{24 * 60};
constexpr auto kWeek = 7;

void check_time(Problems& problems, std::int64_t starts_at, std::int64_t minutes) {
  constexpr auto kMinutesMin = std::int64_t{5};
  if (starts_at < 0 || starts_at >= kDay) problems.push_back({"starts_at", "meeting.starts_at.wrong"});
  if (minutes < kMinutesMin || minutes > kMeetingMinutesMax) problems.push_back({"minutes", "meeting.minutes.wrong"});
}

Date held_on(WorkingCalendar const& calendar, Date wanted) {
  auto day = wanted;
  while (!calendar.is_working(day) && week_of(day) == week_of(wanted)) day = day - 1;
  return week_of(day) == week_of(wanted) ? day : working_day_from(calendar, wanted);
}

}  // namespace

Outcome<MeetingRule> checked(MeetingRule rule) {
  auto problems = Problems{};
  rule.title = trimmed(rule.title);
  check_title(problems, "meeting", "title", rule.title);
  check_time(problems, rule.starts_at, rule.minutes);
  constexpr auto kWeeksMax = 52;
  if (rule.every_weeks < 1 || rule.every_weeks > kWeeksMax) problems.push_back({"every_weeks", "meeting.every_weeks.wrong"});
  if (rule.weekday < 1 || rule.weekday > kWeek) problems.push_back({"weekday", "meeting.weekday.wrong"});
  if (rule.until_on && *rule.until_on < rule.from_on) problems.push_back({"until_on", "meeting.until_on.before"});
  check_text(problems, "meeting", "place", rule.place, kTitleLengthMax);
  if (!rule.chair) problems.push_back({"chair", "meeting.chair.missing"});
  if (!problems.empty()) return problems;
  return rule;
}

Outcome<Meeting> checked(Meeting meeting, Date today) {
  auto problems = Problems{};
  meeting.title = trimmed(meeting.title);
  check_title(problems, "meeting", "title", meeting.title);
  check_time(problems, meeting.starts_at, meeting.minutes);
  check_text(problems, "meeting", "place", meeting.place, kTitleLengthMax);
  if (meeting.held_on < today) problems.push_back({"held_on", "meeting.held_on.past"});
  if (!meeting.institution) problems.push_back({"institution", "meeting.institution.missing"});
  if (!meeting.chair) problems.push_back({"chair", "meeting.chair.missing"});
  if (!problems.empty()) return problems;
  return meeting;
}

Outcome<Meeting> opened(Meeting meeting, Time now) {
  if (meeting.state != MeetingState::convened) return Problem{"state", "meeting.state.not_convened"};
  meeting.state = MeetingState::in_session;
  meeting.opened_at = now;
  return meeting;
}

Outcome<Meeting> closed(Meeting meeting, Time now) {
  if (meeting.state != MeetingState::in_session) return Problem{"state", "meeting.state.not_in_session"};
  meeting.state = MeetingState::closed;
  meeting.closed_at = now;
  return meeting;
}

Outcome<Meeting> cancelled(Meeting meeting, std::string const& reason) {
  auto problems = Problems{};
  if (meeting.state != MeetingState::convened) problems.push_back({"state", "meeting.state.not_convened"});
  check_reason(problems, "meeting", "reason", reason);
  if (!problems.empty()) return problems;
  meeting.state = MeetingState::cancelled;
  meeting.reason = trimmed(reason);
  return meeting;
}

Outcome<AgendaItem> checked(AgendaItem item) {
  auto problems = Problems{};
  item.title = trimmed(item.title);
  check_title(problems, "agenda", "title", item.title);
  check_text(problems, "agenda", "detail", item.detail);
  check_text(problems, "agenda", "note", item.note);
  if (item.minutes < 0 || item.minutes > kMeetingMinutesMax) problems.push_back({"minutes", "agenda.minutes.wrong"});
  if (!problems.empty()) return problems;
  return item;
}

std::vector<Occurrence> occurrences(MeetingRule const& rule, WorkingCalendar const& calendar, Date after, Date until) {
  auto found = std::vector<Occurrence>{};
  auto day = week_of(rule.from_on) + static_cast<int>(rule.weekday - 1);
  auto const step = static_cast<int>(rule.every_weeks) * kWeek;
  if (day <= after) day = day + (days_between(day, after) / step) * step;
  for (; day <= until && (!rule.until_on || day <= *rule.until_on); day = day + step)
    if (day > after && day >= rule.from_on) found.push_back({day, held_on(calendar, day)});
  return found;
}

}  // namespace timon
