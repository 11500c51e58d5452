#include "obstacles/telling.hpp"

namespace timon::obstacles {
namespace {

// Who listens belongs to the program as its templates do: it is put together at the start, and no deed changes it.
std::vector<Listener>& listeners() {
  static auto all = std::vector<Listener>{};
  return all;
}

}  // namespace

void listen(Listener listener) { listeners().push_back(std::move(listener)); }

void tell(Work& work, ObstacleDone const& done) {
  for (auto const& listener : listeners()) listener.on_obstacle(work, done);
}

void tell(Work& work, OpportunityDone const& done) {
  for (auto const& listener : listeners()) listener.on_opportunity(work, done);
}

}  // namespace timon::obstacles
