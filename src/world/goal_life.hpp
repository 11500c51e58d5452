#pragma once
#include "world/life.hpp"
#include "world/rows.hpp"

namespace timon::world {

/// The day on which the verifier saw what was declared finished.
Date verified_on(MilestoneRow const&, DemoDays const&);
Date approved_on(GoalRow const&, DemoDays const&);

/// The weekly texts of a milestone, and the monthly reports of a goal.
void tell_progress(Life&, GoalRow const&, MilestoneRow const&);
void tell_reports(Life&, GoalRow const&);

}  // namespace timon::world
