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
