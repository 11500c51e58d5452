#pragma once
#include <map>
#include <string>
#include <vector>

#include "obstacles/obstacles.hpp"

namespace timon::obstacles {

/// A target as a page names it, with what decides how it stands.
struct TargetLine {
  GoalId goal;
  std::string goal_code;
  std::string goal_title;
  std::string goal_standing;
  MilestoneId milestone;
  std::string milestone_code;
  std::string milestone_title;
  std::optional<Date> due_on;
  std::optional<Date> finished_on;
  std::string blocking;
};
BOOST_DESCRIBE_STRUCT(TargetLine, (), (goal, goal_code, goal_title, goal_standing, milestone, milestone_code, milestone_title, due_on, finished_on, blocking))

/// Those that the actor may see.
std::vector<TargetLine> target_lines(Work&, ObstacleId);
/// How it stands today: a milestone by the rule, a goal as it is kept.
Standing standing_of(TargetLine const&, Date today);
/// Who wrote in the log of an obstacle or raised it.
std::map<PersonId, std::string> people_of(sql::Session&, Obstacle const&);
/// The obstacle it was made from, and the one made of it: code and kind only.
struct Relative {
  ObstacleKind kind{};
  std::string code;
  Date reported_on;
};
BOOST_DESCRIBE_STRUCT(Relative, (), (kind, code, reported_on))
/// Those it comes from: the alert it was, what it was split from, all that were merged into it.
std::vector<Relative> origins_of(sql::Session&, Obstacle const&);
/// Those that came out of it.
std::vector<Relative> successors_of(sql::Session&, Obstacle const&);

/// A deed that changed the row, from the journal.
struct ChangeLine {
  Time at;
  journal::Source source{};
  std::string event;
  std::string reason;
  std::string person;
  std::string office;
};
BOOST_DESCRIBE_STRUCT(ChangeLine, (), (at, source, event, reason, person, office))
/// The last `count` of them, newest first.
std::vector<ChangeLine> last_changes(sql::Session&, std::string const& table, std::int64_t id, std::int64_t count);

/// Offices that can answer for something in an institution: its own, those above and those below it.
struct OfficeChoice {
  OfficeId id;
  std::string title;
  std::string place;
};
BOOST_DESCRIBE_STRUCT(OfficeChoice, (), (id, title, place))
std::vector<OfficeChoice> offices_near(sql::Session&, InstitutionId);
std::string office_title(sql::Session&, OfficeId);

/// An opportunity with the goal it belongs to.
struct OpportunityLine {
  std::string code;
  std::string title;
  OpportunityState state{};
  std::optional<Date> proposed_on;
  std::optional<std::int64_t> proposed_minutes;
  std::string place;
  std::string authority;
  std::string goal_code;
  std::string goal_title;
  std::string milestone_code;
  std::int64_t is_past{};
};
BOOST_DESCRIBE_STRUCT(OpportunityLine, (), (code, title, state, proposed_on, proposed_minutes, place, authority, goal_code, goal_title, milestone_code, is_past))
/// Which of them are asked for.
struct OpportunityChoice {
  bool open_only{};
  GoalId goal;            // of one goal only
  MilestoneId milestone;  // of one milestone only
  std::optional<Date> from_on, until_on;
};
/// Visible ones by date and hour; those still open before the others.
std::vector<OpportunityLine> opportunity_lines(Work&, OpportunityChoice const&, int limit, int offset = 0);

}  // namespace timon::obstacles
