// Split, merged and laid on more: what comes out of what, with its log, and the goals below counting anew.
#include <gtest/gtest.h>

#include <algorithm>

#include "goals/standing_store.hpp"
#include "obstacles/impact_store.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_api.hpp"
#include "obstacles/obstacle_page_store.hpp"
#include "obstacles/obstacle_pages.hpp"
#include "obstacles/solved_store.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::obstacles {
namespace {

class Lineage : public testing::Test {
 protected:
  Obstacle restriction() { return world.obstacle(SmallWorld::kRestriction); }
  Obstacle alert() { return world.obstacle(SmallWorld::kAlert); }
  ObstacleTarget on(char const* goal, char const* milestone) {
    auto const found = world.milestone(goal, milestone);
    return {.goal = found.goal, .milestone = found.id};
  }
  std::int64_t open_on(char const* code) { return goals::standing_of(world.session(), world.goal(code).id)->restrictions; }

  SmallWorld world;
};

TEST_F(Lineage, of_one_laid_on_two_goals_and_split_again) {
  auto work = world.work(world.manager());
  auto const widened = retarget_obstacle(work, restriction().id, 0, {on("A01", "1,03"), on("A02", "1,03")});
  ASSERT_TRUE(widened);
  EXPECT_EQ(open_on("A02"), 1);
  auto const targets = targets_of(work.db, restriction().id);
  ASSERT_EQ(targets.size(), 2U);
  EXPECT_EQ(split_obstacle(work, restriction().id, 0, "Otra", {}).error().front().message, "obstacle.split.nothing");
  EXPECT_EQ(split_obstacle(work, restriction().id, 0, "Otra", {targets[0].id, targets[1].id}).error().front().message, "obstacle.split.everything");
  auto const made = split_obstacle(work, restriction().id, 0, "El mismo terreno en otra escuela", {targets[1].id});
  ASSERT_TRUE(made);
  EXPECT_EQ(made->origin, restriction().id);
  EXPECT_EQ(made->level, Level::manager);
  EXPECT_TRUE(restriction().is_open());
  EXPECT_EQ(targets_of(work.db, restriction().id).size(), 1U);
  EXPECT_EQ(open_on("A01"), 1);
  EXPECT_EQ(open_on("A02"), 1);
  EXPECT_EQ(origins_of(work.db, *made).front().code, SmallWorld::kRestriction);
  EXPECT_EQ(successors_of(work.db, restriction()).front().code, made->code);
  EXPECT_EQ(actions_of(work, restriction()).front().text, made->code);
}

TEST_F(Lineage, of_two_that_become_one) {
  auto work = world.work(world.manager());
  auto draft = restriction();
  draft.title = "Un solo trámite para las dos";
  EXPECT_EQ(merge_obstacles(work, {{restriction().id, 0}}, draft).error().front().message, "obstacle.merge.too_few");
  auto const made = merge_obstacles(work, {{restriction().id, 0}, {alert().id, 0}}, draft);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->kind, ObstacleKind::restriction);
  EXPECT_EQ(targets_of(work.db, made->id).size(), 2U);
  EXPECT_EQ(restriction().state, ObstacleState::converted);
  EXPECT_EQ(restriction().successor, made->id);
  EXPECT_EQ(alert().successor, made->id);
  EXPECT_EQ(origins_of(work.db, *made).size(), 2U);
  EXPECT_EQ(open_on("A01"), 1);
  EXPECT_EQ(open_on("A02"), 1);
  for (auto const& parent : {restriction(), alert()}) EXPECT_FALSE(stays_of(work.db, parent.id).back().ending.empty());
  EXPECT_EQ(merge_obstacles(work, {{restriction().id, 0}, {made->id, 0}}, draft).error().front().message, "obstacle.merge.closed");
}

TEST_F(Lineage, is_made_by_the_holder_only) {
  for (auto const& actor : {world.coordinator(), world.head(), world.auditor()}) {
    auto work = world.work(actor);
    EXPECT_THROW((void)split_obstacle(work, restriction().id, 0, "Otra", {}), Forbidden) << actor.name;
    EXPECT_THROW((void)merge_obstacles(work, {{restriction().id, 0}, {alert().id, 0}}, restriction()), Forbidden) << actor.name;
    EXPECT_THROW((void)retarget_obstacle(work, restriction().id, 0, {on("A01", "1,02")}), Forbidden) << actor.name;
  }
  auto stranger = world.work(world.stranger());
  EXPECT_THROW((void)split_obstacle(stranger, restriction().id, 0, "Otra", {}), NotFound);
  auto manager = world.work(world.manager());
  EXPECT_THROW((void)retarget_obstacle(manager, restriction().id, 0, {on("B01", "1,03")}), NotFound) << "a goal the holder may not see";
  EXPECT_THROW((void)split_obstacle(manager, restriction().id, restriction().revision + 1, "Otra", {}), Stale);
}

