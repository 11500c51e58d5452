#pragma once
#include <boost/json.hpp>

#include <vector>

#include "goals/goals.hpp"

namespace timon::goals {

/// Milestones as the API tells them, each with its standing and reason. All of one goal.
std::vector<boost::json::object> told(Work&, Goal const&, std::vector<Milestone> const&);
boost::json::object told(Work&, Goal const&, Milestone const&);

/// What every list of goals' parts needs of offices: titles by id.
std::string office_title(Work&, OfficeId);

}  // namespace timon::goals
