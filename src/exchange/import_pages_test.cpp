#include <gtest/gtest.h>

#include "exchange/exchange_pages.hpp"
#include "exchange/import_files.hpp"
#include "goals/goals.hpp"
#include "platform/view/view.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::exchange {
namespace {

std::shared_ptr<ImportProgress> const& shared_progress() {
  static auto const one = std::make_shared<ImportProgress>();
  return one;
}
ImportProgress& progress() { return *shared_progress(); }

http::Router const& routes() {
  static auto const all = [] {
    auto router = http::Router{};
    add_exchange_pages(router, shared_progress());
    return router;
  }();
  return all;
}

http::Response asked(Work& work, PageCase const& scenario) { return page_answer(routes(), page_request(scenario.method, scenario.address, scenario.form), work); }

http::Response uploaded(Work& work, std::string const& name, std::string const& bytes) {
  auto request = page_request("POST", "/importar");
  request.uploads.push_back({.field = "file", .name = name, .type = "text/csv", .body = bytes});
  return page_answer(routes(), std::move(request), work);
}

TEST(ImportPages, fit_their_templates) {
  for (auto const& complaint : view::check_all())
    if (complaint.starts_with("exchange/")) ADD_FAILURE() << complaint;
}

TEST(ImportPages, are_for_those_who_may_import) {
  auto world = SmallWorld{};
  for (auto const& [who, may] :
       std::vector<std::pair<std::string, bool>>{{"coordinator", true}, {"delivery_unit", true}, {"administrator", true}, {"manager", false}, {"auditor", false}}) {
    auto work = world.work(world.person(who));
    auto const page = asked(work, {.address = "/importar"});
    EXPECT_EQ(page.body.find("type=\"file\"") != std::string::npos, may) << who;
    EXPECT_NE(page.body.find("/exportar"), std::string::npos) << who;
    EXPECT_EQ(uploaded(work, "metas.csv", "codigo\nA01\n").status, may ? 303 : 403) << who;
  }
  EXPECT_EQ(missing_words(), 0);
}

TEST(ImportPages, lead_from_the_file_to_the_written_plan_and_back) {
  auto world = SmallWorld{};
  auto work = world.work(world.person("coordinator"));
  auto const title = world.goal("A01").title;
  auto const sent = uploaded(work, "metas.csv", "codigo,titulo,institucion,termino\nA01,Otro título,MED,05/11/2026\nN01,Nueva,MIN-EDUC,\n");
  auto const address = std::string{http::header_of(sent, "Location")};
  expect_page({.name = "the review",
               .shows = {"Revise antes de escribir", "No hay una institución con el código «MIN-EDUC»", "Usar MED", "Otro título", "Escribir la fila buena", "errores.csv"}},
              asked(work, {.address = address}));
  expect_page({.name = "errors as a sheet", .shows = {"hoja;fila;columna", "MIN-EDUC"}}, asked(work, {.address = address + "/errores.csv"}));
  expect_page({.name = "not all of it yet", .status = 422, .shows = {"No se escribió nada"}},
              asked(work, {.method = "POST", .address = address + "/escritura", .form = {{"rows", "all"}}}));
  expect_page({.name = "the fix", .status = 303},
              asked(work, {.method = "POST", .address = address + "/arreglos", .form = {{"sheet", "metas"}, {"line", "3"}, {"column", "institucion"}, {"text", "MED"}}}));
  expect_page({.name = "now all is right", .shows = {"Escribir todo"}, .hides = {"MIN-EDUC"}}, asked(work, {.address = address}));
  expect_page({.name = "written", .status = 303, .shows = {"/importar?listo=escrita"}},
              asked(work, {.method = "POST", .address = address + "/escritura", .form = {{"rows", "all"}}}));
  EXPECT_EQ(world.goal("A01").title, "Otro título");
  expect_page({.name = "told", .shows = {"Importación escrita", "metas.csv", "Deshacer"}}, asked(work, {.address = "/importar?listo=escrita"}));
  auto const entry = work.db.one<std::int64_t>("SELECT max(id) FROM journal WHERE event = 'plan_imported'");
  expect_page({.name = "undone", .shows = {"Importación deshecha", "Deshecha"}}, asked(work, {.method = "POST", .address = "/importar/deshacer/" + std::to_string(entry)}));
  EXPECT_EQ(world.goal("A01").title, title);
  expect_page({.name = "the file is gone", .status = 404}, asked(work, {.address = address}));
  EXPECT_EQ(missing_words(), 0);
}

TEST(ImportPages, ask_what_a_point_means) {
  auto world = SmallWorld{};
  auto work = world.work(world.person("coordinator"));
  auto const address = std::string{http::header_of(uploaded(work, "metas.csv", "codigo,presupuesto,moneda\nA01,1.234,ARS\n"), "Location")};
  expect_page({.name = "the question", .shows = {"¿Qué significa el punto?", "Responda primero"}}, asked(work, {.address = address}));
  expect_page({.name = "the answer", .status = 303},
              asked(work, {.method = "POST", .address = address + "/respuestas", .form = {{"key", "metas.presupuesto"}, {"point", "thousands"}}}));
  expect_page({.name = "no question left", .shows = {"Escribir todo"}, .hides = {"¿Qué significa el punto?"}}, asked(work, {.address = address}));
}

/// So many milestones that a job writes them.
std::string large_file(std::string const& last_row) {
  auto text = std::string{"meta,codigo,titulo,detalle\n"};
  for (auto i = 0; i < 300; ++i)
    text += "A01,\"" + std::to_string(50 + i / 90) + "," + std::to_string(10 + i % 90) + "\",Hecho " + std::to_string(i) + "," + std::string(400, 'x') + "\n";
  return text + last_row;
}

void checked_by_job(SmallWorld& world, std::string const& id) {
  auto work = world.work({});
  do_import_job(work, id, progress());
}

TEST(LargeImport, that_nobody_may_write_any_more_says_so_to_its_owner) {
  auto world = SmallWorld{};
  auto work = world.work(world.person("coordinator"));
  auto const address = std::string{http::header_of(uploaded(work, "metas_intermedias.csv", large_file("")), "Location")};
  auto const id = address.substr(address.rfind('/') + 1);
  work.db.run("UPDATE role SET rights = 'report raise_obstacle' WHERE code = 'institutional_coordinator'");
  checked_by_job(world, id);
  EXPECT_EQ(work.db.one<std::string>("SELECT state FROM import_file"), "refused");
  EXPECT_FALSE(progress().of(std::stoll(id)));
  auto without = world.work(world.person("coordinator"));
  expect_page({.name = "told without the form", .shows = {"ya no tiene permiso para importar", "metas_intermedias.csv"}, .hides = {"type=\"file\"", "href=\"/importar/"}},
              asked(without, {.address = "/importar"}));
  checked_by_job(world, id);
  EXPECT_EQ(work.db.one<std::string>("SELECT state FROM import_file"), "refused") << "another attempt does nothing";
  EXPECT_EQ(missing_words(), 0);
}

TEST(LargeImport, of_what_is_no_workbook_is_told_in_its_review) {
  auto world = SmallWorld{};
  auto work = world.work(world.person("coordinator"));
  auto const address = std::string{http::header_of(uploaded(work, "plan.xlsx", "PK\x03\x04" + std::string(200'000, 'x')), "Location")};
  checked_by_job(world, address.substr(address.rfind('/') + 1));
  expect_page({.name = "why", .shows = {"errores.csv"}, .hides = {"Escribir todo"}}, asked(work, {.address = address}));
}

TEST(LargeImport, is_written_by_a_job_that_may_be_left_and_found_again) {
  auto world = SmallWorld{};
  auto work = world.work(world.person("coordinator"));
  auto const address = std::string{http::header_of(uploaded(work, "metas_intermedias.csv", large_file("")), "Location")};
  auto const id = address.substr(address.rfind('/') + 1);
  expect_page({.name = "read by a job", .shows = {"Se está leyendo y comparando", "En espera de su turno"}, .hides = {"Escribir todo"}}, asked(work, {.address = address}));
  expect_page({.name = "as the list says", .shows = {"comparándose"}}, asked(work, {.address = "/importar"}));
  progress().tell(std::stoll(id), {ImportPhase::checking, 120, 300});
  expect_page({.name = "how far it is", .shows = {"Comparando con lo que hay", "120 de 300"}}, asked(work, {.address = address + "/avance"}));
  expect_page({.name = "not written before", .status = 303}, asked(work, {.method = "POST", .address = address + "/escritura", .form = {{"rows", "all"}}}));
  checked_by_job(world, id);
  EXPECT_EQ(http::header_of(asked(work, {.address = address + "/avance"}), "HX-Redirect"), address);
  expect_page({.name = "the comparison", .shows = {"Escribir todo", "Comparar otra vez", "A01/50,10"}}, asked(work, {.address = address}));
  expect_page({.name = "compared once more", .status = 303}, asked(work, {.method = "POST", .address = address + "/comparacion"}));
  checked_by_job(world, id);
  expect_page({.name = "handed over", .status = 303, .shows = {address}}, asked(work, {.method = "POST", .address = address + "/escritura", .form = {{"rows", "all"}}}));
  expect_page({.name = "in line", .shows = {"Se está escribiendo", "En espera de su turno", "Puede salir de esta página"}, .hides = {"Escribir todo"}},
              asked(work, {.address = address}));
  expect_page({.name = "on the list", .shows = {"escribiéndose", "metas_intermedias.csv"}}, asked(work, {.address = "/importar"}));
  progress().tell(std::stoll(id), {ImportPhase::writing, 120, 300});
  expect_page({.name = "how far", .shows = {"Escribiendo", "120 de 300", "value=\"120\" max=\"300\""}}, asked(work, {.address = address + "/avance"}));
  expect_page({.name = "no second time", .status = 303}, asked(work, {.method = "POST", .address = address + "/escritura", .form = {{"rows", "all"}}}));
  auto stranger = world.work(world.person("strange_coordinator"));
  expect_page({.name = "not somebody else's", .status = 404}, asked(stranger, {.address = address}));
  expect_page({.name = "nor how far it is", .status = 404}, asked(stranger, {.address = address + "/avance"}));
  EXPECT_EQ(work.db.one<std::int64_t>("SELECT count(*) FROM job WHERE kind = 'import'"), 3) << "two comparisons and the writing";
  auto job_work = world.work({});
  do_import_job(job_work, id, progress());
  EXPECT_FALSE(progress().of(std::stoll(id)));
  EXPECT_EQ(http::header_of(asked(work, {.address = address + "/avance"}), "HX-Redirect"), address);
  expect_page({.name = "done", .shows = {"Importación escrita", "300 filas escritas", "Deshacer"}, .hides = {"every 1s"}}, asked(work, {.address = address}));
  do_import_job(job_work, id, progress());
  EXPECT_EQ(work.db.one<std::int64_t>("SELECT count(*) FROM journal WHERE event = 'plan_imported'"), 1) << "a job done twice writes once";
  auto const person = work.db.one<std::int64_t>("SELECT person FROM journal WHERE event = 'plan_imported'");
  EXPECT_EQ(person, work.actor.person.number) << "in the name of who uploaded it";
  EXPECT_EQ(missing_words(), 0);
}

TEST(LargeImport, that_is_not_right_as_a_whole_goes_back_to_its_review) {
  auto world = SmallWorld{};
  auto work = world.work(world.person("coordinator"));
  auto const address = std::string{http::header_of(uploaded(work, "metas_intermedias.csv", large_file("B01,\"9,01\",De otros,\n")), "Location")};
  checked_by_job(world, address.substr(address.rfind('/') + 1));
  asked(work, {.method = "POST", .address = address + "/escritura", .form = {{"rows", "all"}}});
  auto job_work = world.work({});
  do_import_job(job_work, address.substr(address.rfind('/') + 1), progress());
  expect_page({.name = "reviewed again", .shows = {"No se escribió nada", "Escribir las 300 filas buenas"}}, asked(work, {.address = address}));
  asked(work, {.method = "POST", .address = address + "/escritura", .form = {{"rows", "good"}}});
  do_import_job(job_work, address.substr(address.rfind('/') + 1), progress());
  expect_page({.name = "the good rows", .shows = {"300 filas escritas"}}, asked(work, {.address = address}));
}

TEST(ImportPages, refuse_what_is_no_file) {
  auto world = SmallWorld{};
  auto work = world.work(world.person("coordinator"));
  expect_page({.name = "none", .status = 422, .shows = {"Elija un archivo"}}, asked(work, {.method = "POST", .address = "/importar"}));
  EXPECT_EQ(uploaded(work, "plan.xlsx", "PK\x03\x04 broken").status, 422);
}

TEST(ImportPages, give_the_plan_as_a_download) {
  auto world = SmallWorld{};
  auto work = world.work(world.person("coordinator"));
  auto const xlsx = asked(work, {.address = "/exportar"});
  EXPECT_EQ(xlsx.body.substr(0, 2), "PK");
  auto const zip = asked(work, {.address = "/exportar?format=csv"});
  EXPECT_EQ(zip.type, "application/zip");
}

}  // namespace
}  // namespace timon::exchange
