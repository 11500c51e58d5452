#include "base/text.hpp"
#include "plans/plan_pages.hpp"

namespace timon::plans {
namespace {

using http::Request;
using http::Response;

/// What a form of an axis and one of an objective have in common. `parents` is empty for an axis.
FormPage form_of(Work& work, Plan const& plan, std::string const& key, std::string action, std::int64_t revision, std::vector<view::Option> parents, http::Fields const& values,
                 Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  maker.text("code", "branch.code", kCodeLengthMax);
  maker.text("title", "branch.title", kTitleLengthMax);
  if (!parents.empty()) maker.choice("axis", "objective.axis", std::move(parents));
  auto page = maker.page(key, std::move(action), revision);
  page.back = address_of(plan);
  page.back_text = plan.name;
  return page;
}

Plan managed_plan(Request const& request, Work& work) {
  must_have(work.actor, {kManagePlans});
  return plan_at(request, work);
}

Axis axis_at(Request const& request, Work& work, Plan const& plan) {
  auto found = find_axis(work.db, request.path_id<AxisId>("axis"));
  if (!found || found->plan != plan.id) throw NotFound{};
  return std::move(*found);
}

Objective objective_at(Request const& request, Work& work, Plan const& plan) {
  auto found = find_objective(work.db, request.path_id<ObjectiveId>("objective"));
  auto const axis = found ? find_axis(work.db, found->axis) : std::nullopt;
  if (!axis || axis->plan != plan.id) throw NotFound{};
  return std::move(*found);
}

std::string at(Plan const& plan, Axis const& axis) { return address_of(plan) + "/ejes/" + std::to_string(axis.id.number); }
std::string at(Plan const& plan, Objective const& objective) { return address_of(plan) + "/objetivos/" + std::to_string(objective.id.number); }
int step_of(Request const& request) { return request.form["step"] == "up" ? -1 : 1; }

/// The axes of this plan, then those of others that are open.
std::vector<view::Option> axis_options(Work& work, Plan const& plan) {
  auto options = std::vector<view::Option>{};
  auto const add = [&](Plan const& of) {
    for (auto const& axis : axes_of(work.db, of.id))
      options.push_back({std::to_string(axis.id.number), (of.id == plan.id ? std::string{} : of.name + ": ") + axis.code + " " + axis.title});
  };
  add(plan);
  for (auto const& other : plans(work.db))
    if (other.id != plan.id && is_open(work.db, other.id)) add(other);
  return options;
}

http::Fields fields_of(std::string const& code, std::string const& title, AxisId axis = {}) {
  auto fields = http::Fields{};
  fields.add("code", code), fields.add("title", title), fields.add("axis", std::to_string(axis.number));
  return fields;
}

/// Shows the plan again, with the refusal told above its tree.
template <class T>
Response after(Request const& request, Work& work, Plan const& plan, Outcome<T> const& done, std::string const& address) {
  if (!done) return show_plan(request, work, plan, done.error());
  return http::see_other(address);
}

/// The plan's page at that axis, which stands open there however large the plan is.
std::string place_of(Plan const& plan, AxisId axis) {
  auto const number = std::to_string(axis.number);
  return axis ? address_of(plan) + "?eje=" + number + "#axis-" + number : address_of(plan);
}

Response get_new_axis(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  return show_form(request, work, form_of(work, plan, "axis.new", address_of(plan) + "/ejes/nuevo", 0, {}, {}, {}));
}

Response post_new_axis(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  auto const added = add_axis(work, plan.id, {.code = request.form["code"], .title = request.form["title"]});
  if (!added) return show_refused(request, work, form_of(work, plan, "axis.new", address_of(plan) + "/ejes/nuevo", 0, {}, request.form, added.error()));
  return http::see_other(address_of(plan));
}

Response get_axis(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  auto const axis = axis_at(request, work, plan);
  return show_form(request, work, form_of(work, plan, "axis.edit", at(plan, axis) + "/editar", axis.revision, {}, fields_of(axis.code, axis.title), {}));
}

Response post_axis(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  auto const axis = axis_at(request, work, plan);
  auto const form = [&](Problems const& problems) { return form_of(work, plan, "axis.edit", at(plan, axis) + "/editar", axis.revision, {}, request.form, problems); };
  try {
    auto const edited = edit_axis(work, axis.id, revision_of(request), {.code = request.form["code"], .title = request.form["title"]});
    if (!edited) return show_refused(request, work, form(edited.error()));
    return http::see_other(address_of(plan));
  } catch (Stale const&) {
    return show_stale(request, work, form({}));
  }
}

Response post_axis_place(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  return after(request, work, plan, shift_axis(work, axis_at(request, work, plan).id, step_of(request)), address_of(plan));
}

Response post_axis_removal(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  return after(request, work, plan, remove_axis(work, axis_at(request, work, plan).id, revision_of(request)), address_of(plan));
}

Response get_new_objective(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  auto const axis = axis_at(request, work, plan);
  return show_form(request, work, form_of(work, plan, "objective.new", at(plan, axis) + "/objetivos/nuevo", 0, {}, {}, {}));
}

Response post_new_objective(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  auto const axis = axis_at(request, work, plan);
  auto const added = add_objective(work, axis.id, {.code = request.form["code"], .title = request.form["title"]});
  if (!added) return show_refused(request, work, form_of(work, plan, "objective.new", at(plan, axis) + "/objetivos/nuevo", 0, {}, request.form, added.error()));
  return http::see_other(place_of(plan, axis.id));
}

Response get_objective(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  auto const objective = objective_at(request, work, plan);
  auto const values = fields_of(objective.code, objective.title, objective.axis);
  return show_form(request, work, form_of(work, plan, "objective.edit", at(plan, objective) + "/editar", objective.revision, axis_options(work, plan), values, {}));
}

Response post_objective(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  auto const objective = objective_at(request, work, plan);
  auto const form = [&](Problems const& problems) {
    return form_of(work, plan, "objective.edit", at(plan, objective) + "/editar", objective.revision, axis_options(work, plan), request.form, problems);
  };
  try {
    auto const wanted = Objective{.axis = AxisId{integer_from(request.form["axis"]).value_or(0)}, .code = request.form["code"], .title = request.form["title"]};
    auto const edited = edit_objective(work, objective.id, revision_of(request), wanted);
    if (!edited) return show_refused(request, work, form(edited.error()));
    return http::see_other(place_of(plan, objective.axis));
  } catch (Stale const&) {
    return show_stale(request, work, form({}));
  }
}

/// One place up or down, or, where an axis is named, under that one: what the buttons send, and dragging too.
Response post_objective_place(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  auto const objective = objective_at(request, work, plan);
  auto const axis = AxisId{integer_from(request.form["axis"]).value_or(0)};
  if (!axis) return after(request, work, plan, shift_objective(work, objective.id, step_of(request)), place_of(plan, objective.axis));
  return after(request, work, plan, edit_objective(work, objective.id, 0, {.axis = axis, .code = objective.code, .title = objective.title}), place_of(plan, objective.axis));
}

Response post_objective_removal(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  auto const objective = objective_at(request, work, plan);
  return after(request, work, plan, remove_objective(work, objective.id, revision_of(request)), place_of(plan, objective.axis));
}

FormPage place_form(Work& work, Plan const& plan, Goal const& goal, http::Fields const& values, Problems const& problems) {
  auto options = std::vector<view::Option>{{"", work.words.text("goal_place.none")}};
  for (auto const& of : plans(work.db))
    for (auto const& objective : objectives_of(work.db, of.id))
      if (of.id == plan.id || is_open(work.db, of.id))
        options.push_back({std::to_string(objective.id.number), (of.id == plan.id ? std::string{} : of.name + ": ") + objective.code + " " + objective.title});
  auto maker = FormMaker{work.words, values, problems};
  maker.choice("objective", "goal.objective", std::move(options));
  auto page = maker.page("goal_place", address_of(plan) + "/metas/" + goal.code + "/lugar", 0);
  page.title += " " + goal.code + " " + goal.title;
  page.back = address_of(plan);
  page.back_text = plan.name;
  return page;
}

Response get_goal_place(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  auto const goal = goals::goal_of(request, work);
  auto values = http::Fields{};
  values.add("objective", goal.objective ? std::to_string(goal.objective.number) : "");
  return show_form(request, work, place_form(work, plan, goal, values, {}));
}

Response post_goal_place(Request const& request, Work& work) {
  auto const plan = managed_plan(request, work);
  auto const goal = goals::goal_of(request, work);
  auto const placed = place_goal(work, goal.id, ObjectiveId{integer_from(request.form["objective"]).value_or(0)});
  if (!placed) return show_refused(request, work, place_form(work, plan, goal, request.form, placed.error()));
  auto const left = goal.objective ? find_objective(work.db, goal.objective) : std::nullopt;
  return http::see_other(place_of(plan, left ? left->axis : AxisId{}));
}

}  // namespace

void add_branch_pages(http::Router& router) {
  router.get("/planes/{plan}/ejes/nuevo", get_new_axis);
  router.post("/planes/{plan}/ejes/nuevo", post_new_axis);
  router.get("/planes/{plan}/ejes/{axis:id}/editar", get_axis);
  router.post("/planes/{plan}/ejes/{axis:id}/editar", post_axis);
  router.post("/planes/{plan}/ejes/{axis:id}/lugar", post_axis_place);
  router.post("/planes/{plan}/ejes/{axis:id}/baja", post_axis_removal);
  router.get("/planes/{plan}/ejes/{axis:id}/objetivos/nuevo", get_new_objective);
  router.post("/planes/{plan}/ejes/{axis:id}/objetivos/nuevo", post_new_objective);
  router.get("/planes/{plan}/objetivos/{objective:id}/editar", get_objective);
  router.post("/planes/{plan}/objetivos/{objective:id}/editar", post_objective);
  router.post("/planes/{plan}/objetivos/{objective:id}/lugar", post_objective_place);
  router.post("/planes/{plan}/objetivos/{objective:id}/baja", post_objective_removal);
  router.get("/planes/{plan}/metas/{goal}/lugar", get_goal_place);
  router.post("/planes/{plan}/metas/{goal}/lugar", post_goal_place);
}

}  // namespace timon::plans
