#pragma once
#include <string>
#include <vector>

#include "strategy/strategy.hpp"

namespace timon::strategy {

/// Somebody, wherever they have to do with something that is seen; people of the same name are one.
struct ActorLine {
  StakeholderKind kind{};
  std::string folded_name;
  std::string name;
  std::int64_t goals{};
  std::int64_t milestones{};
  std::int64_t obstacles{};  // open ones
  std::int64_t against{};    // in how many of these places they stand against it
};
BOOST_DESCRIBE_STRUCT(ActorLine, (), (kind, folded_name, name, goals, milestones, obstacles, against))

struct ActorQuery {
  std::string q;  // any part of the name, without regard to accents
  std::optional<StakeholderKind> kind{};
  std::string after{};  // the folded name and kind of the last one shown: «juan|person»
  int limit{50};
};

/// By name: `limit` and one more.
std::vector<ActorLine> actor_lines(Work&, ActorQuery const&);

/// What an actor has to do with: a goal, a milestone, or something open that lies on a goal.
struct ActorPlace : Stakeholder {
  std::string goal_code;
  std::string goal_title;
  std::string milestone_code;
  std::string milestone_title;
  std::optional<Date> due_on;
  std::optional<Date> finished_on;
};
BOOST_DESCRIBE_STRUCT(ActorPlace, (Stakeholder), (goal_code, goal_title, milestone_code, milestone_title, due_on, finished_on))

/// Where the actor of that name and kind stands, as far as it is seen; empty: there is no such actor, or none that is seen.
std::vector<ActorPlace> places_of(Work&, StakeholderKind, std::string const& folded_name);

/// Of a milestone, or of an alert or restriction, that the actor was seen to see.
std::vector<Stakeholder> actors_of(sql::Session&, MilestoneId);
std::vector<Stakeholder> actors_of(sql::Session&, ObstacleId);
/// The risk that the alert was raised for.
std::optional<Risk> risk_behind(sql::Session&, ObstacleId);

}  // namespace timon::strategy
