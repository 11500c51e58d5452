#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "strategy/strategy.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::strategy {
namespace {

class StrategyApi : public testing::Test {
 protected:
  StrategyApi() { add_strategy_api(router_); }
  http::Response asked(char const* as, char const* method, std::string const& address, std::string body = {}, std::string if_match = {}) {
    auto work = world_.work(world_.person(as));
    auto request = page_request(method, address);
    request.headers.add("content-type", "application/json");
    if (!if_match.empty()) request.headers.add("if-match", "\"" + if_match + "\"");
    request.body = std::move(body);
    return page_answer(router_, std::move(request), work);
  }
  boost::json::array items(char const* as, std::string const& address) { return boost::json::parse(asked(as, "GET", address).body).at("items").as_array(); }

  SmallWorld world_;
  http::Router router_;
};

TEST_F(StrategyApi, writes_rows_as_the_forms_do) {
  EXPECT_EQ(asked("manager", "POST", "/api/v1/goals/A01/results", R"({"text": "Menos viajes"})").status, 201);
  EXPECT_EQ(asked("manager", "POST", "/api/v1/goals/A01/products", R"({"name": "aulas", "quantity": 20.5, "is_new": false, "result": 1})").status, 201);
  auto const product = items("auditor", "/api/v1/goals/A01/products").at(0);
  EXPECT_EQ(product.at("quantity"), 20.5);
  EXPECT_EQ(product.at("is_new"), false);
  EXPECT_EQ(product.at("result"), 1);
  EXPECT_EQ(product.at("situation"), "expected");
  EXPECT_EQ(asked("manager", "PATCH", "/api/v1/goals/A01/products/1", R"({"unit": "m2"})").status, 428);
  EXPECT_EQ(asked("manager", "PATCH", "/api/v1/goals/A01/products/1", R"({"unit": "m2"})", "7").status, 409);
  EXPECT_EQ(asked("manager", "PATCH", "/api/v1/goals/A01/products/1", R"({"unit": "m2"})", "1").status, 200);
  EXPECT_EQ(items("auditor", "/api/v1/goals/A01/products").at(0).at("name"), "aulas") << "what is not sent stays";
  EXPECT_EQ(asked("manager", "DELETE", "/api/v1/goals/A01/products/1").status, 428) << "nobody takes away what one has not read";
  EXPECT_EQ(asked("manager", "DELETE", "/api/v1/goals/A01/products/1", {}, "1").status, 409) << "it was changed since";
  EXPECT_EQ(asked("manager", "DELETE", "/api/v1/goals/A01/products/1", {}, "2").status, 200);
  EXPECT_TRUE(items("auditor", "/api/v1/goals/A01/products").empty());
}

TEST_F(StrategyApi, lets_nobody_accept_what_one_presented) {
  auto const office = std::to_string(world_.office("Coordinación, Educación").id.number);
  auto const body = [&](char const* outcome) {
    return R"({"presented_on": "2026-05-20", "corrections": "Falta el costo", "office": )" + office + R"(, "outcome": ")" + outcome + "\"}";
  };
  auto const base = std::string{"/api/v1/goals/A01/presentations"};
  EXPECT_EQ(asked("manager", "POST", base, body("accepted")).status, 422);
  EXPECT_EQ(asked("manager", "POST", base, body("to_correct")).status, 201);
  EXPECT_EQ(asked("manager", "PATCH", base + "/1", R"({"outcome": "accepted"})", "1").status, 422);
  EXPECT_EQ(asked("stranger", "PATCH", base + "/1", R"({"outcome": "accepted"})", "1").status, 404);
  EXPECT_EQ(asked("evaluator", "PATCH", base + "/1", R"({"outcome": "accepted"})", "1").status, 403);
  EXPECT_EQ(asked("minister", "PATCH", base + "/1", R"({"outcome": "accepted"})", "1").status, 200);
  EXPECT_EQ(asked("manager", "PATCH", base + "/1", R"({"remarks": "Con aplauso"})", "2").status, 200) << "what is not about its acceptance stays the manager's";
  EXPECT_EQ(asked("manager", "PATCH", base + "/1", R"({"presented_on": "2026-05-21"})", "3").status, 422);
}

TEST_F(StrategyApi, refuses_at_the_member_and_hides_what_is_not_seen) {
  for (auto const* body : {R"({"name": ""})", R"({"name": "aulas", "quantity": "muchas"})", R"({"name": "aulas", "situation": "past"})", R"({"name": ["aulas"]})"})
    EXPECT_EQ(asked("manager", "POST", "/api/v1/goals/A01/products", body).status, 422) << body;
  EXPECT_EQ(asked("minister", "POST", "/api/v1/goals/A01/products", R"({"name": "aulas"})").status, 403);
  for (auto const* noun : {"results", "products", "actors", "chain", "risks", "presentations", "lessons"}) {
    EXPECT_EQ(asked("stranger", "GET", std::string{"/api/v1/goals/A01/"} + noun).status, 404) << noun;
    EXPECT_EQ(asked("stranger", "POST", std::string{"/api/v1/goals/A01/"} + noun, "{}").status, 404) << noun;
    EXPECT_TRUE(items("auditor", std::string{"/api/v1/goals/A01/"} + noun).empty()) << noun;
  }
  EXPECT_EQ(asked("auditor", "GET", "/api/v1/goals/A01/review").status, 404);
}

TEST_F(StrategyApi, names_actors_and_lessons_across_goals) {
  auto const milestone = std::to_string(world_.milestone("A01", "1,02").id.number);
  EXPECT_EQ(asked("manager", "POST", "/api/v1/goals/A01/actors", R"({"name": "Vialidad", "stance": "favour", "milestone": )" + milestone + "}").status, 201);
  EXPECT_EQ(asked("manager", "POST", "/api/v1/goals/A01/actors", R"({"name": "Nadie", "milestone": 99999})").status, 422);
  EXPECT_EQ(asked("manager", "POST", "/api/v1/goals/A01/lessons", R"({"type": "legal", "text": "Dictamen primero"})").status, 201);
  EXPECT_EQ(items("head", "/api/v1/actors?q=vialidad").at(0).at("milestones"), 1);
  EXPECT_TRUE(items("stranger", "/api/v1/actors").empty());
  EXPECT_EQ(asked("head", "GET", "/api/v1/actors?actor_kind=animal").status, 422);
  EXPECT_EQ(items("head", "/api/v1/lessons?q=dictamen").at(0).at("goal"), "A01");
  EXPECT_TRUE(items("stranger", "/api/v1/lessons").empty());
  EXPECT_EQ(asked("manager", "PUT", "/api/v1/goals/A01/review", R"({"helped": "El acuerdo"})").status, 422);
  EXPECT_EQ(asked("lonely_manager", "PUT", "/api/v1/goals/C01/review", R"({"helped": "El acuerdo"})").status, 201);
  EXPECT_EQ(asked("lonely_manager", "PUT", "/api/v1/goals/C01/review", R"({"helped": "Otro"})").status, 428);
  EXPECT_EQ(boost::json::parse(asked("auditor", "GET", "/api/v1/goals/C01/review").body).at("helped"), "El acuerdo");
}

}  // namespace
}  // namespace timon::strategy
