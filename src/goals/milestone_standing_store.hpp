#pragma once
#include "goals/goals.hpp"
#include "goals/standing_store.hpp"
#include "platform/sql/insertion.hpp"

namespace timon::goals {

/// Keeps what the list of all milestones shows of goals, withdrawn milestones left out; only rows that differ are written. New
/// rows of many goals go in together: SQLite writes its index of words to the file once a statement.
class MilestoneStandings {
 public:
  MilestoneStandings(sql::Session& db, Date today);
  void keep(Goal const&, std::vector<Milestone> const&, std::vector<Load> const&);
  /// Writes what still waits.
  void finish() { into_.finish(); }

 private:
  sql::Session& db_;
  Date today_;
  sql::Insertion into_;
};
/// Lets go of the rows of a goal that is to be removed.
void forget_milestone_standings(sql::Session& db, GoalId goal);

}  // namespace timon::goals
