#include "exchange/plan_writing.hpp"

#include <algorithm>

#include "exchange/folded.hpp"
#include "exchange/plan_cells.hpp"
#include "exchange/plan_columns.hpp"
#include "exchange/plan_keys.hpp"

namespace timon::exchange {
namespace {

using tables::Cell;

constexpr auto kFirstLine = 2;  // the header stands on the first

bool key_comes_before(RowKey const& left, RowKey const& right) {
  return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end(), [](auto const& a, auto const& b) { return comes_before(a, b); });
}

template <class Row>
tables::Sheet sheet_of(std::string_view name, std::vector<Row> const& rows) {
  auto sheet = tables::Sheet{std::string{name}};
  for (auto const& row : rows) sheet.rows.push_back({row.line});
  for_each_column<Row>([&](auto const& column) {
    auto const is_written = [&](Row const& row) { return column.format.is_extra ? (row.*column.member).has_value() : !(row.*column.member).is_absent(); };
    if (std::none_of(rows.begin(), rows.end(), is_written)) return;
    sheet.header.emplace_back(column.format.name);
    for (auto i = std::size_t{0}; i < rows.size(); ++i) {
      auto const& given = rows[i].*column.member;
      sheet.rows[i].cells.push_back(given.has_value() ? cell_of(*given, column.format, goal_of(rows[i])) : Cell{});
    }
  });
  return sheet;
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

tables::Workbook write_plan(PlanRows const& plan) {
  auto workbook = tables::Workbook{};
  for_each_sheet(plan, [&](std::string_view name, auto const& rows) {
    if (!rows.empty()) workbook.sheets.push_back(sheet_of(name, rows));
  });
  return workbook;
}

}  // namespace timon::exchange
