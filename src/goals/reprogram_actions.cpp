#include <algorithm>

#include "goals/goal_actions.hpp"
#include "goals/milestone_actions.hpp"
#include "goals/milestone_deeds.hpp"
#include "goals/milestone_store.hpp"
#include "goals/predecessor_store.hpp"
#include "goals/schedule.hpp"
#include "goals/settled_days.hpp"

namespace timon::goals {
namespace {

/// One row and, once the plan is approved, its line of the ledger.
Milestone write(Work& work, MilestoneDeed& deed, Goal const& goal, Milestone const& before, Move move) {
  move.milestone.updated_at = work.now;
  if (!goal.approved_on) move.milestone.due_original = move.milestone.due_on;
  auto after = deed.deed.update(before, move.milestone);
  if (move.ledger) {
    move.ledger->moved_at = work.now;
    move.ledger->person = work.actor.person;
    move.ledger->office = deed.office();
    deed.deed.insert(*move.ledger);
  }
  return after;
}

/// A milestone whose date follows another one's goes with it and stays tied to it; the ledger tells its move all the same.
Outcome<Move> moved_along(Milestone const& milestone, Goal const& goal, Date to, MoveCause cause, std::string const& reason, Date today) {
  auto move = reprogram(milestone, goal.approved_on.has_value(), to, cause, reason, today);
  if (move && milestone.due_kind == DueKind::after) {
    move->milestone.due_kind = milestone.due_kind;
    move->milestone.after_milestone = milestone.after_milestone;
    move->milestone.after_days = milestone.after_days;
  }
  return move;
}

Outcome<Milestone> move_all(Work& work, MilestoneId id, std::int64_t revision_seen, std::optional<Date> due_on, MoveCause cause, std::string const& reason, bool with_successors) {
  auto const [goal, before] = seen_milestone(work, id, {kEditGoal, kEditOwn});
  must(may_edit(work.actor, goal), kEditGoal);
  must_be_current(revision_seen, before.revision, Milestone::kTable);
  auto const of_goal = milestones_of(work.db, goal.id);
  auto const links = predecessor_links(work.db, goal.id);
  auto const slips = with_successors ? move_slips(of_goal, links, id, due_on) : std::vector<Slip>{};
  auto move = reprogram(before, goal.approved_on.has_value(), due_on, cause, reason, work.today);
  auto problems = move ? Problems{} : move.error();
  // What was moved before there were accounts comes in with a workbook; whoever moves a date now says why.
  if (cause == MoveCause::imported) problems.push_back({"cause", "milestone.cause.missing"});
  auto settled = of_goal;
  for (auto& each : settled)
    for (auto const& slip : slips)
      if (slip.milestone == each.id) each.due_on = slip.to;
  if (problems.empty()) {
    auto as_moved = settled;
    for (auto& each : as_moved)
      if (each.id == id) each = move->milestone;
    problems = check_settled_days(std::move(as_moved));
  }
  auto const of_order = check_order(settled, links, id, due_on);
  problems.insert(problems.end(), of_order.begin(), of_order.end());
  if (!problems.empty()) return problems;
  auto deed = MilestoneDeed{work, "milestone_reprogrammed", goal, reason};
  auto const after = write(work, deed, goal, before, *move);
  for (auto const& slip : slips) {
    if (slip.days() <= 0) continue;
    auto const& successor = *std::ranges::find(of_goal, slip.milestone, &Milestone::id);
    auto along = moved_along(successor, goal, slip.to, cause, reason, work.today);
    if (!along) return along.error();
    write(work, deed, goal, successor, *along);
  }
  deed.finish();
  return find_visible(work, id).value_or(after);
}

}  // namespace

Outcome<Milestone> reprogram_milestone(Work& work, MilestoneId id, std::int64_t revision_seen, std::optional<Date> due_on, MoveCause cause, std::string reason) {
  return move_all(work, id, revision_seen, due_on, cause, reason, false);
}

Outcome<Milestone> reprogram_with_successors(Work& work, MilestoneId id, std::int64_t revision_seen, std::optional<Date> due_on, MoveCause cause, std::string reason) {
  return move_all(work, id, revision_seen, due_on, cause, reason, true);
}

Outcome<Milestone> put_predecessors(Work& work, MilestoneId id, std::int64_t revision_seen, std::vector<MilestoneId> predecessors) {
  auto const [goal, before] = seen_milestone(work, id, {kEditGoal, kEditOwn});
  return edit_milestone(work, id, revision_seen, before, predecessors);
}

}  // namespace timon::goals
