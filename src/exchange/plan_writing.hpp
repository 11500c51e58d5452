#pragma once
#include "exchange/plan_rows.hpp"
#include "platform/export/table.hpp"

namespace timon::exchange {

/// The rows of every sheet in order of their codes, as an export writes them; lines are numbered anew.
PlanRows in_canonical_order(PlanRows);

/// The workbook that `read_plan` understands as these very rows: a sheet for each that has rows, a column for each
/// field that is not absent. Lines must count from 2, as `in_canonical_order` leaves them.
tables::Workbook write_plan(PlanRows const&);

}  // namespace timon::exchange
