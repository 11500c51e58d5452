#include "platform/mail/encode.hpp"

#include "platform/hash/hash.hpp"

namespace timon::mail {
namespace {

constexpr auto kLineMax = std::size_t{75};       // without the soft break
constexpr auto kWordBytesMax = std::size_t{42};  // 56 letters of base64: an encoded word may have 75

bool is_control(unsigned char letter) { return letter < 0x20 || letter == 0x7F; }
bool continues_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Could it be sent as it is? Plain letters that no reader takes for an encoded word, on one line.
bool is_plain(std::string_view text) {
  if (text.size() > kLineMax - 20 || text.find("=?") != std::string_view::npos) return false;
  for (auto const letter : text)
    if (static_cast<unsigned char>(letter) >= 0x7F || is_control(static_cast<unsigned char>(letter))) return false;
  return true;
}

/// The first bytes of the text, at most `bytes_max`, that do not cut a letter in two.
std::string_view whole_letters(std::string_view text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return text;
  auto end = bytes_max;
  while (end > 1 && continues_letter(text[end])) --end;
  return text.substr(0, end);
}

void append_hex(std::string& out, unsigned char byte) {
  constexpr auto kDigits = std::string_view{"0123456789ABCDEF"};
  out += '=';
  out += kDigits[byte >> 4U];
  out += kDigits[byte & 15U];
}

/// One line without its break; blanks at its end are encoded, since servers strip them.
void append_line(std::string& out, std::string_view line) {
  auto length = std::size_t{0};
  for (auto i = std::size_t{0}; i < line.size(); ++i) {
    auto const byte = static_cast<unsigned char>(line[i]);
    auto const is_blank = byte == ' ' || byte == '\t';
    auto const is_literal = (byte > 0x20 && byte < 0x7F && byte != '=') || (is_blank && i + 1 < line.size());
    auto const wanted = is_literal ? std::size_t{1} : std::size_t{3};
    if (length + wanted > kLineMax) {
      out += "=\r\n";
      length = 0;
    }
    length += wanted;
    if (is_literal) out += line[i];
    else append_hex(out, byte);
  }
  out += "\r\n";
}

}  // namespace

std::string header_value(std::string_view utf8) {
  auto text = std::string{utf8};
  for (auto& letter : text)
    if (is_control(static_cast<unsigned char>(letter))) letter = ' ';
  if (is_plain(text)) return text;
  auto value = std::string{};
  for (auto rest = std::string_view{text}; !rest.empty();) {
    auto const piece = whole_letters(rest, kWordBytesMax);
    rest.remove_prefix(piece.size());
    if (!value.empty()) value += "\r\n ";
    value += "=?UTF-8?B?" + base64_of(piece) + "?=";
  }
  return value;
}

std::string quoted_printable(std::string_view utf8) {
  auto out = std::string{};
  while (!utf8.empty()) {
    auto const end = utf8.find('\n');
    auto line = utf8.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    append_line(out, line);
    utf8.remove_prefix(end == std::string_view::npos ? utf8.size() : end + 1);
  }
  return out;
}

}  // namespace timon::mail