TEST_F(Lineage, reading_is_kept_once_and_only_of_who_holds_it) {
  auto const read_on = [&] { return stays_of(world.session(), restriction().id).back().read_on; };
  auto coordinator = world.work(world.coordinator());
  note_read(coordinator, restriction());
  EXPECT_FALSE(read_on());
  auto manager = world.work(world.manager());
  note_read(manager, restriction());
  EXPECT_EQ(read_on(), kToday);
  auto const entries = world.session().one<std::int64_t>("SELECT count(*) FROM journal");
  note_read(manager, restriction());
  EXPECT_EQ(world.session().one<std::int64_t>("SELECT count(*) FROM journal"), entries);
}

TEST_F(Lineage, a_solved_one_is_found_by_its_words_with_its_lesson) {
  auto manager = world.work(world.manager());
  ASSERT_TRUE(log_action(manager, restriction().id, "Conviene pedir la escritura antes de licitar", false, true));
  ASSERT_TRUE(log_action(manager, restriction().id, "El escribano no es de confianza", true, true));
  ASSERT_TRUE(resolve_obstacle(manager, restriction().id, 0, "Escritura firmada ante escribanía"));
  auto const found = solved_like(manager, "Faltan las escrituras de los terrenos", ObstacleType::legal, 3);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().closing, "Escritura firmada ante escribanía");
  auto lessons = lessons_of(manager, found);
  EXPECT_EQ(lessons[restriction().id].size(), 2U);
  auto owner = world.work(world.owner());
  EXPECT_EQ(lessons_of(owner, found)[restriction().id].size(), 1U) << "a reserved lesson is read by its level and above";
  EXPECT_TRUE(solved_like(manager, "Huelga de transporte", ObstacleType::external, 3).empty());
  auto stranger = world.work(world.stranger());
  EXPECT_TRUE(solved_like(stranger, "Faltan las escrituras de los terrenos", {}, 3).empty());
}

TEST_F(Lineage, impact_shows_what_waits_and_only_what_one_may_see) {
  auto late = restriction();
  late.limit_on = make_date(2026, 7, 3);  // two weeks after 1,03 is due
  auto work = world.work(world.manager());
  auto const impact = impact_of(work, late);
  ASSERT_EQ(impact.milestones.size(), 2U);
  EXPECT_EQ(impact.milestones[0].code, "1,03");
  EXPECT_EQ(impact.milestones[1].code, "1,04");
  EXPECT_EQ(impact.milestones[1].because, "1,03");
  EXPECT_EQ(days_between(impact.milestones[1].from, impact.milestones[1].to), 14);
  auto stranger = world.work(world.stranger());
  EXPECT_TRUE(impact_of(stranger, late).milestones.empty());
}

http::Response asked(SmallWorld& world, PageCase const& scenario) {
  static auto const routes = [] {
    auto router = http::Router{};
    add_obstacle_pages(router);
    return router;
  }();
  auto work = world.work(world.person(scenario.as));
  return page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work);
}

