#include <algorithm>

#include "base/text.hpp"
#include "goals/milestone_actions.hpp"
#include "goals/milestone_deeds.hpp"
#include "goals/milestone_store.hpp"

namespace timon::goals {

Outcome<ProgressReport> report_progress(Work& work, MilestoneId id, std::string text, bool is_no_change) {
  auto const [goal, before] = seen_milestone(work, id, {kReport, kReportOwn});
  must(may_report(work.actor, goal, before), kReport);
  auto problems = Problems{};
  if (!is_no_change && trimmed(text).empty()) problems.push_back({"text", "milestone.progress.missing"});
  check_text(problems, "milestone", "text", text, kProgressLengthMax);
  if (before.withdrawn_on) problems.push_back({"text", "milestone.withdrawn"});
  if (!problems.empty()) return problems;

  auto after = before;
  after.updated_at = work.now;
  if (!is_no_change) after.progress = std::string{trimmed(text)};
  auto deed = MilestoneDeed{work, is_no_change ? "milestone_unchanged" : "progress_reported", goal, {}};
  auto report = ProgressReport{.goal = goal.id,
                               .milestone = id,
                               .week_of = week_of(work.today),
                               .text = after.progress,
                               .is_no_change = is_no_change,
                               .reported_at = work.now,
                               .person = work.actor.person,
                               .office = deed.office()};
  report = deed.deed.insert(report);
  deed.deed.update(before, after);
  deed.finish();
  return report;
}

Outcome<Milestone> undo_progress(Work& work, MilestoneId id, Id<ProgressReport> report_id) {
  auto const [goal, before] = seen_milestone(work, id, {kReport, kReportOwn});
  must(may_report(work.actor, goal, before), kReport);
  auto const last = progress_of_week(work.db, id, week_of(work.today));
  if (!last || last->id != report_id) return Problem{"text", "undo.too_late"};
  if (last->person != work.actor.person || work.now - last->reported_at > kUndoWindow) return Problem{"text", "undo.too_late"};
  auto deed = MilestoneDeed{work, "progress_undone", goal, {}};
  deed.deed.erase(*last);
  auto after = before;
  auto const earlier = progress_of_week(work.db, id, week_of(work.today));
  auto const previous = earlier ? earlier : progress_before(work.db, id, week_of(work.today));
  after.progress = previous ? previous->text : std::string{};
  after.updated_at = previous ? previous->reported_at : work.now;
  after = deed.deed.update(before, after);
  deed.finish();
  return after;
}

Outcome<Milestone> undo_reprogramming(Work& work, MilestoneId id, Id<Reprogramming> move_id) {
  auto const [goal, before] = seen_milestone(work, id, {kEditGoal, kEditOwn});
  must(may_edit(work.actor, goal, before), kEditGoal);
  auto const moves = reprogrammings_of(work.db, id);
  if (moves.empty() || moves.back().id != move_id) return Problem{"due_on", "undo.too_late"};
  auto const& last = moves.back();
  if (last.person != work.actor.person || work.now - last.moved_at > kUndoWindow) return Problem{"due_on", "undo.too_late"};
  auto deed = MilestoneDeed{work, "reprogramming_undone", goal, {}};
  deed.deed.erase(last);
  auto after = before_move(work.db, before, last);
  --after.moves;
  after = deed.deed.update(before, after);
  // Successors that went along in the same deed come back with it, as far as nobody moved them since.
  auto const together = moved_together(work.db, last.id);
  for (auto const& other : reprogrammings_of(work.db, goal.id)) {
    if (other.milestone == id || other.cause == MoveCause::imported || std::ranges::find(together, other.id) == together.end()) continue;
    auto const along = find_visible(work, other.milestone);
    if (!along || along->due_on != other.to_on) continue;
    deed.deed.erase(other);
    auto back = *along;
    back.due_on = other.from_on;
    --back.moves;
    deed.deed.update(*along, back);
  }
  deed.finish();
  return find_visible(work, id).value_or(after);
}

}  // namespace timon::goals
