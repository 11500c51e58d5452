#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "snapshots/frozen.hpp"

namespace timon::snapshots {

/// A goal as it is now, with where it stands on the board.
struct GoalNow {
  GoalId goal;
  InstitutionId institution;
  std::int64_t board_key{};
  FrozenGoal content;
};

/// The next goals behind `after`, by id, with all that is kept of them: a handful of questions, however many goals they are.
std::vector<GoalNow> goals_now(Work&, obstacles::LevelNames const&, GoalId after, int limit);
/// These goals, by id: at most a few hundred.
std::vector<GoalNow> goals_now(Work&, obstacles::LevelNames const&, std::vector<GoalId> const& goals);

}  // namespace timon::snapshots
