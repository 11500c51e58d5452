#include <gtest/gtest.h>

#include "goals/goals.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "platform/words/words.hpp"
#include "routine/routine.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::routine {
namespace {

http::Response asked(SmallWorld& world, PageCase const& scenario, bool by_htmx = false, Date today = kToday) {
  static auto const routes = [] {
    auto router = http::Router{};
    add_routine_pages(router);
    return router;
  }();
  auto work = world.work(world.person(scenario.as, today), today);
  auto request = page_request(scenario.method, scenario.address, scenario.form);
  if (by_htmx) request.headers.add("hx-request", "true");
  return page_answer(routes, request, work);
}

std::string row(SmallWorld& world, char const* goal, char const* code, char const* deed = "") {
  return "/mi-semana/" + std::to_string(world.milestone(goal, code).id.number) + deed;
}

TEST(WeekPage, shows_each_person_their_own_week) {
  auto const cases = std::vector<PageCase>{
      {.name = "what the manager leads",
       .as = "manager",
       .address = "/mi-semana",
       .shows = {"0 de 3 tareas", "1,02 Contrato firmado", "Venció hace 7 días", "1,03 Obra iniciada", "1 restricción", "1 alerta", "Sin cambios", "Semana 21"},
       .hides = {"1,01 Pliego aprobado", "1,04 Vecinos"}},
      {.name = "what the owner answers for", .as = "owner", .address = "/mi-semana", .shows = {"0 de 3 tareas", "Obras Escolares"}},
      {.name = "nothing is due", .as = "lonely_manager", .address = "/mi-semana", .shows = {"Nada vencido ni por vencer en 20 días"}},
      {.name = "nor to who leads nothing", .as = "evaluator", .address = "/mi-semana", .shows = {"Nada vencido"}, .hides = {"1,02"}},
  };
  auto world = SmallWorld{};
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  EXPECT_EQ(missing_words(), 0);
}

TEST(WeekPage, saves_row_by_row) {
  auto world = SmallWorld{};
  auto const late = row(world, "A02", "1,02");
  auto const cases = std::vector<PageCase>{
      {.name = "opened, with why it is late",
       .as = "manager",
       .address = late,
       .shows = {"Qué avanzó esta semana", "Atrasada porque", "0 de 400", "/metas/A02/1,02/alertas/nueva", late + "/reprogramacion"},
       .hides = {"<html"}},
      {.name = "the owner raises nothing", .as = "owner", .address = late, .shows = {"Qué avanzó esta semana"}, .hides = {"/alertas/nueva"}},
      {.name = "an empty text", .as = "manager", .method = "POST", .address = late + "/avance", .form = {{"text", " "}}, .status = 422, .shows = {"class=\"error\""}},
      {.name = "a text too long is kept",
       .as = "manager",
       .method = "POST",
       .address = late + "/avance",
       .form = {{"text", std::string(401, 'x')}},
       .status = 422,
       .shows = {"xxxx", "401 de 400"}},
      {.name = "an old row shows both",
       .as = "manager",
       .method = "POST",
       .address = late + "/avance",
       .form = {{"text", "Mi versión"}, {"revision", "999"}},
       .status = 409,
       .shows = {"Mi versión", "Otra persona guardó"}},
      {.name = "an end in the future",
       .as = "manager",
       .method = "POST",
       .address = late + "/avance",
       .form = {{"text", "Listo"}, {"finished", "1"}, {"finished_on", "2026-07-01"}},
       .status = 422,
       .shows = {"checked", "2026-07-01"}},
      {.name = "saved, and the next row opens",
       .as = "manager",
       .method = "POST",
       .address = late + "/avance",
       .form = {{"text", "Se firma el <martes>"}},
       .shows = {"Guardado 09:00.", "Deshacer", "1 de 3 tareas", "hx-swap-oob", "autofocus"},
       .hides = {"<html"}},
      {.name = "no change in one press",
       .as = "manager",
       .method = "POST",
       .address = row(world, "A01", "1,03", "/avance"),
       .form = {{"no_change", "1"}},
       .shows = {"Sin cambios, 09:00.", "2 de 3 tareas"},
       .hides = {"autofocus"}},
      {.name = "not another's row", .as = "stranger", .method = "POST", .address = late + "/avance", .form = {{"text", "Nada"}}, .status = 404},
      {.name = "not without the right", .as = "evaluator", .method = "POST", .address = late + "/avance", .form = {{"text", "Nada"}}, .status = 403},
      {.name = "finished",
       .as = "owner",
       .method = "POST",
       .address = row(world, "A02", "1,03", "/avance"),
       .form = {{"finished", "1"}, {"finished_on", "2026-05-21"}},
       .shows = {"Terminada el 21 may"},
       .hides = {"Deshacer</button>"}},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario, true));
  EXPECT_EQ(world.milestone("A02", "1,02").progress, "Se firma el <martes>");
  EXPECT_EQ(missing_words(), 0);
}

