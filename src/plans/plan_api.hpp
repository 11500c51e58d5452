#pragma once
#include "plans/plans.hpp"
#include "platform/api/values.hpp"

namespace timon::plans {

void add_classifier_api(http::Router&);
/// The catalogue of classifiers, written.
void add_classifier_write_api(http::Router&);
/// Plans, their axes and objectives, written.
void add_plan_write_api(http::Router&);
/// The acts: approval, amendment, ratifications.
void add_plan_act_api(http::Router&);
/// Priorities and shares of goals.
void add_goal_figures_api(http::Router&);

/// The goal that «/api/v1/goals/{goal}/…» names, as far as the actor sees it; throws NotFound.
Goal goal_for_api(http::Request const&, Work&);

}  // namespace timon::plans
