// Deeds on goals and milestones for programs: who may, what is not seen, what somebody changed meanwhile, what a rule refuses.
#include <gtest/gtest.h>

#include "goals/goal_actions.hpp"
#include "goals/goal_api.hpp"
#include "goals/milestone_actions.hpp"
#include "platform/api/values.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::goals {
namespace {

constexpr auto kReason = R"({"reason": "Así lo resolvió el comité"})";
constexpr auto kWhatever = "*";
constexpr auto kOld = "\"77\"";

class DeedApi : public testing::Test {
 protected:
  DeedApi() { add_goal_api(router_); }
  http::Response asked(std::string const& as, char const* method, std::string const& address, std::string body = {}, std::string const& if_match = {}) {
    auto work = world_.work(world_.person(as));
    auto request = page_request(method, address);
    request.headers.add("content-type", "application/json");
    if (!if_match.empty()) request.headers.add("if-match", if_match);
    request.body = std::move(body);
    return page_answer(router_, std::move(request), work);
  }
  http::Response posted(std::string const& as, std::string const& address, std::string body = {}, std::string const& if_match = kWhatever) {
    return asked(as, "POST", address, std::move(body), if_match);
  }
  static boost::json::value json(http::Response const& answer) { return boost::json::parse(answer.body); }
  /// The field and the key of the first problem.
  static std::string first_problem(http::Response const& answer) {
    if (answer.status != 422) return std::to_string(answer.status);
    auto const error = json(answer).at("errors").at(0);
    return std::string{error.at("field").as_string()} + " " + std::string{error.at("code").as_string()};
  }
  std::string milestone_at(char const* goal, char const* code) { return "/api/v1/milestones/" + std::to_string(world_.milestone(goal, code).id.number); }
  /// A goal of the manager's whose plan nobody approved: milestones 1,01 and 1,02, due in June and July.
  void plan_a_draft() {
    auto work = world_.work(world_.coordinator());
    auto const id = create_goal(work, {.code = "A09", .title = "Comedores", .institution = world_.institution("MED").id, .leader = world_.goal("A01").leader})->id;
    ASSERT_TRUE(create_milestone(work, id, {.code = "1,01", .title = "Relevamiento", .due_kind = DueKind::fixed, .due_on = make_date(2026, 6, 10)}));
    ASSERT_TRUE(create_milestone(work, id, {.code = "1,02", .title = "Licitación", .due_kind = DueKind::fixed, .due_on = make_date(2026, 7, 10)}));
  }

