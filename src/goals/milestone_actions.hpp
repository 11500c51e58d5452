#pragma once
#include "goals/goals.hpp"

namespace timon::goals {

bool may_edit(Actor const&, Goal const&, Milestone const&);
bool may_report(Actor const&, Goal const&, Milestone const&);
bool may_verify(Actor const&, Goal const&, Milestone const&);

Outcome<Milestone> create_milestone(Work&, GoalId, Milestone milestone);
/// Writes what a form may change. Once the plan is approved a due date moves only by `reprogram_milestone`.
Outcome<Milestone> edit_milestone(Work&, MilestoneId, std::int64_t revision_seen, Milestone wanted);
Outcome<Milestone> reprogram_milestone(Work&, MilestoneId, std::int64_t revision_seen, std::optional<Date> due_on, MoveCause cause, std::string reason);
Outcome<Milestone> finish_milestone(Work&, MilestoneId, std::int64_t revision_seen, Date finished_on);
Outcome<Milestone> reopen_milestone(Work&, MilestoneId, std::int64_t revision_seen, std::string reason);
Outcome<Milestone> withdraw_milestone(Work&, MilestoneId, std::int64_t revision_seen, std::string reason);
Outcome<Milestone> verify_milestone(Work&, MilestoneId, std::int64_t revision_seen);
/// Tells what advanced this week; an empty text with `is_no_change` confirms that nothing did. The last one of a week counts.
Outcome<ProgressReport> report_progress(Work&, MilestoneId, std::string text, bool is_no_change);
/// Takes the week's report back, or puts the one before it in its place.
Outcome<Milestone> undo_progress(Work&, MilestoneId, Id<ProgressReport>);
/// Undoes a move within the row's undo window: nothing of it stays in the ledger.
Outcome<Milestone> undo_reprogramming(Work&, MilestoneId, Id<Reprogramming>);

/// How long a row offers «Deshacer».
constexpr auto kUndoWindow = std::chrono::minutes{10};

}  // namespace timon::goals
