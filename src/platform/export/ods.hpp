#pragma once
#include "platform/export/table.hpp"
#include "platform/export/zip.hpp"

namespace timon::tables {

/// The tables of an ODS, with repeated rows and cells unfolded within the limits.
Outcome<Workbook> read_ods(ZipReader const&, Limits const&);

}  // namespace timon::tables
