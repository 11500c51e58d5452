#include "obstacles/ladder.hpp"

#include <algorithm>

#include "organization/organization.hpp"

namespace timon {
namespace {

/// When the clock runs, or will run again after a pause: from that day on.
std::optional<Date> start_of(Clock const& clock) { return clock.runs_since ? clock.runs_since : clock.paused_until; }

std::optional<Date> day_before_end(Clock const& clock, std::optional<int> allowed, WorkingCalendar const& calendar, int before) {
  auto const start = start_of(clock);
  if (!start || !allowed) return std::nullopt;
  return working_days_after(calendar, *start, std::max(0, *allowed - clock.days_used - before));
}

}  // namespace

std::optional<Level> level_above(Level level) {
  if (level == Level::head) return std::nullopt;
  return kLevels[static_cast<std::size_t>(level) + 1];
}

std::optional<Level> level_below(Level level) {
  if (level == Level::manager) return std::nullopt;
  return kLevels[static_cast<std::size_t>(level) - 1];
}

int days_used(Clock const& clock, WorkingCalendar const& calendar, Date today) {
  auto const start = start_of(clock);
  return clock.days_used + (start ? working_days_between(calendar, *start, today) : 0);
}

std::optional<Date> climbs_on(Clock const& clock, std::optional<int> allowed, WorkingCalendar const& calendar) { return day_before_end(clock, allowed, calendar, -1); }

std::optional<Date> warns_on(Clock const& clock, std::optional<int> allowed, WorkingCalendar const& calendar) { return day_before_end(clock, allowed, calendar, 1); }

Clock started(Date today) { return {.runs_since = today}; }

Clock stopped(Clock clock, WorkingCalendar const& calendar, Date today) { return {.days_used = days_used(clock, calendar, today)}; }

Clock paused(Clock clock, WorkingCalendar const& calendar, Date today, Date until) { return {.days_used = days_used(clock, calendar, today), .paused_until = until}; }

}  // namespace timon
