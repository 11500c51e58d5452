#pragma once
#include <boost/json.hpp>

#include <string>
#include <vector>

#include "maps/place_figures_store.hpp"
#include "maps/shape_store.hpp"
#include "platform/http/http.hpp"

namespace timon::maps {

/// A place of the map with what happens there.
struct MapRow {
  Place place;
  PlaceFigures figures;
  bool has_shape{};
};

/// The places of one level, the same for the table, the map and the API.
struct MapContent {
  PlaceTree tree;
  std::string level;
  std::vector<std::string> levels;
  std::vector<MapRow> rows;
  PlaceFigures elsewhere;  // in wider places or in none
  PlaceFigures all;        // each goal once, wherever it lies
};

/// The filters of an address; words that none has leave their filter open.
PlaceQuery query_of(http::Fields const&);
/// `level` as asked, or the one of which most places have a shape, or the lowest.
MapContent map_content(Work&, PlaceQuery const&, std::string level);
/// Only the places whose name or code holds the text; what is elsewhere and in all stays whole.
void keep_matching(MapContent&, std::string const& text);
/// The shapes of the rows as a FeatureCollection. `base` stands before addresses.
boost::json::object feature_collection(Work&, MapContent const&, std::string const& base);

}  // namespace timon::maps
