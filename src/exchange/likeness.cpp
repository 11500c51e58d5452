#include "exchange/likeness.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "exchange/folded.hpp"

namespace timon::exchange {
namespace {

std::vector<std::string> pairs_of(std::string const& word) {
  auto pairs = std::vector<std::string>{};
  for (auto i = std::size_t{0}; i + 1 < word.size(); ++i) pairs.push_back(word.substr(i, 2));
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

double shared_pairs(std::string const& one, std::string const& other) {
  auto const a = pairs_of(one), b = pairs_of(other);
  if (a.empty() || b.empty()) return 0;
  auto shared = std::vector<std::string>{};
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(a.size() + b.size());
}

/// Does each piece of the short one begin a word of the long one, in order?
bool abbreviates(std::string const& one, std::string const& other) {
  auto const pieces = split(one, '_'), words = split(other, '_');
  if (pieces.empty() || pieces.size() > words.size()) return false;
  auto word = words.begin();
  for (auto const& piece : pieces) {
    word = std::find_if(word, words.end(), [&](std::string const& each) { return each.starts_with(piece); });
    if (word == words.end()) return false;
    ++word;
  }
  return true;
}

}  // namespace

double likeness(std::string_view one, std::string_view other) {
  constexpr auto kAbbreviation = 0.9;
  auto const a = folded(one), b = folded(other);
  if (a.empty() || b.empty()) return 0;
  if (a == b) return 1;
  return std::max(shared_pairs(a, b), a.size() > 2 && abbreviates(a, b) ? kAbbreviation : 0.0);
}

}  // namespace timon::exchange
