// Deeds on many goals: right by right, as one act, told as one entry, taken back with one press.
#include "portfolio/goal_bulk.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

#include "goals/board_pages.hpp"
#include "goals/history.hpp"
#include "goals/telling.hpp"
#include "portfolio/portfolio.hpp"
#include "portfolio/tags.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::portfolio {
namespace {

class ManyGoals : public testing::Test {
 protected:
  GoalOrder order(GoalVerb verb, std::initializer_list<char const*> codes) {
    auto order = GoalOrder{.verb = verb, .chosen = {}, .leader = {}, .label = "Delegada"};
    for (auto const* code : codes) order.chosen.push_back({world.goal(code).id, world.goal(code).revision});
    return order;
  }
  std::size_t done(GoalBulkOutcome const& outcome) {
    return static_cast<std::size_t>(std::ranges::count_if(outcome.answers, [](GoalAnswer const& answer) { return !answer.refused; }));
  }
  void hide(std::initializer_list<char const*> codes) {
    for (auto const* code : codes) world.session().run("UPDATE goal SET is_published = 0 WHERE code = :code", sql::with("code", std::string{code}));
  }
  SmallWorld world;
};

TEST_F(ManyGoals, are_published_by_who_may_edit_them_and_taken_back_with_one_press) {
  hide({"A01", "A02", "B01"});
  auto work = world.work(world.manager());
  auto const outcome = do_goal_bulk(work, order(GoalVerb::publish, {"A01", "A02", "B01"}));
  ASSERT_TRUE(outcome);
  EXPECT_EQ(done(*outcome), 2U) << "that of another ministry is not there for a manager";
  EXPECT_TRUE(world.goal("A01").is_published && world.goal("A02").is_published);
  EXPECT_FALSE(world.goal("B01").is_published);
  EXPECT_EQ(work.db.one<std::string>("SELECT event FROM journal ORDER BY id DESC LIMIT 1"), "goals_published");
  EXPECT_EQ(goals::history_of(work, world.goal("A02").id, 0, 1).entries.front().entry.event, "goals_published");
  EXPECT_TRUE(last_act(work)->of_goals);
  EXPECT_EQ(done(undo_goal_bulk(work, outcome->act)), 2U);
  EXPECT_FALSE(world.goal("A01").is_published);
  EXPECT_FALSE(last_act(work)) << "it is undone once";
  EXPECT_THROW(undo_goal_bulk(work, outcome->act), NotFound);
}

TEST_F(ManyGoals, are_refused_row_by_row_and_person_by_person) {
  for (auto const& actor : {world.auditor(), world.head(), world.owner(), world.verifier(), world.administrator()}) {
    auto work = world.work(actor);
    EXPECT_THROW(do_goal_bulk(work, order(GoalVerb::publish, {"A01"})), Forbidden) << actor.name;
  }
  auto stranger = world.work(world.stranger());
  EXPECT_EQ(done(*do_goal_bulk(stranger, order(GoalVerb::unpublish, {"A01", "A02"}))), 0U);
  EXPECT_FALSE(last_act(stranger)) << "nothing was done";
  auto work = world.work(world.manager());
  EXPECT_EQ(do_goal_bulk(work, order(GoalVerb::leader, {"A01"})).error().front().field, "office");
  auto unlabelled = order(GoalVerb::tag, {"A01"});
  unlabelled.label.clear();
  EXPECT_EQ(do_goal_bulk(work, unlabelled).error().front().field, "label");
}

TEST_F(ManyGoals, are_handed_over_by_the_coordinator_not_by_who_leads_them) {
  auto handed = order(GoalVerb::leader, {"A01", "A02"});
  handed.leader = world.coordinator().seats.front().office;
  auto manager = world.work(world.manager());
  EXPECT_EQ(done(*do_goal_bulk(manager, handed)), 0U);
  auto const led_by = world.goal("A01").leader;
  auto work = world.work(world.coordinator());
  auto const outcome = do_goal_bulk(work, handed);
  ASSERT_TRUE(outcome);
  EXPECT_EQ(done(*outcome), 2U);
  EXPECT_EQ(world.goal("A02").leader, handed.leader);
  undo_goal_bulk(work, outcome->act);
  EXPECT_EQ(world.goal("A01").leader, led_by);
}

TEST_F(ManyGoals, that_somebody_changed_meanwhile_stay_and_stop_none_of_the_others) {
  hide({"A01", "A02"});
  auto work = world.work(world.manager());
  auto chosen = order(GoalVerb::publish, {"A01", "A02"});
  chosen.chosen.front().revision = 99;
  auto const outcome = do_goal_bulk(work, chosen);
  ASSERT_TRUE(outcome);
  EXPECT_EQ(done(*outcome), 1U);
  EXPECT_FALSE(world.goal("A01").is_published);
  EXPECT_TRUE(world.goal("A02").is_published);
}

TEST_F(ManyGoals, have_their_page_with_what_becomes_of_each) {
  auto routes = http::Router{};
  add_portfolio_pages(routes);
  hide({"A01"});
  auto const item = [&](char const* code) { return std::to_string(world.goal(code).id.number) + ":0"; };
  auto const milestone = std::to_string(world.milestone("A01", "1,02").id.number) + ":0";
  auto const cases = std::vector<PageCase>{
      {.name = "preview",
       .as = "manager",
       .address = "/tablero/lote?acto=publish&item=" + item("A01") + "&item=" + item("B01"),
       .shows = {"Publicar en el portal", "A01 ", "Hoy no está en el portal público", "Se hará en 1 meta."},
       .hides = {"B01 "}},
      {.name = "from milestones", .as = "manager", .address = "/metas-intermedias/lote?acto=publish&item=" + milestone, .shows = {"A01 ", "action=\"/tablero/lote\""}},
      {.name = "of strangers nothing",
       .as = "stranger",
       .address = "/metas-intermedias/lote?acto=publish&item=" + milestone,
       .shows = {"No hay ninguna meta elegida"},
       .hides = {"A01 "}},
      {.name = "not for who only looks",
       .as = "head",
       .address = "/tablero/lote?acto=publish&item=" + item("A01"),
       .shows = {"No le corresponde a su cargo"},
       .hides = {"name=\"item\""}},
      {.name = "a leader is chosen", .as = "coordinator", .address = "/tablero/lote?acto=leader&item=" + item("A01"), .shows = {"name=\"office\""}},
      {.name = "no such deed", .as = "manager", .address = "/tablero/lote?acto=borrar", .status = 404},
      {.name = "without a label",
       .as = "manager",
       .method = "POST",
       .address = "/tablero/lote",
       .form = {{"acto", "tag"}, {"item", item("A01")}, {"label", ""}},
       .status = 422,
       .shows = {"Escriba la etiqueta"}},
      {.name = "forbidden", .as = "auditor", .method = "POST", .address = "/tablero/lote", .form = {{"acto", "publish"}, {"item", item("A01")}}, .status = 403},
      {.name = "done",
       .as = "manager",
       .method = "POST",
       .address = "/tablero/lote",
       .form = {{"acto", "publish"}, {"item", item("A01")}},
       .shows = {"Hecho en 1 meta.", "action=\"/tablero/lote/deshacer\""}},
      {.name = "undone by nobody else", .as = "coordinator", .method = "POST", .address = "/tablero/lote/deshacer", .form = {{"act", "1"}}, .status = 404},
      {.name = "nor as milestones", .as = "manager", .method = "POST", .address = "/metas-intermedias/lote/deshacer", .form = {{"act", "1"}}, .status = 404},
      {.name = "undone", .as = "manager", .method = "POST", .address = "/tablero/lote/deshacer", .form = {{"act", "1"}}, .shows = {"Lo que se deshizo", "Hecho en 1 meta."}},
  };
  for (auto const& scenario : cases) {
    auto work = world.work(world.person(scenario.as));
    expect_page(scenario, page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work));
  }
}

