#include "goals/standing.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <tuple>

namespace timon {
namespace {

auto const kDay = make_date(2012, 5, 21);  // the day on which the old system printed its figures

MilestoneFacts due(int days) { return {.id = {1}, .code = "1,01", .due_on = kDay + days, .due_original = kDay + days}; }

TEST(MilestoneStanding, is_finished_whatever_else_is_true) {
  auto milestone = due(-100);
  milestone.finished_on = kDay;
  milestone.blocking = "R-01";
  EXPECT_EQ(standing_of(milestone, kDay).standing, Standing::finished);
}

TEST(MilestoneStanding, is_stopped_by_a_blocking_restriction_before_it_is_late) {
  auto milestone = due(-1);
  milestone.blocking = "R-17";
  EXPECT_EQ(standing_of(milestone, kDay).reason, (Reason{"standing.milestone.stopped", {"R-17"}}));
}

TEST(MilestoneStanding, is_late_only_the_day_after_it_was_due) {
  EXPECT_EQ(standing_of(due(0), kDay).standing, Standing::on_course);
  EXPECT_EQ(standing_of(due(-1), kDay).standing, Standing::late);
}

TEST(MilestoneStanding, counts_whole_days) {
  EXPECT_EQ(days_between(kDay, make_date(2012, 11, 5)), 168);
  EXPECT_EQ(days_between(make_date(2011, 12, 30), kDay), 143);
  EXPECT_EQ(standing_of({.due_on = make_date(2012, 11, 5)}, kDay).reason.details, std::vector<std::string>{"168"});
  EXPECT_EQ(standing_of({.due_on = make_date(2011, 12, 30)}, kDay).reason.details, std::vector<std::string>{"143"});
}

TEST(MilestoneStanding, without_a_date_is_on_course) { EXPECT_EQ(standing_of(MilestoneFacts{}, kDay).reason.key, "standing.milestone.open"); }

Standing goal(GoalFacts const& facts) { return state_of(facts, kDay).standing.standing; }

TEST(GoalStanding, without_milestones_is_on_course_until_its_end) {
  EXPECT_EQ(goal({}), Standing::on_course);
  EXPECT_EQ(goal({.ends_on = kDay}), Standing::on_course);
  EXPECT_EQ(goal({.ends_on = kDay - 1}), Standing::late);
}

TEST(GoalStanding, is_finished_when_all_is_or_when_it_was_closed) {
  auto done = due(-5);
  done.finished_on = kDay - 5;
  EXPECT_EQ(goal({.is_suspended = true, .blocking = "R-01", .milestones = {done}}), Standing::finished);
  EXPECT_EQ(goal({.is_closed = true, .milestones = {due(-5)}}), Standing::finished);
}

TEST(GoalStanding, is_stopped_by_what_lies_on_the_critical_path_only) {
  auto beside = due(5);
  beside.blocking = "R-01";
  beside.is_critical = false;
  EXPECT_EQ(goal({.milestones = {beside, due(9)}}), Standing::on_course);
  beside.is_critical = true;
  EXPECT_EQ(goal({.milestones = {beside, due(9)}}), Standing::stopped);
  EXPECT_EQ(goal({.blocking = "R-02", .milestones = {due(9)}}), Standing::stopped);
  EXPECT_EQ(goal({.is_suspended = true, .milestones = {due(-9)}}), Standing::stopped);
}

TEST(GoalStanding, is_explained_by_what_has_been_late_longest) {
  auto older = due(-143);
  older.code = "3,02";
  auto const state = state_of({.milestones = {due(-2), older, due(4)}}, kDay);
  EXPECT_EQ(state.standing.reason, (Reason{"standing.late.critical", {"3,02", "143"}}));
}

TEST(GoalStanding, is_not_late_for_what_lies_beside_the_critical_path) {
  auto beside = due(-5);
  beside.is_critical = false;
  EXPECT_EQ(goal({.milestones = {beside, due(9)}}), Standing::on_course);
}

TEST(GoalThermometer, weighs_what_is_done_against_what_was_due) {
  auto heavy = due(-3);
  heavy.weight = 3;
  heavy.finished_on = kDay;
  auto moved = due(10);
  moved.due_original = kDay - 1;
  EXPECT_EQ(state_of({.milestones = {heavy, moved, due(20), due(30)}}, kDay).thermometer, (Thermometer{.real = 500, .expected = 500, .expected_original = 667}));
  EXPECT_EQ(state_of({}, kDay).thermometer, Thermometer{});
}

TEST(GoalThermometer, shows_thirds_as_they_are_rounded) {
  auto done = due(-1);
  done.finished_on = kDay;
  EXPECT_EQ(state_of({.milestones = {done, due(1), due(2)}}, kDay).thermometer.real, 333);
  EXPECT_EQ(state_of({.milestones = {done, done, due(2)}}, kDay).thermometer.real, 667);
}

// Worlds of any shape, for what must hold in all of them.

std::optional<Date> any_date() {
  if (*rc::gen::inRange(0, 6) == 0) return std::nullopt;
  return kDay + *rc::gen::inRange(-60, 60);
}

MilestoneFacts any_milestone() {
  auto milestone = MilestoneFacts{.code = "1,01", .is_critical = *rc::gen::arbitrary<bool>(), .weight = *rc::gen::inRange(1, 9), .due_on = any_date(), .due_original = any_date()};
  if (*rc::gen::inRange(0, 3) == 0) milestone.finished_on = kDay - *rc::gen::inRange(0, 90);
  if (*rc::gen::inRange(0, 5) == 0) milestone.blocking = "R-01";
  milestone.moves = *rc::gen::inRange(0, 3);
  return milestone;
}

GoalFacts any_goal() {
  auto facts = GoalFacts{.ends_on = any_date(), .is_suspended = *rc::gen::inRange(0, 9) == 0, .is_closed = *rc::gen::inRange(0, 9) == 0};
  for (auto count = *rc::gen::inRange(0, 8); count > 0; --count) facts.milestones.push_back(any_milestone());
  return facts;
}

int weight_of(GoalFacts const& facts) {
  auto weight = 0;
  for (auto const& milestone : facts.milestones) weight += milestone.weight;
  return weight;
}

RC_GTEST_PROP(GoalStanding, never_improves_because_a_day_passed, ()) {
  auto const facts = any_goal();
  auto const today = kDay + *rc::gen::inRange(-70, 70);
  RC_ASSERT(state_of(facts, today + 1).standing.standing <= state_of(facts, today).standing.standing);
}

RC_GTEST_PROP(GoalStanding, never_worsens_because_a_milestone_was_given_more_time, ()) {
  auto facts = any_goal();
  RC_PRE(!facts.milestones.empty());
  auto const before = state_of(facts, kDay).standing.standing;
  auto& milestone = facts.milestones[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(facts.milestones.size())))];
  RC_PRE(milestone.due_on.has_value());
  milestone.due_on = *milestone.due_on + *rc::gen::inRange(0, 50);
  RC_ASSERT(state_of(facts, kDay).standing.standing >= before);
}

