#pragma once
#include <string>

#include "snapshots/snapshots.hpp"

namespace timon::snapshots {

/// What the chain says of a goal in a period.
std::string line_of(GoalId goal, std::string const& code, InstitutionId institution, bool is_integrating, std::string const& hash);
/// The next link: of what was before and the line.
std::string chained(std::string const& before, std::string const& line);
/// The hash of a whole period: of its content, what it says of itself and the period before.
std::string hash_of(Snapshot const&, std::string const& period_code);

}  // namespace timon::snapshots