TEST_F(ManyGoals, that_meet_the_filter_are_as_many_as_it_says_and_those_that_are_done_as_many_as_were_announced) {
  auto panels = std::make_shared<goals::Panels>();
  add_portfolio_panels(*panels);
  auto routes = http::Router{};
  goals::add_board_pages(routes, panels);
  add_portfolio_pages(routes);
  auto announced = std::regex{R"(Se hará en (\d+) metas?\.)"}, done = std::regex{R"(Hecho en (\d+) metas?\.)"}, all = std::regex{R"rx(data-tick-all>Las (\d+) que)rx"};
  auto const number_in = [](std::string const& text, std::regex const& sought) {
    auto found = std::smatch{};
    return std::regex_search(text, found, sought) ? std::stol(found[1].str()) : -1;
  };
  for (auto const& actor : {world.manager(), world.coordinator(), world.delivery_unit()})
    for (auto const* const filter : {"", "standing=late", "institution=MED", "q=escuelas&group=axis&limit=1&after=1"}) {
      hide({"A01", "A02", "B01"});
      auto work = world.work(actor);
      auto const board = page_answer(routes, page_request("GET", std::string{"/tablero?"} + filter), work).body;
      auto const matching = goals::goals_on_board(work, page_request("GET", std::string{"/tablero?"} + filter));
      if (auto const shown = number_in(board, all); shown >= 0) {
        EXPECT_EQ(shown, static_cast<long>(matching.size())) << actor.name << " " << filter;
      }
      auto const preview = page_answer(routes, page_request("GET", std::string{"/tablero/lote?acto=publish&todas=1&"} + filter), work).body;
      auto form = std::vector<std::pair<std::string, std::string>>{{"acto", "publish"}};
      auto const item = std::regex{R"rx(name="item" value="([0-9:]+)")rx"};
      for (auto at = std::sregex_iterator{preview.begin(), preview.end(), item}; at != std::sregex_iterator{}; ++at) form.emplace_back("item", (*at)[1].str());
      auto const told = number_in(preview, announced);
      EXPECT_EQ(told < 0 ? 0 : told, static_cast<long>(form.size()) - 1) << actor.name << " " << filter;
      if (form.size() == 1) continue;
      EXPECT_EQ(number_in(page_answer(routes, page_request("POST", "/tablero/lote", form), work).body, done), told) << actor.name << " " << filter;
      EXPECT_NE(page_answer(routes, page_request("GET", std::string{"/tablero/lote?acto=publish&todas=1&"} + filter), work).body.find("ya está"), std::string::npos);
    }
  auto auditor = world.work(world.auditor());
  expect_page({.name = "who only looks", .as = "auditor", .address = "", .shows = {"No hay ninguna en la que se pueda hacer."}, .hides = {"name=\"item\""}},
              page_answer(routes, page_request("GET", "/tablero/lote?acto=publish&todas=1"), auditor));
}

