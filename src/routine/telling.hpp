#pragma once
#include <functional>
#include <string>

#include "organization/organization.hpp"
#include "platform/work/work.hpp"
#include "routine/period.hpp"

namespace timon::routine {

/// What an office is told about its hand-offs: due today, missing since the cut-off, returned, reminded by hand; or, up the line,
/// how many of those below have not delivered.
BOOST_DEFINE_ENUM_CLASS(RoutineEvent, hand_off_due, hand_off_missing, hand_off_returned, reminder, missing_below)

struct RoutineDone {
  RoutineEvent event{};
  Period period;
  OfficeId office;       // whose holder is told
  std::int64_t count{};  // of missing_below
  std::string occasion;  // tells two happenings apart that are otherwise alike
};

/// A module above that wants to know, called inside the transaction of what it is told.
using RoutineListener = std::function<void(Work&, RoutineDone const&)>;
/// At the start of the program; from then on the list is only read.
void listen(RoutineListener);
void tell(Work&, RoutineDone const&);

}  // namespace timon::routine
