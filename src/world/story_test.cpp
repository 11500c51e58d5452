// What the tables promise must hold whatever the day: weekends, holidays and leap years move every date of the story.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "goals/standing_store.hpp"
#include "world/goal_life.hpp"
#include "world/obstacle_rows.hpp"

namespace timon::world {
namespace {

constexpr auto kDays = 60;
constexpr auto kDaysApart = 23;  // with 60 of them: every weekday, and holidays of four years

/// One obstacle as the clock of the ladder leaves it on the day of loading.
Obstacle as_of_today(ObstacleRow const& row, DemoDays const& days) {
  auto const rules = LadderRules{LadderDays{}, days.calendar()};
  auto obstacle = arrived(Obstacle{.kind = row.kind, .is_blocking = row.is_blocking}, Level::manager, {}, days.ago(row.raised), rules);
  auto const wait_until = [&](Date day) {
    while (obstacle.is_open() && obstacle.climbs_on && *obstacle.climbs_on <= day) {
      auto const on = *obstacle.climbs_on;
      obstacle = arrived(obstacle, level_above(obstacle.level).value(), {}, on, rules);
    }
  };
  for (auto const& step : row.steps) {
    auto const day = days.ago(step.ago);
    wait_until(day);
    EXPECT_TRUE(obstacle.is_open()) << row.title;
    switch (step.step) {
      case Step::log:
      case Step::log_reserved: obstacle = reviewed(obstacle); break;
      case Step::derive: obstacle = arrived(reviewed(obstacle), *level_to_derive_to(obstacle, step.text), {}, day, rules); break;
      case Step::give_back: obstacle = arrived(reviewed(obstacle), *level_to_return_to(obstacle, step.text), {}, day, rules); break;
      case Step::answer: obstacle = *answered(obstacle, step.text, day, rules); break;
      case Step::pause: obstacle = *paused(obstacle, step.text, days.day(step.until), day, rules); break;
      case Step::resolve: obstacle = *resolved(obstacle, step.text, day); break;
      case Step::discard: obstacle = *discarded(obstacle, step.text, day); break;
      case Step::convert:
        obstacle.kind = ObstacleKind::restriction;
        obstacle.is_blocking = true;
        obstacle = arrived(obstacle, Level::manager, {}, day, rules);
        break;
    }
  }
  wait_until(days.today() - 1);
  return obstacle;
}

std::set<std::string> blocked_targets(DemoDays const& days) {
  auto blocked = std::set<std::string>{};
  for (auto const& row : all_obstacles().rows) {
    auto const obstacle = as_of_today(row, days);
    if (obstacle.is_open() && obstacle.kind == ObstacleKind::restriction && obstacle.is_blocking) blocked.insert(row.targets.begin(), row.targets.end());
  }
  return blocked;
}

Standing standing_of(GoalRow const& row, DemoDays const& days, std::set<std::string> const& blocked) {
  auto const goal = Goal{.ends_on = days.day(row.ends),
                         .suspended_on = row.suspended ? std::optional{days.day(*row.suspended)} : std::nullopt,
                         .closed_on = row.closed ? std::optional{days.day(*row.closed)} : std::nullopt};
  auto milestones = std::vector<Milestone>{};
  auto loads = std::vector<goals::Load>{};
  auto ids = std::map<std::string, MilestoneId>{};
  for (auto const& told : row.milestones) {
    auto const id = MilestoneId{static_cast<std::int64_t>(milestones.size()) + 1};
    ids[told.code] = id;
    auto milestone = Milestone{.id = id, .code = told.code, .weight = told.weight, .is_critical = told.is_critical, .due_kind = told.kind};
    if (told.kind == DueKind::fixed) milestone.due_on = days.day(told.due);
    if (told.kind == DueKind::after) milestone.after_milestone = ids.at(told.after), milestone.after_days = told.after_days;
    if (told.finished && !told.reopened) milestone.finished_on = days.day(*told.finished);
    if (told.withdrawn) milestone.withdrawn_on = days.day(*told.withdrawn);
    if (blocked.contains(row.code + "/" + told.code)) loads.push_back({.goal = {}, .milestone = id, .restrictions = 1, .blocking = "R-01"});
    milestones.push_back(std::move(milestone));
  }
  resolve_due_dates(milestones);
  return state_of(goals::facts_of(goal, milestones, loads), days.today()).standing.standing;
}

template <class Check>
void on_many_days(Check check) {
  for (auto i = 0; i < kDays; ++i) {
    auto const today = make_date(2025, 3, 1) + i * kDaysApart;
    SCOPED_TRACE(to_iso(today));
    check(DemoDays{today});
  }
}

TEST(Story, keeps_three_seven_eighteen_and_one_on_any_day) {
  auto const goals = all_goals();
  on_many_days([&](DemoDays const& days) {
    auto const blocked = blocked_targets(days);
    auto counts = std::map<Standing, int>{};
    for (auto const& row : goals.rows)
      if (!row.is_integrating) ++counts[standing_of(row, days, blocked)];
    EXPECT_EQ(counts, (std::map<Standing, int>{{Standing::stopped, 3}, {Standing::late, 7}, {Standing::on_course, 18}, {Standing::finished, 1}}));
  });
}

TEST(Story, lets_nothing_climb_on_the_first_day_but_soon_after) {
  auto const obstacles = all_obstacles();
  on_many_days([&](DemoDays const& days) {
    auto climbing = std::set<Level>{}, restricting = std::set<Level>{};
    for (auto const& row : obstacles.rows) {
      auto const obstacle = as_of_today(row, days);
      if (!obstacle.is_open()) continue;
      if (obstacle.kind == ObstacleKind::restriction) restricting.insert(obstacle.level);
      if (!obstacle.climbs_on) continue;
      EXPECT_GT(*obstacle.climbs_on, days.today()) << row.title;
      if (*obstacle.climbs_on <= days.today() + 21) climbing.insert(obstacle.level);
    }
    EXPECT_EQ(restricting.size(), kLevels.size());
    for (auto const level : {Level::manager, Level::coordinator, Level::minister}) EXPECT_TRUE(climbing.contains(level));
  });
}

TEST(Story, raises_obstacles_only_on_milestones_that_are_there_and_not_yet_finished) {
  auto const goals = all_goals();
  auto const obstacles = all_obstacles();
  on_many_days([&](DemoDays const& days) {
    for (auto const& obstacle : obstacles.rows)
      for (auto const& goal : goals.rows)
        for (auto const& milestone : goal.milestones) {
          if (std::find(obstacle.targets.begin(), obstacle.targets.end(), goal.code + "/" + milestone.code) == obstacle.targets.end()) continue;
          EXPECT_LT(approved_on(goal, days), days.ago(obstacle.raised)) << obstacle.title;
          if (!milestone.finished) continue;
          EXPECT_GT(days.day(*milestone.finished), days.ago(obstacle.raised)) << obstacle.title;
          EXPECT_GE(days.day(*milestone.finished), days.ago(obstacle.steps.back().ago)) << obstacle.title;
        }
  });
}

TEST(Story, moves_no_date_before_the_plan_was_approved_nor_after_the_milestone_was_finished) {
  auto const goals = all_goals();
  on_many_days([&](DemoDays const& days) {
    for (auto const& goal : goals.rows)
      for (auto const& milestone : goal.milestones)
        for (auto const& move : milestone.moves) {
          EXPECT_GT(days.day(move.at), approved_on(goal, days)) << goal.code << "/" << milestone.code;
          if (!milestone.finished) continue;
          EXPECT_LT(days.day(move.at), days.day(*milestone.finished)) << goal.code << "/" << milestone.code;
        }
  });
}

TEST(Story, never_falls_on_the_day_of_loading) {
  on_many_days([](DemoDays const& days) {
    for (auto offset = -30; offset <= 30; ++offset) EXPECT_NE(days.day(offset), days.today());
    EXPECT_LT(days.ago(1), days.today());
    EXPECT_LT(days.wednesday(0), days.today());
  });
}

}  // namespace
}  // namespace timon::world
