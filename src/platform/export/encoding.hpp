#pragma once
#include <string>
#include <string_view>

namespace timon::tables {

/// The bytes as UTF-8: a byte order mark is taken off, UTF-16 with its mark is understood, and what is not UTF-8 is
/// read as Windows-1252, which is what older spreadsheets save.
std::string to_utf8(std::string_view bytes);

}  // namespace timon::tables
