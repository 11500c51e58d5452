#include "search/snippet.hpp"

#include <algorithm>
#include <string_view>

#include "platform/words/fold.hpp"

namespace timon::search {
namespace {

bool is_inside(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// The text folded letter by letter, and where each folded byte came from.
struct Folded {
  std::string text;
  std::vector<std::size_t> from;  // one more than bytes: the end
};

Folded folded(std::string const& text) {
  auto result = Folded{};
  result.text.reserve(text.size());
  for (auto at = std::size_t{0}; at < text.size();) {
    auto end = at + 1;
    while (end < text.size() && is_inside(text[end])) ++end;
    auto const c = text[at];
    // Most letters are plain: only others are asked of the library.
    auto letter = end == at + 1 ? std::string{static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c)} : fold(std::string_view{text}.substr(at, end - at));
    result.from.insert(result.from.end(), letter.size(), at);
    result.text += letter;
    at = end;
  }
  result.from.push_back(text.size());
  return result;
}

bool is_of_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80U; }

struct Range {
  std::size_t from{}, until{};  // bytes of the text
};

/// Where words begin with one of those looked for, in order, without overlap.
std::vector<Range> found(Folded const& text, std::vector<std::string> const& words) {
  auto ranges = std::vector<Range>{};
  for (auto at = std::size_t{0}; at < text.text.size();) {
    auto length = std::size_t{0};
    if (at == 0 || !is_of_word(text.text[at - 1]))
      for (auto const& word : words)
        if (text.text.compare(at, word.size(), word) == 0) length = std::max(length, word.size());
    if (length == 0) {
      ++at;
      continue;
    }
    ranges.push_back({text.from[at], text.from[at + length]});
    at += length;
  }
  return ranges;
}

void push(std::vector<Piece>& pieces, std::string text, bool is_found) {
  if (!text.empty()) pieces.push_back({std::move(text), is_found});
}

std::vector<Piece> pieces_of(std::string const& text, std::vector<Range> const& ranges, std::size_t from, std::size_t until) {
  auto pieces = std::vector<Piece>{};
  auto at = from;
  for (auto const& range : ranges) {
    if (range.from < at || range.until > until) continue;
    push(pieces, text.substr(at, range.from - at), false);
    push(pieces, text.substr(range.from, range.until - range.from), true);
    at = range.until;
  }
  push(pieces, text.substr(at, until - at), false);
  return pieces;
}

}  // namespace

std::vector<Piece> marked(std::string const& text, std::vector<std::string> const& words) { return pieces_of(text, found(folded(text), words), 0, text.size()); }

std::vector<Piece> excerpt(std::string const& text, std::vector<std::string> const& words, std::size_t letters) {
  auto const ranges = found(folded(text), words);
  if (ranges.empty()) return {};
  // A third of it before what was found, cut at blanks.
  auto from = ranges.front().from > letters / 3 ? ranges.front().from - letters / 3 : 0;
  if (from > 0) {
    while (from < ranges.front().from && text[from] != ' ') ++from;
    while (from < ranges.front().from && text[from] == ' ') ++from;
  }
  auto until = std::min(text.size(), std::max(from + letters, ranges.front().until));
  if (until < text.size())
    while (until > ranges.front().until && text[until] != ' ') --until;
  while (until < text.size() && is_inside(text[until])) ++until;
  auto pieces = pieces_of(text, ranges, from, until);
  if (from > 0) pieces.insert(pieces.begin(), Piece{"… ", false});
  if (until < text.size()) pieces.push_back({" …", false});
  return pieces;
}

}  // namespace timon::search
