#include <algorithm>

#include "plans/plan_api.hpp"
#include "plans/plan_json.hpp"
#include "platform/api/json_body.hpp"

namespace timon::plans {
namespace {

using boost::json::object;
using http::Request;
using http::Response;

/// Who changes the tree: asked before anything is looked for.
Plan managed_plan(Request const& request, Work& work) {
  must_have(work.actor, {kManagePlans});
  return plan_for_api(request, work);
}

/// The branch of that code among those of the plan.
template <class Branch>
Branch branch_of(std::vector<Branch> const& branches, std::string const& code) {
  auto const at = std::ranges::find(branches, code, &Branch::code);
  if (at == branches.end()) throw NotFound{};
  return *at;
}

Axis axis_at(Request const& request, Work& work, Plan const& plan) { return branch_of(axes_of(work.db, plan.id), request.path_words["axis"]); }
Objective objective_at(Request const& request, Work& work, Plan const& plan) { return branch_of(objectives_of(work.db, plan.id), request.path_words["objective"]); }

object told_in_place(Work& work, Objective const& objective) {
  auto const axis = find_axis(work.db, objective.axis);
  return told(objective, axis ? axis->code : std::string{});
}

void put_plan(object const& body, Plan& plan, PlanTerm& term, Problems& problems) {
  put(body, "code", plan.code, problems);
  put(body, "name", plan.name, problems);
  put(body, "description", term.description, problems);
  put(body, "from_on", term.from_on, problems);
  put(body, "until_on", term.until_on, problems);
}

template <class Branch>
void put_branch(object const& body, Branch& branch, Problems& problems) {
  put(body, "code", branch.code, problems);
  put(body, "title", branch.title, problems);
}

/// The axis that the body names by its code; left as it is when none is named.
void put_axis(Work& work, object const& body, Objective& objective, Problems& problems) {
  auto code = std::string{};
  if (!body.contains("axis")) return;
  put(body, "axis", code, problems);
  auto const axis = find_axis(work.db, code);
  objective.axis = axis ? axis->id : AxisId{};  // none is refused by the action, at this member
}

Response post_plan(Request const& request, Work& work) {
  must_have(work.actor, {kManagePlans});
  auto problems = Problems{};
  auto plan = Plan{};
  auto term = PlanTerm{};
  put_plan(api::json_object(request), plan, term, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const added = add_plan(work, std::move(plan), std::move(term));
  if (!added) return api::refused(work.words, added.error());
  return api::answer_revised(201, told(work, *added), added->revision);
}

Response patch_plan(Request const& request, Work& work) {
  auto const before = managed_plan(request, work);
  if (lacks_revision(request, before.revision, Plan::kTable)) return unread(work);
  auto problems = Problems{};
  auto plan = before;
  auto term = term_of(work.db, before.id);
  put_plan(api::json_object(request), plan, term, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const edited = edit_plan(work, before.id, before.revision, std::move(plan), std::move(term));
  if (!edited) return api::refused(work.words, edited.error());
  return api::answer_revised(200, told(work, *edited), edited->revision);
}

Response delete_plan(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  if (lacks_revision(request, plan.revision, Plan::kTable)) return unread(work);
  auto const was = told(work, plan);
  auto const removed = remove_plan(work, plan.id, plan.revision);
  if (!removed) return api::refused(work.words, removed.error());
  return api::answer(200, was);
}

Response post_axis(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  auto problems = Problems{};
  auto axis = Axis{};
  put_branch(api::json_object(request), axis, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const added = add_axis(work, plan.id, std::move(axis));
  if (!added) return api::refused(work.words, added.error());
  return api::answer_revised(201, told(*added), added->revision);
}

Response patch_axis(Request const& request, Work& work) {
  auto const before = axis_at(request, work, managed_plan(request, work));
  if (lacks_revision(request, before.revision, Axis::kTable)) return unread(work);
  auto problems = Problems{};
  auto axis = before;
  put_branch(api::json_object(request), axis, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const edited = edit_axis(work, before.id, before.revision, std::move(axis));
  if (!edited) return api::refused(work.words, edited.error());
  return api::answer_revised(200, told(*edited), edited->revision);
}

Response delete_axis(Request const& request, Work& work) {
  auto const axis = axis_at(request, work, managed_plan(request, work));
  if (lacks_revision(request, axis.revision, Axis::kTable)) return unread(work);
  auto const removed = remove_axis(work, axis.id, axis.revision);
  if (!removed) return api::refused(work.words, removed.error());
  return api::answer(200, told(axis));
}

Response post_objective(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  auto problems = Problems{};
  auto objective = Objective{};
  auto const body = api::json_object(request);
  put_branch(body, objective, problems);
  put_axis(work, body, objective, problems);
  auto const axis = find_axis(work.db, objective.axis);
  if (problems.empty() && (!axis || axis->plan != plan.id)) problems.push_back({"axis", "objective.axis.unknown"});
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const added = add_objective(work, axis->id, std::move(objective));
  if (!added) return api::refused(work.words, added.error());
  return api::answer_revised(201, told(*added, axis->code), added->revision);
}

/// Another axis moves it there, which may be of another plan that is open.
Response patch_objective(Request const& request, Work& work) {
  auto const before = objective_at(request, work, managed_plan(request, work));
  if (lacks_revision(request, before.revision, Objective::kTable)) return unread(work);
  auto problems = Problems{};
  auto objective = before;
  auto const body = api::json_object(request);
  put_branch(body, objective, problems);
  put_axis(work, body, objective, problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  auto const edited = edit_objective(work, before.id, before.revision, std::move(objective));
  if (!edited) return api::refused(work.words, edited.error());
  return api::answer_revised(200, told_in_place(work, *edited), edited->revision);
}

Response delete_objective(Request const& request, Work& work) {
  auto const objective = objective_at(request, work, managed_plan(request, work));
  if (lacks_revision(request, objective.revision, Objective::kTable)) return unread(work);
  auto const was = told_in_place(work, objective);
  auto const removed = remove_objective(work, objective.id, objective.revision);
  if (!removed) return api::refused(work.words, removed.error());
  return api::answer(200, was);
}

}  // namespace

void add_plan_write_api(http::Router& router) {
  router.post("/api/v1/plans", post_plan);
  router.patch("/api/v1/plans/{plan}", patch_plan);
  router.remove("/api/v1/plans/{plan}", delete_plan);
  router.post("/api/v1/plans/{plan}/axes", post_axis);
  router.patch("/api/v1/plans/{plan}/axes/{axis}", patch_axis);
  router.remove("/api/v1/plans/{plan}/axes/{axis}", delete_axis);
  router.post("/api/v1/plans/{plan}/objectives", post_objective);
  router.patch("/api/v1/plans/{plan}/objectives/{objective}", patch_objective);
  router.remove("/api/v1/plans/{plan}/objectives/{objective}", delete_objective);
}

}  // namespace timon::plans
