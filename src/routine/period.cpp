#include "routine/period.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace timon::routine {
namespace {

constexpr auto kFortnight = 14;
constexpr auto kApartMinutes = 120;  // between two cut-offs that had to share a day
constexpr auto kThursday = 3;        // days after Monday: a week belongs to the year of its Thursday

/// The day itself when it is a working day, else the working day before it inside the period, else the first one after it.
/// Never before what it does for an earlier day, so that steps stay in order.
Date shifted(WorkingCalendar const& calendar, Period const& period, Date day) {
  for (auto earlier = day; earlier >= period.starts_on; earlier = earlier - 1)
    if (calendar.is_working(earlier)) return earlier;
  for (auto later = day; later <= period.ends_on; ++later)
    if (calendar.is_working(later)) return later;
  return working_day_from(calendar, period.ends_on + 1);  // nobody works in it
}

/// The working day before, inside the period.
std::optional<Date> working_day_before(WorkingCalendar const& calendar, Period const& period, Date day) {
  for (auto earlier = day - 1; earlier >= period.starts_on; earlier = earlier - 1)
    if (calendar.is_working(earlier)) return earlier;
  return {};
}

/// Gives the period its steps: those of the week that begins on `monday`.
void put_steps(Period& period, RoutineRules const& rules, WorkingCalendar const& calendar, Date monday) {
  auto const step = [&](unsigned weekday) {
    auto const day = std::clamp(monday + static_cast<int>(weekday) - 1, period.starts_on, period.ends_on);
    return shifted(calendar, period, day);
  };
  auto manager_day = step(rules.manager_day);
  auto manager_minutes = rules.manager_until;
  auto const coordinator_day = step(rules.coordinator_day);
  if (manager_day == coordinator_day && manager_minutes >= rules.coordinator_until) {
    if (auto const before = working_day_before(calendar, period, coordinator_day)) manager_day = *before;
    else manager_minutes = std::max(rules.coordinator_until - kApartMinutes, rules.coordinator_until / 2);
  }
  period.manager_until = time_at(manager_day, manager_minutes, rules.zone);
  period.coordinator_until = time_at(coordinator_day, rules.coordinator_until, rules.zone);
  // On the night on which clocks jump, two hours of one day may come together.
  period.manager_until = std::min(period.manager_until, period.coordinator_until - std::chrono::minutes{1});
  period.minister_on = std::max(step(rules.minister_day), coordinator_day);
  period.committee_on = std::max(step(rules.committee_day), period.minister_on);
}

/// «2026-S21»: of the year that the week belongs to.
int year_of_week(Date monday) { return year_of(monday + kThursday); }

Date fortnight_start(RoutineRules const& rules, Date day) {
  auto const apart = days_between(week_of(rules.fortnight_from), week_of(day)) % kFortnight;
  return week_of(day) - (apart + kFortnight) % kFortnight;
}

}  // namespace

Period period_at(RoutineRules const& rules, WorkingCalendar const& calendar, Date day, std::optional<Date> starts_on) {
  auto period = Period{.kind = rules.rhythm == PeriodKind::fortnight ? PeriodKind::fortnight : PeriodKind::week};
  auto const first = period.kind == PeriodKind::week ? week_of(day) : fortnight_start(rules, day);
  auto const last_monday = period.kind == PeriodKind::week ? first : first + 7;
  period.starts_on = std::max(first, starts_on.value_or(first));
  period.ends_on = last_monday + 6;
  auto const week = week_number(last_monday);
  period.code = period.kind == PeriodKind::week ? fmt::format("{}-S{:02}", year_of_week(last_monday), week) : fmt::format("{}-Q{:02}", year_of_week(last_monday), (week + 1) / 2);
  // Cut to its second week it may come after another one with the same number: the week tells them apart.
  if (period.starts_on != first) period.code += fmt::format("-S{:02}", week);
  put_steps(period, rules, calendar, last_monday);
  return period;
}

Period month_at(RoutineRules const& rules, WorkingCalendar const& calendar, Date day) {
  auto const first = make_date(year_of(day), month_of(day), 1);
  auto const next = first + 31;
  auto period = Period{.kind = PeriodKind::month, .code = fmt::format("{}-{:02}", year_of(day), month_of(day)), .starts_on = first};
  period.ends_on = make_date(year_of(next), month_of(next), 1) - 1;
  auto committee = period.ends_on;
  while (weekday_of(committee) != rules.committee_day) committee = committee - 1;
  put_steps(period, rules, calendar, week_of(committee));
  return period;
}

}  // namespace timon::routine
