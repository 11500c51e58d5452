#pragma once
#include <functional>

#include "obstacles/obstacles.hpp"

namespace timon::obstacles {

/// What a deed, or silence, did to an alert or restriction.
struct ObstacleDone {
  ActionKind kind{};
  std::string verb;  // of an answer: «decide»
  Obstacle before;
  Obstacle after;
};

/// What a valuation did to an opportunity.
struct OpportunityDone {
  ValuationVerb verb{};
  Opportunity before;
  Opportunity after;
};

/// A module above that wants to know. It is called inside the deed's transaction, before it commits: what it writes is there
/// only if the deed is, and what it throws undoes the deed.
struct Listener {
  std::function<void(Work&, ObstacleDone const&)> on_obstacle;
  std::function<void(Work&, OpportunityDone const&)> on_opportunity;
};

/// At the start of the program, before any deed; from then on the list is only read.
void listen(Listener);

void tell(Work&, ObstacleDone const&);
void tell(Work&, OpportunityDone const&);

}  // namespace timon::obstacles