  SmallWorld world_;
  http::Router router_;
};

struct Role {
  char const* as;
  int status;
};

TEST_F(DeedApi, lets_each_role_do_its_deeds_on_goals_and_no_other) {
  plan_a_draft();
  auto const expect = [&](char const* noun, char const* body, std::initializer_list<Role> roles) {
    for (auto const& [as, status] : roles) EXPECT_EQ(posted(as, std::string{"/api/v1/goals/A09/"} + noun, body).status, status) << noun << " by " << as;
  };
  expect("approval", "", {{"evaluator", 403}, {"manager", 403}, {"owner", 403}, {"strange_coordinator", 404}, {"minister", 201}});
  expect("suspension", kReason, {{"manager", 403}, {"coordinator", 403}, {"minister", 403}, {"administrator", 403}, {"delivery_unit", 201}});
  expect("resumption", "", {{"coordinator", 403}, {"stranger", 403}, {"delivery_unit", 201}});
  expect("closure", kReason, {{"manager", 403}, {"auditor", 403}, {"strange_minister", 404}, {"coordinator", 201}});
  expect("reopening", "", {{"manager", 403}, {"strange_coordinator", 404}, {"coordinator", 201}});
  EXPECT_EQ(posted("coordinator", "/api/v1/goals/Z99/closure", kReason).status, 404);
}

TEST_F(DeedApi, tells_the_goal_as_it_stands_after_the_deed) {
  auto const before = world_.goal("A01").revision;
  auto const suspended = posted("delivery_unit", "/api/v1/goals/A01/suspension", kReason, "\"" + std::to_string(before) + "\"");
  ASSERT_EQ(suspended.status, 201) << suspended.body;
  EXPECT_EQ(json(suspended).at("suspended_on"), api::of(kToday));
  EXPECT_EQ(json(suspended).at("revision").as_int64(), world_.goal("A01").revision);
  EXPECT_EQ(http::header_of(suspended, "ETag"), "\"" + std::to_string(world_.goal("A01").revision) + "\"");
  EXPECT_EQ(world_.goal("A01").suspension, "Así lo resolvió el comité");
  auto const closed = posted("coordinator", "/api/v1/goals/A02/closure", kReason);
  EXPECT_EQ(json(closed).at("closed_on"), api::of(kToday));
  EXPECT_TRUE(json(posted("coordinator", "/api/v1/goals/A02/reopening")).at("closed_on").is_null());
  plan_a_draft();
  EXPECT_EQ(json(posted("coordinator", "/api/v1/goals/A09/approval")).at("approved_on"), api::of(kToday));
  EXPECT_EQ(world_.milestone("A09", "1,01").due_original, make_date(2026, 6, 10)) << "the dates of that day are the originals";
}

TEST_F(DeedApi, asks_of_a_goal_the_right_then_the_revision_then_the_content) {
  auto const address = std::string{"/api/v1/goals/A01/closure"};
  EXPECT_EQ(posted("manager", address, "{}", "").status, 403);
  EXPECT_EQ(posted("strange_coordinator", address, "{}", "").status, 404);
  EXPECT_EQ(posted("coordinator", address, "{}", "").status, 428);
  EXPECT_EQ(posted("coordinator", address, "{}", kOld).status, 409) << "which the door answers as 412";
  EXPECT_EQ(first_problem(posted("coordinator", address, "{}")), "reason reason.too_short");
  EXPECT_EQ(first_problem(posted("coordinator", address, R"({"reason": 7})")), "reason api.field.no_text");
  EXPECT_EQ(first_problem(posted("coordinator", address, R"({"reason": "Así lo resolvió el comité", "day": "2026-05-01"})")), "day api.member.unknown");
  EXPECT_FALSE(world_.goal("A01").closed_on);
  EXPECT_EQ(first_problem(posted("coordinator", "/api/v1/goals/A01/reopening")), "reason goal.closing.not_yet");
  EXPECT_EQ(first_problem(posted("coordinator", "/api/v1/goals/A01/approval")), "approved_on goal.approved_on.already");
  EXPECT_EQ(first_problem(posted("delivery_unit", "/api/v1/goals/A01/resumption")), "reason goal.suspension.not_yet");
}

TEST_F(DeedApi, keeps_every_version_of_the_report_of_a_goal_newest_first) {
  auto const address = std::string{"/api/v1/goals/A01/reports"};
  EXPECT_TRUE(json(asked("evaluator", "GET", address)).at("items").as_array().empty());
  EXPECT_EQ(asked("strange_coordinator", "GET", address).status, 404);
  for (auto const& [as, status] : {Role{"evaluator", 403}, Role{"minister", 403}, Role{"strange_coordinator", 404}, Role{"stranger", 404}})
    EXPECT_EQ(posted(as, address, R"({"text": "Todo en marcha"})").status, status) << as;
  EXPECT_EQ(first_problem(posted("manager", address, R"({"text": " "})")), "text goal.report.missing");
  EXPECT_EQ(first_problem(posted("manager", address, R"({"reported_on": "2026-05-01", "text": "Ayer"})")), "reported_on api.member.unknown");
  auto const first = posted("manager", address, R"({"text": "Diez escuelas en obra"})");
  ASSERT_EQ(first.status, 201) << first.body;
  EXPECT_EQ(json(first).at("written_by"), "Persona de Gerencia de Meta, Educación");
  EXPECT_EQ(json(first).at("reported_on"), api::of(kToday));
  EXPECT_EQ(posted("coordinator", address, R"({"text": "Once escuelas en obra"})").status, 201);
  auto const page = json(asked("evaluator", "GET", address + "?limit=1"));
  ASSERT_EQ(page.at("items").as_array().size(), 1U);
  EXPECT_EQ(page.at("items").at(0).at("text"), "Once escuelas en obra");
  auto const rest = json(asked("evaluator", "GET", std::string{page.at("next").as_string()}));
  ASSERT_EQ(rest.at("items").as_array().size(), 1U);
  EXPECT_EQ(rest.at("items").at(0), json(first));
  EXPECT_TRUE(rest.at("next").is_null());
}

TEST_F(DeedApi, lets_who_may_see_the_standing_otherwise_for_a_time) {
  auto const address = std::string{"/api/v1/goals/A02/judgements"};
  auto const body = std::string{R"({"standing": "on_course", "reason": "El contrato sale el lunes", "until_on": ")" + to_iso(kToday + 10) + "\"}"};
  for (auto const& [as, status] : {Role{"evaluator", 403}, Role{"manager", 403}, Role{"strange_coordinator", 404}, Role{"coordinator", 201}, Role{"minister", 201}})
    EXPECT_EQ(posted(as, address, body, "").status, status) << as;
  auto const page = json(asked("evaluator", "GET", address + "?limit=1"));
  EXPECT_EQ(page.at("items").at(0).at("judged_by"), "Persona de Ministerio, Educación");
  EXPECT_EQ(page.at("items").at(0).at("standing"), "on_course");
  auto const rest = json(asked("evaluator", "GET", std::string{page.at("next").as_string()}));
  EXPECT_EQ(rest.at("items").at(0).at("judged_by"), "Persona de Coordinación, Educación");
  EXPECT_TRUE(rest.at("next").is_null());
  EXPECT_EQ(asked("strange_coordinator", "GET", address).status, 404);
  auto const refused = [&](char const* sent) { return first_problem(posted("coordinator", address, sent)); };
  EXPECT_EQ(refused("{}"), "standing board.filter.unknown");
  EXPECT_EQ(refused(R"({"standing": "late", "reason": "El contrato sale el lunes"})"), "until_on standing.override.until_on");
  EXPECT_EQ(refused(R"({"standing": "late", "reason": "No", "until_on": "2026-05-30"})"), "reason reason.too_short");
  EXPECT_EQ(refused(R"({"standing": "late", "reason": "El contrato sale el lunes", "until_on": "2028-05-30"})"), "until_on standing.override.until_on");
}

