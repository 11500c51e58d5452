#include "exchange/folded.hpp"

#include "base/text.hpp"

namespace timon::exchange {
namespace {

/// The plain letters of U+00C0 to U+00FF.
constexpr auto kPlainLatin = std::string_view{"aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_gap(char c) { return c == ' ' || c == '_' || c == '-' || c == '\t' || c == '\n'; }

/// The run of digits that starts here, without leading zeros.
std::string_view number_at(std::string_view text, std::size_t at) {
  auto end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  while (at + 1 < end && text[at] == '0') ++at;
  return text.substr(at, end - at);
}

std::size_t past_number(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

}  // namespace

std::string folded(std::string_view text) {
  auto result = std::string{};
  text = trimmed(text);
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    auto const byte = static_cast<unsigned char>(text[i]);
    auto const next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (is_gap(text[i]) || (byte == 0xC2 && next == 0xA0)) {
      if (!result.ends_with('_')) result += '_';
      if (byte == 0xC2) ++i;
    } else if (byte == 0xC3 && next >= 0x80 && next < 0xC0) {
      result += kPlainLatin[next - 0x80U];
      ++i;
    } else if ((byte == 0xCC && next >= 0x80) || (byte == 0xCD && next >= 0x80 && next < 0xB0)) {
      ++i;  // an accent that follows its letter, as some systems write it
    } else {
      result += text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
    }
  }
  return result;
}

bool comes_before(std::string_view left, std::string_view right) {
  auto i = std::size_t{0}, k = std::size_t{0};
  while (i < left.size() && k < right.size()) {
    if (is_digit(left[i]) && is_digit(right[k])) {
      auto const a = number_at(left, i), b = number_at(right, k);
      if (a.size() != b.size()) return a.size() < b.size();
      if (a != b) return a < b;
      i = past_number(left, i);
      k = past_number(right, k);
    } else if (left[i] != right[k]) {
      return static_cast<unsigned char>(left[i]) < static_cast<unsigned char>(right[k]);
    } else {
      ++i;
      ++k;
    }
  }
  if ((i < left.size()) != (k < right.size())) return k < right.size();
  return left < right;  // «3,2» and «3,02» count the same but are two texts
}

}  // namespace timon::exchange
