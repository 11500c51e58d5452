#pragma once
#include <string>
#include <vector>

#include "maps/geojson.hpp"
#include "maps/place_tree.hpp"

namespace timon::maps {

/// Which feature is whose shape.
struct FeatureMatch {
  std::string property;
  std::vector<std::pair<PlaceId, Feature const*>> pairs;
  std::vector<std::string> unknown;  // what features say that no place is called
};

/// The property whose values are codes of places, or names of theirs, in most features; empty when none is in half of them.
std::string guessed_property(std::vector<Feature> const&, PlaceTree const&);
/// Ties features to places by the property (empty: the guessed one): by code, else by name without regard to accents. Refused at «property»
/// when no feature has it, when two features name one place, and, unless they may be left aside, when places are not known.
Outcome<FeatureMatch> matched(std::vector<Feature> const&, PlaceTree const&, std::string property, bool leaves_unknown);

}  // namespace timon::maps
