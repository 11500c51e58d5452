#include "search/search.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "platform/words/fold.hpp"
#include "platform/words/words.hpp"
#include "search/query.hpp"
#include "search/snippet.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::search {
namespace {

constexpr auto kAllKinds = {Kind::goal,    Kind::milestone, Kind::obstacle, Kind::opportunity,    Kind::petition, Kind::decision,
                            Kind::meeting, Kind::document,  Kind::lesson,   Kind::closing_lesson, Kind::actor};

std::string shown(std::vector<Piece> const& pieces) {
  auto text = std::string{};
  for (auto const& piece : pieces) text += piece.is_found ? "[" + piece.text + "]" : piece.text;
  return text;
}

TEST(Marked, finds_beginnings_of_words_whatever_their_accents) {
  EXPECT_EQ(shown(marked("Educación: veinte ESCUELAS", {"educacion", "escuel"})), "[Educación]: veinte [ESCUEL]AS");
  EXPECT_EQ(shown(marked("preescuela", {"escuela"})), "preescuela");
  EXPECT_EQ(shown(marked("", {"a"})), "");
}

TEST(Excerpt, shows_what_was_found_with_what_stands_around_it) {
  auto const text = std::string(200, 'x') + " antes de la escritura del terreno " + std::string(200, 'y');
  auto const found = shown(excerpt(text, {"escritura"}, 60));
  EXPECT_EQ(found, "… antes de la [escritura] del terreno …");
  EXPECT_TRUE(excerpt(text, {"huelga"}, 60).empty());
}

RC_GTEST_PROP(Marked, loses_no_letter, (std::vector<std::string> const& words)) {
  auto const text = *rc::gen::element<std::string>("Ñandúes y árboles, 3,02", "R-17: «escrituras» de María", "ÀÉÎ õ ß ﬁn");
  auto looked_for = std::vector<std::string>{"r", "a", "n"};
  for (auto const& word : words)
    if (is_plain_text(word) && !word.empty()) looked_for.push_back(fold(word));
  std::erase(looked_for, "");
  auto joined = std::string{};
  for (auto const& piece : marked(text, looked_for)) joined += piece.text;
  RC_ASSERT(joined == text);
}

class Search : public testing::Test {
 protected:
  Search() {
    listen_to_deeds();
    rebuild(world.session());
  }
  std::vector<std::string> found(Actor actor, std::string const& text, Kind kind) {
    auto work = world.work(std::move(actor));
    auto codes = std::vector<std::string>{};
    for (auto const& hit : hits_of(work, {.text = text}, kind, 50, 0)) codes.push_back(hit.place.empty() ? hit.code : hit.place + "/" + hit.code);
    return codes;
  }
  SmallWorld world;
};

TEST_F(Search, finds_words_in_any_order_by_their_beginnings_without_accents) {
  auto const goals = found(world.manager(), "ESCUEL veint", Kind::goal);
  EXPECT_EQ(goals, (std::vector<std::string>{"A01"}));
  EXPECT_TRUE(found(world.manager(), "veinte hospitales", Kind::goal).empty());
  EXPECT_TRUE(found(world.manager(), "» ' \" * %", Kind::goal).empty());
}

TEST_F(Search, follows_every_deed_at_once) {
  auto work = world.work(world.manager());
  auto raised = obstacles::raise_obstacle(work,
                                          {.kind = ObstacleKind::alert,
                                           .title = "Inundación del obrador",
                                           .type = ObstacleType{},
                                           .description = "El río creció",
                                           .decision_asked = "Mover el obrador",
                                           .responsible = world.office("Gerencia de Meta, Educación").id,
                                           .limit_on = kToday + 10},
                                          {{.goal = world.goal("A01").id, .milestone = world.milestone("A01", "1,03").id}});
  ASSERT_TRUE(raised) << raised.error().front().message;
  EXPECT_EQ(found(world.manager(), "inundacion", Kind::obstacle), (std::vector<std::string>{raised->code}));
  EXPECT_EQ(found(world.manager(), "rio crecio", Kind::obstacle), (std::vector<std::string>{raised->code}));
  EXPECT_TRUE(found(world.stranger(), "inundacion", Kind::obstacle).empty());
}

TEST_F(Search, says_the_same_after_a_rebuild) {
  auto const before = world.session().all<std::string>("SELECT kind || subject || search_text FROM search_entry ORDER BY kind, subject");
  EXPECT_FALSE(before.empty());
  rebuild(world.session());
  EXPECT_EQ(world.session().all<std::string>("SELECT kind || subject || search_text FROM search_entry ORDER BY kind, subject"), before);
}

TEST_F(Search, shows_and_counts_only_what_one_may_see) {
  for (auto const& actor :
       {world.owner(), world.manager(), world.coordinator(), world.minister(), world.head(), world.auditor(), world.administrator(), world.stranger(), world.verifier()}) {
    auto work = world.work(actor);
    for (auto const kind : kAllKinds)
      for (auto const* text : {"escuela", "salud", "de", "obra", "terreno", "e"}) {
        auto const hits = hits_of(work, {.text = text}, kind, 200, 0);
        if (!hits.empty()) EXPECT_EQ(hits.front().total, static_cast<std::int64_t>(hits.size())) << actor.name << " " << text;
        for (auto const& hit : hits) {
          if (kind == Kind::goal) EXPECT_TRUE(goals::find_visible(work, GoalId{hit.subject})) << actor.name;
          if (kind == Kind::milestone) EXPECT_TRUE(goals::find_visible(work, MilestoneId{hit.subject})) << actor.name;
          if (kind == Kind::obstacle) EXPECT_TRUE(obstacles::find_visible(work, ObstacleId{hit.subject})) << actor.name;
        }
      }
  }
  EXPECT_TRUE(found(world.stranger(), "escuelas", Kind::goal).empty());
  EXPECT_TRUE(found(world.stranger(), "A01", Kind::goal).empty());
}

TEST_F(Search, knows_codes) {
  auto const exact = [&](Actor actor, std::string const& text) {
    auto work = world.work(std::move(actor));
    auto addresses = std::vector<std::string>{};
    for (auto const& hit : exact_hits(work, {.text = text}, 20)) addresses.push_back(address_of(hit));
    return addresses;
  };
  EXPECT_EQ(exact(world.manager(), "r-01"), (std::vector<std::string>{"/restricciones/R-01"}));
  EXPECT_EQ(exact(world.manager(), "A01/1,02"), (std::vector<std::string>{"/metas/A01/1,02"}));
  EXPECT_EQ(exact(world.manager(), "1,02").size(), 2U);
  EXPECT_EQ(exact(world.manager(), " a01 "), (std::vector<std::string>{"/metas/A01"}));
  EXPECT_TRUE(exact(world.stranger(), "R-01").empty());
  EXPECT_TRUE(exact(world.stranger(), "A01/1,02").empty());
}

TEST_F(Search, keeps_reserved_lessons_out) {
  auto work = world.work(world.coordinator());
  auto const id = world.obstacle(SmallWorld::kAlert).id;
  ASSERT_TRUE(obstacles::log_action(work, id, "Conviene pedir zarzamora por escrito", true, true));
  ASSERT_TRUE(obstacles::log_action(work, id, "Conviene pedir frambuesa por escrito", false, true));
  EXPECT_TRUE(found(world.auditor(), "zarzamora", Kind::lesson).empty());
  EXPECT_EQ(found(world.auditor(), "frambuesa", Kind::lesson).size(), 1U);
}

TEST_F(Search, finds_lessons_of_closing_and_actors_of_goals_that_one_sees) {
  auto& db = world.session();
  auto const goal = world.goal("A01").id;
  db.run(
      "INSERT INTO lesson (goal, type, topic, text, told_on, search_text, revision, seal) VALUES (:goal, 'procurement', 'Licitaciones', 'Pedir el catastro antes de licitar', "
      "'2026-05-22', '', 1, '')",
      sql::with("goal", goal));
  db.run(
      "INSERT INTO stakeholder (goal, kind, name, folded_name, role, stance, influence, approach, revision, seal) VALUES (:goal, 'person', 'María Núñez & Cía', "
      "'maria nunez & cia', 'Dueña del terreno', 'against', 'high', 'Negociar en reserva', 1, '')",
      sql::with("goal", goal));
  rebuild(db);
  EXPECT_EQ(found(world.auditor(), "catastro licitaciones", Kind::closing_lesson), (std::vector<std::string>{"A01/"}));
  EXPECT_TRUE(found(world.stranger(), "catastro", Kind::closing_lesson).empty());
  auto work = world.work(world.manager());
  auto const hits = hits_of(work, {.text = "nunez"}, Kind::actor, 5, 0);
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(address_of(hits.front()), "/actores/ficha?clase=person&nombre=maria%20nunez%20%26%20cia");
  EXPECT_TRUE(found(world.manager(), "negociar", Kind::actor).empty()) << "the approach is in no index";
  EXPECT_TRUE(found(world.stranger(), "nunez", Kind::actor).empty());
}

TEST_F(Search, pages_find_jump_and_offer) {
  auto router = http::Router{};
  add_search_pages(router);
  add_search_api(router);
  auto const cases = std::vector<PageCase>{
      {.name = "nothing asked", .as = "manager", .address = "/buscar", .shows = {"Escriba palabras o un código"}},
      {.name = "found and marked", .as = "manager", .address = "/buscar?q=escuelas", .shows = {"<mark>escuelas</mark>", "/metas/A01", "Metas 1"}, .hides = {"B01"}},
      {.name = "nothing found helps", .as = "manager", .address = "/buscar?q=zzzz", .shows = {"No encontramos nada", "0 resultados"}},
      {.name = "what is typed is shown as typed", .as = "manager", .address = "/buscar?q=%3Cb%3E", .shows = {"&lt;b&gt;"}, .hides = {"<b>\""}},
      {.name = "a code and Enter", .as = "manager", .address = "/buscar?q=R-01&ir=1", .status = 303, .shows = {"Location: /restricciones/R-01"}},
      {.name = "two with that code are listed", .as = "manager", .address = "/buscar?q=1,02&ir=1", .shows = {"Con ese código", "/metas/A01/1,02", "/metas/A02/1,02"}},
      {.name = "a code that is not seen is not there", .as = "stranger", .address = "/buscar?q=R-01&ir=1", .shows = {"No encontramos nada"}, .hides = {"/restricciones/R-01"}},
      {.name = "one kind", .as = "manager", .address = "/buscar?q=escuelas&tipo=milestone", .hides = {"id=\"hits-goal\""}},
      {.name = "elsewhere", .as = "auditor", .address = "/buscar?q=escuelas&institucion=MSA", .hides = {"/metas/A01\""}},
      {.name = "offers", .as = "manager", .address = "/buscar/sugerencias?q=escuel", .shows = {"/metas/A01", "<mark>escuel</mark>as", "Ver todo"}},
      {.name = "no offers of others", .as = "stranger", .address = "/buscar/sugerencias?q=escuel", .shows = {"Nada con esas palabras"}, .hides = {"/metas/A01"}},
      {.name = "programs", .as = "manager", .address = "/api/v1/search?q=escuelas", .shows = {"\"kind\":\"goal\"", "\"code\":\"A01\"", "\"counts\""}},
      {.name = "programs say what", .as = "manager", .address = "/api/v1/search", .status = 422, .shows = {"\"q\""}},
  };
  for (auto const& scenario : cases) {
    auto work = world.work(world.person(scenario.as));
    expect_page(scenario, page_answer(router, page_request(scenario.method, scenario.address, scenario.form), work));
  }
  EXPECT_EQ(missing_words(), 0);
}

}  // namespace
}  // namespace timon::search
