#include "obstacles/telling.hpp"

#include "platform/work/listeners.hpp"

namespace timon::obstacles {

void listen(Listener listener) { listeners_of<Listener>().push_back(std::move(listener)); }

void tell(Work& work, ObstacleDone const& done) {
  for (auto const& listener : listeners_of<Listener>()) listener.on_obstacle(work, done);
}

void tell(Work& work, OpportunityDone const& done) {
  for (auto const& listener : listeners_of<Listener>()) listener.on_opportunity(work, done);
}

}  // namespace timon::obstacles
