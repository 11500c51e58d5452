#pragma once
#include <vector>

#include "goals/milestone.hpp"

namespace timon::goals {

/// What speaks against these milestones of one goal once the dates that follow others are settled: a day outside 1900 to 2199, which
/// could not be read again. The field is «due_on» of the one that pushes the others.
Problems check_settled_days(std::vector<Milestone> of_goal);

}  // namespace timon::goals
