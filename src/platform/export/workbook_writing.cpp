#include <fstream>
#include <stdexcept>

#include "platform/export/workbook.hpp"

namespace timon::tables {

std::vector<ZipFile> write_csv_files(Workbook const& workbook, CsvStyle const& style) {
  auto files = std::vector<ZipFile>{};
  for (auto const& sheet : workbook.sheets) files.push_back({sheet.name + ".csv", write_csv(sheet, style)});
  return files;
}

void write_csv_folder(Workbook const& workbook, std::filesystem::path const& folder, CsvStyle const& style) {
  std::filesystem::create_directories(folder);
  for (auto const& [name, bytes] : write_csv_files(workbook, style)) {
    auto file = std::ofstream{folder / name, std::ios::binary | std::ios::trunc};
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) throw std::runtime_error{"cannot write " + (folder / name).string()};
  }
}

}  // namespace timon::tables
