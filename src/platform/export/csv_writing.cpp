#include <algorithm>

#include "platform/export/csv.hpp"
#include "platform/export/formula_guard.hpp"

namespace timon::tables {
namespace {

constexpr auto kLineEnd = "\r\n";  // RFC 4180

std::string plain(Cell const& cell, CsvStyle const& style) {
  if (cell.kind == CellKind::text) return without_formula(cell.text);
  auto text = cell.text;
  if (cell.kind == CellKind::number) std::replace(text.begin(), text.end(), '.', style.decimal_mark);
  return text;
}

std::string quoted(std::string const& text, CsvStyle const& style) {
  auto const has_space_at_an_end = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  auto const needs_quotes = text.find(style.separator) != std::string::npos || text.find_first_of("\"\r\n\t,;") != std::string::npos;
  if (!needs_quotes && !has_space_at_an_end) return text;
  auto result = std::string{"\""};
  for (auto const c : text) result.append(c == '"' ? 2 : 1, c);
  return result + '"';
}

}  // namespace

std::string write_csv(Sheet const& sheet, CsvStyle const& style) {
  auto csv = std::string{style.byte_order_mark ? "\xEF\xBB\xBF" : ""};
  auto const add_line = [&](auto const& cells, auto const& to_text) {
    // Every line is as wide as the header, so that a column left out and an empty cell stay two things.
    for (auto column = std::size_t{0}; column < std::max(cells.size(), sheet.header.size()); ++column) {
      if (column > 0) csv += style.separator;
      if (column < cells.size()) csv += quoted(to_text(cells[column]), style);
    }
    csv += kLineEnd;
  };
  add_line(sheet.header, [](std::string const& name) { return without_formula(name); });
  for (auto const& row : sheet.rows) add_line(row.cells, [&](Cell const& cell) { return plain(cell, style); });
  return csv;
}

}  // namespace timon::tables
