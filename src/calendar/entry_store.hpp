#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "meetings/meetings.hpp"
#include "obstacles/obstacles.hpp"

namespace timon::calendar {

/// What a reader wants to see of the days.
BOOST_DEFINE_ENUM_CLASS(Shown, all, milestones, critical, limits, opportunities, routine)

/// The days and what is looked for in them; an institution means all below it too, a goal what belongs to it alone.
struct Span {
  Date from;
  Date until;
  Shown shown{Shown::all};
  InstitutionId institution;
  int of_each_day{6};  // named for each day; the others are counted
  GoalId goal{};
};

/// A milestone due on a day. `of_day` counts all of that day, named or not.
struct DueLine {
  Date due_on;
  std::string code;
  std::string title;
  GoalId goal;
  std::string goal_code;
  std::string goal_title;
  InstitutionId institution;
  OfficeId leader;
  std::optional<Date> finished_on;
  std::string blocking;
  std::int64_t of_day{};
};
BOOST_DESCRIBE_STRUCT(DueLine, (), (due_on, code, title, goal, goal_code, goal_title, institution, leader, finished_on, blocking, of_day))
std::vector<DueLine> due_lines(Work&, Span const&);

/// The limit date of an open alert or restriction, or the day on which it climbs.
struct LimitLine {
  Date on_day;
  bool is_climb{};
  ObstacleKind kind{};
  std::string code;
  std::string title;
  Level level{};
};
BOOST_DESCRIBE_STRUCT(LimitLine, (), (on_day, is_climb, kind, code, title, level))
std::vector<LimitLine> limit_lines(Work&, Span const&);

/// An occasion that was not declined.
struct OccasionLine {
  Date proposed_on;
  std::optional<std::int64_t> proposed_minutes;
  std::string code;
  std::string title;
  std::string place;
};
BOOST_DESCRIBE_STRUCT(OccasionLine, (), (proposed_on, proposed_minutes, code, title, place))
std::vector<OccasionLine> occasion_lines(Work&, Span const&);

/// A meeting that was not cancelled.
struct MeetingLine {
  MeetingId id;
  Date held_on;
  std::int64_t starts_at{};  // minutes since midnight
  std::string title;
};
BOOST_DESCRIBE_STRUCT(MeetingLine, (), (id, held_on, starts_at, title))
std::vector<MeetingLine> meeting_lines(Work&, Span const&);

struct HolidayLine {
  Date on_day;
  std::string name;
  std::string place;  // empty: it counts everywhere
};
BOOST_DESCRIBE_STRUCT(HolidayLine, (), (on_day, name, place))
std::vector<HolidayLine> holiday_lines(Work&, Span const&);

/// A goal of the year's table, in the board's order.
struct GoalLine {
  GoalId goal;
  std::string code;
  std::string title;
  std::string institution_name;
  Standing standing{};
};
BOOST_DESCRIBE_STRUCT(GoalLine, (), (goal, code, title, institution_name, standing))
/// At most `limit` and one more, so that the caller knows whether others follow.
std::vector<GoalLine> goal_lines(Work&, Span const&, GoalId after, int limit);
/// The milestones of these goals that are due within the span, by goal and date.
std::vector<DueLine> due_lines_of(Work&, Span const&, std::vector<GoalLine> const&);

}  // namespace timon::calendar
