#include <gtest/gtest.h>

#include "goals/goal_pages.hpp"
#include "obstacles/obstacle_pages.hpp"
#include "platform/words/words.hpp"
#include "strategy/row_actions.hpp"
#include "strategy/strategy.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::strategy {
namespace {

http::Response asked(SmallWorld& world, PageCase const& scenario) {
  static auto const routes = [] {
    auto router = http::Router{};
    auto const panels = std::make_shared<goals::Panels>();
    add_strategy_panels(*panels);
    goals::add_goal_pages(router, panels);
    obstacles::add_obstacle_pages(router);
    add_strategy_pages(router, panels);
    return router;
  }();
  auto work = world.work(world.person(scenario.as));
  return page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work);
}

void expect_all(SmallWorld& world, std::vector<PageCase> const& cases) {
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
}

TEST(StrategyPages, show_and_keep_results_and_products) {
  auto world = SmallWorld{};
  expect_all(world,
             {{.name = "the tab is there and says what to write",
               .as = "manager",
               .address = "/metas/A01/estrategia",
               .shows = {"Estrategia", "Situación de partida", "/resultados/nueva"}},
              {.name = "who only reads finds no buttons", .as = "auditor", .address = "/metas/A01/estrategia", .shows = {"Situación de partida"}, .hides = {"/nueva"}},
              {.name = "strangers find nothing", .as = "stranger", .address = "/metas/A01/estrategia", .status = 404},
              {.name = "nor a form", .as = "stranger", .address = "/metas/A01/estrategia/productos/nueva", .status = 404},
              {.name = "the form is not for the minister", .as = "minister", .address = "/metas/A01/estrategia/productos/nueva", .status = 403},
              {.name = "a result",
               .as = "manager",
               .method = "POST",
               .address = "/metas/A01/estrategia/resultados",
               .form = {{"situation", "expected"}, {"text", "Menos <viajes>"}},
               .status = 303,
               .shows = {"/metas/A01/estrategia#resultados"}},
              {.name = "a product that is wrong in two places keeps what was typed",
               .as = "manager",
               .method = "POST",
               .address = "/metas/A01/estrategia/productos",
               .form = {{"situation", "expected"}, {"name", "Aulas"}, {"quantity", "1.500"}, {"unit", "m²"}, {"is_new", "1"}},
               .status = 422,
               .shows = {"sin separador de miles", "value=\"1.500\"", "href=\"#quantity\""}},
              {.name = "the product",
               .as = "manager",
               .method = "POST",
               .address = "/metas/A01/estrategia/productos",
               .form = {{"situation", "expected"}, {"name", "aulas"}, {"quantity", "20,5"}, {"is_new", "0"}, {"result", "1"}},
               .status = 303},
              {.name = "they are shown", .as = "coordinator", .address = "/metas/A01/estrategia", .shows = {"Menos &lt;viajes&gt;", "20,5 aulas", "mejora algo que existe"}},
              {.name = "and stand in the value chain of the goal", .as = "coordinator", .address = "/metas/A01", .shows = {"chain-rows", "20,5 aulas", "Menos &lt;viajes&gt;"}},
              {.name = "of this goal only", .as = "coordinator", .address = "/metas/A02", .hides = {"chain-rows"}},
              {.name = "a row of another goal is none", .as = "manager", .address = "/metas/A02/estrategia/productos/1", .status = 404},
              {.name = "somebody was quicker",
               .as = "manager",
               .method = "POST",
               .address = "/metas/A01/estrategia/productos/1",
               .form = {{"name", "Aulas nuevas"}, {"revision", "7"}},
               .status = 409,
               .shows = {"Aulas nuevas", "role=\"alert\""}},
              {.name = "taken away", .as = "manager", .method = "POST", .address = "/metas/A01/estrategia/productos/1/retiro", .form = {{"revision", "1"}}, .status = 303},
              {.name = "and gone", .as = "manager", .address = "/metas/A01/estrategia", .hides = {"20,5 aulas"}}});
}

