#pragma once
#include "exchange/cell_values.hpp"
#include "exchange/plan_format.hpp"
#include "exchange/plan_rows.hpp"

namespace timon::exchange {

/// What reading a cell needs to know beside the cell.
struct CellContext {
  ColumnFormat const& format;
  NumberStyle style{};
  std::optional<PointMeaning> answer{};
};

// One function for each type that a field may have. A reading without value and problem means an empty field.

CellReading<std::string> read_cell(std::type_identity<std::string>, tables::Cell const&, CellContext const&);
CellReading<Decimal> read_cell(std::type_identity<Decimal>, tables::Cell const&, CellContext const&);
inline CellReading<int> read_cell(std::type_identity<int>, tables::Cell const& cell, CellContext const& context) { return read_integer(cell, context.style, context.answer); }
inline CellReading<bool> read_cell(std::type_identity<bool>, tables::Cell const& cell, CellContext const&) { return read_yes_no(cell); }
inline CellReading<Date> read_cell(std::type_identity<Date>, tables::Cell const& cell, CellContext const&) { return read_date(cell); }
inline CellReading<Moment> read_cell(std::type_identity<Moment>, tables::Cell const& cell, CellContext const&) { return read_moment(cell); }
inline CellReading<Due> read_cell(std::type_identity<Due>, tables::Cell const& cell, CellContext const&) { return read_due(cell); }
inline CellReading<Texts> read_cell(std::type_identity<Texts>, tables::Cell const& cell, CellContext const&) { return read_codes(cell); }
inline CellReading<References> read_cell(std::type_identity<References>, tables::Cell const& cell, CellContext const& context) {
  return read_references(cell, context.format.kind == ColumnKind::milestones);
}

}  // namespace timon::exchange
