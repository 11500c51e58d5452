#pragma once
#include "exchange/import.hpp"

namespace timon::exchange {

/// Notes rows of milestones wrong that would wait for themselves, by what the file and the store say together.
void refuse_circles(Import&);
/// Warns where a milestone falls due before one that it depends on: history is kept as it came.
void warn_of_early_due(Import&, Spot, MilestoneId milestone);

}  // namespace timon::exchange
