#pragma once
#include <vector>

#include "schedule/advice.hpp"
#include "schedule/schedule.hpp"

namespace timon::schedule {

/// Of the offices that answer for milestones of this goal, in all goals.
WeekLoads week_loads(Work&, GoalId);
/// What could be better on the path of the goal, less what somebody put aside.
std::vector<Advice> open_advice(Work&, Goal const&);
/// Puts a suggestion aside for this goal: for who may plan it.
void dismiss_advice(Work&, GoalId, std::string const& key);

}  // namespace timon::schedule