TEST_F(ManyGoals, of_all_that_meet_the_filter_take_the_filter_along) {
  auto panels = std::make_shared<goals::Panels>();
  add_portfolio_panels(*panels);
  auto routes = http::Router{};
  goals::add_board_pages(routes, panels);
  auto work = world.work(world.coordinator());
  expect_page({.name = "without any program of the browser",
               .as = "",
               .address = "",
               .shows = {"name=\"todas\" value=\"1\"", "<input type=\"hidden\" name=\"institution\" value=\"MED\">", "que cumple"},
               .hides = {"name=\"after\""}},
              page_answer(routes, page_request("GET", "/tablero?institution=MED&back=3"), work));
}

TEST_F(ManyGoals, are_ticked_on_the_board_by_who_may_do_something) {
  auto panels = std::make_shared<goals::Panels>();
  add_portfolio_panels(*panels);
  auto routes = http::Router{};
  goals::add_board_pages(routes, panels);
  auto const cases = std::vector<PageCase>{
      {.name = "a manager ticks what he leads",
       .as = "manager",
       .address = "/tablero",
       .shows = {"name=\"item\"", "data-tick", "Publicar en el portal"},
       .hides = {"Cambiar quién conduce"}},
      {.name = "a coordinator hands over", .as = "coordinator", .address = "/metas", .shows = {"name=\"item\"", "Cambiar quién conduce"}},
      {.name = "the auditor only reads", .as = "auditor", .address = "/tablero", .hides = {"name=\"item\"", "Publicar en el portal", "col-tick"}},
  };
  for (auto const& scenario : cases) {
    auto work = world.work(world.person(scenario.as));
    expect_page(scenario, page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work));
  }
}

}  // namespace
}  // namespace timon::portfolio
