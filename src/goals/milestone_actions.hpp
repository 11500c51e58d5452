#pragma once
#include "goals/goals.hpp"

namespace timon::goals {

// What the week does to a milestone (reports, finishing, moving a date) stands in goals.hpp.

bool may_verify(Actor const&, Goal const&, Milestone const&);

/// Those that a milestone waits for; none given: they stay as they are.
using Predecessors = std::optional<std::vector<MilestoneId>>;

Outcome<Milestone> create_milestone(Work&, GoalId, Milestone milestone, Predecessors const& predecessors = {});
/// Writes what a form may change. Once the plan is approved a due date moves only by `reprogram_milestone`.
Outcome<Milestone> edit_milestone(Work&, MilestoneId, std::int64_t revision_seen, Milestone wanted, Predecessors const& predecessors = {});
Outcome<Milestone> reopen_milestone(Work&, MilestoneId, std::int64_t revision_seen, std::string reason);
Outcome<Milestone> withdraw_milestone(Work&, MilestoneId, std::int64_t revision_seen, std::string reason);
Outcome<Milestone> verify_milestone(Work&, MilestoneId, std::int64_t revision_seen);

/// Settles the dates that follow others and the path of the goal, and computes its standing: the end of every deed that adds or
/// takes away milestones, before it commits.
void settle_path(Work&, Deed&, GoalId);
}  // namespace timon::goals
