#include <gtest/gtest.h>

#include "meetings/decision_actions.hpp"
#include "meetings/meeting_actions.hpp"
#include "meetings/meeting_store.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::meetings {
namespace {

http::Response page(SmallWorld& world, PageCase const& scenario) {
  static auto const routes = [] {
    auto router = http::Router{};
    add_meeting_pages(router);
    add_meeting_api(router);
    return router;
  }();
  auto work = world.work(world.person(scenario.as));
  return page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work);
}

void expect_all(SmallWorld& world, std::vector<PageCase> const& cases) {
  for (auto const& scenario : cases) expect_page(scenario, page(world, scenario));
  EXPECT_EQ(missing_words(), 0);
}

std::string id_of(SmallWorld& world, char const* office) { return std::to_string(world.office(office).id.number); }

TEST(MeetingPages, lead_a_committee_from_its_convocation_to_its_frozen_minutes) {
  auto world = SmallWorld{};
  auto const government = std::to_string(world.institution("GOB").id.number);
  auto const health = id_of(world, "Ministerio, Salud");
  expect_all(
      world,
      {
          {.name = "nothing yet", .as = "delivery_unit", .address = "/reuniones", .shows = {"No hay reuniones", "/reuniones/nueva"}},
          {.name = "who only reads cannot convene", .as = "auditor", .address = "/reuniones", .hides = {"/reuniones/nueva"}},
          {.name = "nor by address", .as = "auditor", .address = "/reuniones/nueva", .status = 403},
          {.name = "what was typed comes back",
           .as = "delivery_unit",
           .method = "POST",
           .address = "/reuniones",
           .form = {{"kind", "committee"}, {"institution", government}, {"title", "Comité <de> Metas"}, {"held_on", "mañana"}, {"starts_at", "9"}},
           .status = 422,
           .shows = {"Comité &lt;de&gt; Metas", "Escriba la hora así"}},
          {.name = "convened",
           .as = "delivery_unit",
           .method = "POST",
           .address = "/reuniones",
           .form = {{"kind", "committee"}, {"institution", government}, {"title", "Comité de Metas"}, {"held_on", "2026-05-22"}, {"starts_at", "09:00"}, {"minutes", "30"}},
           .status = 303,
           .shows = {"Location: /reuniones/1"}},
          {.name = "its page", .as = "delivery_unit", .address = "/reuniones/1", .shows = {"Unidad de Gestión", "A02 Aulas con conexión", "Abrir la sesión", "calendario.ics"}},
          {.name = "read by who audits", .as = "auditor", .address = "/reuniones/1", .shows = {"Comité de Metas"}, .hides = {"Abrir la sesión", "<form"}},
          {.name = "not there for who is not asked", .as = "manager", .address = "/reuniones/1", .status = 404},
          {.name = "an own item",
           .as = "delivery_unit",
           .method = "POST",
           .address = "/reuniones/1/asuntos",
           .form = {{"title", "Calendario de invierno"}, {"minutes", "90"}},
           .status = 303},
          {.name = "too long", .as = "delivery_unit", .address = "/reuniones/1", .shows = {"Calendario de invierno", "de 30 minutos", "c-stopped strong"}},
          {.name = "built again says what is new", .as = "delivery_unit", .method = "POST", .address = "/reuniones/1/armado", .shows = {"Se agregaron 0 asuntos"}},
          {.name = "the calendar entry",
           .as = "minister",
           .address = "/reuniones/1/calendario.ics",
           .shows = {"BEGIN:VEVENT", "DTSTART:20260522T120000Z", "SUMMARY:Comité de Metas"}},
          {.name = "the pack",
           .as = "minister",
           .address = "/reuniones/1/carpeta",
           .shows = {"Decisiones que se piden", "A02 Aulas con conexión", "1,02", "Probabilidad de entrega según la unidad de metas: "},
           .hides = {"B01"}},
          {.name = "the pack as a paper", .as = "minister", .address = "/reuniones/1/carpeta.pdf", .shows = {"%PDF-1."}},
          {.name = "which is not there for who is not asked", .as = "manager", .address = "/reuniones/1/carpeta.pdf", .status = 404},
          {.name = "not yet in session", .as = "delivery_unit", .address = "/reuniones/1/sala", .shows = {"Siguiente"}, .hides = {"Registrar</button>"}},
          {.name = "opened", .as = "delivery_unit", .method = "POST", .address = "/reuniones/1/inicio", .status = 303, .shows = {"Location: /reuniones/1/sala"}},
          {.name = "the room",
           .as = "delivery_unit",
           .address = "/reuniones/1/sala",
           .shows = {"Asunto 1 de", "data-key=\"ArrowRight\"", "data-key=\"r\"", "Registrar", "every 4s"}},
          {.name = "who looks on cannot write", .as = "minister", .address = "/reuniones/1/sala", .hides = {"Registrar</button>"}},
          {.name = "nor by sending",
           .as = "auditor",
           .method = "POST",
           .address = "/reuniones/1/acuerdos",
           .form = {{"item", "1"}, {"text", "x"}, {"office", health}, {"due_on", "2026-05-29"}},
           .status = 403},
          {.name = "without an office, what was typed stays",
           .as = "delivery_unit",
           .method = "POST",
           .address = "/reuniones/1/acuerdos",
           .form = {{"item", "1"}, {"text", "Firmar <el> decreto"}, {"due_on", "2026-05-29"}},
           .status = 422,
           .shows = {"Firmar &lt;el&gt; decreto", "Elija el cargo"}},
          {.name = "registered",
           .as = "delivery_unit",
           .method = "POST",
           .address = "/reuniones/1/acuerdos",
           .form = {{"item", "1"}, {"text", "Firmar el decreto"}, {"office", health}, {"due_on", "2026-05-29"}},
           .status = 303,
           .shows = {"registrado=1"}},
          {.name = "the other secretary sees it", .as = "head", .address = "/reuniones/1/sala/acuerdos?asunto=1", .shows = {"Firmar el decreto", "Ministerio, Salud"}},
          {.name = "a note for the minutes",
           .as = "delivery_unit",
           .method = "POST",
           .address = "/reuniones/1/asuntos/2/marca",
           .form = {{"revision", "1"}, {"state", "pending"}, {"note", "Lo ve <Salud>"}},
           .status = 303},
          {.name = "another's, typed meanwhile",
           .as = "head",
           .method = "POST",
           .address = "/reuniones/1/asuntos/2/marca",
           .form = {{"revision", "1"}, {"state", "pending"}, {"note", "Lo ve Hacienda"}},
           .status = 409,
           .shows = {"Lo ve &lt;Salud&gt;", "value=\"Lo ve Hacienda\"", "name=\"revision\" value=\"2\""}},
          {.name = "opened already",
           .as = "delivery_unit",
           .method = "POST",
           .address = "/reuniones/1/inicio",
           .form = {{"revision", "1"}},
           .status = 409,
           .shows = {"Otra persona cambió"}},
          {.name = "closing says what goes on", .as = "delivery_unit", .address = "/reuniones/1", .shows = {"sin decidir pasa", "Cerrar y congelar el acta"}},
          {.name = "closed", .as = "delivery_unit", .method = "POST", .address = "/reuniones/1/cierre", .status = 303},
          {.name = "its minutes", .as = "head", .address = "/reuniones/1", .shows = {"/reuniones/1/acta.pdf", "SHA-256", "Pasa a la próxima"}, .hides = {"Abrir la sesión"}},
          {.name = "as a file", .as = "minister", .address = "/reuniones/1/acta.pdf", .shows = {"%PDF-"}},
          {.name = "not for strangers", .as = "stranger", .address = "/reuniones/1/acta.pdf", .status = 404},
          {.name = "too late",
           .as = "delivery_unit",
           .method = "POST",
           .address = "/reuniones/1/acuerdos",
           .form = {{"item", "1"}, {"text", "Otro"}, {"office", health}, {"due_on", "2026-05-29"}},
           .status = 422,
           .shows = {"no está en sesión", "Otro"}},
          {.name = "an erratum", .as = "delivery_unit", .method = "POST", .address = "/reuniones/1/erratas", .form = {{"text", "Donde dice mayo, junio"}}, .status = 303},
          {.name = "beside the minutes", .as = "head", .address = "/reuniones/1", .shows = {"Fe de erratas 1", "Donde dice mayo, junio"}},
          {.name = "on a page of its own", .as = "head", .address = "/reuniones/1/erratas/1.pdf", .shows = {"%PDF-"}},
      });
}

