#include "meetings/telling.hpp"

namespace timon::meetings {
namespace {

// Who listens belongs to the program as its templates do: it is put together at the start, and no deed changes it.
std::vector<Listener>& listeners() {
  static auto all = std::vector<Listener>{};
  return all;
}

}  // namespace

void listen(Listener listener) { listeners().push_back(std::move(listener)); }

void tell(Work& work, MeetingDone const& done) {
  for (auto const& listener : listeners()) listener.on_meeting(work, done);
}

void tell(Work& work, DecisionDone const& done) {
  for (auto const& listener : listeners()) listener.on_decision(work, done);
}

}  // namespace timon::meetings
