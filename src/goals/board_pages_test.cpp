#include <gtest/gtest.h>

#include <algorithm>

#include "goals/goal_pages.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::goals {
namespace {

http::Router router() {
  auto router = http::Router{};
  add_goal_pages(router, std::make_shared<Panels>());
  return router;
}

/// The page that this person gets of the small world, on Friday 22 May 2026.
http::Response asked(SmallWorld& world, http::Router const& router, PageCase const& scenario) {
  auto work = world.work(world.person(scenario.as));
  return page_answer(router, page_request(scenario.method, scenario.address, scenario.form), work);
}

TEST(BoardPages, show_what_each_may_see) {
  auto const routes = router();
  auto const cases = std::vector<PageCase>{
      {.name = "the head sees all, grouped by standing",
       .as = "head",
       .address = "/tablero",
       .shows = {"4 metas en 3 instituciones.", "Corte del viernes 22 de mayo de 2026", "Veinte escuelas nuevas", "Puente del norte", "data-group=\"1\"", "25,0 %"}},
      {.name = "a manager of health sees nothing of education",
       .as = "stranger",
       .address = "/tablero",
       .shows = {"Hospital de la costa"},
       .hides = {"Veinte escuelas", "Ministerio de Educación"}},
      {.name = "the reason stands with the symbol",
       .as = "head",
       .address = "/tablero",
       .shows = {"<title>Detenida porque la restricción R-01 sigue abierta en 1,03, meta intermedia de la ruta crítica.</title>"}},
      {.name = "one standing alone, totals of all",
       .as = "head",
       .address = "/tablero?standing=late",
       .shows = {"Aulas con conexión", "aria-pressed=\"true\"", "25,0 %"},
       .hides = {"Veinte escuelas"}},
      {.name = "a search without accents", .as = "head", .address = "/tablero?q=conexion", .shows = {"Aulas con conexión", "Quitar filtros"}, .hides = {"Puente del norte"}},
      {.name = "no match offers to clear", .as = "head", .address = "/tablero?q=zzz", .shows = {"Ninguna meta coincide", "Quitar filtros"}, .hides = {"<table"}},
      {.name = "an institution with all below it", .as = "head", .address = "/tablero?institution=MOP", .shows = {"Puente del norte"}, .hides = {"Hospital de la costa"}},
      {.name = "groups by institution", .as = "head", .address = "/tablero?group=institution", .shows = {"Ministerio de Educación <span class=\"t3\">2</span>"}},
      {.name = "groups by axis", .as = "head", .address = "/tablero?group=axis", .shows = {"Bienestar <span class=\"t3\">4</span>"}},
      {.name = "a second key keeps the first",
       .as = "head",
       .address = "/tablero?group=none&sort=-restrictions",
       .shows = {"aria-sort=\"descending\"", "sort=ends_on%2C-restrictions", "sort=restrictions\""},
       .hides = {"data-group"}},
      {.name = "the third press takes the key out", .as = "head", .address = "/metas?sort=restrictions", .shows = {"aria-sort=\"ascending\"", "href=\"/metas\""}},
      {.name = "words that mean nothing ask nothing", .as = "head", .address = "/tablero?standing=blue&sort=x", .shows = {"Veinte escuelas nuevas"}},
      {.name = "paging keeps the question", .as = "head", .address = "/tablero?limit=2&group=none", .shows = {"rel=\"next\"", "limit=2", "group=none"}, .hides = {"rel=\"prev\""}},
      {.name = "what is written is shown, never run",
       .as = "head",
       .address = "/tablero?q=%3Cscript%3Ealert(1)%3C/script%3E",
       .shows = {"&lt;script&gt;"},
       .hides = {"<script>alert"}},
      {.name = "who may create is offered it", .as = "coordinator", .address = "/tablero", .shows = {"href=\"/metas/nueva\""}},
      {.name = "who may not is not", .as = "owner", .address = "/tablero", .hides = {"href=\"/metas/nueva\""}},
      {.name = "an administrator sees an empty board",
       .as = "administrator",
       .address = "/tablero",
       .shows = {"Empiece por 10 metas", "href=\"/importar\""},
       .hides = {"Veinte escuelas"}},
  };
  auto world = SmallWorld{};
  for (auto const& scenario : cases) expect_page(scenario, asked(world, routes, scenario));
  EXPECT_EQ(missing_words(), 0);
}

TEST(BoardPages, are_narrowed_to_every_institution_whose_goals_one_sees) {
  auto const routes = router();
  auto world = SmallWorld{};
  auto const choice = std::string{"<option value=\"MOP-V\""};
  expect_page({.name = "not yet", .hides = {choice}}, asked(world, routes, {.name = "", .as = "manager", .address = "/tablero"}));
  // A milestone of the roads is to be done by the manager's office.
  world.session().run(
      "UPDATE milestone SET responsible = (SELECT id FROM office WHERE title = 'Gerencia de Meta, Educación') WHERE goal IN (SELECT g.id FROM goal g JOIN institution i ON "
      "i.id = g.institution WHERE i.code = 'MOP-V')");
  expect_page({.name = "seen beside the reach", .shows = {choice}}, asked(world, routes, {.name = "", .as = "manager", .address = "/tablero"}));
}

TEST(BoardPages, say_of_how_many_goals_nobody_told_this_week) {
  auto const routes = router();
  auto world = SmallWorld{};
  world.session().run("UPDATE goal_standing SET updated_at = '2026-05-20T12:00:00Z'");
  world.session().run("UPDATE goal_standing SET updated_at = '2026-05-15T12:00:00Z' WHERE goal = :goal", sql::with("goal", world.goal("A01").id));
  auto const link = std::string{"href=\"/tablero?stale=true\" role=\"button\" aria-pressed=\"false\">1 meta sin actualizar esta semana"};
  auto const cases = std::vector<PageCase>{
      {.name = "counted, as a link", .as = "head", .address = "/tablero", .shows = {link, "A01", "A02"}},
      {.name = "counted on a page of many", .as = "manager", .address = "/tablero?limit=1", .shows = {"stale=true", "1 meta sin actualizar"}},
      {.name = "pressed: those alone, and the way back",
       .as = "head",
       .address = "/tablero?stale=true",
       .shows = {"A01", "aria-pressed=\"true\">1 meta sin actualizar", "Quitar filtros", "name=\"stale\" value=\"true\""},
       .hides = {"/metas/A02", "/metas/B01", "/metas/C01"}},
      {.name = "nothing to say of others", .as = "stranger", .address = "/tablero", .hides = {"sin actualizar esta semana"}},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, routes, scenario));
  EXPECT_EQ(missing_words(), 0);
}

