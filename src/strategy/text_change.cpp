#include "strategy/text_change.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace timon::strategy {
namespace {

constexpr auto kWordsMax = std::size_t{800};  // of each: a report has some two hundred

std::vector<std::string> words_of(std::string_view text) {
  auto plain = std::string{text};
  std::ranges::replace(plain, '\n', ' ');
  return split(plain, ' ');
}

void put(std::vector<TextPiece>& pieces, PieceKind kind, std::string const& word) {
  if (pieces.empty() || pieces.back().kind != kind) pieces.push_back({kind, word});
  else pieces.back().text += " " + word;
}

/// How many words the ends of both texts have in common, from each pair of places on.
class CommonEnds {
 public:
  CommonEnds(std::vector<std::string> const& before, std::vector<std::string> const& after) : columns_{after.size() + 1}, lengths_((before.size() + 1) * columns_) {
    for (auto row = before.size(); row-- > 0;)
      for (auto column = after.size(); column-- > 0;)
        lengths_[row * columns_ + column] = before[row] == after[column] ? at(row + 1, column + 1) + 1 : std::max(at(row + 1, column), at(row, column + 1));
  }
  int at(std::size_t row, std::size_t column) const { return lengths_[row * columns_ + column]; }

 private:
  std::size_t columns_;
  std::vector<int> lengths_;
};

}  // namespace

std::vector<TextPiece> text_changes(std::string_view before_text, std::string_view after_text) {
  auto const before = words_of(before_text), after = words_of(after_text);
  auto pieces = std::vector<TextPiece>{};
  auto row = std::size_t{0}, column = std::size_t{0};
  if (before.size() <= kWordsMax && after.size() <= kWordsMax) {
    auto const common = CommonEnds{before, after};
    while (row < before.size() && column < after.size()) {
      if (before[row] == after[column]) put(pieces, PieceKind::kept, before[row]), ++row, ++column;
      else if (common.at(row + 1, column) >= common.at(row, column + 1)) put(pieces, PieceKind::removed, before[row++]);
      else put(pieces, PieceKind::added, after[column++]);
    }
  }
  while (row < before.size()) put(pieces, PieceKind::removed, before[row++]);
  while (column < after.size()) put(pieces, PieceKind::added, after[column++]);
  return pieces;
}

}  // namespace timon::strategy
