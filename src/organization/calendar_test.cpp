#include "organization/calendar.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace timon {
namespace {

auto const kWednesday = make_date(2026, 5, 20);
auto const kHoliday = make_date(2026, 5, 25);
auto const kCalendar = WorkingCalendar{.holidays = {kHoliday}};

TEST(WorkingCalendar, counts_no_weekend_and_no_holiday) {
  EXPECT_EQ(working_days_after(kCalendar, kWednesday, 2), make_date(2026, 5, 22));
  EXPECT_EQ(working_days_after(kCalendar, kWednesday, 3), make_date(2026, 5, 26));
  EXPECT_EQ(working_days_after(kCalendar, kWednesday, 4), make_date(2026, 5, 27));
}

TEST(WorkingCalendar, knows_the_days_between) {
  EXPECT_EQ(working_days_between(kCalendar, kWednesday, make_date(2026, 5, 22)), 2);
  EXPECT_EQ(working_days_between(kCalendar, kWednesday, kHoliday), 2);
  EXPECT_EQ(working_days_between(kCalendar, kWednesday, kWednesday), 0);
  EXPECT_EQ(working_days_between(kCalendar, kHoliday, kWednesday), 0);
}

TEST(WorkingCalendar, counts_every_day_when_no_day_is_a_working_day) {
  auto never = WorkingCalendar{};
  never.works.fill(false);
  EXPECT_EQ(working_days_after(never, kWednesday, 2), kWednesday + 2);
}

RC_GTEST_PROP(WorkingCalendar, going_ahead_and_counting_back_agree, ()) {
  auto const from = kWednesday + *rc::gen::inRange(-400, 400);
  auto const days = *rc::gen::inRange(0, 200);
  auto const to = working_days_after(kCalendar, from, days);
  RC_ASSERT(working_days_between(kCalendar, from, to) == days);
  RC_ASSERT(days == 0 || kCalendar.is_working(to));
}

}  // namespace
}  // namespace timon
