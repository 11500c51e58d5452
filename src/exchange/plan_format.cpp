#include "exchange/plan_format.hpp"

#include <algorithm>

#include "exchange/folded.hpp"
#include "exchange/plan_columns.hpp"

namespace timon::exchange {
namespace {

std::vector<SheetFormat> make_format() {
  auto format = std::vector<SheetFormat>{};
  auto const no_rows = PlanRows{};
  for_each_sheet(no_rows, [&]<class Row>(std::string_view name, std::vector<Row> const&) {
    format.emplace_back(SheetFormat{name});
    auto& sheet = format.back();
    for_each_column<Row>([&](auto const& column) { sheet.columns.push_back(column.format); });
  });
  return format;
}

}  // namespace

ColumnFormat const* SheetFormat::find_column(std::string_view header) const {
  auto const found = std::find_if(columns.begin(), columns.end(), [wanted = folded(header)](auto const& column) { return column.name == wanted; });
  return found == columns.end() ? nullptr : &*found;
}

std::vector<SheetFormat> const& plan_format() {
  static auto const kFormat = make_format();
  return kFormat;
}

SheetFormat const* find_sheet(std::string_view name) {
  auto const& format = plan_format();
  auto const found = std::find_if(format.begin(), format.end(), [wanted = folded(name)](auto const& sheet) { return sheet.name == wanted; });
  return found == format.end() ? nullptr : &*found;
}

}  // namespace timon::exchange
