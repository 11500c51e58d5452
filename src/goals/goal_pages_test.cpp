#include "goals/goal_pages.hpp"

#include <gtest/gtest.h>

#include "goals/goal_actions.hpp"
#include "goals/milestone_actions.hpp"
#include "goals/timeline.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::goals {
namespace {

http::Response asked(SmallWorld& world, PageCase const& scenario) {
  static auto const routes = [] {
    auto panels = std::make_shared<Panels>();
    panels->add(PanelPlace::goal_summary, [](auto const&, Work&, PanelSubject const& subject) { return view::Html{"<p>panel of " + subject.goal.code + "</p>"}; });
    panels->add(PanelPlace::goal_obstacles, [](auto const&, Work&, PanelSubject const&) { return view::Html{"<p>all obstacles</p>"}; });
    panels->add(PanelPlace::milestone, [](auto const&, Work&, PanelSubject const& subject) { return view::Html{"<p>panel of " + subject.milestone->code + "</p>"}; });
    panels->add_section({"goal.budget", "/dinero", [](auto const&, Work&, PanelSubject const& subject) { return view::Html{"<p>money of " + subject.goal.code + "</p>"}; }});
    panels->add_board([](auto const&, Work& work) { return view::Html{"<p>for " + work.actor.name + "</p>"}; });
    auto router = http::Router{};
    add_goal_pages(router, panels);
    return router;
  }();
  auto work = world.work(world.person(scenario.as));
  return page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work);
}

TEST(GoalPages, show_a_goal_to_who_may_see_it) {
  auto const cases = std::vector<PageCase>{
      {.name = "with its reason and a link to what stops it",
       .as = "manager",
       .address = "/metas/A01",
       .shows = {"Veinte escuelas nuevas", "<b>Detenida porque</b> la restricción <a href=\"/restricciones/R-01\">R-01</a> sigue abierta en 1,03", "panel of A01",
                 "1,02 Contrato firmado", "class=\"critical\"", "Metas intermedias 4", "Alertas y restricciones 1", "05 nov 2026"}},
      {.name = "not to others, nor that it is there", .as = "stranger", .address = "/metas/A01", .status = 404},
      {.name = "nor a goal that is not", .as = "manager", .address = "/metas/Z99", .status = 404},
      {.name = "a manager edits and reports",
       .as = "manager",
       .address = "/metas/A01",
       .shows = {"/metas/A01/editar", "/metas/A01/reportes"},
       .hides = {"/metas/A01/suspension", "/metas/A01/cierre"}},
      {.name = "the delivery unit suspends and closes",
       .as = "delivery_unit",
       .address = "/metas/A01",
       .shows = {"/metas/A01/suspension", "/metas/A01/cierre", "/metas/A01/juicio"}},
      {.name = "an evaluator only reads", .as = "evaluator", .address = "/metas/A01", .hides = {"/editar\"", "/reportes\"", "/suspension\""}},
      {.name = "background", .as = "manager", .address = "/metas/A01/base", .shows = {"Más derechos para todos", "Plan aprobado"}},
      {.name = "all milestones", .as = "manager", .address = "/metas/A01/metas-intermedias", .shows = {"1,04 Vecinos informados", "En la ruta crítica", "Obras Escolares"}},
      {.name = "obstacles by their module", .as = "manager", .address = "/metas/A01/alertas-y-restricciones", .shows = {"all obstacles"}},
      {.name = "a section of a module above", .as = "manager", .address = "/metas/A01/dinero", .shows = {"money of A01", "/metas/A01/dinero\" aria-current=\"page\""}},
      {.name = "which is not there for others", .as = "stranger", .address = "/metas/A01/dinero", .status = 404, .hides = {"money of"}},
      {.name = "a panel of a module above, on the board", .as = "manager", .address = "/tablero", .shows = {"<p>for "}},
      {.name = "history in words", .as = "manager", .address = "/metas/A01/historial", .shows = {"Se aprobó el plan", "Se declaró terminada: <b>1,01 Pliego aprobado</b>"}},
      {.name = "a milestone", .as = "manager", .address = "/metas/A01/1,03", .shows = {"Obra iniciada", "panel of 1,03", "/metas/A01/1,03/reprogramacion", "La fecha no se movió"}},
      {.name = "a milestone of another goal", .as = "manager", .address = "/metas/A01/9,99", .status = 404},
      {.name = "a finished one is reopened, not moved", .as = "manager", .address = "/metas/A01/1,01", .shows = {"/1,01/reapertura"}, .hides = {"/1,01/reprogramacion"}},
      {.name = "and verified by another", .as = "verifier", .address = "/metas/A01/1,01", .shows = {"/1,01/verificacion"}, .hides = {"/1,01/reapertura"}},
  };
  auto world = SmallWorld{};
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  EXPECT_EQ(missing_words(), 0);
}