TEST(LineagePages, ask_and_do) {
  auto world = SmallWorld{};
  auto const item = [&](char const* code) {
    auto const obstacle = world.obstacle(code);
    return std::to_string(obstacle.id.number) + ":" + std::to_string(obstacle.revision);
  };
  auto const restriction = item(SmallWorld::kRestriction), alert = item(SmallWorld::kAlert);
  auto const cases = std::vector<PageCase>{
      {.name = "what it lies on", .as = "manager", .address = "/restricciones/R-01/alcance", .shows = {"A01/1,03"}},
      {.name = "not for others", .as = "coordinator", .address = "/restricciones/R-01/alcance", .status = 403},
      {.name = "nor for strangers", .as = "stranger", .address = "/restricciones/R-01/alcance", .status = 404},
      {.name = "a line that names nothing",
       .as = "manager",
       .method = "POST",
       .address = "/restricciones/R-01/alcance",
       .form = {{"targets", "A01/1,03\nB01/1,03"}},
       .status = 422,
       .shows = {"No encontramos «B01/1,03»", "A01/1,03\nB01/1,03"}},
      {.name = "chosen ones are asked for one reason",
       .as = "manager",
       .address = "/control/derivacion?item=" + restriction + "&item=" + alert,
       .shows = {"2 asuntos elegidos", "De Gerencia a Coordinación"}},
      {.name = "what one does not hold is left out",
       .as = "coordinator",
       .address = "/control/derivacion?item=" + restriction,
       .shows = {"No eligió ninguna fila"},
       .hides = {"name=\"reason\""}},
      {.name = "without a reason",
       .as = "manager",
       .method = "POST",
       .address = "/control/derivacion",
       .form = {{"item", restriction}},
       .status = 422,
       .shows = {"name=\"reason\""}},
      {.name = "merge needs two", .as = "manager", .address = "/control/union?item=" + alert, .shows = {"Marque en el control dos o más"}},
      {.name = "merge shows the form",
       .as = "manager",
       .address = "/control/union?item=" + restriction + "&item=" + alert,
       .shows = {"R-01, A-02", "name=\"item\" value=\"" + alert + "\""}},
      {.name = "both go up, one of them gone meanwhile",
       .as = "manager",
       .method = "POST",
       .address = "/control/derivacion",
       .form = {{"item", restriction}, {"item", "999:1"}, {"item", alert}, {"reason", "Sin respuesta en este ámbito"}},
       .shows = {"2 asuntos derivados.", "Ahora en Coordinación"}},
      {.name = "a second press moves nothing",
       .as = "manager",
       .method = "POST",
       .address = "/control/derivacion",
       .form = {{"item", restriction}, {"reason", "Sin respuesta en este ámbito"}},
       .shows = {"0 asuntos derivados.", "Ya no está en sus manos"}},
      {.name = "figures", .as = "coordinator", .address = "/control/cifras", .shows = {"Por ámbito: pedido, leído, respondido", "Gerencia", "R-01 Terreno sin escritura"}},
      {.name = "figures of what one sees", .as = "stranger", .address = "/control/cifras", .shows = {"Todavía no hay cifras"}, .hides = {"R-01"}},
      {.name = "nothing solved yet", .as = "manager", .address = "/control/resueltas", .shows = {"Ninguna parecida"}},
      {.name = "by level", .as = "coordinator", .address = "/control?group=level", .shows = {"Coordinación", "A-02"}},
      {.name = "by holder", .as = "coordinator", .address = "/control?group=holder", .shows = {"Coordinación, Educación", "A-02"}},
      {.name = "by goal", .as = "coordinator", .address = "/control?group=goal", .shows = {"Veinte escuelas nuevas"}},
      {.name = "by limit", .as = "coordinator", .address = "/control?limit=none", .shows = {"Nada por aquí"}, .hides = {"R-01 Terreno"}},
      {.name = "by age", .as = "coordinator", .address = "/control?days=30", .shows = {"Nada por aquí"}},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  EXPECT_EQ(missing_words(), 0);
}

TEST_F(Lineage, is_made_by_programs_too) {
  auto const routes = [] {
    auto router = http::Router{};
    add_obstacle_api(router);
    return router;
  }();
  auto const posted = [&](Actor const& actor, std::string const& address, std::string body) {
    auto work = world.work(actor);
    auto request = page_request("POST", address, {});
    request.headers.add("content-type", "application/json");
    request.body = std::move(body);
    return page_answer(routes, request, work);
  };
  auto const at = std::string{"/api/v1/restrictions/"} + SmallWorld::kRestriction;
  auto const both = std::string{R"({"targets": [{"goal": "A01", "milestone": "1,03"}, {"goal": "A02", "milestone": "1,03"}]})"};
  EXPECT_EQ(posted(world.evaluator(), at + "/targets", both).status, 403);
  EXPECT_EQ(posted(world.stranger(), at + "/targets", both).status, 404);
  EXPECT_EQ(posted(world.coordinator(), at + "/targets", both).status, 403) << "who does not hold it moves nothing";
  EXPECT_EQ(posted(world.manager(), at + "/targets", R"({"targets": [{"goal": "B01"}]})").status, 422) << "what is not seen is not there";
  EXPECT_EQ(posted(world.manager(), at + "/targets", both).status, 200);
  EXPECT_EQ(posted(world.manager(), at + "/division", R"({"title": "Aparte", "targets": [{"goal": "A02", "milestone": "1,02"}]})").status, 422);
  auto const divided = posted(world.manager(), at + "/division", R"({"title": "Aparte", "targets": [{"goal": "A02", "milestone": "1,03"}]})");
  EXPECT_EQ(divided.status, 201);
  EXPECT_NE(divided.body.find("\"title\":\"Aparte\""), std::string::npos) << divided.body;
  EXPECT_EQ(posted(world.manager(), "/api/v1/obstacle-mergers", R"({"title": "Uno", "obstacles": ["R-01"]})").status, 422);
  EXPECT_EQ(posted(world.manager(), "/api/v1/obstacle-mergers", R"({"title": "Uno", "obstacles": ["R-01", "R-99"]})").status, 422);
  EXPECT_EQ(posted(world.evaluator(), "/api/v1/obstacle-mergers", R"({"title": "Uno", "obstacles": ["R-01", "A-02"]})").status, 403);
  EXPECT_EQ(posted(world.manager(), "/api/v1/obstacle-mergers", R"({"title": "Uno solo", "obstacles": ["R-01", "A-02"]})").status, 201);
  EXPECT_FALSE(restriction().is_open());
}

}  // namespace
}  // namespace timon::obstacles
