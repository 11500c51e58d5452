#pragma once
#include "exchange/import.hpp"

namespace timon::exchange {

/// What one piece of a cell such as «A01; A01/3,02; R-17» names: a goal, a milestone of it, or an alert or restriction.
struct Subject {
  Goal const* goal{};  // of an alert or restriction the first that may be written
  MilestoneId milestone;
  ObstacleId obstacle;
};

/// A problem at «objeto» and no goal, where it names nothing or nothing that the actor may write.
Subject subject_of(Import&, Spot, Reference const&);

}  // namespace timon::exchange
