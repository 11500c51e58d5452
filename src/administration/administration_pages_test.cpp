#include <gtest/gtest.h>

#include "administration/administration.hpp"
#include "administration/holiday_actions.hpp"
#include "administration/people_actions.hpp"
#include "administration/settings_actions.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::administration {
namespace {

http::Router const& routes() {
  static auto const all = [] {
    auto router = http::Router{};
    add_administration_pages(router);
    return router;
  }();
  return all;
}

http::Response asked(SmallWorld& world, PageCase const& scenario, http::Upload const* upload = nullptr) {
  auto work = world.work(world.person(scenario.as));
  auto request = page_request(scenario.method, scenario.address, scenario.form);
  if (upload != nullptr) request.uploads.push_back(*upload);
  return page_answer(routes(), std::move(request), work);
}

void expect_all(SmallWorld& world, std::vector<PageCase> const& cases) {
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  EXPECT_EQ(missing_words(), 0);
}

constexpr char const* kPages[] = {"/ajustes",         "/ajustes/escalera", "/ajustes/rutina",  "/personas",     "/personas/nueva", "/personas/1",
                                  "/cargos",          "/cargos/nuevo",     "/cargos/1",        "/subrogancias", "/instituciones",  "/instituciones/nueva",
                                  "/instituciones/1", "/tareas",           "/puesta-en-marcha"};
constexpr char const* kDeeds[] = {"/ajustes",
                                  "/ajustes/feriados",
                                  "/ajustes/feriados/archivo",
                                  "/ajustes/feriados/1/baja",
                                  "/ajustes/feriados/1/regreso",
                                  "/ajustes/escalera",
                                  "/ajustes/rutina",
                                  "/ajustes/escalera/atencion",
                                  "/ajustes/escalera/atencion/1/baja",
                                  "/personas/nueva",
                                  "/personas/1",
                                  "/personas/1/clave",
                                  "/cargos/nuevo",
                                  "/cargos/1",
                                  "/cargos/1/titular",
                                  "/cargos/1/titular/1/baja",
                                  "/cargos/1/subrogancia",
                                  "/instituciones/nueva",
                                  "/instituciones/1",
                                  "/puesta-en-marcha/gobierno",
                                  "/puesta-en-marcha/feriados",
                                  "/puesta-en-marcha/feriados/omision",
                                  "/puesta-en-marcha/institucion",
                                  "/puesta-en-marcha/coordinacion",
                                  "/tareas/1/reintento"};

TEST(AdministrationPages, are_the_administrators_alone) {
  auto world = SmallWorld{};
  for (auto const* role : {"owner", "manager", "coordinator", "minister", "verifier", "committee", "delivery_unit", "head", "evaluator", "auditor", "stranger"}) {
    for (auto const* address : kPages) expect_page({.name = std::string{role} + " " + address, .status = 403}, asked(world, {.name = "", .as = role, .address = address}));
    for (auto const* address : kDeeds)
      expect_page({.name = std::string{role} + " POST " + address, .status = 403}, asked(world, {.name = "", .as = role, .method = "POST", .address = address}));
  }
  for (auto const* address : kPages) expect_page({.name = address}, asked(world, {.name = "", .as = "administrator", .address = address}));
  EXPECT_EQ(missing_words(), 0);
}

TEST(AdministrationPages, know_nothing_that_is_not_there) {
  auto world = SmallWorld{};
  for (auto const* address : {"/personas/999", "/cargos/999", "/instituciones/999"}) {
    expect_page({.name = address, .status = 404}, asked(world, {.name = "", .as = "administrator", .address = address}));
    expect_page({.name = address, .status = 404}, asked(world, {.name = "", .as = "administrator", .method = "POST", .address = address}));
  }
  for (auto const* address : {"/ajustes/feriados/999/baja", "/ajustes/feriados/999/regreso", "/ajustes/escalera/atencion/999/baja", "/tareas/999/reintento",
                              "/subrogancias/999/fin", "/cargos/1/titular/999/baja"})
    expect_page({.name = address, .status = 404}, asked(world, {.name = "", .as = "administrator", .method = "POST", .address = address}));
}

TEST(SettingsPage, takes_what_is_right_and_gives_back_what_is_not) {
  auto world = SmallWorld{};
  auto const form = [](std::string const& name, std::string const& revision) {
    return std::vector<std::pair<std::string, std::string>>{
        {"government_name", name}, {"time_zone", "America/Lima"}, {"locale", "es-PE"}, {"weekday_1", "1"}, {"revision", revision}};
  };
  expect_all(world,
             {
                 {.name = "as it is", .as = "administrator", .address = "/ajustes", .shows = {"Feriado nacional", "25 may 2026", "Todo el país", "America/Lima"}},
                 {.name = "another year", .as = "administrator", .address = "/ajustes?anio=2027", .hides = {"Feriado nacional"}},
                 {.name = "without a name",
                  .as = "administrator",
                  .method = "POST",
                  .address = "/ajustes",
                  .form = form("", "1"),
                  .status = 422,
                  .shows = {"government_name-error", "value=\"es-PE\" selected", "name=\"revision\" value=\"1\""}},
                 {.name = "with one", .as = "administrator", .method = "POST", .address = "/ajustes", .form = form("Río <Claro>", "1"), .status = 303, .shows = {"listo=ajustes"}},
                 {.name = "by who saw less",
                  .as = "administrator",
                  .method = "POST",
                  .address = "/ajustes",
                  .form = form("Otro nombre", "1"),
                  .status = 409,
                  .shows = {"Otro nombre", "Río &lt;Claro&gt;", "name=\"revision\" value=\"5\""}},
             });
}

TEST(SettingsPage, puts_back_a_holiday_that_was_removed) {
  auto world = SmallWorld{};
  auto const id = std::to_string(world.session().one<std::int64_t>("SELECT id FROM holiday"));
  expect_all(world,
             {
                 {.name = "removed",
                  .as = "administrator",
                  .method = "POST",
                  .address = "/ajustes/feriados/" + id + "/baja",
                  .form = {{"revision", "1"}},
                  .status = 303,
                  .shows = {"quitado=" + id}},
                 {.name = "offered",
                  .as = "administrator",
                  .address = "/ajustes?anio=2026&quitado=" + id,
                  .shows = {"Se quitó Feriado nacional, 25 may 2026.", "/ajustes/feriados/" + id + "/regreso"}},
                 {.name = "back", .as = "administrator", .method = "POST", .address = "/ajustes/feriados/" + id + "/regreso", .status = 303},
                 {.name = "not twice", .as = "administrator", .method = "POST", .address = "/ajustes/feriados/" + id + "/regreso", .status = 422, .shows = {"ya es feriado"}},
                 {.name = "by hand",
                  .as = "administrator",
                  .method = "POST",
                  .address = "/ajustes/feriados",
                  .form = {{"on_day", "2026-02-31"}, {"holiday_name", "Nunca <jamás>"}},
                  .status = 422,
                  .shows = {"on_day-error", "Nunca &lt;jamás&gt;"}},
             });
}

TEST(SettingsPage, reads_a_calendar_or_says_why_not) {
  auto world = SmallWorld{};
  auto const scenario = PageCase{.name = "file", .as = "administrator", .method = "POST", .address = "/ajustes/feriados/archivo"};
  auto nonsense = http::Upload{.field = "file", .name = "feriados.ics", .type = "text/calendar", .body = "esto no es nada"};
  expect_page({.name = "nonsense", .status = 422, .shows = {"no empieza con BEGIN:VCALENDAR"}}, asked(world, scenario, &nonsense));
  expect_page({.name = "nothing", .status = 422, .shows = {"Elija el archivo"}}, asked(world, scenario));
  auto good = nonsense;
  good.body = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20000709\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Independencia\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  expect_page({.name = "good", .status = 303, .shows = {"nuevos=8&repetidos=0"}}, asked(world, scenario, &good));
  expect_page({.name = "again", .status = 303, .shows = {"nuevos=0&repetidos=8"}}, asked(world, scenario, &good));
  expect_all(world, {{.name = "said", .as = "administrator", .address = "/ajustes?anio=2026&listo=importados&nuevos=0&repetidos=8", .shows = {"8 ya estaban", "Independencia"}}});
}

TEST(LadderPage, shows_what_holds_and_takes_changes) {
  auto world = SmallWorld{};
  expect_all(world,
             {
                 {.name = "as it is",
                  .as = "administrator",
                  .address = "/ajustes/escalera",
                  .shows = {"name=\"ladder_days_coordinator\"", "value=\"3\"", "se calcula de nuevo al guardar", "Ningún tipo tiene un cargo"},
                  .hides = {"ladder_days_head"}},
                 {.name = "no number",
                  .as = "administrator",
                  .method = "POST",
                  .address = "/ajustes/escalera",
                  .form = {{"ladder_days_manager", "muchos"}, {"ladder_days_coordinator", "3"}, {"ladder_days_minister", "5"}, {"ladder_days_committee", "5"}},
                  .status = 422,
                  .shows = {"ladder_days_manager-error", "value=\"muchos\""}},
                 {.name = "new days",
                  .as = "administrator",
                  .method = "POST",
                  .address = "/ajustes/escalera",
                  .form = {{"ladder_days_manager", "8"}, {"ladder_days_coordinator", "3"}, {"ladder_days_minister", "5"}, {"ladder_days_committee", "5"}},
                  .status = 303,
                  .shows = {"relojes=2"}},
                 {.name = "who attends needs a kind", .as = "administrator", .method = "POST", .address = "/ajustes/escalera/atencion", .status = 422, .shows = {"type-error"}},
             });
}

TEST(PeoplePages, keep_what_was_typed_and_show_a_password_once) {
  auto world = SmallWorld{};
  auto const id = std::to_string(world.person("manager").person.number);
  expect_all(world,
             {
                 {.name = "all", .as = "administrator", .address = "/personas", .shows = {"manager@example.org", "Gerencia de Meta, Educación"}},
                 {.name = "some", .as = "administrator", .address = "/personas?q=educacion+gerencia", .shows = {"manager@example.org"}, .hides = {"auditor@example.org"}},
                 {.name = "nobody", .as = "administrator", .address = "/personas?q=xyz", .shows = {"No hay nadie"}},
                 {.name = "wrong",
                  .as = "administrator",
                  .method = "POST",
                  .address = "/personas/nueva",
                  .form = {{"name", "Ana <b>"}, {"email", "manager@example.org"}, {"language", "es"}},
                  .status = 422,
                  .shows = {"email-error", "Ana &lt;b&gt;"}},
                 {.name = "stale",
                  .as = "administrator",
                  .method = "POST",
                  .address = "/personas/" + id,
                  .form = {{"name", "Otro nombre"}, {"email", "manager@example.org"}, {"language", "es"}, {"is_active", "1"}, {"revision", "77"}},
                  .status = 409,
                  .shows = {"Otro nombre", "name=\"revision\" value=\"1\""}},
                 {.name = "a password", .as = "administrator", .method = "POST", .address = "/personas/" + id + "/clave", .shows = {"Contraseña de un solo uso", "Cópiela ahora"}},
                 {.name = "once", .as = "administrator", .address = "/personas/" + id, .shows = {"Al entrar la cambiará"}, .hides = {"Cópiela ahora"}},
             });
}

TEST(OfficePages, change_the_holder_in_one_form) {
  auto world = SmallWorld{};
  auto const address = "/cargos/" + std::to_string(world.office("Gerencia de Meta, Educación").id.number);
  auto const stranger = std::to_string(world.person("stranger").person.number);
  expect_all(
      world,
      {
          {.name = "as it is", .as = "administrator", .address = address, .shows = {"titular", "Lo que está abierto", "Nueva subrogancia"}},
          {.name = "no day",
           .as = "administrator",
           .method = "POST",
           .address = address + "/titular",
           .form = {{"person", stranger}, {"from_on", ""}},
           .status = 422,
           .shows = {"from_on-error", "value=\"" + stranger + "\" selected"}},
          {.name = "nobody was said",
           .as = "administrator",
           .method = "POST",
           .address = address + "/titular",
           .form = {{"from_on", "2026-06-01"}},
           .status = 422,
           .shows = {"person-error"}},
          {.name = "changed", .as = "administrator", .method = "POST", .address = address + "/titular", .form = {{"person", stranger}, {"from_on", "2026-06-01"}}, .status = 303},
          {.name = "both shown", .as = "administrator", .address = address, .shows = {"desde el 01 jun 2026", "31 may 2026", "Quitar este cambio"}},
          {.name = "vacant only", .as = "administrator", .address = "/cargos?vacantes=1", .hides = {"Gerencia de Meta, Educación"}},
      });
}

TEST(DelegationPages, are_for_who_holds_an_office) {
  auto world = SmallWorld{};
  auto work = world.work(world.administrator());
  ASSERT_TRUE(add_person(work, {.email = "nueva@example.org", .name = "Nueva"}));
  auto const post = std::to_string(world.office("Ministerio, Educación").id.number);
  auto const who = std::to_string(world.person("coordinator").person.number);
  auto const form = [&](std::string const& office) {
    return std::vector<std::pair<std::string, std::string>>{
        {"delegate_office", office}, {"delegate_person", who}, {"delegate_from", "2026-05-22"}, {"delegate_until", "2026-05-29"}, {"delegate_reason", "Licencia ordinaria"}};
  };
  expect_all(
      world,
      {
          {.name = "own", .as = "minister", .address = "/cuenta/subrogancia", .shows = {"Quién le subroga", "Ministerio, Educación"}},
          {.name = "who holds none", .as = "nueva", .address = "/cuenta/subrogancia", .status = 403},
          {.name = "of another's office", .as = "manager", .method = "POST", .address = "/cuenta/subrogancia", .form = form(post), .status = 403},
          {.name = "without an office", .as = "minister", .method = "POST", .address = "/cuenta/subrogancia", .form = form(""), .status = 422, .shows = {"delegate_office-error"}},
          {.name = "made", .as = "minister", .method = "POST", .address = "/cuenta/subrogancia", .form = form(post), .status = 303},
          {.name = "listed", .as = "administrator", .address = "/subrogancias", .shows = {"Licencia ordinaria", "vigente", "Terminar"}},
          {.name = "ended by nobody else", .as = "manager", .method = "POST", .address = "/subrogancias/1/fin", .status = 403},
          {.name = "ended", .as = "minister", .method = "POST", .address = "/subrogancias/1/fin", .form = {{"revision", "1"}}, .status = 303, .shows = {"/cuenta/subrogancia"}},
      });
}

TEST(InstitutionPages, show_the_tree) {
  auto world = SmallWorld{};
  auto const ministry = std::to_string(world.institution("MED").id.number);
  expect_all(world, {
                        {.name = "tree", .as = "administrator", .address = "/instituciones", .shows = {"Ministerio de Salud", "MED-N", "Agregar debajo"}},
                        {.name = "below", .as = "administrator", .address = "/instituciones/nueva?en=" + ministry, .shows = {"value=\"" + ministry + "\" selected"}},
                        {.name = "taken",
                         .as = "administrator",
                         .method = "POST",
                         .address = "/instituciones/nueva",
                         .form = {{"name", "Nueva"}, {"code", "MED"}, {"parent", ministry}},
                         .status = 422,
                         .shows = {"code-error", "value=\"Nueva\""}},
                        {.name = "stale",
                         .as = "administrator",
                         .method = "POST",
                         .address = "/instituciones/" + ministry,
                         .form = {{"name", "Otra"}, {"code", "MED"}, {"revision", "44"}},
                         .status = 409,
                         .shows = {"Otra", "name=\"revision\" value=\"1\""}},
                    });
}

TEST(JobsPage, shows_what_failed_and_never_what_it_holds) {
  auto world = SmallWorld{};
  auto& db = world.session();
  auto const id = std::to_string(jobs::enqueue(db, "mail", R"({"to":"secreto@example.org"})", kNow));
  db.run("UPDATE job SET state = 'dead', attempts = 8, last_error = 'connection <refused>'");
  expect_all(world, {
                        {.name = "dead",
                         .as = "administrator",
                         .address = "/tareas",
                         .shows = {"Correo " + id, "Abandonada", "connection &lt;refused&gt;", "Reintentar", "Intento 8 de 8"},
                         .hides = {"secreto"}},
                        {.name = "again", .as = "administrator", .method = "POST", .address = "/tareas/" + id + "/reintento", .status = 303},
                        {.name = "not twice", .as = "administrator", .method = "POST", .address = "/tareas/" + id + "/reintento", .status = 404},
                        {.name = "waits", .as = "administrator", .address = "/tareas", .shows = {"En espera"}, .hides = {"Reintentar</button>"}},
                    });
  EXPECT_EQ(db.one<std::string>("SELECT event FROM journal ORDER BY id DESC LIMIT 1"), "job_revived");
}

TEST(FirstUse, goes_step_by_step_and_stays_as_a_list) {
  auto world = SmallWorld{};
  auto work = world.work(world.administrator());
  EXPECT_EQ(first_use_address(work), "") << "there are goals";
  auto const government = std::to_string(world.institution("GOB").id.number);
  expect_all(world,
             {
                 {.name = "what is there", .as = "administrator", .address = "/puesta-en-marcha", .shows = {"4 de 5 pasos", "government_name", "Pendiente"}},
                 {.name = "another step", .as = "administrator", .address = "/puesta-en-marcha?paso=3", .shows = {"/puesta-en-marcha/institucion"}, .hides = {"government_name"}},
                 {.name = "wrong",
                  .as = "administrator",
                  .method = "POST",
                  .address = "/puesta-en-marcha/gobierno",
                  .form = {{"government_name", ""}, {"time_zone", "America/Lima"}, {"locale", "es-PE"}, {"weekday_1", "1"}},
                  .status = 422,
                  .shows = {"government_name-error", "value=\"America/Lima\" selected"}},
                 {.name = "right",
                  .as = "administrator",
                  .method = "POST",
                  .address = "/puesta-en-marcha/gobierno",
                  .form = {{"government_name", "Provincia"}, {"time_zone", "America/Lima"}, {"locale", "es-PE"}, {"weekday_1", "1"}},
                  .status = 303},
                 {.name = "all done", .as = "administrator", .address = "/puesta-en-marcha", .shows = {"5 de 5 pasos", "lista de control"}, .hides = {"Pendiente"}},
                 {.name = "a coordinator without a name",
                  .as = "administrator",
                  .method = "POST",
                  .address = "/puesta-en-marcha/coordinacion",
                  .form = {{"name", ""}, {"email", "coordina@example.org"}, {"coordinator_institution", government}},
                  .status = 422,
                  .shows = {"name-error", "coordina@example.org"}},
                 {.name = "a coordinator",
                  .as = "administrator",
                  .method = "POST",
                  .address = "/puesta-en-marcha/coordinacion",
                  .form = {{"name", "Inés"}, {"email", "coordina@example.org"}, {"coordinator_institution", government}},
                  .shows = {"Cópiela ahora"}},
             });
  EXPECT_EQ(world.person("coordina").seats.size(), 1U);
  EXPECT_EQ(world.institution("GOB").name, "Provincia");
}

}  // namespace
}  // namespace timon::administration
