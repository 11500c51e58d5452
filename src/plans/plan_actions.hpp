#pragma once
#include <map>

#include "goals/goals.hpp"
#include "plans/plans.hpp"

namespace timon::plans {

std::vector<Plan> plans(sql::Session&);  // by code
std::optional<Plan> find_plan(sql::Session&, std::string const& code);
/// What the plan says besides its name; an empty one when nothing was written.
PlanTerm term_of(sql::Session&, PlanId);
/// In their order.
std::vector<Axis> axes_of(sql::Session&, PlanId);
std::vector<Objective> objectives_of(sql::Session&, PlanId);  // of all its axes
std::optional<Axis> find_axis(sql::Session&, AxisId);
std::optional<Axis> find_axis(sql::Session&, std::string const& code);
std::optional<Objective> find_objective(sql::Session&, ObjectiveId);

/// A goal as the tree shows it.
struct PlanGoal {
  GoalId id;
  std::string code, title;
  ObjectiveId objective;
  std::string institution;
  Standing standing{};
  bool is_integrating{}, is_priority{};
};
BOOST_DESCRIBE_STRUCT(PlanGoal, (), (id, code, title, objective, institution, standing, is_integrating, is_priority))
/// Those of the plan that the actor sees, by code.
std::vector<PlanGoal> goals_of(Work&, PlanId);
std::vector<PlanGoal> goals_of(Work&, PlanId, AxisId);
/// How many goals that the actor sees hang from an objective and stand so.
struct BranchCount {
  ObjectiveId objective;
  Standing standing{};
  bool is_integrating{};
  std::int64_t goals{};
};
BOOST_DESCRIBE_STRUCT(BranchCount, (), (objective, standing, is_integrating, goals))
std::vector<BranchCount> branch_counts(Work&, PlanId);
/// How many of each plan the actor sees; a plan without any is not there.
std::map<PlanId, std::int64_t> goal_counts(Work&);
/// Those that the actor sees and that hang from no plan: how many, and the first by code.
std::int64_t count_without_plan(Work&);
std::vector<PlanGoal> goals_without_plan(Work&, int limit);
/// Ids of the goals that the actor sees of those that hang, or once hung, from the plan: what of a frozen content may be shown.
std::vector<GoalId> seen_goals(Work&, PlanContent const&);

/// The plan with everything that hangs from it, whoever sees it: what an approval freezes.
PlanContent content_of(sql::Session&, Plan const&);

/// The latest first; a plan that nobody approved or amended yet may have none.
std::vector<PlanVersion> versions_of(sql::Session&, PlanId);
/// May the tree be changed now: is its latest version a draft?
bool is_open(sql::Session&, PlanId);

/// Acts that ratified goals of the plan, the latest first, and the goals of each that the actor sees.
struct RatifiedSelection {
  Ratification act;
  std::vector<PlanGoal> goals;
};
std::vector<RatifiedSelection> ratifications_of(Work&, PlanId);
/// The latest act that ratified the goal.
std::optional<Ratification> ratification_of(sql::Session&, GoalId);

/// Who sees content reads plans: not an administrator.
void must_read_plans(Actor const&);

// What people do. Role, existence, revision, content; a plan whose latest version is approved takes changes after an amendment
// is opened.
Outcome<Plan> add_plan(Work&, Plan, PlanTerm);
Outcome<Plan> edit_plan(Work&, PlanId, std::int64_t revision_seen, Plan wanted, PlanTerm term);
/// Why a plan stays: it was approved once, axes hang from it, or an act ratified goals of it. Nothing: it may be removed.
Problems problems_of_removal(sql::Session&, Plan const&);
/// A plan that was made by mistake: a first draft from which nothing hangs yet.
Outcome<Done> remove_plan(Work&, PlanId, std::int64_t revision_seen);
Outcome<Axis> add_axis(Work&, PlanId, Axis);
Outcome<Axis> edit_axis(Work&, AxisId, std::int64_t revision_seen, Axis wanted);
Outcome<Done> shift_axis(Work&, AxisId, int step);
Outcome<Done> remove_axis(Work&, AxisId, std::int64_t revision_seen);
Outcome<Objective> add_objective(Work&, AxisId, Objective);
/// Its code, title and axis, which may be of another plan that is open too.
Outcome<Objective> edit_objective(Work&, ObjectiveId, std::int64_t revision_seen, Objective wanted);
Outcome<Done> shift_objective(Work&, ObjectiveId, int step);
Outcome<Done> remove_objective(Work&, ObjectiveId, std::int64_t revision_seen);
/// May the goal leave its objective for that one? Out of an approved plan and into one only after an amendment; by whatever form.
Problems problems_of_placing(Work&, Goal const& before, ObjectiveId);
/// Hangs the goal from another objective; none: from no plan.
Outcome<Goal> place_goal(Work&, GoalId, ObjectiveId);

Outcome<PlanVersion> approve_version(Work&, PlanId, std::int64_t revision_seen, Act);
Outcome<PlanVersion> amend_plan(Work&, PlanId, std::string const& reason);
Outcome<Ratification> ratify(Work&, PlanId, Act, std::vector<GoalId> const&);

}  // namespace timon::plans
