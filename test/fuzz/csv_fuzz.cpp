#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/export/csv.hpp"

// Any bytes are read or refused; what was read is written and read again as the same.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace timon::tables;
  auto const sheet = read_csv({reinterpret_cast<char const*>(data), size}, "metas");
  if (!sheet || sheet->header.empty()) return 0;
  // Below blank lines these two are names of columns; at the beginning of a file they are marks.
  if (sheet->header.front().starts_with("\xEF\xBB\xBF") || sheet->header.front().starts_with("sep=")) return 0;
  auto const written = write_csv(*sheet);
  auto const again = read_csv(written, "metas");
  if (again && write_csv(*again) != written) std::abort();
  return 0;
}
