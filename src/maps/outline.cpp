#include "maps/outline.hpp"

#include <algorithm>
#include <cmath>

namespace timon::maps {
namespace {

constexpr auto kRingMin = std::size_t{4};
constexpr auto kFirstTolerance = 0.0005;  // degrees: some fifty metres
constexpr auto kRounds = 16;              // the tolerance doubles: the last is wider than the globe

/// The square of the distance of a position from the line between two others.
double distance_squared(Position at, Position from, Position to) {
  auto x = from.longitude, y = from.latitude;
  auto const dx = to.longitude - x, dy = to.latitude - y;
  if (dx != 0 || dy != 0) {
    auto const t = std::clamp(((at.longitude - x) * dx + (at.latitude - y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
    x += dx * t;
    y += dy * t;
  }
  return (at.longitude - x) * (at.longitude - x) + (at.latitude - y) * (at.latitude - y);
}

/// Marks which positions between the two stay. A stack instead of calls: a coast has hundreds of thousands.
void mark(Ring const& ring, std::size_t first, std::size_t last, double tolerance, std::vector<bool>& stays) {
  auto open = std::vector<std::pair<std::size_t, std::size_t>>{{first, last}};
  while (!open.empty()) {
    auto const [from, to] = open.back();
    open.pop_back();
    auto farthest = from;
    auto distance = tolerance * tolerance;
    for (auto i = from + 1; i < to; ++i) {
      auto const each = distance_squared(ring[i], ring[from], ring[to]);
      if (each > distance) {
        distance = each;
        farthest = i;
      }
    }
    if (farthest == from) continue;
    stays[farthest] = true;
    open.emplace_back(from, farthest);
    open.emplace_back(farthest, to);
  }
}

Ring simplified(Ring const& ring, double tolerance) {
  if (ring.size() <= kRingMin) return ring;
  auto stays = std::vector<bool>(ring.size());
  auto const half = ring.size() / 2;
  for (auto const at : {std::size_t{0}, half, ring.size() - 1}) stays[at] = true;
  mark(ring, 0, half, tolerance, stays);
  mark(ring, half, ring.size() - 1, tolerance, stays);
  auto made = Ring{};
  for (auto i = std::size_t{0}; i < ring.size(); ++i)
    if (stays[i]) made.push_back(ring[i]);
  if (made.size() >= kRingMin) return made;
  // Two lines on each other are no area: a third corner keeps it one.
  auto third = ring.size() / 4;
  return {ring.front(), ring[std::max<std::size_t>(third, 1)], ring[half], ring.back()};
}

/// Twice the area of a ring, with its sign.
double double_area(Ring const& ring) {
  auto sum = 0.0;
  for (auto i = std::size_t{1}; i < ring.size(); ++i) sum += ring[i - 1].longitude * ring[i].latitude - ring[i].longitude * ring[i - 1].latitude;
  return sum;
}

Position middle(Ring const& ring) {
  auto const origin = ring.front();
  auto x = 0.0, y = 0.0, area = 0.0;
  for (auto i = std::size_t{1}; i < ring.size(); ++i) {
    // From the first corner on, so that small differences are not lost between large numbers.
    auto const ax = ring[i - 1].longitude - origin.longitude, ay = ring[i - 1].latitude - origin.latitude;
    auto const bx = ring[i].longitude - origin.longitude, by = ring[i].latitude - origin.latitude;
    auto const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (std::fabs(area) < 1e-12) return origin;
  return {origin.longitude + x / (3 * area), origin.latitude + y / (3 * area)};
}

}  // namespace

Shape simplified(Shape const& shape, double tolerance) {
  auto made = shape;
  for (auto& polygon : made.areas)
    for (auto& ring : polygon) ring = simplified(ring, tolerance);
  return made;
}

Shape fitting(Shape shape, std::size_t vertices_max) {
  auto tolerance = kFirstTolerance;
  auto made = shape;
  for (auto round = 0; round < kRounds && made.vertices() > vertices_max; ++round, tolerance *= 2) made = simplified(shape, tolerance);
  if (made.vertices() <= vertices_max) return made;
  // Thousands of islands: the largest ones stay.
  auto& areas = made.areas;
  for (auto& polygon : areas) polygon.resize(1);
  std::sort(areas.begin(), areas.end(), [](Polygon const& a, Polygon const& b) { return std::fabs(double_area(a.front())) > std::fabs(double_area(b.front())); });
  while (areas.size() > 1 && made.vertices() > vertices_max) areas.resize(areas.size() / 2);
  return made;
}

Position label_position(Shape const& shape) {
  if (shape.is_point()) return shape.points.empty() ? Position{} : shape.points.front();
  auto const* largest = &shape.areas.front().front();
  for (auto const& polygon : shape.areas)
    if (std::fabs(double_area(polygon.front())) > std::fabs(double_area(*largest))) largest = &polygon.front();
  return middle(*largest);
}

}  // namespace timon::maps
