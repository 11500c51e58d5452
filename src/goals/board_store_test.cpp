// The board: totals count exactly the rows, whoever asks and however it is filtered, ordered and paged.
#include <gtest/gtest.h>

#include <algorithm>

#include "goals/board.hpp"
#include "goals/board_request.hpp"
#include "platform/work/memory.hpp"
#include "support/small_world.hpp"

namespace timon::goals {
namespace {

class BoardOf : public testing::Test {
 protected:
  std::vector<Actor> everybody() {
    return {world.owner(), world.manager(),   world.coordinator(), world.minister(),      world.verifier(), world.committee(),           world.delivery_unit(),
            world.head(),  world.evaluator(), world.auditor(),     world.administrator(), world.stranger(), world.strange_coordinator(), world.lonely_manager(),
            console()};
  }
  static std::vector<std::string> codes(Board const& board) {
    auto all = std::vector<std::string>{};
    for (auto const& row : board.rows) all.push_back(row.code);
    return all;
  }
  SmallWorld world;
};

TEST_F(BoardOf, a_government_begins_with_what_is_stuck) {
  auto work = world.work(world.head());
  EXPECT_EQ(codes(board(work, {})), (std::vector<std::string>{"A02", "A01", "B01", "C01"})) << "one obstacle each, but A02 has a late milestone";
}

TEST_F(BoardOf, anybody_counts_what_it_shows) {
  for (auto const& actor : everybody()) {
    auto work = world.work(actor);
    auto sum = BoardTotals{};
    auto const shown = board(work, {});
    for (auto const& row : shown.rows) {
      ++(row.standing == Standing::stopped ? sum.stopped : row.standing == Standing::late ? sum.late : row.standing == Standing::on_course ? sum.on_course : sum.finished);
      EXPECT_TRUE(find_visible(work, row.goal)) << actor.name << " sees " << row.code << " on the board alone";
    }
    auto const totals = board_totals(work, {});
    EXPECT_EQ(std::tie(totals.stopped, totals.late, totals.on_course, totals.finished), std::tie(sum.stopped, sum.late, sum.on_course, sum.finished)) << actor.name;
    auto const all = work.db.all<GoalId>("SELECT id FROM goal");
    EXPECT_EQ(std::count_if(all.begin(), all.end(), [&](GoalId id) { return find_visible(work, id).has_value(); }), static_cast<std::ptrdiff_t>(shown.rows.size())) << actor.name;
  }
}

/// The goals beyond the reach are listed once a deed for who only reads: a list must find what the question finds.
TEST_F(BoardOf, anybody_is_the_same_remembered_as_read) {
  auto& db = world.session();
  db.run("UPDATE goal SET leader = :leader WHERE code = 'B01'", sql::with("leader", world.office("Gerencia de Meta, Educación").id));
  db.run("INSERT INTO goal_share (goal, institution, revision, seal) SELECT g.id, i.id, 1, 'x' FROM goal g CROSS JOIN institution i WHERE g.code = 'C01' AND i.code = 'MSA'");
  auto is_beyond = 0;
  for (auto const& actor : everybody()) {
    auto work = world.work(actor);
    auto const read = codes(board(work, {}));
    auto const counted = board_totals(work, {}).all();
    auto memory = Memory{};
    auto const remembering = Remembering{memory, Mark{1, kToday}, db};
    for (auto times = 0; times < 2; ++times) {
      EXPECT_EQ(codes(board(work, {})), read) << actor.name;
      EXPECT_EQ(board_totals(work, {}).all(), counted) << actor.name;
      EXPECT_EQ(counted, static_cast<std::int64_t>(read.size())) << actor.name;
      for (auto const* code : {"A01", "A02", "B01", "C01"})
        EXPECT_EQ(find_visible(work, std::string{code}).has_value(), std::ranges::find(read, code) != read.end()) << actor.name << " " << code;
    }
    if (actor.name == world.manager().name) is_beyond += static_cast<int>(std::ranges::count(read, "B01"));
    if (actor.name == world.stranger().name) is_beyond += static_cast<int>(std::ranges::count(read, "C01"));
  }
  EXPECT_GE(is_beyond, 1) << "somebody sees a goal beyond the reach, or nothing was tried";
}

TEST_F(BoardOf, an_institution_takes_what_lies_below_it) {
  auto work = world.work(world.head());
  EXPECT_EQ(codes(board(work, {.institution = world.institution("MOP").id})), std::vector<std::string>{"C01"});
  EXPECT_EQ(board_totals(work, {.institution = world.institution("MED").id}).all(), 2);
}

TEST_F(BoardOf, a_word_finds_it_without_its_accents) {
  auto work = world.work(world.head());
  EXPECT_EQ(codes(board(work, {.q = "CONEXION"})), std::vector<std::string>{"A02"});
  EXPECT_EQ(codes(board(work, {.q = "educación"})).size(), 2U);
  EXPECT_TRUE(codes(board(work, {.q = "100%"})).empty());
}

TEST_F(BoardOf, a_standing_shows_only_that_one) {
  auto work = world.work(world.head());
  EXPECT_EQ(codes(board(work, {.standing = Standing::late})), std::vector<std::string>{"A02"});
}

TEST_F(BoardOf, many_pages_shows_every_goal_once_in_every_order) {
  auto work = world.work(world.head());
  for (auto const* sort : {"", "title", "-title", "standing", "ends_on", "-restrictions,title", "institution", "-progress", "updated_at"}) {
    auto query = BoardQuery{.sort = *sort_from(sort), .limit = 200};
    auto const whole = codes(board(work, query));
    query.limit = 1;
    auto paged = std::vector<std::string>{};
    for (auto page = board(work, query);; page = board(work, query)) {
      ASSERT_LE(page.rows.size(), 1U);
      if (page.rows.empty()) break;
      paged.push_back(page.rows.front().code);
      query.after = page.rows.front().goal;
      if (!page.has_more || paged.size() > 9) break;
    }
    EXPECT_EQ(paged, whole) << sort;
    EXPECT_EQ(whole.size(), 4U) << sort;
  }
}

TEST_F(BoardOf, what_nobody_told_of_this_week_is_counted_as_it_is_shown) {
  auto const monday = week_began(world.work());
  world.session().run("UPDATE goal_standing SET updated_at = :before", sql::with("before", monday - std::chrono::seconds{1}));
  world.session().run("UPDATE goal_standing SET updated_at = :monday WHERE goal = :goal", sql::with("monday", monday, "goal", world.goal("A02").id));
  EXPECT_EQ(to_iso(monday), "2026-05-18T03:00:00Z") << "a week begins at midnight of the government's own clocks";
  for (auto const& actor : everybody()) {
    auto work = world.work(actor);
    for (auto const standing : {std::optional<Standing>{}, std::optional{Standing::stopped}}) {
      auto const asked = BoardQuery{.standing = standing, .stale_since = monday};
      auto const shown = codes(board(work, asked));
      EXPECT_EQ(std::count(shown.begin(), shown.end(), "A02"), 0) << "told on Monday";
      EXPECT_EQ(std::count(shown.begin(), shown.end(), "C01"), 0) << "finished: nobody waits for news of it";
      auto walking = asked;
      walking.stale_are_many = true;
      EXPECT_EQ(codes(board(work, walking)), shown) << "however they are found";
      EXPECT_EQ(board_totals(work, asked).all(), static_cast<std::int64_t>(shown.size())) << actor.name;
      EXPECT_EQ(count_stale(work, {.standing = standing}, monday), static_cast<std::int64_t>(shown.size())) << actor.name;
    }
  }
}

TEST_F(BoardOf, an_unknown_order_is_a_problem_of_the_field) {
  auto const outcome = sort_from("colour");
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().front().field, "sort");
}

}  // namespace
}  // namespace timon::goals