TEST_F(DeedApi, lets_each_role_do_its_deeds_on_milestones_and_no_other) {
  auto const done = milestone_at("A01", "1,02"), open = milestone_at("A01", "1,03");
  auto const expect = [&](std::string const& address, char const* body, std::initializer_list<Role> roles) {
    for (auto const& [as, status] : roles) EXPECT_EQ(posted(as, address, body).status, status) << address << " by " << as;
  };
  expect(done + "/verification", "", {{"manager", 403}, {"coordinator", 403}, {"stranger", 403}, {"verifier", 201}});
  EXPECT_EQ(posted("verifier", milestone_at("B01", "1,02") + "/verification").status, 404);
  expect(done + "/reopening", kReason, {{"owner", 403}, {"verifier", 403}, {"stranger", 404}, {"manager", 201}});
  expect(open + "/withdrawal", kReason, {{"owner", 403}, {"minister", 403}, {"stranger", 404}, {"coordinator", 201}});
  EXPECT_FALSE(world_.milestone("A01", "1,02").finished_on);
  EXPECT_FALSE(world_.milestone("A01", "1,02").verified_on) << "what is not finished is not verified";
  EXPECT_EQ(world_.milestone("A01", "1,03").withdrawn_on, kToday);
}

TEST_F(DeedApi, asks_of_a_milestone_the_right_then_the_revision_then_the_content) {
  auto const open = milestone_at("A01", "1,03"), done = milestone_at("A01", "1,02");
  EXPECT_EQ(posted("verifier", done + "/verification", "{}", "").status, 428);
  EXPECT_EQ(posted("verifier", done + "/verification", "{}", kOld).status, 409);
  EXPECT_EQ(first_problem(posted("verifier", open + "/verification")), "verified_on milestone.finished_on.not_yet");
  EXPECT_EQ(first_problem(posted("verifier", done + "/verification", kReason)), "reason api.member.unknown");
  EXPECT_EQ(first_problem(posted("manager", open + "/withdrawal", R"({"reason": "No"})")), "reason reason.too_short");
  EXPECT_EQ(first_problem(posted("manager", done + "/withdrawal", kReason)), "reason milestone.withdrawal.finished");
  EXPECT_EQ(first_problem(posted("manager", open + "/reopening", kReason)), "finished_on milestone.finished_on.not_yet");
  EXPECT_EQ(posted("manager", "/api/v1/milestones/999999/reopening", kReason).status, 404);
}

