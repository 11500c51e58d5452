// What the kept dates let expect, on both engines; who does not see a goal learns nothing of its end.
#include "goals/forecast_store.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "goals/forecast_backtest.hpp"
#include "goals/goal_api.hpp"
#include "goals/goal_pages.hpp"
#include "goals/milestone_actions.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::goals {
namespace {

constexpr auto kWhy = "El proveedor entregó tarde los materiales";

TEST(ForecastStore, keeps_every_date_that_was_given) {
  auto world = SmallWorld{};
  auto work = world.work(world.manager());
  auto const id = world.milestone("A01", "1,03").id;
  ASSERT_TRUE(reprogram_milestone(work, id, 0, make_date(2026, 7, 1), MoveCause::supplier, kWhy));
  ASSERT_TRUE(reprogram_milestone(work, id, 0, make_date(2026, 8, 1), MoveCause::supplier, kWhy));
  auto const histories = dated_histories(world.session(), {world.goal("A01").id});
  auto const one = std::ranges::find(histories, id, &DatedHistory::milestone);
  ASSERT_NE(one, histories.end());
  ASSERT_EQ(one->dates.size(), 3U);
  EXPECT_EQ(one->dates.front().due_on, make_date(2026, 6, 19));
  EXPECT_EQ(due_as_of(*one, kToday), make_date(2026, 8, 1));
  EXPECT_EQ(due_as_of(*one, kToday - 1), make_date(2026, 6, 19)) << "yesterday nobody knew";
  EXPECT_EQ(recent_histories(world.session(), kToday, "", {}).size(), 8U) << "two of each goal were due by today";
  EXPECT_EQ(recent_histories(world.session(), kToday, "", world.institution("MED-N").id).size() + recent_histories(world.session(), kToday, "", world.institution("MED").id).size(),
            4U);
  EXPECT_TRUE(recent_histories(world.session(), kToday, "no such type", {}).empty());
}

TEST(ForecastStore, forecasts_what_is_not_finished) {
  auto world = SmallWorld{};
  auto work = world.work(world.manager());
  auto const goal = world.goal("A02").id;
  auto const found = forecasts_of(work, {goal, world.goal("A01").id});
  auto const& all = found.at(goal);
  ASSERT_TRUE(all.end);
  EXPECT_EQ(all.end->basis, ForecastBasis::government) << "two dates of its own are too few";
  EXPECT_EQ(all.end->dates, 8);
  EXPECT_FALSE(all.milestones.contains(world.milestone("A02", "1,01").id)) << "it is finished";
  EXPECT_TRUE(all.milestones.at(world.milestone("A02", "1,02").id).is_overdue);
  for (auto const& [id, one] : all.milestones) EXPECT_LE(one.likely, all.end->likely);
  EXPECT_NE(method_of(work, *all.end).find("últimas 8 fechas que vencieron en todo el gobierno"), std::string::npos) << method_of(work, *all.end);
  EXPECT_TRUE(forecasts_of(work, {}).empty());
  EXPECT_EQ(back_test(world.session(), kToday).forecasts, 0) << "nothing had come when it was planned";
}

/// C01 becomes the whole of A01, A02 and B01.
void make_whole(SmallWorld& world) {
  auto work = world.work(console());
  auto deed = Deed{work, "goal_edited"};
  auto const whole = world.goal("C01");
  auto integrating = whole;
  integrating.is_integrating = true;
  deed.update(whole, integrating);
  for (auto const* code : {"A01", "A02", "B01"}) {
    auto const before = world.goal(code);
    auto after = before;
    after.parent = whole.id;
    deed.update(before, after);
  }
  deed.commit();
}

TEST(ForecastStore, ends_an_integrating_goal_with_the_last_of_its_parts) {
  auto world = SmallWorld{};
  make_whole(world);
  auto auditor = world.work(world.auditor());
  auto const ids = std::vector{world.goal("C01").id, world.goal("A01").id, world.goal("A02").id, world.goal("B01").id};
  auto const all = forecasts_of(auditor, ids);
  auto const& end = all.at(ids[0]).end;
  ASSERT_TRUE(end);
  EXPECT_EQ(end->parts, 3);
  EXPECT_TRUE(all.at(ids[0]).milestones.empty()) << "its own are finished";
  for (auto i = std::size_t{1}; i < ids.size(); ++i) EXPECT_LE(all.at(ids[i]).end->likely, end->likely);
  EXPECT_NE(method_of(auditor, *end).find("sus 3 partes"), std::string::npos) << method_of(auditor, *end);
  auto const alone = forecasts_of(auditor, {ids[0]});
  EXPECT_EQ(alone.at(ids[0]).end->likely, end->likely) << "whether or not the parts are asked for";
  EXPECT_EQ(alone.size(), 1U);
  auto stranger = world.work(world.stranger());
  EXPECT_EQ(forecasts_of(stranger, {ids[0]}).at(ids[0]).end->parts, 1) << "of what one sees";
}

TEST(ForecastPages, name_the_part_that_ends_last) {
  auto world = SmallWorld{};
  make_whole(world);
  auto router = http::Router{};
  auto const panels = std::make_shared<Panels>();
  add_forecast_panels(*panels);
  add_goal_pages(router, panels);
  auto work = world.work(world.auditor());
  auto const answer = page_answer(router, page_request("GET", "/metas/C01"), work);
  EXPECT_NE(answer.body.find("Sale de los pronósticos de sus 3 partes"), std::string::npos);
  EXPECT_NE(answer.body.find(" · 1,0"), std::string::npos) << "with the code of the part";
}

TEST(ForecastPages, show_it_to_who_sees_the_goal) {
  auto world = SmallWorld{};
  static auto const routes = [] {
    auto router = http::Router{};
    auto const panels = std::make_shared<Panels>();
    add_forecast_panels(*panels);
    add_goal_pages(router, panels);
    add_goal_api(router);
    return router;
  }();
  auto const shown = [&](PageCase const& scenario) {
    auto work = world.work(world.person(scenario.as));
    expect_page(scenario, page_answer(routes, page_request(scenario.method, scenario.address), work));
  };
  shown({.name = "of a goal", .as = "manager", .address = "/metas/A02", .shows = {"Pronóstico", "Ocho de cada diez veces", "La última en terminar", "range-likely"}});
  shown({.name = "of a milestone", .as = "manager", .address = "/metas/A02/1,02", .shows = {"Pronóstico", "La fecha ya pasó"}});
  shown({.name = "not of what is finished", .as = "manager", .address = "/metas/A02/1,01", .hides = {"Pronóstico"}});
  shown({.name = "to programs", .as = "manager", .address = "/api/v1/goals/A02/forecast", .shows = {"\"basis\":\"government\"", "\"dates\":8", "\"overdue\":true"}});
  shown({.name = "not to strangers", .as = "stranger", .address = "/api/v1/goals/A02/forecast", .status = 404});
  EXPECT_EQ(missing_words(), 0);
}

}  // namespace
}  // namespace timon::goals
