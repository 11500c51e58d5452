#pragma once
#include <string>
#include <string_view>

namespace timon::mail {

/// The value of a header: as it is when it is plain, else in encoded words (RFC 2047), each with whole letters, on lines of their
/// own. Control letters, line breaks above all, become blanks: a value never starts another header.
std::string header_value(std::string_view utf8);

/// A body as quoted-printable (RFC 2045): readable, 7 bits, lines of at most 76 letters, CRLF at every line's end.
std::string quoted_printable(std::string_view utf8);

}  // namespace timon::mail
