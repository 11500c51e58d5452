#pragma once
#include <string>
#include <string_view>

#include "platform/words/words.hpp"

namespace timon {

/// Lower case without accents, for searching: «Ñandú» and «nandu» are the same. Folding twice changes nothing.
std::string fold(std::string_view);

/// Letters and digits whose plain byte order is the order of a dictionary of the language: «árbol» comes before «zorro».
std::string collation_key(std::string_view, Language = Language::es);

}  // namespace timon