TEST_F(DeedApi, moves_no_date_without_a_reason_as_if_it_were_history) {
  auto const before = world_.milestone("A01", "1,03");
  auto const address = milestone_at("A01", "1,03") + "/reprogramming";
  EXPECT_EQ(first_problem(posted("manager", address, R"({"due_on": "2026-08-01", "cause": "imported"})")), "cause milestone.cause.missing");
  EXPECT_EQ(world_.milestone("A01", "1,03").due_on, before.due_on);
  EXPECT_EQ(world_.milestone("A01", "1,03").moves, before.moves);
}

TEST_F(DeedApi, reads_and_sets_whom_a_milestone_waits_for) {
  auto const address = milestone_at("A01", "1,03") + "/predecessors";
  auto const put = [&](char const* as, std::string body, std::string const& if_match = kWhatever) { return asked(as, "PUT", address, std::move(body), if_match); };
  auto const wanted = std::string{R"({"predecessors":["1,02"]})"};
  for (auto const& [as, status] : {Role{"evaluator", 403}, Role{"owner", 403}, Role{"stranger", 404}, Role{"manager", 200}}) EXPECT_EQ(put(as, wanted).status, status) << as;
  auto const read = asked("evaluator", "GET", address);
  EXPECT_EQ(read.body, wanted);
  EXPECT_EQ(asked("stranger", "GET", address).status, 404);
  EXPECT_EQ(put("manager", read.body, std::string{http::header_of(read, "ETag")}).status, 200) << "what was read may be sent back";
  EXPECT_EQ(put("manager", wanted, "").status, 428);
  EXPECT_EQ(put("manager", "{}", kOld).status, 409);
  EXPECT_EQ(first_problem(put("manager", "{}")), "predecessors milestone.predecessors.no_list");
  EXPECT_EQ(first_problem(put("manager", R"({"predecessors": "1,02"})")), "predecessors milestone.predecessors.no_list");
  EXPECT_EQ(first_problem(put("manager", R"({"predecessors": ["9,99"]})")), "predecessors milestone.predecessors.unknown");
  EXPECT_EQ(first_problem(put("manager", R"({"predecessors": ["1,04"]})")), "predecessors milestone.predecessors.later") << "1,04 is due after it";
  EXPECT_EQ(json(asked("manager", "GET", address)).at("predecessors"), boost::json::parse(R"(["1,02"])")) << "nothing of what was refused";
  auto const other = milestone_at("A01", "1,01") + "/predecessors";
  EXPECT_EQ(asked("manager", "PUT", milestone_at("A01", "1,02") + "/predecessors", R"({"predecessors": ["1,01"]})", kWhatever).status, 200);
  EXPECT_EQ(first_problem(asked("manager", "PUT", other, R"({"predecessors": ["1,03"]})", kWhatever)), "predecessors milestone.predecessors.circle");
  EXPECT_EQ(put("manager", R"({"predecessors": []})").body, R"({"predecessors":[]})");
}

}  // namespace
}  // namespace timon::goals
