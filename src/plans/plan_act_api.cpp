#include <algorithm>

#include "plans/plan_api.hpp"
#include "plans/plan_json.hpp"
#include "platform/api/json_body.hpp"

namespace timon::plans {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using http::Request;
using http::Response;

constexpr auto kGoalsMax = std::size_t{5000};  // of one act

Plan plan_with(Right right, Request const& request, Work& work) {
  must_have(work.actor, {right});
  return plan_for_api(request, work);
}

Act act_from(object const& body, Problems& problems) {
  auto act = Act{};
  put(body, "authority", act.authority, problems);
  put(body, "act_number", act.number, problems);
  put(body, "act_on", act.on, problems);
  put(body, "act_text", act.text, problems);
  return act;
}

Response post_approval(Request const& request, Work& work) {
  auto const plan = plan_with(kApprovePlan, request, work);
  auto const versions = versions_of(work.db, plan.id);
  // A plan that came in by import has no version to have read.
  auto const revision = versions.empty() ? std::int64_t{0} : versions.front().revision;
  if (!versions.empty() && lacks_revision(request, revision, PlanVersion::kTable)) return unread(work);
  auto problems = Problems{};
  auto act = act_from(api::json_object(request), problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const approved = approve_version(work, plan.id, revision, std::move(act));
  if (!approved) return api::refused(work.words, approved.error());
  return api::answer_revised(200, told(*approved), approved->revision);
}

Response post_amendment(Request const& request, Work& work) {
  auto const plan = plan_with(kManagePlans, request, work);
  auto problems = Problems{};
  auto reason = std::string{};
  put(api::json_object(request), "reason", reason, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const opened = amend_plan(work, plan.id, reason);
  if (!opened) return api::refused(work.words, opened.error());
  return api::answer_revised(201, told(*opened), opened->revision);
}

Response get_ratifications(Request const& request, Work& work) {
  auto const plan = plan_for_api(request, work);
  auto items = array{};
  for (auto const& selection : ratifications_of(work, plan.id)) items.push_back(told(selection));
  return api::answer(200, object{{"items", std::move(items)}, {"next", value(nullptr)}});
}

/// Goals of the plan by their codes; one that is not there, or not seen, is a problem.
std::vector<GoalId> goals_from(Work& work, Plan const& plan, object const& body, Problems& problems) {
  auto ids = std::vector<GoalId>{};
  auto const* const member = body.if_contains("goals");
  if (member == nullptr || member->is_null()) return ids;
  if (!member->is_array() || member->as_array().size() > kGoalsMax) {
    problems.push_back({"goals", "api.field.no_list", {std::to_string(kGoalsMax)}});
    return ids;
  }
  auto const offered = goals_of(work, plan.id);
  for (auto const& each : member->as_array()) {
    auto const code = each.is_string() ? std::string{each.as_string()} : boost::json::serialize(each);
    auto const at = std::ranges::find(offered, code, &PlanGoal::code);
    if (at != offered.end()) ids.push_back(at->id);
    else problems.push_back({"goals", "ratification.goal.unknown", {code}});
  }
  return ids;
}

Response post_ratification(Request const& request, Work& work) {
  auto const plan = plan_with(kApprovePlan, request, work);
  auto problems = Problems{};
  auto const body = api::json_object(request);
  auto act = act_from(body, problems);
  auto const goals = goals_from(work, plan, body, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const done = ratify(work, plan.id, std::move(act), goals);
  if (!done) return api::refused(work.words, done.error());
  auto const all = ratifications_of(work, plan.id);
  auto const at = std::ranges::find_if(all, [&](RatifiedSelection const& selection) { return selection.act.id == done->id; });
  if (at == all.end()) throw NotFound{};
  return api::answer(201, told(*at));
}

}  // namespace

void add_plan_act_api(http::Router& router) {
  router.post("/api/v1/plans/{plan}/approval", post_approval);
  router.post("/api/v1/plans/{plan}/amendment", post_amendment);
  router.get("/api/v1/plans/{plan}/ratifications", get_ratifications);
  router.post("/api/v1/plans/{plan}/ratifications", post_ratification);
}

}  // namespace timon::plans
