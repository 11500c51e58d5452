#include "plans/plan_api.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "plans/integrating_actions.hpp"
#include "plans/plan_json.hpp"

namespace timon::plans {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using http::Request;
using http::Response;

Response get_plans(Request const&, Work& work) {
  must_read_plans(work.actor);
  auto items = array{};
  for (auto const& plan : plans(work.db)) items.push_back(told(work, plan));
  return api::answer(200, object{{"items", std::move(items)}, {"next", value(nullptr)}});
}

Response get_plan(Request const& request, Work& work) {
  auto const plan = plan_for_api(request, work);
  auto const objectives = objectives_of(work.db, plan.id);
  auto const goals = goals_of(work, plan.id);
  auto axes = array{};
  for (auto const& axis : axes_of(work.db, plan.id)) {
    auto below = array{};
    for (auto const& objective : objectives) {
      if (objective.axis != axis.id) continue;
      auto hang = array{};
      for (auto const& goal : goals)
        if (goal.objective == objective.id) hang.push_back(object{{"code", goal.code}, {"title", goal.title}, {"standing", api::of(goal.standing)}});
      auto branch = told(objective, axis.code);
      branch["goals"] = std::move(hang);
      below.push_back(std::move(branch));
    }
    auto branch = told(axis);
    branch["objectives"] = std::move(below);
    axes.push_back(std::move(branch));
  }
  auto answer = told(work, plan);
  answer["axes"] = std::move(axes);
  return api::answer_revised(200, answer, plan.revision);
}

Response get_parts(Request const& request, Work& work) {
  auto const goal = goal_for_api(request, work);
  auto items = array{};
  auto figures = std::vector<PartFigures>{};
  for (auto const& part : parts_of(work, goal.id)) {
    items.push_back(object{{"code", part.code}, {"title", part.title}, {"standing", api::of(part.standing)}, {"progress", api::percent(part.progress)}});
    if (!part.is_integrating)
      figures.push_back({part.stopped, part.late, part.on_course, part.finished, part.weight, part.weight_finished, part.weight_expected, part.budget, part.currency});
  }
  auto const sum = sum_of(figures);
  auto budgets = object{};
  for (auto const& [currency, amount] : sum.budgets) budgets[currency] = amount;
  return api::answer(200, object{{"parts", std::move(items)},
                                 {"milestones", object{{"stopped", sum.stopped}, {"late", sum.late}, {"on_course", sum.on_course}, {"finished", sum.finished}}},
                                 {"progress", api::percent(sum.progress)},
                                 {"expected", api::percent(sum.expected)},
                                 {"budgets", std::move(budgets)}});
}

}  // namespace

void add_plan_api(http::Router& router) {
  add_classifier_api(router);
  add_plan_write_api(router);
  add_plan_act_api(router);
  add_goal_figures_api(router);
  router.get("/api/v1/plans", get_plans);
  router.get("/api/v1/plans/{plan}", get_plan);
  router.get("/api/v1/goals/{goal}/parts", get_parts);
}

}  // namespace timon::plans
