#include "goals/goal_actions.hpp"
#include "goals/goal_form.hpp"
#include "goals/goal_page.hpp"
#include "organization/organization.hpp"
#include "platform/pages/pages.hpp"

namespace timon::goals {
namespace {

constexpr auto kCurrencyOtherwise = "ARS";

auto const kRegistered = view::Registered<GoalForm>{"goals/goal_form"};

http::Response show(http::Request const& request, Work& work, GoalForm const& form, int status = 200) {
  return pages::page(request, work, form.title, "goals/goal_form", form, status);
}

http::Response get_new(http::Request const& request, Work& work) {
  must_have(work.actor, {kCreateGoal});
  auto values = http::Fields{};
  values.add("currency", organization::setting(work.db, "currency", kCurrencyOtherwise));
  for (auto const& seat : work.actor.seats)
    if (seat.has(kCreateGoal)) values.set("institution", std::to_string(seat.institution.number));
  return show(request, work, goal_form(work, nullptr, values, {}));
}

http::Response post_new(http::Request const& request, Work& work) {
  must_have(work.actor, {kCreateGoal});
  auto problems = Problems{};
  auto draft = goal_from(request.form, {}, problems);
  if (problems.empty()) {
    auto const created = create_goal(work, std::move(draft), links_from(request.form));
    if (created) return http::see_other("/metas/" + created->code);
    problems = created.error();
  }
  return show(request, work, goal_form(work, nullptr, request.form, problems), 422);
}

Goal editable(http::Request const& request, Work& work) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto goal = goal_of(request, work);
  must(may_edit(work.actor, goal), kEditGoal);
  return goal;
}

http::Response get_edit(http::Request const& request, Work& work) {
  auto const goal = editable(request, work);
  return show(request, work, goal_form(work, &goal, fields_of(work, goal), {}));
}

/// Both versions beside each other; what was typed stays in its fields and may be sent over the other, knowingly.
http::Response show_clash(http::Request const& request, Work& work) {
  auto const goal = editable(request, work);
  auto form = goal_form(work, &goal, request.form, {});
  form.is_stale = true;
  form.clashes = clashes_of(form, goal_form(work, &goal, fields_of(work, goal), {}));
  return show(request, work, form, 409);
}

http::Response post_edit(http::Request const& request, Work& work) {
  auto const goal = editable(request, work);
  auto problems = Problems{};
  auto wanted = goal_from(request.form, goal, problems);
  if (problems.empty()) {
    try {
      auto const edited = edit_goal(work, goal.id, integer_from(request.form["revision"]).value_or(0), std::move(wanted), links_from(request.form));
      if (edited) return http::see_other("/metas/" + edited->code);
      problems = edited.error();
    } catch (Stale const&) {
      return show_clash(request, work);
    }
  }
  auto form = goal_form(work, &goal, request.form, problems);
  // Until it is accepted, the form goes on speaking of what this person saw.
  form.revision = integer_from(request.form["revision"]).value_or(goal.revision);
  return show(request, work, form, 422);
}

}  // namespace

void add_goal_form_pages(http::Router& router) {
  router.get("/metas/nueva", get_new);
  router.post("/metas/nueva", post_new);
  router.get("/metas/{goal}/editar", get_edit);
  router.post("/metas/{goal}/editar", post_edit);
}

}  // namespace timon::goals
