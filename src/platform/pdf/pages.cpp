#include "platform/pdf/pages.hpp"

#include <algorithm>
#include <array>

namespace timon::pdf {
namespace {

constexpr auto kGrey = 0.32;
constexpr auto kRuleGrey = 0.72;
constexpr auto kShade = 0.93;
constexpr auto kCellPadding = 4.0;
constexpr auto kRule = 0.5;
constexpr auto kKeepWith = 40.0;  // a heading stands no nearer to the end of a page

Style style_of(Part part) {
  constexpr auto kStyles = std::array<Style, 6>{{{18, true, 0, 0}, {10.5, false, kGrey, 4}, {12, true, 0, 16}, {9.5, false, 0, 5}, {8.5, false, kGrey, 4}, {10.5, true, 0, 8}}};
  return kStyles[static_cast<std::size_t>(part)];
}

constexpr auto kHeadStyle = Style{8, true, kGrey, 0};
constexpr auto kCellStyle = Style{9, false, 0, 0};

class Setter {
 public:
  explicit Setter(PangoContext* context) : context_{context} {}

  std::vector<Page> pages() { return std::move(pages_); }
  void text(Part part, std::string const& words) {
    auto const style = style_of(part);
    auto const is_boxed = part == Part::callout;
    auto const inset = is_boxed ? 2 * kCellPadding : 0.0;
    auto const layout = set_text(context_, words, style, kBodyWidth - 2 * inset);
    auto const height = height_of(layout) + 2 * inset;
    if (!is_at_top()) y_ += style.above;
    if (part == Part::heading && y_ + height + kKeepWith > kBodyBottom) turn();
    if (is_boxed && y_ + height <= kBodyBottom) {
      pages_.back().push_back({.x = kMargin, .y = y_, .width = kBodyWidth, .height = height, .grey = kShade});
      y_ += inset;
    }
    for (auto const& line : lines_of(layout)) {
      if (y_ + line.bottom - line.top > kBodyBottom) turn();
      pages_.back().push_back({.keeps = layout, .line = line.line, .x = kMargin + inset, .y = y_ + line.baseline - line.top, .grey = style.grey});
      y_ += line.bottom - line.top;
    }
    y_ += inset;
  }
  void table(Table const& table) {
    if (!is_at_top()) y_ += 2 * kCellPadding;
    auto titles = std::vector<std::string>{};
    for (auto const& column : table.columns) titles.push_back(column.title);
    auto const head = cells(table, titles, kHeadStyle);
    if (y_ + height_of_row(head) + kKeepWith > kBodyBottom) turn();
    row(head);
    for (auto const& each : table.rows) {
      auto const made = cells(table, each, kCellStyle);
      auto const height = height_of_row(made);
      if (y_ + height > kBodyBottom && height < kBodyBottom - kBodyTop - kKeepWith) {
        turn();
        row(head);
      }
      row(made, &head);
    }
  }

 private:
  struct Cell {
    Layout layout;
    double x{};
    double grey{};
  };
  using Cells = std::vector<Cell>;

  bool is_at_top() const { return y_ <= kBodyTop; }
  void turn() {
    pages_.emplace_back();
    y_ = kBodyTop;
  }
  Cells cells(Table const& table, std::vector<std::string> const& texts, Style const& style) {
    auto shares = 0;
    for (auto const& column : table.columns) shares += column.share;
    auto made = Cells{};
    auto x = kMargin;
    for (auto i = std::size_t{0}; i < table.columns.size(); ++i) {
      auto const width = kBodyWidth * table.columns[i].share / std::max(1, shares);
      made.push_back({set_text(context_, i < texts.size() ? texts[i] : std::string{}, style, width - 2 * kCellPadding), x, style.grey});
      x += width;
    }
    return made;
  }
  static double height_of_row(Cells const& cells) {
    auto height = 0.0;
    for (auto const& cell : cells) height = std::max(height, height_of(cell.layout));
    return height + 2 * kCellPadding;
  }
  /// As much of the row as there is room for, the rest on the next page under the head again.
  void row(Cells const& cells, Cells const* head = nullptr) {
    auto const height = height_of_row(cells) - 2 * kCellPadding;
    auto done = 0.0;
    while (true) {
      auto const room = kBodyBottom - y_ - 2 * kCellPadding;
      auto end = done;
      for (auto const& cell : cells)
        for (auto const& line : lines_of(cell.layout)) {
          if (line.top < done || line.bottom - done > room) continue;
          pages_.back().push_back({.keeps = cell.layout, .line = line.line, .x = cell.x + kCellPadding, .y = y_ + kCellPadding + line.baseline - done, .grey = cell.grey});
          end = std::max(end, line.bottom);
        }
      y_ += end - done + 2 * kCellPadding;
      pages_.back().push_back({.x = kMargin, .y = y_, .width = kBodyWidth, .height = kRule, .grey = kRuleGrey});
      auto const is_stuck = end <= done && is_at_top();
      done = end;
      if (done + kRule >= height || is_stuck) return;
      turn();
      if (head != nullptr) row(*head);
    }
  }

  PangoContext* context_;
  std::vector<Page> pages_{1};
  double y_{kBodyTop};
};

}  // namespace

std::vector<Page> set_pages(PangoContext* context, Document const& document) {
  auto setter = Setter{context};
  for (auto const& block : document.blocks)
    if (block.table.columns.empty()) setter.text(block.part, block.text);
    else setter.table(block.table);
  return setter.pages();
}

}  // namespace timon::pdf
