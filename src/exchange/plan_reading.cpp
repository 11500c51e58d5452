#include "exchange/plan_reading.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "exchange/cell_reading.hpp"
#include "exchange/folded.hpp"
#include "exchange/plan_checks.hpp"
#include "exchange/plan_columns.hpp"
#include "exchange/reading_notes.hpp"

namespace timon::exchange {
namespace {

/// Where each column of the format stands in this sheet of the file.
using Positions = std::map<std::string_view, std::size_t>;

Positions positions_in(tables::Sheet const& sheet, SheetFormat const& format, PlanReading& reading) {
  auto positions = Positions{};
  for (auto i = std::size_t{0}; i < sheet.header.size(); ++i) {
    auto const* const column = format.find_column(sheet.header[i]);
    if (column == nullptr) {
      if (!sheet.header[i].empty()) reading.ignored.push_back({std::string{format.name}, sheet.header[i]});
    } else if (!positions.emplace(column->name, i).second) {
      note_problem(reading, {format.name, sheet.header_line, column->name, sheet.header[i]}, {{}, "plan.column.twice", {std::string{column->name}}});
    }
  }
  return positions;
}

/// Notes what is left out; false when a key is, without which no row can be told from another.
bool has_its_keys(tables::Sheet const& sheet, SheetFormat const& format, Positions const& positions, PlanReading& reading) {
  auto& summary = reading.sheets.emplace_back(SheetSummary{std::string{format.name}, static_cast<int>(sheet.rows.size())});
  auto has_keys = true;
  for (auto const& column : format.columns) {
    if (positions.contains(column.name)) continue;
    if (!column.is_extra) summary.columns_left_out.emplace_back(column.name);
    if (!column.is_key) continue;
    has_keys = false;
    note_problem(reading, {format.name, sheet.header_line, column.name}, {{}, "plan.column.missing", {std::string{column.name}}});
  }
  return has_keys;
}

/// Reads the rows of one sheet.
class SheetReader {
 public:
  SheetReader(tables::Sheet const& sheet, SheetFormat const& format, NumberStyle style, Answers const& answers, PlanReading& reading)
      : sheet_{sheet}, format_{format}, style_{style}, answers_{answers}, reading_{reading}, positions_{positions_in(sheet, format, reading)} {}

  template <class Row>
  void read_into(std::vector<Row>& rows) {
    if (!has_its_keys(sheet_, format_, positions_, reading_)) return;
    auto const first = rows.size();
    for (auto const& row : sheet_.rows) rows.emplace_back().line = row.line;
    for_each_column<Row>([&](auto const& column) {
      auto const found = positions_.find(column.format.name);
      if (found == positions_.end()) return;
      for (auto i = std::size_t{0}; i < sheet_.rows.size(); ++i) rows[first + i].*column.member = read_field(column.member, column.format, sheet_.rows[i], found->second);
    });
  }

 private:
  std::optional<PointMeaning> answer_for(ColumnFormat const& column) const {
    auto const found = answers_.find(std::string{format_.name} + '.' + std::string{column.name});
    return found == answers_.end() ? std::nullopt : std::optional{found->second};
  }

  template <class Row, class T>
  Given<T> read_field(Given<T> Row::*, ColumnFormat const& column, tables::Row const& row, std::size_t position) {
    auto const& cell = row.cell(position);
    auto const place = CellPlace{format_.name, row.line, column.name, cell.text};
    if (trimmed(cell.text).empty()) {
      if (column.is_filled) note_problem(reading_, place, {{}, "plan.field.missing", {std::string{column.name}}});
      return Given<T>::empty();
    }
    auto result = read_cell(std::type_identity<T>{}, cell, {column, style_, answer_for(column)});
    if (result.problem) note_problem(reading_, place, *result.problem, result.fix);
    if (result.warning) note_warning(reading_, place, *result.warning);
    if (result.asks) note_question(reading_, place);
    return result.value ? Given<T>{std::move(*result.value)} : Given<T>::empty();
  }

  tables::Sheet const& sheet_;
  SheetFormat const& format_;
  NumberStyle style_;
  Answers const& answers_;
  PlanReading& reading_;
  Positions positions_;
};

/// The sheet of the file with this name; a second one with the same name is a problem.
tables::Sheet const* sheet_of_file(tables::Workbook const& workbook, std::string_view name, PlanReading& reading) {
  tables::Sheet const* found = nullptr;
  for (auto const& sheet : workbook.sheets) {
    if (folded(sheet.name) != name) continue;
    if (found != nullptr) note_problem(reading, {name, sheet.header_line, {}, sheet.name}, {{}, "plan.sheet.twice", {std::string{name}}});
    else found = &sheet;
  }
  return found;
}

}  // namespace

bool PlanReading::has_problem(std::string_view sheet, int line) const {
  return std::any_of(problems.begin(), problems.end(), [&](auto const& problem) { return problem.sheet == sheet && problem.line == line; });
}

PlanReading read_plan(tables::Workbook const& workbook, std::string_view locale, Answers const& answers) {
  auto reading = PlanReading{};
  for (auto const& sheet : workbook.sheets)
    if (find_sheet(sheet.name) == nullptr) reading.ignored.push_back({sheet.name, {}});

  auto const style = number_style_of(locale);
  for_each_sheet(reading.rows, [&](std::string_view name, auto& rows) {
    auto const* const sheet = sheet_of_file(workbook, name, reading);
    if (sheet == nullptr || sheet->header.empty()) return;
    SheetReader{*sheet, *find_sheet(name), style, answers, reading}.read_into(rows);
  });
  if (reading.sheets.empty()) note_problem(reading, {{}, 0, {}}, {{}, "plan.sheets.missing"});
  complete_references(reading.rows);
  check_rows(reading);
  return reading;
}

}  // namespace timon::exchange
