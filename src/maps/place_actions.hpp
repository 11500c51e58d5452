#pragma once
#include "maps/maps.hpp"
#include "maps/place_tree.hpp"
#include "platform/work/work.hpp"

namespace timon::maps {

// The tree of places is the administrator's: each of these asks for the right first.

Outcome<Place> add_place(Work&, Place wanted);
Outcome<Place> edit_place(Work&, PlaceId, std::int64_t revision_seen, Place wanted);
/// Refused while goals, milestones, institutions, holidays or other places use it.
Outcome<Done> remove_place(Work&, PlaceId, std::int64_t revision_seen);

struct PlacesImport {
  std::int64_t added{}, changed{}, unchanged{};
};
/// Places from a CSV with codigo, nombre, nivel, superior and perhaps poblacion: codes are the keys, parents may stand anywhere in the
/// file. All of it or nothing; refused at «places_file» with the line of each wrong row.
Outcome<PlacesImport> import_places(Work&, std::string_view csv);

/// Addresses of tiles to draw below the shapes, or empty: none are fetched.
Outcome<Done> set_tiles(Work&, std::string address);

}  // namespace timon::maps