TEST(DecisionPages, tell_who_does_what_by_when_and_let_the_chair_verify) {
  auto world = SmallWorld{};
  auto work = world.work(console());
  auto const meeting = convene(work, {.institution = world.institution("GOB").id, .title = "Comité de Metas", .held_on = kToday, .starts_at = 540}).operator*();
  ASSERT_TRUE(open_meeting(work, meeting.id, 0));
  ASSERT_TRUE(take_decision(
      work, {.meeting = meeting.id, .text = "Comprar <camas>", .office = world.office("Gerencia de Meta, Salud").id, .due_on = kToday + 3, .goal = world.goal("B01").id}));
  expect_all(world,
             {
                 {.name = "the register",
                  .as = "head",
                  .address = "/acuerdos",
                  .shows = {"1. Comprar &lt;camas&gt;", "Hospital de la costa", "Por vencer", "Pendientes", "/acuerdos.xlsx"}},
                 {.name = "by goal", .as = "head", .address = "/acuerdos?por=meta", .shows = {"B01 Hospital de la costa"}},
                 {.name = "another state", .as = "head", .address = "/acuerdos?state=verified", .shows = {"No hay acuerdos"}},
                 {.name = "searched", .as = "head", .address = "/acuerdos?q=CAMAS", .shows = {"Comprar"}},
                 {.name = "not seen by others", .as = "manager", .address = "/acuerdos", .hides = {"Comprar"}},
                 {.name = "nor by address", .as = "manager", .address = "/acuerdos/1", .status = 404},
                 {.name = "as a table", .as = "head", .address = "/acuerdos.csv", .shows = {"Comprar <camas>", "Quién lo cumple"}},
                 {.name = "the responsible tells", .as = "stranger", .address = "/acuerdos/1", .shows = {"Contar una novedad", "Está cumplido"}, .hides = {"Verificar que se"}},
                 {.name = "too little", .as = "stranger", .method = "POST", .address = "/acuerdos/1/novedad", .form = {{"text", "ya"}}, .status = 422, .shows = {">ya</textarea>"}},
                 {.name = "done", .as = "stranger", .method = "POST", .address = "/acuerdos/1/cumplimiento", .form = {{"text", "Llegaron doce"}}, .status = 303},
                 {.name = "cannot verify it", .as = "stranger", .method = "POST", .address = "/acuerdos/1/verificacion", .status = 403},
                 {.name = "the chair can, from the list", .as = "delivery_unit", .address = "/acuerdos", .shows = {"/acuerdos/1/verificacion", "Espera la verificación"}},
                 {.name = "overtaken",
                  .as = "delivery_unit",
                  .method = "POST",
                  .address = "/acuerdos/1/verificacion",
                  .form = {{"revision", "1"}},
                  .status = 409,
                  .shows = {"Otra persona cambió"}},
                 {.name = "verified", .as = "delivery_unit", .method = "POST", .address = "/acuerdos/1/verificacion", .form = {{"revision", "2"}}, .status = 303},
                 {.name = "told", .as = "stranger", .address = "/acuerdos/1", .shows = {"Verificado por la presidencia", "Llegaron doce"}, .hides = {"Contar una novedad"}},
             });
}

