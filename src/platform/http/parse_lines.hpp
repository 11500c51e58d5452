#pragma once
#include <optional>
#include <string>
#include <string_view>

// Shared by the readers of the two kinds of form.
namespace timon::http {

/// CR LF and lone CR as LF: browsers send the lines of a text area with CR LF.
std::string with_line_feeds(std::string_view);
/// A form's value with LF lines, or nothing when it is not plain text.
std::optional<std::string> plain_value(std::string);

}  // namespace timon::http
