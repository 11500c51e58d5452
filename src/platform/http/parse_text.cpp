#include <algorithm>

#include "platform/http/parse.hpp"

namespace timon::http {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The value of a hexadecimal digit, or -1.
int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  auto const letter = lower(c);
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

bool stays_as_it_is(char c) {
  auto const letter = lower(c);
  return (letter >= 'a' && letter <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

}  // namespace

bool same_letters(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

std::string lower_case(std::string_view text) {
  auto result = std::string{text};
  std::ranges::transform(result, result.begin(), lower);
  return result;
}

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space) {
  auto result = std::string{};
  result.reserve(text.size());
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    if (text[i] == '+' && plus_is_space) {
      result += ' ';
    } else if (text[i] == '%') {
      if (text.size() - i < 3) return std::nullopt;
      auto const high = hex_value(text[i + 1]);
      auto const low = hex_value(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      result += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      result += text[i];
    }
  }
  if (!is_plain_text(result)) return std::nullopt;
  return result;
}

std::string percent_encoded(std::string_view text) {
  constexpr auto kDigits = std::string_view{"0123456789ABCDEF"};
  auto result = std::string{};
  for (auto const c : text) {
    if (stays_as_it_is(c)) {
      result += c;
      continue;
    }
    auto const byte = static_cast<unsigned char>(c);
    result += '%';
    result += kDigits[byte / 16U];
    result += kDigits[byte % 16U];
  }
  return result;
}

}  // namespace timon::http
