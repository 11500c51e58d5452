#include "obstacles/obstacle_pages.hpp"

#include <gtest/gtest.h>

#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_list.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::obstacles {
namespace {

http::Response asked(SmallWorld& world, PageCase const& scenario, Date today = kToday) {
  static auto const routes = [] {
    auto router = http::Router{};
    add_obstacle_pages(router);
    return router;
  }();
  auto work = world.work(world.person(scenario.as, today), today);
  return page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work);
}

TEST(ObstaclePages, show_what_is_there_to_who_may_see_it) {
  auto const cases = std::vector<PageCase>{
      {.name = "the holder decides",
       .as = "manager",
       .address = "/restricciones/R-01",
       .shows = {"Terreno sin escritura", "Decisión que se le pide", "Autorizar la ampliación", "name=\"verb\" value=\"decide\"", "/restricciones/R-01/derivacion",
                 "/metas/A01/1,03", "Detiene", "Gerencia de Meta, Educación", "El lun 25 es feriado y no cuenta.", "2 de 5 hábiles"},
       .hides = {"/restricciones/R-01/devolucion", "/restricciones/R-01/conversion"}},
      {.name = "others see who holds it and no deeds",
       .as = "coordinator",
       .address = "/restricciones/R-01",
       .shows = {"La tiene Gerencia de Meta, Educación desde el 20 may", "Registrar"},
       .hides = {"/restricciones/R-01/derivacion", "name=\"verb\""}},
      {.name = "who only reads may not even log", .as = "evaluator", .address = "/restricciones/R-01", .shows = {"Terreno sin escritura"}, .hides = {"action-text"}},
      {.name = "an alert can be converted", .as = "manager", .address = "/alertas/A-02", .shows = {"Puede afectar", "/alertas/A-02/conversion"}},
      {.name = "an alert among the restrictions is shown where it lives", .as = "manager", .address = "/restricciones/A-02", .status = 303, .shows = {"Location: /alertas/A-02"}},
      {.name = "not to strangers, nor that it is there", .as = "stranger", .address = "/restricciones/R-01", .status = 404},
      {.name = "nor one that is not", .as = "manager", .address = "/restricciones/R-99", .status = 404},
      {.name = "a deed has a page of its own",
       .as = "manager",
       .address = "/restricciones/R-01/derivacion",
       .shows = {"Derivar a Coordinación, Educación", "Su plazo será de 3 días hábiles", "derivacion-reason"}},
      {.name = "not for others", .as = "coordinator", .address = "/restricciones/R-01/derivacion", .status = 403},
      {.name = "an opportunity", .as = "stranger", .address = "/oportunidades/O-01", .shows = {"Inauguración de la guardia", "Camino a la agenda", "Hospital de la costa"}},
      {.name = "not of another ministry", .as = "manager", .address = "/oportunidades/O-01", .status = 404},
      {.name = "opportunities by date", .as = "head", .address = "/oportunidades", .shows = {"O-01 Inauguración de la guardia", "30 jun 2026"}},
      {.name = "and only those in sight", .as = "manager", .address = "/oportunidades", .shows = {"No hay oportunidades"}, .hides = {"O-01"}},
  };
  auto world = SmallWorld{};
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  EXPECT_EQ(missing_words(), 0);
}

TEST(ControlPage, lists_by_urgency_and_narrows) {
  auto const cases = std::vector<PageCase>{
      {.name = "all in sight",
       .as = "manager",
       .address = "/control",
       .shows = {"2 abiertas: 1 restricción y 1 alerta.", "R-01 Terreno sin escritura", "A-02 El proveedor avisa demoras", "Gerencia · mi ámbito", "En mi ámbito"}},
      {.name = "nothing of strangers", .as = "stranger", .address = "/control", .shows = {"Nada por aquí"}, .hides = {"R-01"}},
      {.name = "by kind", .as = "manager", .address = "/control?kind=alert", .shows = {"A-02"}, .hides = {"R-01"}},
      {.name = "by level", .as = "manager", .address = "/control?level=minister", .shows = {"Nada por aquí"}},
      {.name = "by words without accents", .as = "coordinator", .address = "/control?q=TERRENO+escritura", .shows = {"R-01"}, .hides = {"A-02"}},
      {.name = "by the goal's words", .as = "coordinator", .address = "/control?q=aulas", .shows = {"A-02"}, .hides = {"R-01"}},
      {.name = "by who takes a part of it", .as = "coordinator", .address = "/control?mine=true", .shows = {"Nada por aquí"}},
      {.name = "by place", .as = "head", .address = "/control?institution=MSA", .shows = {"Nada por aquí"}},
      {.name = "what means nothing narrows nothing", .as = "manager", .address = "/control?kind=x&level=y&after=z", .shows = {"R-01", "A-02"}},
  };
  auto world = SmallWorld{};
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  expect_page({.name = "overdue first, to be converted by the holder", .shows = {"Vencidas", "/alertas/A-02/conversion", "Convertir"}},
              asked(world, {.name = "", .as = "manager", .address = "/control"}, make_date(2026, 7, 1)));
}

TEST(ObstacleList, counts_what_it_shows_page_by_page) {
  auto world = SmallWorld{};
  auto work = world.work(world.manager());
  auto const counts = obstacle_counts(work, {});
  EXPECT_EQ(counts.all(), 2);
  EXPECT_EQ(counts.by_level[0], 2);
  EXPECT_EQ(counts.mine, 2);
  auto const first = obstacle_lines(work, {.limit = 1});
  ASSERT_EQ(first.lines.size(), 1U);
  EXPECT_TRUE(first.has_more);
  auto const second = obstacle_lines(work, {.after = first.lines.front().id, .limit = 1});
  ASSERT_EQ(second.lines.size(), 1U);
  EXPECT_FALSE(second.has_more);
  EXPECT_NE(first.lines.front().code, second.lines.front().code);
  EXPECT_EQ(second.lines.front().milestone_code, "1,03");
}

TEST(ObstacleList, puts_what_is_closed_last) {
  auto world = SmallWorld{};
  auto work = world.work(world.manager());
  ASSERT_TRUE(resolve_obstacle(work, world.obstacle(SmallWorld::kRestriction).id, 0, "Escritura firmada"));
  auto const page = obstacle_lines(work, {.open_only = false});
  ASSERT_EQ(page.lines.size(), 2U);
  EXPECT_EQ(page.lines.back().code, SmallWorld::kRestriction);
  EXPECT_EQ(page.lines.back().urgency, static_cast<std::int64_t>(Urgency::closed));
  EXPECT_EQ(obstacle_counts(work, {.open_only = false}).by_urgency[3], 1);
}

TEST(ObstaclePages, say_who_let_it_climb) {
  auto world = SmallWorld{};
  auto const day = make_date(2026, 5, 29);
  for (auto today = kToday; today <= day; ++today) {
    auto work = world.work(console(), today);
    turn_day(work);
  }
  expect_page({.name = "silence", .shows = {"Subió por silencio a Coordinación.", "Coordinación, Educación", "5 de 5 hábiles", "Llegó por silencio", "Timón"}},
              asked(world, {.name = "", .as = "minister", .address = "/restricciones/R-01"}, day));
}

}  // namespace
}  // namespace timon::obstacles