TEST(StrategyPages, show_actors_where_they_matter) {
  auto world = SmallWorld{};
  auto const milestone = std::to_string(world.milestone("A01", "1,02").id.number);
  auto const obstacle = std::to_string(world.obstacle(SmallWorld::kRestriction).id.number);
  auto const actor = [&](char const* name, std::string const& subject, std::string const& leads_to) {
    return PageCase{.name = name,
                    .as = "manager",
                    .method = "POST",
                    .address = "/metas/A01/estrategia/actores",
                    .form = {{"kind", "institution"}, {"name", name}, {"stance", "against"}, {"influence", "high"}, {"subject", subject}},
                    .status = 303,
                    .shows = {leads_to}};
  };
  expect_all(world, {actor("Unión Ganadera", "", "/metas/A01/estrategia#actores"),
                     actor("Vialidad", "m" + milestone, "Location: /metas/A01/1,02"),
                     actor("Fiscalía", "o" + obstacle, "Location: /restricciones/R-01"),
                     {.name = "no such milestone",
                      .as = "manager",
                      .method = "POST",
                      .address = "/metas/A01/estrategia/actores",
                      .form = {{"name", "Nadie"}, {"subject", "m99999"}},
                      .status = 422,
                      .shows = {"Eso no es de esta meta"}},
                     {.name = "the milestone's page", .as = "coordinator", .address = "/metas/A01/1,02", .shows = {"Vialidad", "En contra"}, .hides = {"Fiscalía"}},
                     {.name = "the restriction's page", .as = "coordinator", .address = "/restricciones/R-01", .shows = {"Fiscalía"}, .hides = {"Vialidad"}},
                     {.name = "by name, without accents", .as = "head", .address = "/actores?q=UNION", .shows = {"Unión Ganadera", "En contra en 1 lugar"}, .hides = {"Vialidad"}},
                     {.name = "nothing of what one may not see", .as = "stranger", .address = "/actores", .shows = {"No hay actores"}, .hides = {"Ganadera"}},
                     {.name = "where an actor stands", .as = "head", .address = "/actores/ficha?clase=institution&nombre=fiscalia", .shows = {"R-01", "A01"}},
                     {.name = "not for strangers", .as = "stranger", .address = "/actores/ficha?clase=institution&nombre=fiscalia", .status = 404}});
}

TEST(StrategyPages, advise_before_approval_and_raise_an_alert_of_a_risk) {
  auto world = SmallWorld{};
  expect_all(
      world,
      {{.name = "a risk",
        .as = "manager",
        .method = "POST",
        .address = "/metas/A01/estrategia/riesgos",
        .form = {{"title", "Crecida del río"}, {"likelihood", "high"}, {"consequence", "high"}, {"response", "Mudar el obrador"}},
        .status = 303},
       {.name = "its form", .as = "manager", .address = "/metas/A01/estrategia/riesgos/1/estado?state=happened", .shows = {"Registrar la alerta", "name=\"limit_on\""}},
       {.name = "an alert needs its day",
        .as = "manager",
        .method = "POST",
        .address = "/metas/A01/estrategia/riesgos/1/estado?state=happened",
        .form = {{"state_reason", "El agua llegó al obrador"}, {"raise", "1"}, {"type", "external"}},
        .status = 422,
        .shows = {"El agua llegó al obrador", "href=\"#limit_on\""}},
       {.name = "it happened",
        .as = "manager",
        .method = "POST",
        .address = "/metas/A01/estrategia/riesgos/1/estado?state=happened",
        .form = {{"state_reason", "El agua llegó al obrador"}, {"raise", "1"}, {"type", "external"}, {"limit_on", "2026-06-10"}},
        .status = 303},
       {.name = "each names the other", .as = "manager", .address = "/metas/A01/estrategia", .shows = {"Ocurrió el 22 may 2026", "/alertas/A-03"}},
       {.name = "the other way too", .as = "manager", .address = "/alertas/A-03", .shows = {"Era un riesgo anotado", "Crecida del río"}},
       {.name = "closing says where to write what was learnt", .as = "coordinator", .address = "/metas/A01/cierre", .shows = {"escriba en «Estrategia» la revisión"}},
       {.name = "a review of what has not ended",
        .as = "manager",
        .method = "POST",
        .address = "/metas/A01/estrategia/revision",
        .form = {{"went_well", "Todo"}},
        .status = 422,
        .shows = {"cuando la meta está cerrada"}},
       {.name = "of what has",
        .as = "lonely_manager",
        .method = "POST",
        .address = "/metas/C01/estrategia/revision",
        .form = {{"went_well", "El acuerdo <temprano>"}},
        .status = 303},
       {.name = "a form that was opened before does not fall upon it",
        .as = "lonely_manager",
        .method = "POST",
        .address = "/metas/C01/estrategia/revision",
        .form = {{"went_well", "Otra mirada"}, {"revision", "0"}},
        .status = 409,
        .shows = {"Otra mirada", "role=\"alert\"", "name=\"revision\" value=\"1\""}},
       {.name = "is shown", .as = "lonely_manager", .address = "/metas/C01/estrategia", .shows = {"El acuerdo &lt;temprano&gt;", "Qué funcionó"}, .hides = {"Otra mirada"}}});
  auto work = world.work(console());
  auto fresh = world.goal("A02");
  fresh.approved_on.reset();
  work.db.run("UPDATE goal SET approved_on = NULL WHERE id = :id", sql::with("id", fresh.id));
  expect_all(
      world,
      {{.name = "nobody was shown it", .as = "coordinator", .address = "/metas/A02/aprobacion", .shows = {"todavía no se presentó"}},
       {.name = "nobody accepts what one presents", .as = "manager", .address = "/metas/A02/estrategia/presentaciones/nueva", .shows = {"A corregir"}, .hides = {"Aceptada"}},
       {.name = "nor by hand",
        .as = "manager",
        .method = "POST",
        .address = "/metas/A02/estrategia/presentaciones",
        .form = {{"presented_on", "2026-05-20"}, {"office", std::to_string(world.office("Coordinación, Educación").id.number)}, {"outcome", "accepted"}},
        .status = 422,
        .shows = {"La acepta quien puede aprobar la meta", "href=\"#outcome\""}},
       {.name = "the minister finds the form", .as = "minister", .address = "/metas/A02/estrategia/presentaciones/nueva", .shows = {"Aceptada"}},
       {.name = "but not that of a product", .as = "minister", .address = "/metas/A02/estrategia/productos/nueva", .status = 403},
       {.name = "accepted",
        .as = "minister",
        .method = "POST",
        .address = "/metas/A02/estrategia/presentaciones",
        .form = {{"presented_on", "2026-05-20"}, {"office", std::to_string(world.office("Coordinación, Educación").id.number)}, {"outcome", "accepted"}},
        .status = 303},
       {.name = "and accepted", .as = "coordinator", .address = "/metas/A02/aprobacion", .hides = {"todavía no se presentó"}}});
}