RC_GTEST_PROP(GoalStanding, never_improves_because_a_milestone_gets_later, ()) {
  auto facts = any_goal();
  RC_PRE(!facts.milestones.empty());
  auto const before = state_of(facts, kDay).standing.standing;
  auto& milestone = facts.milestones[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(facts.milestones.size())))];
  // It is so many days later than its date, or what was done of it has to be done again.
  if (*rc::gen::arbitrary<bool>() && milestone.due_on) milestone.due_on = *milestone.due_on - *rc::gen::inRange(0, 90);
  else milestone.finished_on.reset();
  RC_ASSERT(state_of(facts, kDay).standing.standing <= before);
}

RC_GTEST_PROP(GoalThermometer, expects_never_less_as_days_pass, ()) {
  auto const facts = any_goal();
  auto const today = kDay + *rc::gen::inRange(-70, 70);
  auto const before = state_of(facts, today).thermometer, after = state_of(facts, today + 1).thermometer;
  RC_ASSERT(before.expected <= after.expected);
  RC_ASSERT(before.expected_original <= after.expected_original);
  RC_ASSERT(before.real == after.real);
  RC_ASSERT(after.expected <= 1000 && (weight_of(facts) > 0 || after.expected == 0));
}

RC_GTEST_PROP(GoalStanding, depends_on_distances_not_on_the_calendar, ()) {
  auto const facts = any_goal();
  auto const by = *rc::gen::inRange(-400, 400);
  auto moved = facts;
  auto const move = [&](std::optional<Date>& date) {
    if (date) date = *date + by;
  };
  move(moved.ends_on);
  for (auto& milestone : moved.milestones) move(milestone.due_on), move(milestone.due_original), move(milestone.finished_on);
  auto const here = state_of(facts, kDay), there = state_of(moved, kDay + by);
  RC_ASSERT(here.standing.standing == there.standing.standing);
  RC_ASSERT(here.standing.reason == there.standing.reason);
  RC_ASSERT(here.counts == there.counts);
  RC_ASSERT(here.thermometer == there.thermometer);
}

RC_GTEST_PROP(GoalStanding, says_when_time_alone_will_change_it, ()) {
  auto const facts = any_goal();
  auto const now = state_of(facts, kDay);
  auto const until = now.next_change_on ? days_between(kDay, *now.next_change_on) : 200;
  auto const later = state_of(facts, kDay + *rc::gen::inRange(0, until));
  RC_ASSERT(now.standing.standing == later.standing.standing);
  RC_ASSERT(now.standing.reason == later.standing.reason);
  RC_ASSERT(now.counts == later.counts);
  RC_ASSERT(now.thermometer == later.thermometer);
  RC_ASSERT(now.next_change_on == later.next_change_on);
}

RC_GTEST_PROP(BoardKey, orders_as_its_parts_do, ()) {
  struct Place {
    GoalState state;
    int open;
    std::optional<Date> ends_on;
    std::int64_t key() const { return board_key_of(state, open, ends_on); }
    auto parts() const {
      return std::tuple{-open, -(state.counts.late + state.counts.reprogrammed), static_cast<int>(state.standing.standing), !ends_on.has_value(), ends_on.value_or(Date{})};
    }
  };
  auto const any_place = [] {
    auto const facts = any_goal();
    return Place{state_of(facts, kDay), *rc::gen::inRange(0, 4), facts.ends_on};
  };
  auto const a = any_place(), b = any_place();
  RC_ASSERT((a.key() < b.key()) == (a.parts() < b.parts()));
  RC_ASSERT((a.key() == b.key()) == (a.parts() == b.parts()));
  RC_ASSERT(a.key() >= 0);
}

}  // namespace
}  // namespace timon
