#include "maps/figures.hpp"

#include <algorithm>

namespace timon::maps {
namespace {

bool lies_in(std::set<PlaceId> const& lying, std::set<PlaceId> const& places) {
  return std::ranges::any_of(lying, [&](PlaceId place) { return places.contains(place); });
}

}  // namespace

std::optional<Standing> PlaceFigures::worst() const {
  for (auto const standing : {Standing::stopped, Standing::late, Standing::on_course, Standing::finished})
    if (of(standing) > 0) return standing;
  return std::nullopt;
}

std::int64_t PlaceFigures::of(Standing standing) const {
  switch (standing) {
    case Standing::stopped: return stopped;
    case Standing::late: return late;
    case Standing::on_course: return on_course;
    case Standing::finished: break;
  }
  return finished;
}

void PlaceFigures::add(Standing standing, std::int64_t count) {
  goals += count;
  (standing == Standing::stopped ? stopped : standing == Standing::late ? late : standing == Standing::on_course ? on_course : finished) += count;
}

PlaceFigures& PlaceFigures::operator+=(PlaceFigures const& more) {
  for (auto const part : {&PlaceFigures::goals, &PlaceFigures::stopped, &PlaceFigures::late, &PlaceFigures::on_course, &PlaceFigures::finished, &PlaceFigures::alerts,
                          &PlaceFigures::restrictions, &PlaceFigures::opportunities})
    this->*part += more.*part;
  return *this;
}

void PlaceSums::add(std::set<PlaceId> const& places, PlaceFigures const& figures) { sums_[places] += figures; }

PlaceFigures PlaceSums::of(std::set<PlaceId> const& places) const {
  auto sum = PlaceFigures{};
  for (auto const& [lying, figures] : sums_)
    if (lies_in(lying, places)) sum += figures;
  return sum;
}

PlaceFigures PlaceSums::outside(std::set<PlaceId> const& places) const {
  auto sum = PlaceFigures{};
  for (auto const& [lying, figures] : sums_)
    if (!lies_in(lying, places)) sum += figures;
  return sum;
}

std::map<PlaceId, PlaceFigures> PlaceSums::by_place(PlaceTree const& tree) const {
  auto sums = std::map<PlaceId, PlaceFigures>{};
  for (auto const& [lying, figures] : sums_) {
    auto holding = lying;
    for (auto const place : lying)
      for (auto const* const above : tree.above(place)) holding.insert(above->id);
    for (auto const place : holding) sums[place] += figures;
  }
  return sums;
}

}  // namespace timon::maps
