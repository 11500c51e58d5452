#include <gtest/gtest.h>

#include <random>
#include <thread>

#include "obstacles/obstacle_actions.hpp"
#include "support/small_world.hpp"

namespace timon::obstacles {
namespace {

constexpr auto kWhy = "Sin la escritura no se puede empezar";
auto const kClimb = make_date(2026, 5, 29);  // when the small world's restriction leaves its manager

class Silence : public testing::Test {
 protected:
  Obstacle restriction() { return world.obstacle(SmallWorld::kRestriction); }
  std::size_t turn(Date today) {
    auto work = world.work(console(), today);
    work.source = journal::Source::clock;
    return turn_day(work);
  }
  SmallWorld world;
};

TEST_F(Silence, climbs_the_day_after_the_last_working_day) {
  EXPECT_EQ(turn(kClimb - 1), 0U);
  EXPECT_EQ(turn(kClimb), 2U) << "the restriction and the alert";
  EXPECT_EQ(restriction().level, Level::coordinator);
  EXPECT_EQ(restriction().silent_climbs, 1);
  EXPECT_EQ(restriction().level_since, kClimb);
  EXPECT_EQ(stays_of(world.session(), restriction().id).front().ending, "silence");
  EXPECT_EQ(world.session().one<std::string>("SELECT source FROM journal ORDER BY id DESC LIMIT 1"), "clock");
}

TEST_F(Silence, climbs_once_a_day_however_often_the_day_is_turned) {
  turn(kClimb);
  EXPECT_EQ(turn(kClimb), 0U);
  EXPECT_EQ(restriction().level, Level::coordinator);
}

TEST_F(Silence, climbs_one_level_even_after_a_month_without_a_turn) {
  turn(kClimb + 60);
  EXPECT_EQ(restriction().level, Level::coordinator);
  EXPECT_EQ(restriction().level_since, kClimb + 60);
}

TEST_F(Silence, ends_with_the_head_who_never_climbs) {
  auto levels = std::vector<Level>{};
  for (auto day = kToday; day < kToday + 120; ++day) {
    if (turn(day) > 0 && (levels.empty() || levels.back() != restriction().level)) levels.push_back(restriction().level);
  }
  EXPECT_EQ(levels, (std::vector{Level::coordinator, Level::minister, Level::committee, Level::head}));
  EXPECT_EQ(restriction().climbs_on, std::nullopt);
  EXPECT_EQ(restriction().holder, world.office("Gobernación").id);
  EXPECT_EQ(restriction().silent_climbs, 4);
}

TEST_F(Silence, passes_over_what_was_answered) {
  auto work = world.work(world.manager());
  ASSERT_TRUE(answer_obstacle(work, restriction().id, 0, AnswerVerb::decide, kWhy));
  turn(kClimb + 30);
  EXPECT_EQ(restriction().level, Level::manager);
}

TEST_F(Silence, turned_by_two_at_once_climbs_one_level) {
  {
    auto turners = std::vector<std::jthread>{};
    for (auto i = 0; i < 3; ++i) {
      turners.emplace_back([&] {
        try {
          auto session = sql::Session{world.database()};
          auto work = TestDatabase::work_on(session, console(), kClimb);
          turn_day(work);
        } catch (Stale const&) {
          ADD_FAILURE() << "one turn of the day stumbled over the other";
        } catch (std::exception const& error) {
          ADD_FAILURE() << error.what();
        }
      });
    }
  }
  EXPECT_EQ(restriction().level, Level::coordinator);
  EXPECT_EQ(restriction().silent_climbs, 1);
  EXPECT_EQ(stays_of(world.session(), restriction().id).size(), 2U);
}

TEST_F(Silence, and_deeds_leave_one_open_stay_and_lose_no_day) {
  auto engine = std::mt19937{7};
  auto const roll = [&](int below) { return std::uniform_int_distribution{0, below - 1}(engine); };
  auto const id = restriction().id;
  for (auto day = kToday; day < kToday + 80; day = day + 1 + roll(4)) {
    turn(day);
    auto work = world.work(console(), day);
    switch (roll(8)) {
      case 0: (void)derive_obstacle(work, id, 0, kWhy, ""); break;
      case 1: (void)return_obstacle(work, id, 0, kWhy); break;
      case 2: (void)pause_obstacle(work, id, 0, kWhy, day + 1 + roll(9)); break;
      case 3: (void)resume_obstacle(work, id, 0); break;
      case 4: (void)answer_obstacle(work, id, 0, AnswerVerb::delegate, kWhy); break;
      default: break;
    }
    auto const stays = stays_of(world.session(), id);
    auto open = 0, days = 0;
    for (auto const& stay : stays) {
      open += stay.left_on ? 0 : 1;
      days += days_between(stay.arrived_on, stay.left_on.value_or(day));
    }
    ASSERT_EQ(open, 1);
    ASSERT_FALSE(stays.back().left_on);
    ASSERT_EQ(stays.back().level, restriction().level);
    ASSERT_EQ(days, days_between(restriction().reported_on, day)) << "the days on all levels are the age";
  }
}

}  // namespace
}  // namespace timon::obstacles
