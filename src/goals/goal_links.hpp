#pragma once
#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"

namespace timon::goals {

/// What a goal is tied to besides its own row: the places where it happens and the institutions that share it. What is absent
/// stays as it is.
struct GoalLinks {
  std::optional<std::vector<PlaceId>> places;
  std::optional<std::vector<InstitutionId>> shares;
  std::string priority_reason{};  // why the goal becomes a priority, or is one no longer: not kept here, told to who listens
};

std::vector<GoalPlace> places_of(sql::Session&, GoalId);
std::vector<GoalShare> shares_of(sql::Session&, GoalId);
/// «Norte, Sur»: by name.
std::string place_names(sql::Session&, GoalId);
std::string share_names(sql::Session&, GoalId);

constexpr auto kLinksMax = std::size_t{200};  // of one kind on one goal

/// What of the links cannot be: too many, or something that is not there.
Problems problems_of(Work&, GoalLinks const&);
/// Would it let other institutions see the goal, or stop them from seeing it?
bool changes_shares(Work&, Goal const&, GoalLinks const&);
/// Writes the rows that are new and takes away those that are gone.
void write_links(Work&, Deed&, Goal const&, GoalLinks const&);

}  // namespace timon::goals
