#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "obstacles/obstacles.hpp"

namespace timon::snapshots {

// What of a goal a closed period keeps: all that its line on the board and its page print. No names of people.

struct FrozenMilestone {
  std::string code, title, responsible;
  Standing standing{};
  std::string reason, reason_details;
  bool is_critical{}, is_withdrawn{}, is_added_later{};
  std::int64_t weight{}, moves{};
  std::optional<Date> due_on, due_original, finished_on, verified_on;
  std::string progress;
  std::int64_t alerts{}, restrictions{}, opportunities{};
};
BOOST_DESCRIBE_STRUCT(FrozenMilestone, (),
                      (code, title, responsible, standing, reason, reason_details, is_critical, is_withdrawn, is_added_later, weight, moves, due_on, due_original, finished_on,
                       verified_on, progress, alerts, restrictions, opportunities))

/// An alert or a restriction that was open.
struct FrozenObstacle {
  std::string code;
  ObstacleKind kind{};
  std::string title, milestones, level, holder, decision_asked;
  Date level_since;
  std::optional<Date> climbs_on, limit_on;
  bool is_blocking{};
};
BOOST_DESCRIBE_STRUCT(FrozenObstacle, (), (code, kind, title, milestones, level, holder, decision_asked, level_since, climbs_on, limit_on, is_blocking))

struct FrozenOpportunity {
  std::string code, title, place;
  std::optional<Date> proposed_on;
  OpportunityState state{};
};
BOOST_DESCRIBE_STRUCT(FrozenOpportunity, (), (code, title, place, proposed_on, state))

struct FrozenGoal {
  std::string code, title, institution_code, institution, axis, objective, leader, area;
  std::optional<Date> starts_on, ends_on, approved_on, suspended_on, closed_on;
  std::string suspension, closing, need, product, result;
  bool is_priority{}, is_integrating{}, is_published{};
  Standing standing{};
  std::string reason, reason_details;
  std::int64_t stopped{}, late{}, on_course{}, finished{}, reprogrammed{}, with_alerts{}, with_restrictions{};
  std::int64_t alerts{}, restrictions{}, opportunities{};
  std::int64_t progress_real{}, progress_expected{}, progress_original{};
  Time updated_at;
  std::string likelihood;  // as the delivery unit judged it, or empty
  std::string report;      // the last one
  std::optional<Date> reported_on;
  std::vector<FrozenMilestone> milestones;
  std::vector<FrozenObstacle> obstacles;
  std::vector<FrozenOpportunity> occasions;
};
BOOST_DESCRIBE_STRUCT(FrozenGoal, (),
                      (code, title, institution_code, institution, axis, objective, leader, area, starts_on, ends_on, approved_on, suspended_on, closed_on, suspension, closing,
                       need, product, result, is_priority, is_integrating, is_published, standing, reason, reason_details, stopped, late, on_course, finished, reprogrammed,
                       with_alerts, with_restrictions, alerts, restrictions, opportunities, progress_real, progress_expected, progress_original, updated_at, likelihood, report,
                       reported_on, milestones, obstacles, occasions))

/// Canonical JSON: members in their order, no white space; the same goal gives the same bytes.
std::string text_of(FrozenGoal const&);
/// Back from it. Members that a newer program added are left as they are without it; throws for a text that is none.
FrozenGoal goal_from(std::string const& text);

}  // namespace timon::snapshots