TEST(MeetingApi, lists_meetings_and_decisions_and_takes_them) {
  auto world = SmallWorld{};
  auto work = world.work(console());
  auto const meeting = convene(work, {.institution = world.institution("GOB").id, .title = "Comité de Metas", .held_on = kToday, .starts_at = 540}).operator*();
  ASSERT_TRUE(open_meeting(work, meeting.id, 0));
  ASSERT_TRUE(take_decision(work, {.meeting = meeting.id, .text = "Comprar camas", .office = world.office("Gerencia de Meta, Salud").id, .due_on = kToday + 3}));
  expect_all(world, {
                        {.name = "meetings", .as = "head", .address = "/api/v1/meetings", .shows = {R"("title":"Comité de Metas")", R"("state":"in_session")", R"("next":null)"}},
                        {.name = "one", .as = "head", .address = "/api/v1/meetings/1", .shows = {R"("attendance":[{"office")"}},
                        {.name = "its agenda", .as = "head", .address = "/api/v1/meetings/1/agenda", .shows = {R"("kind":"late")"}},
                        {.name = "hidden", .as = "stranger", .address = "/api/v1/meetings/1", .status = 404},
                        {.name = "decisions", .as = "head", .address = "/api/v1/decisions?state=pending", .shows = {R"("text":"Comprar camas")", R"("level":"manager")"}},
                        {.name = "wrong state", .as = "head", .address = "/api/v1/decisions?state=lost", .status = 422},
                        {.name = "the responsible sees its own", .as = "stranger", .address = "/api/v1/decisions/1", .shows = {R"("number":1)"}},
                        {.name = "others do not", .as = "manager", .address = "/api/v1/decisions/1", .status = 404},
                    });
}

