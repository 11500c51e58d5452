#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "obstacles/ladder.hpp"
#include "obstacles/ladder_setup.hpp"
#include "obstacles/obstacle.hpp"
#include "obstacles/opportunity.hpp"
#include "organization/organization.hpp"

namespace timon {

constexpr auto kRaiseObstacle = Right{"raise_obstacle"};
constexpr auto kReadReserved = Right{"read_reserved"};

/// A milestone or a whole goal on which an obstacle lies.
struct ObstacleTarget {
  static constexpr auto kTable = "obstacle_target";
  Id<ObstacleTarget> id;
  ObstacleId obstacle;
  GoalId goal;
  MilestoneId milestone;  // none: the goal itself
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(ObstacleTarget, (), (id, obstacle, goal, milestone, revision))

BOOST_DEFINE_ENUM_CLASS(ActionKind, action, reported, derived, silence, returned, answered, paused, resumed, resolved, discarded, converted, split, merged, widened)

/// A line of the log: added to, never changed. Reserved ones are read by the level that wrote them and those above.
struct ActionEntry {
  static constexpr auto kTable = "action_entry";
  Id<ActionEntry> id;
  ObstacleId obstacle;
  ActionKind kind{};
  std::string verb;  // of an answer
  std::string text;
  bool is_reserved{};
  bool is_lesson{};  // worth reading when the same happens elsewhere
  Level level{};     // the level that held it then
  Time at;
  PersonId person;
  PersonId stands_in_for;  // whose office it was while somebody else sat in it
  std::string by_name;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(ActionEntry, (), (id, obstacle, kind, verb, text, is_reserved, is_lesson, level, at, person, stands_in_for, by_name, revision))

/// One stay of an obstacle on a level.
struct Stay {
  static constexpr auto kTable = "stay";
  Id<Stay> id;
  ObstacleId obstacle;
  Level level{};
  OfficeId office;
  Date arrived_on;
  std::optional<Date> left_on;
  std::string ending;  // derived, silence, returned, closed; empty while it lasts
  std::int64_t days_used{};
  std::optional<Date> read_on;  // when who holds it first looked
  PersonId read_by;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Stay, (), (id, obstacle, level, office, arrived_on, left_on, ending, days_used, read_on, read_by, revision))

namespace obstacles {

std::optional<Obstacle> find_visible(Work&, ObstacleId);
std::optional<Obstacle> find_visible(Work&, std::string const& code);
std::optional<Opportunity> find_visible(Work&, OpportunityId);
std::optional<Opportunity> find_visible_opportunity(Work&, std::string const& code);

std::vector<ObstacleTarget> targets_of(sql::Session&, ObstacleId);
std::vector<Stay> stays_of(sql::Session&, ObstacleId);
/// Newest first. Reserved entries only where the actor may read them.
std::vector<ActionEntry> actions_of(Work&, Obstacle const&);
/// On a goal or any of its milestones, open ones first.
std::vector<Obstacle> obstacles_of(sql::Session&, GoalId);
std::vector<Opportunity> opportunities_of(sql::Session&, GoalId);

/// Reserved text is read by who wrote it, by the level that held the item then and those above, and by who audits.
bool may_read_reserved(Actor const&, ActionEntry const&);
/// Visible opportunities, soonest first: those behind `after`, at most `limit` and one more.
std::vector<Opportunity> visible_opportunities(Work&, OpportunityId after, int limit);
/// Does the actor hold it: sit in its holder's office, or in the same role of the same institution?
bool is_held_by(Actor const&, Obstacle const&, sql::Session&);
/// How many open ones the actor holds, which «En mi ámbito» of the control shows: a SELECT, for who asks for several figures
/// at once.
std::string held_count_query(Work const&, sql::Parameters&);
/// Days per level as the government set them.
LadderDays ladder_days(sql::Session&);
/// The names of the levels as the government calls them, else as everybody does.
struct LevelNames {
  std::array<std::string, 5> names{};
  std::string const& of(Level level) const { return names[static_cast<std::size_t>(level)]; }
};
LevelNames level_names(Work const&);
/// The transversal office that attends obstacles of its type; none: nobody but the holder does.
std::optional<organization::OfficeName> attending_office(Work const&, Obstacle const&);
/// Does the actor sit in it? Then they may write in its log.
bool attends(Work const&, Obstacle const&);
/// The office that would hold it on that level.
std::optional<organization::OfficeName> holder_on(Work&, Obstacle const&, Level);
/// Codes for new ones: «R-18». Numbers are given once.
std::string next_code(sql::Session&, ObstacleKind);
std::string next_opportunity_code(sql::Session&);
/// «P-07»: the next code of a space of numbers.
std::string next_code_of(sql::Session&, std::string const& space, std::string const& prefix);
/// A number that came in with a code is not given again.
void keep_code(sql::Session&, std::string const& code);

// How it is said
/// «/restricciones/R-17».
std::string address_of(ObstacleKind, std::string const& code);
/// What a line of the log is called in one sentence: «Derivada a Coordinación.».
std::string lead_of(Words const&, LevelNames const&, ActionKind, std::string const& verb, std::string const& text);

/// Tells goals what lies on them, and has their standing computed. Called before the deed commits.
void refresh_loads(Work&, std::vector<GoalId> goals);
/// Lets go of what is kept for searching, so that the row may be removed; `refresh_loads` for one that stays.
void forget_search(sql::Session&, ObstacleId);
/// Computes every derived figure of this module from facts.
void rebuild(Work&);
/// What time alone does to obstacles: silence climbs. Answers how many climbed.
std::size_t turn_day(Work&);

/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace obstacles
}  // namespace timon
