#include "documents/evidence.hpp"

#include <gtest/gtest.h>

#include "documents/document_actions.hpp"
#include "goals/goal_pages.hpp"
#include "goals/milestone_actions.hpp"
#include "organization/organization.hpp"
#include "platform/journal/journal.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::goals {
void add_milestone_api(http::Router&);
}

namespace timon::documents {
namespace {

class Evidence : public testing::Test {
 protected:
  Evidence() {
    listen_to_deeds();
    auto const panels = std::make_shared<goals::Panels>();
    add_document_panels(*panels);
    goals::add_goal_pages(routes_, panels);
    goals::add_milestone_api(routes_);
    auto const shelf = std::make_shared<files::Shelf const>(files::Store{"/nowhere"}, files::ScannerSettings{});
    add_document_pages(routes_, shelf);
    add_document_api(routes_, shelf);
  }
  void demand(char const* goal = "A01") {
    auto work = world.work(world.coordinator());
    ASSERT_TRUE(demand_evidence(work, world.goal(goal).id, true));
  }
  void bring(char const* milestone) {
    auto work = world.work(world.manager());
    auto const made = add_document(work, {.goal = world.goal("A01").id, .milestone = world.milestone("A01", milestone).id, .title = "Acta de inicio", .kind = "act"}, {},
                                   {.link = "https://catastro.example.org/acta", .file = {}, .scan = {}, .note = {}});
    ASSERT_TRUE(made) << made.error().front().message;
  }
  Outcome<Milestone> finished(Actor actor, char const* milestone) {
    auto work = world.work(std::move(actor));
    return goals::finish_milestone(work, world.milestone("A01", milestone).id, 0, kToday);
  }
  void expect(PageCase const& scenario) {
    auto work = world.work(world.person(scenario.as));
    expect_page(scenario, page_answer(routes_, page_request(scenario.method, scenario.address, scenario.form), work));
  }
  SmallWorld world;
  http::Router routes_;
};

TEST_F(Evidence, is_asked_for_before_a_milestone_is_finished) {
  demand();
  auto const refused = finished(world.owner(), "1,03");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().field, "finished_on");
  EXPECT_EQ(refused.error().front().message, "document.evidence.missing");
  bring("1,03");
  EXPECT_TRUE(finished(world.owner(), "1,03"));
  EXPECT_TRUE(journal::verify(world.session(), sealed_tables()).is_sound());
}

TEST_F(Evidence, is_not_asked_for_elsewhere) {
  demand("A02");
  EXPECT_TRUE(finished(world.owner(), "1,03"));
}

TEST_F(Evidence, that_was_taken_away_shows_nothing) {
  demand();
  bring("1,03");
  auto work = world.work(world.manager());
  auto const document = DocumentId{work.db.one<std::int64_t>("SELECT max(id) FROM document")};
  ASSERT_TRUE(remove_document(work, document, 0, "Era de otra obra"));
  EXPECT_FALSE(finished(world.owner(), "1,03"));
}

TEST_F(Evidence, is_demanded_by_who_watches_over_the_goal_and_not_by_who_leads_it) {
  auto const goal = world.goal("A01").id;
  for (auto const& actor : {world.owner(), world.manager(), world.auditor(), world.verifier()}) {
    auto work = world.work(actor);
    EXPECT_THROW((void)demand_evidence(work, goal, true), Forbidden) << actor.name;
  }
  auto stranger = world.work(world.strange_coordinator());
  EXPECT_THROW((void)demand_evidence(stranger, goal, true), NotFound);
  demand();
  demand();
  EXPECT_EQ(world.session().one<std::int64_t>("SELECT count(*) FROM evidence_demand"), 1);
  auto work = world.work(world.coordinator());
  ASSERT_TRUE(demand_evidence(work, goal, false));
  EXPECT_FALSE(is_evidence_demanded(work.db, goal));
}

TEST_F(Evidence, may_be_demanded_of_all_goals_by_the_administration) {
  auto manager = world.work(world.manager());
  EXPECT_THROW((void)demand_evidence_of_all(manager, 0, true), Forbidden);
  auto work = world.work(world.administrator());
  ASSERT_TRUE(demand_evidence_of_all(work, 0, true));
  EXPECT_FALSE(finished(world.owner(), "1,03"));
  EXPECT_EQ(those_with_evidence_demanded(work.db, {world.goal("A01").id, world.goal("B01").id}).size(), 2U);
}

TEST_F(Evidence, shows_on_the_pages) {
  expect({.name = "offered to the coordinator", .as = "coordinator", .address = "/metas/A01/documentos", .shows = {"Exigir evidencia y verificación", "/documentos/exigencia"}});
  expect({.name = "not to the manager", .as = "manager", .address = "/metas/A01/documentos", .hides = {"/documentos/exigencia"}});
  expect({.name = "not by the manager", .as = "manager", .method = "POST", .address = "/metas/A01/documentos/exigencia", .form = {{"demanded", "1"}}, .status = 403});
  expect({.name = "nor by strangers", .as = "stranger", .method = "POST", .address = "/metas/A01/documentos/exigencia", .form = {{"demanded", "1"}}, .status = 404});
  expect({.name = "demanded", .as = "coordinator", .method = "POST", .address = "/metas/A01/documentos/exigencia", .form = {{"demanded", "1"}}, .status = 303});
  expect({.name = "said to all", .as = "owner", .address = "/metas/A01/documentos", .shows = {"exige evidencia y verificación"}});
  expect({.name = "the form says what is missing first",
          .as = "owner",
          .address = "/metas/A01/1,03/termino",
          .shows = {"agregue al menos un documento", "/documentos/nuevo?milestone=1"}});
  expect({.name = "refused at the field",
          .as = "owner",
          .method = "POST",
          .address = "/metas/A01/1,03/termino",
          .form = {{"finished_on", "2026-05-22"}},
          .status = 422,
          .shows = {"href=\"#finished_on\"", "agregue al menos un documento a la meta intermedia 1,03"}});
  bring("1,03");
  expect({.name = "finished", .as = "owner", .method = "POST", .address = "/metas/A01/1,03/termino", .form = {{"finished_on", "2026-05-22"}}, .status = 303});
  expect({.name = "declared only", .as = "minister", .address = "/metas/A01/1,03", .shows = {"Declarada, sin verificar"}});
  expect({.name = "in the list too", .as = "minister", .address = "/metas/A01/metas-intermedias", .shows = {"Declarada, sin verificar"}});
  expect({.name = "and not where it is not asked for", .as = "minister", .address = "/metas/A02/metas-intermedias", .hides = {"Declarada, sin verificar"}});
  expect({.name = "verified", .as = "verifier", .method = "POST", .address = "/metas/A01/1,03/verificacion", .status = 303});
  expect({.name = "by a second person", .as = "minister", .address = "/metas/A01/1,03", .shows = {"Verificada"}, .hides = {"Declarada, sin verificar"}});
}

TEST_F(Evidence, is_told_by_the_api) {
  expect({.name = "not demanded", .as = "manager", .address = "/api/v1/goals/A01/evidence", .shows = {"\"required\":false"}});
  expect({.name = "of others", .as = "stranger", .address = "/api/v1/goals/A01/evidence", .status = 404});
  demand();
  expect({.name = "demanded", .as = "manager", .address = "/api/v1/goals/A01/evidence", .shows = {"\"required\":true", "\"of_all_goals\":false"}});
}

}  // namespace
}  // namespace timon::documents
