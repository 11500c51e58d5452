#pragma once
#include "maps/geojson.hpp"

namespace timon::maps {

/// How many positions one place's shape may have on a map; above, it is simplified.
constexpr auto kVerticesMax = std::size_t{1500};

/// The shape with as few positions as keep every one of its lines within `tolerance` degrees of where it was (Douglas and Peucker).
/// A ring keeps at least four positions and stays closed.
Shape simplified(Shape const&, double tolerance);
/// Simplified as little as brings it under `vertices_max`; unchanged when it is already.
Shape fitting(Shape, std::size_t vertices_max = kVerticesMax);
/// Where the name is written: the middle of the largest area by weight, or the point.
Position label_position(Shape const&);

}  // namespace timon::maps
