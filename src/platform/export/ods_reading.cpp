#include <algorithm>

#include "base/date.hpp"
#include "base/text.hpp"
#include "platform/export/ods.hpp"
#include "platform/export/serial.hpp"
#include "platform/export/sheet_builder.hpp"
#include "platform/export/xml.hpp"

namespace timon::tables {
namespace {

std::size_t times(XmlAttributes const& attributes, std::string_view name) {
  return static_cast<std::size_t>(std::clamp(integer_from(attribute(attributes, name)).value_or(1), 1LL, 2'000'000LL));
}

/// «2012-05-21T12:41:58.000» as «2012-05-21 12:41:58»; midnight is left out.
Cell date_from(std::string const& value) {
  auto iso = value.substr(0, 19);
  if (iso.size() == 19) iso[10] = ' ';
  if (iso.ends_with(" 00:00:00")) iso.resize(10);
  return serial_from_iso(iso) ? date_cell(iso) : text_cell(value);
}

/// Hears `content.xml` and hands the rows of each table to a builder.
class OdsContent : public XmlListener {
 public:
  explicit OdsContent(Limits const& limits) : limits_{limits} {}

  std::vector<Sheet> sheets{};
  Problems problems{};

  void on_start(std::string_view name, XmlAttributes const& attributes) override {
    if (name == "table") start_table(attributes);
    else if (name == "table-row") start_row(attributes);
    else if (name == "table-cell" || name == "covered-table-cell") start_cell(attributes);
    else if (name == "annotation") ++annotations_;
    else if (name == "p" || name == "h") start_paragraph();
    else if (name == "s") add_text(std::string(std::min<std::size_t>(times(attributes, "c"), 1000), ' '));
    else if (name == "tab") add_text("\t");
    else if (name == "line-break") add_text("\n");
  }

  void on_end(std::string_view name) override {
    if (name == "table") end_table();
    else if (name == "table-row") end_row();
    else if (name == "table-cell" || name == "covered-table-cell") end_cell();
    else if (name == "annotation") --annotations_;
    else if (name == "p" || name == "h") in_paragraph_ = false;
  }

  void on_text(std::string_view text) override {
    if (in_paragraph_) add_text(text);
  }

 private:
  void start_table(XmlAttributes const& attributes) {
    builder_.emplace(attribute(attributes, "name"), limits_);
    line_ = 0;
    if (sheets.size() == limits_.sheets) refuse({"file", "table.sheets.too_many", {std::to_string(limits_.sheets)}});
  }

  void end_table() {
    if (!builder_) return;
    auto sheet = std::move(*builder_).finish();
    if (sheet && problems.empty()) sheets.push_back(std::move(*sheet));
    else if (!sheet) refuse(sheet.error().front());
    builder_.reset();
  }

  void start_row(XmlAttributes const& attributes) {
    row_times_ = times(attributes, "number-rows-repeated");
    cells_.clear();
  }

  void end_row() {
    auto const is_blank = std::all_of(cells_.begin(), cells_.end(), [](auto const& cell) { return cell.text.empty(); });
    // A spreadsheet fills its million lines with one repeated blank row.
    for (auto i = std::size_t{1}; i <= row_times_ && !is_blank && builder_ && !builder_->has_problem(); ++i) builder_->add(line_ + static_cast<int>(i), cells_);
    line_ = std::min(line_ + static_cast<int>(row_times_), 2'000'000);
  }

  void start_cell(XmlAttributes const& attributes) {
    cell_times_ = times(attributes, "number-columns-repeated");
    type_ = attribute(attributes, "value-type");
    value_ = attribute(attributes, type_ == "date" ? "date-value" : type_ == "boolean" ? "boolean-value" : type_ == "string" ? "string-value" : "value");
    text_.clear();
    paragraphs_ = 0;
  }

  void end_cell() {
    auto const cell = cell_now();
    // Blank cells up to the limit keep the place of those that follow; one more lets the builder refuse the row.
    auto const room = limits_.columns + 1 - std::min(limits_.columns + 1, cells_.size());
    cells_.insert(cells_.end(), std::min(cell_times_, room), cell);
    if (cell_times_ > room && !cell.text.empty()) cells_.back() = cell;
  }

  Cell cell_now() const {
    if (type_ == "boolean") return boolean_cell(value_ == "true");
    if (type_ == "date") return date_from(value_);
    auto const is_number = type_ == "float" || type_ == "currency" || type_ == "percentage";
    if (auto const number = is_number ? double_from(value_) : std::nullopt) return number_cell(exact_decimal(*number));
    return text_cell(text_.empty() ? value_ : text_);
  }

  void start_paragraph() {
    if (annotations_ > 0) return;
    if (paragraphs_++ > 0) text_ += '\n';
    in_paragraph_ = true;
  }

  void add_text(std::string_view text) {
    if (annotations_ == 0 && text_.size() < limits_.cell_letters * 4 + 4) text_ += text;
  }

  void refuse(Problem problem) {
    if (problems.empty()) problems.push_back(std::move(problem));
  }

  Limits limits_;
  std::optional<SheetBuilder> builder_;
  int line_{};
  std::size_t row_times_{1}, cell_times_{1};
  std::vector<Cell> cells_;
  std::string type_, value_, text_;
  int paragraphs_{}, annotations_{};
  bool in_paragraph_{};
};

}  // namespace

Outcome<Workbook> read_ods(ZipReader const& zip, Limits const& limits) {
  auto const* const entry = zip.find("content.xml");
  if (entry == nullptr) return Problem{"file", "table.file.damaged"};
  auto const xml = zip.read(*entry);
  if (!xml) return xml.error();
  auto content = OdsContent{limits};
  if (!read_xml(*xml, content)) return Problem{"file", "table.file.damaged"};
  if (!content.problems.empty()) return std::move(content.problems);
  return Workbook{std::move(content.sheets)};
}

}  // namespace timon::tables
