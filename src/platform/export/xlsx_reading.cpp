#include <algorithm>

#include "base/date.hpp"
#include "base/text.hpp"
#include "platform/export/serial.hpp"
#include "platform/export/sheet_builder.hpp"
#include "platform/export/xlsx.hpp"
#include "platform/export/xlsx_parts.hpp"

namespace timon::tables {
namespace {

/// What all sheets of one file share.
struct XlsxCommon {
  bool counts_from_1904{};
  XlsxStrings strings{};
  XlsxStyles styles{};
};

/// One cell as the XML says it, before its kind is known.
struct RawCell {
  std::string type{};
  std::size_t style{};
  std::string value{};
};

Cell cell_from(RawCell const& raw, XlsxCommon const& common) {
  if (raw.type == "s") {
    auto const index = integer_from(raw.value).value_or(-1);
    auto const is_known = index >= 0 && static_cast<std::size_t>(index) < common.strings.strings.size();
    return is_known ? text_cell(common.strings.strings[static_cast<std::size_t>(index)]) : Cell{};
  }
  if (raw.type == "inlineStr" || raw.type == "str") return text_cell(without_xlsx_escapes(raw.value));
  if (raw.type == "b") return boolean_cell(raw.value == "1" || raw.value == "true");
  if (raw.type == "d" && date_from_iso(std::string_view{raw.value}.substr(0, 10))) return date_cell(raw.value.substr(0, 10));
  if (raw.value.empty() || raw.type == "e" || raw.type == "d") return text_cell(raw.value);

  auto const number = double_from(raw.value);
  if (!number) return text_cell(raw.value);
  if (common.styles.is_date(raw.style))
    if (auto const iso = iso_from_serial(*number, common.counts_from_1904)) return date_cell(*iso);
  return number_cell(exact_decimal(*number));
}

/// «C31» is the third column, counted from 0; nothing for what is no address or lies beyond every spreadsheet.
std::optional<std::size_t> column_of(std::string_view address) {
  auto column = std::size_t{0};
  for (auto const c : address) {
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    if (column > 20'000) return std::nullopt;
  }
  if (column == 0) return std::nullopt;
  return column - 1;
}

/// Hears one worksheet and hands its rows to the builder.
class XlsxSheet : public XmlListener {
 public:
  XlsxSheet(XlsxCommon const& common, Limits const& limits, SheetBuilder& builder) : common_{common}, columns_max_{limits.columns}, builder_{builder} {}

  void on_start(std::string_view name, XmlAttributes const& attributes) override {
    if (name == "row") {
      auto const line = integer_from(attribute(attributes, "r")).value_or(line_ + 1);
      line_ = static_cast<int>(std::clamp(line, 1LL, 2'000'000LL));
      cells_.clear();
    } else if (name == "c") {
      column_ = column_of(attribute(attributes, "r")).value_or(cells_.size());
      auto const style = std::max(0LL, integer_from(attribute(attributes, "s")).value_or(0));
      raw_ = {.type = attribute(attributes, "t"), .style = static_cast<std::size_t>(style)};
    } else if (name == "rPh") {
      in_phonetic_ = true;
    } else if (name == "v" || name == "t") {
      in_value_ = !in_phonetic_;
    }
  }

  void on_end(std::string_view name) override {
    if (name == "v" || name == "t") in_value_ = false;
    else if (name == "rPh") in_phonetic_ = false;
    else if (name == "c") put_cell();
    else if (name == "row") builder_.add(line_, std::move(cells_));
  }

  void on_text(std::string_view text) override {
    if (in_value_) raw_.value += text;
  }

 private:
  void put_cell() {
    auto cell = cell_from(raw_, common_);
    if (cell.text.empty()) return;
    // One cell beyond the limit is enough for the builder to refuse the row; a far one must not make it wide.
    auto const column = std::min(column_, columns_max_);
    if (cells_.size() <= column) cells_.resize(column + 1);
    cells_[column] = std::move(cell);
  }

  XlsxCommon const& common_;
  std::size_t columns_max_;
  SheetBuilder& builder_;
  long long line_{};
  std::size_t column_{};
  std::vector<Cell> cells_;
  RawCell raw_;
  bool in_value_{}, in_phonetic_{};
};

Problem damaged() { return {"file", "table.file.damaged"}; }

/// Hears a part of the file; a part that is not there says nothing.
Outcome<Done> hear(ZipReader const& zip, std::string const& part, XmlListener& listener) {
  auto const* const entry = zip.find(part);
  if (entry == nullptr) return Done{};
  auto const xml = zip.read(*entry);
  if (!xml) return xml.error();
  if (!read_xml(*xml, listener)) return damaged();
  return Done{};
}

std::string part_path(std::string const& target) { return target.starts_with('/') ? target.substr(1) : "xl/" + target; }

Outcome<Sheet> read_sheet(ZipReader const& zip, std::string const& name, std::string const& part, XlsxCommon const& common, Limits const& limits) {
  auto builder = SheetBuilder{name, limits};
  auto listener = XlsxSheet{common, limits, builder};
  if (auto const heard = hear(zip, part, listener); !heard) return heard.error();
  return std::move(builder).finish();
}

}  // namespace

Outcome<Workbook> read_xlsx(ZipReader const& zip, Limits const& limits) {
  auto book = XlsxBook{};
  auto relations = XlsxRelations{};
  auto common = XlsxCommon{};
  if (auto const heard = hear(zip, "xl/workbook.xml", book); !heard) return heard.error();
  if (auto const heard = hear(zip, "xl/_rels/workbook.xml.rels", relations); !heard) return heard.error();
  if (auto const heard = hear(zip, "xl/sharedStrings.xml", common.strings); !heard) return heard.error();
  if (auto const heard = hear(zip, "xl/styles.xml", common.styles); !heard) return heard.error();
  common.counts_from_1904 = book.counts_from_1904;
  if (book.sheets.size() > limits.sheets) return Problem{"file", "table.sheets.too_many", {std::to_string(limits.sheets)}};

  auto workbook = Workbook{};
  for (auto const& [name, relation] : book.sheets) {
    auto const target = relations.parts.find(relation);
    if (target == relations.parts.end() || target->second.find("worksheets/") == std::string::npos) continue;  // a chart
    auto sheet = read_sheet(zip, name, part_path(target->second), common, limits);
    if (!sheet) return sheet.error();
    workbook.sheets.push_back(std::move(*sheet));
  }
  return workbook;
}

}  // namespace timon::tables
