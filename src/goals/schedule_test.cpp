// The path of a goal: who waits for whom, how much later each may come, and which day more moves the end.
#include "goals/schedule.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "goals/standing.hpp"

namespace timon {
namespace {

auto const kStart = make_date(2026, 6, 1);

Milestone at(std::int64_t id, int days, char const* code = "1,01") {
  return {.id = MilestoneId{id}, .goal = GoalId{1}, .code = code, .line = "1", .is_critical = false, .due_kind = DueKind::fixed, .due_on = kStart + days};
}
PathLink link(std::int64_t before, std::int64_t after) { return {MilestoneId{before}, MilestoneId{after}}; }

PathStep step(Schedule const& schedule, std::int64_t id) { return schedule.steps.at(MilestoneId{id}); }

TEST(Schedule, takes_the_longest_path_and_tells_the_others_slack) {
  // 1 → 2 → 4 is the longest; 3 may come ten days later before 4 waits for it.
  auto const milestones = std::vector{at(1, 0), at(2, 30), at(3, 20), at(4, 60)};
  auto const schedule = schedule_of(milestones, {link(1, 2), link(1, 3), link(2, 4), link(3, 4)});
  ASSERT_TRUE(schedule.is_computed);
  EXPECT_EQ(schedule.ends_on, kStart + 60);
  for (auto const id : {1, 2, 4}) EXPECT_TRUE(step(schedule, id).is_critical) << id;
  EXPECT_FALSE(step(schedule, 3).is_critical);
  EXPECT_EQ(step(schedule, 3).slack, 10);
  EXPECT_EQ(step(schedule, 4).starts_on, kStart + 30);
}

TEST(Schedule, leaves_what_nobody_linked_as_marked_by_hand) {
  auto marked = at(1, 5);
  marked.is_critical = true;
  auto milestones = std::vector{marked, at(2, 10), at(3, 20)};
  EXPECT_FALSE(schedule_of(milestones, {}).is_computed);
  auto const schedule = schedule_of(milestones, {link(2, 3)});
  EXPECT_TRUE(step(schedule, 1).is_critical);
  EXPECT_FALSE(step(schedule, 1).slack);
  settle_path(milestones, {link(2, 3)});
  for (auto const& milestone : milestones) EXPECT_TRUE(milestone.is_critical);
}

TEST(Schedule, counts_a_date_after_another_as_waiting) {
  auto after = at(2, 14);
  after.due_kind = DueKind::after;
  after.after_milestone = MilestoneId{1};
  after.after_days = 14;
  auto const schedule = schedule_of({at(1, 0), after}, {});
  EXPECT_TRUE(schedule.is_computed);
  EXPECT_TRUE(step(schedule, 1).is_critical);
}

TEST(Schedule, is_by_hand_where_imported_links_go_in_a_circle) {
  auto marked = at(1, 5);
  marked.is_critical = true;
  auto const schedule = schedule_of({marked, at(2, 10)}, {link(1, 2), link(2, 1)});
  EXPECT_FALSE(schedule.is_computed);
  EXPECT_TRUE(step(schedule, 1).is_critical);
}

TEST(Predecessors, are_refused_when_they_close_a_circle_which_is_named) {
  auto const milestones = std::vector{at(1, 0, "3,01"), at(2, 0, "3,02"), at(3, 0, "3,03")};
  auto const problems = check_predecessors(milestones, {link(1, 2), link(2, 3)}, milestones[0], {MilestoneId{3}});
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].field, "predecessors");
  EXPECT_EQ(problems[0].details, std::vector<std::string>{"3,01 → 3,03 → 3,02 → 3,01"});
}

TEST(Predecessors, are_refused_for_itself_for_strangers_and_when_due_later) {
  auto const milestones = std::vector{at(1, 10, "1,01"), at(2, 5, "1,02")};
  EXPECT_EQ(check_predecessors(milestones, {}, milestones[0], {MilestoneId{1}}).at(0).message, "milestone.predecessors.circle");
  EXPECT_EQ(check_predecessors(milestones, {}, milestones[0], {MilestoneId{9}}).at(0).message, "milestone.predecessors.unknown");
  auto const later = check_predecessors(milestones, {}, milestones[1], {MilestoneId{1}});
  ASSERT_EQ(later.size(), 1U);
  EXPECT_EQ(later[0].message, "milestone.predecessors.later");
  EXPECT_EQ(later[0].details, (std::vector<std::string>{"1,01", "11/06/2026"}));
}

TEST(Order, is_kept_on_both_sides_when_a_date_moves) {
  auto const milestones = std::vector{at(1, 0, "1,01"), at(2, 10, "1,02"), at(3, 20, "1,03")};
  auto const links = std::vector{link(1, 2), link(2, 3)};
  EXPECT_TRUE(check_order(milestones, links, MilestoneId{2}, kStart + 20).empty());
  EXPECT_EQ(check_order(milestones, links, MilestoneId{2}, kStart + 21).at(0).message, "milestone.due_on.after_successor");
  EXPECT_EQ(check_order(milestones, links, MilestoneId{2}, kStart - 1).at(0).message, "milestone.due_on.before_predecessor");
}

