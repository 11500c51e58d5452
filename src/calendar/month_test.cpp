#include "calendar/month.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace timon::calendar {
namespace {

TEST(Month, is_read_from_its_address) {
  EXPECT_EQ(month_from("2026-05"), (Month{2026, 5}));
  for (auto const* wrong : {"2026-13", "2026-00", "2026-5", "2026", "1800-01", "2026-05-22", "hoy", ""}) EXPECT_EQ(month_from(wrong), std::nullopt) << wrong;
  EXPECT_EQ((Month{2026, 5}).text(), "2026-05");
}

TEST(Month, goes_on_over_the_year) {
  EXPECT_EQ((Month{2026, 12}).plus(1), (Month{2027, 1}));
  EXPECT_EQ((Month{2026, 1}).plus(-1), (Month{2025, 12}));
  EXPECT_EQ((Month{2024, 2}).last(), make_date(2024, 2, 29));
}

TEST(Month, is_shown_by_whole_weeks) {
  auto const weeks = weeks_of({2026, 5});
  ASSERT_EQ(weeks.size(), 5U);
  EXPECT_EQ(weeks.front().front(), make_date(2026, 4, 27));
  EXPECT_EQ(weeks.back().back(), make_date(2026, 5, 31));
}

RC_GTEST_PROP(Month, shows_each_of_its_days_once, ()) {
  auto const month = Month{*rc::gen::inRange(1950, 2150), static_cast<unsigned>(*rc::gen::inRange(1, 13))};
  auto days = 0;
  for (auto const& week : weeks_of(month)) {
    RC_ASSERT(week.size() == 7U);
    RC_ASSERT(weekday_of(week.front()) == 1U);
    for (auto const day : week) days += month_of_day(day) == month ? 1 : 0;
  }
  RC_ASSERT(days == days_between(month.first(), month.last()) + 1);
}

}  // namespace
}  // namespace timon::calendar
