#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "platform/export/csv.hpp"
#include "platform/export/table.hpp"
#include "platform/export/xlsx.hpp"
#include "platform/export/zip.hpp"

namespace timon::tables {

/// The tables of an uploaded file: XLSX, ODS, a ZIP of CSV files or one CSV. What it is, its bytes say; the name only
/// gives a single CSV its sheet's name («metas.csv» is the sheet «metas»).
Outcome<Workbook> read_workbook(std::string_view bytes, std::string_view file_name, Limits const& = {});

/// The tables of a file, or of all CSV files of a folder in order of name.
Outcome<Workbook> read_workbook(std::filesystem::path const&, Limits const& = {});

/// One CSV file for each sheet, «name.csv».
std::vector<ZipFile> write_csv_files(Workbook const&, CsvStyle const& = {});

/// The same into a folder, which is made if it is not there. Other files in it stay.
void write_csv_folder(Workbook const&, std::filesystem::path const& folder, CsvStyle const& = {});

}  // namespace timon::tables
