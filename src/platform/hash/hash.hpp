#pragma once
#include <string>
#include <string_view>

namespace timon {

/// SHA-256 as 64 hexadecimal digits: what seals rows, chains the journal and names files by their content.
std::string sha256(std::string_view bytes);

}  // namespace timon
