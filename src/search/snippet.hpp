#pragma once
#include <boost/describe/class.hpp>

#include <string>
#include <vector>

namespace timon::search {

/// A piece of a text: found, or what lies between.
struct Piece {
  std::string text;
  bool is_found{};
  friend bool operator==(Piece const&, Piece const&) = default;
};
BOOST_DESCRIBE_STRUCT(Piece, (), (text, is_found))

/// The whole text with the words marked that begin with one of `words` (folded: «educacion» marks «Educación»).
std::vector<Piece> marked(std::string const& text, std::vector<std::string> const& words);
/// The part of a long text around the first word that is found, marked, with an ellipsis where it was cut; empty when none is.
std::vector<Piece> excerpt(std::string const& text, std::vector<std::string> const& words, std::size_t letters);

}  // namespace timon::search
