#include "platform/export/table.hpp"

#include <algorithm>

namespace timon::tables {

Cell text_cell(std::string text) { return text.empty() ? Cell{} : Cell{CellKind::text, std::move(text)}; }
Cell number_cell(std::string exact_decimal) { return {CellKind::number, std::move(exact_decimal)}; }
Cell date_cell(std::string iso) { return {CellKind::date, std::move(iso)}; }
Cell boolean_cell(bool yes) { return {CellKind::boolean, yes ? "1" : "0"}; }

Cell const& Row::cell(std::size_t column) const {
  static auto const kEmpty = Cell{};
  return column < cells.size() ? cells[column] : kEmpty;
}

bool Row::is_blank() const {
  return std::all_of(cells.begin(), cells.end(), [](auto const& cell) { return cell.text.empty(); });
}

std::string column_letters(std::size_t column) {
  auto letters = std::string{};
  for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters;
}

}  // namespace timon::tables
