#include <cstddef>
#include <cstdint>
#include <string>

#include "exchange/cell_values.hpp"

// No cell, of whatever kind, may break a reader of values.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace timon;
  if (size < 2) return 0;
  auto const cell = tables::Cell{static_cast<tables::CellKind>(data[0] % 5), {reinterpret_cast<char const*>(data) + 1, size - 1}};
  (void)exchange::read_moment(cell), (void)exchange::read_decimal(cell, {','}), (void)exchange::read_integer(cell, {'.'});
  (void)exchange::read_milestone_code(cell), (void)exchange::read_codes(cell), (void)exchange::read_references(cell, true);
  (void)exchange::read_due(cell), (void)exchange::read_yes_no(cell), (void)exchange::read_period(cell);
  return 0;
}
