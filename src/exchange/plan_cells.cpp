#include "exchange/plan_cells.hpp"

#include "exchange/plan_keys.hpp"

namespace timon::exchange {
namespace {

using tables::Cell;

/// «3,01» rather than «A04/3,01» in a row that names the goal A04.
Reference inside(Reference reference, std::string const& goal) {
  if (!reference.milestone.empty() && reference.code == goal) reference.code.clear();
  return reference;
}

std::string only_goal_of(Given<Texts> const& goals) { return goals.has_value() && goals->size() == 1 ? goals->front() : std::string{}; }

}  // namespace

std::string goal_of(ObstacleRow const& row) { return only_goal_of(row.goals); }
std::string goal_of(OpportunityRow const& row) { return only_goal_of(row.goals); }

Cell cell_of(std::string const& text, ColumnFormat const& format, std::string const&) {
  return tables::text_cell(format.kind == ColumnKind::choice ? std::string{word_of(format.choices, text)} : text);
}
Cell cell_of(Texts const& texts, ColumnFormat const&, std::string const&) { return tables::text_cell(to_text(texts)); }
Cell cell_of(References references, ColumnFormat const&, std::string const& goal) {
  for (auto& reference : references) reference = inside(reference, goal);
  return tables::text_cell(to_text(references));
}
Cell cell_of(Date date, ColumnFormat const&, std::string const&) { return tables::date_cell(to_iso(date)); }
Cell cell_of(Moment const& moment, ColumnFormat const&, std::string const&) { return tables::date_cell(to_text(moment)); }
Cell cell_of(Decimal const& decimal, ColumnFormat const&, std::string const&) { return tables::number_cell(decimal.text); }
Cell cell_of(int number, ColumnFormat const&, std::string const&) { return tables::number_cell(std::to_string(number)); }
Cell cell_of(bool is_so, ColumnFormat const&, std::string const&) { return tables::text_cell(is_so ? "sí" : "no"); }
Cell cell_of(Due due, ColumnFormat const&, std::string const& goal) {
  if (due.on) return tables::date_cell(to_iso(*due.on));
  due.after = inside(due.after, goal);
  return tables::text_cell(to_text(due));
}

}  // namespace timon::exchange
