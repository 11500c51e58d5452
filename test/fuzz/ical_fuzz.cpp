#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/ical/ical.hpp"

// Any bytes are read or refused by name; what was read lies in order and has names.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace timon;
  auto const days = ical::read_days({reinterpret_cast<char const*>(data), size}, make_date(2024, 1, 1), make_date(2031, 12, 31));
  if (!days) return 0;
  auto last = Date{};
  for (auto const& day : *days) {
    if (day.name.empty() || day.on < last) std::abort();
    last = day.on;
  }
  return 0;
}
