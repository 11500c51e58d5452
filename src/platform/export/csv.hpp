#pragma once
#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "platform/export/table.hpp"

namespace timon::tables {

/// How a CSV file is written. The defaults are RFC 4180; Spanish spreadsheets like a semicolon and a mark before.
struct CsvStyle {
  char separator{','};
  char decimal_mark{'.'};  // of the cells that are numbers
  bool byte_order_mark{false};
};

/// One table from CSV bytes. Comma, semicolon or tab is found out from the header; UTF-8, UTF-16 or Windows-1252
/// likewise; quoted cells may hold separators, quotes and line breaks.
Outcome<Sheet> read_csv(std::string_view bytes, std::string name, Limits const& = {});

/// UTF-8, lines end in CRLF; cells that a spreadsheet would take for a formula carry an apostrophe.
std::string write_csv(Sheet const&, CsvStyle const& = {});

}  // namespace timon::tables
