#include <gtest/gtest.h>

#include "base/text.hpp"
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
      {.name = "a date that is none is not let go of in silence",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/1,03/restricciones",
       .form = {{"title", "Permuta"}, {"limit_on", "31/02/2026"}},
       .status = 422,
       .shows = {"«31/02/2026» no es una fecha", "value=\"31/02/2026\""}},
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
       .form = {{"title", "Lluvias"}, {"type", "external"}, {"limit_on", "12/06/2026"}},
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
      {.name = "an opportunity on no day",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/1,03/oportunidades",
       .form = {{"title", "Acto"}, {"proposed_on", "pronto"}},
       .status = 422,
       .shows = {"«pronto» no es una fecha", "Acto", "value=\"pronto\""}},
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

std::string revision_of(SmallWorld& world, char const* code) { return std::to_string(world.obstacle(code).revision); }

/// The clash of a form that was shown at that revision.
PageCase old_form(char const* as, std::string address, std::string revision, std::vector<std::pair<std::string, std::string>> form) {
  form.emplace_back("revision", std::move(revision));
  return {.name = "", .as = as, .method = "POST", .address = std::move(address), .form = std::move(form)};
}

TEST(DeedForms, tell_what_happened_meanwhile_and_go_on_from_there) {
  auto world = SmallWorld{};
  auto const at = std::string{"/restricciones/R-01"};
  auto const derived = [&](char const* as) {
    asked(world, {.name = "", .as = as, .method = "POST", .address = at + "/derivacion", .form = {{"derivacion-reason", "Excede a nuestro ámbito"}}});
  };
  derived("manager");
  auto const seen = revision_of(world, "R-01");
  // On another desk of the same office the clock was paused: the coordinator still holds it.
  asked(world, {.name = "", .as = "coordinator", .method = "POST", .address = at + "/pausa", .form = {{"pausa-reason", "Feria judicial larga"}, {"pausa-until", "2026-06-10"}}});
  auto const form = std::vector<std::pair<std::string, std::string>>{{"derivacion-reason", "La Ministra debe <firmar>"}, {"derivacion-decision_asked", "Firmar ya"}};
  auto const back = asked(world, old_form("coordinator", at + "/derivacion", seen, form));
  expect_page({.name = "the form again, and what happened",
               .status = 409,
               .shows = {"Mientras usted escribía, esto cambió", "Se pausó el reloj", "Feria judicial larga", "ámbito Coordinación", "La Ministra debe &lt;firmar&gt;", "Firmar ya",
                         "name=\"revision\" value=\"" + revision_of(world, "R-01") + "\"", "envíelo otra vez"},
               .hides = {"Se derivó"}},
              back);
  expect_page({.name = "sent again it goes through", .status = 303}, asked(world, old_form("coordinator", at + "/derivacion", revision_of(world, "R-01"), form)));
}

TEST(DeedForms, give_back_what_was_typed_when_another_level_holds_it_now) {
  auto world = SmallWorld{};
  auto const at = std::string{"/restricciones/R-01"};
  auto const seen = revision_of(world, "R-01");
  asked(world, {.name = "", .as = "manager", .method = "POST", .address = at + "/derivacion", .form = {{"derivacion-reason", "Excede a la Gerencia"}}});
  expect_page({.name = "who held it learns where it went",
               .status = 409,
               .shows = {"Se derivó a la instancia superior", "Excede a la Gerencia", "ámbito Coordinación", "ya no corresponde", "«Escritura &lt;firmada&gt;»"},
               .hides = {"id=\"resolucion-form\""}},
              asked(world, old_form("manager", at + "/resolucion", seen, {{"resolucion-text", "Escritura <firmada>"}})));
  expect_page({.name = "an answer too", .status = 409, .shows = {"Se derivó a la instancia superior", "«Hablo con Hacienda el jueves»"}},
              asked(world, old_form("manager", at + "/respuesta", seen, {{"verb", "decide"}, {"text", "Hablo con Hacienda el jueves"}})));
  expect_page({.name = "who never held it learns nothing", .status = 403, .hides = {"Se derivó"}},
              asked(world, old_form("minister", at + "/resolucion", seen, {{"resolucion-text", "Escritura firmada"}})));
  expect_page({.name = "nor who did not say what they saw", .status = 403}, asked(world, old_form("manager", at + "/resolucion", "0", {{"resolucion-text", "Escritura firmada"}})));
}

TEST(DeedForms, say_that_it_was_closed_meanwhile) {
  auto world = SmallWorld{};
  auto const at = std::string{"/restricciones/R-01"};
  auto const seen = revision_of(world, "R-01");
  asked(world, {.name = "", .as = "manager", .method = "POST", .address = at + "/resolucion", .form = {{"resolucion-text", "Escritura firmada el viernes"}}});
  expect_page({.name = "closed", .status = 409, .shows = {"Se resolvió", "Ahora: Resuelta", "ya no corresponde", "«Excede a la Gerencia»"}, .hides = {"id=\"derivacion-form\""}},
              asked(world, old_form("manager", at + "/derivacion", seen, {{"derivacion-reason", "Excede a la Gerencia"}})));
  EXPECT_EQ(missing_words(), 0);
}

