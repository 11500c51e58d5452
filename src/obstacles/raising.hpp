#pragma once
#include <vector>

#include "obstacles/obstacles.hpp"

// How a problem is registered: for modules above in which one is foreseen before it is there.
namespace timon::obstacles {

bool may_raise(Actor const&, Goal const&);
/// On milestones of goals that may be many; the ladder starts at the manager of the first.
Outcome<Obstacle> raise_obstacle(Work&, Obstacle draft, std::vector<ObstacleTarget> targets);

}  // namespace timon::obstacles
