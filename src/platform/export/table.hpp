#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace timon::tables {

/// What a cell was in its file. A CSV file knows only text; a spreadsheet also knows numbers, dates and yes/no.
enum class CellKind { empty, text, number, date, boolean };

/// One cell, with what was written kept as text: text as it stands, a number as an exact decimal («5736461.44», never
/// an exponent), a date as «2012-05-21» or «2012-05-21 12:41:58», a yes/no as «1» or «0».
struct Cell {
  CellKind kind{CellKind::empty};
  std::string text{};
  friend bool operator==(Cell const&, Cell const&) = default;
};

Cell text_cell(std::string text);
Cell number_cell(std::string exact_decimal);
Cell date_cell(std::string iso);
Cell boolean_cell(bool yes);

/// One row. `line` is the number that a person sees beside it in a spreadsheet: the header is usually line 1.
struct Row {
  int line{};
  std::vector<Cell> cells{};

  /// The cell of this column; an empty one beyond the last written.
  Cell const& cell(std::size_t column) const;
  bool is_blank() const;
  friend bool operator==(Row const&, Row const&) = default;
};

/// A table: the names of its columns and its rows; rows without any content are left out.
struct Sheet {
  std::string name{};
  std::vector<std::string> header{};
  int header_line{1};
  std::vector<Row> rows{};
  friend bool operator==(Sheet const&, Sheet const&) = default;
};

struct Workbook {
  std::vector<Sheet> sheets{};
  friend bool operator==(Workbook const&, Workbook const&) = default;
};

/// What a file may hold at most. Beyond any of these it is refused, so that no upload can exhaust the server.
struct Limits {
  std::size_t bytes{std::size_t{64} << 20U};            // the file as it arrives
  std::size_t unzipped_bytes{std::size_t{512} << 20U};  // all that a ZIP, XLSX or ODS unfolds to
  std::size_t zip_entries{2000};
  std::size_t sheets{60};
  std::size_t rows{200'000};         // in one sheet
  std::size_t columns{200};          // in one sheet
  std::size_t cell_letters{32'767};  // what a spreadsheet cell can hold
};

/// «A», «B» … «Z», «AA»: the name of a column in a spreadsheet, counted from 0.
std::string column_letters(std::size_t column);

}  // namespace timon::tables
