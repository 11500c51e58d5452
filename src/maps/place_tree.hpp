#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "territory/territory.hpp"

namespace timon::maps {

/// Places as a tree, from values: whoever asks has read them all at once.
class PlaceTree {
 public:
  explicit PlaceTree(std::vector<Place> places);
  // Its nodes point at its places.
  PlaceTree(PlaceTree const&) = delete;
  PlaceTree& operator=(PlaceTree const&) = delete;
  PlaceTree(PlaceTree&&) = default;
  PlaceTree& operator=(PlaceTree&&) = default;

  struct Node {
    Place const* place{};
    int depth{};
  };
  /// Each place below the one it belongs to; those of one place in the order in which they were given. What belongs to nothing known,
  /// or to itself by a circle, stands at the top.
  std::vector<Node> const& nodes() const { return nodes_; }
  Place const* find(PlaceId id) const;
  Place const* find(std::string const& code) const;
  /// The place itself and all below it.
  std::set<PlaceId> below(PlaceId id) const;
  /// From the top down to the place that holds it.
  std::vector<Place const*> above(PlaceId id) const;
  /// The levels there are («provincia», «departamento»), the highest first.
  std::vector<std::string> levels() const;

 private:
  void put(std::size_t place, int depth, std::set<PlaceId>& seen);

  std::vector<Place> places_;
  std::map<PlaceId, std::size_t> by_id_;
  std::map<PlaceId, std::vector<std::size_t>> children_;
  std::vector<Node> nodes_;
};

/// What of a place a form or a file may say: code, name and level; it may not lie inside itself.
Outcome<Place> checked(Place, PlaceTree const&);

}  // namespace timon::maps