TEST(GoalPages, take_a_report_and_keep_one_that_is_refused) {
  auto world = SmallWorld{};
  auto const address = std::string{"/metas/A01/reportes"};
  expect_page({.name = "empty", .status = 422, .shows = {"Escriba el reporte"}},
              asked(world, {.name = "", .as = "manager", .method = "POST", .address = address, .form = {{"text", " "}}}));
  expect_page({.name = "written", .status = 303, .shows = {"Location: /metas/A01"}},
              asked(world, {.name = "", .as = "manager", .method = "POST", .address = address, .form = {{"text", "Avanza <bien>"}}}));
  expect_page({.name = "shown", .shows = {"Avanza &lt;bien&gt;"}}, asked(world, {.name = "", .as = "manager", .address = "/metas/A01"}));
  expect_page({.name = "not by who only reads", .status = 403}, asked(world, {.name = "", .as = "evaluator", .method = "POST", .address = address, .form = {{"text", "x"}}}));
}

TEST(GoalPages, show_the_ledger_of_a_moved_date) {
  auto world = SmallWorld{};
  auto work = world.work(world.manager());
  auto const moved = reprogram_milestone(work, world.milestone("A01", "1,03").id, 0, make_date(2026, 7, 1), MoveCause::supplier, "El proveedor entregó tarde los materiales");
  ASSERT_TRUE(moved);
  expect_page({.name = "ledger", .shows = {"19 jun 2026", "01 jul 2026", "+12 días", "Proveedor o contratista", "1 vez, +12 días"}},
              asked(world, {.name = "", .as = "manager", .address = "/metas/A01/1,03"}));
  expect_page({.name = "route", .shows = {"class=\"ghost\"", "Reprog."}}, asked(world, {.name = "", .as = "manager", .address = "/metas/A01"}));
  ASSERT_TRUE(finish_milestone(work, world.milestone("A01", "1,03").id, 0, make_date(2026, 5, 20)));
  expect_page({.name = "done before its day", .shows = {"01 jul", "terminada 20 may · Reprog.", "en la ruta crítica; "}},
              asked(world, {.name = "", .as = "manager", .address = "/metas/A01"}));
  expect_page({.name = "history", .shows = {"Se reprogramó: <b>1,03 Obra iniciada</b>", "<del>19 jun 2026</del>", "<ins>01 jul 2026</ins>"}},
              asked(world, {.name = "", .as = "manager", .address = "/metas/A01/historial"}));
}

TEST(Timeline, shows_at_most_two_years_around_today) {
  auto const timeline = Timeline{make_date(2020, 1, 1), make_date(2032, 12, 31), make_date(2026, 5, 22)};
  EXPECT_EQ(timeline.months().size(), 24U);
  EXPECT_TRUE(timeline.at(make_date(2026, 5, 22)));
  EXPECT_FALSE(timeline.at(make_date(2020, 1, 1)));
}

TEST(Timeline, puts_the_first_day_of_a_month_on_its_line) {
  auto const timeline = Timeline{make_date(2026, 1, 12), make_date(2026, 12, 5), make_date(2026, 5, 22)};
  EXPECT_EQ(timeline.months().size(), 12U);
  EXPECT_DOUBLE_EQ(timeline.at(make_date(2026, 1, 1)).value(), Timeline::kLeft);
  EXPECT_DOUBLE_EQ(timeline.at(make_date(2026, 3, 1)).value(), timeline.left_of(2));
}

}  // namespace
}  // namespace timon::goals
