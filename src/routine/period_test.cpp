#include "routine/period.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <vector>

namespace timon::routine {
namespace {

auto const kMonday = make_date(2026, 5, 18);
auto const kBuenosAires = RoutineRules{};

Time at(Date day, int hour) { return time_at(day, hour * 60, kDefaultZone); }
WorkingCalendar without(std::initializer_list<int> days_after_monday) {
  auto calendar = WorkingCalendar{};
  for (auto const days : days_after_monday) calendar.holidays.insert(kMonday + days);
  return calendar;
}
Period week(WorkingCalendar const& calendar) { return period_at(kBuenosAires, calendar, kMonday + 4); }

TEST(Period, of_a_common_week_has_its_steps_on_wednesday_thursday_and_friday) {
  auto const period = week({});
  EXPECT_EQ(period.code, "2026-S21");
  EXPECT_EQ(period.starts_on, kMonday);
  EXPECT_EQ(period.ends_on, kMonday + 6);
  EXPECT_EQ(period.manager_until, at(kMonday + 2, 18));
  EXPECT_EQ(period.coordinator_until, at(kMonday + 3, 12));
  EXPECT_EQ(period.minister_on, kMonday + 3);
  EXPECT_EQ(period.committee_on, kMonday + 4);
}

TEST(Period, moves_a_step_that_falls_on_a_holiday_to_the_working_day_before) {
  EXPECT_EQ(week(without({2})).manager_until, at(kMonday + 1, 18));
  EXPECT_EQ(week(without({4})).committee_on, kMonday + 3);
  EXPECT_EQ(week(without({0})).manager_until, at(kMonday + 2, 18)) << "a Monday moves nothing";
}

TEST(Period, moves_the_managers_too_when_thursday_falls_out) {
  auto const period = week(without({3}));
  EXPECT_EQ(period.coordinator_until, at(kMonday + 2, 12));
  EXPECT_EQ(period.minister_on, kMonday + 2);
  EXPECT_EQ(period.manager_until, at(kMonday + 1, 18)) << "coordinators value what was handed off before";
}

TEST(Period, goes_ahead_when_no_working_day_comes_before) {
  auto const period = week(without({0, 1, 2}));
  EXPECT_EQ(period.coordinator_until, at(kMonday + 3, 12));
  EXPECT_EQ(period.manager_until, at(kMonday + 3, 10)) << "the same morning, two hours earlier";
  EXPECT_EQ(period.committee_on, kMonday + 4);
}

TEST(Period, with_one_working_day_holds_everything_on_it) {
  auto const period = week(without({0, 1, 2, 3}));
  EXPECT_EQ(period.manager_until, at(kMonday + 4, 10));
  EXPECT_EQ(period.coordinator_until, at(kMonday + 4, 12));
  EXPECT_EQ(period.minister_on, kMonday + 4);
  EXPECT_EQ(period.committee_on, kMonday + 4);
}

TEST(Period, of_a_week_without_working_days_waits_for_the_next_one) {
  auto const period = week(without({0, 1, 2, 3, 4}));
  EXPECT_EQ(period.committee_on, kMonday + 7);
  EXPECT_LT(period.manager_until, period.coordinator_until);
}

TEST(Period, belongs_to_the_year_of_its_thursday) {
  EXPECT_EQ(period_at(kBuenosAires, {}, make_date(2026, 12, 28)).code, "2026-S53");
  EXPECT_EQ(period_at(kBuenosAires, {}, make_date(2027, 1, 1)).code, "2026-S53");
  EXPECT_EQ(period_at(kBuenosAires, {}, make_date(2027, 1, 4)).code, "2027-S01");
}

TEST(Period, of_a_fortnight_has_its_steps_in_the_second_week) {
  auto rules = RoutineRules{.rhythm = PeriodKind::fortnight, .fortnight_from = make_date(2026, 1, 5)};
  auto const period = period_at(rules, {}, kMonday);
  EXPECT_EQ(period.starts_on, make_date(2026, 5, 11));
  EXPECT_EQ(period.ends_on, make_date(2026, 5, 24));
  EXPECT_EQ(period.code, "2026-Q11");
  EXPECT_EQ(period.committee_on, make_date(2026, 5, 22));
  EXPECT_EQ(period_at(rules, {}, make_date(2025, 12, 31)).starts_on, make_date(2025, 12, 22)) << "before the day it counts from";
}

TEST(Period, that_follows_another_rhythm_begins_where_that_one_ended) {
  auto rules = RoutineRules{.rhythm = PeriodKind::fortnight, .fortnight_from = make_date(2026, 1, 5)};
  auto const period = period_at(rules, {}, kMonday, kMonday);
  EXPECT_EQ(period.starts_on, kMonday);
  EXPECT_EQ(period.ends_on, kMonday + 6);
}

TEST(Period, of_a_fortnight_that_is_cut_to_its_second_week_has_a_code_of_its_own) {
  auto const before = RoutineRules{.rhythm = PeriodKind::fortnight, .fortnight_from = make_date(2026, 1, 5)};
  auto const after = RoutineRules{.rhythm = PeriodKind::fortnight, .fortnight_from = make_date(2026, 1, 12)};  // an odd number of weeks later
  auto const last = period_at(before, {}, make_date(2026, 6, 1));
  auto const cut = period_at(after, {}, last.ends_on + 1, last.ends_on + 1);
  auto const next = period_at(after, {}, cut.ends_on + 1, cut.ends_on + 1);
  EXPECT_EQ(last.ends_on, make_date(2026, 6, 7));
  EXPECT_EQ(last.code, "2026-Q12");
  EXPECT_EQ(cut.code, "2026-Q12-S24");
  EXPECT_EQ(days_between(cut.starts_on, cut.ends_on), 6);
  EXPECT_EQ(next.code, "2026-Q13");
}

TEST(Period, of_a_fortnight_keeps_its_code_apart_over_a_year_of_fifty_three_weeks) {
  for (auto const& from : {make_date(2026, 1, 5), make_date(2026, 1, 12)}) {
    auto const rules = RoutineRules{.rhythm = PeriodKind::fortnight, .fortnight_from = from};
    auto codes = std::vector<std::string>{};
    for (auto day = make_date(2025, 12, 1); day < make_date(2027, 12, 1);) {
      auto const period = period_at(rules, {}, day);
      codes.push_back(period.code);
      day = period.ends_on + 1;
    }
    std::ranges::sort(codes);
    EXPECT_EQ(std::ranges::adjacent_find(codes), codes.end());
  }
}

TEST(Period, of_a_month_has_its_steps_in_the_week_of_its_last_committee_day) {
  auto const may = month_at(kBuenosAires, {}, make_date(2026, 5, 3));
  EXPECT_EQ(may.code, "2026-05");
  EXPECT_EQ(may.ends_on, make_date(2026, 5, 31));
  EXPECT_EQ(may.committee_on, make_date(2026, 5, 29));
  EXPECT_EQ(may.manager_until, at(make_date(2026, 5, 27), 18));
  EXPECT_EQ(month_at(kBuenosAires, {}, make_date(2026, 2, 28)).ends_on, make_date(2026, 2, 28));
}

TEST(Period, keeps_the_hour_on_the_wall_when_clocks_change) {
  auto rules = RoutineRules{.zone = "America/Santiago"};
  // Chile's clocks go back on Sunday 2026-04-05.
  EXPECT_EQ(to_iso(period_at(rules, {}, make_date(2026, 4, 1)).manager_until), "2026-04-01T21:00:00Z");
  EXPECT_EQ(to_iso(period_at(rules, {}, make_date(2026, 4, 8)).manager_until), "2026-04-08T22:00:00Z");
}

RoutineRules any_rules() {
  auto days = *rc::gen::container<std::vector<unsigned>>(4, rc::gen::inRange(1U, 8U));
  std::sort(days.begin(), days.end());
  auto const zones = std::vector<std::string>{"America/Argentina/Buenos_Aires", "America/Santiago", "America/Mexico_City", "Europe/Lisbon", "Australia/Lord_Howe", "UTC"};
  return RoutineRules{.rhythm = *rc::gen::element(PeriodKind::week, PeriodKind::fortnight),
                      .fortnight_from = kMonday + *rc::gen::inRange(-60, 60),
                      .manager_day = days[0],
                      .manager_until = *rc::gen::inRange(60, 24 * 60),
                      .coordinator_day = days[1],
                      .coordinator_until = *rc::gen::inRange(60, 24 * 60),
                      .minister_day = days[2],
                      .committee_day = days[3],
                      .zone = *rc::gen::elementOf(zones)};
}

WorkingCalendar any_calendar() {
  auto calendar = WorkingCalendar{};
  for (auto const days : *rc::gen::container<std::vector<int>>(*rc::gen::inRange(0, 25), rc::gen::inRange(-15, 50))) calendar.holidays.insert(kMonday + days);
  return calendar;
}

bool has_working_day(WorkingCalendar const& calendar, Period const& period) {
  for (auto day = period.starts_on; day <= period.ends_on; ++day)
    if (calendar.is_working(day)) return true;
  return false;
}

RC_GTEST_PROP(Period, keeps_its_steps_in_order_and_inside_whatever_falls_out, ()) {
  auto const rules = any_rules();
  auto const calendar = any_calendar();
  auto const day = kMonday + *rc::gen::inRange(0, 30);
  for (auto const& period : {period_at(rules, calendar, day), month_at(rules, calendar, day)}) {
    auto const manager = local_time(period.manager_until, rules.zone).date;
    auto const coordinator = local_time(period.coordinator_until, rules.zone).date;
    RC_ASSERT(period.starts_on <= day && day <= period.ends_on);
    RC_ASSERT(period.manager_until < period.coordinator_until);
    RC_ASSERT(coordinator <= period.minister_on);
    RC_ASSERT(period.minister_on <= period.committee_on);
    if (has_working_day(calendar, period)) {
      RC_ASSERT(manager >= period.starts_on && period.committee_on <= period.ends_on);
      for (auto const step : {manager, coordinator, period.minister_on, period.committee_on}) RC_ASSERT(calendar.is_working(step));
    }
  }
}

RC_GTEST_PROP(Period, follows_the_one_before_without_gap_and_with_a_code_of_its_own, ()) {
  auto const rules = any_rules();
  auto const first = period_at(rules, {}, kMonday + *rc::gen::inRange(-2000, 2000));
  auto const next = period_at(rules, {}, first.ends_on + 1);
  RC_ASSERT(next.starts_on == first.ends_on + 1);
  RC_ASSERT(next.code != first.code);
}

}  // namespace
}  // namespace timon::routine