TEST(WeekPage, undoes_within_ten_minutes) {
  auto world = SmallWorld{};
  auto const late = row(world, "A02", "1,02");
  asked(world, {.name = "", .as = "manager", .method = "POST", .address = late + "/avance", .form = {{"text", "Un error"}}});
  auto const report = world.session().one<std::int64_t>("SELECT max(id) FROM progress_report");
  auto const form = std::vector<std::pair<std::string, std::string>>{{"report", std::to_string(report)}};
  expect_page({.name = "another person", .status = 422, .shows = {"Ya no se puede deshacer"}},
              asked(world, {.name = "", .as = "owner", .method = "POST", .address = late + "/deshacer", .form = form}, true));
  expect_page({.name = "the same person", .status = 303, .shows = {"/mi-semana#row-"}},
              asked(world, {.name = "", .as = "manager", .method = "POST", .address = late + "/deshacer", .form = form}));
  EXPECT_EQ(world.milestone("A02", "1,02").progress, "");
}

using Fields = std::vector<std::pair<std::string, std::string>>;

Fields new_date(SmallWorld& world, char const* due_on, char const* cause, char const* reason, Fields more = {}) {
  auto const id = "-" + std::to_string(world.milestone("A02", "1,02").id.number);
  more.insert(more.end(), {{"due_on" + id, due_on}, {"cause" + id, cause}, {"reason" + id, reason}});
  return more;
}

TEST(WeekPage, moves_a_date_in_its_row) {
  auto world = SmallWorld{};
  auto const late = row(world, "A02", "1,02");
  auto const move = late + "/reprogramacion";
  auto const cases = std::vector<PageCase>{
      {.name = "the form, and nothing else",
       .as = "manager",
       .address = move,
       .shows = {"Nueva fecha", "Clima o fuerza mayor", "queda siempre a la vista"},
       .hides = {"<html", "Importación"}},
      {.name = "without a cause or a reason nothing moves, and all of it comes back",
       .as = "manager",
       .method = "POST",
       .address = move,
       .form = new_date(world, "2026-06-12", "", "corto", {{"text", "A medio <escribir>"}}),
       .status = 422,
       .shows = {"value=\"2026-06-12\"", "corto</textarea>", "A medio &lt;escribir&gt;", "id=\"cause-", "class=\"error\""}},
      {.name = "no date",
       .as = "manager",
       .method = "POST",
       .address = move,
       .form = new_date(world, "31/31", "weather", "Llovió toda la semana"),
       .status = 422,
       .shows = {"31/31"}},
      {.name = "who only reports moves nothing",
       .as = "owner",
       .method = "POST",
       .address = move,
       .form = new_date(world, "2026-06-12", "weather", "Llovió toda la semana"),
       .status = 403},
      {.name = "nor sees the form", .as = "owner", .address = move, .status = 403},
      {.name = "another's row is not there", .as = "stranger", .address = move, .status = 404},
      {.name = "somebody moved it meanwhile: both are shown",
       .as = "manager",
       .method = "POST",
       .address = move,
       .form = new_date(world, "2026-06-12", "weather", "Llovió toda la semana", {{"revision", "999"}}),
       .status = 409,
       .shows = {"Otra persona guardó", "Ahora vence el 15 may 2026", "Llovió toda la semana"}},
      {.name = "moved, said in the row, and to be undone there",
       .as = "manager",
       .method = "POST",
       .address = move,
       .form = new_date(world, "2026-06-12", "weather", "Llovió toda la semana", {{"text", "Sigue abierta"}}),
       .shows = {"Reprogramada para el 12 jun", "Deshacer</button>", "/deshacer-reprogramacion", "1 de 3 tareas", "Sigue abierta</textarea>"},
       .hides = {"<html", "Explique el motivo"}},
      {.name = "beyond the days ahead it stays in its week", .as = "manager", .address = late, .shows = {"Reprogramada para el 12 jun"}},
      {.name = "nobody else undoes it", .as = "owner", .address = late, .hides = {"/deshacer-reprogramacion"}},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario, true));
  EXPECT_EQ(to_iso(world.milestone("A02", "1,02").due_on.value()), "2026-06-12");
  EXPECT_EQ(missing_words(), 0);
}

