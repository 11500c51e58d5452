#pragma once
#include <functional>

#include "meetings/decision.hpp"

namespace timon::meetings {

BOOST_DEFINE_ENUM_CLASS(MeetingEvent, convened, moved, cancelled, closed)

/// What happened to a meeting.
struct MeetingDone {
  MeetingEvent event{};
  Meeting meeting;
  OfficeId office{};  // convened later: the event is for that office alone; none: for all who are asked to come
};

/// What a deed, or silence, did to a decision.
struct DecisionDone {
  DecisionEntryKind kind{};
  Decision before;
  Decision after;
};

/// A module above that wants to know. It is called inside the deed's transaction, before it commits.
struct Listener {
  std::function<void(Work&, MeetingDone const&)> on_meeting;
  std::function<void(Work&, DecisionDone const&)> on_decision;
};

/// At the start of the program, before any deed; from then on the list is only read.
void listen(Listener);

void tell(Work&, MeetingDone const&);
void tell(Work&, DecisionDone const&);

}  // namespace timon::meetings
