#include "documents/documents.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "documents/document_actions.hpp"
#include "documents/document_store.hpp"
#include "goals/goal_pages.hpp"
#include "goals/history.hpp"
#include "obstacles/obstacle_pages.hpp"
#include "platform/hash/hash.hpp"
#include "platform/journal/journal.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::documents {
namespace {

namespace fs = std::filesystem;

auto const kPdf = std::string{"%PDF-1.7 acta de inicio"};

class Documents : public testing::Test {
 protected:
  Documents()
      : folder_{fs::temp_directory_path() / ("timon-documents-" + std::to_string(::getpid()))},
        shelf_{std::make_shared<files::Shelf const>(files::Store{folder_.string()}, files::ScannerSettings{})} {}
  ~Documents() override { fs::remove_all(folder_); }

  Content content(std::string body = kPdf, std::string name = "acta.pdf") {
    auto taken = shelf_->take({.field = "file", .name = std::move(name), .type = "", .body = std::move(body)});
    if (!taken) throw std::runtime_error{taken.error().front().message};
    return {.link = {}, .file = std::move(taken->file), .scan = {}, .note = {}};
  }
  Document added(Actor actor, Audience audience = Audience::goal_readers, std::vector<OfficeId> const& offices = {}, char const* milestone = nullptr) {
    auto work = world.work(std::move(actor));
    auto draft = Document{.goal = world.goal("A01").id, .title = "Acta de inicio", .kind = "act", .audience = audience};
    if (milestone) draft.milestone = world.milestone("A01", milestone).id;
    auto made = add_document(work, draft, offices, content());
    if (!made) throw std::runtime_error{made.error().front().message};
    return std::move(*made);
  }
  bool sees(Actor actor, DocumentId id) {
    auto work = world.work(std::move(actor));
    auto const found = find_visible(work, id).has_value();
    auto listed = false;
    for (auto const& line : document_lines(work, {})) listed = listed || line.id == id;
    EXPECT_EQ(found, listed) << "one predicate for lists and single ones";
    return found;
  }

