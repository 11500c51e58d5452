#include "goals/milestone_deeds.hpp"

#include "goals/milestone_actions.hpp"
#include "goals/schedule.hpp"

namespace timon::goals {

MilestoneDeed::MilestoneDeed(Work& work, std::string event, Goal const& goal, std::string reason) : deed{work, std::move(event), std::move(reason)}, work_{work}, goal_{goal.id} {
  deed.thread(goal.id.number);
  auto const* const seat = work.actor.seat_for(kEditGoal, goal.institution);
  office_ = work.actor.holds(goal.leader) ? goal.leader : seat ? seat->office : work.actor.seats.empty() ? OfficeId{} : work.actor.seats.front().office;
  deed.sign(office_);
}

void settle_path(Work& work, Deed& deed, GoalId goal) {
  auto const before = milestones_of(work.db, goal);
  auto after = before;
  resolve_due_dates(after);
  settle_path(after, predecessor_links(work.db, goal));
  for (auto i = std::size_t{0}; i < before.size(); ++i)
    if (after[i].due_on != before[i].due_on || after[i].is_critical != before[i].is_critical) deed.update(before[i], after[i]);
  refresh_standing(work, {goal});
}

void MilestoneDeed::finish() {
  settle_path(work_, deed, goal_);
  deed.commit();
}

std::pair<Goal, Milestone> seen_milestone(Work& work, MilestoneId id, std::initializer_list<Right> rights) {
  must_have(work.actor, rights);
  auto milestone = find_visible(work, id);
  if (!milestone) throw NotFound{};
  auto goal = find_visible(work, milestone->goal);
  if (!goal) throw NotFound{};
  return {std::move(*goal), std::move(*milestone)};
}

}  // namespace timon::goals
