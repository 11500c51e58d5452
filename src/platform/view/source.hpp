#pragma once
#include <set>
#include <string>
#include <string_view>

#include "platform/words/words.hpp"

namespace timon::view {

/// A template with its {{>fragments}} in place, without comments and indentation.
/// Throws std::logic_error for a name that no template has or fragments that hold each other.
std::string inlined(std::string_view name);

/// A template in one language: {{t:key}} became the sentence and {{icon:name classes}} the picture, whose name is noted.
struct Translated {
  std::string text;
  std::set<std::string> icons;
};
Translated translated(std::string_view inlined, Words const&);

/// The text with what HTML gives a meaning written out, quotes too.
std::string escaped(std::string_view);

/// One {{tag}}.
struct Tag {
  std::size_t begin{};    // where its braces open
  std::size_t end{};      // behind its braces
  std::string_view text;  // between the braces
};
/// The next tag at or behind `from`; its end is npos when there is none.
Tag next_tag(std::string_view source, std::size_t from);

}  // namespace timon::view