TEST(WeekPage, takes_a_move_back_without_a_trace_in_the_ledger) {
  auto world = SmallWorld{};
  auto const late = row(world, "A02", "1,02");
  auto const before = world.milestone("A02", "1,02");
  asked(world, {.name = "", .as = "manager", .method = "POST", .address = late + "/reprogramacion", .form = new_date(world, "2026-07-30", "budget", "Sin partida este mes")}, true);
  auto const move = world.session().one<std::int64_t>("SELECT max(id) FROM reprogramming");
  auto const form = Fields{{"move", std::to_string(move)}};
  expect_page({.name = "whose week it is not", .status = 404},
              asked(world, {.name = "", .as = "coordinator", .method = "POST", .address = late + "/deshacer-reprogramacion", .form = form}, true));
  expect_page({.name = "not this move", .status = 422, .shows = {"Ya no se puede deshacer"}},
              asked(world, {.name = "", .as = "manager", .method = "POST", .address = late + "/deshacer-reprogramacion", .form = {{"move", "999"}}}, true));
  expect_page({.name = "the same person", .shows = {"Venció hace 7 días", "0 de 3 tareas"}, .hides = {"Reprogramada"}},
              asked(world, {.name = "", .as = "manager", .method = "POST", .address = late + "/deshacer-reprogramacion", .form = form}, true));
  auto const after = world.milestone("A02", "1,02");
  EXPECT_EQ(std::tie(after.due_on, after.moves), std::tie(before.due_on, before.moves));
  EXPECT_EQ(world.session().one<std::int64_t>("SELECT count(*) FROM reprogramming"), 0);
}

TEST(WeekPage, works_without_scripts) {
  auto world = SmallWorld{};
  auto const late = world.milestone("A02", "1,02").id.number;
  auto const page = "/mi-semana?abrir=" + std::to_string(late);
  expect_page({.name = "open on the page", .shows = {"<html", "Qué avanzó esta semana"}}, asked(world, {.name = "", .as = "manager", .address = page}));
  expect_page({.name = "errors on the page", .status = 422, .shows = {"<html", "xxx"}},
              asked(world, {.name = "", .as = "manager", .method = "POST", .address = row(world, "A02", "1,02", "/avance"), .form = {{"text", std::string(401, 'x')}}}));
  expect_page({.name = "a new date, on the page", .shows = {"<html", "Nueva fecha", "Qué avanzó esta semana"}},
              asked(world, {.name = "", .as = "manager", .address = row(world, "A02", "1,02", "/reprogramacion")}));
  expect_page(
      {.name = "and its errors", .status = 422, .shows = {"<html", "Nueva fecha", "poco</textarea>"}},
      asked(world,
            {.name = "", .as = "manager", .method = "POST", .address = row(world, "A02", "1,02", "/reprogramacion"), .form = new_date(world, "2026-06-02", "weather", "poco")}));
  expect_page({.name = "moved, and back to the week", .status = 303, .shows = {"Location: /mi-semana#row-"}},
              asked(world, {.name = "",
                            .as = "manager",
                            .method = "POST",
                            .address = row(world, "A02", "1,02", "/reprogramacion"),
                            .form = new_date(world, "2026-06-02", "weather", "Llovió toda la semana")}));
  expect_page({.name = "then back to the next", .status = 303, .shows = {"Location: /mi-semana?abrir="}},
              asked(world, {.name = "", .as = "manager", .method = "POST", .address = row(world, "A02", "1,02", "/avance"), .form = {{"text", "Bien"}}}));
}