TEST(Move, is_taken_from_the_slack_before_it_is_handed_on) {
  auto const milestones = std::vector{at(1, 0), at(2, 30), at(3, 20), at(4, 60)};
  auto const links = std::vector{link(1, 2), link(1, 3), link(2, 4), link(3, 4)};
  auto const within = goals::move_slips(milestones, links, MilestoneId{3}, kStart + 28);
  ASSERT_EQ(within.size(), 1U);
  EXPECT_EQ(within[0].days(), 0) << "4 waits for 2 anyway";
  auto const beyond = goals::move_slips(milestones, links, MilestoneId{3}, kStart + 35);
  ASSERT_EQ(beyond.size(), 1U);
  EXPECT_EQ(beyond[0].days(), 5);
  EXPECT_TRUE(goals::move_slips(milestones, links, MilestoneId{3}, kStart + 10).empty());
}

struct Plan {
  std::vector<Milestone> milestones;
  std::vector<PathLink> links;
};

/// Any path without circles in which nothing is due before what it waits for.
Plan any_plan() {
  auto plan = Plan{};
  auto const count = *rc::gen::inRange(2, 10);
  for (auto i = 1; i <= count; ++i) {
    auto day = *rc::gen::inRange(0, 30);
    for (auto before = 1; before < i; ++before)
      if (*rc::gen::inRange(0, 3) == 0) {
        plan.links.push_back(link(before, i));
        day = std::max(day, days_between(kStart, *plan.milestones[static_cast<std::size_t>(before - 1)].due_on) + *rc::gen::inRange(0, 20));
      }
    plan.milestones.push_back(at(i, day));
  }
  return plan;
}

RC_GTEST_PROP(Schedule, shifting_all_dates_keeps_the_critical_path, ()) {
  auto plan = any_plan();
  auto const before = schedule_of(plan.milestones, plan.links);
  auto const by = *rc::gen::inRange(-400, 400);
  for (auto& milestone : plan.milestones) milestone.due_on = *milestone.due_on + by;
  auto const after = schedule_of(plan.milestones, plan.links);
  for (auto const& [id, each] : before.steps) {
    RC_ASSERT(after.steps.at(id).is_critical == each.is_critical);
    RC_ASSERT(after.steps.at(id).slack == each.slack);
  }
}

RC_GTEST_PROP(Schedule, a_delay_moves_the_end_by_what_exceeds_the_slack, ()) {
  auto plan = any_plan();
  auto const schedule = schedule_of(plan.milestones, plan.links);
  RC_PRE(schedule.is_computed);
  auto const& moved = plan.milestones[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(plan.milestones.size())))];
  auto const slack = schedule.steps.at(moved.id).slack;
  RC_PRE(slack.has_value());
  auto const by = *rc::gen::inRange(1, 60);
  auto end = *schedule.ends_on;
  for (auto const& slip : slips_of(plan.milestones, stated_links(plan.milestones, plan.links), {{moved.id, *moved.due_on + by}})) end = std::max(end, slip.to);
  RC_ASSERT(days_between(*schedule.ends_on, end) == std::max(0, by - *slack));
}

RC_GTEST_PROP(Schedule, settling_twice_changes_nothing_more, ()) {
  auto plan = any_plan();
  for (auto& milestone : plan.milestones)
    if (*rc::gen::inRange(0, 4) == 0 && milestone.id.number > 1) {
      milestone.due_kind = DueKind::after;
      milestone.after_milestone = MilestoneId{milestone.id.number - 1};
      milestone.after_days = *rc::gen::inRange(0, 20);
    }
  resolve_due_dates(plan.milestones);
  settle_path(plan.milestones, plan.links);
  auto again = plan.milestones;
  resolve_due_dates(again);
  settle_path(again, plan.links);
  for (auto i = std::size_t{0}; i < again.size(); ++i) {
    RC_ASSERT(again[i].due_on == plan.milestones[i].due_on);
    RC_ASSERT(again[i].is_critical == plan.milestones[i].is_critical);
  }
}

RC_GTEST_PROP(Predecessors, accepted_ones_never_close_a_circle, ()) {
  auto plan = any_plan();
  for (auto& milestone : plan.milestones) milestone.due_on = kStart;
  auto const count = static_cast<int>(plan.milestones.size());
  auto const after = MilestoneId{*rc::gen::inRange(1, count + 1)}, before = MilestoneId{*rc::gen::inRange(1, count + 1)};
  auto wanted = std::vector{before};
  for (auto const& each : plan.links)
    if (each.after == after) wanted.push_back(each.before);
  auto const problems = check_predecessors(plan.milestones, plan.links, plan.milestones[static_cast<std::size_t>(after.number - 1)], wanted);
  auto links = plan.links;
  links.push_back({before, after});
  RC_ASSERT(problems.empty() == schedule_of(plan.milestones, links).is_computed);
}

}  // namespace
}  // namespace timon
