#include <gtest/gtest.h>

#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_pages.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::obstacles {
namespace {

http::Response asked(SmallWorld& world, PageCase const& scenario, bool by_htmx = false) {
  static auto const routes = [] {
    auto router = http::Router{};
    add_obstacle_pages(router);
    return router;
  }();
  auto work = world.work(world.person(scenario.as));
  auto request = page_request(scenario.method, scenario.address, scenario.form);
  if (by_htmx) request.headers.add("hx-request", "true");
  return page_answer(routes, request, work);
}

TEST(RaiseForm, keeps_what_was_typed_and_registers_what_is_right) {
  auto const cases = std::vector<PageCase>{
      {.name = "an empty form with its types explained",
       .as = "manager",
       .address = "/metas/A01/1,03/alertas/nueva",
       .shows = {"Registrar una alerta", "1,03 Obra iniciada", "la partida no está asignada", "name=\"limit_on\""},
       .hides = {"name=\"is_blocking\""}},
      {.name = "a restriction blocks", .as = "manager", .address = "/metas/A01/1,03/restricciones/nueva", .shows = {"name=\"is_blocking\""}},
      {.name = "on the whole goal", .as = "manager", .address = "/metas/A01/restricciones/nueva", .shows = {"A01 Veinte escuelas nuevas"}},
      {.name = "not by who only reads", .as = "evaluator", .address = "/metas/A01/1,03/alertas/nueva", .status = 403},
      {.name = "not on what is not seen", .as = "stranger", .address = "/metas/A01/1,03/alertas/nueva", .status = 404},
      {.name = "an alert without its date",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/1,03/alertas",
       .form = {{"title", "Falta <papel>"}, {"type", "legal"}},
       .status = 422,
       .shows = {"Indique la fecha límite", "Falta &lt;papel&gt;", "<option value=\"legal\" selected>"}},
      {.name = "without a title",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/1,03/restricciones",
       .form = {{"decision_asked", "Firmar"}},
       .status = 422,
       .shows = {"Escriba el título.", "Firmar"}},
      {.name = "on a finished milestone",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/1,01/restricciones",
       .form = {{"title", "Tarde"}},
       .status = 422,
       .shows = {"ya está terminada"}},
      {.name = "an alert",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/1,03/alertas",
       .form = {{"title", "Lluvias"}, {"type", "external"}, {"limit_on", "2026-06-12"}},
       .status = 303,
       .shows = {"Location: /alertas/A-03"}},
      {.name = "and its page", .as = "manager", .address = "/alertas/A-03", .shows = {"Lluvias", "Externa", "12 jun"}},
      {.name = "changed",
       .as = "manager",
       .method = "POST",
       .address = "/alertas/A-03/edicion",
       .form = {{"title", "Lluvias fuertes"}, {"type", "external"}, {"limit_on", "2026-06-15"}},
       .status = 303},
      {.name = "as seen after", .as = "coordinator", .address = "/alertas/A-03", .shows = {"Lluvias fuertes", "15 jun"}},
      {.name = "an opportunity without its date",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/1,03/oportunidades",
       .form = {{"title", "Acto"}},
       .status = 422,
       .shows = {"Indique la fecha propuesta.", "Acto"}},
      {.name = "an opportunity",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/1,03/oportunidades",
       .form = {{"title", "Acto"}, {"proposed_on", "2026-06-20"}},
       .status = 303,
       .shows = {"/oportunidades/O-02"}},
      {.name = "validated by its proposer, valued by the coordinator", .as = "coordinator", .address = "/oportunidades/O-02", .shows = {"Valorar a favor"}},
      {.name = "declined without a reason",
       .as = "coordinator",
       .method = "POST",
       .address = "/oportunidades/O-02/valoracion",
       .form = {{"verb", "decline"}, {"text", "no"}},
       .status = 422,
       .shows = {"al menos 10"}},
      {.name = "advanced", .as = "coordinator", .method = "POST", .address = "/oportunidades/O-02/valoracion", .form = {{"verb", "advance"}}, .status = 303},
      {.name = "then it waits for the minister", .as = "coordinator", .address = "/oportunidades/O-02", .shows = {"Valorada por la Coordinación"}, .hides = {"value=\"advance\""}},
  };
  auto world = SmallWorld{};
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  EXPECT_EQ(missing_words(), 0);
}

TEST(RaiseForm, answers_a_dialog_in_parts) {
  auto world = SmallWorld{};
  expect_page({.name = "the form", .shows = {"hx-post=\"/metas/A01/1,03/restricciones\""}, .hides = {"<html"}},
              asked(world, {.name = "", .as = "manager", .address = "/metas/A01/1,03/restricciones/nueva"}, true));
  expect_page({.name = "its errors", .status = 422, .shows = {"Escriba el título."}, .hides = {"<html"}},
              asked(world, {.name = "", .as = "manager", .method = "POST", .address = "/metas/A01/1,03/restricciones"}, true));
  expect_page({.name = "its end", .status = 201, .shows = {"R-03", "Registrada."}, .hides = {"<html"}},
              asked(world, {.name = "", .as = "manager", .method = "POST", .address = "/metas/A01/1,03/restricciones", .form = {{"title", "Permuta"}}}, true));
}

TEST(DeedForms, move_an_obstacle_through_its_life) {
  auto const at = std::string{"/restricciones/R-01"};
  auto const cases = std::vector<PageCase>{
      {.name = "a reason too short comes back",
       .as = "manager",
       .method = "POST",
       .address = at + "/derivacion",
       .form = {{"derivacion-reason", "corto"}, {"derivacion-decision_asked", "Firmar ya"}},
       .status = 422,
       .shows = {"al menos 10", "corto", "Firmar ya"}},
      {.name = "not by who does not hold it",
       .as = "coordinator",
       .method = "POST",
       .address = at + "/derivacion",
       .form = {{"derivacion-reason", "Excede a la Gerencia"}},
       .status = 403},
      {.name = "nor from an old page",
       .as = "manager",
       .method = "POST",
       .address = at + "/derivacion",
       .form = {{"derivacion-reason", "Excede a la Gerencia"}, {"revision", "999"}},
       .status = 409},
      {.name = "up",
       .as = "manager",
       .method = "POST",
       .address = at + "/derivacion",
       .form = {{"derivacion-reason", "Excede a la Gerencia"}, {"derivacion-decision_asked", "Firmar ya"}},
       .status = 303},
      {.name = "the next level holds it",
       .as = "coordinator",
       .address = at,
       .shows = {"Derivada a Coordinación.", "Excede a la Gerencia", "Firmar ya", "/restricciones/R-01/devolucion", "La derivó"}},
      {.name = "an answer without a verb",
       .as = "coordinator",
       .method = "POST",
       .address = at + "/respuesta",
       .form = {{"text", "Hablo con Hacienda"}},
       .status = 422,
       .shows = {"Elija si decide", "Hablo con Hacienda"}},
      {.name = "an answer too short",
       .as = "coordinator",
       .method = "POST",
       .address = at + "/respuesta",
       .form = {{"verb", "delegate"}, {"text", "sí"}},
       .status = 422,
       .shows = {"al menos 10", "value=\"delegate\" checked"}},
      {.name = "an answer",
       .as = "coordinator",
       .method = "POST",
       .address = at + "/respuesta",
       .form = {{"verb", "decide"}, {"text", "Hablo con Hacienda el jueves"}},
       .status = 303},
      {.name = "stops the clock",
       .as = "coordinator",
       .address = at,
       .shows = {"Decisión:", "Respondida: el reloj está detenido", "/restricciones/R-01/reanudacion"},
       .hides = {"/restricciones/R-01/pausa"}},
      {.name = "which runs again", .as = "coordinator", .method = "POST", .address = at + "/reanudacion", .status = 303},
      {.name = "or waits, with a day",
       .as = "coordinator",
       .method = "POST",
       .address = at + "/pausa",
       .form = {{"pausa-reason", "Feria judicial larga"}},
       .status = 422,
       .shows = {"a no más de 90 días"}},
      {.name = "until then",
       .as = "coordinator",
       .method = "POST",
       .address = at + "/pausa",
       .form = {{"pausa-reason", "Feria judicial larga"}, {"pausa-until", "2026-06-10"}},
       .status = 303},
      {.name = "a reserved note",
       .as = "coordinator",
       .method = "POST",
       .address = at + "/acciones",
       .form = {{"text", "La Ministra ya lo sabe"}, {"reserved", "1"}},
       .status = 303},
      {.name = "read above", .as = "minister", .address = at, .shows = {"La Ministra ya lo sabe", "Reservada."}},
      {.name = "not below", .as = "manager", .address = at, .shows = {"En pausa hasta el 10 jun"}, .hides = {"La Ministra ya lo sabe"}},
      {.name = "a note too short", .as = "manager", .method = "POST", .address = at + "/acciones", .form = {{"text", "0"}}, .status = 422, .shows = {"al menos 10", "value=\"0\""}},
      {.name = "down again",
       .as = "coordinator",
       .method = "POST",
       .address = at + "/devolucion",
       .form = {{"devolucion-reason", "Cierren el acuerdo con Catastro"}},
       .status = 303},
      {.name = "closed", .as = "manager", .method = "POST", .address = at + "/resolucion", .form = {{"resolucion-text", "Escritura firmada el viernes"}}, .status = 303},
      {.name = "and final", .as = "manager", .address = at, .shows = {"Cómo terminó", "Escritura firmada el viernes", "Resuelta"}, .hides = {"/derivacion", "name=\"verb\""}},
      {.name = "an alert becomes a restriction",
       .as = "manager",
       .method = "POST",
       .address = "/alertas/A-02/conversion",
       .status = 303,
       .shows = {"Location: /restricciones/R-03"}},
      {.name = "with its lineage", .as = "manager", .address = "/restricciones/R-03", .shows = {"Proviene de la alerta", "/alertas/A-02"}},
      {.name = "both ways", .as = "manager", .address = "/alertas/A-02", .shows = {"Se convirtió en la restricción", "/restricciones/R-03", "Convertida en la restricción R-03."}},
      {.name = "discarded with a reason",
       .as = "manager",
       .method = "POST",
       .address = "/restricciones/R-03/descarte",
       .form = {{"descarte-reason", "Duplica la anterior"}},
       .status = 303},
  };
  auto world = SmallWorld{};
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  EXPECT_EQ(missing_words(), 0);
}

}  // namespace
}  // namespace timon::obstacles
