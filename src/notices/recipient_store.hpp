#pragma once
#include <set>
#include <vector>

#include "meetings/meetings.hpp"
#include "notices/notice.hpp"
#include "obstacles/obstacles.hpp"

namespace timon::notices {

/// Who sits in the office that day, in own right or standing in. People whose account is closed are not told.
std::set<PersonId> people_of(sql::Session&, OfficeId, Date today);
/// Who asked: the one who reported it, and whoever sits today in an office through which it came.
std::set<PersonId> askers_of(sql::Session&, Obstacle const&, Date today);
/// The restriction that was made of the alert.
ObstacleId restriction_of(sql::Session&, ObstacleId alert);
/// The goal through which an obstacle is seen.
GoalId first_goal_of(sql::Session&, ObstacleId);
GoalId goal_of_milestone(sql::Session&, MilestoneId);
/// Who leads the goal today.
std::set<PersonId> leaders_of(sql::Session&, GoalId, Date today);

/// Something that time gives to tell, and the office that should know.
struct TimelyLine {
  std::int64_t id{};
  NoticeSubject subject{};
  OfficeId office;
  Date on_day;
};
BOOST_DESCRIBE_STRUCT(TimelyLine, (), (id, subject, office, on_day))

/// Open ones that climb soon and whose holder is to be warned by now.
std::vector<TimelyLine> about_to_climb(sql::Session&, Date today);
/// Milestones and limit dates after `today`, up to `until`.
std::vector<TimelyLine> due_between(sql::Session&, Date today, Date until);

/// Who is asked to come to a meeting, by the offices they sit in that day.
std::set<PersonId> guests_of(sql::Session&, MeetingId, Date today);
/// Decisions with their offices: of a meeting; still to be done and due in those days.
std::vector<TimelyLine> decisions_taken(sql::Session&, MeetingId);
std::vector<TimelyLine> decisions_due(sql::Session&, Date after, Date until);

/// Somebody who began to sit in an office where something is open.
struct TakeOver {
  std::int64_t id{};
  std::string how;  // holding, delegation
  OfficeId office;
  PersonId person;
  Date from_on;
  std::int64_t open_items{};
};
BOOST_DESCRIBE_STRUCT(TakeOver, (), (id, how, office, person, from_on, open_items))
std::vector<TakeOver> taken_over(sql::Session&, Date since, Date today);

}  // namespace timon::notices