  SmallWorld world;
  fs::path folder_;
  SharedShelf shelf_;
};

TEST_F(Documents, are_brought_by_who_works_on_the_goal) {
  EXPECT_EQ(added(world.manager()).version, 1);
  EXPECT_TRUE(added(world.owner(), Audience::goal_readers, {}, "1,02").id);
  for (auto const& actor : {world.auditor(), world.evaluator(), world.head()}) {
    auto work = world.work(actor);
    EXPECT_THROW((void)add_document(work, {.goal = world.goal("A01").id, .title = "Acta", .kind = "act"}, {}, content()), Forbidden) << actor.name;
  }
  auto stranger = world.work(world.stranger());
  EXPECT_THROW((void)add_document(stranger, {.goal = world.goal("A01").id, .title = "Acta", .kind = "act"}, {}, content()), NotFound);
  auto manager = world.work(world.manager());
  EXPECT_THROW((void)add_document(manager, {.goal = world.goal("A01").id, .milestone = world.milestone("B01", "1,01").id, .title = "Acta", .kind = "act"}, {}, content()), NotFound)
      << "a milestone of another goal";
}

TEST_F(Documents, are_read_by_whom_they_are_for) {
  auto const open = added(world.manager()).id;
  auto const closed = added(world.manager(), Audience::institution).id;
  auto const named = added(world.manager(), Audience::offices, {world.office("Coordinación, Educación").id}).id;
  for (auto const& actor : {world.manager(), world.coordinator(), world.auditor()}) {
    EXPECT_TRUE(sees(actor, open)) << actor.name;
    EXPECT_TRUE(sees(actor, closed)) << actor.name;
    EXPECT_TRUE(sees(actor, named)) << actor.name;
  }
  EXPECT_TRUE(sees(world.minister(), closed));
  EXPECT_TRUE(sees(world.head(), closed)) << "above";
  EXPECT_FALSE(sees(world.minister(), named));
  EXPECT_FALSE(sees(world.head(), named));
  for (auto const id : {open, closed, named}) {
    EXPECT_FALSE(sees(world.stranger(), id));
    EXPECT_FALSE(sees(world.administrator(), id));
  }
}

TEST_F(Documents, shared_with_another_ministry_stay_closed_to_it_when_they_are_for_the_institution) {
  auto work = world.work(console());
  auto deed = Deed{work, "shared"};
  deed.insert(GoalShare{.goal = world.goal("A01").id, .institution = world.institution("MSA").id});
  deed.commit();
  auto const open = added(world.manager()).id;
  auto const closed = added(world.manager(), Audience::institution).id;
  EXPECT_TRUE(sees(world.strange_coordinator(), open));
  EXPECT_FALSE(sees(world.strange_coordinator(), closed));
}

TEST_F(Documents, keep_every_version) {
  auto const first = added(world.manager());
  auto work = world.work(world.manager());
  auto again = content();
  EXPECT_EQ(add_version(work, first.id, 0, again).error().front().message, "document.version.same");
  EXPECT_THROW((void)add_version(work, first.id, first.revision + 3, content("%PDF-2 nueva")), Stale);
  ASSERT_TRUE(add_version(work, first.id, first.revision, content("%PDF-2 nueva")));
  auto const versions = versions_of(work.db, first.id);
  ASSERT_EQ(versions.size(), 2U);
  EXPECT_EQ(shelf_->store().read(versions[1].hash), kPdf);
  auto owner = world.work(world.owner());
  EXPECT_THROW((void)add_version(owner, first.id, 0, content("%PDF-3")), Forbidden) << "neither theirs nor their goal to edit";
}

TEST_F(Documents, taken_away_are_restored) {
  auto const document = added(world.manager());
  auto work = world.work(world.coordinator());
  EXPECT_EQ(remove_document(work, document.id, 0, "no").error().front().field, "reason");
  ASSERT_TRUE(remove_document(work, document.id, 0, "Estaba repetido"));
  EXPECT_TRUE(document_lines(work, {.goal = document.goal}).empty());
  EXPECT_EQ(document_lines(work, {.goal = document.goal, .with_removed = true}).size(), 1U);
  ASSERT_TRUE(restore_document(work, document.id, 0));
  EXPECT_EQ(document_lines(work, {.goal = document.goal}).size(), 1U);
}

TEST_F(Documents, are_told_in_the_history_only_to_their_readers) {
  listen_to_deeds();
  auto const document = added(world.manager());
  auto const text_of = [&](Actor actor) {
    auto work = world.work(std::move(actor));
    auto text = std::string{};
    for (auto const& entry : goals::history_of(work, document.goal, 0, 50).entries) text += boost::json::serialize(goals::told(entry));
    return text;
  };
  EXPECT_NE(text_of(world.minister()).find("Acta de inicio"), std::string::npos);
  auto work = world.work(world.manager());
  auto narrower = document;
  narrower.audience = Audience::offices;
  ASSERT_TRUE(edit_document(work, document.id, 0, narrower, {world.office("Coordinación, Educación").id}));
  EXPECT_EQ(text_of(world.minister()).find("Acta de inicio"), std::string::npos) << "what was open before is closed now";
  EXPECT_NE(text_of(world.coordinator()).find("Acta de inicio"), std::string::npos);
}

TEST_F(Documents, are_evidence_of_their_milestone_until_taken_away) {
  auto const document = added(world.manager(), Audience::goal_readers, {}, "1,02");
  auto work = world.work(world.manager());
  EXPECT_EQ(evidence_count(work.db, document.milestone), 1);
  ASSERT_TRUE(remove_document(work, document.id, 0, "No era de esta"));
  EXPECT_EQ(evidence_count(work.db, document.milestone), 0);
}

TEST_F(Documents, are_verified_against_their_hashes) {
  auto const document = added(world.manager());
  auto work = world.work(console());
  EXPECT_TRUE(verify(work.db, shelf_->store()).empty());
  EXPECT_TRUE(journal::verify(work.db, sealed_tables()).is_sound());
  auto const path = shelf_->store().path_of(versions_of(work.db, document.id).front().hash);
  std::ofstream{path} << "otra cosa";
  EXPECT_EQ(verify(work.db, shelf_->store()).size(), 1U);
  fs::remove(path);
  EXPECT_NE(verify(work.db, shelf_->store()).front().find("missing"), std::string::npos);
}

class DocumentPages : public Documents {
 protected:
  DocumentPages() {
    listen_to_deeds();
    auto const panels = std::make_shared<goals::Panels>();
    add_document_panels(*panels);
    goals::add_goal_pages(routes_, panels);
    obstacles::add_obstacle_pages(routes_);
    add_document_pages(routes_, shelf_);
    add_document_api(routes_, shelf_);
  }
  http::Response ask(PageCase const& scenario, std::vector<http::Upload> uploads = {}) {
    auto work = world.work(world.person(scenario.as));
    auto request = page_request(scenario.method, scenario.address, scenario.form);
    request.uploads = std::move(uploads);
    return page_answer(routes_, request, work);
  }
  void expect(PageCase const& scenario, std::vector<http::Upload> uploads = {}) { expect_page(scenario, ask(scenario, std::move(uploads))); }
  static http::Upload file(std::string name, std::string body) { return {.field = "file", .name = std::move(name), .type = "", .body = std::move(body)}; }
  http::Router routes_;
};

TEST_F(DocumentPages, bring_show_renew_and_take_away) {
  expect({.name = "nothing yet", .as = "manager", .address = "/metas/A01/documentos", .shows = {"No hay documentos", "/metas/A01/documentos/nuevo"}});
  expect({.name = "who only reads gets no button", .as = "auditor", .address = "/metas/A01/documentos", .hides = {"/documentos/nuevo"}});
  expect({.name = "nor the form", .as = "auditor", .address = "/metas/A01/documentos/nuevo", .status = 403});
  expect({.name = "strangers find nothing", .as = "stranger", .address = "/metas/A01/documentos", .status = 404});
  expect({.name = "the form says its limits",
          .as = "manager",
          .address = "/metas/A01/documentos/nuevo?milestone=1,02",
          .shows = {"20 MB", "Agregar evidencia", "multipart/form-data"}});
  expect({.name = "nothing chosen",
          .as = "manager",
          .method = "POST",
          .address = "/metas/A01/documentos",
          .form = {{"kind", "act"}, {"title", "Acta <1>"}},
          .status = 422,
          .shows = {"Elija un archivo o escriba un enlace", "Acta &lt;1&gt;", "href=\"#file\""}});
  expect({.name = "a wrong link and a future date",
          .as = "manager",
          .method = "POST",
          .address = "/metas/A01/documentos",
          .form = {{"kind", "act"}, {"title", "Acta"}, {"link", "http://x.org"}, {"dated_on", "2027-01-01"}},
          .status = 422,
          .shows = {"no puede ser futura"}});
  expect({.name = "not what it says",
          .as = "manager",
          .method = "POST",
          .address = "/metas/A01/documentos",
          .form = {{"kind", "act"}},
          .status = 422,
          .shows = {"no es lo que dice su nombre"}},
         {file("acta.pdf", "<html>")});
  expect({.name = "brought",
          .as = "manager",
          .method = "POST",
          .address = "/metas/A01/documentos",
          .form = {{"kind", "evidence"}, {"milestone", "1,02"}, {"source", "Catastro"}},
          .status = 303,
          .shows = {"Location: /metas/A01/1,02"}},
         {file("Acta_de_obra.txt", "Primera línea <b>")});
  expect({.name = "it stands on the milestone", .as = "owner", .address = "/metas/A01/1,02", .shows = {"Acta de obra", "/documentos/1", "Evidencia"}});
  expect({.name = "and in the section", .as = "minister", .address = "/metas/A01/documentos", .shows = {"Acta de obra", "Catastro", "TXT"}});
  expect({.name = "its page shows a text as text",
          .as = "minister",
          .address = "/documentos/1",
          .shows = {"Primera línea &lt;b&gt;", "Huella SHA-256", sha256("Primera línea <b>")},
          .hides = {"/retiro"}});
  expect({.name = "strangers find no page", .as = "stranger", .address = "/documentos/1", .status = 404});
  expect({.name = "no content", .as = "stranger", .address = "/documentos/1/contenido", .status = 404});
  expect({.name = "no file", .as = "stranger", .address = "/documentos/1/descarga", .status = 404});
  expect({.name = "nor by the API", .as = "stranger", .address = "/api/v1/documents/1/content", .status = 404});
  auto const shown = ask({.name = "shown", .as = "minister", .address = "/documentos/1/contenido"});
  EXPECT_EQ(shown.type, "text/plain; charset=utf-8");
  EXPECT_TRUE(http::header_of(shown, "Content-Security-Policy").starts_with("sandbox"));
  EXPECT_TRUE(http::header_of(ask({.name = "kept", .as = "minister", .address = "/documentos/1/descarga"}), "Content-Disposition").starts_with("attachment"));
  expect({.name = "a new version", .as = "manager", .method = "POST", .address = "/documentos/1/versiones", .form = {{"revision", "1"}, {"note", "Con la firma"}}, .status = 303},
         {file("acta2.txt", "Segunda")});
  expect({.name = "somebody was there before", .as = "manager", .method = "POST", .address = "/documentos/1/versiones", .form = {{"revision", "1"}}, .status = 409},
         {file("acta3.txt", "Tercera")});
  expect({.name = "both are listed", .as = "minister", .address = "/documentos/1", .shows = {"versión 2", "versión 1", "Con la firma", "Segunda"}});
  expect({.name = "the older one is read", .as = "minister", .address = "/documentos/1/contenido?version=1", .shows = {"Primera línea <b>"}});
  expect({.name = "taken away without saying why",
          .as = "manager",
          .method = "POST",
          .address = "/documentos/1/retiro",
          .form = {{"reason", "no"}},
          .status = 422,
          .shows = {">no</textarea>"}});
  expect({.name = "taken away", .as = "manager", .method = "POST", .address = "/documentos/1/retiro", .form = {{"reason", "Estaba repetida"}}, .status = 303});
  expect({.name = "read no more", .as = "minister", .address = "/documentos/1/contenido", .status = 404});
  expect({.name = "its page says why", .as = "minister", .address = "/documentos/1", .shows = {"Estaba repetida"}, .hides = {"Segunda"}});
  expect({.name = "listed where asked for", .as = "minister", .address = "/metas/A01/documentos?retirados=1", .shows = {"Estaba repetida"}});
  expect({.name = "restored", .as = "manager", .method = "POST", .address = "/documentos/1/restauracion", .status = 303});
  expect({.name = "told in the history", .as = "minister", .address = "/metas/A01/historial", .shows = {"Documento agregado", "Documento retirado", "Documento restaurado"}});
  EXPECT_EQ(missing_words(), 0);
}

TEST_F(DocumentPages, lie_on_restrictions_and_come_several_at_once) {
  expect({.name = "several",
          .as = "manager",
          .method = "POST",
          .address = "/metas/A01/documentos",
          .form = {{"kind", "act"}, {"obstacle", "R-01"}, {"link", "https://boletin.example.org/412"}, {"audience", "institution"}},
          .status = 303,
          .shows = {"Location: /restricciones/R-01"}},
         {file("uno.txt", "1"), file("dos.csv", "a;b")});
  expect({.name = "all of them on its page", .as = "manager", .address = "/restricciones/R-01", .shows = {">uno<", ">dos<", "boletin.example.org", "Institución a cargo"}});
  expect({.name = "one bad file keeps none",
          .as = "manager",
          .method = "POST",
          .address = "/metas/A01/documentos",
          .form = {{"kind", "act"}},
          .status = 422,
          .shows = {"Se admiten PDF"}},
         {file("tres.txt", "3"), file("malo.exe", "MZ")});
  expect({.name = "none was kept", .as = "manager", .address = "/metas/A01/documentos", .hides = {">tres<"}});
  expect({.name = "an obstacle of another goal", .as = "manager", .address = "/metas/A02/documentos/nuevo?obstacle=R-99", .status = 404});
  expect({.name = "the API lists them", .as = "manager", .address = "/api/v1/goals/A01/documents", .shows = {"\"title\":\"uno\"", "\"obstacle\":\"R-01\"", "\"next\":null"}});
  expect({.name = "the next of a kind are of that kind", .as = "manager", .address = "/api/v1/goals/A01/documents?limit=1&document_kind=act", .shows = {"&document_kind=act"}});
}

TEST_F(DocumentPages, ask_the_right_before_they_look_for_anything) {
  for (auto const* address : {"/metas/ZZZ/documentos", "/api/v1/goals/ZZZ/documents"}) {
    expect({.name = "who may nowhere", .as = "auditor", .method = "POST", .address = address, .form = {{"kind", "act"}}, .status = 403}, {file("a.txt", "a")});
    expect({.name = "who may somewhere", .as = "manager", .method = "POST", .address = address, .form = {{"kind", "act"}}, .status = 404}, {file("a.txt", "a")});
  }
  expect({.name = "the form", .as = "auditor", .address = "/metas/ZZZ/documentos/nuevo", .status = 403});
  for (auto const* address : {"/documentos/999/editar", "/documentos/999/versiones", "/documentos/999/retiro", "/documentos/999/restauracion", "/api/v1/documents/999/versions"})
    expect({.name = address, .as = "auditor", .method = "POST", .address = address, .status = 403});
  expect({.name = "of none", .as = "manager", .method = "POST", .address = "/documentos/999/versiones", .status = 404});
}

TEST_F(DocumentPages, leave_no_file_of_what_was_refused) {
  auto const files = [&] {
    auto count = 0;
    if (fs::exists(folder_))
      for (auto const& entry : fs::recursive_directory_iterator{folder_}) count += entry.is_regular_file() ? 1 : 0;
    return count;
  };
  auto const new_one = std::string{"/metas/A01/documentos"};
  expect({.name = "one of two is bad", .as = "manager", .method = "POST", .address = new_one, .form = {{"kind", "act"}}, .status = 422},
         {file("uno.txt", "1"), file("malo.exe", "MZ")});
  expect({.name = "for offices that are none",
          .as = "manager",
          .method = "POST",
          .address = new_one,
          .form = {{"kind", "act"}, {"audience", "offices"}, {"offices", "999"}},
          .status = 422},
         {file("dos.txt", "2")});
  expect({.name = "the API's too", .as = "manager", .method = "POST", .address = "/api/v1/goals/A01/documents", .form = {{"kind", "nothing"}}, .status = 422},
         {file("tres.txt", "3")});
  EXPECT_EQ(files(), 0);
  expect({.name = "taken", .as = "manager", .method = "POST", .address = new_one, .form = {{"kind", "act"}}, .status = 303}, {file("cuatro.txt", "4")});
  expect({.name = "overtaken", .as = "manager", .method = "POST", .address = "/documentos/1/versiones", .form = {{"revision", "7"}}, .status = 409}, {file("cinco.txt", "5")});
  EXPECT_EQ(files(), 1);
}

TEST_F(DocumentPages, tell_of_a_damaged_file_and_take_it_again) {
  expect({.name = "a text nobody can show",
          .as = "manager",
          .method = "POST",
          .address = "/metas/A01/documentos",
          .form = {{"kind", "act"}},
          .status = 422,
          .shows = {"está dañado", "href=\"#file\""}},
         {file("acta.txt", "Acta\x01\x02 de inicio")});
  expect({.name = "brought", .as = "manager", .method = "POST", .address = "/metas/A01/documentos", .form = {{"kind", "act"}}, .status = 303},
         {file("acta.txt", "Acta de inicio")});
  auto const path = shelf_->store().path_of(sha256("Acta de inicio"));
  std::ofstream{path} << "otra cosa";
  expect({.name = "its page", .as = "manager", .address = "/documentos/1", .shows = {"El archivo guardado está dañado", "id=\"file-error\""}, .hides = {"otra cosa"}});
  expect({.name = "its content", .as = "minister", .address = "/documentos/1/descarga", .status = 422, .shows = {"El archivo guardado está dañado"}});
  expect({.name = "for programs", .as = "minister", .address = "/api/v1/documents/1/content", .status = 422, .shows = {"\"file\"", "está dañado"}});
  expect({.name = "brought again", .as = "manager", .method = "POST", .address = "/documentos/1/versiones", .form = {{"revision", "1"}}, .status = 303},
         {file("acta.txt", "Acta de inicio")});
  expect({.name = "whole", .as = "minister", .address = "/documentos/1", .shows = {"Acta de inicio"}, .hides = {"dañado", "versión 2"}});
  EXPECT_EQ(missing_words(), 0);
}

TEST_F(DocumentPages, take_kinds_from_the_administrator) {
  expect({.name = "content has no business there", .as = "manager", .address = "/ajustes/documentos", .status = 403});
  expect({.name = "nor writes", .as = "manager", .method = "POST", .address = "/ajustes/documentos", .form = {{"kinds", "Dictamen"}}, .status = 403});
  expect({.name = "added", .as = "administrator", .method = "POST", .address = "/ajustes/documentos", .form = {{"kinds", "Dictamen\nPlano"}}, .status = 303});
  expect({.name = "shown", .as = "administrator", .address = "/ajustes/documentos?listo=1", .shows = {"Dictamen", "Fotografía"}});
  expect({.name = "offered", .as = "manager", .address = "/metas/A01/documentos/nuevo", .shows = {">Dictamen<"}});
}

TEST_F(DocumentPages, answer_programs) {
  expect({.name = "added",
          .as = "manager",
          .method = "POST",
          .address = "/api/v1/goals/A01/documents",
          .form = {{"title", "Decreto 412"}, {"kind", "act"}},
          .status = 201,
          .shows = {"\"version\":1", "Location: /api/v1/documents/1"}},
         {file("d.pdf", kPdf)});
  expect({.name = "refused", .as = "manager", .method = "POST", .address = "/api/v1/goals/A01/documents", .form = {{"title", "Decreto"}}, .status = 422, .shows = {"\"file\""}});
  expect({.name = "not for readers", .as = "auditor", .method = "POST", .address = "/api/v1/goals/A01/documents", .form = {{"title", "x"}}, .status = 403}, {file("d.pdf", kPdf)});
  expect({.name = "its file", .as = "auditor", .address = "/api/v1/documents/1/content", .shows = {kPdf}});
}

}  // namespace
}  // namespace timon::documents
