#pragma once
#include <string>

#include "platform/export/table.hpp"
#include "platform/export/zip.hpp"

namespace timon::tables {

/// The sheets of an XLSX. What a formula last gave is taken as its value.
Outcome<Workbook> read_xlsx(ZipReader const&, Limits const&);

/// An XLSX with a bold frozen header. Dates are real dates and numbers real numbers wherever a double holds them
/// exactly, text otherwise. The same workbook gives the same bytes.
std::string write_xlsx(Workbook const&);

}  // namespace timon::tables