TEST(Brief, is_for_the_head_and_the_delivery_unit) {
  auto world = SmallWorld{};
  expect_all(world, {
                        {.name = "read", .as = "head", .address = "/informe-jefatura", .shows = {"Tres decisiones que se piden", "Nada espera hoy", "Detenida"}},
                        {.name = "as paper", .as = "delivery_unit", .address = "/informe-jefatura.pdf", .shows = {"%PDF-"}},
                        {.name = "not for others", .as = "minister", .address = "/informe-jefatura", .status = 403},
                    });
}

TEST(RulePages, convene_the_weeks_ahead) {
  auto world = SmallWorld{};
  auto const government = std::to_string(world.institution("GOB").id.number);
  expect_all(world, {
                        {.name = "the form", .as = "delivery_unit", .address = "/reuniones/reglas/nueva", .shows = {"Cada cuántas semanas", "viernes"}},
                        {.name = "made",
                         .as = "delivery_unit",
                         .method = "POST",
                         .address = "/reuniones/reglas",
                         .form = {{"kind", "committee"},
                                  {"institution", government},
                                  {"title", "Comité de Metas"},
                                  {"held_on", "2026-05-22"},
                                  {"starts_at", "09:00"},
                                  {"minutes", "60"},
                                  {"weekday", "5"},
                                  {"every_weeks", "1"}},
                         .status = 303},
                        {.name = "listed", .as = "delivery_unit", .address = "/reuniones/reglas", .shows = {"Cada semana, viernes a las 09:00", "/fin"}},
                        {.name = "convened", .as = "head", .address = "/reuniones", .shows = {"viernes 22 de mayo", "viernes 29 de mayo"}},
                        {.name = "ended", .as = "delivery_unit", .method = "POST", .address = "/reuniones/reglas/1/fin", .status = 303},
                        {.name = "told", .as = "delivery_unit", .address = "/reuniones/reglas", .shows = {"Hasta el 22 may 2026"}, .hides = {"/fin"}},
                        {.name = "not for those below", .as = "manager", .address = "/reuniones/reglas", .status = 403},
                    });
}

}  // namespace
}  // namespace timon::meetings
