#pragma once
#include <string>
#include <vector>

#include "snapshots/changes.hpp"
#include "snapshots/snapshot_store.hpp"

namespace timon::snapshots {

/// A goal that is other than in that period, with all that changed.
struct ChangedGoal {
  std::string code, title, institution;
  std::vector<GoalChange> changes;
};

constexpr auto kChangedGoalsMax = 400;

struct ChangesSince {
  std::vector<ChangedGoal> goals;  // by how they stand now, severe ones first
  std::int64_t unchanged{};        // that the actor sees, and nothing is other
  bool has_more{};                 // more goals than are looked at
};

/// What is other today than in the kept period, over the goals that the actor sees. Asks for those only about which something was
/// told since, or which time has moved.
ChangesSince changes_since(Work&, KeptPeriod const&);
/// Kept periods of the rhythm, newest first.
std::vector<KeptPeriod> last_kept(sql::Session&, int limit);

}  // namespace timon::snapshots
