#include "world/world.hpp"

#include <gtest/gtest.h>

#include <set>

#include "goals/goals.hpp"
#include "goals/standing_store.hpp"
#include "meetings/meetings.hpp"
#include "obstacles/obstacles.hpp"
#include "organization/organization.hpp"
#include "routine/routine.hpp"
#include "support/indexed_words.hpp"
#include "support/test_database.hpp"
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
class Demo : public TestDatabase {
 public:
  explicit Demo(Date today) : work{TestDatabase::work(console(), today)}, db{session()} {}
  /// Loaded already, as of the day of tests: once per process, then copied.
  Demo()
      : TestDatabase{"demo",
                     [](TestDatabase& empty) {
                       auto work = empty.work();
                       ASSERT_TRUE(load_demo(work, {}));
                     }},
        work{TestDatabase::work()},
        db{session()} {}
  std::int64_t count(std::string const& what) { return db.one<std::int64_t>("SELECT count(*) FROM " + what); }

  Work work;
  sql::Session& db;
};

std::vector<sql::TableShape> sealed_tables() {
  auto all = organization::sealed_tables();
  for (auto const& more : {territory::sealed_tables(), goals::sealed_tables(), obstacles::sealed_tables(), routine::sealed_tables(), meetings::sealed_tables()})
    all.insert(all.end(), more.begin(), more.end());
  return all;
}

void expect_shape(Demo& demo) {
  auto const today = demo.work.today;
  EXPECT_EQ(demo.count("goal WHERE is_integrating = 0"), 29);
  EXPECT_EQ(demo.count("institution"), 14);
  auto const standings = demo.db.all<Counted>("SELECT standing AS word, count(*) AS number FROM goal_standing WHERE is_integrating = 0 GROUP BY standing ORDER BY standing");
  EXPECT_EQ(standings, (std::vector<Counted>{{"finished", 1}, {"late", 7}, {"on_course", 18}, {"stopped", 3}}));
  auto const totals = demo.db.all<Counted>(
      "SELECT 'all' AS word, stopped * 1000000 + late * 10000 + on_course * 100 + finished AS number FROM board_total WHERE institution = 0 AND is_integrating = 0");
  EXPECT_EQ(totals, (std::vector<Counted>{{"all", 3071801}}));
  expect_words_are_indexed(demo.db);

  constexpr auto kOpen = "obstacle WHERE state IN ('unreviewed', 'in_process') AND ";
  EXPECT_EQ(demo.count(std::string{kOpen} + "climbs_on <= '" + to_iso(today) + "'"), 0);
  for (auto const level : {"manager", "coordinator", "minister"})
    EXPECT_GE(demo.count(std::string{kOpen} + "level = '" + level + "' AND climbs_on <= '" + to_iso(today + 21) + "'"), 1) << level;
  for (auto const level : {"manager", "coordinator", "minister", "committee", "head"})
    EXPECT_GE(demo.count(std::string{kOpen} + "kind = 'restriction' AND level = '" + level + "'"), 1) << level;
  EXPECT_GE(demo.count("obstacle WHERE silent_climbs >= 1"), 3);
  auto const decisions = demo.db.all<Counted>("SELECT state AS word, count(*) AS number FROM decision GROUP BY state ORDER BY state");
  EXPECT_EQ(decisions, (std::vector<Counted>{{"cancelled", 3}, {"done", 4}, {"in_progress", 9}, {"pending", 6}, {"verified", 25}}));
  EXPECT_EQ(demo.count("minutes"), 31);
  EXPECT_GE(demo.count("meeting WHERE state = 'convened'"), 5);
  EXPECT_GE(demo.count("decision WHERE silent_climbs >= 1"), 1);
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

void expect_sound_demo(Date today) {
  SCOPED_TRACE(to_iso(today));
  auto demo = Demo{today};
  ASSERT_TRUE(load_demo(demo.work, {}));
  expect_shape(demo);
  expect_true_figures(demo);
}

TEST(Demo, holds_its_shape_on_the_day_of_the_screenshots) {
  auto demo = Demo{};
  expect_shape(demo);
  expect_true_figures(demo);
}

TEST(Demo, holds_its_shape_on_holidays_weekends_and_leap_days) {
  if (engine_of_tests() == sql::Engine::postgresql) GTEST_SKIP() << "the days are the same on both engines";
  for (auto const today : {make_date(2026, 1, 1), make_date(2025, 12, 27), make_date(2028, 2, 29), make_date(2026, 5, 25)}) expect_sound_demo(today);
}

TEST(Demo, tells_the_same_story_twice) {
  auto once = Demo{}, again = Demo{kToday};
  ASSERT_TRUE(load_demo(again.work, {}));
  auto const told = [](Demo& demo) { return demo.db.one<std::string>("SELECT hash FROM journal ORDER BY id DESC LIMIT 1"); };
  EXPECT_EQ(told(once), told(again));
}

TEST(Demo, is_loaded_only_into_an_empty_database) {
  auto demo = Demo{};
  auto const again = load_demo(demo.work, {});
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error(), (Problems{{"", "demo.not_empty"}}));
}