TEST(RaiseForm, shows_both_when_two_edit_one) {
  auto world = SmallWorld{};
  auto const at = std::string{"/restricciones/R-01/edicion"};
  auto const seen = revision_of(world, "R-01");
  auto const edited = [](char const* description) {
    return std::vector<std::pair<std::string, std::string>>{{"title", "Falta el terreno"}, {"type", "legal"}, {"description", description}};
  };
  expect_page({.name = "first", .status = 303}, asked(world, old_form("manager", at, seen, edited("Lo que dice ahora"))));
  auto const clash = asked(world, old_form("manager", at, seen, edited("Lo que <escribí>")));
  expect_page({.name = "both",
               .status = 409,
               .shows = {"Mientras usted escribía, esto cambió", "Se editó", "href=\"#description\"", "ahora dice «Lo que dice ahora»", "Lo que &lt;escribí&gt;</textarea>",
                         "name=\"revision\" value=\"" + revision_of(world, "R-01") + "\""}},
              clash);
  expect_page({.name = "knowingly over it", .status = 303}, asked(world, old_form("manager", at, revision_of(world, "R-01"), edited("Lo que escribí"))));
  auto const before = revision_of(world, "R-01");
  asked(world, {.name = "", .as = "manager", .method = "POST", .address = "/restricciones/R-01/resolucion", .form = {{"resolucion-text", "Escritura firmada el viernes"}}});
  expect_page({.name = "closed meanwhile", .status = 409, .shows = {"Se resolvió", "«Otra vez»", "ya no corresponde"}},
              asked(world, old_form("manager", at, before, edited("Otra vez"))));
}

TEST(OpportunityPages, tell_what_happened_meanwhile) {
  auto world = SmallWorld{};
  auto const at = std::string{"/oportunidades/O-01"};
  auto const revision = [&] { return std::to_string(world.session().one<std::int64_t>("SELECT revision FROM opportunity WHERE code = 'O-01'")); };
  auto const seen = revision();
  auto const form = std::vector<std::pair<std::string, std::string>>{{"title", "Inauguración de la guardia"}, {"proposed_on", "2026-06-29"}, {"place", "Costa"}};
  expect_page({.name = "moved", .status = 303}, asked(world, old_form("stranger", at + "/edicion", seen, form)));
  expect_page({.name = "a second edit sees the first", .status = 409, .shows = {"Mientras usted escribía", "ahora dice «2026-06-29»", "value=\"2026-06-28\""}},
              asked(world, old_form("stranger", at + "/edicion", seen, {{"title", "Inauguración de la guardia"}, {"proposed_on", "2026-06-28"}, {"place", "Costa"}})));
  expect_page({.name = "a valuation keeps its text", .status = 409, .shows = {"Mientras usted escribía", "Conviene mucho</textarea>"}},
              asked(world, old_form("stranger", at + "/valoracion", seen, {{"verb", "advance"}, {"text", "Conviene mucho"}})));
  auto const now = revision();
  expect_page({.name = "valued", .status = 303}, asked(world, old_form("stranger", at + "/valoracion", now, {{"verb", "advance"}, {"text", "Conviene mucho"}})));
  expect_page({.name = "who pressed it twice", .status = 409, .shows = {"Mientras usted escribía"}},
              asked(world, old_form("stranger", at + "/valoracion", now, {{"verb", "advance"}, {"text", "Conviene mucho"}})));
  EXPECT_EQ(missing_words(), 0);
}

TEST(OpportunityPages, tell_the_hour_and_who_is_at_the_same) {
  auto world = SmallWorld{};
  auto const at = std::string{"/oportunidades/O-01/edicion"};
  auto const revision = [&] { return std::to_string(world.session().one<std::int64_t>("SELECT revision FROM opportunity WHERE code = 'O-01'")); };
  auto const typed = [&](char const* hour) {
    return old_form("stranger", at, revision(), {{"title", "Inauguración"}, {"proposed_on", "2026-06-29"}, {"proposed_at", hour}, {"place", "Costa"}});
  };
  expect_page({.name = "no such hour", .status = 422, .shows = {"Escriba la hora como 09:30.", "Inauguración"}}, asked(world, typed("25:00")));
  expect_page({.name = "at ten", .status = 303}, asked(world, typed("10:00")));
  auto work = world.work(world.person("stranger"));
  auto other = find_visible_opportunity(work, "O-01").value();
  other.title = "Firma del convenio";
  other.proposed_minutes = 10 * 60 + 30;
  ASSERT_TRUE(propose_opportunity(work, other));
  expect_page({.name = "both at the same hour", .shows = {"10:00", "A la misma hora", "Firma del convenio"}, .hides = {"El mismo día"}},
              asked(world, {.name = "", .as = "stranger", .address = "/oportunidades/O-01"}));
}

TEST(DeedForms, let_one_of_two_at_once_through) {
  auto world = SmallWorld{};
  auto const at = std::string{"/restricciones/R-01"};
  auto const seen = revision_of(world, "R-01");
  auto other = sql::Session{world.database()};
  auto first = TestDatabase::work_on(other, world.manager());
  ASSERT_TRUE(derive_obstacle(first, world.obstacle("R-01").id, integer_from(seen).value_or(0), "Excede a la Gerencia", ""));
  expect_page({.name = "the second one's page", .status = 409, .shows = {"Excede a la Gerencia", "«Otra razón distinta»"}},
              asked(world, old_form("manager", at + "/derivacion", seen, {{"derivacion-reason", "Otra razón distinta"}})));
  EXPECT_EQ(world.obstacle("R-01").level, Level::coordinator);
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
