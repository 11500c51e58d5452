#pragma once
#include <string_view>

namespace timon::exchange {

/// How much two names are alike, from 0 to 1: their pairs of letters, or words that begin alike: «MIN-EDUC» and
/// «Ministerio de Educación».
double likeness(std::string_view, std::string_view);

/// Below this a suggestion would only confuse.
constexpr auto kLikenessMin = 0.5;

/// The most alike of those looked at.
template <class T>
struct Nearest {
  T const* found{};
  double best{kLikenessMin};
  void look_at(T const& each, double how_alike) {
    if (how_alike > best) found = &each, best = how_alike;
  }
};

}  // namespace timon::exchange
