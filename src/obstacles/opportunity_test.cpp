#include "obstacles/opportunity.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace timon {
namespace {

Opportunity opening() { return {.title = "Inauguración de la guardia", .proposed_on = make_date(2026, 6, 11), .place = "Goya"}; }

TEST(Opportunity, needs_a_day_and_takes_an_hour) {
  EXPECT_TRUE(checked(opening()));
  auto at_ten = opening();
  at_ten.proposed_minutes = 600;
  EXPECT_TRUE(checked(at_ten));
  at_ten.proposed_minutes = kNoSuchTime;
  ASSERT_FALSE(checked(at_ten));
  EXPECT_EQ(checked(at_ten).error().front().field, "proposed_at");
  auto without = opening();
  without.proposed_on.reset();
  EXPECT_EQ(checked(without).error().front().message, "opportunity.proposed_on.missing");
}

TEST(Opportunity, clashes_with_another_of_the_same_hour) {
  EXPECT_TRUE(is_same_hour(600, 600));
  EXPECT_TRUE(is_same_hour(600, 659));
  EXPECT_FALSE(is_same_hour(600, 660));
  EXPECT_FALSE(is_same_hour(600, std::nullopt)) << "of an open hour nothing is known";
}

RC_GTEST_PROP(Opportunity, clashes_both_ways_or_not_at_all, ()) {
  auto const minute = rc::gen::inRange<std::int64_t>(0, 1440);
  auto const one = *minute, other = *minute;
  RC_ASSERT(is_same_hour(one, other) == is_same_hour(other, one));
}

}  // namespace
}  // namespace timon
