// What the engines say they will do for the list of all milestones: one walk along an index in the list's own order.
#include <gtest/gtest.h>

#include "portfolio/milestone_query.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::portfolio {
namespace {

constexpr auto kManyMilestones = "4000";

/// A line of EXPLAIN QUERY PLAN.
struct PlanStep {
  std::int64_t id{}, parent{}, notused{};
  std::string detail;
};
BOOST_DESCRIBE_STRUCT(PlanStep, (), (id, parent, notused, detail))

std::string plan_of(sql::Session& db, Statement const& statement) {
  auto plan = std::string{};
  if (db.engine() == sql::Engine::postgresql)
    for (auto const& line : db.all<std::string>("EXPLAIN " + statement.text, statement.parameters)) plan += line + "\n";
  else
    for (auto const& step : db.all<PlanStep>("EXPLAIN QUERY PLAN " + statement.text, statement.parameters)) plan += step.detail + "\n";
  return plan;
}

bool says(std::string const& plan, std::string const& words) { return plan.find(words) != std::string::npos; }

/// So many milestones that a planner who knows them would not read them all for one page.
class PlanOfList : public testing::Test {
 protected:
  void SetUp() override {
    auto& db = world.session();
    auto const columns = sql::columns<Milestone>().substr(std::string_view{"id, goal, code, "}.size());
    auto const theirs = sql::columns<Milestone>("m.").substr(std::string_view{"m.id, m.goal, m.code, "}.size());
    db.run("INSERT INTO milestone (seal, goal, code, " + columns + ") WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + std::string{kManyMilestones} +
           ") SELECT 'x', m.goal, 'M' || CAST(n.i AS TEXT), " + theirs + " FROM n CROSS JOIN milestone m WHERE m.id = (SELECT min(o.id) FROM milestone o)");
    db.run(
        "INSERT INTO milestone_standing (milestone, goal, institution, standing, reason, reason_details, alerts, restrictions, due_key, list_key, search_text) "
        "SELECT m.id, s.goal, s.institution, s.standing, s.reason, s.reason_details, 0, 0, s.due_key, CAST(1 + (m.id * 7919) % 1000 AS TEXT), s.search_text "
        "FROM milestone m CROSS JOIN milestone_standing s WHERE m.code LIKE 'M%' AND s.milestone = (SELECT min(o.milestone) FROM milestone_standing o)");
    db.script("ANALYZE");
  }
  Statement asked(Work& work, std::string const& address) { return lines_statement(work, query_of(work, page_request("GET", address))); }
  void expect_walk(Work& work, std::string const& address) {
    auto const plan = plan_of(work.db, asked(work, address));
    EXPECT_TRUE(says(plan, "milestone_standing_by_list")) << address << "\n" << plan;
    EXPECT_FALSE(says(plan, "Seq Scan on milestone_standing")) << plan;
    EXPECT_FALSE(says(plan, "SCAN s\n")) << plan;
    EXPECT_FALSE(says(plan, "USE TEMP B-TREE FOR ORDER BY")) << plan;
    EXPECT_FALSE(says(plan, "Sort Key: s.list_key")) << plan;
  }
  SmallWorld world;
};

TEST_F(PlanOfList, in_its_own_order_is_one_walk_along_an_index) {
  auto work = world.work(world.delivery_unit());
  expect_walk(work, "/m");
}

TEST_F(PlanOfList, goes_on_behind_a_page_by_the_same_index) {
  auto work = world.work(world.delivery_unit());
  auto const first = milestone_page(work, query_of(work, page_request("GET", "/m")));
  ASSERT_TRUE(first.has_more);
  expect_walk(work, "/m?after=" + std::to_string(first.lines.back().id.number));
}

TEST_F(PlanOfList, of_who_sees_a_part_reads_no_more_than_that_part) {
  auto work = world.work(world.manager());
  auto const plan = plan_of(work.db, asked(work, "/m"));
  EXPECT_TRUE(says(plan, "milestone_standing_by_")) << plan;
  EXPECT_FALSE(says(plan, "Seq Scan on milestone_standing")) << plan;
  EXPECT_FALSE(says(plan, "SCAN s\n")) << plan;
}

}  // namespace
}  // namespace timon::portfolio
