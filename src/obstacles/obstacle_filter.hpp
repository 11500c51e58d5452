#pragma once
#include <string>

#include "obstacles/obstacle_list.hpp"

namespace timon::obstacles {

/// «FROM … WHERE …» of every list and count: obstacle o, its first visible target t, goal g, milestone m, holder h.
std::string obstacle_source(Work const&, ObstacleQuery const&, sql::Parameters&);
/// True for what the actor holds, as `is_held_by` has it. `mark` keeps the :names of two uses apart.
std::string held_condition(Work const&, std::string const& mark, sql::Parameters&);
/// The text that `group_key` of a row is computed by.
std::string group_of(Work const&, ObstacleGroup, std::string const& mark, sql::Parameters&);
/// What `urgency` of a row is computed by.
std::string urgency_of(Work const&, std::string const& mark, sql::Parameters&);

}  // namespace timon::obstacles
