#include "goals/settled_days.hpp"

namespace timon::goals {

Problems check_settled_days(std::vector<Milestone> of_goal) {
  resolve_due_dates(of_goal);
  for (auto const& milestone : of_goal)
    if (milestone.due_on && !date_from_iso(to_iso(*milestone.due_on))) return {{"due_on", "milestone.due_on.pushes_out", {milestone.code}}};
  return {};
}

}  // namespace timon::goals
