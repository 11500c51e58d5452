#pragma once
#include <string>

#include "goals/goals.hpp"

namespace timon::goals {

// The two halves of what a person sees, for queries that must reach the index of each half.

/// SELECT of the institutions that the person's seats look at. `number` keeps its :names apart from another use's.
std::string reach_of(Work const& work, int number, sql::Parameters& parameters);
/// SELECT of the goals seen for another reason: shared, led, answered for, held. Those of the reach may be left out.
std::string extras_of(Work const& work, sql::Parameters& parameters);

}  // namespace timon::goals
