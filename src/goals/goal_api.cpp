#include "goals/goal_api.hpp"

#include "goals/forecast_view.hpp"
#include "goals/goal_actions.hpp"
#include "goals/goal_body.hpp"
#include "goals/history.hpp"
#include "goals/likelihood.hpp"
#include "goals/milestone_json.hpp"
#include "goals/names_store.hpp"
#include "goals/standing_store.hpp"
#include "organization/organization.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"

namespace timon::goals {

void add_board_api(http::Router&);
void add_goal_deed_api(http::Router&);
void add_milestone_api(http::Router&);

namespace {

using boost::json::array;
using boost::json::object;

boost::json::value code_or_null(std::string const& code) { return code.empty() ? boost::json::value(nullptr) : boost::json::value(code); }
array listed(std::vector<std::string> const& codes) { return array(codes.begin(), codes.end()); }

}  // namespace

boost::json::object told(Work& work, Goal const& goal) {
  auto const standing = standing_of(work.db, goal.id).value_or(GoalStanding{});
  auto const institution = organization::find_institution(work.db, goal.institution);
  return {{"id", goal.id.number},
          {"code", goal.code},
          {"title", goal.title},
          {"description", goal.description},
          {"institution", institution ? institution->code : ""},
          {"objective", code_or_null(objective_code(work.db, goal.objective))},
          {"parent", code_or_null(goal_code(work.db, goal.parent))},
          {"leader", office_title(work, goal.leader)},
          {"leader_id", api::of(goal.leader)},
          {"area", goal.area},
          {"starts_on", api::of(goal.starts_on)},
          {"ends_on", api::of(goal.ends_on)},
          {"days_left", goal.ends_on ? boost::json::value(days_between(work.today, *goal.ends_on)) : boost::json::value(nullptr)},
          {"territories", listed(place_codes(work.db, goal.id))},
          {"shared_with", listed(share_codes(work.db, goal.id))},
          {"need", goal.need},
          {"baseline", goal.baseline},
          {"product", goal.product},
          {"result", goal.result},
          {"impact", goal.impact},
          {"budget", told_amount(goal.budget)},
          {"currency", goal.currency},
          {"priority", goal.is_priority},
          {"integrating", goal.is_integrating},
          {"published", goal.is_published},
          {"approved_on", api::of(goal.approved_on)},
          {"suspended_on", api::of(goal.suspended_on)},
          {"suspension", goal.suspension},
          {"closed_on", api::of(goal.closed_on)},
          {"closing", goal.closing},
          {"standing", api::of(standing.standing)},
          {"reason", work.words.text(standing.reason, split(standing.reason_details, '|'))},
          {"alerts", standing.alerts},
          {"restrictions", standing.restrictions},
          {"opportunities", standing.opportunities},
          {"progress", boost::json::object{{"real", api::percent(standing.progress_real)},
                                           {"expected", api::percent(standing.progress_expected)},
                                           {"expected_original", api::percent(standing.progress_original)}}},
          {"updated_at", api::of(standing.updated_at)},
          {"revision", goal.revision}};
}

Goal seen_goal(http::Request const& request, Work& work) {
  auto goal = find_visible(work, request.path_words["goal"]);
  if (!goal) throw NotFound{};
  return std::move(*goal);
}

namespace {

http::Response get_goal(http::Request const& request, Work& work) {
  auto const goal = seen_goal(request, work);
  return api::answer_revised(200, told(work, goal), goal.revision);
}

http::Response post_goal(http::Request const& request, Work& work) {
  must_have(work.actor, {kCreateGoal});
  auto problems = Problems{};
  auto const body = api::json_object(request);
  auto draft = goal_from_body(work, body, {}, problems);
  auto const links = links_from_body(work, body, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const created = create_goal(work, std::move(draft), links);
  if (!created) return api::refused(work.words, by_members(created.error()));
  auto response = api::answer_revised(201, told(work, *created), created->revision);
  response.headers.add("Location", "/api/v1/goals/" + created->code);
  return response;
}

http::Response patch_goal(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const before = seen_goal(request, work);
  must(may_edit(work.actor, before), kEditGoal);
  if (request.headers["if-match"].empty()) return api::problem(428, work.words, "api.if_match_missing");
  must_be_current(api::revision_seen(request), before.revision, Goal::kTable);
  auto const body = api::json_object(request);
  auto problems = left_alone(work, before, body);
  auto wanted = goal_from_body(work, body, before, problems);
  auto const links = links_from_body(work, body, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const after = edit_goal(work, before.id, api::revision_seen(request), std::move(wanted), links);
  if (!after) return api::refused(work.words, by_members(after.error()));
  return api::answer_revised(200, told(work, *after), after->revision);
}

http::Response get_goal_journal(http::Request const& request, Work& work) {
  auto const goal = seen_goal(request, work);
  auto const limit = api::limit_of(request);
  auto const page = history_of(work, goal.id, integer_from(request.query["after"]).value_or(0), limit);
  auto items = array{};
  for (auto const& entry : page.entries) items.push_back(told(entry));
  return api::answer(200, object{{"items", std::move(items)}, {"next", page.has_more ? next_address(request, page.entries.back().entry.id) : boost::json::value(nullptr)}});
}

http::Response get_journal(http::Request const& request, Work& work) {
  must(may_read(work.actor, kReadJournal), kReadJournal);
  auto const limit = api::limit_of(request);
  auto const page = journal_page(work, integer_from(request.query["after"]).value_or(0), limit);
  auto items = array{};
  for (auto const& entry : page.entries) items.push_back(told(entry));
  return api::answer(200, object{{"items", std::move(items)}, {"next", page.has_more ? next_address(request, page.entries.back().entry.id) : boost::json::value(nullptr)}});
}

}  // namespace

void add_goal_api(http::Router& router) {
  add_board_api(router);
  add_goal_deed_api(router);
  add_milestone_api(router);
  add_forecast_api(router);
  add_likelihood_api(router);
  router.post("/api/v1/goals", post_goal);
  router.get("/api/v1/goals/{goal}", get_goal);
  router.patch("/api/v1/goals/{goal}", patch_goal);
  router.get("/api/v1/goals/{goal}/journal", get_goal_journal);
  router.get("/api/v1/journal", get_journal);
}

}  // namespace timon::goals
