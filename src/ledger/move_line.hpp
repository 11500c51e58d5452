#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"

namespace timon::ledger {

/// One move of a due date, beside the milestone as it is now.
struct MoveLine {
  Id<Reprogramming> id;
  MilestoneId milestone;
  std::string goal_code, goal_title, institution_code, institution_name;
  std::string code, title;
  std::optional<Date> due_original, from_on, to_on, due_on, finished_on;
  MoveCause cause{};
  std::string reason;
  Date moved_on;
  std::string person_name, office_title;
  std::int64_t moves{};  // of the milestone, all in all
};
BOOST_DESCRIBE_STRUCT(MoveLine, (),
                      (id, milestone, goal_code, goal_title, institution_code, institution_name, code, title, due_original, from_on, to_on, due_on, finished_on, cause, reason,
                       moved_on, person_name, office_title, moves))

/// The date was moved when it had come already, or later: the promise was broken before it was changed.
bool is_moved_too_late(std::optional<Date> from_on, Date moved_on);
/// Days of this move, positive when later; nothing when one of the dates is open.
std::optional<int> days_of_move(MoveLine const&);
/// Days between the day approved and the one given now.
std::optional<int> days_in_all(MoveLine const&);

constexpr auto kMovedOften = 3;  // from here on a date is said to be moved often

/// How the lines of the ledger stand together, and in which order.
BOOST_DEFINE_ENUM_CLASS(MoveGroup, none, goal, institution, cause, month)
BOOST_DEFINE_ENUM_CLASS(MoveSort, newest, longest, original, goal)

struct MoveQuery {
  std::string q;                // words of the goal
  InstitutionId institution{};  // and all below it
  AxisId axis{};
  GoalId goal{};
  std::optional<MoveCause> cause{};
  std::optional<Date> from{}, until{};  // of the day on which it was moved
  std::int64_t moves_min{};             // of the milestone
  bool is_too_late_only{};
  MoveGroup group{};
  MoveSort sort{};
  Id<Reprogramming> before{};  // of a list by number, newest first
  int skip{};
  int limit{100};
};

struct MoveFigures {
  std::int64_t moves{}, milestones{}, goals{};
  std::int64_t too_late{};
  std::int64_t days{};  // all moves together
};
BOOST_DESCRIBE_STRUCT(MoveFigures, (), (moves, milestones, goals, too_late, days))

}  // namespace timon::ledger
