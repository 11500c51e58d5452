#pragma once
#include "routine/routine.hpp"

namespace timon::routine {

/// What `hand_over` does for managers and ministers, and what a coordinator's pack is put on: the row of the office, with its
/// lines. Holds the period until the transaction ends, so that nothing comes in while it is being closed.
Outcome<HandOff> put_hand_off(Work&, PeriodId, OfficeId, std::string const& lines);

/// The period as it is once everybody who changes what lies in it has finished. NotFound where there is none.
Period locked_period(sql::Session&, PeriodId);

}  // namespace timon::routine
