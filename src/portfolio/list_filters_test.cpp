// What narrows the list of all milestones: places with what lies below them, classifiers by their own codes, goals that only sum up.
#include <gtest/gtest.h>

#include "goals/telling.hpp"
#include "plans/classifier_actions.hpp"
#include "portfolio/milestone_query.hpp"
#include "portfolio/portfolio.hpp"
#include "portfolio/saved_views.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"
#include "territory/territory.hpp"

namespace timon::portfolio {
namespace {

class ListOf : public testing::Test {
 protected:
  ListOf() { plans::watch_goals(); }
  std::int64_t found(Work& work, std::string const& address) {
    auto const query = query_of(work, page_request("GET", address));
    auto lines = std::int64_t{0};
    each_line(work, query, [&](MilestoneLine const&) { ++lines; });
    EXPECT_EQ(milestone_totals(work, query).all(), lines) << address << ": totals count what is listed";
    return lines;
  }
  template <class T, class Change>
  void change(T const& before, Change change) {
    auto work = world.work(console());
    auto deed = Deed{work, "changed_for_a_test"};
    auto after = before;
    change(after);
    deed.update(before, after);
    if constexpr (std::is_same_v<T, Goal>) goals::refresh_standing(work, {before.id});
    deed.commit();
  }
  SmallWorld world;
};

TEST_F(ListOf, a_place_has_what_happens_below_it) {
  auto work = world.work(world.delivery_unit());
  auto deed = Deed{work, "places_made"};
  auto const province = deed.insert(Place{.code = "P", .name = "Provincia", .level = "provincia"});
  auto const town = deed.insert(Place{.code = "P1", .name = "Pueblo", .level = "localidad", .parent = province.id});
  deed.commit();
  change(world.milestone("A01", "1,02"), [&](Milestone& each) { each.place = town.id; });
  change(world.milestone("A01", "1,03"), [&](Milestone& each) { each.place = province.id; });
  EXPECT_EQ(found(work, "/m?place=P1"), 1);
  EXPECT_EQ(found(work, "/m?place=P"), 2);
  EXPECT_EQ(found(work, "/m?place=nada"), 0);
}

TEST_F(ListOf, goals_that_only_sum_up_are_left_out_as_on_the_board) {
  for (auto const& actor : {world.auditor(), world.coordinator()}) {
    auto work = world.work(actor);
    auto const all = found(work, "/m");
    auto const of_goal = found(work, "/m?goal=A02");
    change(world.goal("A02"), [](Goal& each) { each.is_integrating = true; });
    EXPECT_EQ(found(work, "/m"), all - of_goal) << actor.name;
    EXPECT_EQ(found(work, "/m?integrating=all"), all);
    EXPECT_EQ(found(work, "/m?integrating=only"), of_goal);
    EXPECT_EQ(found(work, "/m?integrating=all&q=obra"), found(work, "/m?q=obra") + found(work, "/m?integrating=only&q=obra"));
    EXPECT_EQ(found(work, "/m?goal=A02"), of_goal) << "who asks for that goal means it";
    change(world.goal("A02"), [](Goal& each) { each.is_integrating = false; });
  }
}

TEST_F(ListOf, a_classifier_is_asked_with_its_value) {
  auto administrator = world.work(world.administrator());
  auto console_work = world.work(console());
  for (auto const& [code, goal] : {std::pair{"UNO", "A01"}, std::pair{"DOS", "B01"}}) {
    auto const classifier = *plans::add_classifier(administrator, {.code = code, .name = code});
    auto const value = *plans::add_value(administrator, classifier.id, {.code = "1", .title = "El primero"});
    ASSERT_TRUE(plans::classify(console_work, world.goal(goal).id, {}, {{classifier.id, {value.id}}}));
  }
  auto work = world.work(world.auditor());
  EXPECT_EQ(found(work, "/m?classified=UNO:1"), found(work, "/m?goal=A01"));
  EXPECT_EQ(found(work, "/m?classified=DOS"), found(work, "/m?goal=B01"));
  EXPECT_EQ(found(work, "/m?classified=1"), 0);
  auto routes = http::Router{};
  add_portfolio_pages(routes);
  expect_page({.name = "a choice of values", .as = "auditor", .address = "", .shows = {"<option value=\"UNO:1\" selected>1 El primero</option>", "name=\"integrating\""}},
              page_answer(routes, page_request("GET", "/metas-intermedias?classified=UNO%3A1"), work));
}

TEST_F(ListOf, a_milestone_has_its_own_classifiers_besides_those_of_its_goal) {
  auto administrator = world.work(world.administrator());
  auto console_work = world.work(console());
  auto const classifier = *plans::add_classifier(administrator, {.code = "PROG", .name = "Programas", .applies_to = ClassifierScope::milestones});
  auto const value = *plans::add_value(administrator, classifier.id, {.code = "12", .title = "Obras"});
  auto const below = *plans::add_value(administrator, classifier.id, {.parent = value.id, .code = "12.1", .title = "Escuelas"});
  for (auto const& [goal, code, given] : {std::tuple{"A01", "1,02", value.id}, std::tuple{"A01", "1,03", below.id}, std::tuple{"B01", "1,02", below.id}}) {
    auto const milestone = world.milestone(goal, code);
    ASSERT_TRUE(plans::classify(console_work, milestone.goal, milestone.id, {{classifier.id, {given}}}));
  }
  auto const both = *plans::add_classifier(administrator, {.code = "UNO", .name = "Uno", .applies_to = ClassifierScope::both});
  auto const first = *plans::add_value(administrator, both.id, {.code = "1", .title = "El primero"});
  ASSERT_TRUE(plans::classify(console_work, world.goal("A02").id, {}, {{both.id, {first.id}}}));
  ASSERT_TRUE(plans::classify(console_work, world.goal("A01").id, world.milestone("A01", "1,02").id, {{both.id, {first.id}}}));
  for (auto const& [actor, foreign] : {std::pair{world.auditor(), 1}, std::pair{world.manager(), 0}}) {
    auto work = world.work(actor);
    EXPECT_EQ(found(work, "/m?classified=PROG:12"), 2 + foreign) << actor.name << ": with what lies below it";
    EXPECT_EQ(found(work, "/m?classified=PROG:12.1"), 1 + foreign) << actor.name;
    EXPECT_EQ(found(work, "/m?classified=PROG&goal=A01"), 2) << actor.name;
    EXPECT_EQ(found(work, "/m?classified=UNO:1"), found(work, "/m?goal=A02") + 1) << actor.name << ": its own, or its goal's";
    EXPECT_EQ(found(work, "/m?classified=PROG:99"), 0);
  }
  auto routes = http::Router{};
  add_portfolio_pages(routes);
  add_portfolio_api(routes);
  auto const cases = std::vector<PageCase>{
      {.name = "the choice", .as = "auditor", .address = "/metas-intermedias?classified=PROG%3A12.1", .shows = {"<option value=\"PROG:12.1\" selected>12.1 Escuelas</option>"}},
      {.name = "the file", .as = "manager", .address = "/metas-intermedias.csv?classified=PROG%3A12.1", .shows = {"1,03"}, .hides = {"1,02"}},
      {.name = "the api", .as = "manager", .address = "/api/v1/milestones?classified=PROG%3A12.1", .shows = {"\"total\":1"}},
  };
  for (auto const& scenario : cases) {
    auto work = world.work(world.person(scenario.as));
    expect_page(scenario, page_answer(routes, page_request("GET", scenario.address), work));
  }
}

TEST_F(ListOf, what_one_person_alone_declared_says_so) {
  goals::listen(goals::FinishListener{.check = [](Work&, Goal const&, Milestone const&) { return Problems{}; },
                                      .help = [](Work&, Goal const&, Milestone const&) { return std::optional<goals::FinishHelp>{}; },
                                      .ask_verification =
                                          [](sql::Session&, std::vector<GoalId> const& goals) {
                                            return std::set<GoalId>{goals.begin(), goals.end()};
                                          }});
  auto routes = http::Router{};
  add_portfolio_pages(routes);
  auto work = world.work(world.manager());
  expect_page({.name = "declared", .as = "", .address = "", .shows = {"Declarada, sin verificar"}},
              page_answer(routes, page_request("GET", "/metas-intermedias?standing=finished"), work));
  expect_page({.name = "open", .as = "", .address = "", .hides = {"Declarada, sin verificar"}}, page_answer(routes, page_request("GET", "/metas-intermedias?standing=open"), work));
}

TEST_F(ListOf, a_view_of_an_institution_is_there_for_any_seat_in_it) {
  auto coordinator = world.work(world.coordinator());
  ASSERT_TRUE(save_view(coordinator, "milestones", "De educación", "standing=late", "institution", false));
  auto person = world.stranger();
  auto without = world.work(person);
  EXPECT_TRUE(saved_views(without, "milestones").empty());
  person.seats.push_back(world.manager().seats.front());
  auto work = world.work(person);
  EXPECT_EQ(saved_views(work, "milestones").size(), 1U) << "the second seat counts as the first";
}

}  // namespace
}  // namespace timon::portfolio
