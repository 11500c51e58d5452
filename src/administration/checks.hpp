#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/outcome.hpp"
#include "base/text.hpp"

namespace timon::administration {

constexpr auto kNameLengthMax = std::size_t{200};
constexpr auto kReasonLengthMin = std::size_t{10};
constexpr auto kReasonLengthMax = std::size_t{500};

/// A text of one line that must be there: a problem of its field when it is missing, too long or no text.
inline void check_name(Problems& problems, char const* field, std::string const& text, std::size_t length_max = kNameLengthMax) {
  if (text.empty()) problems.push_back({field, "administration.missing"});
  else if (length_of(text) > length_max) problems.push_back({field, "administration.too_long", {std::to_string(length_max)}});
  else if (!is_plain_text(text)) problems.push_back({field, "administration.not_text"});
}
/// The same for one that may be left out.
inline void check_note(Problems& problems, char const* field, std::string const& text, std::size_t length_max) {
  if (!text.empty()) check_name(problems, field, text, length_max);
}
inline void check_reason(Problems& problems, char const* field, std::string const& text) {
  if (length_of(text) < kReasonLengthMin) problems.push_back({field, "administration.reason", {std::to_string(kReasonLengthMin)}});
  else check_name(problems, field, text, kReasonLengthMax);
}
/// What stands between the marks of nothing: one «@» with something on both sides, and no blank.
inline bool is_email(std::string_view text) {
  auto const at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == std::string_view::npos && is_plain_text(text) &&
         text.find_first_of(" \t\n,;<>\"()[]") == std::string_view::npos && std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; }) &&
         length_of(text) <= kNameLengthMax;
}

}  // namespace timon::administration
