#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "snapshots/frozen.hpp"

namespace timon::snapshots {

/// What may have become other between two looks at a goal.
BOOST_DEFINE_ENUM_CLASS(ChangeKind, standing, added, gone, finished, reopened, moved, milestone_added, withdrawn, raised, passed_on, closed, occasion_added, occasion_closed)

/// One thing that is other than it was.
struct GoalChange {
  ChangeKind kind{};
  std::string code, title;     // of the milestone, the obstacle or the occasion; of the goal itself otherwise
  Standing before{}, after{};  // of a change of standing
  std::string reason;          // key of why it stands so now
  std::string reason_details;
  std::optional<Date> from, to;  // of a move; `to` is the day on which it was finished
  std::string holder;            // of an obstacle that is new or has been passed on: who has it now
  bool is_alert{};
};

/// Everything that differs, in the order of the goal's own page. No goal before: it is new; none after: it is gone.
std::vector<GoalChange> changes_between(FrozenGoal const* before, FrozenGoal const* after);

}  // namespace timon::snapshots
