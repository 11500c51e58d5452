#pragma once
#include <cstdint>
#include <string_view>

#include "platform/words/words.hpp"

namespace timon {

/// The sentence of a key in the embedded catalogue of a language, or nothing. Lives as long as the program.
char const* sentence_of(Language, std::string_view key);
/// The sentence of a key for so many, by the plural rule of the language, or nothing.
char const* sentence_of(Language, std::string_view key, std::int64_t n);

}  // namespace timon
