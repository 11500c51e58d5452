#include "platform/export/csv.hpp"
#include "platform/export/encoding.hpp"
#include "platform/export/sheet_builder.hpp"

namespace timon::tables {
namespace {

/// Comma, semicolon or tab: the one that stands most often, outside quotes, in the first line that has any.
char separator_of(std::string_view text) {
  auto commas = 0, semicolons = 0, tabs = 0;
  auto quoted = false;
  for (auto const c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    commas += c == ',' ? 1 : 0;
    semicolons += c == ';' ? 1 : 0;
    tabs += c == '\t' ? 1 : 0;
    if (c == '\n' && commas + semicolons + tabs > 0) break;
  }
  if (semicolons > commas && semicolons >= tabs) return ';';
  return tabs > commas ? '\t' : ',';
}

/// Cuts CSV text into records, one at a time.
class CsvCutter {
 public:
  explicit CsvCutter(std::string_view text) : text_{text}, separator_{separator_of(text)} {}

  bool at_end() const { return at_ >= text_.size(); }
  bool quote_left_open() const { return quote_left_open_; }

  std::vector<Cell> next_record() {
    auto cells = std::vector<Cell>{};
    for (;;) {
      cells.push_back(text_cell(next_cell()));
      if (at_end() || text_[at_] != separator_) break;
      ++at_;
    }
    if (!at_end() && text_[at_] == '\r') ++at_;
    if (!at_end() && text_[at_] == '\n') ++at_;
    return cells;
  }

 private:
  bool ends_cell(char c) const { return c == separator_ || c == '\n' || c == '\r'; }

  std::string next_cell() {
    auto cell = std::string{};
    if (!at_end() && text_[at_] == '"') cell = quoted_part();
    // What follows a closing quote belongs to the cell: spreadsheets read «"a"b» as «ab».
    while (!at_end() && !ends_cell(text_[at_])) cell += text_[at_++];
    return cell;
  }

  std::string quoted_part() {
    auto part = std::string{};
    for (++at_; !at_end(); ++at_) {
      if (text_[at_] != '"') {
        part += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        part += text_[at_++];
      } else {
        ++at_;
        return part;
      }
    }
    quote_left_open_ = true;
    return part;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_{};
  bool quote_left_open_{};
};

/// Excel's own first line «sep=;» says the separator and is no header.
std::string_view without_separator_line(std::string_view text) {
  if (!text.starts_with("sep=")) return text;
  auto const end = text.find('\n');
  return end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
}

}  // namespace

Outcome<Sheet> read_csv(std::string_view bytes, std::string name, Limits const& limits) {
  if (bytes.size() > limits.bytes) return Problem{name, "table.file.too_large", {name, std::to_string(limits.bytes >> 20U)}};
  auto const text = to_utf8(bytes);
  auto cutter = CsvCutter{without_separator_line(text)};
  auto builder = SheetBuilder{name, limits};
  for (auto line = 1; !cutter.at_end() && !builder.has_problem(); ++line) {
    builder.add(line, cutter.next_record());
    if (cutter.quote_left_open()) return Problem{name, "table.quote.open", {name, std::to_string(line)}};
  }
  return std::move(builder).finish();
}

}  // namespace timon::tables
