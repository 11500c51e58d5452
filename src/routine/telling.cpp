#include "routine/telling.hpp"

#include "platform/work/listeners.hpp"

namespace timon::routine {

void listen(RoutineListener listener) { listeners_of<RoutineListener>().push_back(std::move(listener)); }

void tell(Work& work, RoutineDone const& done) {
  for (auto const& listener : listeners_of<RoutineListener>()) listener(work, done);
}

}  // namespace timon::routine
