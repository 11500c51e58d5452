#include "platform/export/sheet_builder.hpp"

#include "base/text.hpp"
#include "platform/export/formula_guard.hpp"

namespace timon::tables {
namespace {

/// Line breaks as one line feed, whatever system wrote the file.
std::string with_line_feeds(std::string_view text) {
  auto result = std::string{};
  result.reserve(text.size());
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    if (text[i] != '\r') result += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n') result += '\n';
  }
  return result;
}

}  // namespace

SheetBuilder::SheetBuilder(std::string name, Limits const& limits) : limits_{limits} { sheet_.name = std::move(name); }

void SheetBuilder::add(int line, std::vector<Cell> cells) {
  if (has_problem()) return;
  while (!cells.empty() && cells.back().text.empty()) cells.pop_back();
  if (cells.empty()) return;
  if (cells.size() > limits_.columns) return refuse("table.columns.too_many", line, {}, std::to_string(limits_.columns));
  if (sheet_.rows.size() >= limits_.rows) return refuse("table.rows.too_many", line, {}, std::to_string(limits_.rows));
  for (auto column = std::size_t{0}; column < cells.size(); ++column)
    if (!take_cell(line, column, cells[column])) return;

  auto row = Row{line, std::move(cells)};
  if (has_header_) {
    sheet_.rows.push_back(std::move(row));
    return;
  }
  has_header_ = true;
  sheet_.header_line = line;
  for (auto const& cell : row.cells) sheet_.header.emplace_back(trimmed(cell.text));
  while (!sheet_.header.empty() && sheet_.header.back().empty()) sheet_.header.pop_back();
}

bool SheetBuilder::take_cell(int line, std::size_t column, Cell& cell) {
  if (cell.kind != CellKind::text) return true;
  if (!is_plain_text(cell.text)) {
    refuse("table.cell.control", line, column_name(column));
    return false;
  }
  if (length_of(cell.text) > limits_.cell_letters) {
    refuse("table.cell.too_long", line, column_name(column), std::to_string(limits_.cell_letters));
    return false;
  }
  cell = text_cell(with_line_feeds(with_guard_removed(cell.text)));
  return true;
}

std::string SheetBuilder::column_name(std::size_t column) const {
  auto const has_name = column < sheet_.header.size() && !sheet_.header[column].empty();
  return has_name ? sheet_.header[column] : column_letters(column);
}

void SheetBuilder::refuse(std::string message, int line, std::string column, std::string limit) {
  auto details = std::vector<std::string>{sheet_.name, std::to_string(line), std::move(column), std::move(limit)};
  problems_.push_back({sheet_.name, std::move(message), std::move(details)});
}

Outcome<Sheet> SheetBuilder::finish() && {
  if (has_problem()) return std::move(problems_);
  return std::move(sheet_);
}

}  // namespace timon::tables
