#include "platform/export/xlsx_parts.hpp"

#include <charconv>
#include <optional>

#include "base/text.hpp"
#include "platform/export/serial.hpp"

namespace timon::tables {

void XlsxBook::on_start(std::string_view name, XmlAttributes const& attributes) {
  if (name == "sheet") sheets.emplace_back(attribute(attributes, "name"), attribute(attributes, "id"));
  if (name == "workbookPr") {
    auto const& flag = attribute(attributes, "date1904");
    counts_from_1904 = flag == "1" || flag == "true";
  }
}

void XlsxRelations::on_start(std::string_view name, XmlAttributes const& attributes) {
  if (name == "Relationship") parts.emplace(attribute(attributes, "Id"), attribute(attributes, "Target"));
}

void XlsxStrings::on_start(std::string_view name, XmlAttributes const&) {
  if (name == "si") strings.emplace_back();
  if (name == "rPh") in_phonetic_ = true;
  if (name == "t") in_text_ = true;
}

void XlsxStrings::on_end(std::string_view name) {
  if (name == "rPh") in_phonetic_ = false;
  if (name == "t") in_text_ = false;
  if (name == "si" && !strings.empty()) strings.back() = without_xlsx_escapes(strings.back());
}

void XlsxStrings::on_text(std::string_view text) {
  if (in_text_ && !in_phonetic_ && !strings.empty()) strings.back() += text;
}

bool XlsxStyles::is_date(std::size_t style) const {
  if (style >= format_of_style_.size()) return false;
  auto const format = format_of_style_[style];
  if (auto const own = formats_.find(format); own != formats_.end()) return is_date_format(own->second);
  // ECMA-376 part 1, 18.8.30: the numbers of the built-in formats that show a day; 27 to 36 and 50 to 58 are East Asian.
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31) || format == 36 || (format >= 50 && format <= 58);
}

void XlsxStyles::on_start(std::string_view name, XmlAttributes const& attributes) {
  auto const id = integer_from(attribute(attributes, "numFmtId")).value_or(0);
  if (name == "numFmt") formats_.emplace(id, attribute(attributes, "formatCode"));
  if (name == "cellXfs") in_cell_styles_ = true;
  if (name == "xf" && in_cell_styles_) format_of_style_.push_back(id);
}

void XlsxStyles::on_end(std::string_view name) {
  if (name == "cellXfs") in_cell_styles_ = false;
}

namespace {

/// The letter that a mark «_x000D_» at this place stands for, or nothing where none does. Only letters below 0x80 are
/// ever written so: all others can stand in XML.
std::optional<char> escaped_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "_x" || at + 6 >= text.size() || text[at + 6] != '_') return std::nullopt;
  auto code = 0U;
  auto const* const digits = text.data() + at + 2;
  if (std::from_chars(digits, digits + 4, code, 16).ptr != digits + 4 || code >= 0x80) return std::nullopt;
  return static_cast<char>(code);
}

}  // namespace

std::string without_xlsx_escapes(std::string_view text) {
  auto result = std::string{};
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    auto const letter = escaped_at(text, i);
    result += letter.value_or(text[i]);
    if (letter) i += 6;
  }
  return result;
}

std::string with_xlsx_escapes(std::string_view text) {
  auto result = std::string{};
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    if (escaped_at(text, i)) result += "_x005F";
    result += text[i];
  }
  return result;
}

}  // namespace timon::tables
