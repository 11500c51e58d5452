#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "money/budget.hpp"
#include "platform/words/words.hpp"

namespace timon::money {

constexpr auto kFileBytesMax = std::size_t{512U << 10U};  // it travels in the form that confirms it
constexpr auto kFileRowsMax = std::size_t{5000};

/// A line of a file of movements as it stands there, with what of it can be judged without a database.
struct FileRow {
  int line{};
  std::string goal, day_text, kind_text, amount_text, currency, source, detail;
  std::optional<Date> day;
  std::optional<MoneyKind> kind;
  Problems problems;  // `field` is the name of a column
};

/// The rows of a CSV with the columns meta, fecha, clase and monto, and perhaps moneda, fuente and detalle. Refused at «file» when it
/// is no such table, too long, or lacks a column.
Outcome<std::vector<FileRow>> read_movements(std::string_view bytes);

/// «devengado», «Accrued», «liquidado»: the moment that a word of any of our languages means.
std::optional<MoneyKind> kind_from(std::string_view word);
/// «2026-05-22» or «22/05/2026».
std::optional<Date> day_from(std::string_view text);

}  // namespace timon::money
