#include <algorithm>

#include "goals/goal_api.hpp"
#include "goals/goal_body.hpp"
#include "goals/milestone_api.hpp"
#include "goals/milestone_json.hpp"
#include "goals/schedule.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"
#include "territory/territory.hpp"

namespace timon::goals {

http::Response answered(Work& work, Outcome<Milestone> const& outcome, int status) {
  if (!outcome) return api::refused(work.words, outcome.error());
  auto const goal = find_visible(work, outcome->goal);
  if (!goal) throw NotFound{};
  return api::answer_revised(status, told(work, *goal, *outcome), outcome->revision);
}

MilestoneId id_of(std::vector<Milestone> const& of_goal, std::string const& code) {
  auto const found = std::ranges::find(of_goal, code, &Milestone::code);
  return found == of_goal.end() ? MilestoneId{-1} : found->id;
}

Predecessors predecessors_at(Work& work, boost::json::object const& body, GoalId goal, Problems& problems) {
  auto const* const value = body.if_contains("predecessors");
  if (value == nullptr) return std::nullopt;
  auto wanted = std::vector<MilestoneId>{};
  auto const of_goal = milestones_of(work.db, goal);
  auto const* const list = value->if_array();
  if (list == nullptr) problems.push_back({"predecessors", "milestone.predecessors.no_list"});
  else
    for (auto const& each : *list) wanted.push_back(id_of(of_goal, each.is_string() ? std::string{each.as_string()} : std::string{}));
  return wanted;
}

namespace {

using boost::json::array;
using boost::json::object;

/// A date that was sent, today when none was, or a problem of its field.
Date day_of(object const& body, char const* field, Date otherwise, Problems& problems) { return api::date_at(body, field, problems).value_or(otherwise); }

template <class E>
E choice_at(object const& body, char const* field, E otherwise, Problems& problems) {
  auto const word = api::text_at(body, field, problems);
  auto value = otherwise;
  if (word && !boost::describe::enum_from_string(word->c_str(), value)) problems.push_back({field, "board.filter.unknown", {*word}});
  return value;
}

http::Response get_milestone(http::Request const& request, Work& work) {
  auto const milestone = find_visible(work, request.path_id<MilestoneId>("milestone"));
  if (!milestone) throw NotFound{};
  return answered(work, *milestone, 200);
}

http::Response get_milestones(http::Request const& request, Work& work) {
  auto const goal = find_visible(work, request.path_words["goal"]);
  if (!goal) throw NotFound{};
  auto items = array{};
  for (auto& item : told(work, *goal, milestones_of(work.db, goal->id))) items.push_back(std::move(item));
  return api::answer(200, object{{"items", std::move(items)}, {"next", nullptr}});
}

void take_due_kind(Work& work, object const& body, GoalId goal, Milestone& milestone, Problems& problems) {
  milestone.due_kind = choice_at(body, "due_kind", milestone.due_kind, problems);
  if (auto const code = api::text_at(body, "after", problems)) milestone.after_milestone = id_of(milestones_of(work.db, goal), *code);
  milestone.after_days = api::number_at(body, "after_days", problems).value_or(milestone.after_days);
}

Milestone from_body(Work& work, object const& body, Milestone milestone, Problems& problems) {
  milestone.code = api::text_at(body, "code", problems).value_or(milestone.code);
  milestone.title = api::text_at(body, "title", problems).value_or(milestone.title);
  milestone.type = api::text_at(body, "type", problems).value_or(milestone.type);
  milestone.detail = api::text_at(body, "detail", problems).value_or(milestone.detail);
  milestone.weight = api::number_at(body, "weight", problems).value_or(milestone.weight);
  milestone.is_critical = api::flag_at(body, "critical", problems).value_or(milestone.is_critical);
  milestone.responsible = OfficeId{api::number_at(body, "responsible_id", problems).value_or(milestone.responsible.number)};
  milestone.amount = amount_at(body, "amount", milestone.amount, problems);
  if (body.contains("place")) {
    auto const code = api::text_at(body, "place", problems).value_or("");
    auto const place = territory::find_place_by_code(work.db, code);
    milestone.place = place ? place->id : PlaceId{};
    if (!place && !code.empty()) problems.push_back({"place", "board.filter.unknown", {code}});
  }
  if (body.contains("due_on")) {
    milestone.due_on = api::date_at(body, "due_on", problems);
    milestone.due_kind = milestone.due_on ? DueKind::fixed : DueKind::open;
  }
  return milestone;
}

http::Response post_milestone(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const goal = find_visible(work, request.path_words["goal"]);
  if (!goal) throw NotFound{};
  auto problems = Problems{};
  auto const body = api::json_object(request);
  auto draft = from_body(work, body, {}, problems);
  take_due_kind(work, body, goal->id, draft, problems);
  auto const predecessors = predecessors_at(work, body, goal->id, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const created = create_milestone(work, goal->id, std::move(draft), predecessors);
  auto response = answered(work, created, 201);
  if (created) response.headers.add("Location", "/api/v1/milestones/" + std::to_string(created->id.number));
  return response;
}

constexpr auto kDates = {"due_on", "due_kind", "after", "after_days"};
constexpr auto kEdited = {"code", "title", "type", "detail", "weight", "critical", "responsible_id", "predecessors", "place", "amount"};

/// Where a member that an edit leaves alone is changed; empty: nowhere.
std::string changed_at(std::string_view member, bool is_date, MilestoneId id) {
  auto const at = [&](char const* noun) { return "POST /api/v1/milestones/" + std::to_string(id.number) + "/" + noun; };
  if (is_date) return at("reprogramming");
  if (member == "finished_on") return at("completion");
  if (member == "progress_text") return at("progress");
  if (member == "verified_on") return at("verification");
  if (member == "withdrawn_on" || member == "withdrawal") return at("withdrawal");
  return {};
}

/// What is sent and would be left alone: members that nobody knows, and those that have a deed of their own. A client that sends
/// back what it read, as it read it, is not refused for it.
Problems left_alone(Work& work, Goal const& goal, Milestone const& milestone, object const& body) {
  auto problems = Problems{};
  auto const now = told(work, goal, milestone);
  for (auto const& [key, value] : body) {
    auto const member = std::string{key};
    auto const is_date = std::ranges::find(kDates, member) != kDates.end();
    if (std::ranges::find(kEdited, member) != kEdited.end() || (is_date && !goal.approved_on)) continue;
    if (auto const* const stands = now.if_contains(member); stands != nullptr && *stands == value) continue;
    auto const elsewhere = changed_at(member, is_date, milestone.id);
    if (!elsewhere.empty()) problems.push_back({member, "api.member.elsewhere", {elsewhere}});
    else problems.push_back({member, now.contains(member) ? "api.member.fixed" : "api.member.unknown", {member}});
  }
  return problems;
}

http::Response patch_milestone(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const id = request.path_id<MilestoneId>("milestone");
  auto const before = find_visible(work, id);
  auto const goal = before ? find_visible(work, before->goal) : std::nullopt;
  if (!goal) throw NotFound{};
  must(may_edit(work.actor, *goal, *before), kEditGoal);
  if (request.headers["if-match"].empty()) return api::problem(428, work.words, "api.if_match_missing");
  must_be_current(api::revision_seen(request), before->revision, Milestone::kTable);
  auto const body = api::json_object(request);
  auto problems = left_alone(work, *goal, *before, body);
  auto wanted = from_body(work, body, *before, problems);
  take_due_kind(work, body, before->goal, wanted, problems);
  auto const predecessors = predecessors_at(work, body, before->goal, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  return answered(work, edit_milestone(work, id, api::revision_seen(request), std::move(wanted), predecessors), 200);
}

http::Response post_progress(http::Request const& request, Work& work) {
  must_have(work.actor, {kReport, kReportOwn});
  auto const body = api::json_object(request);
  auto problems = Problems{};
  auto text = api::text_at(body, "text", problems).value_or("");
  auto const is_no_change = api::flag_at(body, "no_change", problems).value_or(false);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const id = request.path_id<MilestoneId>("milestone");
  auto const report = report_progress(work, id, std::move(text), is_no_change);
  if (!report) return api::refused(work.words, report.error());
  return answered(work, find_visible(work, id).value(), 201);
}

http::Response post_completion(http::Request const& request, Work& work) {
  must_have(work.actor, {kReport, kReportOwn, kEditGoal, kEditOwn});
  auto problems = Problems{};
  auto const finished_on = day_of(api::json_object(request), "finished_on", work.today, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  return answered(work, finish_milestone(work, request.path_id<MilestoneId>("milestone"), api::revision_seen(request), finished_on), 201);
}

http::Response post_reprogramming(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const body = api::json_object(request);
  auto problems = Problems{};
  auto const due_on = api::date_at(body, "due_on", problems);
  auto const cause = choice_at(body, "cause", MoveCause::other, problems);
  auto reason = api::text_at(body, "reason", problems).value_or("");
  auto const with_successors = api::flag_at(body, "move_successors", problems).value_or(false);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const act = with_successors ? reprogram_with_successors : reprogram_milestone;
  return answered(work, act(work, request.path_id<MilestoneId>("milestone"), api::revision_seen(request), due_on, cause, std::move(reason)), 201);
}

}  // namespace

void add_milestone_api(http::Router& router) {
  add_milestone_deed_api(router);
  router.get("/api/v1/milestones/{milestone:id}", get_milestone);
  router.patch("/api/v1/milestones/{milestone:id}", patch_milestone);
  router.post("/api/v1/milestones/{milestone:id}/progress", post_progress);
  router.post("/api/v1/milestones/{milestone:id}/completion", post_completion);
  router.post("/api/v1/milestones/{milestone:id}/reprogramming", post_reprogramming);
  router.get("/api/v1/goals/{goal}/milestones", get_milestones);
  router.post("/api/v1/goals/{goal}/milestones", post_milestone);
}

}  // namespace timon::goals
