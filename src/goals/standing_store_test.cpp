// What is kept of each goal equals what its facts say, whatever was done to it and however many days went by.
#include "goals/standing_store.hpp"

#include <gtest/gtest.h>

#include <random>

#include "goals/goal_actions.hpp"
#include "goals/milestone_actions.hpp"
#include "goals/milestone_store.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "support/small_world.hpp"

namespace timon::goals {
namespace {

constexpr auto kHistories = 12U;  // different ones that are tried
constexpr auto kWhy = "El proveedor entregó tarde los materiales";

struct Total {
  std::int64_t institution{};
  bool is_integrating{};
  std::int64_t stopped{}, late{}, on_course{}, finished{};
  friend bool operator==(Total const&, Total const&) = default;
};
BOOST_DESCRIBE_STRUCT(Total, (), (institution, is_integrating, stopped, late, on_course, finished))

struct Kept {
  std::vector<GoalStanding> standings;
  std::vector<Total> totals;
};

Kept kept(sql::Session& db) {
  return {db.all<GoalStanding>("SELECT " + sql::columns<GoalStanding>() + " FROM goal_standing ORDER BY goal"),
          db.all<Total>("SELECT " + sql::columns<Total>() + " FROM board_total WHERE stopped + late + on_course + finished > 0 ORDER BY institution, is_integrating")};
}

/// Complains of every difference between what is kept and what a rebuild makes of the facts.
void expect_rebuild_changes_nothing(SmallWorld& world, Date today, std::string const& after) {
  auto const before = kept(world.session());
  auto work = world.work(console(), today);
  auto const undone = sql::Transaction{work.db};
  obstacles::rebuild(work);
  rebuild(work);
  auto const rebuilt = kept(work.db);
  EXPECT_EQ(before.totals, rebuilt.totals) << after;
  ASSERT_EQ(before.standings.size(), rebuilt.standings.size()) << after;
  for (auto i = std::size_t{0}; i < before.standings.size(); ++i)
    EXPECT_TRUE(before.standings[i] == rebuilt.standings[i]) << after << ": goal " << rebuilt.standings[i].goal.number << " kept as " << before.standings[i].reason << " "
                                                             << before.standings[i].reason_details << ", is " << rebuilt.standings[i].reason << " "
                                                             << rebuilt.standings[i].reason_details;
}

/// The same throws in every run: what fails once fails again.
struct Dice {
  std::mt19937 engine;
  int roll(int from, int below) { return std::uniform_int_distribution{from, below - 1}(engine); }
};

/// One thing somebody could do, drawn at random; refused ones do nothing. Answers what it was.
std::string any_deed(SmallWorld& world, Dice& dice, Date today) {
  auto work = world.work(console(), today);
  auto const goals = work.db.all<GoalId>("SELECT id FROM goal ORDER BY id");
  auto const goal = goals[static_cast<std::size_t>(dice.roll(0, static_cast<int>(goals.size())))];
  auto const milestones = milestones_of(work.db, goal);
  auto const milestone = milestones[static_cast<std::size_t>(dice.roll(0, static_cast<int>(milestones.size())))];
  auto const open = obstacles::obstacles_of(work.db, goal);
  switch (dice.roll(0, 12)) {
    case 0: return (void)finish_milestone(work, milestone.id, 0, today), "finish";
    case 1: return (void)reopen_milestone(work, milestone.id, 0, kWhy), "reopen";
    case 2: return (void)reprogram_milestone(work, milestone.id, 0, today + dice.roll(-20, 40), MoveCause::other, kWhy), "reprogram";
    case 3: return (void)withdraw_milestone(work, milestone.id, 0, kWhy), "withdraw";
    case 4: return (void)suspend_goal(work, goal, 0, kWhy), "suspend";
    case 5: return (void)resume_goal(work, goal, 0), "resume";
    case 6: return (void)close_goal(work, goal, 0, kWhy), "close";
    case 7: return (void)reopen_goal(work, goal, 0), "reopen the goal";
    case 8: return (void)obstacles::raise_obstacle(work, {.kind = ObstacleKind::restriction, .title = "Sin fondos"}, {{.goal = goal, .milestone = milestone.id}}), "raise";
    case 9: return open.empty() ? "nothing" : ((void)obstacles::resolve_obstacle(work, open.front().id, 0, kWhy), "resolve");
    case 10: {
      auto moved = work.db.one<Goal>(sql::select<Goal>("WHERE id = :id"), sql::with("id", goal));
      moved.institution = world.institution(dice.roll(0, 2) == 0 ? "MSA" : "MED-N").id;
      moved.is_integrating = dice.roll(0, 3) == 0;
      moved.ends_on = today + dice.roll(-5, 90);
      return (void)edit_goal(work, goal, 0, moved), "edit the goal";
    }
    default:
      return (void)create_milestone(work, goal, {.code = "9," + std::to_string(milestones.size()), .title = "Acta firmada", .due_kind = DueKind::fixed, .due_on = today + 3}),
             "create";
  }
}

TEST(StandingStore, shows_the_small_world_in_every_standing) {
  auto world = SmallWorld{};
  auto const standing = [&](char const* code) { return standing_of(world.session(), world.goal(code).id)->standing; };
  EXPECT_EQ(standing("A01"), Standing::stopped);
  EXPECT_EQ(standing("A02"), Standing::late);
  EXPECT_EQ(standing("B01"), Standing::on_course);
  EXPECT_EQ(standing("C01"), Standing::finished);
}

TEST(StandingStore, needs_no_rebuild_after_a_founding) {
  auto world = SmallWorld{};
  expect_rebuild_changes_nothing(world, kToday, "the founding");
}

TEST(StandingStore, equals_a_rebuild_after_any_deeds) {
  for (auto seed = 1U; seed <= kHistories && !HasFailure(); ++seed) {
    auto world = SmallWorld{};
    auto dice = Dice{std::mt19937{seed}};
    auto history = std::string{};
    for (auto i = 0; i < 25; ++i) history += any_deed(world, dice, kToday) + ", ";
    expect_rebuild_changes_nothing(world, kToday, history);
  }
}

TEST(StandingStore, turned_to_any_later_day_equals_a_rebuild_on_that_day) {
  for (auto seed = 1U; seed <= kHistories && !HasFailure(); ++seed) {
    auto world = SmallWorld{};
    auto dice = Dice{std::mt19937{seed}};
    auto today = kToday;
    auto history = std::string{};
    for (auto turns = 0; turns < 5; ++turns) {
      for (auto i = 0; i < 4; ++i) history += any_deed(world, dice, today) + ", ";
      today = today + dice.roll(1, 40);
      auto work = world.work(console(), today);
      obstacles::turn_day(work);
      turn_day(work);
      EXPECT_EQ(turned_on(work.db), today);
      history += "until " + to_iso(today) + ", ";
      expect_rebuild_changes_nothing(world, today, history);
    }
  }
}

TEST(StandingStore, is_made_anew_when_the_day_goes_back) {
  auto world = SmallWorld{};
  auto ahead = world.work(console(), kToday + 100);
  turn_day(ahead);
  auto back = world.work(console(), kToday);
  EXPECT_GT(turn_day(back), 0U);
  expect_rebuild_changes_nothing(world, kToday, "the way back");
  EXPECT_EQ(turn_day(back), 0U);
}

TEST(StandingStore, totals_are_the_sums_of_the_rows_of_each_institution) {
  auto world = SmallWorld{};
  for (auto const& total : kept(world.session()).totals) {
    auto sum = Total{.institution = total.institution, .is_integrating = total.is_integrating};
    for (auto const& standing : kept(world.session()).standings) {
      if (standing.is_integrating != total.is_integrating || (total.institution != 0 && standing.institution.number != total.institution)) continue;
      auto* const counts = std::array{&sum.stopped, &sum.late, &sum.on_course, &sum.finished}[static_cast<std::size_t>(standing.standing)];
      ++*counts;
    }
    EXPECT_EQ(total, sum);
  }
}

}  // namespace
}  // namespace timon::goals
