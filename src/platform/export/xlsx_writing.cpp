#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "base/text.hpp"
#include "platform/export/formula_guard.hpp"
#include "platform/export/serial.hpp"
#include "platform/export/xlsx.hpp"
#include "platform/export/xlsx_parts.hpp"
#include "platform/export/xlsx_stream.hpp"

namespace timon::tables {
namespace {

constexpr auto kCreated = std::time_t{946'684'800};  // 1 January 2000: a fixed moment, so that the same data give the same bytes
constexpr auto kWidthMin = 8.0, kWidthMax = 60.0;    // of a column, in letters
constexpr auto kRowsMeasured = std::size_t{200};     // enough to choose a width by
constexpr auto kExactDigits = std::ptrdiff_t{15};    // what a double keeps of a decimal

/// A file name that nobody else has, removed at the end. libxlsxwriter writes to files only.
class TemporaryFile {
 public:
  TemporaryFile() : path_{(std::filesystem::temp_directory_path() / "timon-XXXXXX").string()} {
    auto const descriptor = mkstemp(path_.data());
    if (descriptor < 0) throw std::runtime_error{"no temporary file can be made"};
    close(descriptor);
  }
  ~TemporaryFile() { std::remove(path_.c_str()); }
  TemporaryFile(TemporaryFile const&) = delete;
  TemporaryFile& operator=(TemporaryFile const&) = delete;

  std::string const& path() const { return path_; }
  std::string bytes() const {
    auto file = std::ifstream{path_, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
  }

 private:
  std::string path_;
};

struct Formats {
  lxw_format* header{};
  lxw_format* date{};
  lxw_format* moment{};
};

Formats add_formats(lxw_workbook* workbook) {
  auto const formats = Formats{workbook_add_format(workbook), workbook_add_format(workbook), workbook_add_format(workbook)};
  format_set_bold(formats.header);
  format_set_num_format(formats.date, "yyyy-mm-dd");
  format_set_num_format(formats.moment, "yyyy-mm-dd hh:mm:ss");
  return formats;
}

/// The double that shows as exactly this decimal, or nothing when the text would change on the way.
std::optional<double> exact_double(std::string const& decimal) {
  auto const digits = std::count_if(decimal.begin(), decimal.end(), [](char c) { return c >= '0' && c <= '9'; });
  auto const value = digits <= kExactDigits ? double_from(decimal) : std::nullopt;
  return value && exact_decimal(*value) == decimal ? value : std::nullopt;
}

void check(lxw_error error) {
  if (error != LXW_NO_ERROR) throw std::runtime_error{lxw_strerror(error)};
}

void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string const& text, lxw_format* format) {
  check(worksheet_write_string(sheet, row, column, with_xlsx_escapes(without_formula(text)).c_str(), format));
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, Cell const& cell, Formats const& formats) {
  if (cell.text.empty()) return;
  if (cell.kind == CellKind::boolean) return check(worksheet_write_boolean(sheet, row, column, cell.text == "1" ? 1 : 0, nullptr));
  if (cell.kind == CellKind::number)
    if (auto const value = exact_double(cell.text)) return check(worksheet_write_number(sheet, row, column, *value, nullptr));
  if (cell.kind == CellKind::date)
    if (auto const serial = serial_from_iso(cell.text)) return check(worksheet_write_number(sheet, row, column, *serial, cell.text.size() > 10 ? formats.moment : formats.date));
  write_text(sheet, row, column, cell.text, nullptr);
}

using RowAt = std::function<std::vector<Cell>(std::size_t)>;

std::vector<double> widths_of(std::vector<std::string> const& header, std::size_t rows, RowAt const& row) {
  auto letters = std::vector<std::size_t>{};
  for (auto const& name : header) letters.push_back(length_of(name));
  for (auto i = std::size_t{0}; i < std::min(rows, kRowsMeasured); ++i) {
    auto const cells = row(i);
    for (auto column = std::size_t{0}; column < std::min(cells.size(), letters.size()); ++column) letters[column] = std::max(letters[column], length_of(cells[column].text));
  }
  auto widths = std::vector<double>{};
  for (auto const each : letters) widths.push_back(std::clamp(static_cast<double>(each) + 2, kWidthMin, kWidthMax));
  return widths;
}

lxw_workbook* new_workbook(std::string const& path) {
  // Rows go to the disk as they come; strings stand in their cells instead of in one table.
  auto options = lxw_workbook_options{};
  options.constant_memory = LXW_TRUE;
  auto* const workbook = workbook_new_opt(path.c_str(), &options);
  if (workbook == nullptr) throw std::runtime_error{"no workbook can be made"};
  return workbook;
}

}  // namespace

struct XlsxStream::Inside {
  TemporaryFile file;
  lxw_workbook* workbook{new_workbook(file.path())};
  Formats formats{add_formats(workbook)};
  // Closing is what frees a workbook; what it writes then is thrown away with the temporary file.
  ~Inside() {
    if (workbook != nullptr) workbook_close(workbook);
  }
};

XlsxStream::XlsxStream() : inside_{std::make_unique<Inside>()} {
  auto properties = lxw_doc_properties{};
  properties.created = kCreated;
  check(workbook_set_properties(inside_->workbook, &properties));
}

XlsxStream::~XlsxStream() = default;

void XlsxStream::add(std::string const& name, std::vector<std::string> const& header, std::size_t rows, RowAt const& row) {
  auto* const target = workbook_add_worksheet(inside_->workbook, name.c_str());
  if (target == nullptr) throw std::runtime_error{"a sheet cannot be called " + name};
  auto const widths = widths_of(header, rows, row);
  for (auto column = std::size_t{0}; column < header.size(); ++column) {
    auto const place = static_cast<lxw_col_t>(column);
    worksheet_set_column(target, place, place, widths[column], nullptr);
    write_text(target, 0, place, header[column], inside_->formats.header);
  }
  worksheet_freeze_panes(target, 1, 0);
  for (auto i = std::size_t{0}; i < rows; ++i) {
    auto const cells = row(i);
    for (auto column = std::size_t{0}; column < cells.size(); ++column)
      write_cell(target, static_cast<lxw_row_t>(i + 1), static_cast<lxw_col_t>(column), cells[column], inside_->formats);
  }
}

std::string XlsxStream::finish() {
  check(workbook_close(std::exchange(inside_->workbook, nullptr)));
  return inside_->file.bytes();
}

std::string write_xlsx(Workbook const& workbook) {
  auto stream = XlsxStream{};
  for (auto const& sheet : workbook.sheets) stream.add(sheet.name, sheet.header, sheet.rows.size(), [&](std::size_t i) { return sheet.rows[i].cells; });
  return stream.finish();
}

}  // namespace timon::tables
