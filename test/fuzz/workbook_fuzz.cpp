#include <cstddef>
#include <cstdint>
#include <string>

#include "exchange/plan_reading.hpp"
#include "platform/export/workbook.hpp"

// The bytes as one sheet of an XLSX, as the content of an ODS or as a whole file: never a crash, never without end.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace timon;
  if (size < 2) return 0;
  auto const bytes = std::string{reinterpret_cast<char const*>(data) + 1, size - 1};
  auto const limits = tables::Limits{.unzipped_bytes = 1U << 22U, .rows = 2000};
  auto const files = data[0] % 3 == 0   ? std::vector<tables::ZipFile>{{"content.xml", bytes}}
                     : data[0] % 3 == 1 ? std::vector<tables::ZipFile>{{"xl/workbook.xml", R"(<w><sheet name="metas" id="a"/></w>)"},
                                                                       {"xl/_rels/workbook.xml.rels", R"(<r><Relationship Id="a" Target="worksheets/1.xml"/></r>)"},
                                                                       {"xl/worksheets/1.xml", bytes}}
                                        : std::vector<tables::ZipFile>{};
  auto const workbook = files.empty() ? tables::read_workbook(bytes, "plan.csv", limits) : tables::read_workbook(tables::write_zip(files), "plan.xlsx", limits);
  if (workbook) (void)exchange::read_plan(*workbook, "es-AR");
  return 0;
}
