// What the history of given dates lets expect: never earlier for more slippage, a range that holds the likely date, nothing for what is done.
#include "goals/forecast.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "goals/forecast_backtest.hpp"
#include "goals/forecast_sample.hpp"

namespace timon {
namespace {

auto const kDay = make_date(2026, 5, 22);
constexpr auto kOne = MilestoneId{1};

SlipSample sample_of(std::vector<int> days) {
  std::ranges::sort(days);
  return {ForecastBasis::line, std::move(days)};
}
std::vector<int> ranks(int count) {
  auto days = std::vector<int>{};
  for (auto i = 1; i <= count; ++i) days.push_back(i);
  return days;
}
DatedHistory history(std::int64_t id, std::vector<GivenDate> dates, std::optional<Date> finished_on = {}) {
  return {MilestoneId{id}, GoalId{1}, InstitutionId{1}, "1", "obra", std::move(dates), finished_on};
}

TEST(Forecast, says_nothing_from_fewer_than_eight_dates) {
  EXPECT_FALSE(forecast(kOne, kDay, sample_of(ranks(7)), kDay));
  EXPECT_TRUE(forecast(kOne, kDay, sample_of(ranks(8)), kDay));
}

TEST(Forecast, has_no_date_for_what_has_none) { EXPECT_FALSE(forecast(kOne, std::nullopt, sample_of(ranks(20)), kDay)); }

TEST(Forecast, counts_ranks_among_one_more_than_there_are) {
  EXPECT_EQ(slip_within(ranks(9), 50), 5);
  EXPECT_EQ(slip_within(ranks(9), 10), 1);
  EXPECT_EQ(slip_within(ranks(9), 90), 9);
  EXPECT_EQ(slip_within(ranks(19), 25), 5);
  EXPECT_EQ(slip_within(ranks(19), 75), 15);
}

TEST(Forecast, counts_from_today_what_should_be_done_already) {
  auto const late = forecast(kOne, kDay - 30, sample_of(ranks(9)), kDay);
  ASSERT_TRUE(late);
  EXPECT_TRUE(late->is_overdue);
  EXPECT_EQ(late->likely, kDay + 5);
}

TEST(Slips, are_known_of_dates_that_came_and_at_least_so_long_of_what_is_not_done) {
  auto slips = std::vector<int>{};
  add_slips(slips, history(1, {{kDay - 100, kDay - 40}, {kDay - 45, kDay - 10}}, kDay - 5), kDay);
  EXPECT_EQ(slips, (std::vector{35, 5}));
  slips.clear();
  add_slips(slips, history(2, {{kDay - 100, kDay - 40}, {kDay - 45, kDay + 20}}), kDay);
  EXPECT_EQ(slips, (std::vector{60})) << "the date given now is the least it can be";
  slips.clear();
  add_slips(slips, history(3, {{kDay - 100, kDay - 7}}), kDay);
  EXPECT_EQ(slips, (std::vector{7}));
  slips.clear();
  add_slips(slips, history(4, {{kDay - 100, kDay - 10}}, kDay - 5), kDay - 8);
  EXPECT_EQ(slips, (std::vector{2})) << "on that day nobody knew when it would be finished";
}

TEST(Slips, do_not_know_moves_that_were_still_to_come) {
  auto const one = history(1, {{kDay - 100, kDay - 40}, {kDay - 45, kDay - 10}, {kDay - 12, std::nullopt}});
  EXPECT_EQ(due_as_of(one, kDay - 50), kDay - 40);
  EXPECT_EQ(due_as_of(one, kDay - 20), kDay - 10);
  EXPECT_FALSE(due_as_of(one, kDay));
  EXPECT_FALSE(due_as_of(one, kDay - 200));
}

TEST(Samples, go_to_the_next_wider_class_only_where_the_nearer_is_thin) {
  auto own = std::vector<DatedHistory>{};
  for (auto i = std::int64_t{1}; i <= 8; ++i) own.push_back(history(i, {{kDay - 300, kDay - 20}}, kDay - 20 + static_cast<int>(i)));
  auto thin = history(20, {{kDay - 300, kDay + 9}});
  thin.goal = GoalId{2};
  own.push_back(thin);
  auto asked = std::vector<ForecastBasis>{};
  auto samples = SlipSamples{own, kDay, [&](ForecastBasis basis, DatedHistory const&) {
                               asked.push_back(basis);
                               return basis == ForecastBasis::government ? own : std::vector<DatedHistory>{};
                             }};
  EXPECT_EQ(samples.of(own.front()).basis, ForecastBasis::line);
  EXPECT_TRUE(asked.empty());
  EXPECT_EQ(samples.of(thin).basis, ForecastBasis::government);
  samples.of(thin);
  EXPECT_EQ(asked, (std::vector{ForecastBasis::type, ForecastBasis::institution, ForecastBasis::government})) << "each is read once";
}

TEST(Samples, give_no_forecast_for_what_is_finished) {
  auto own = std::vector<DatedHistory>{};
  for (auto i = std::int64_t{1}; i <= 9; ++i) own.push_back(history(i, {{kDay - 300, kDay - 20}}, kDay - 10));
  own.push_back(history(10, {{kDay - 300, kDay + 20}}));
  auto samples = SlipSamples{own, kDay, [](ForecastBasis, DatedHistory const&) { return std::vector<DatedHistory>{}; }};
  auto const all = forecasts(own, samples, kDay);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all.front().second.milestone, MilestoneId{10});
  EXPECT_EQ(all.front().second.likely, kDay + 30);
}

TEST(BackTest, knows_only_what_was_known_on_that_day) {
  auto all = std::vector<DatedHistory>{};
  // Every date so far was met ten days later; the last one was not.
  for (auto i = 1; i <= 10; ++i) all.push_back(history(i, {{kDay - 400, kDay - 200 + i}}, kDay - 190 + i));
  all.push_back(history(11, {{kDay - 400, kDay - 100}}, kDay - 60));
  auto const test = back_test(all, {kDay - 150}, kDay);
  EXPECT_EQ(test.forecasts, 1);
  EXPECT_EQ(test.later_than, 1);
  EXPECT_EQ(test.mean_error(), 30.0);
  EXPECT_EQ(test.mean_error_planned(), 40.0);
  EXPECT_EQ(back_test(all, {kDay - 300}, kDay).forecasts, 0) << "nothing had come yet";
}

auto slips_gen() {
  return rc::gen::suchThat(rc::gen::container<std::vector<int>>(rc::gen::inRange(-60, 200)), [](auto const& days) { return days.size() >= kForecastDates; });
}

RC_GTEST_PROP(Forecast, holds_the_likely_date_within_its_ranges, ()) {
  auto const due = kDay + *rc::gen::inRange(-90, 400);
  auto const one = *forecast(kOne, due, sample_of(*slips_gen()), kDay);
  RC_ASSERT(one.most_from <= one.half_from && one.half_from <= one.likely && one.likely <= one.half_until && one.half_until <= one.most_until);
  RC_ASSERT(one.most_from >= kDay);
}

RC_GTEST_PROP(Forecast, is_never_earlier_for_more_slippage, ()) {
  auto days = *slips_gen();
  auto const due = kDay + *rc::gen::inRange(-90, 400);
  auto const before = *forecast(kOne, due, sample_of(days), kDay);
  days[*rc::gen::inRange(std::size_t{0}, days.size())] += *rc::gen::inRange(1, 90);
  auto const after = *forecast(kOne, due, sample_of(days), kDay);
  RC_ASSERT(after.likely >= before.likely && after.most_from >= before.most_from && after.most_until >= before.most_until && after.half_from >= before.half_from &&
            after.half_until >= before.half_until);
}

RC_GTEST_PROP(Forecast, is_never_earlier_for_a_later_date_nor_on_a_later_day, ()) {
  auto const sample = sample_of(*slips_gen());
  auto const due = kDay + *rc::gen::inRange(-90, 400);
  auto const days = *rc::gen::inRange(0, 60);
  auto const before = *forecast(kOne, due, sample, kDay);
  RC_ASSERT(forecast(kOne, due + days, sample, kDay)->likely >= before.likely);
  RC_ASSERT(forecast(kOne, due, sample, kDay + days)->likely >= before.likely);
}

RC_GTEST_PROP(Forecast, of_a_goal_is_not_before_any_of_its_milestones, ()) {
  auto all = std::vector<Forecast>{};
  auto const sample = sample_of(*slips_gen());
  for (auto const ahead : *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(-60, 300)))) all.push_back(*forecast(kOne, kDay + ahead, sample, kDay));
  auto const end = *forecast_of_all(all);
  for (auto const& each : all) RC_ASSERT(end.likely >= each.likely && end.most_until >= each.most_until && end.most_from >= each.most_from);
  RC_ASSERT(end.most_from <= end.half_from && end.half_from <= end.likely && end.likely <= end.half_until && end.half_until <= end.most_until);
}

}  // namespace
}  // namespace timon
