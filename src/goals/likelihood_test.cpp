#include "goals/likelihood.hpp"

#include <gtest/gtest.h>

#include "goals/goal_api.hpp"
#include "goals/goal_pages.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::goals {
namespace {

constexpr auto kWhy = "La dirección de obra no tiene reemplazo";

Likelihood full() {
  return {.overall = DeliveryOdds::doubtful, .challenge = Challenge::high, .planning = Quality::weak, .capacity = Quality::adequate, .stage = 2, .reason = kWhy};
}

TEST(LikelihoodRule, wants_reasons_always_and_four_points_unless_there_is_no_judgement) {
  EXPECT_TRUE(checked(full()));
  EXPECT_TRUE(checked(Likelihood{.reason = kWhy}));
  EXPECT_EQ(checked(Likelihood{.reason = "corto"}).error().front().field, "reason");
  auto const lacking = checked(Likelihood{.overall = DeliveryOdds::likely, .reason = kWhy}).error();
  ASSERT_EQ(lacking.size(), 4U);
  EXPECT_EQ(lacking[0].field, "challenge");
  EXPECT_EQ(lacking[3].field, "stage");
  auto beyond = full();
  beyond.stage = 5;
  EXPECT_EQ(checked(beyond).error().front().field, "stage");
}

TEST(LikelihoodStore, keeps_the_history_and_changes_no_figure) {
  auto world = SmallWorld{};
  auto const goal = world.goal("A01");
  auto const figures = [&] { return world.session().one<std::string>("SELECT standing || board_key FROM goal_standing WHERE goal = :goal", sql::with("goal", goal.id)); };
  auto const before = figures();
  auto work = world.work(world.delivery_unit());
  ASSERT_TRUE(judge_delivery(work, goal.id, full()));
  auto second = full();
  second.overall = DeliveryOdds::likely;
  ASSERT_TRUE(judge_delivery(work, goal.id, second));
  auto const all = likelihoods_of(world.session(), goal.id);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].overall, DeliveryOdds::likely);
  EXPECT_EQ(all[1].overall, DeliveryOdds::doubtful);
  EXPECT_EQ(all[0].judged_on, kToday);
  EXPECT_EQ(figures(), before);
}

TEST(LikelihoodPages, show_the_judgement_beside_the_standing) {
  auto world = SmallWorld{};
  static auto const routes = [] {
    auto router = http::Router{};
    add_goal_pages(router, std::make_shared<Panels>());
    add_goal_api(router);
    return router;
  }();
  auto const address = std::string{"/metas/A01/probabilidad"};
  auto const filled = std::vector<std::pair<std::string, std::string>>{{"overall", "doubtful"},  {"challenge", "high"}, {"planning", "weak"},
                                                                       {"capacity", "adequate"}, {"stage", "2"},        {"reason", "La dirección <no> tiene reemplazo"}};
  auto const cases = std::vector<PageCase>{
      {.name = "no judgement is a state of its own", .as = "manager", .address = "/metas/A01", .shows = {"Juicio de la unidad", "Sin juicio", "Detenida"}},
      {.name = "who does not judge has no form",
       .as = "coordinator",
       .address = address,
       .shows = {"Sin juicio"},
       .hides = {"<form method=\"post\" action=\"" + address, "name=\"overall\""}},
      {.name = "the unit has one", .as = "delivery_unit", .address = address, .shows = {"name=\"overall\"", "Grado de dificultad", "4. Irreversible"}},
      {.name = "others are refused", .as = "minister", .method = "POST", .address = address, .form = filled, .status = 403},
      {.name = "lacking points",
       .as = "delivery_unit",
       .method = "POST",
       .address = address,
       .form = {{"overall", "likely"}, {"reason", "Razones <largas> aquí"}},
       .status = 422,
       .shows = {"Elija un valor", "Razones &lt;largas&gt; aquí"}},
      {.name = "an invented word",
       .as = "delivery_unit",
       .method = "POST",
       .address = address,
       .form = {{"overall", "certain"}, {"reason", kWhy}},
       .status = 422,
       .shows = {"Elija un valor"}},
      {.name = "kept", .as = "delivery_unit", .method = "POST", .address = address, .form = filled, .status = 303, .shows = {"Location: " + address}},
      {.name = "all who see the goal read it",
       .as = "manager",
       .address = address,
       .shows = {"Dudosa", "22 may 2026", "La dirección &lt;no&gt; tiene reemplazo", "2. En implementación"}},
      {.name = "beside the standing", .as = "manager", .address = "/metas/A01", .shows = {">Dudosa, 22 may 2026</a>", "Detenida porque"}},
      {.name = "not to strangers", .as = "stranger", .address = address, .status = 404},
      {.name = "in its history", .as = "manager", .address = "/metas/A01/historial", .shows = {"La unidad juzgó la probabilidad de cumplimiento"}},
      {.name = "in JSON", .as = "manager", .address = "/api/v1/goals/A01/likelihood", .shows = {"\"overall\":\"doubtful\"", "\"stage\":2"}},
      {.name = "JSON for strangers", .as = "stranger", .address = "/api/v1/goals/A01/likelihood", .status = 404},
  };
  for (auto const& scenario : cases) {
    auto work = world.work(world.person(scenario.as));
    expect_page(scenario, page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work));
  }
  EXPECT_EQ(missing_words(), 0);
}

TEST(LikelihoodApi, takes_a_judgement_from_the_unit_only) {
  auto world = SmallWorld{};
  auto routes = http::Router{};
  add_goal_api(routes);
  auto const asked = [&](char const* as, std::string body) {
    auto work = world.work(world.person(as));
    auto request = page_request("POST", "/api/v1/goals/A01/likelihood");
    request.headers.add("content-type", "application/json");
    request.body = std::move(body);
    return page_answer(routes, std::move(request), work).status;
  };
  auto const body = R"({"overall":"likely","challenge":"low","planning":"strong","capacity":"strong","stage":3,"reason":"Todo contratado y en fecha"})";
  EXPECT_EQ(asked("delivery_unit", body), 201);
  EXPECT_EQ(asked("head", body), 403);
  EXPECT_EQ(asked("delivery_unit", R"({"overall":"sure","reason":"Todo contratado y en fecha"})"), 422);
  EXPECT_EQ(asked("delivery_unit", R"({"overall":"likely","reason":"Todo contratado y en fecha"})"), 422);
}

}  // namespace
}  // namespace timon::goals
