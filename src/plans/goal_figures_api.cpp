#include <algorithm>

#include "plans/integrating_actions.hpp"
#include "plans/plan_api.hpp"
#include "plans/plan_json.hpp"
#include "plans/priority_actions.hpp"
#include "platform/api/json_body.hpp"

namespace timon::plans {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using http::Request;
using http::Response;

Response told_shares(std::vector<ShareLine> const& lines) {
  auto items = array{};
  for (auto const& line : lines)
    items.push_back(object{{"code", line.code}, {"institution", line.name}, {"in_charge", line.is_in_charge}, {"percent", line.percent ? value(*line.percent) : value(nullptr)}});
  return api::answer_revised(200, object{{"items", std::move(items)}, {"next", value(nullptr)}}, shares_revision(lines));
}

Response get_shares(Request const& request, Work& work) { return told_shares(shares_of(work.db, goal_for_api(request, work))); }

/// «{"percents": {"MED": 60, "MSA": 40}}»: what is not named has none.
std::vector<TypedShare> shares_from(object const& body, std::vector<ShareLine> const& lines, Problems& problems) {
  auto typed = std::vector<TypedShare>{};
  auto const* const percents = body.if_contains("percents");
  if (percents == nullptr || !percents->is_object()) {
    problems.push_back({"percents", "share.percents.no_object"});
    return typed;
  }
  for (auto const& [key, percent] : percents->as_object()) {
    auto const line = std::ranges::find(lines, std::string{key}, &ShareLine::code);
    if (line == lines.end()) problems.push_back({std::string{key}, "share.institution.unknown"});
    else typed.push_back({line->institution, percent.is_null() ? std::string{} : boost::json::serialize(percent)});
  }
  return typed;
}

/// The rules name the fields of the form, «percent-7»; here the institution's code does.
Problems by_code(Problems problems, std::vector<ShareLine> const& lines) {
  for (auto& problem : problems)
    for (auto const& line : lines)
      if (problem.field == "percent-" + std::to_string(line.institution.number)) problem.field = line.code;
  return problems;
}

Response put_shares(Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal});
  auto const goal = goal_for_api(request, work);
  must(may_set_shares(work.actor, goal), kEditGoal);
  auto const lines = shares_of(work.db, goal);
  auto const revision = shares_revision(lines);
  if (lacks_revision(request, revision, SharePercent::kTable)) return unread(work);
  auto problems = Problems{};
  auto const typed = shares_from(api::json_object(request), lines, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const done = set_shares(work, goal.id, typed, revision);
  if (!done) return api::refused(work.words, by_code(done.error(), lines));
  return told_shares(shares_of(work.db, goal));
}

Response get_priorities(Request const&, Work& work) {
  auto items = array{};
  for (auto const& goal : priority_goals(work))
    items.push_back(object{{"goal", goal.code},
                           {"title", goal.title},
                           {"institution", goal.institution_name},
                           {"standing", api::of(goal.standing)},
                           {"reason", or_null(goal.reason)},
                           {"decided_on", api::of(goal.decided_on)},
                           {"decided_by", or_null(goal.decided_by)}});
  return api::answer(200, object{{"items", std::move(items)}, {"next", value(nullptr)}});
}

/// The goal with the latest choice about it; its revision is the goal's.
Response told_priority(Work& work, Goal const& goal) {
  auto const choices = choices_of(work.db, goal.id);
  auto const last = choices.empty() ? ChoiceLine{} : choices.front();
  return api::answer_revised(200,
                             object{{"goal", goal.code},
                                    {"priority", goal.is_priority},
                                    {"reason", or_null(last.reason)},
                                    {"decided_on", choices.empty() ? value(nullptr) : api::of(std::optional{last.decided_on})},
                                    {"decided_by", or_null(last.person)}},
                             goal.revision);
}

Response get_priority(Request const& request, Work& work) { return told_priority(work, goal_for_api(request, work)); }

Response put_priority(Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal});
  auto const goal = goal_for_api(request, work);
  must(may_prioritise(work.actor, goal), kEditGoal);
  if (lacks_revision(request, goal.revision, Goal::kTable)) return unread(work);
  auto problems = Problems{};
  auto const body = api::json_object(request);
  auto const flag = api::flag_at(body, "priority", problems);
  auto reason = std::string{};
  put(body, "reason", reason, problems);
  if (!flag && problems.empty()) problems.push_back({"priority", "api.field.no_flag"});
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const done = choose_priority(work, goal.id, goal.revision, *flag, reason);
  if (done) return told_priority(work, *done);
  problems = done.error();
  for (auto& problem : problems) problem.field = problem.field == "priority_reason" ? "reason" : "priority";
  return api::refused(work.words, problems);
}

}  // namespace

void add_goal_figures_api(http::Router& router) {
  router.get("/api/v1/priorities", get_priorities);
  router.get("/api/v1/goals/{goal}/priority", get_priority);
  router.put("/api/v1/goals/{goal}/priority", put_priority);
  router.get("/api/v1/goals/{goal}/shares", get_shares);
  router.put("/api/v1/goals/{goal}/shares", put_shares);
}

}  // namespace timon::plans
