#pragma once
#include <optional>
#include <string>
#include <vector>

#include "maps/maps.hpp"
#include "maps/outline.hpp"
#include "platform/work/deed.hpp"
#include "territory/territory.hpp"

namespace timon {

BOOST_DEFINE_ENUM_CLASS(ShapeKind, point, area)

/// That a place has a shape; the hash stands for the geometry, which lies beside.
struct PlaceShape {
  static constexpr auto kTable = "place_shape";
  Id<PlaceShape> id;
  PlaceId place;
  ShapeKind kind{};
  std::string hash;
  std::int64_t vertices{};
  std::string source;  // the name of the file it came with
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(PlaceShape, (), (id, place, kind, hash, vertices, source, revision))

namespace maps {

/// A shape with its label, as the map draws it.
struct PlaceGeometry {
  PlaceId place;
  std::string geometry;
  std::int64_t label_lon{}, label_lat{};  // millionths of a degree
};
BOOST_DESCRIBE_STRUCT(PlaceGeometry, (), (place, geometry, label_lon, label_lat))

std::vector<PlaceShape> shapes(sql::Session&);
std::optional<PlaceShape> find_shape(sql::Session&, PlaceId);
std::vector<PlaceGeometry> geometries(sql::Session&);
/// Inside a deed: the shape with its geometry, new or in place of the one before.
void keep_shape(Work&, Deed&, PlaceId, Shape const&, std::string const& source);
void forget_shape(Work&, Deed&, PlaceId);
/// The address of tiles below the shapes; empty: none.
std::string tiles_address(sql::Session&);

}  // namespace maps
}  // namespace timon
