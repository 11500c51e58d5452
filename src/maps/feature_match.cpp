#include "maps/feature_match.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "platform/words/fold.hpp"

namespace timon::maps {
namespace {

constexpr auto kNamed = std::size_t{5};  // unknown ones that a refusal names

/// Places by folded code and by folded name; a name that two places share names neither.
class Names {
 public:
  explicit Names(PlaceTree const& tree) {
    for (auto const& node : tree.nodes()) {
      codes_.try_emplace(fold(node.place->code), node.place->id);
      auto const [found, is_new] = names_.try_emplace(fold(node.place->name), node.place->id);
      if (!is_new) found->second = {};
    }
  }
  PlaceId find(std::string const& text) const {
    auto const folded = fold(text);
    if (auto const found = codes_.find(folded); found != codes_.end()) return found->second;
    auto const found = names_.find(folded);
    return found == names_.end() ? PlaceId{} : found->second;
  }

 private:
  std::map<std::string, PlaceId> codes_, names_;
};

std::string guessed(std::vector<Feature> const& features, Names const& names) {
  auto hits = std::map<std::string, std::size_t>{};
  for (auto const& feature : features)
    for (auto const& [name, text] : feature.properties)
      if (names.find(text)) ++hits[name];
  auto best = std::string{};
  auto most = std::size_t{0};
  for (auto const& [name, count] : hits)
    if (count > most) {
      best = name;
      most = count;
    }
  return most * 2 >= features.size() ? best : std::string{};
}

}  // namespace

std::string guessed_property(std::vector<Feature> const& features, PlaceTree const& tree) { return guessed(features, Names{tree}); }

Outcome<FeatureMatch> matched(std::vector<Feature> const& features, PlaceTree const& tree, std::string property, bool leaves_unknown) {
  auto const names = Names{tree};
  if (property.empty()) property = guessed(features, names);
  if (property.empty()) return Problem{"property", "geojson.property.none"};
  auto match = FeatureMatch{.property = property};
  auto has_property = false;
  auto taken = std::set<PlaceId>{};
  for (auto const& feature : features) {
    auto const found = feature.properties.find(property);
    has_property = has_property || found != feature.properties.end();
    auto const text = found == feature.properties.end() ? std::string{} : found->second;
    auto const place = names.find(text);
    if (!place) {
      match.unknown.push_back(text.empty() ? "–" : text);
    } else if (!taken.insert(place).second) {
      return Problem{"property", "geojson.place.twice", {text}};
    } else {
      match.pairs.emplace_back(place, &feature);
    }
  }
  if (!has_property) return Problem{"property", "geojson.property.unknown", {property}};
  if (match.pairs.empty() || (!match.unknown.empty() && !leaves_unknown)) {
    auto shown = match.unknown;
    auto const rest = shown.size() > kNamed ? " …" : "";
    shown.resize(std::min(shown.size(), kNamed));
    return Problem{"property", "geojson.place.unknown", {std::to_string(match.unknown.size()), join(shown, ", ") + rest}};
  }
  return match;
}

}  // namespace timon::maps
