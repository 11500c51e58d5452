#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "obstacles/obstacles.hpp"

namespace timon::routine {

/// How much waits for the actor's word, in one question to the database.
struct DecideCounts {
  std::int64_t obstacles{};
  std::int64_t petitions{};
  std::int64_t opportunities{};
  std::int64_t all() const { return obstacles + petitions + opportunities; }
};
BOOST_DESCRIBE_STRUCT(DecideCounts, (), (obstacles, petitions, opportunities))
DecideCounts decide_counts(Work&);

/// Goals of the actor's reach that stand so; those that only sum up others left out, as on the board.
struct StandingCount {
  Standing standing{};
  std::int64_t count{};
};
BOOST_DESCRIBE_STRUCT(StandingCount, (), (standing, count))
std::vector<StandingCount> standing_counts(Work&);

/// A milestone that was finished lately.
struct AdvanceLine {
  std::string goal_code;
  std::string goal_title;
  std::string code;
  std::string title;
  Date finished_on;
};
BOOST_DESCRIBE_STRUCT(AdvanceLine, (), (goal_code, goal_title, code, title, finished_on))
/// Of the critical path and of the last seven days: goals of priority first, the newest before others.
std::vector<AdvanceLine> advance_lines(Work&, int limit);

/// An answer that the actor gave.
struct GivenLine {
  ObstacleKind kind{};
  std::string code;
  std::string title;
  std::string verb;
  Time at;
};
BOOST_DESCRIBE_STRUCT(GivenLine, (), (kind, code, title, verb, at))
/// Of today, newest first.
std::vector<GivenLine> given_lines(Work&, int limit);
/// A petition that the reader answered today; one whose data were asked for is still open.
struct GivenPetition {
  std::string code, title, verb;
};
BOOST_DESCRIBE_STRUCT(GivenPetition, (), (code, title, verb))
std::vector<GivenPetition> given_petitions(Work&, int limit);

}  // namespace timon::routine
