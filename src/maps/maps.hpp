#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "platform/api/description.hpp"
#include "platform/http/http.hpp"
#include "platform/sql/table.hpp"
#include "platform/work/actor.hpp"

namespace timon {

struct Work;

constexpr auto kManagePlaces = Right{"manage_places"};

namespace maps {

/// /territorios, the places and what happens there, and /mapa.
void add_map_pages(http::Router&);
/// /api/v1/places.
void add_map_api(http::Router&);
api::Description api_description();

/// Is it a word of the addresses below /territorios? A place of that code could not be reached.
constexpr bool is_address_word(std::string_view code) { return code == "nuevo" || code == "importar"; }

/// Keeps the shapes of a GeoJSON file for the places that its features name by `property` (empty: found out). Answers how many places
/// got a shape; refused when the file is none, or names places that there are not, unless they are to be left aside.
Outcome<std::int64_t> import_shapes(Work&, std::string_view geojson, std::string const& property, bool leaves_unknown, std::string const& source);

/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace maps
}  // namespace timon
