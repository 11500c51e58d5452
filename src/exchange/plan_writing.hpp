#pragma once
#include "exchange/plan_rows.hpp"
#include "platform/export/csv.hpp"
#include "platform/export/table.hpp"
#include "platform/export/zip.hpp"

namespace timon::exchange {

/// The rows of every sheet in order of their codes, as an export writes them; lines are numbered anew.
PlanRows in_canonical_order(PlanRows);

/// The workbook that `read_plan` understands as these very rows: a sheet for each that has rows, a column for each
/// field that is not absent. Lines must count from 2, as `in_canonical_order` leaves them.
tables::Workbook write_plan(PlanRows const&);

/// The same as an XLSX, and as CSV files. Rows are let go of as they are written, so that a whole government fits in memory.
std::string write_plan_xlsx(PlanRows);
std::vector<tables::ZipFile> write_plan_csv(PlanRows, tables::CsvStyle const&);

}  // namespace timon::exchange
