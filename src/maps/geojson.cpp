#include "maps/geojson.hpp"

#include <fmt/format.h>

#include <iterator>

namespace timon::maps {
namespace {

void append(std::string& text, Position at) { fmt::format_to(std::back_inserter(text), "[{:.5f},{:.5f}]", at.longitude, at.latitude); }

template <class List, class Append>
void append_list(std::string& text, List const& list, Append append_one) {
  text += '[';
  for (auto i = std::size_t{0}; i < list.size(); ++i) {
    if (i > 0) text += ',';
    append_one(list[i]);
  }
  text += ']';
}

void append(std::string& text, Polygon const& polygon) {
  append_list(text, polygon, [&](Ring const& ring) { append_list(text, ring, [&](Position at) { append(text, at); }); });
}

}  // namespace

std::size_t Shape::vertices() const {
  auto count = points.size();
  for (auto const& polygon : areas)
    for (auto const& ring : polygon) count += ring.size();
  return count;
}

std::string geometry_text(Shape const& shape) {
  auto text = std::string{};
  if (shape.is_point()) {
    text = R"({"type":"Point","coordinates":)";
    append(text, shape.points.empty() ? Position{} : shape.points.front());
  } else if (shape.areas.size() == 1) {
    text = R"({"type":"Polygon","coordinates":)";
    append(text, shape.areas.front());
  } else {
    text = R"({"type":"MultiPolygon","coordinates":)";
    append_list(text, shape.areas, [&](Polygon const& polygon) { append(text, polygon); });
  }
  return text + "}";
}

}  // namespace timon::maps
