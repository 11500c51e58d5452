#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "portfolio/bulk_acts.hpp"

namespace timon::portfolio {

/// What may be done to many goals at once.
BOOST_DEFINE_ENUM_CLASS(GoalVerb, leader, tag, untag, publish, unpublish)

using ChosenGoal = ChosenRow<GoalId>;

struct GoalOrder {
  GoalVerb verb{};
  std::vector<ChosenGoal> chosen;
  OfficeId leader;
  std::string label;  // of `tag` and `untag`
};

using GoalAnswer = RowAnswer<GoalId>;
using GoalBulkOutcome = ActOutcome<GoalId>;

/// A goal as a deed on many shows it.
struct GoalLine {
  GoalId id;
  std::string code, title;
  InstitutionId institution;
  std::string institution_name;
  OfficeId leader;
  std::string leader_title;
  bool is_published{};
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(GoalLine, (), (id, code, title, institution, institution_name, leader, leader_title, is_published, revision))

/// Those that are seen, in the order in which they are named: one question for all.
std::vector<GoalLine> goal_lines(Work&, std::vector<GoalId> const&);
/// The goals of these milestones, as far as they are seen, by code.
std::vector<GoalId> goals_of(Work&, std::vector<MilestoneId> const&);

Problems problems_of(GoalOrder const&);
bool may_do(Actor const&, GoalVerb, GoalLine const&);
/// Any of them.
bool may_do_any(Actor const&, Goal const&);
/// What would be answered before anything more is said: not this person's, or so already.
std::optional<Problem> foreseen(Actor const&, GoalVerb, GoalLine const&);
/// Of these goals those to which it would be done, in their order.
Reached<GoalId> reached(Work&, GoalVerb, std::vector<GoalId> const&);

/// As `do_bulk` does with milestones: each by the deed that does it to one, all of it one act.
Outcome<GoalBulkOutcome> do_goal_bulk(Work&, GoalOrder const&);
/// Brings back what the act touched and nobody changed since. Throws NotFound as `undo_bulk` does.
GoalBulkOutcome undo_goal_bulk(Work&, std::int64_t act);

}  // namespace timon::portfolio
