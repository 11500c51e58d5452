#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "maps/place_tree.hpp"

namespace timon::maps {

/// A goal in one of its places; a goal of several comes once for each, one of none with no place.
struct PlaceGoal {
  GoalId goal;
  PlaceId place;
  std::string code;
  std::string title;
  std::string institution_name;
  Standing standing{};
  std::optional<Date> ends_on;
  std::int64_t alerts{}, restrictions{}, opportunities{};
  std::int64_t progress_real{};
};
BOOST_DESCRIBE_STRUCT(PlaceGoal, (), (goal, place, code, title, institution_name, standing, ends_on, alerts, restrictions, opportunities, progress_real))

/// What happens in a place and below it: each goal counted once.
struct PlaceFigures {
  std::int64_t goals{}, stopped{}, late{}, on_course{}, finished{};
  std::int64_t alerts{}, restrictions{}, opportunities{};
  std::optional<Standing> worst;  // none: no goals
  void add(PlaceGoal const&);
  std::int64_t of(Standing) const;
  friend bool operator==(PlaceFigures const&, PlaceFigures const&) = default;
};

PlaceFigures figures_of(std::vector<PlaceGoal> const&, std::set<PlaceId> const& places);
/// Goals by their place, so that a tree of thousands is summed without walking all goals for each. The goals outlive it.
class GoalsByPlace {
 public:
  explicit GoalsByPlace(std::vector<PlaceGoal> const&);
  PlaceFigures figures_of(std::set<PlaceId> const& places) const;

 private:
  std::map<PlaceId, std::vector<PlaceGoal const*>> goals_;
};
/// Of the goals that lie in none of these places: they are elsewhere, in a wider place, or in none.
PlaceFigures figures_outside(std::vector<PlaceGoal> const&, std::set<PlaceId> const& places);

}  // namespace timon::maps
