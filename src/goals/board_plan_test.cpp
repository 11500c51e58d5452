// What the engines say they will do for a board: one walk along an index in the board's own order, and one kept row of totals.
#include <gtest/gtest.h>

#include "goals/board.hpp"
#include "goals/board_request.hpp"
#include "goals/standing_store.hpp"
#include "support/small_world.hpp"

namespace timon::goals {
namespace {

constexpr auto kManyGoals = "800";

/// A line of EXPLAIN QUERY PLAN.
struct PlanStep {
  std::int64_t id{}, parent{}, notused{};
  std::string detail;
};
BOOST_DESCRIBE_STRUCT(PlanStep, (), (id, parent, notused, detail))

std::string plan_of(sql::Session& db, BoardStatement const& statement) {
  auto plan = std::string{};
  if (db.engine() == sql::Engine::postgresql)
    for (auto const& line : db.all<std::string>("EXPLAIN " + statement.text, statement.parameters)) plan += line + "\n";
  else
    for (auto const& step : db.all<PlanStep>("EXPLAIN QUERY PLAN " + statement.text, statement.parameters)) plan += step.detail + "\n";
  return plan;
}

bool says(std::string const& plan, std::string const& words) { return plan.find(words) != std::string::npos; }

/// So many goals that a planner who knows them would not read them all for one page.
class PlanOfBoard : public testing::Test {
 protected:
  void SetUp() override {
    auto& db = world.session();
    auto const numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + std::string{kManyGoals} + ") ";
    auto const columns = sql::columns<Goal>().substr(std::string_view{"id, code, "}.size());
    auto const theirs = sql::columns<Goal>("g.").substr(std::string_view{"g.id, g.code, "}.size());
    db.run("INSERT INTO goal (seal, code, " + columns + ") " + numbers + "SELECT 'x', 'M' || CAST(n.i AS TEXT), " + theirs + " FROM n CROSS JOIN goal g WHERE g.code = 'A01'");
    auto values = sql::columns<GoalStanding>("s.");
    for (auto const& [column, value] : {std::pair{"s.goal,", "g.id,"}, std::pair{"s.board_key", "(g.id * 7919) % 1000"}})
      values.replace(values.find(column), std::string_view{column}.size(), value);
    db.run("INSERT INTO goal_standing (" + sql::columns<GoalStanding>() + ") SELECT " + values +
           " FROM goal_standing s CROSS JOIN goal g WHERE s.goal = (SELECT a.id FROM goal a WHERE a.code = 'A01') AND g.code LIKE 'M%'");
    db.run("INSERT INTO board_total (institution, is_integrating, stopped, late, on_course, finished) " + numbers + "SELECT 1000 + n.i, 0, 1, 1, 1, 1 FROM n");
    db.script("ANALYZE");
  }
  bool is_postgresql() { return world.session().engine() == sql::Engine::postgresql; }

  SmallWorld world;
};

TEST_F(PlanOfBoard, in_its_own_order_is_one_walk_along_an_index) {
  auto work = world.work(world.head());
  auto const plan = plan_of(work.db, board_statement(work, {}));
  EXPECT_TRUE(says(plan, "goal_standing_by_board")) << plan;
  EXPECT_FALSE(says(plan, "Seq Scan on goal_standing")) << plan;
  EXPECT_FALSE(says(plan, "SCAN s\n")) << plan;
  EXPECT_FALSE(says(plan, "TEMP B-TREE")) << plan;
  EXPECT_FALSE(says(plan, "Sort")) << plan;
}

TEST_F(PlanOfBoard, goes_on_behind_a_page_by_the_same_index) {
  auto work = world.work(world.head());
  auto const first = board(work, {});
  ASSERT_TRUE(first.has_more);
  auto const plan = plan_of(work.db, board_statement(work, {.after = first.rows.back().goal}));
  EXPECT_TRUE(says(plan, "goal_standing_by_board")) << plan;
  EXPECT_FALSE(says(plan, "TEMP B-TREE")) << plan;
  EXPECT_FALSE(says(plan, "Sort")) << plan;
}

TEST_F(PlanOfBoard, of_one_standing_walks_along_an_index_too) {
  auto work = world.work(world.head());
  auto const plan = plan_of(work.db, board_statement(work, {.standing = Standing::late}));
  EXPECT_TRUE(says(plan, "goal_standing_by_standing") || says(plan, "goal_standing_by_board")) << plan;
  EXPECT_FALSE(says(plan, "Seq Scan on goal_standing")) << plan;
  EXPECT_FALSE(says(plan, "TEMP B-TREE")) << plan;
}

TEST_F(PlanOfBoard, totals_are_one_kept_row) {
  auto work = world.work(world.head());
  auto const plan = plan_of(work.db, totals_statement(work, {}));
  EXPECT_TRUE(says(plan, is_postgresql() ? "Index Scan using board_total_pkey" : "SEARCH b USING INDEX sqlite_autoindex_board_total_1 (institution=? AND is_integrating=?)"))
      << plan;
  EXPECT_FALSE(says(plan, "goal_standing")) << plan;
  EXPECT_FALSE(says(plan, "SCAN s")) << plan;
}

TEST_F(PlanOfBoard, counts_what_nobody_told_of_without_reading_the_government) {
  auto work = world.work(world.lonely_manager());
  auto const counted = count_stale(work, {}, week_began(work));
  auto const shown = board(work, {.stale_since = week_began(work), .limit = 200});
  EXPECT_EQ(counted, static_cast<std::int64_t>(shown.rows.size()));
}

}  // namespace
}  // namespace timon::goals
