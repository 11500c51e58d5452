#include <algorithm>

#include "base/text.hpp"
#include "plans/plan_pages.hpp"

namespace timon::plans {
namespace {

using http::Request;
using http::Response;

Plan ratifiable(Request const& request, Work& work) {
  must_have(work.actor, {kApprovePlan});
  return plan_at(request, work);
}

FormPage form_of(Work& work, Plan const& plan, http::Fields const& values, Problems const& problems) {
  auto options = std::vector<view::Option>{};
  for (auto const& goal : goals_of(work, plan.id)) options.push_back({std::to_string(goal.id.number), goal.code + " " + goal.title});
  auto maker = FormMaker{work.words, values, problems};
  put_act_fields(maker, "ratification.document");
  maker.several("goals", work.words.text("ratification.goals"), std::move(options)).is_required = true;
  auto page = maker.page("ratification.new", address_of(plan) + "/ratificaciones/nueva", 0);
  page.back = address_of(plan);
  page.back_text = plan.name;
  return page;
}

Response get_form(Request const& request, Work& work) {
  auto const plan = ratifiable(request, work);
  auto values = http::Fields{};
  // A government begins with the goals that matter most: they are ticked already.
  for (auto const& goal : goals_of(work, plan.id))
    if (goal.is_priority) values.add("goals", std::to_string(goal.id.number));
  return show_form(request, work, form_of(work, plan, values, {}));
}

Response post_form(Request const& request, Work& work) {
  auto const plan = ratifiable(request, work);
  auto problems = Problems{};
  auto act = act_from(request.form, problems);
  auto goals = std::vector<GoalId>{};
  for (auto const& each : request.form.all("goals")) goals.push_back(GoalId{integer_from(each).value_or(0)});
  if (problems.empty()) {
    auto const done = ratify(work, plan.id, std::move(act), goals);
    if (done) return http::see_other(address_of(plan) + "#ratificaciones");
    problems = done.error();
  }
  return show_refused(request, work, form_of(work, plan, request.form, problems));
}

}  // namespace

void add_ratification_pages(http::Router& router) {
  router.get("/planes/{plan}/ratificaciones/nueva", get_form);
  router.post("/planes/{plan}/ratificaciones/nueva", post_form);
}

}  // namespace timon::plans
