#pragma once
#include <boost/describe.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace timon::strategy {

BOOST_DEFINE_ENUM_CLASS(PieceKind, kept, added, removed)

/// Some words of two versions of a text that belong together.
struct TextPiece {
  PieceKind kind{};
  std::string text;
  friend bool operator==(TextPiece const&, TextPiece const&) = default;
};

/// What became of a text, word by word, with as many words kept as can be. Texts too long to be compared so are told whole: all of
/// the one removed, all of the other added.
std::vector<TextPiece> text_changes(std::string_view before, std::string_view after);

}  // namespace timon::strategy
