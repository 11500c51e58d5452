#pragma once
#include <optional>
#include <string>

#include "goals/goals.hpp"

namespace timon::goals {

/// What is kept of each goal for the board. Progress in thousandths; `reason_details` separated by «|».
struct GoalStanding {
  GoalId goal;
  std::string code;
  std::string title;
  InstitutionId institution;
  std::string institution_code;
  std::string institution_name;
  std::int64_t axis{};
  bool is_priority{};
  bool is_integrating{};
  Standing standing{};
  std::string reason;
  std::string reason_details;
  std::optional<Date> ends_on;
  std::int64_t stopped{}, late{}, on_course{}, finished{}, reprogrammed{}, with_alerts{}, with_restrictions{};
  std::int64_t alerts{}, restrictions{}, opportunities{};
  std::int64_t progress_real{}, progress_expected{}, progress_original{};
  Time updated_at;
  std::optional<Date> next_change_on;
  std::int64_t board_key{};
  std::string search_text;
  friend bool operator==(GoalStanding const&, GoalStanding const&) = default;
};
BOOST_DESCRIBE_STRUCT(GoalStanding, (),
                      (goal, code, title, institution, institution_code, institution_name, axis, is_priority, is_integrating, standing, reason, reason_details, ends_on, stopped, late, on_course, finished, reprogrammed,
                       with_alerts, with_restrictions, alerts, restrictions, opportunities, progress_real, progress_expected, progress_original, updated_at, next_change_on,
                       board_key, search_text))

std::optional<GoalStanding> standing_of(sql::Session& db, GoalId goal);
/// The facts of the rule; withdrawn milestones left out.
GoalFacts facts_of(Goal const& goal, std::vector<Milestone> const& milestones, std::vector<Load> const& loads);

}  // namespace timon::goals
