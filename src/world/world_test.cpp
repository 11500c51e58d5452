#include "world/world.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "goals/goals.hpp"
#include "goals/standing_store.hpp"
#include "obstacles/obstacles.hpp"
#include "organization/organization.hpp"
#include "platform/resources/resources.hpp"
#include "platform/sql/migration.hpp"
#include "platform/words/words.hpp"
#include "territory/territory.hpp"

namespace timon::world {
namespace {

struct Counted {
  std::string word;
  std::int64_t number{};
  friend bool operator==(Counted const&, Counted const&) = default;
};
BOOST_DESCRIBE_STRUCT(Counted, (), (word, number))

/// A database of its own, with the demo government as of that day.
class Demo {
 public:
  explicit Demo(Date today, std::string address = "sqlite::memory:")
      : database_{std::move(address)}, db{database_}, work{.actor = {.name = "consola", .is_console = true}, .now = Time{today.day} + std::chrono::hours{13}, .today = today, .db = db,
                                                           .words = Words::of(Language::es), .source = journal::Source::console} {
    auto migrations = std::vector<sql::Migration>{};
    for (auto const& file : resources::migrations()) migrations.push_back({file.name, file.content});
    sql::migrate(db, migrations, work.now);
  }
  std::int64_t count(std::string const& what) { return db.one<std::int64_t>("SELECT count(*) FROM " + what); }

 private:
  sql::Database database_;

 public:
  sql::Session db;
  Work work;
};

std::vector<sql::TableShape> sealed_tables() {
  auto all = organization::sealed_tables();
  for (auto const& more : {territory::sealed_tables(), goals::sealed_tables(), obstacles::sealed_tables()}) all.insert(all.end(), more.begin(), more.end());
  return all;
}

void expect_shape(Demo& demo) {
  auto const today = demo.work.today;
  EXPECT_EQ(demo.count("goal WHERE is_integrating = 0"), 29);
  EXPECT_EQ(demo.count("institution"), 14);
  auto const standings = demo.db.all<Counted>("SELECT standing AS word, count(*) AS number FROM goal_standing WHERE is_integrating = 0 GROUP BY standing ORDER BY standing");
  EXPECT_EQ(standings, (std::vector<Counted>{{"finished", 1}, {"late", 7}, {"on_course", 18}, {"stopped", 3}}));
  auto const totals = demo.db.all<Counted>("SELECT 'all' AS word, stopped * 1000000 + late * 10000 + on_course * 100 + finished AS number FROM board_total WHERE institution = 0 AND is_integrating = 0");
  EXPECT_EQ(totals, (std::vector<Counted>{{"all", 3071801}}));

  constexpr auto kOpen = "obstacle WHERE state IN ('unreviewed', 'in_process') AND ";
  EXPECT_EQ(demo.count(std::string{kOpen} + "climbs_on <= '" + to_iso(today) + "'"), 0);
  for (auto const level : {"manager", "coordinator", "minister"})
    EXPECT_GE(demo.count(std::string{kOpen} + "level = '" + level + "' AND climbs_on <= '" + to_iso(today + 21) + "'"), 1) << level;
  for (auto const level : {"manager", "coordinator", "minister", "committee", "head"}) EXPECT_GE(demo.count(std::string{kOpen} + "kind = 'restriction' AND level = '" + level + "'"), 1) << level;
  EXPECT_GE(demo.count("obstacle WHERE silent_climbs >= 1"), 3);
  EXPECT_EQ(demo.count("opportunity WHERE state NOT IN ('held', 'declined') AND proposed_on > '" + to_iso(today) + "' AND proposed_on <= '" + to_iso(today + 10) + "'"), 4);
}

void expect_true_figures(Demo& demo) {
  auto const verdict = journal::verify(demo.db, sealed_tables());
  EXPECT_TRUE(verdict.is_sound()) << (verdict.complaints.empty() ? "" : verdict.complaints.front());
  auto const read = [&] {
    auto all = std::vector<goals::GoalStanding>{};
    for (auto const goal : demo.db.all<GoalId>("SELECT goal FROM goal_standing ORDER BY goal")) all.push_back(goals::standing_of(demo.db, goal).value());
    return all;
  };
  auto const lived = read();
  obstacles::rebuild(demo.work);
  goals::rebuild(demo.work);
  EXPECT_TRUE(lived == read());
  EXPECT_EQ(obstacles::turn_day(demo.work), 0u);
}

TEST(Demo, holds_its_shape_on_the_day_of_the_screenshots) {
  auto demo = Demo{make_date(2026, 5, 22)};
  auto const began = std::chrono::steady_clock::now();
  auto const accounts = load_demo(demo.work, {});
  auto const took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
  ASSERT_TRUE(accounts);
  std::printf("loaded in %lld ms, %lld journal entries, %lld milestones\n", static_cast<long long>(took.count()), static_cast<long long>(demo.count("journal")), static_cast<long long>(demo.count("milestone")));
  for (auto const table : {"person", "office", "place", "goal", "milestone", "milestone WHERE withdrawn_on IS NULL AND finished_on IS NOT NULL", "reprogramming", "progress_report", "goal_report", "obstacle", "stay", "action_entry", "opportunity", "journal_change"}) std::printf("%s: %lld\n", table, static_cast<long long>(demo.count(table)));
  for (auto const& row : demo.db.all<Counted>("SELECT kind || ' ' || state || ' ' || level AS word, count(*) AS number FROM obstacle GROUP BY kind, state, level ORDER BY 1")) std::printf("%s: %lld\n", row.word.c_str(), static_cast<long long>(row.number));
  for (auto const& row : demo.db.all<Counted>("SELECT g.code || ' ' || s.standing || ' ' || s.reason || ' ' || s.reason_details || ' ' || s.progress_real || '/' || s.progress_expected || ' r' || s.restrictions || ' a' || s.alerts AS word, s.late AS number FROM goal g JOIN goal_standing s ON s.goal = g.id ORDER BY g.code")) std::printf("%s: %lld\n", row.word.c_str(), static_cast<long long>(row.number));
  for (auto const& row : demo.db.all<Counted>("SELECT code || ' ' || state || ' ' || level || ' ' || coalesce(climbs_on, '-') || ' ' || title AS word, silent_climbs AS number FROM obstacle WHERE state IN ('unreviewed', 'in_process') ORDER BY id")) std::printf("%s: %lld\n", row.word.c_str(), static_cast<long long>(row.number));
  expect_shape(demo);
  expect_true_figures(demo);
}

}  // namespace
}  // namespace timon::world
