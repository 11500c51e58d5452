#include "plans/plans_api_testing.hpp"

namespace timon::plans {
namespace {

TEST_F(PlansApi, makes_edits_and_removes_a_plan) {
  EXPECT_EQ(field_of(asked("delivery_unit", "POST", "/api/v1/plans", R"({"name": "Sin código"})")), "code");
  EXPECT_EQ(field_of(asked("delivery_unit", "POST", "/api/v1/plans", R"({"code": "PG", "name": ["x"]})")), "name");
  EXPECT_EQ(field_of(asked("delivery_unit", "POST", "/api/v1/plans", R"({"code": "PG", "name": "Plan", "from_on": "ayer"})")), "from_on");
  make_plan();
  EXPECT_EQ(asked("delivery_unit", "PATCH", "/api/v1/plans/PG", R"({"name": "Otro"})").status, 428);
  EXPECT_EQ(asked("delivery_unit", "PATCH", "/api/v1/plans/PG", R"({"name": "Otro"})", "9").status, 409);
  EXPECT_EQ(asked("delivery_unit", "PATCH", "/api/v1/plans/PG", R"({"name": "Otro", "until_on": "2027-12-31"})", "1").status, 200);
  EXPECT_EQ(field_of(asked("delivery_unit", "PATCH", "/api/v1/plans/PG", R"({"until_on": "2025-12-31"})", "2")), "until_on");
  EXPECT_EQ(asked("delivery_unit", "PATCH", "/api/v1/plans/PG", R"({"until_on": null})", "2").status, 200);
  auto const plan = told("auditor", "/api/v1/plans/PG");
  EXPECT_EQ(plan.at("name"), "Otro");
  EXPECT_EQ(plan.at("from_on"), "2026-01-01") << "what is not sent stays";
  EXPECT_TRUE(plan.at("until_on").is_null());
  EXPECT_EQ(plan.at("axes").at(0).at("objectives").at(0).at("revision"), 1);
  EXPECT_EQ(field_of(asked("delivery_unit", "DELETE", "/api/v1/plans/PG", {}, "3")), "plan") << "an axis hangs from it";
  EXPECT_EQ(asked("delivery_unit", "POST", "/api/v1/plans", R"({"code": "ERR", "name": "Por error"})").status, 201);
  EXPECT_EQ(asked("delivery_unit", "DELETE", "/api/v1/plans/ERR").status, 428) << "nobody takes away what one has not read";
  EXPECT_EQ(asked("delivery_unit", "DELETE", "/api/v1/plans/ERR", {}, "2").status, 409);
  EXPECT_EQ(asked("delivery_unit", "DELETE", "/api/v1/plans/ERR", {}, "1").status, 200);
  EXPECT_EQ(asked("delivery_unit", "DELETE", "/api/v1/plans/ERR", {}, "1").status, 404);
}

TEST_F(PlansApi, grows_and_prunes_the_tree) {
  make_plan();
  EXPECT_EQ(asked("delivery_unit", "POST", "/api/v1/plans", R"({"code": "PROV", "name": "Plan provincial"})").status, 201);
  auto const twice = asked("delivery_unit", "POST", "/api/v1/plans/PROV/axes", R"({"code": "X1", "title": "Otro"})");
  EXPECT_EQ(field_of(twice), "code");
  EXPECT_NE(twice.body.find("Plan de gobierno"), std::string::npos) << "says where it is used";
  EXPECT_EQ(asked("delivery_unit", "POST", "/api/v1/plans/PROV/axes", R"({"code": "P1", "title": "Salud"})").status, 201);
  EXPECT_EQ(asked("delivery_unit", "PATCH", "/api/v1/plans/PROV/axes/X1", R"({"title": "Ajeno"})", "1").status, 404) << "an axis of another plan";
  EXPECT_EQ(asked("delivery_unit", "PATCH", "/api/v1/plans/PG/axes/X1", R"({"title": "Escuelas"})", "1").status, 200);
  EXPECT_EQ(asked("delivery_unit", "PATCH", "/api/v1/plans/PG/axes/X1", R"({"title": "Tarde"})", "1").status, 409);
  EXPECT_EQ(field_of(asked("delivery_unit", "PATCH", "/api/v1/plans/PG/axes/X1", R"({"title": null})", "2")), "title");
  EXPECT_EQ(field_of(asked("delivery_unit", "DELETE", "/api/v1/plans/PG/axes/X1", {}, "2")), "axis");
  EXPECT_EQ(field_of(asked("delivery_unit", "POST", "/api/v1/plans/PG/objectives", R"({"axis": "P1", "code": "N", "title": "En otro plan"})")), "axis");
  EXPECT_EQ(field_of(asked("delivery_unit", "PATCH", "/api/v1/plans/PG/objectives/X1.1", R"({"axis": "ZZ"})", "1")), "axis");
  auto const moved = asked("delivery_unit", "PATCH", "/api/v1/plans/PG/objectives/X1.1", R"({"axis": "P1"})", "1");
  EXPECT_EQ(moved.status, 200);
  EXPECT_EQ(boost::json::parse(moved.body).at("axis"), "P1");
  EXPECT_EQ(boost::json::parse(moved.body).at("title"), "Más escuelas");
  EXPECT_EQ(asked("delivery_unit", "DELETE", "/api/v1/plans/PG/objectives/X1.1", {}, "2").status, 404) << "it hangs from the other plan now";
  EXPECT_EQ(asked("delivery_unit", "DELETE", "/api/v1/plans/PROV/objectives/X1.1", {}, "1").status, 409);
  EXPECT_EQ(asked("delivery_unit", "DELETE", "/api/v1/plans/PROV/objectives/X1.1", {}, "2").status, 200);
  EXPECT_EQ(asked("delivery_unit", "DELETE", "/api/v1/plans/PG/axes/X1").status, 428);
  EXPECT_EQ(asked("delivery_unit", "DELETE", "/api/v1/plans/PG/axes/X1", {}, "2").status, 200);
}

TEST_F(PlansApi, approves_amends_and_ratifies_by_acts) {
  make_plan();
  auto const act = std::string{R"({"authority": "Gobernación", "act_number": "Decreto 1", "act_on": "2026-05-20"})"};
  EXPECT_EQ(field_of(asked("head", "POST", "/api/v1/plans/PG/approval", act, "1")), "state") << "no goals yet";
  place("A01");
  EXPECT_EQ(asked("head", "POST", "/api/v1/plans/PG/approval", act).status, 428);
  EXPECT_EQ(asked("head", "POST", "/api/v1/plans/PG/approval", act, "4").status, 409);
  EXPECT_EQ(field_of(asked("head", "POST", "/api/v1/plans/PG/approval", R"({"authority": "Gobernación", "act_number": "1"})", "1")), "act_on");
  EXPECT_EQ(asked("head", "POST", "/api/v1/plans/PG/approval", act, "1").status, 200);
  EXPECT_EQ(told("auditor", "/api/v1/plans/PG").at("versions").at(0).at("state"), "approved");
  EXPECT_EQ(field_of(asked("delivery_unit", "PATCH", "/api/v1/plans/PG/axes/X1", R"({"title": "Otra"})", "1")), "plan") << "approved: an amendment first";
  EXPECT_EQ(field_of(asked("delivery_unit", "DELETE", "/api/v1/plans/PG", {}, "1")), "plan");
  EXPECT_EQ(field_of(asked("delivery_unit", "POST", "/api/v1/plans/PG/amendment", "{}")), "reason");
  EXPECT_EQ(asked("delivery_unit", "POST", "/api/v1/plans/PG/amendment", R"({"reason": "Cambió la prioridad del gobierno"})").status, 201);
  EXPECT_EQ(asked("delivery_unit", "PATCH", "/api/v1/plans/PG/axes/X1", R"({"title": "Otra"})", "1").status, 200);
  EXPECT_EQ(field_of(asked("head", "POST", "/api/v1/plans/PG/ratifications", act)), "goals");
  auto const of = [&](char const* goals) { return act.substr(0, act.size() - 1) + R"(, "act_text": "Boletín 7", "goals": )" + goals + "}"; };
  EXPECT_EQ(field_of(asked("head", "POST", "/api/v1/plans/PG/ratifications", of(R"("A01")"))), "goals");
  EXPECT_EQ(field_of(asked("head", "POST", "/api/v1/plans/PG/ratifications", of(R"(["B01"])"))), "goals") << "a goal of no plan";
  EXPECT_EQ(asked("head", "POST", "/api/v1/plans/PG/ratifications", of(R"(["A01"])")).status, 201);
  auto const ratified = told("manager", "/api/v1/plans/PG/ratifications").at("items").at(0);
  EXPECT_EQ(ratified.at("act_text"), "Boletín 7");
  EXPECT_EQ(ratified.at("goals").at(0), "A01");
  EXPECT_TRUE(told("stranger", "/api/v1/plans/PG/ratifications").at("items").at(0).at("goals").as_array().empty()) << "goals that are not seen are left out";
}

TEST_F(PlansApi, asks_the_right_before_anything_is_looked_for) {
  make_plan();
  struct Row {
    char const* method;
    char const* address;
  };
  for (auto const& [method, address] :
       {Row{"POST", "/api/v1/plans"}, Row{"PATCH", "/api/v1/plans/PG"}, Row{"DELETE", "/api/v1/plans/PG"}, Row{"POST", "/api/v1/plans/PG/axes"},
        Row{"PATCH", "/api/v1/plans/PG/axes/X1"}, Row{"DELETE", "/api/v1/plans/ZZ/axes/X1"}, Row{"POST", "/api/v1/plans/PG/objectives"},
        Row{"PATCH", "/api/v1/plans/PG/objectives/X1.1"}, Row{"DELETE", "/api/v1/plans/PG/objectives/ZZ"}, Row{"POST", "/api/v1/plans/PG/amendment"}})
    for (auto const* as : {"owner", "manager", "coordinator", "minister", "verifier", "committee", "head", "evaluator", "auditor", "administrator", "stranger"})
      EXPECT_EQ(asked(as, method, address, "{}", "1").status, 403) << as << " " << method << " " << address;
  for (auto const* address : {"/api/v1/plans/PG/approval", "/api/v1/plans/ZZ/ratifications"})
    for (auto const* as : {"owner", "manager", "coordinator", "minister", "auditor", "administrator", "stranger"})
      EXPECT_EQ(asked(as, "POST", address, "{}", "1").status, 403) << as << " " << address;
  EXPECT_EQ(asked("administrator", "GET", "/api/v1/plans/PG/ratifications").status, 403) << "an administrator sees no content";
  EXPECT_EQ(asked("head", "POST", "/api/v1/plans/ZZ/approval", "{}", "1").status, 404);
  for (auto const* address : {"/api/v1/plans/ZZ", "/api/v1/plans/PG/axes/ZZ", "/api/v1/plans/PG/objectives/ZZ"})
    for (auto const* method : {"PATCH", "DELETE"}) EXPECT_EQ(asked("delivery_unit", method, address, "{}", "1").status, 404) << method << " " << address;
}

}  // namespace
}  // namespace timon::plans
