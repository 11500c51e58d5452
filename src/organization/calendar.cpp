#include "organization/calendar.hpp"

namespace timon {
namespace {

// No government rests a year on end: past this a calendar has no working day at all, and days count as they come.
constexpr auto kRestMax = 366;

}  // namespace

Date working_day_from(WorkingCalendar const& calendar, Date day) {
  for (auto tries = 0; tries < kRestMax; ++tries, ++day)
    if (calendar.is_working(day)) return day;
  return day - kRestMax;
}

Date working_days_after(WorkingCalendar const& calendar, Date from, int days) {
  for (; days > 0; --days) from = working_day_from(calendar, from + 1);
  return from;
}

int working_days_between(WorkingCalendar const& calendar, Date from, Date to) {
  auto count = 0;
  for (auto day = from + 1; day <= to; ++day) count += calendar.is_working(day) ? 1 : 0;
  return count;
}

}  // namespace timon
