#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timon {

/// Without the white space (and no-break spaces) at both ends.
std::string_view trimmed(std::string_view);
/// Letters of a UTF-8 text: what a person counts, not bytes.
std::size_t length_of(std::string_view);
/// False for text that is not UTF-8 or holds a NUL or another control letter than tab and line feed.
bool is_plain_text(std::string_view);
/// Split at the mark; the pieces trimmed; empty pieces left out.
std::vector<std::string> split(std::string_view text, char mark);
std::string join(std::vector<std::string> const& pieces, std::string_view mark);
/// The whole text as a number, or nothing.
std::optional<long long> integer_from(std::string_view);
/// The first `letters` letters, with an ellipsis if that cut something off.
std::string shortened(std::string_view, std::size_t letters);

}  // namespace timon