TEST(BoardPages, walk_through_all_pages_and_back) {
  auto const routes = router();
  auto world = SmallWorld{};
  for (auto const* group : {"standing", "institution", "axis", "none"}) {
    auto seen = std::vector<std::string>{};
    auto address = std::string{"/tablero?limit=1&group="} + group;
    auto body = std::string{};
    while (!address.empty() && seen.size() < 9) {
      body = asked(world, routes, {.name = group, .as = "head", .address = address}).body;
      auto const name = body.find("class=\"name\" href=\"") + 19;
      seen.push_back(body.substr(name, body.find('"', name) - name));
      auto const next = body.find("rel=\"next\" href=\"");
      address = next == std::string::npos ? "" : body.substr(next + 17, body.find('"', next + 17) - next - 17);
      for (auto at = address.find("&amp;"); at != std::string::npos; at = address.find("&amp;")) address.erase(at + 1, 4);
    }
    EXPECT_EQ(seen.size(), 4U) << group;
    std::sort(seen.begin(), seen.end());
    EXPECT_EQ(std::unique(seen.begin(), seen.end()), seen.end()) << group;
    EXPECT_NE(body.find("rel=\"prev\""), std::string::npos) << group;
  }
}

TEST(BoardPages, stay_within_their_budget) {
  auto const routes = router();
  auto world = SmallWorld{};
  auto const one = asked(world, routes, {.name = "", .as = "head", .address = "/tablero?group=none&limit=1"}).body.size();
  auto const four = asked(world, routes, {.name = "", .as = "head", .address = "/tablero?group=none"}).body.size();
  EXPECT_LE((four - one) / 3, 1400U);
}

TEST(BoardPages, go_out_as_files_without_formulas) {
  auto const routes = router();
  auto world = SmallWorld{};
  world.session().run("UPDATE goal SET title = '=1+1' WHERE code = 'A01'");
  auto work = world.work(world.head());
  rebuild(work);
  auto const csv = asked(world, routes, {.name = "", .as = "manager", .address = "/tablero.csv?standing=stopped"});
  EXPECT_EQ(csv.status, 200);
  EXPECT_NE(csv.body.find("A01;'=1+1;Ministerio de Educación;Bienestar;Detenida;"), std::string::npos) << csv.body;
  EXPECT_EQ(csv.body.find("A02"), std::string::npos);
  EXPECT_TRUE(asked(world, routes, {.name = "", .as = "manager", .address = "/tablero.xlsx"}).body.starts_with("PK"));
}

}  // namespace
}  // namespace timon::goals
