#pragma once
#include <boost/json.hpp>

#include "obstacles/obstacles.hpp"

namespace timon::obstacles {

// What the JSON of a request says of an obstacle. What is wrong is added to the problems, each with its field.

/// Where it lies: {"goal": "A01", "milestone": "3,02"}, or several under "targets".
std::vector<ObstacleTarget> targets_from(boost::json::object const& body, Work&, Problems&);
/// Its texts, type, limit date and whether it blocks.
Obstacle draft_from(boost::json::object const& body, ObstacleKind, Problems&);

}  // namespace timon::obstacles
