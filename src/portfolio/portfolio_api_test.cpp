// Labels, deeds on many and the trash for programs.
#include <gtest/gtest.h>

#include "goals/goal_actions.hpp"
#include "goals/milestone_actions.hpp"
#include "platform/api/values.hpp"
#include "portfolio/portfolio.hpp"
#include "portfolio/tags.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::portfolio {
namespace {

using boost::json::value;

struct Role {
  char const* as;
  int status;
};

class PortfolioApi : public testing::Test {
 protected:
  PortfolioApi() { add_portfolio_api(router_); }
  http::Response asked(std::string const& as, char const* method, std::string const& address, std::string body = {}, std::string const& if_match = {}) {
    auto work = world_.work(world_.person(as));
    auto request = page_request(method, address);
    request.headers.add("content-type", "application/json");
    if (!if_match.empty()) request.headers.add("if-match", if_match);
    request.body = std::move(body);
    return page_answer(router_, std::move(request), work);
  }
  static value json(http::Response const& answer) { return boost::json::parse(answer.body); }
  static std::string etag(http::Response const& answer) { return std::string{http::header_of(answer, "ETag")}; }
  /// The field and the key of the first problem.
  static std::string first_problem(http::Response const& answer) {
    if (answer.status != 422) return std::to_string(answer.status) + " " + answer.body;
    auto const error = json(answer).at("errors").at(0);
    return std::string{error.at("field").as_string()} + " " + std::string{error.at("code").as_string()};
  }
  /// «done» of a row, or why not.
  static std::string told(value const& row) { return row.at("done").as_bool() ? "done" : std::string{row.at("refused").at("code").as_string()}; }
  std::string id_of(char const* goal, char const* code) { return std::to_string(world_.milestone(goal, code).id.number); }
  http::Response bulk(std::string const& as, std::string body) { return asked(as, "POST", "/api/v1/bulk", std::move(body)); }
  http::Response undo(std::string const& as, value const& act) { return asked(as, "POST", "/api/v1/bulk/" + std::to_string(act.as_int64()) + "/undoing"); }
  void plan_a_draft() {
    auto work = world_.work(world_.coordinator());
    auto const id = goals::create_goal(work, {.code = "A09", .title = "Comedores", .institution = world_.institution("MED").id, .leader = world_.goal("A01").leader})->id;
    ASSERT_TRUE(goals::create_milestone(work, id, {.code = "1,01", .title = "Relevamiento", .due_kind = DueKind::fixed, .due_on = make_date(2026, 6, 10)}));
  }

