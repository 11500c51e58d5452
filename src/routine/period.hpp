#pragma once
#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/id.hpp"
#include "organization/organization.hpp"
#include "platform/words/zone.hpp"

namespace timon {

using PeriodId = Id<struct Period>;

BOOST_DEFINE_ENUM_CLASS(PeriodKind, week, fortnight, month)

/// A stretch of the routine with the days and hours of its steps. Published ahead, and never shifted afterwards.
struct Period {
  static constexpr auto kTable = "period";
  PeriodId id;
  PeriodKind kind{};
  std::string code;  // «2026-S21», «2026-Q11», «2026-05»
  Date starts_on;
  Date ends_on;            // its last day
  Time manager_until;      // managers hand off before this moment
  Time coordinator_until;  // and coordinators before this one
  Date minister_on;
  Date committee_on;
  std::optional<Time> closed_at;
  std::int64_t revision{};

  bool is_closed() const { return closed_at.has_value(); }
};
BOOST_DESCRIBE_STRUCT(Period, (), (id, kind, code, starts_on, ends_on, manager_until, coordinator_until, minister_on, committee_on, closed_at, revision))

/// The days and hours of the steps as the government has set them; days are weekdays, 1 Monday … 7 Sunday, hours are
/// minutes since midnight. Managers come before coordinators, these not after the minister, nor the minister after the committee.
struct RoutineRules {
  PeriodKind rhythm{PeriodKind::week};         // or fortnight: then the days are those of its second week
  Date fortnight_from{make_date(2024, 1, 1)};  // a Monday on which a fortnight began
  unsigned manager_day{3};
  int manager_until{18 * 60};
  unsigned coordinator_day{4};
  int coordinator_until{12 * 60};
  unsigned minister_day{4};
  unsigned committee_day{5};
  int freeze_days{3};  // working days after its end on which a period is closed by the clock
  std::string zone{kDefaultZone};
};

namespace routine {

/// The week or fortnight that holds the day. One that begins later than its rule says (because what comes before it was
/// published under another rhythm) is given its first day.
Period period_at(RoutineRules const&, WorkingCalendar const&, Date day, std::optional<Date> starts_on = {});
/// The month that holds the day: its steps are those of the week of its last committee day.
Period month_at(RoutineRules const&, WorkingCalendar const&, Date day);

}  // namespace routine
}  // namespace timon
