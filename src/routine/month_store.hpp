#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "routine/routine.hpp"

namespace timon::routine {

constexpr auto kReviewAhead = 90;  // days of programming that a month looks over

/// A milestone's date was looked at in a month and left as it is.
struct ProgrammingReview {
  static constexpr auto kTable = "programming_review";
  Id<ProgrammingReview> id;
  PeriodId period;
  MilestoneId milestone;
  std::optional<Date> due_on;  // as it was then
  OfficeId office;
  PersonId person;
  Time reviewed_at;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(ProgrammingReview, (), (id, period, milestone, due_on, office, person, reviewed_at, revision))

/// A goal that the actor leads, with the last report of its state.
struct MonthGoal {
  GoalId id;
  std::string code, title;
  Standing standing{};
  std::string last_text;
  std::optional<Date> last_on;
};
BOOST_DESCRIBE_STRUCT(MonthGoal, (), (id, code, title, standing, last_text, last_on))
std::vector<MonthGoal> month_goals(Work&);

/// A milestone whose date is to be looked over this month.
struct MonthLine {
  MilestoneId milestone;
  std::string code, title, goal_code;
  OfficeId leader;
  Date due_on;
  std::optional<Date> due_original;
  std::int64_t moves{};
  std::optional<Time> reviewed_at;
  std::optional<Date> moved_on;  // in this month: a new date is a review too
};
BOOST_DESCRIBE_STRUCT(MonthLine, (), (milestone, code, title, goal_code, leader, due_on, due_original, moves, reviewed_at, moved_on))
inline bool is_reviewed(MonthLine const& line) { return line.reviewed_at || line.moved_on; }

/// Of the goals that the actor leads: overdue and due in the next three months, by date.
std::vector<MonthLine> month_lines(Work&, Period const& month);
/// Notes those of the lines that wait as looked at; `only` one of them, or all. Answers how many. Throws NotFound when `only`
/// is none of the actor's.
std::size_t review_programming(Work&, Period const& month, MilestoneId only = {});

}  // namespace timon::routine