TEST(Demo, offers_someone_to_enter_as_in_every_role) {
  auto demo = Demo{};
  auto const accounts = demo_accounts(demo.db, kToday);
  auto offered = std::set<std::string>{};
  for (auto const& account : accounts) {
    offered.insert(account.role);
    auto const person = organization::find_person(demo.db, account.person);
    ASSERT_TRUE(person);
    EXPECT_FALSE(organization::load_actor(demo.db, *person, kToday).seats.empty()) << account.name;
  }
  for (auto const& role : organization::roles(demo.db)) EXPECT_TRUE(offered.contains(role.code)) << role.code;
}

TEST(Demo, shows_whatever_the_pages_have_to_show) {
  auto demo = Demo{};
  auto const day = to_iso(kToday);
  for (auto const& what : {std::string{"milestone WHERE due_kind = 'open'"},
                           std::string{"milestone WHERE due_kind = 'after'"},
                           std::string{"milestone WHERE withdrawn_on IS NOT NULL"},
                           std::string{"milestone WHERE is_added_later = 1"},
                           std::string{"milestone WHERE verified_on IS NOT NULL"},
                           std::string{"milestone WHERE moves > 1"},
                           std::string{"milestone_predecessor"},
                           std::string{"journal WHERE event = 'milestone_reopened'"},
                           std::string{"progress_report WHERE is_no_change = 1"},
                           std::string{"standing_override"},
                           std::string{"goal WHERE suspended_on IS NOT NULL"},
                           std::string{"goal WHERE approved_on IS NULL"},
                           std::string{"goal WHERE parent IS NOT NULL"},
                           std::string{"goal WHERE is_published = 0"},
                           std::string{"tag WHERE milestone IS NULL"},
                           std::string{"tag WHERE milestone IS NOT NULL"},
                           std::string{"trash_item"},
                           std::string{"goal_share"},
                           std::string{"goal_place"},
                           "goal WHERE closed_on IS NULL AND ends_on < '" + day + "'",
                           "goal_standing WHERE updated_at < '" + to_iso(kToday - 14) + "' AND standing = 'on_course' AND is_integrating = 0",
                           std::string{"goal_standing WHERE alerts = 0 AND restrictions = 0"},
                           "delegation WHERE from_on <= '" + day + "' AND until_on >= '" + day + "'",
                           std::string{"action_entry WHERE is_reserved = 1"},
                           "obstacle WHERE kind = 'alert' AND state IN ('unreviewed', 'in_process') AND limit_on < '" + day + "'",
                           std::string{"hand_off WHERE is_late = 1"},
                           std::string{"hand_off WHERE is_late = 0 AND lines = ''"},
                           std::string{"hand_off WHERE sends = 2"},
                           std::string{"valuation WHERE verb = 'returned'"},
                           std::string{"reading"},
                           std::string{"obstacle WHERE paused_until IS NOT NULL"},
                           std::string{"(SELECT obstacle FROM obstacle_target GROUP BY obstacle HAVING count(DISTINCT goal) = 3) x"}})
    EXPECT_GE(demo.count(what), 1) << what;
  EXPECT_EQ(demo.count("(SELECT DISTINCT state FROM obstacle) x"), 5);
  auto const handed = demo.count("hand_off h JOIN period p ON p.id = h.period WHERE p.code = '2026-S21' AND h.role = 'manager'");
  EXPECT_GT(handed, 10);
  EXPECT_LT(handed, demo.count("office WHERE role = 'goal_manager'")) << "somebody is missing";
  EXPECT_EQ(demo.count("(SELECT DISTINCT state FROM opportunity) x"), 8);
  EXPECT_GE(demo.count("obstacle o WHERE o.state IN ('unreviewed', 'in_process') AND NOT EXISTS (SELECT 1 FROM office_holding h WHERE h.office = o.holder AND h.from_on <= '" +
                       day + "' AND (h.until_on IS NULL OR h.until_on >= '" + day + "'))"),
            1)
      << "a vacant level holds something";
}

}  // namespace
}  // namespace timon::world
