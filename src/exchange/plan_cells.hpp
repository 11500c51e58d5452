#pragma once
#include <string>

#include "exchange/plan_format.hpp"
#include "exchange/plan_rows.hpp"
#include "platform/export/table.hpp"

namespace timon::exchange {

/// The goal that a row lies in, so that its cells need not repeat it; empty where there is none or there are several.
inline std::string goal_of(auto const&) { return {}; }
inline std::string goal_of(MilestoneRow const& row) { return row.goal.value_or({}); }
std::string goal_of(ObstacleRow const&);
std::string goal_of(OpportunityRow const&);

// The cell that says a value, as an export writes it.

tables::Cell cell_of(std::string const& text, ColumnFormat const& format, std::string const&);
tables::Cell cell_of(Texts const& texts, ColumnFormat const&, std::string const&);
tables::Cell cell_of(References references, ColumnFormat const&, std::string const& goal);
tables::Cell cell_of(Date date, ColumnFormat const&, std::string const&);
tables::Cell cell_of(Moment const& moment, ColumnFormat const&, std::string const&);
tables::Cell cell_of(Decimal const& decimal, ColumnFormat const&, std::string const&);
tables::Cell cell_of(int number, ColumnFormat const&, std::string const&);
tables::Cell cell_of(bool is_so, ColumnFormat const&, std::string const&);
tables::Cell cell_of(Due due, ColumnFormat const&, std::string const& goal);

/// The text of the cell; empty for an absent or empty field.
template <class T>
std::string cell_text(Given<T> const& given, ColumnFormat const& format, std::string const& goal) {
  return given.has_value() ? cell_of(*given, format, goal).text : std::string{};
}

}  // namespace timon::exchange
