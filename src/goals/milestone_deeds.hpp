#pragma once
#include <initializer_list>
#include <string>
#include <utility>

#include "goals/goals.hpp"

namespace timon::goals {

/// What every deed on a milestone shares: it is told in the goal's history and signed by the right office; dates that
/// follow others are settled and the goal's standing is computed before it commits.
struct MilestoneDeed {
  MilestoneDeed(Work& work, std::string event, Goal const& goal, std::string reason);
  OfficeId office() const { return office_; }
  void finish();

  Deed deed;

 private:
  Work& work_;
  GoalId goal_;
  OfficeId office_;
};

/// The milestone and its goal, or NotFound; one of the rights somewhere, or Forbidden: asked first.
std::pair<Goal, Milestone> seen_milestone(Work&, MilestoneId, std::initializer_list<Right> rights);

/// One rule, one row, one entry.
template <class Rule>
Outcome<Milestone> change_milestone(Work& work, Goal const& goal, Milestone const& before, char const* event, std::string reason, Rule rule) {
  auto after = rule(before);
  if (!after) return after;
  after->updated_at = work.now;
  auto deed = MilestoneDeed{work, event, goal, std::move(reason)};
  *after = deed.deed.update(before, *after);
  deed.finish();
  // Settling the path may have written the row once more.
  return find_visible(work, before.id).value_or(*after);
}

}  // namespace timon::goals
