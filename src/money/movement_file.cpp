#include "money/movement_file.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "platform/export/csv.hpp"
#include "platform/export/formula_guard.hpp"
#include "platform/words/fold.hpp"

namespace timon::money {
namespace {

constexpr auto kColumns = std::array<char const*, 7>{"meta", "fecha", "clase", "monto", "moneda", "fuente", "detalle"};
constexpr auto kRequired = std::size_t{4};

}  // namespace

std::optional<MoneyKind> kind_from(std::string_view word) {
  static auto const kWords = std::map<std::string, MoneyKind>{{"aprobado", MoneyKind::approved},    {"aprovado", MoneyKind::approved},   {"approved", MoneyKind::approved},
                                                              {"inicial", MoneyKind::approved},     {"modificado", MoneyKind::modified}, {"modificacion", MoneyKind::modified},
                                                              {"modificacao", MoneyKind::modified}, {"modified", MoneyKind::modified},   {"comprometido", MoneyKind::committed},
                                                              {"compromiso", MoneyKind::committed}, {"empenhado", MoneyKind::committed}, {"committed", MoneyKind::committed},
                                                              {"devengado", MoneyKind::accrued},    {"liquidado", MoneyKind::accrued},   {"accrued", MoneyKind::accrued},
                                                              {"pagado", MoneyKind::paid},          {"pago", MoneyKind::paid},           {"paid", MoneyKind::paid}};
  auto const found = kWords.find(fold(trimmed(word)));
  return found == kWords.end() ? std::nullopt : std::optional{found->second};
}

Outcome<std::vector<FileRow>> read_movements(std::string_view bytes) {
  if (bytes.size() > kFileBytesMax) return Problem{"file", "movement.file.large", {std::to_string(kFileBytesMax >> 10U)}};
  auto sheet = tables::read_csv(bytes, "movimientos", {.bytes = kFileBytesMax, .rows = kFileRowsMax + 1});
  if (!sheet) return Problem{"file", "movement.file.unreadable"};
  auto places = std::array<std::optional<std::size_t>, kColumns.size()>{};
  for (auto at = std::size_t{0}; at < sheet->header.size(); ++at) {
    auto const name = fold(trimmed(sheet->header[at]));
    for (auto column = std::size_t{0}; column < kColumns.size(); ++column)
      if (name == kColumns[column]) places[column] = at;
  }
  auto lacking = std::vector<std::string>{};
  for (auto column = std::size_t{0}; column < kRequired; ++column)
    if (!places[column]) lacking.emplace_back(kColumns[column]);
  if (!lacking.empty()) return Problem{"file", "movement.file.columns", {join(lacking, ", ")}};
  if (sheet->rows.empty()) return Problem{"file", "movement.file.empty"};
  if (sheet->rows.size() > kFileRowsMax) return Problem{"file", "movement.file.rows", {std::to_string(kFileRowsMax)}};
  auto rows = std::vector<FileRow>{};
  for (auto const& cells : sheet->rows) {
    auto const text = [&](std::size_t column) { return places[column] ? std::string{tables::with_guard_removed(trimmed(cells.cell(*places[column]).text))} : std::string{}; };
    auto row =
        FileRow{.line = cells.line, .goal = text(0), .day_text = text(1), .kind_text = text(2), .amount_text = text(3), .currency = text(4), .source = text(5), .detail = text(6)};
    row.day = date_typed(row.day_text);
    row.kind = kind_from(row.kind_text);
    if (row.goal.empty()) row.problems.push_back({"meta", "movement.row.goal_missing"});
    if (!row.day) row.problems.push_back({"fecha", "movement.row.day", {row.day_text}});
    if (!row.kind) row.problems.push_back({"clase", "movement.row.kind", {row.kind_text}});
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace timon::money
