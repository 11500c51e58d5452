#include "base/text.hpp"
#include "maps/feature_match.hpp"
#include "maps/shape_store.hpp"

namespace timon::maps {

Outcome<std::int64_t> import_shapes(Work& work, std::string_view geojson, std::string const& property, bool leaves_unknown, std::string const& source) {
  constexpr auto kSourceMax = std::size_t{200};
  must_have(work.actor, {kManagePlaces});
  auto features = read_geojson(geojson);
  if (!features) return features.error();
  auto deed = Deed{work, "shapes_imported"};
  auto const tree = PlaceTree{territory::places(work.db)};
  auto const match = matched(*features, tree, property, leaves_unknown);
  if (!match) return match.error();
  // The name of a file is whatever a browser sends.
  auto const name = is_plain_text(source) ? shortened(source, kSourceMax - 1) : std::string{};
  for (auto const& [place, feature] : match->pairs) keep_shape(work, deed, place, fitting(feature->shape), name);
  if (!deed.is_empty()) deed.commit();
  return static_cast<std::int64_t>(match->pairs.size());
}

}  // namespace timon::maps