TEST(Drafts, come_back_until_the_row_is_saved) {
  auto world = SmallWorld{};
  auto const late = row(world, "A02", "1,02");
  auto const key = "progress-" + std::to_string(world.milestone("A02", "1,02").id.number) + "-2026-05-18";
  auto const draft = std::vector<std::pair<std::string, std::string>>{{"form", key}, {"text", "A medio <escribir>"}};
  expect_page({.name = "kept", .shows = {"Borrador guardado 09:00"}}, asked(world, {.name = "", .as = "manager", .method = "POST", .address = "/borradores", .form = draft}, true));
  expect_page({.name = "restored", .shows = {"A medio &lt;escribir&gt;", "Borrador guardado"}}, asked(world, {.name = "", .as = "manager", .address = late}, true));
  expect_page({.name = "for nobody else", .hides = {"A medio"}}, asked(world, {.name = "", .as = "owner", .address = late}, true));
  asked(world, {.name = "", .as = "manager", .method = "POST", .address = late + "/avance", .form = {{"text", "Entero"}}});
  expect_page({.name = "gone", .shows = {"Entero"}, .hides = {"A medio"}}, asked(world, {.name = "", .as = "manager", .address = late}, true));
  expect_page({.name = "no key", .status = 422}, asked(world, {.name = "", .as = "manager", .method = "POST", .address = "/borradores", .form = {{"text", "x"}}}, true));
}

TEST(WeekPage, brings_back_what_others_answered) {
  auto world = SmallWorld{};
  auto work = world.work(world.manager());
  ASSERT_TRUE(obstacles::derive_obstacle(work, world.obstacle("R-01").id, 0, "Excede a la Gerencia", ""));
  auto above = world.work(world.coordinator());
  ASSERT_TRUE(obstacles::answer_obstacle(above, world.obstacle("R-01").id, 0, AnswerVerb::decide, "Hablo con Hacienda el jueves"));
  ASSERT_TRUE(obstacles::answer_obstacle(above, world.obstacle("R-01").id, 0, AnswerVerb::delegate, "La sigue la Secretaría"));
  ASSERT_TRUE(obstacles::answer_obstacle(above, world.obstacle("R-01").id, 0, AnswerVerb::ask_for_data, "Falta el plano de la escuela"));
  ASSERT_TRUE(obstacles::answer_obstacle(above, world.obstacle("R-01").id, 0, AnswerVerb::reject, "No hay partida este año"));
  expect_page(
      {.name = "each answer by its verb", .shows = {"Delegación: La sigue la Secretaría", "Pedido de datos: Falta el plano de la escuela", "Rechazo: No hay partida este año"}},
      asked(world, {.name = "", .as = "manager", .address = "/mi-semana"}));
  expect_page({.name = "the answer, not one's own deed", .shows = {"Decisión: Hablo con Hacienda el jueves"}, .hides = {"Excede a la Gerencia"}},
              asked(world, {.name = "", .as = "manager", .address = "/mi-semana"}));
}

}  // namespace
}  // namespace timon::routine
