#pragma once
#include <boost/describe.hpp>

#include <array>
#include <optional>
#include <string>

#include "base/date.hpp"

namespace timon {

struct WorkingCalendar;

/// The levels of resolution, from the goal manager up to the head of government.
BOOST_DEFINE_ENUM_CLASS(Level, manager, coordinator, minister, committee, head)

constexpr auto kLevels = std::array{Level::manager, Level::coordinator, Level::minister, Level::committee, Level::head};

/// The level above; none above the head.
std::optional<Level> level_above(Level);
std::optional<Level> level_below(Level);

/// Working days each level has; none for the head, who has no limit.
struct LadderDays {
  std::array<std::optional<int>, 5> days{5, 3, 5, 5, std::nullopt};
  std::optional<int> of(Level level) const { return days[static_cast<std::size_t>(level)]; }
};

/// The clock of one stay. It starts at arrival; an answer or a pause stops it; a log entry does not.
struct Clock {
  int days_used{};                   // working days used up before it last started
  std::optional<Date> runs_since;    // it runs since that day (that day not counted); none: stopped
  std::optional<Date> paused_until;  // it starts again after that day
};

/// Working days used by the end of `today`.
int days_used(Clock const&, WorkingCalendar const&, Date today);
/// The day on which silence lifts the item to the next level: the working day after the last one allowed.
std::optional<Date> climbs_on(Clock const&, std::optional<int> days_allowed, WorkingCalendar const&);
/// The day on which the holder is warned: one working day before the last one allowed.
std::optional<Date> warns_on(Clock const&, std::optional<int> days_allowed, WorkingCalendar const&);
Clock started(Date today);
Clock stopped(Clock, WorkingCalendar const&, Date today);
Clock paused(Clock, WorkingCalendar const&, Date today, Date until);

}  // namespace timon
