#include <boost/json.hpp>

#include <cmath>

#include "base/text.hpp"
#include "maps/geojson.hpp"

namespace timon::maps {
namespace {

namespace json = boost::json;

constexpr auto kDepthMax = std::size_t{24};
constexpr auto kRingMin = std::size_t{4};
constexpr auto kValueMax = std::size_t{200};
constexpr auto kClosed = 1e-9;  // degrees: what writers of other programs lose at the last digit

/// Leaves the reading with the problem: caught where the file is read, never outside.
struct Refused {
  Problem problem;
};

[[noreturn]] void refuse(char const* key, std::vector<std::string> details = {}) { throw Refused{{"file", key, std::move(details)}}; }

class Reader {
 public:
  explicit Reader(GeoLimits const& limits) : limits_{limits} {}

  std::vector<Feature> features_of(json::value const& root) {
    auto const* const object = root.if_object();
    if (object == nullptr) refuse("geojson.not_collection");
    auto const type = text_of(object->if_contains("type"));
    if (type == "Topology") refuse("geojson.topology");
    if (type != "FeatureCollection") refuse("geojson.not_collection");
    check_system(*object);
    auto const* const list = object->if_contains("features");
    if (list == nullptr || !list->is_array()) refuse("geojson.not_collection");
    auto const& all = list->as_array();
    if (all.empty()) refuse("geojson.empty");
    if (all.size() > limits_.features) refuse("geojson.features", {std::to_string(limits_.features)});
    auto features = std::vector<Feature>{};
    for (auto const& each : all) {
      ++number_;
      features.push_back(feature(each));
    }
    return features;
  }

 private:
  std::string number() const { return std::to_string(number_); }

  static std::string_view text_of(json::value const* value) {
    auto const* const text = value ? value->if_string() : nullptr;
    return text ? std::string_view{*text} : std::string_view{};
  }

  /// RFC 7946 knows one system; older files may name it.
  static void check_system(json::object const& object) {
    auto const* const crs = object.if_contains("crs");
    if (crs == nullptr || crs->is_null()) return;
    auto const* const properties = crs->is_object() ? crs->as_object().if_contains("properties") : nullptr;
    auto const name = properties && properties->is_object() ? text_of(properties->as_object().if_contains("name")) : std::string_view{};
    if (name.find("CRS84") == std::string_view::npos && name.find("4326") == std::string_view::npos) refuse("geojson.crs", {std::string{name}});
  }

  Feature feature(json::value const& value) {
    auto const* const object = value.if_object();
    if (object == nullptr || text_of(object->if_contains("type")) != "Feature") refuse("geojson.not_feature", {number()});
    auto made = Feature{};
    if (auto const* const properties = object->if_contains("properties"); properties && properties->is_object()) put_properties(made, properties->as_object());
    if (auto const* const id = object->if_contains("id")) put(made, "id", *id);
    auto const* const geometry = object->if_contains("geometry");
    if (geometry == nullptr || !geometry->is_object()) refuse("geojson.geometry", {number()});
    made.shape = shape(geometry->as_object());
    return made;
  }

  static void put(Feature& made, std::string_view name, json::value const& value) {
    if (value.is_string()) {
      auto const text = trimmed(std::string_view{value.as_string()});
      if (!text.empty() && text.size() <= kValueMax && is_plain_text(text)) made.properties.try_emplace(std::string{name}, text);
    } else if (value.is_int64()) {
      made.properties.try_emplace(std::string{name}, std::to_string(value.as_int64()));
    }
  }
  static void put_properties(Feature& made, json::object const& properties) {
    for (auto const& [name, value] : properties)
      if (is_plain_text(std::string_view{name}) && name.size() <= kValueMax) put(made, name, value);
  }

  Shape shape(json::object const& geometry) {
    auto const type = text_of(geometry.if_contains("type"));
    auto const* const coordinates = geometry.if_contains("coordinates");
    if (coordinates == nullptr || !coordinates->is_array()) refuse("geojson.geometry", {number()});
    auto made = Shape{};
    if (type == "Point") {
      made.points.push_back(position(*coordinates));
    } else if (type == "Polygon") {
      made.areas.push_back(polygon(*coordinates));
    } else if (type == "MultiPolygon") {
      for (auto const& each : coordinates->as_array()) made.areas.push_back(polygon(each));
      if (made.areas.empty()) refuse("geojson.geometry", {number()});
    } else {
      refuse("geojson.geometry", {number()});
    }
    return made;
  }

  Polygon polygon(json::value const& value) {
    auto const* const rings = value.if_array();
    if (rings == nullptr || rings->empty()) refuse("geojson.ring", {number()});
    auto made = Polygon{};
    for (auto const& each : *rings) {
      auto const* const positions = each.if_array();
      if (positions == nullptr || positions->size() < kRingMin) refuse("geojson.ring", {number()});
      auto ring = Ring{};
      for (auto const& at : *positions) ring.push_back(position(at));
      auto const& first = ring.front();
      auto& last = ring.back();
      if (std::fabs(first.longitude - last.longitude) > kClosed || std::fabs(first.latitude - last.latitude) > kClosed) refuse("geojson.ring", {number()});
      last = first;
      made.push_back(std::move(ring));
    }
    return made;
  }

  Position position(json::value const& value) {
    auto const* const numbers = value.if_array();
    if (numbers == nullptr || numbers->size() < 2 || !(*numbers)[0].is_number() || !(*numbers)[1].is_number()) refuse("geojson.coordinates", {number()});
    if (++vertices_ > limits_.vertices) refuse("geojson.vertices", {std::to_string(limits_.vertices)});
    auto const at = Position{(*numbers)[0].to_number<double>(), (*numbers)[1].to_number<double>()};
    auto const is_on_globe = std::isfinite(at.longitude) && std::isfinite(at.latitude) && std::fabs(at.longitude) <= 180 && std::fabs(at.latitude) <= 90;
    // Numbers of hundreds of thousands are metres of some national grid.
    if (!is_on_globe) refuse(std::fabs(at.longitude) > 1000 || std::fabs(at.latitude) > 1000 ? "geojson.metres" : "geojson.coordinates", {number()});
    return at;
  }

  GeoLimits limits_;
  std::size_t number_{};
  std::size_t vertices_{};
};

}  // namespace

Outcome<std::vector<Feature>> read_geojson(std::string_view bytes, GeoLimits const& limits) {
  if (bytes.size() > limits.bytes) return Problem{"file", "geojson.large", {std::to_string(limits.bytes >> 20U)}};
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  auto options = json::parse_options{};
  options.max_depth = kDepthMax;
  auto error = json::error_code{};
  auto const root = json::parse(json::string_view{bytes.data(), bytes.size()}, error, {}, options);
  if (error) return Problem{"file", "geojson.unreadable"};
  try {
    return Reader{limits}.features_of(root);
  } catch (Refused const& refused) {
    return refused.problem;
  }
}

}  // namespace timon::maps
