#pragma once
#include <vector>

namespace timon {

/// Those who want to hear of one kind of happening; each kind has a Listener type of its own. Put together at the start of the
/// program, before any deed, as its templates are; from then on only read.
template <class Listener>
std::vector<Listener>& listeners_of() {
  static auto all = std::vector<Listener>{};
  return all;
}

}  // namespace timon
