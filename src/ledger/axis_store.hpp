#pragma once
#include <string>
#include <vector>

#include "goals/goals.hpp"

namespace timon::ledger {

/// Every axis, by code.
std::vector<Axis> axes(sql::Session&);

}  // namespace timon::ledger
