#pragma once
#include <array>
#include <set>

#include "base/date.hpp"

namespace timon {

/// The government's working days: weekdays less holidays.
struct WorkingCalendar {
  std::array<bool, 8> works{false, true, true, true, true, true, false, false};  // by weekday, 1 Monday … 7 Sunday
  std::set<Date> holidays{};

  bool is_working(Date day) const { return works[weekday_of(day)] && !holidays.contains(day); }
};

/// The n-th working day after `from`; n 0 is `from` itself, working or not.
Date working_days_after(WorkingCalendar const&, Date from, int days);
/// Working days in (from, to]; 0 when `to` does not lie after `from`.
int working_days_between(WorkingCalendar const&, Date from, Date to);
/// The day itself if it is a working day, else the next one.
Date working_day_from(WorkingCalendar const&, Date day);

}  // namespace timon
