#include <gtest/gtest.h>

#include "routine/routine.hpp"
#include "support/small_world.hpp"

namespace timon::routine {
namespace {

RoutineSetup usual() { return setup_of({}); }
std::string refusal(RoutineSetup const& setup) {
  auto const rules = checked(setup, {});
  return rules ? "" : rules.error().front().field + " " + rules.error().front().message;
}

TEST(RoutineSetup, says_again_what_it_was_told) {
  auto const rules = checked(usual(), {});
  ASSERT_TRUE(rules);
  EXPECT_EQ(rules->manager_until, 18 * 60);
  EXPECT_EQ(setup_of(*rules).coordinator_until, "12:00");
}

TEST(RoutineSetup, keeps_the_levels_in_order) {
  auto setup = usual();
  setup.coordinator_day = "3";
  EXPECT_EQ(refusal(setup), "routine_coordinator_day routine_setup.coordinator.too_early") << "the same day, but earlier";
  setup = usual();
  setup.minister_day = "2";
  EXPECT_EQ(refusal(setup), "routine_minister_day routine_setup.minister.too_early");
  setup = usual();
  setup.committee_day = "1";
  EXPECT_EQ(refusal(setup), "routine_committee_day routine_setup.committee.too_early");
}

TEST(RoutineSetup, refuses_what_is_no_day_and_no_hour) {
  auto setup = usual();
  setup.manager_day = "8";
  EXPECT_EQ(refusal(setup), "routine_manager_day routine_setup.day.missing");
  for (auto const* hour : {"", "25:00", "18", "00:30", "18:60", "a:b"}) {
    setup = usual();
    setup.manager_until = hour;
    EXPECT_EQ(refusal(setup), "routine_manager_until routine_setup.until.not_one") << hour;
  }
  setup = usual();
  setup.rhythm = "fortnight";
  setup.fortnight_from = "";
  EXPECT_EQ(refusal(setup), "routine_fortnight_from routine_setup.fortnight_from.missing");
  for (auto const* days : {"", "-1", "21", "tres"}) {
    auto freezing = usual();
    freezing.freeze_days = days;
    EXPECT_EQ(refusal(freezing), "routine_freeze_days routine_setup.freeze_days.not_one") << days;
  }
  setup.rhythm = "daily";
  EXPECT_EQ(refusal(setup), "routine_rhythm routine_setup.rhythm.missing");
}

TEST(RoutineSetup, is_the_administrators) {
  auto world = SmallWorld{};
  auto setup = usual();
  setup.manager_day = "2";
  for (auto const& actor : {world.manager(), world.coordinator(), world.head(), world.auditor()}) {
    auto work = world.work(actor);
    EXPECT_THROW((void)set_up_routine(work, 0, setup), Forbidden) << actor.name;
  }
  auto work = world.work(world.administrator());
  EXPECT_THROW((void)set_up_routine(work, 99, setup), Stale);
  ASSERT_TRUE(set_up_routine(work, 0, setup));
  EXPECT_EQ(rules_of(work.db).manager_day, 2U);
  EXPECT_EQ(weekday_of(local_time(current_period(work).manager_until, work.zone).date), 2U);
}

}  // namespace
}  // namespace timon::routine
