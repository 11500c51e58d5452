#include "obstacles/obstacle_words.hpp"

namespace timon::obstacles {

std::string address_of(ObstacleKind kind, std::string const& code) { return (kind == ObstacleKind::alert ? "/alertas/" : "/restricciones/") + code; }

std::string address_of_target(std::string const& goal_code, std::string const& milestone_code) {
  return "/metas/" + goal_code + (milestone_code.empty() ? "" : "/" + milestone_code);
}

std::string icon_of(ObstacleKind kind) { return kind == ObstacleKind::alert ? "alert-triangle" : "octagon-minus"; }

std::string icon_of(ObstacleState state) {
  switch (state) {
    case ObstacleState::unreviewed: return "circle-dashed";
    case ObstacleState::in_process: return "loader-2";
    case ObstacleState::resolved: return "circle-check";
    case ObstacleState::discarded: return "circle-x";
    case ObstacleState::converted: return "arrows-exchange";
  }
  return {};
}

std::string icon_of(OpportunityState state) {
  if (state == OpportunityState::held) return "circle-check";
  return state == OpportunityState::declined ? "circle-x" : "loader-2";
}

std::string clock_words(Words const& words, Clock const& clock, std::optional<int> allowed, WorkingCalendar const& calendar, Date today) {
  if (clock.paused_until) return words.text("obstacle.clock.paused");
  if (!clock.runs_since) return words.text("obstacle.clock.stopped");
  if (!allowed) return words.text("level.no_limit");
  return words.text("obstacle.clock.used", {std::to_string(days_used(clock, calendar, today)), std::to_string(*allowed)});
}

}  // namespace timon::obstacles
