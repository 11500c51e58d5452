#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "obstacles/obstacles.hpp"

namespace timon::routine {

constexpr auto kWeekAhead = 20;  // days before its due date at which a milestone enters the week

/// A milestone of somebody's week, with what was told of it.
struct WeekLine {
  MilestoneId milestone;
  std::string code;
  std::string title;
  GoalId goal;
  std::string goal_code;
  std::string goal_title;
  InstitutionId institution;
  OfficeId leader;
  OfficeId responsible;
  std::string responsible_title;
  std::optional<Date> due_on;
  std::optional<Date> due_original;
  std::optional<Date> finished_on;
  bool is_critical{};
  std::int64_t revision{};
  std::string blocking;
  std::int64_t alerts{};
  std::int64_t restrictions{};
  Id<ProgressReport> report;  // of this week; none: pending
  std::string report_text;
  bool is_no_change{};
  std::optional<Time> reported_at;
  PersonId reporter;
  std::string last_text;            // of the week before
  std::optional<Date> approved_on;  // of the plan: from there on a move stays in the ledger
  Id<Reprogramming> move;           // the last one of this week
  std::optional<Time> moved_at;
  PersonId mover;
};
BOOST_DESCRIBE_STRUCT(WeekLine, (),
                      (milestone, code, title, goal, goal_code, goal_title, institution, leader, responsible, responsible_title, due_on, due_original, finished_on, is_critical,
                       revision, blocking, alerts, restrictions, report, report_text, is_no_change, reported_at, reporter, last_text, approved_on, move, moved_at, mover))

/// Has something been told of it this week: a word, or a new date?
inline bool is_told(WeekLine const& line) { return line.reported_at || line.moved_at; }

/// Those the actor's offices answer for, or whose goal they lead: overdue, due soon, with open obstacles, or told of or
/// moved this week. By date.
std::vector<WeekLine> week_lines(Work&);

/// What somebody else did about an obstacle that the actor raised or whose goal the actor leads.
struct AnswerLine {
  ObstacleKind kind{};
  std::string code;
  std::string title;
  ActionKind action{};
  std::string verb;
  std::string text;
  Time at;
};
BOOST_DESCRIBE_STRUCT(AnswerLine, (), (kind, code, title, action, verb, text, at))
/// Of the last two weeks, newest first.
std::vector<AnswerLine> answer_lines(Work&);

/// A day ahead on which a goal led by the actor wants something.
struct AheadLine {
  Date on_day;
  std::string code;
  std::string title;
  std::string kind;  // milestone, alert, restriction, opportunity
  std::string goal_code;
};
BOOST_DESCRIBE_STRUCT(AheadLine, (), (on_day, code, title, kind, goal_code))
std::vector<AheadLine> ahead_lines(Work&);

}  // namespace timon::routine
