// A goal in JSON: what it is tied to goes in and out by codes.
#include <gtest/gtest.h>

#include <optional>

#include "goals/goal_api.hpp"
#include "goals/goal_links.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"
#include "territory/territory.hpp"

namespace timon::goals {
namespace {

class GoalApi : public testing::Test {
 protected:
  GoalApi() {
    add_goal_api(router_);
    auto work = world_.work();
    auto deed = Deed{work, "place_created"};
    for (auto const* code : {"N", "S"}) deed.insert(Place{.code = code, .name = code, .level = "region"});
    deed.commit();
  }
  http::Response asked(char const* as, char const* method, std::string const& address, std::string body = {}, std::optional<std::string> const& if_match = {}) {
    auto work = world_.work(world_.person(as));
    auto request = page_request(method, address);
    request.headers.add("content-type", "application/json");
    auto const sent = if_match.value_or("\"" + std::to_string(world_.goal("A01").revision) + "\"");
    if (!sent.empty()) request.headers.add("if-match", sent);
    request.body = std::move(body);
    return page_answer(router_, std::move(request), work);
  }
  boost::json::value goal() { return boost::json::parse(asked("coordinator", "GET", "/api/v1/goals/A01").body); }

  SmallWorld world_;
  http::Router router_;
};

TEST_F(GoalApi, ties_a_goal_to_places_and_institutions) {
  EXPECT_EQ(goal().at("territories"), boost::json::value(boost::json::array{}));
  EXPECT_EQ(asked("coordinator", "PATCH", "/api/v1/goals/A01", R"({"territories": ["S", "N"], "shared_with": ["MOP-V", "MED"]})").status, 200);
  EXPECT_EQ(goal().at("territories"), boost::json::parse(R"(["N", "S"])"));
  EXPECT_EQ(goal().at("shared_with"), boost::json::parse(R"(["MOP-V"])")) << "who is in charge needs no share";
  EXPECT_EQ(asked("coordinator", "PATCH", "/api/v1/goals/A01", R"({"need": "Cupo"})").status, 200);
  EXPECT_EQ(goal().at("territories").as_array().size(), 2U) << "what is not sent stays";
}

TEST_F(GoalApi, refuses_codes_that_are_none_and_shares_by_who_may_not) {
  EXPECT_EQ(asked("coordinator", "PATCH", "/api/v1/goals/A01", R"({"territories": ["X"]})").status, 422);
  EXPECT_EQ(asked("coordinator", "PATCH", "/api/v1/goals/A01", R"({"territories": "N"})").status, 422);
  EXPECT_EQ(asked("manager", "PATCH", "/api/v1/goals/A01", R"({"territories": ["N"]})").status, 200);
  EXPECT_EQ(asked("manager", "PATCH", "/api/v1/goals/A01", R"({"shared_with": ["MSA"]})").status, 403);
}

TEST_F(GoalApi, tells_and_takes_all_that_the_form_of_a_goal_does) {
  auto const patch = [&](std::string body) { return asked("coordinator", "PATCH", "/api/v1/goals/A01", std::move(body), "*"); };
  EXPECT_EQ(goal().at("objective"), "O1");
  EXPECT_TRUE(goal().at("budget").is_null());
  EXPECT_EQ(patch(R"({"budget": "1234.5", "currency": "ARS", "objective": null})").status, 200);
  EXPECT_EQ(world_.goal("A01").budget, 123450);
  EXPECT_EQ(goal().at("budget"), "1234.50");
  EXPECT_TRUE(goal().at("objective").is_null());
  EXPECT_EQ(patch(R"({"objective": "O1", "title": "Treinta escuelas"})").status, 200);
  EXPECT_EQ(world_.goal("A01").budget, 123450) << "what is not sent stays";
  EXPECT_EQ(patch(boost::json::serialize(goal())).status, 200) << "what was read may be sent back";
  EXPECT_EQ(goal().at("leader_id").as_int64(), world_.goal("A01").leader.number);
  EXPECT_EQ(patch(R"({"budget": null, "currency": ""})").status, 200);
  EXPECT_FALSE(world_.goal("A01").budget);
  auto const refused = [&](char const* body, char const* field, char const* what) {
    auto const answer = patch(body);
    EXPECT_EQ(answer.status, 422) << body;
    EXPECT_NE(answer.body.find("\"field\":\"" + std::string{field} + "\""), std::string::npos) << answer.body;
    EXPECT_NE(answer.body.find(what), std::string::npos) << answer.body;
  };
  refused(R"({"objective": "O9"})", "objective", "O9");
  refused(R"({"parent": "B01"})", "parent", "board.filter.unknown");
  refused(R"({"parent": "A02"})", "parent", "goal.parent.not_integrating");
  for (auto const* amount : {"1.234,50", "412.500", "-3", "mucho", "1.", "99999999999999"})
    refused((R"({"currency": "ARS", "budget": ")" + std::string{amount} + "\"}").c_str(), "budget", "goal.amount.not_exact");
  refused(R"({"leader_id": 999999})", "leader_id", "goal.leader.unknown");
  refused(R"({"closed_on": "2026-05-20"})", "closed_on", "POST /api/v1/goals/A01/closure");
  refused(R"({"standing": "finished"})", "standing", "api.member.fixed");
  refused(R"({"colour": "red"})", "colour", "api.member.unknown");
  EXPECT_EQ(asked("coordinator", "PATCH", "/api/v1/goals/A01", R"({"colour": "red"})", "\"99\"").status, 409) << "another revision, whatever is sent";
}

TEST_F(GoalApi, tells_and_takes_where_a_milestone_is_and_what_it_costs) {
  auto const address = "/api/v1/milestones/" + std::to_string(world_.milestone("A01", "1,03").id.number);
  auto const patch = [&](std::string body) { return asked("manager", "PATCH", address, std::move(body), "*"); };
  EXPECT_EQ(patch(R"({"place": "N", "amount": "99.90", "detail": "En el predio del ferrocarril"})").status, 200);
  auto const told = boost::json::parse(asked("manager", "GET", address).body);
  EXPECT_EQ(told.at("place"), "N");
  EXPECT_EQ(told.at("amount"), "99.90");
  EXPECT_EQ(told.at("detail"), "En el predio del ferrocarril");
  EXPECT_EQ(told.at("responsible_id").as_int64(), world_.milestone("A01", "1,03").responsible.number);
  EXPECT_EQ(patch(R"({"title": "Obra en marcha"})").status, 200);
  EXPECT_EQ(world_.milestone("A01", "1,03").amount, 9990);
  EXPECT_EQ(patch(R"({"place": "X"})").status, 422);
  EXPECT_EQ(patch(R"({"place": null, "amount": null})").status, 200);
  EXPECT_FALSE(world_.milestone("A01", "1,03").place);
  EXPECT_NE(patch(R"({"withdrawn_on": "2026-05-20"})").body.find("/withdrawal"), std::string::npos);
}

TEST_F(GoalApi, leaves_nothing_that_is_sent_of_a_milestone_silently_alone) {
  auto const id = std::to_string(world_.milestone("A01", "1,03").id.number);
  auto const address = "/api/v1/milestones/" + id;
  auto const refused = [&](char const* body, std::string const& what) {
    auto const answer = asked("manager", "PATCH", address, body, "*");
    EXPECT_EQ(answer.status, 422) << body;
    EXPECT_NE(answer.body.find(what), std::string::npos) << answer.body;
  };
  refused(R"({"due_on": "2026-12-01"})", "POST /api/v1/milestones/" + id + "/reprogramming");
  refused(R"({"after_days": 7})", "/reprogramming");
  refused(R"({"finished_on": "2026-05-20"})", "POST /api/v1/milestones/" + id + "/completion");
  refused(R"({"progress_text": "Avanza"})", "POST /api/v1/milestones/" + id + "/progress");
  refused(R"({"standing": "finished"})", "standing");
  refused(R"({"colour": "red"})", "colour");
  auto const before = boost::json::parse(asked("manager", "GET", address).body).as_object();
  EXPECT_EQ(asked("manager", "PATCH", address, boost::json::serialize(before), "*").status, 200) << "what was read may be sent back";
  EXPECT_EQ(asked("manager", "PATCH", address, R"({"title": "Obra en marcha", "due_on": "2026-06-19"})", "*").status, 200);
  EXPECT_EQ(world_.milestone("A01", "1,03").due_on, make_date(2026, 6, 19));
}

TEST_F(GoalApi, asks_the_right_before_the_revision_and_the_revision_before_the_content) {
  auto const address = "/api/v1/milestones/" + std::to_string(world_.milestone("A01", "1,03").id.number);
  auto const sent = [&](char const* as, std::string const& if_match) { return asked(as, "PATCH", address, R"({"colour": "red"})", if_match).status; };
  EXPECT_EQ(sent("evaluator", ""), 403) << "no right anywhere";
  EXPECT_EQ(sent("stranger", ""), 404) << "not seen";
  EXPECT_EQ(sent("manager", ""), 428);
  EXPECT_EQ(sent("manager", "\"99\""), 409) << "another revision, whatever is sent";
  EXPECT_EQ(sent("manager", "*"), 422);
}

TEST_F(GoalApi, lists_goals_nobody_told_of) {
  world_.session().run("UPDATE goal_standing SET updated_at = '2026-05-20T12:00:00Z'");
  world_.session().run("UPDATE goal_standing SET updated_at = '2026-05-01T12:00:00Z' WHERE goal = :goal", sql::with("goal", world_.goal("A02").id));
  auto const board = boost::json::parse(asked("head", "GET", "/api/v1/board?stale=true").body);
  EXPECT_EQ(board.at("total").as_int64(), 1);
  EXPECT_EQ(board.at("goals").as_array().front().at("code"), "A02");
  EXPECT_EQ(asked("head", "GET", "/api/v1/board?stale=perhaps").status, 422);
}

}  // namespace
}  // namespace timon::goals
