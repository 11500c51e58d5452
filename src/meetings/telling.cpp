#include "meetings/telling.hpp"

#include "platform/work/listeners.hpp"

namespace timon::meetings {

void listen(Listener listener) { listeners_of<Listener>().push_back(std::move(listener)); }

void tell(Work& work, MeetingDone const& done) {
  for (auto const& listener : listeners_of<Listener>()) listener.on_meeting(work, done);
}

void tell(Work& work, DecisionDone const& done) {
  for (auto const& listener : listeners_of<Listener>()) listener.on_decision(work, done);
}

}  // namespace timon::meetings
