#include "base/text.hpp"

#include <charconv>

namespace timon {
namespace {

constexpr auto kNoBreakSpace = std::string_view{"\xC2\xA0"};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Bytes of the letter that starts with this one; 0 when no letter does.
std::size_t letter_size(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return 2;
  if (first >= 0xE0 && first < 0xF0) return 3;
  if (first >= 0xF0 && first < 0xF5) return 4;
  return 0;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  for (;;) {
    if (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    else if (text.starts_with(kNoBreakSpace)) text.remove_prefix(2);
    else break;
  }
  for (;;) {
    if (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    else if (text.ends_with(kNoBreakSpace)) text.remove_suffix(2);
    else break;
  }
  return text;
}

std::size_t length_of(std::string_view text) {
  auto count = std::size_t{0};
  for (auto const c : text) count += is_continuation(c) ? 0U : 1U;
  return count;
}

bool is_plain_text(std::string_view text) {
  for (auto i = std::size_t{0}; i < text.size();) {
    auto const first = static_cast<unsigned char>(text[i]);
    if (first < 0x20 && first != '\t' && first != '\n' && first != '\r') return false;
    if (first == 0x7F) return false;
    auto const size = letter_size(first);
    if (size == 0 || i + size > text.size()) return false;
    for (auto k = std::size_t{1}; k < size; ++k)
      if (!is_continuation(text[i + k])) return false;
    auto const second = size > 1 ? static_cast<unsigned char>(text[i + 1]) : 0U;
    // Overlong forms, surrogates and what lies past U+10FFFF are not letters (RFC 3629).
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second >= 0xA0) || (first == 0xF0 && second < 0x90) || (first == 0xF4 && second >= 0x90)) return false;
    i += size;
  }
  return true;
}

std::vector<std::string> split(std::string_view text, char mark) {
  auto pieces = std::vector<std::string>{};
  while (!text.empty()) {
    auto const end = text.find(mark);
    if (auto const piece = trimmed(text.substr(0, end)); !piece.empty()) pieces.emplace_back(piece);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return pieces;
}

std::string join(std::vector<std::string> const& pieces, std::string_view mark) {
  auto text = std::string{};
  for (auto const& piece : pieces) {
    if (!text.empty()) text += mark;
    text += piece;
  }
  return text;
}

std::optional<long long> integer_from(std::string_view text) {
  auto value = 0LL;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string shortened(std::string_view text, std::size_t letters) {
  if (length_of(text) <= letters) return std::string{text};
  auto end = std::size_t{0};
  for (auto count = std::size_t{0}; end < text.size(); ++end) {
    if (!is_continuation(text[end]) && count++ == letters) break;
  }
  return std::string{trimmed(text.substr(0, end))} + "…";
}

}  // namespace timon
