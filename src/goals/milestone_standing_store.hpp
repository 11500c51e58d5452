#pragma once
#include "goals/standing_facts_store.hpp"
#include "platform/sql/new_texts.hpp"

namespace timon::goals {

/// Keeps what the list of all milestones shows of goals, withdrawn milestones left out; only rows that differ are written. New
/// rows of many goals go in together.
class MilestoneStandings {
 public:
  MilestoneStandings(sql::Session& db, Date today);
  void keep(StandingFacts const&, GoalFacts const&);
  /// Writes what still waits.
  void finish() { added_.finish(); }

 private:
  sql::Session& db_;
  Date today_;
  sql::NewTexts<MilestoneStanding> added_;
};
/// Lets go of the rows of a goal that is to be removed.
void forget_milestone_standings(sql::Session& db, GoalId goal);

}  // namespace timon::goals
