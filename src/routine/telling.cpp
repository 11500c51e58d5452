#include "routine/telling.hpp"

#include <vector>

namespace timon::routine {
namespace {

// Put together at the start; no deed changes it.
std::vector<RoutineListener>& listeners() {
  static auto all = std::vector<RoutineListener>{};
  return all;
}

}  // namespace

void listen(RoutineListener listener) { listeners().push_back(std::move(listener)); }

void tell(Work& work, RoutineDone const& done) {
  for (auto const& listener : listeners()) listener(work, done);
}

}  // namespace timon::routine
