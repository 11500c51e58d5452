#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"

namespace timon::maps {

/// Degrees of WGS84, longitude before latitude as RFC 7946 wants it.
struct Position {
  double longitude{};
  double latitude{};
  friend bool operator==(Position const&, Position const&) = default;
};

/// Closed: the last position is the first.
using Ring = std::vector<Position>;
/// The outer ring, then its holes.
using Polygon = std::vector<Ring>;

/// One place's shape: areas, or a point.
struct Shape {
  std::vector<Polygon> areas;
  std::vector<Position> points;

  bool is_point() const { return areas.empty(); }
  std::size_t vertices() const;
  friend bool operator==(Shape const&, Shape const&) = default;
};

/// A feature with those of its properties that could be a code or a name: texts and whole numbers.
struct Feature {
  std::map<std::string, std::string> properties;
  Shape shape;
};

/// What a file may hold at most; beyond, it is refused.
struct GeoLimits {
  std::size_t bytes{std::size_t{16} << 20U};
  std::size_t features{5000};
  std::size_t vertices{1'000'000};
};

/// The features of a FeatureCollection of Polygon, MultiPolygon and Point. What is no GeoJSON, TopoJSON, another system of coordinates,
/// a position outside the globe, a ring that does not close, a geometry of another type or none: refused at «file», with the number of
/// the feature. Heights are left out.
Outcome<std::vector<Feature>> read_geojson(std::string_view bytes, GeoLimits const& = {});

/// The geometry as GeoJSON, with five decimals of a degree: about a metre.
std::string geometry_text(Shape const&);

}  // namespace timon::maps
