#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "maps/outline.hpp"

// Any bytes are read or refused; what was read fits on a map, and is read again as what was written.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace timon::maps;
  auto const features = read_geojson({reinterpret_cast<char const*>(data), size}, {.features = 100, .vertices = 20'000});
  if (!features) return 0;
  for (auto const& feature : *features) {
    auto const shape = fitting(feature.shape, 100);
    (void)label_position(shape);
    auto const text = R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":)" + geometry_text(shape) + "}]}";
    auto const again = read_geojson(text);
    if (!again || again->front().shape.vertices() != shape.vertices()) std::abort();
  }
  return 0;
}
