#include "schedule/recurring.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace timon::schedule {
namespace {

TEST(Recurring, comes_on_the_last_day_of_months_that_are_too_short) {
  auto const days = days_of({make_date(2026, 1, 31), make_date(2026, 4, 30), 1, RecurringUnit::months});
  EXPECT_EQ(days, (std::vector{make_date(2026, 1, 31), make_date(2026, 2, 28), make_date(2026, 3, 31), make_date(2026, 4, 30)}));
}

TEST(Recurring, ends_with_the_last_year_that_a_date_may_have) { EXPECT_EQ(days_of({make_date(2199, 11, 15), make_date(2199, 12, 31), 1, RecurringUnit::months}).size(), 2U); }

TEST(Recurring, comes_every_second_week) {
  auto const days = days_of({make_date(2026, 5, 1), make_date(2026, 6, 1), 2, RecurringUnit::weeks});
  EXPECT_EQ(days, (std::vector{make_date(2026, 5, 1), make_date(2026, 5, 15), make_date(2026, 5, 29)}));
}

TEST(Recurring, is_refused_at_its_field) {
  auto const day = make_date(2026, 5, 1);
  EXPECT_EQ(check({day, day, 0, RecurringUnit::weeks}).at(0).field, "every");
  EXPECT_EQ(check({day, day - 1, 1, RecurringUnit::weeks}).at(0).message, "recurring.until.before");
  EXPECT_EQ(check({day, day + 3000, 1, RecurringUnit::weeks}).at(0).message, "recurring.too_many");
  EXPECT_TRUE(check({day, day, 1, RecurringUnit::months}).empty());
}

TEST(Recurring, counts_codes_on) {
  EXPECT_EQ(code_after("6,01", 0), "6,01");
  EXPECT_EQ(code_after("6,01", 9), "6,10");
  EXPECT_EQ(code_after("6,99", 1), "6,100");
  EXPECT_EQ(code_after("C", 1), "C2");
}

RC_GTEST_PROP(Recurring, never_leaves_its_bounds_and_only_goes_on, ()) {
  auto const from = make_date(2026, 1, 1) + *rc::gen::inRange(0, 800);
  auto const series = Recurring{from, from + *rc::gen::inRange(0, 900), *rc::gen::inRange(1, 12), *rc::gen::arbitrary<bool>() ? RecurringUnit::weeks : RecurringUnit::months};
  auto const days = days_of(series);
  RC_ASSERT(!days.empty());
  RC_ASSERT(days.front() == series.from);
  for (auto i = std::size_t{1}; i < days.size(); ++i) RC_ASSERT(days[i - 1] < days[i]);
  RC_ASSERT(days.back() <= series.until || days.size() > kRecurringMax);
}

}  // namespace
}  // namespace timon::schedule
