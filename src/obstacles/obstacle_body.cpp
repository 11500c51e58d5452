#include "obstacles/obstacle_body.hpp"

#include "platform/api/json_body.hpp"

namespace timon::obstacles {

using boost::json::object;

std::vector<ObstacleTarget> targets_from(object const& body, Work& work, Problems& problems) {
  auto targets = std::vector<ObstacleTarget>{};
  auto const add = [&](object const& at) {
    auto const goal_code = api::text_at(at, "goal", problems), milestone_code = api::text_at(at, "milestone", problems);
    auto const goal = goal_code ? goals::find_visible(work, *goal_code) : std::nullopt;
    auto const milestone = goal && milestone_code ? goals::find_visible(work, goal->id, *milestone_code) : std::nullopt;
    if (!goal) problems.push_back({"goal", "board.filter.unknown", {goal_code.value_or("")}});
    else if (milestone_code && !milestone) problems.push_back({"milestone", "board.filter.unknown", {*milestone_code}});
    else targets.push_back({.goal = goal->id, .milestone = milestone ? milestone->id : MilestoneId{}});
  };
  auto const* const several = body.if_contains("targets");
  if (!several) add(body);
  else if (several->is_array() && several->as_array().size() <= 100) {
    for (auto const& each : several->as_array())
      if (each.is_object()) add(each.as_object());
  }
  return targets;
}

Obstacle draft_from(object const& body, ObstacleKind kind, Problems& problems) {
  auto draft = Obstacle{.kind = kind};
  auto const text = [&](object const& from, char const* field) { return api::text_at(from, field, problems).value_or(""); };
  draft.title = text(body, "title");
  draft.description = text(body, "description");
  draft.decision_asked = text(body, "decision_asked");
  auto const type = text(body, "type");
  if (!type.empty() && !boost::describe::enum_from_string(type.c_str(), draft.type)) problems.push_back({"type", "board.filter.unknown", {type}});
  if (auto const* const treatment = body.if_contains("treatment"); treatment && treatment->is_object()) {
    draft.treatment_what = text(treatment->as_object(), "what");
    draft.treatment_with_whom = text(treatment->as_object(), "with_whom");
    draft.treatment_when = text(treatment->as_object(), "when");
  }
  draft.limit_on = api::date_at(body, "limit_on", problems);
  draft.is_blocking = api::flag_at(body, "blocking", problems).value_or(true);
  return draft;
}

}  // namespace timon::obstacles
