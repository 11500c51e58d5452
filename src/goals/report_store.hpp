#pragma once
#include <boost/describe.hpp>

#include <string>
#include <vector>

#include "goals/goals.hpp"

namespace timon::goals {

/// A report in words and who wrote it: the name of the account, or the one that came in with the history.
struct SignedReport : GoalReport {
  std::string written_by;
};
BOOST_DESCRIBE_STRUCT(SignedReport, (GoalReport), (written_by))

/// Newest first, those behind the report `after` (none: from the newest), at most `limit`.
std::vector<SignedReport> reports_of(sql::Session&, GoalId, Id<GoalReport> after, int limit);

/// How somebody sees the goal's standing otherwise, and who.
struct SignedJudgement : StandingOverride {
  std::string judged_by;
};
BOOST_DESCRIBE_STRUCT(SignedJudgement, (StandingOverride), (judged_by))

/// Newest first, those behind the judgement `after` (none: from the newest), at most `limit`.
std::vector<SignedJudgement> judgements_of(sql::Session&, GoalId, Id<StandingOverride> after, int limit);

}  // namespace timon::goals
