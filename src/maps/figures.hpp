#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "maps/place_tree.hpp"

namespace timon::maps {

/// What happens in a place and below it: each goal counted once.
struct PlaceFigures {
  std::int64_t goals{}, stopped{}, late{}, on_course{}, finished{};
  std::int64_t alerts{}, restrictions{}, opportunities{};
  /// The worst there is; none: no goals.
  std::optional<Standing> worst() const;
  std::int64_t of(Standing) const;
  /// So many goals more of that standing.
  void add(Standing, std::int64_t count);
  PlaceFigures& operator+=(PlaceFigures const&);
  friend bool operator==(PlaceFigures const&, PlaceFigures const&) = default;
};

/// Goals summed by the places in which they lie, so that each is counted once in whatever holds several of its places. There are
/// as many sums as ways to lie, however many goals there are.
class PlaceSums {
 public:
  /// `places`: all in which these goals lie, none for goals without a place.
  void add(std::set<PlaceId> const& places, PlaceFigures const&);
  /// Of the goals that lie in any of these places.
  PlaceFigures of(std::set<PlaceId> const& places) const;
  /// Of the goals that lie in none of these places: they are elsewhere, in a wider place, or in none.
  PlaceFigures outside(std::set<PlaceId> const& places) const;
  /// Of every place of the tree with what lies below it.
  std::map<PlaceId, PlaceFigures> by_place(PlaceTree const&) const;

 private:
  std::map<std::set<PlaceId>, PlaceFigures> sums_;
};

}  // namespace timon::maps
