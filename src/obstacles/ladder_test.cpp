#include "obstacles/ladder.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "organization/organization.hpp"

namespace timon {
namespace {

auto const kFriday = make_date(2026, 5, 22);
auto const kHoliday = make_date(2026, 5, 25);
auto const kCalendar = WorkingCalendar{.holidays = {kHoliday}};

TEST(Ladder, has_five_levels_in_order) {
  EXPECT_EQ(level_above(Level::manager), Level::coordinator);
  EXPECT_EQ(level_above(Level::head), std::nullopt);
  EXPECT_EQ(level_below(Level::manager), std::nullopt);
  for (auto const level : {Level::manager, Level::coordinator, Level::minister, Level::committee}) EXPECT_EQ(level_below(level_above(level).value()), level);
}

TEST(Ladder, gives_each_level_its_days_and_the_head_no_limit) {
  auto const days = LadderDays{};
  EXPECT_EQ(days.of(Level::manager), 5);
  EXPECT_EQ(days.of(Level::coordinator), 3);
  EXPECT_EQ(days.of(Level::head), std::nullopt);
  EXPECT_EQ(climbs_on(started(kFriday), days.of(Level::head), kCalendar), std::nullopt);
}

TEST(Climb, waits_for_tuesday_when_monday_is_a_holiday) {
  // Arrived on Friday with one working day: Tuesday is that day, on Wednesday it climbs.
  EXPECT_EQ(climbs_on(started(kFriday), 1, kCalendar), make_date(2026, 5, 27));
  EXPECT_EQ(warns_on(started(kFriday), 2, kCalendar), make_date(2026, 5, 26));
}

TEST(Climb, does_not_count_the_day_of_arrival) {
  EXPECT_EQ(days_used(started(kFriday), kCalendar, kFriday), 0);
  EXPECT_EQ(days_used(started(kFriday), kCalendar, make_date(2026, 5, 26)), 1);
}

TEST(Clock, that_an_answer_stopped_never_climbs) {
  auto const clock = stopped(started(kFriday), kCalendar, make_date(2026, 5, 27));
  EXPECT_EQ(clock.days_used, 2);
  EXPECT_EQ(days_used(clock, kCalendar, make_date(2027, 1, 1)), 2);
  EXPECT_EQ(climbs_on(clock, 5, kCalendar), std::nullopt);
}

TEST(Clock, starts_again_by_itself_after_a_pause) {
  auto const until = make_date(2026, 6, 5);  // a Friday
  auto const clock = paused(started(kFriday), kCalendar, make_date(2026, 5, 27), until);
  EXPECT_EQ(days_used(clock, kCalendar, until), 2);
  EXPECT_EQ(days_used(clock, kCalendar, until + 3), 3);
  EXPECT_EQ(climbs_on(clock, 3, kCalendar), make_date(2026, 6, 9));  // Monday is the third day, Tuesday it climbs
}

struct Case {
  WorkingCalendar calendar;
  Clock clock;
  Date today;
  int allowed;
};

Case any_case() {
  auto calendar = WorkingCalendar{};
  for (auto n = *rc::gen::inRange(0, 8); n > 0; --n) calendar.holidays.insert(kFriday + *rc::gen::inRange(0, 60));
  auto const today = kFriday + *rc::gen::inRange(0, 30);
  auto const allowed = *rc::gen::inRange(1, 10);
  auto clock = started(kFriday);
  switch (*rc::gen::inRange(0, 3)) {
    case 0: break;
    case 1: clock = paused(clock, calendar, today, today + *rc::gen::inRange(1, 40)); break;
    default: clock = stopped(clock, calendar, today); break;
  }
  return {std::move(calendar), clock, today, allowed};
}

RC_GTEST_PROP(Clock, never_runs_backwards, ()) {
  auto const any = any_case();
  RC_ASSERT(days_used(any.clock, any.calendar, any.today) <= days_used(any.clock, any.calendar, any.today + 1));
  RC_ASSERT(days_used(any.clock, any.calendar, any.today) >= any.clock.days_used);
}

RC_GTEST_PROP(Climb, comes_on_a_working_day_when_all_days_are_used, ()) {
  auto const any = any_case();
  auto const day = climbs_on(any.clock, any.allowed, any.calendar);
  RC_ASSERT(day.has_value() == (any.clock.runs_since || any.clock.paused_until));
  if (!day || any.clock.days_used > any.allowed) return;
  RC_ASSERT(any.calendar.is_working(*day));
  RC_ASSERT(days_used(any.clock, any.calendar, *day - 1) == any.allowed);
  RC_ASSERT(days_used(any.clock, any.calendar, *day) == any.allowed + 1);
}

RC_GTEST_PROP(Climb, comes_after_its_warning, ()) {
  auto const any = any_case();
  RC_PRE(any.clock.days_used <= any.allowed);
  auto const warning = warns_on(any.clock, any.allowed, any.calendar), day = climbs_on(any.clock, any.allowed, any.calendar);
  RC_ASSERT(warning.has_value() == day.has_value());
  RC_ASSERT(!day || *warning < *day);
}

RC_GTEST_PROP(Clock, loses_no_day_to_a_pause_that_ends_at_once, ()) {
  auto const any = any_case();
  RC_PRE(any.clock.runs_since.has_value());
  auto const until = any.today + 1;
  auto const clock = paused(any.clock, any.calendar, any.today, until);
  auto const later = until + *rc::gen::inRange(0, 30);
  auto const skipped = any.calendar.is_working(until) ? 1 : 0;
  RC_ASSERT(days_used(clock, any.calendar, later) + skipped == days_used(any.clock, any.calendar, later));
}

}  // namespace
}  // namespace timon
