#pragma once
#include "maps/maps.hpp"

namespace timon::maps {

/// «/mapa» and what it draws.
void add_map_page(http::Router&);
/// «/territorios» and one place.
void add_place_pages(http::Router&);
/// The administrator's forms: a place, files of places and shapes.
void add_place_form_pages(http::Router&);
void add_territory_import_pages(http::Router&);

}  // namespace timon::maps
