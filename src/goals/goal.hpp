#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/outcome.hpp"
#include "goals/milestone.hpp"
#include "goals/standing.hpp"

namespace timon {

using PlanId = Id<struct Plan>;
using AxisId = Id<struct Axis>;
using ObjectiveId = Id<struct Objective>;

/// What goals hang from: plan, axis, objective.
struct Plan {
  static constexpr auto kTable = "plan";
  PlanId id;
  std::string code;
  std::string name;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Plan, (), (id, code, name, revision))

struct Axis {
  static constexpr auto kTable = "axis";
  AxisId id;
  PlanId plan;
  std::string code;
  std::string title;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Axis, (), (id, plan, code, title, revision))

struct Objective {
  static constexpr auto kTable = "objective";
  ObjectiveId id;
  AxisId axis;
  std::string code;
  std::string title;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Objective, (), (id, axis, code, title, revision))

/// A foreseen, dated end of a programmed action, with need, objective, product and result.
struct Goal {
  static constexpr auto kTable = "goal";
  GoalId id;
  std::string code;
  std::string title;
  std::string description;
  InstitutionId institution;  // in charge
  ObjectiveId objective;
  OfficeId leader;  // the goal manager's office
  std::string area;
  std::optional<Date> starts_on;
  std::optional<Date> ends_on;
  std::string need;
  std::string baseline;
  std::string product;
  std::string result;
  std::string impact;
  bool is_priority{};
  bool is_integrating{};               // shows the sum of its parts; left out of totals unless asked
  GoalId parent;                       // the integrating goal it belongs to
  std::optional<std::int64_t> budget;  // minor units
  std::string currency;
  bool is_published{};
  std::optional<Date> approved_on;  // of its plan of milestones
  std::optional<Date> suspended_on;
  std::string suspension;  // why
  std::optional<Date> closed_on;
  std::string closing;  // why
  Time updated_at;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Goal, (),
                      (id, code, title, description, institution, objective, leader, area, starts_on, ends_on, need, baseline, product, result, impact, is_priority, is_integrating,
                       parent, budget, currency, is_published, approved_on, suspended_on, suspension, closed_on, closing, updated_at, revision))

/// Coordinator or above sees it otherwise, for a time and with a reason; shown beside the computed standing, never counted.
struct StandingOverride {
  static constexpr auto kTable = "standing_override";
  Id<StandingOverride> id;
  GoalId goal;
  Standing standing{};
  std::string reason;
  Date from_on;
  Date until_on;
  PersonId person;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(StandingOverride, (), (id, goal, standing, reason, from_on, until_on, person, revision))

/// What of a goal a form may say is checked here; answers the goal, or what to put right.
Outcome<Goal> checked(Goal);
/// From here on every move of a date is a reprogramming.
Outcome<Goal> approve(Goal, std::size_t milestones, Date today);
Outcome<Goal> suspend(Goal, std::string const& reason, Date today);
Outcome<Goal> resume(Goal);
/// Closed with a reason: finished, whatever its milestones say.
Outcome<Goal> close(Goal, std::string const& reason, Date today);
Outcome<Goal> reopen(Goal);
/// `days_max` bounds how long a judgement may stand beside the computed one.
Outcome<StandingOverride> override_standing(GoalId, Standing, std::string reason, Date from_on, Date until_on, PersonId);

constexpr auto kOverrideDaysMax = 60;

}  // namespace timon
