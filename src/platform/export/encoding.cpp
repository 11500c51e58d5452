#include "platform/export/encoding.hpp"

#include <array>
#include <cstdint>

namespace timon::tables {
namespace {

/// Windows-1252 from 0x80 to 0x9F; 0 where it has no letter.
constexpr auto kWindows1252 = std::array<char32_t, 32>{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
                                                       0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

constexpr auto kByteOrderMark = std::string_view{"\xEF\xBB\xBF"};

void append(std::string& text, char32_t letter) {
  if (letter < 0x80) {
    text += static_cast<char>(letter);
  } else if (letter < 0x800) {
    text += static_cast<char>(0xC0U | (letter >> 6U));
    text += static_cast<char>(0x80U | (letter & 0x3FU));
  } else if (letter < 0x10000) {
    text += static_cast<char>(0xE0U | (letter >> 12U));
    text += static_cast<char>(0x80U | ((letter >> 6U) & 0x3FU));
    text += static_cast<char>(0x80U | (letter & 0x3FU));
  } else {
    text += static_cast<char>(0xF0U | (letter >> 18U));
    text += static_cast<char>(0x80U | ((letter >> 12U) & 0x3FU));
    text += static_cast<char>(0x80U | ((letter >> 6U) & 0x3FU));
    text += static_cast<char>(0x80U | (letter & 0x3FU));
  }
}

/// Whole UTF-8, NUL and control letters allowed: those are refused later, with the cell they stand in.
bool is_utf8(std::string_view bytes) {
  for (auto i = std::size_t{0}; i < bytes.size();) {
    auto const first = static_cast<unsigned char>(bytes[i]);
    auto const size = first < 0x80 ? 1U : first >= 0xC2 && first < 0xE0 ? 2U : (first & 0xF0U) == 0xE0 ? 3U : first >= 0xF0 && first < 0xF5 ? 4U : 0U;
    if (size == 0 || i + size > bytes.size()) return false;
    for (auto k = std::size_t{1}; k < size; ++k)
      if ((static_cast<unsigned char>(bytes[i + k]) & 0xC0U) != 0x80U) return false;
    i += size;
  }
  return true;
}

std::string from_windows_1252(std::string_view bytes) {
  auto text = std::string{};
  text.reserve(bytes.size() + bytes.size() / 8);
  for (auto const c : bytes) {
    auto const byte = static_cast<unsigned char>(c);
    auto const letter = byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : char32_t{byte};
    append(text, letter == 0 && byte != 0 ? char32_t{0xFFFD} : letter);
  }
  return text;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
  auto const unit = [&](std::size_t at) {
    auto const a = static_cast<unsigned char>(bytes[at]), b = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? a << 8U | b : b << 8U | a);
  };
  auto text = std::string{};
  for (auto i = std::size_t{0}; i + 1 < bytes.size(); i += 2) {
    auto letter = unit(i);
    auto const is_high = letter >= 0xD800 && letter < 0xDC00;
    if (is_high && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
      letter = 0x10000 + ((letter - 0xD800) << 10U) + (unit(i + 2) - 0xDC00);
      i += 2;
    } else if (letter >= 0xD800 && letter < 0xE000) {
      letter = 0xFFFD;
    }
    append(text, letter);
  }
  return text;
}

}  // namespace

std::string to_utf8(std::string_view bytes) {
  auto text = bytes.starts_with("\xFF\xFE")   ? from_utf16(bytes.substr(2), false)
              : bytes.starts_with("\xFE\xFF") ? from_utf16(bytes.substr(2), true)
              : is_utf8(bytes)                ? std::string{bytes}
                                              : from_windows_1252(bytes);
  // Files that went through several programs carry the mark more than once.
  while (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  return text;
}

}  // namespace timon::tables