  SmallWorld world_;
  http::Router router_;
};

TEST_F(PortfolioApi, reads_and_sets_the_labels_of_goals_and_milestones) {
  for (auto const& address : {std::string{"/api/v1/goals/A01/labels"}, "/api/v1/milestones/" + id_of("A01", "1,03") + "/labels"}) {
    auto const put = [&](char const* as, std::string body, std::string const& if_match = "*") { return asked(as, "PUT", address, std::move(body), if_match); };
    auto const empty = asked("evaluator", "GET", address);
    EXPECT_EQ(empty.body, R"({"labels":[]})");
    EXPECT_EQ(asked("stranger", "GET", address).status, 404);
    auto const body = std::string{R"({"labels":["Inauguración","obra delegada"]})"};
    for (auto const& [as, status] : {Role{"evaluator", 403}, Role{"owner", 403}, Role{"stranger", 404}, Role{"coordinator", 200}, Role{"manager", 200}})
      EXPECT_EQ(put(as, body).status, status) << as << " " << address;
    auto const read = asked("evaluator", "GET", address);
    EXPECT_EQ(read.body, body);
    EXPECT_EQ(put("manager", body, "").status, 428);
    EXPECT_EQ(put("manager", "{}", etag(empty)).status, 409) << "somebody labelled it meanwhile";
    EXPECT_EQ(put("manager", read.body, etag(read)).body, read.body) << "what was read may be sent back";
    EXPECT_EQ(first_problem(put("manager", "{}")), "labels api.field.no_list");
    EXPECT_EQ(first_problem(put("manager", R"({"labels": ["una, y otra"]})")), "labels portfolio.bulk.one_label");
    EXPECT_EQ(first_problem(put("manager", R"({"labels": [7]})")), "labels portfolio.bulk.one_label");
    EXPECT_EQ(first_problem(put("manager", R"({"labels": [")" + std::string(kTagLengthMax + 1, 'a') + R"("]})")), "labels portfolio.tag.too_long");
    EXPECT_EQ(first_problem(put("manager", R"({"labels": [], "tags": []})")), "tags api.member.unknown");
    EXPECT_EQ(put("manager", R"({"labels": ["INAUGURACION", "inauguración"]})").body, R"({"labels":["Inauguración"]})") << "the same label, as it was first written";
  }
}

TEST_F(PortfolioApi, does_one_thing_to_many_milestones_and_answers_row_by_row) {
  auto const moved = world_.milestone("A01", "1,03"), stale = world_.milestone("A02", "1,03");
  auto const answer = bulk("manager", R"({"verb": "dates", "days": 7, "cause": "weather", "reason": "Lluvias de toda la semana", "milestones": [
      {"goal": "A02", "milestone": "1,03", "revision": 77}, {"id": )" +
                                          id_of("A01", "1,03") + R"(, "revision": )" + std::to_string(moved.revision) + R"(},
      {"goal": "A01", "milestone": "1,02"}, {"goal": "A01", "milestone": "9,99"}, {"id": )" +
                                          id_of("B01", "1,03") + "}]}");
  ASSERT_EQ(answer.status, 200) << answer.body;
  auto const outcome = json(answer);
  EXPECT_EQ(outcome.at("done").as_int64(), 1);
  EXPECT_EQ(outcome.at("refused").as_int64(), 4);
  auto const& rows = outcome.at("rows").as_array();
  ASSERT_EQ(rows.size(), 5U) << "in the order in which they were sent";
  EXPECT_EQ(told(rows[0]), "portfolio.bulk.stale");
  EXPECT_EQ(rows[0].at("goal"), "A02");
  EXPECT_EQ(told(rows[1]), "done");
  EXPECT_EQ(rows[1].at("revision").as_int64(), world_.milestone("A01", "1,03").revision);
  EXPECT_EQ(told(rows[2]), "milestone.due_on.finished");
  EXPECT_EQ(rows[2].at("refused").at("field"), "due_on");
  EXPECT_EQ(told(rows[3]), "portfolio.bulk.gone");
  EXPECT_EQ(rows[3].at("milestone"), "9,99");
  EXPECT_EQ(told(rows[4]), "portfolio.bulk.gone") << "what is not seen is not there";
  EXPECT_TRUE(rows[4].at("goal").is_null());
  EXPECT_EQ(world_.milestone("A01", "1,03").due_on, *moved.due_on + 7);
  EXPECT_EQ(world_.milestone("A02", "1,03").due_on, stale.due_on);
  EXPECT_EQ(undo("coordinator", outcome.at("act")).status, 404) << "another person's act";
  auto const undone = undo("manager", outcome.at("act"));
  ASSERT_EQ(undone.status, 200) << undone.body;
  EXPECT_EQ(json(undone).at("done").as_int64(), 1);
  EXPECT_TRUE(json(undone).at("act").is_null());
  EXPECT_EQ(json(undone).at("rows").at(0).at("milestone"), "1,03");
  EXPECT_EQ(world_.milestone("A01", "1,03").due_on, moved.due_on);
  EXPECT_EQ(undo("manager", outcome.at("act")).status, 404) << "an act is undone once";
}

TEST_F(PortfolioApi, does_one_thing_to_many_goals) {
  auto const answer = bulk("manager", R"({"verb": "tag", "label": "Obra delegada", "goals": [{"goal": "A01"}, {"goal": "B01"}, {"goal": "A02"}]})");
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(json(answer).at("done").as_int64(), 2);
  EXPECT_EQ(told(json(answer).at("rows").at(1)), "portfolio.bulk.gone");
  EXPECT_EQ(tags_of(world_.session(), world_.goal("A02").id).size(), 1U);
  ASSERT_EQ(undo("manager", json(answer).at("act")).status, 200);
  EXPECT_TRUE(tags_of(world_.session(), world_.goal("A02").id).empty());
  auto const leader = R"({"verb": "leader", "leader_id": )" + std::to_string(world_.office("Obras Escolares").id.number) + R"(, "goals": [{"goal": "A01"}]})";
  EXPECT_EQ(told(json(bulk("manager", leader)).at("rows").at(0)), "portfolio.bulk.forbidden") << "who leads a goal does not hand it over";
  EXPECT_EQ(told(json(bulk("coordinator", leader)).at("rows").at(0)), "done");
  EXPECT_EQ(world_.goal("A01").leader, world_.office("Obras Escolares").id);
}

TEST_F(PortfolioApi, verifies_many_for_who_may_and_for_good) {
  auto const order = std::string{R"({"verb": "verify", "milestones": [{"goal": "A01", "milestone": "1,02"}, {"goal": "A01", "milestone": "1,03"}]})"};
  EXPECT_EQ(bulk("manager", order).status, 403);
  EXPECT_EQ(bulk("evaluator", order).status, 403);
  auto const answer = json(bulk("verifier", order));
  EXPECT_EQ(told(answer.at("rows").at(0)), "done");
  EXPECT_EQ(told(answer.at("rows").at(1)), "milestone.finished_on.not_yet");
  EXPECT_TRUE(answer.at("act").is_null()) << "a second person's word is not undone";
}

TEST_F(PortfolioApi, refuses_an_order_that_says_too_little_or_too_much) {
  auto const problem = [&](std::string body) { return first_problem(bulk("manager", std::move(body))); };
  EXPECT_EQ(bulk("evaluator", "{}").status, 403);
  EXPECT_EQ(problem("{}"), "milestones portfolio.bulk.one_list");
  EXPECT_EQ(problem(R"({"verb": "tag", "label": "x", "goals": [], "milestones": []})"), "milestones portfolio.bulk.one_list");
  EXPECT_EQ(problem(R"({"verb": "publish", "milestones": []})"), "verb board.filter.unknown");
  EXPECT_EQ(problem(R"({"goals": []})"), "verb board.filter.unknown");
  EXPECT_EQ(problem(R"({"verb": "publish", "goals": []})"), "goals portfolio.bulk.no_goal");
  EXPECT_EQ(problem(R"({"verb": "publish", "goals": ["A01"]})"), "goals[0] portfolio.bulk.no_row");
  EXPECT_EQ(problem(R"({"verb": "publish", "goals": [{"goal": "A01"}, {"revision": 3}]})"), "goals[1] portfolio.bulk.no_row");
  EXPECT_EQ(problem(R"({"verb": "publish", "goals": [{"goal": "A01", "revision": "3"}]})"), "goals[0].revision api.field.no_number");
  EXPECT_EQ(problem(R"({"verb": "publish", "goals": [{"goal": "A01", "milestone": "1,02"}]})"), "goals[0].milestone api.member.unknown");
  EXPECT_EQ(problem(R"({"verb": "publish", "label": "x", "goals": [{"goal": "A01"}]})"), "label api.member.unknown");
  EXPECT_EQ(problem(R"({"verb": "leader", "goals": [{"goal": "A01"}]})"), "leader_id portfolio.bulk.no_responsible");
  EXPECT_EQ(problem(R"({"verb": "dates", "days": 7, "milestones": [{"goal": "A01", "milestone": "1,03"}]})"), "reason reason.too_short");
  EXPECT_EQ(problem(R"({"verb": "dates", "days": 9999, "milestones": [{"goal": "A01", "milestone": "1,03"}]})"), "days portfolio.bulk.too_far");
  EXPECT_EQ(problem(R"({"verb": "dates", "cause": "mood", "milestones": [{"goal": "A01", "milestone": "1,03"}]})"), "cause portfolio.bulk.no_cause");
  EXPECT_EQ(problem(R"({"verb": "tag", "label": "una, y otra", "milestones": [{"goal": "A01", "milestone": "1,03"}]})"), "label portfolio.bulk.one_label");
  EXPECT_EQ(problem(R"({"verb": "responsible", "milestones": [{"goal": "A01", "milestone": "1,03"}]})"), "responsible_id portfolio.bulk.no_responsible");
  auto rows = std::string{};
  for (auto i = 0; i <= 500; ++i) rows += std::string{i ? "," : ""} + R"({"id": )" + std::to_string(i + 1) + "}";
  EXPECT_EQ(problem(R"({"verb": "critical", "milestones": [)" + rows + "]}"), "milestones api.field.no_list");
  EXPECT_EQ(asked("manager", "POST", "/api/v1/bulk/999/undoing").status, 404);
}

TEST_F(PortfolioApi, puts_drafts_in_the_trash_lists_them_and_puts_them_back) {
  plan_a_draft();
  auto const removal = "/api/v1/milestones/" + id_of("A09", "1,01") + "/removal";
  auto const post = [&](char const* as, std::string const& address, std::string const& if_match = "*") { return asked(as, "POST", address, {}, if_match); };
  for (auto const& [as, status] : {Role{"evaluator", 403}, Role{"stranger", 404}}) {
    EXPECT_EQ(post(as, removal).status, status) << as;
    EXPECT_EQ(post(as, "/api/v1/goals/A09/removal").status, status) << as;
  }
  EXPECT_EQ(post("manager", removal, "").status, 428);
  EXPECT_EQ(post("manager", removal, "\"77\"").status, 409);
  EXPECT_EQ(first_problem(post("manager", "/api/v1/goals/A01/removal")), " portfolio.trash.approved");
  auto const removed = post("manager", removal);
  ASSERT_EQ(removed.status, 201) << removed.body;
  EXPECT_EQ(json(removed).at("milestone"), "1,01");
  EXPECT_EQ(json(asked("coordinator", "GET", "/api/v1/trash")).at("items").at(0), json(removed));
  EXPECT_TRUE(json(asked("stranger", "GET", "/api/v1/trash")).at("items").as_array().empty());
  EXPECT_EQ(asked("evaluator", "GET", "/api/v1/trash").status, 403);
  auto const restoration = "/api/v1/trash/" + std::to_string(json(removed).at("id").as_int64()) + "/restoration";
  EXPECT_EQ(post("evaluator", restoration).status, 403);
  EXPECT_EQ(post("stranger", restoration).status, 404);
  auto const restored = post("manager", restoration);
  ASSERT_EQ(restored.status, 201) << restored.body;
  EXPECT_EQ(http::header_of(restored, "Location"), "/api/v1/milestones/" + id_of("A09", "1,01"));
  EXPECT_EQ(post("manager", restoration).status, 404) << "it is back";
  auto const goal = post("manager", "/api/v1/goals/A09/removal");
  ASSERT_EQ(goal.status, 201) << goal.body;
  EXPECT_TRUE(json(goal).at("milestone").is_null());
  plan_a_draft();
  EXPECT_EQ(first_problem(post("coordinator", "/api/v1/trash/" + std::to_string(json(goal).at("id").as_int64()) + "/restoration")), " portfolio.trash.code_taken");
}

}  // namespace
}  // namespace timon::portfolio
