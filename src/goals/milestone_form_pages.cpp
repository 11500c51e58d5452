#include "goals/goal_actions.hpp"
#include "goals/goal_page.hpp"
#include "goals/milestone_actions.hpp"
#include "goals/milestone_form.hpp"
#include "platform/pages/pages.hpp"

namespace timon::goals {
namespace {

auto const kRegistered = view::Registered<MilestoneForm>{"goals/milestone_form"};

http::Response show(http::Request const& request, Work& work, MilestoneForm const& form, int status = 200) {
  return pages::page(request, work, form.title, "goals/milestone_form", form, status);
}

/// A date in the past is accepted and pointed out: history is written down late, too.
std::string address_of(Work const& work, Goal const& goal, Milestone const& milestone) {
  auto const is_past = milestone.due_on && *milestone.due_on < work.today && !milestone.finished_on;
  return "/metas/" + goal.code + "/" + milestone.code + (is_past ? "?aviso=fecha-pasada" : "");
}

Goal editable_goal(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto goal = goal_of(request, work);
  must(may_edit(work.actor, goal), kEditGoal);
  return goal;
}

http::Response get_new(http::Request const& request, Work& work) {
  auto const goal = editable_goal(request, work);
  auto values = http::Fields{};
  values.add("is_critical", "1"), values.add("weight", "1"), values.add("due_kind", "fixed");
  return show(request, work, milestone_form(work, goal, nullptr, values, {}));
}

http::Response post_new(http::Request const& request, Work& work) {
  auto const goal = editable_goal(request, work);
  auto problems = Problems{};
  auto draft = milestone_from(request.form, {}, problems);
  if (problems.empty()) {
    auto const created = create_milestone(work, goal.id, std::move(draft), predecessors_from(request.form));
    if (created) return http::see_other(address_of(work, goal, *created));
    problems = created.error();
  }
  return show(request, work, milestone_form(work, goal, nullptr, request.form, problems), 422);
}

std::pair<Goal, Milestone> editable(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto found = milestone_of(request, work);
  must(may_edit(work.actor, found.first, found.second), kEditGoal);
  return found;
}

http::Response get_edit(http::Request const& request, Work& work) {
  auto const [goal, milestone] = editable(request, work);
  return show(request, work, milestone_form(work, goal, &milestone, fields_of(work, milestone), {}));
}

http::Response show_clash(http::Request const& request, Work& work) {
  auto const [goal, milestone] = editable(request, work);
  auto form = milestone_form(work, goal, &milestone, request.form, {});
  auto now = milestone_form(work, goal, &milestone, fields_of(work, milestone), {});
  // What is not on the form was not typed.
  if (!form.has_dates) now.due_kind = form.due_kind, now.due_on = form.due_on, now.after_milestone = form.after_milestone, now.after_days = form.after_days;
  form.is_stale = true;
  form.clashes = clashes_of(form, now);
  return show(request, work, form, 409);
}

http::Response post_edit(http::Request const& request, Work& work) {
  auto const [goal, milestone] = editable(request, work);
  auto problems = Problems{};
  auto wanted = milestone_from(request.form, milestone, problems);
  auto const seen = integer_from(request.form["revision"]).value_or(0);
  if (problems.empty()) {
    try {
      auto const edited = edit_milestone(work, milestone.id, seen, std::move(wanted), predecessors_from(request.form));
      if (edited) return http::see_other(address_of(work, goal, *edited));
      problems = edited.error();
    } catch (Stale const&) {
      return show_clash(request, work);
    }
  }
  auto form = milestone_form(work, goal, &milestone, request.form, problems);
  form.revision = seen;
  return show(request, work, form, 422);
}

}  // namespace

void add_milestone_form_pages(http::Router& router) {
  router.get("/metas/{goal}/metas-intermedias/nueva", get_new);
  router.post("/metas/{goal}/metas-intermedias/nueva", post_new);
  router.get("/metas/{goal}/{milestone}/editar", get_edit);
  router.post("/metas/{goal}/{milestone}/editar", post_edit);
}

}  // namespace timon::goals
