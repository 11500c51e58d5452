#include "exchange/plan_writing.hpp"

#include <algorithm>
#include <functional>

#include "exchange/folded.hpp"
#include "exchange/plan_cells.hpp"
#include "exchange/plan_columns.hpp"
#include "exchange/plan_keys.hpp"
#include "platform/export/xlsx_stream.hpp"

namespace timon::exchange {
namespace {

using tables::Cell;

constexpr auto kFirstLine = 2;  // the header stands on the first

bool key_comes_before(RowKey const& left, RowKey const& right) {
  return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end(), [](auto const& a, auto const& b) { return comes_before(a, b); });
}

/// The columns of a sheet that say something, each with how it says it of a row.
template <class Row>
struct SaidColumns {
  std::vector<std::string> header;
  std::vector<std::function<Cell(Row const&)>> cells;

  explicit SaidColumns(std::vector<Row> const& rows) {
    for_each_column<Row>([&](auto const& column) {
      auto const is_written = [&](Row const& row) { return column.format.is_extra ? (row.*column.member).has_value() : !(row.*column.member).is_absent(); };
      if (std::none_of(rows.begin(), rows.end(), is_written)) return;
      header.emplace_back(column.format.name);
      cells.push_back([column](Row const& row) {
        auto const& given = row.*column.member;
        return given.has_value() ? cell_of(*given, column.format, goal_of(row)) : Cell{};
      });
    });
  }
  std::vector<Cell> cells_of(Row const& row) const {
    auto said = std::vector<Cell>{};
    said.reserve(cells.size());
    for (auto const& cell : cells) said.push_back(cell(row));
    return said;
  }
};

template <class Row>
tables::Sheet sheet_of(std::string_view name, std::vector<Row> const& rows) {
  auto const columns = SaidColumns<Row>{rows};
  auto sheet = tables::Sheet{.name = std::string{name}, .header = columns.header};
  sheet.rows.reserve(rows.size());
  for (auto const& row : rows) sheet.rows.push_back({row.line, columns.cells_of(row)});
  return sheet;
}

/// Lets go of what was written.
template <class Row>
void release(std::vector<Row>& rows) {
  std::vector<Row>{}.swap(rows);
}

}  // namespace

PlanRows in_canonical_order(PlanRows plan) {
  for_each_sheet(plan, [](std::string_view, auto& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](auto const& left, auto const& right) { return key_comes_before(key_of(left), key_of(right)); });
    auto line = kFirstLine;
    for (auto& row : rows) row.line = line++;
  });
  return plan;
}

std::string write_plan_xlsx(PlanRows plan) {
  auto stream = tables::XlsxStream{};
  for_each_sheet(plan, [&]<class Row>(std::string_view name, std::vector<Row>& rows) {
    if (rows.empty()) return;
    auto const columns = SaidColumns<Row>{rows};
    stream.add(std::string{name}, columns.header, rows.size(), [&](std::size_t i) { return columns.cells_of(rows[i]); });
    release(rows);
  });
  return stream.finish();
}

std::vector<tables::ZipFile> write_plan_csv(PlanRows plan, tables::CsvStyle const& style) {
  auto files = std::vector<tables::ZipFile>{};
  for_each_sheet(plan, [&](std::string_view name, auto& rows) {
    if (rows.empty()) return;
    files.push_back({std::string{name} + ".csv", tables::write_csv(sheet_of(name, rows), style)});
    release(rows);
  });
  return files;
}

tables::Workbook write_plan(PlanRows const& plan) {
  auto workbook = tables::Workbook{};
  for_each_sheet(plan, [&](std::string_view name, auto const& rows) {
    if (!rows.empty()) workbook.sheets.push_back(sheet_of(name, rows));
  });
  return workbook;
}

}  // namespace timon::exchange