TEST(StrategyPages, show_the_versions_of_a_month_and_find_lessons) {
  auto world = SmallWorld{};
  auto manager = world.work(world.manager());
  ASSERT_TRUE(goals::report_goal(manager, world.goal("A01").id, "La obra avanza bien"));
  ASSERT_TRUE(goals::report_goal(manager, world.goal("A01").id, "La obra avanza poco"));
  expect_all(world, {{.name = "two drafts of May",
                      .as = "manager",
                      .address = "/metas/A01/reportes",
                      .shows = {"mayo de 2026", "Borrador", "<del>bien</del>", "<ins>poco</ins>"},
                      .hides = {"/oficial\""}},
                     {.name = "not by a manager", .as = "manager", .method = "POST", .address = "/metas/A01/reportes/2/oficial", .status = 403},
                     {.name = "of another goal", .as = "coordinator", .method = "POST", .address = "/metas/A02/reportes/2/oficial", .status = 404},
                     {.name = "by the coordinator", .as = "coordinator", .method = "POST", .address = "/metas/A01/reportes/2/oficial", .status = 303},
                     {.name = "once", .as = "coordinator", .method = "POST", .address = "/metas/A01/reportes/2/oficial", .status = 422, .shows = {"ya es oficial"}},
                     {.name = "official", .as = "manager", .address = "/metas/A01/reportes", .shows = {"Versión oficial desde el 22 may 2026"}, .hides = {"Borrador"}},
                     {.name = "a lesson",
                      .as = "manager",
                      .method = "POST",
                      .address = "/metas/A02/estrategia/lecciones",
                      .form = {{"type", "procurement"}, {"topic", "Licitación"}, {"text", "Publicar el pliego antes de marzo"}},
                      .status = 303},
                     {.name = "is found by word", .as = "head", .address = "/lecciones?q=licitacion", .shows = {"Publicar el pliego", "A02"}},
                     {.name = "by type", .as = "head", .address = "/lecciones?tipo=people", .hides = {"Publicar el pliego"}},
                     {.name = "not by strangers", .as = "stranger", .address = "/lecciones", .shows = {"No hay lecciones"}, .hides = {"Publicar el pliego"}}});
}

}  // namespace
}  // namespace timon::strategy
