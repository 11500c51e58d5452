#pragma once
#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"

namespace timon::goals {

std::vector<MilestonePredecessor> predecessors_of(sql::Session& db, GoalId goal);
std::optional<ProgressReport> progress_of_week(sql::Session& db, MilestoneId milestone, Date week_of);
/// The newest report before that week.
std::optional<ProgressReport> progress_before(sql::Session& db, MilestoneId milestone, Date week_of);
std::optional<GoalReport> last_report(sql::Session& db, GoalId goal);
std::vector<Reprogramming> reprogrammings_of(sql::Session& db, MilestoneId milestone);
/// The moves that one deed wrote, this one among them. Of many moved with one press, each was moved for itself.
std::vector<Id<Reprogramming>> moved_together(sql::Session& db, Id<Reprogramming> move);
/// The milestone as it was due before that move of its date.
Milestone before_move(sql::Session& db, Milestone milestone, Reprogramming const& move);
/// Did this person make the milestone with a path, since that moment?
bool is_made_with_path(sql::Session& db, MilestoneId milestone, PersonId person, Time since);
/// Who declared the milestone finished, as the journal of reports knows it; none for imported history.
PersonId declared_by(sql::Session& db, MilestoneId milestone);

}  // namespace timon::goals
