#include "plans/classifier_actions.hpp"
#include "plans/plans_api_testing.hpp"

namespace timon::plans {
namespace {

class ClassifiersApi : public PlansApi {};
class GoalFiguresApi : public PlansApi {};

constexpr auto kCrop = "/api/v1/classifiers/CULTIVO";

TEST_F(ClassifiersApi, keeps_the_catalogue_for_the_administrator) {
  EXPECT_EQ(field_of(asked("administrator", "POST", "/api/v1/classifiers", R"({"code": "CULTIVO"})")), "name");
  EXPECT_EQ(field_of(asked("administrator", "POST", "/api/v1/classifiers", R"({"code": "CULTIVO", "name": "Cultivo", "kind": "fruit"})")), "kind");
  EXPECT_EQ(asked("administrator", "POST", "/api/v1/classifiers", R"({"code": "CULTIVO", "name": "Cultivo", "applies_to": "both", "multiple": true})").status, 201);
  EXPECT_EQ(field_of(asked("administrator", "POST", "/api/v1/classifiers", R"({"code": "CULTIVO", "name": "Otra vez"})")), "code");
  EXPECT_EQ(asked("administrator", "PATCH", kCrop, R"({"name": "Cultivos"})").status, 428);
  EXPECT_EQ(asked("administrator", "PATCH", kCrop, R"({"name": "Cultivos"})", "8").status, 409);
  EXPECT_EQ(asked("administrator", "PATCH", kCrop, R"({"name": "Cultivos"})", "1").status, 200);
  EXPECT_EQ(told("manager", kCrop).at("applies_to"), "both") << "what is not sent stays";
  auto const values = std::string{kCrop} + "/values";
  EXPECT_EQ(field_of(asked("administrator", "POST", values, R"({"title": "Sin código"})")), "code");
  EXPECT_EQ(asked("administrator", "POST", values, R"({"code": "C 1", "title": "Yerba"})").status, 201);
  EXPECT_EQ(asked("administrator", "POST", values, R"({"code": "C 2", "title": "Yerba fina", "parent": "C 1"})").status, 201);
  EXPECT_EQ(field_of(asked("administrator", "POST", values, R"({"code": "C 3", "title": "Té", "parent": "C 9"})")), "parent");
  EXPECT_EQ(field_of(asked("administrator", "PATCH", values + "/C 1", R"({"parent": "C 2"})", "1")), "parent") << "it would hang from itself";
  auto const blocked = asked("administrator", "DELETE", values + "/C 1", {}, "1");
  EXPECT_EQ(field_of(blocked), "value");
  EXPECT_NE(blocked.body.find("otros debajo"), std::string::npos);
  EXPECT_EQ(asked("administrator", "PATCH", values + "/C 2", R"({"parent": null, "title": "Yerba molida"})", "1").status, 200);
  EXPECT_TRUE(told("manager", kCrop).at("values").at(1).at("parent").is_null());
  EXPECT_EQ(asked("administrator", "PATCH", values + "/C 2", R"({"retired": true})", "1").status, 409);
  EXPECT_EQ(asked("administrator", "PATCH", values + "/C 2", R"({"retired": true})", "2").status, 200);
  EXPECT_EQ(asked("administrator", "DELETE", values + "/C 2").status, 428);
  EXPECT_EQ(asked("administrator", "DELETE", values + "/C 2", {}, "2").status, 409);
  EXPECT_EQ(asked("administrator", "DELETE", values + "/C 2", {}, "3").status, 200);
  EXPECT_EQ(asked("administrator", "DELETE", values + "/C 2", {}, "3").status, 404);
  EXPECT_EQ(asked("administrator", "PATCH", "/api/v1/classifiers/NADA", "{}", "1").status, 404);
  for (auto const* as : {"owner", "manager", "coordinator", "minister", "verifier", "committee", "delivery_unit", "head", "evaluator", "auditor", "stranger"}) {
    EXPECT_EQ(asked(as, "POST", "/api/v1/classifiers", "{}").status, 403) << as;
    EXPECT_EQ(asked(as, "PATCH", "/api/v1/classifiers/NADA", "{}", "1").status, 403) << as;
    EXPECT_EQ(asked(as, "POST", values, "{}").status, 403) << as;
    EXPECT_EQ(asked(as, "PATCH", values + "/C 1", "{}", "1").status, 403) << as;
    EXPECT_EQ(asked(as, "DELETE", values + "/C 1", {}, "1").status, 403) << as;
  }
}

TEST_F(ClassifiersApi, says_that_a_value_is_used_where_one_does_not_see) {
  ASSERT_EQ(asked("administrator", "POST", "/api/v1/classifiers", R"({"code": "CULTIVO", "name": "Cultivo"})").status, 201);
  ASSERT_EQ(asked("administrator", "POST", std::string{kCrop} + "/values", R"({"code": "C1", "title": "Yerba"})").status, 201);
  ASSERT_EQ(asked("manager", "PUT", "/api/v1/goals/A01/classifiers", R"({"classifiers": {"CULTIVO": ["C1"]}})").status, 200);
  EXPECT_EQ(told("administrator", kCrop).at("values").at(0).at("goals"), 0) << "nobody counts more than one sees";
  auto const refused = asked("administrator", "DELETE", std::string{kCrop} + "/values/C1", {}, "1");
  EXPECT_EQ(field_of(refused), "value");
  EXPECT_NE(refused.body.find("está en uso en metas que usted no puede ver"), std::string::npos) << refused.body;
}

TEST_F(GoalFiguresApi, sets_shares_in_percent_by_code) {
  constexpr auto kShares = "/api/v1/goals/A01/shares";
  {
    auto work = world_.work(console());
    auto deed = Deed{work, "goal_shared"};
    deed.insert(GoalShare{.goal = world_.goal("A01").id, .institution = world_.institution("MSA").id});
    deed.commit();
  }
  auto const revision = [&] { return std::string{http::header_of(asked("coordinator", "GET", kShares), "ETag")}; };
  auto const now = [&] { return revision().substr(1, revision().size() - 2); };
  auto const first = now();
  EXPECT_EQ(asked("coordinator", "PUT", kShares, R"({"percents": {"MED": 60}})").status, 428);
  EXPECT_EQ(field_of(asked("coordinator", "PUT", kShares, R"({"percents": [60]})", first)), "percents");
  EXPECT_EQ(field_of(asked("coordinator", "PUT", kShares, R"({"percents": {"MOP": 60}})", first)), "MOP") << "it does not share the goal";
  EXPECT_EQ(field_of(asked("coordinator", "PUT", kShares, R"({"percents": {"MED": 60, "MSA": 12.5}})", first)), "MSA");
  EXPECT_EQ(field_of(asked("coordinator", "PUT", kShares, R"({"percents": {"MED": 60, "MSA": 41}})", first)), "MED");
  EXPECT_EQ(asked("coordinator", "PUT", kShares, R"({"percents": {"MED": 60, "MSA": 40}})", first).status, 200);
  auto const items = told("manager", kShares).at("items");
  EXPECT_EQ(items.at(0).at("code"), "MED");
  EXPECT_EQ(items.at(0).at("percent"), 60);
  EXPECT_EQ(items.at(1).at("percent"), 40);
  EXPECT_EQ(asked("coordinator", "PUT", kShares, R"({"percents": {"MED": 50}})", first).status, 409) << "it was changed since";
  EXPECT_EQ(asked("coordinator", "PUT", kShares, R"({"percents": {"MED": 50}})", now()).status, 200);
  EXPECT_TRUE(told("manager", kShares).at("items").at(1).at("percent").is_null()) << "what is not named has none";
  for (auto const* as : {"owner", "manager", "verifier", "auditor", "administrator", "evaluator"}) EXPECT_EQ(asked(as, "PUT", kShares, "{}", now()).status, 403) << as;
  EXPECT_EQ(asked("strange_coordinator", "PUT", "/api/v1/goals/A02/shares", "{}", "1").status, 404);
}

TEST_F(GoalFiguresApi, chooses_priorities_with_their_reason) {
  constexpr auto kPriority = "/api/v1/goals/A01/priority";
  EXPECT_EQ(told("auditor", kPriority).at("priority"), false);
  auto const revision = std::to_string(world_.goal("A01").revision);
  auto const yes = R"({"priority": true, "reason": "La escolaridad es la primera promesa"})";
  EXPECT_EQ(asked("coordinator", "PUT", kPriority, yes).status, 428);
  EXPECT_EQ(asked("coordinator", "PUT", kPriority, yes, "99").status, 409);
  EXPECT_EQ(field_of(asked("coordinator", "PUT", kPriority, R"({"reason": "Sin decir qué se elige"})", revision)), "priority");
  EXPECT_EQ(field_of(asked("coordinator", "PUT", kPriority, R"({"priority": "sí"})", revision)), "priority");
  EXPECT_EQ(field_of(asked("coordinator", "PUT", kPriority, R"({"priority": true})", revision)), "reason");
  EXPECT_EQ(asked("coordinator", "PUT", kPriority, yes, revision).status, 200);
  EXPECT_EQ(told("auditor", kPriority).at("reason"), "La escolaridad es la primera promesa");
  EXPECT_EQ(told("auditor", kPriority).at("priority"), true);
  EXPECT_EQ(field_of(asked("coordinator", "PUT", kPriority, yes, std::to_string(world_.goal("A01").revision))), "priority") << "it is one already";
  EXPECT_EQ(asked("stranger", "GET", kPriority).status, 404);
  EXPECT_EQ(asked("strange_coordinator", "PUT", kPriority, yes, "1").status, 404);
  for (auto const* as : {"owner", "manager", "verifier", "auditor", "administrator", "evaluator"}) EXPECT_EQ(asked(as, "PUT", kPriority, yes, "1").status, 403) << as;
}

}  // namespace
}  // namespace timon::plans
