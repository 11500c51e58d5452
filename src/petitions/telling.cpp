#include "petitions/telling.hpp"

#include <vector>

namespace timon::petitions {
namespace {

// Put together at the start; no deed changes it.
std::vector<PetitionListener>& listeners() {
  static auto all = std::vector<PetitionListener>{};
  return all;
}

}  // namespace

void listen(PetitionListener listener) { listeners().push_back(std::move(listener)); }

void tell(Work& work, PetitionDone const& done) {
  for (auto const& listener : listeners()) listener(work, done);
}

}  // namespace timon::petitions
