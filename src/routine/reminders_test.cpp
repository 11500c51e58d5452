#include <gtest/gtest.h>

#include <algorithm>

#include "routine/coordination_actions.hpp"
#include "routine/telling.hpp"
#include "support/small_world.hpp"

namespace timon::routine {
namespace {

/// What was told since it was last looked at: the event's name and the office.
std::vector<std::string>& told() {
  static auto all = std::vector<std::string>{};
  return all;
}

std::vector<std::string> turned(SmallWorld& world, Date day) {
  static auto const is_listening = [] {
    listen([](Work& work, RoutineDone const& done) {
      auto const office = organization::find_office(work.db, done.office, work.today);
      told().push_back(std::string{boost::describe::enum_to_string(done.event, "")} + " " + office->title + (done.count > 0 ? " " + std::to_string(done.count) : ""));
    });
    return true;
  }();
  (void)is_listening;
  told().clear();
  auto work = world.work(console(), day);
  work.now = time_at(day, 5, work.zone);
  ensure_periods(work, make_date(2026, 5, 18));
  turn_day(work);
  std::erase_if(told(), [](std::string const& each) { return each.find("Educación") == std::string::npos; });
  return told();
}

using Texts = std::vector<std::string>;

TEST(Reminders, remind_once_before_once_after_and_then_up_the_line) {
  auto world = SmallWorld{};
  EXPECT_EQ(turned(world, make_date(2026, 5, 19)), Texts{});
  EXPECT_EQ(turned(world, make_date(2026, 5, 20)), Texts{"hand_off_due Gerencia de Meta, Educación"});
  EXPECT_EQ(turned(world, make_date(2026, 5, 20)), Texts{}) << "a turn that is made again tells nobody twice";
  EXPECT_EQ(turned(world, make_date(2026, 5, 21)), (Texts{"hand_off_missing Gerencia de Meta, Educación", "hand_off_due Coordinación, Educación"}));
  EXPECT_EQ(turned(world, make_date(2026, 5, 22)), (Texts{"missing_below Coordinación, Educación 1", "hand_off_missing Coordinación, Educación"}));
  // Monday is a holiday: the second working day after Thursday is Tuesday.
  EXPECT_EQ(turned(world, make_date(2026, 5, 25)), Texts{});
  EXPECT_EQ(turned(world, make_date(2026, 5, 26)), Texts{"missing_below Ministerio, Educación 1"});
}

TEST(Reminders, leave_alone_who_has_delivered) {
  auto world = SmallWorld{};
  auto work = world.work(world.person("manager", make_date(2026, 5, 19)), make_date(2026, 5, 19));
  ASSERT_TRUE(hand_over(work, current_period(work).id, world.office("Gerencia de Meta, Educación").id, ""));
  EXPECT_EQ(turned(world, make_date(2026, 5, 20)), Texts{});
  EXPECT_EQ(turned(world, make_date(2026, 5, 21)), Texts{"hand_off_due Coordinación, Educación"});
}

TEST(Reminders, do_not_come_weeks_later) {
  auto world = SmallWorld{};
  turned(world, make_date(2026, 5, 19));
  auto const late = turned(world, make_date(2026, 6, 16));
  EXPECT_TRUE(std::ranges::none_of(late, [](std::string const& each) { return each.starts_with("hand_off_due"); }));
  EXPECT_EQ(world.session().one<std::int64_t>("SELECT count(*) FROM reminder r JOIN period p ON p.id = r.period WHERE p.code = '2026-S21'"), 0);
}

}  // namespace
}  // namespace timon::routine
