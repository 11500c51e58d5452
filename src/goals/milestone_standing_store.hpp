#pragma once
#include "goals/goals.hpp"

namespace timon::goals {

/// Keeps what the list of all milestones shows of this goal's, withdrawn ones left out; only rows that differ are written.
void keep_milestone_standings(sql::Session& db, Goal const& goal, Date today);
/// Lets go of the rows of a goal that is to be removed.
void forget_milestone_standings(sql::Session& db, GoalId goal);

}  // namespace timon::goals
