#include "goals/telling.hpp"

#include "platform/work/listeners.hpp"

namespace timon::goals {

void listen(GoalListener listener) { listeners_of<GoalListener>().push_back(std::move(listener)); }

Problems problems_of(Work& work, GoalWriting const& writing) {
  auto problems = Problems{};
  for (auto const& listener : listeners_of<GoalListener>())
    for (auto& problem : listener.check(work, writing)) problems.push_back(std::move(problem));
  return problems;
}

void tell(Work& work, Deed& deed, GoalWriting const& writing) {
  for (auto const& listener : listeners_of<GoalListener>()) listener.written(work, deed, writing);
}

}  // namespace timon::goals
