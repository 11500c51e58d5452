#pragma once
#include <vector>

#include "goals/goals.hpp"

namespace timon::goals {

/// Writes the whole list of those that the milestone waits for.
void write_predecessors(sql::Session& db, Deed& deed, MilestoneId milestone, std::vector<MilestoneId> const& wanted);

}  // namespace timon::goals
