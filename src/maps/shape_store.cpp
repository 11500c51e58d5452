#include "maps/shape_store.hpp"

#include <cmath>

#include "organization/organization.hpp"
#include "platform/hash/hash.hpp"

namespace timon::maps {

std::vector<PlaceShape> shapes(sql::Session& db) {
  static auto const text = sql::select<PlaceShape>("ORDER BY place");
  return db.all<PlaceShape>(text);
}

std::optional<PlaceShape> find_shape(sql::Session& db, PlaceId place) {
  static auto const text = sql::select<PlaceShape>("WHERE place = :place");
  return db.maybe<PlaceShape>(text, sql::with("place", place));
}

std::vector<PlaceGeometry> geometries(sql::Session& db) { return db.all<PlaceGeometry>("SELECT place, geometry, label_lon, label_lat FROM place_geometry ORDER BY place"); }

void keep_shape(Work& work, Deed& deed, PlaceId place, Shape const& shape, std::string const& source) {
  constexpr auto kMillionths = 1e6;
  auto const geometry = geometry_text(shape);
  auto const before = find_shape(work.db, place);
  auto after = PlaceShape{.place = place,
                          .kind = shape.is_point() ? ShapeKind::point : ShapeKind::area,
                          .hash = sha256(geometry),
                          .vertices = static_cast<std::int64_t>(shape.vertices()),
                          .source = source};
  if (before && before->hash == after.hash && before->source == source) return;
  if (before) {
    after.id = before->id;
    deed.update(*before, after);
  } else {
    deed.insert(after);
  }
  auto const label = label_position(shape);
  work.db.run("DELETE FROM place_geometry WHERE place = :place", sql::with("place", place));
  work.db.run("INSERT INTO place_geometry (place, geometry, label_lon, label_lat) VALUES (:place, :geometry, :label_lon, :label_lat)",
              sql::with("place", place, "geometry", geometry, "label_lon", static_cast<std::int64_t>(std::llround(label.longitude * kMillionths)), "label_lat",
                        static_cast<std::int64_t>(std::llround(label.latitude * kMillionths))));
}

void forget_shape(Work& work, Deed& deed, PlaceId place) {
  if (auto const shape = find_shape(work.db, place)) deed.erase(*shape);
  work.db.run("DELETE FROM place_geometry WHERE place = :place", sql::with("place", place));
}

std::string tiles_address(sql::Session& db) { return organization::setting(db, "map_tiles", ""); }

std::vector<sql::TableShape> sealed_tables() { return {sql::shape_of<PlaceShape>()}; }

}  // namespace timon::maps
