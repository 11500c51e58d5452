#include "goals/goal.hpp"

#include <gtest/gtest.h>

namespace timon {
namespace {

auto const kDay = make_date(2026, 5, 22);
constexpr auto kWhy = "Lo decidió el comité del viernes";

Goal any() { return {.id = {1}, .code = "A01", .title = "Veinte escuelas nuevas", .institution = {1}}; }
template <class T>
std::string refusal(Outcome<T> const& outcome) {
  return outcome ? "" : outcome.error().front().message;
}

TEST(Goal, is_refused_with_every_reason_at_once) {
  auto goal = any();
  goal.code = "A 01";
  goal.title.clear();
  goal.institution = {};
  goal.starts_on = kDay;
  goal.ends_on = kDay - 1;
  goal.budget = -1;
  auto const outcome = checked(goal);
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().size(), 6U) << "the currency is missing too";
}

TEST(Goal, is_in_a_currency_of_three_letters_or_in_none) {
  auto goal = any();
  EXPECT_TRUE(checked(goal)) << "without a budget it need not be told";
  goal.currency = "usd";
  EXPECT_EQ(checked(goal)->currency, "USD");
  for (auto const* wrong : {"$$$", "A1$", "PESO"}) {
    goal.currency = wrong;
    ASSERT_FALSE(checked(goal)) << wrong;
    EXPECT_EQ(checked(goal).error().front().field, "currency") << wrong;
  }
}

TEST(Goal, may_end_on_the_day_it_starts) {
  auto goal = any();
  goal.starts_on = goal.ends_on = kDay;
  EXPECT_TRUE(checked(goal));
}

TEST(Goal, cannot_belong_to_itself) {
  auto goal = any();
  goal.parent = goal.id;
  EXPECT_EQ(refusal(checked(goal)), "goal.parent.itself");
}

TEST(Goal, takes_no_letter_that_is_none) {
  auto goal = any();
  goal.description = std::string{"a\0b", 3};
  EXPECT_EQ(refusal(checked(goal)), "text.not_plain");
  goal.description = "\xff";
  EXPECT_FALSE(checked(goal));
}

TEST(Goal, is_approved_once_and_not_without_milestones) {
  EXPECT_EQ(refusal(approve(any(), 0, kDay)), "goal.approved_on.no_milestones");
  auto const approved = approve(any(), 3, kDay);
  ASSERT_TRUE(approved);
  EXPECT_EQ(approved->approved_on, kDay);
  EXPECT_EQ(refusal(approve(*approved, 3, kDay)), "goal.approved_on.already");
}

TEST(Goal, is_suspended_with_a_reason_and_taken_up_again) {
  EXPECT_EQ(refusal(suspend(any(), "porque", kDay)), "reason.too_short");
  auto const suspended = suspend(any(), kWhy, kDay);
  ASSERT_TRUE(suspended);
  EXPECT_EQ(refusal(suspend(*suspended, kWhy, kDay)), "goal.suspension.already");
  auto const resumed = resume(*suspended);
  ASSERT_TRUE(resumed);
  EXPECT_TRUE(resumed->suspension.empty());
  EXPECT_EQ(refusal(resume(*resumed)), "goal.suspension.not_yet");
}

TEST(Goal, is_closed_with_a_reason_and_opened_again) {
  auto const closed = close(any(), kWhy, kDay);
  ASSERT_TRUE(closed);
  EXPECT_EQ(refusal(close(*closed, kWhy, kDay)), "goal.closing.already");
  EXPECT_EQ(refusal(suspend(*closed, kWhy, kDay)), "goal.closing.already");
  EXPECT_TRUE(reopen(*closed));
  EXPECT_EQ(refusal(reopen(any())), "goal.closing.not_yet");
}

TEST(Judgement, needs_a_reason_and_ends_within_two_months) {
  EXPECT_TRUE(override_standing({1}, Standing::late, kWhy, kDay, kDay + kOverrideDaysMax, {1}));
  EXPECT_EQ(refusal(override_standing({1}, Standing::late, kWhy, kDay, kDay + kOverrideDaysMax + 1, {1})), "standing.override.until_on");
  EXPECT_EQ(refusal(override_standing({1}, Standing::late, kWhy, kDay, kDay, {1})), "standing.override.until_on");
  EXPECT_EQ(refusal(override_standing({1}, Standing::late, "", kDay, kDay + 1, {1})), "reason.too_short");
}

}  // namespace
}  // namespace timon
