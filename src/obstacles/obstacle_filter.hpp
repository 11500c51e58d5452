#pragma once
#include <string>

#include "obstacles/obstacle_list.hpp"

namespace timon::obstacles {

/// What LIKE looks for to find the text anywhere: «%» and «_» of its own are letters, not wild cards. With ESCAPE '\\'.
std::string like(std::string const& folded);
/// «FROM … WHERE …» of every list and count: obstacle o, its institution i, holder h, the holder's institution hi;
/// headed by goals, its first visible target t and that one's goal g too.
std::string obstacle_source(Work const&, ObstacleQuery const&, sql::Parameters&);
/// True for what the actor holds, as `is_held_by` has it. `mark` keeps the :names of two uses apart.
std::string held_condition(Work const&, std::string const& mark, sql::Parameters&);
/// The text that `group_key` of a row is computed by.
std::string group_of(Work const&, ObstacleGroup, std::string const& mark, sql::Parameters&);
/// What `urgency` of a row is computed by.
std::string urgency_of(Work const&, std::string const& mark, sql::Parameters&);

}  // namespace timon::obstacles
