#pragma once
#include <string>
#include <vector>

#include "obstacles/obstacles.hpp"

// What waits for somebody's answer, and the answers: for pages of modules above that gather it.
namespace timon::obstacles {

/// An open alert or restriction that the actor holds and whose clock runs, with the first of what it lies on.
struct WaitingObstacle {
  ObstacleId id;
  ObstacleKind kind{};
  std::string code;
  std::string title;
  std::string decision_asked;
  std::string treatment_what, treatment_with_whom, treatment_when;
  std::optional<Date> limit_on;
  std::optional<Date> climbs_on;
  Level level{};
  std::int64_t is_unread{};  // nobody of its holder's has looked since it came
  std::int64_t revision{};
  std::string goal_code;
  std::string goal_title;
  std::string milestone_code;
  std::string milestone_title;
  Standing standing{};
  std::int64_t progress_real{}, progress_expected{};  // in thousandths
};
BOOST_DESCRIBE_STRUCT(WaitingObstacle, (),
                      (id, kind, code, title, decision_asked, treatment_what, treatment_with_whom, treatment_when, limit_on, climbs_on, level, is_unread, revision, goal_code,
                       goal_title, milestone_code, milestone_title, standing, progress_real, progress_expected))
/// Past their limit date first, then by the day on which they climb.
std::vector<WaitingObstacle> waiting_obstacles(Work&, int limit);
/// How many `waiting_obstacles` would give without a limit: a SELECT, for who asks for several figures at once.
std::string waiting_count_query(Work const&, sql::Parameters&);
/// What it delays, in one sentence: «2 metas intermedias se atrasan, hasta 14 días. La última pasa al 5 nov 2026.»; empty when nothing does.
std::string consequence_of(Work&, Obstacle const&);

/// Who holds it has looked: kept once for each stay, so that who asked can see it.
void note_read(Work&, Obstacle const&);
/// Decide, delegate, ask for data or reject: the text is the record; it stops the clock.
Outcome<Obstacle> answer_obstacle(Work&, ObstacleId, std::int64_t revision_seen, AnswerVerb verb, std::string text);

/// An opportunity that waits for the word of the level that the actor sits on.
struct WaitingOpportunity {
  OpportunityId id;
  std::string code;
  std::string title;
  std::string goal_code;
  std::string goal_title;
  std::optional<Date> proposed_on;
  std::string place;
  std::string authority;
  std::string valuation;  // what the level below said
  OpportunityState state{};
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(WaitingOpportunity, (), (id, code, title, goal_code, goal_title, proposed_on, place, authority, valuation, state, revision))
/// Soonest first.
std::vector<WaitingOpportunity> waiting_opportunities(Work&, int limit);
std::string waiting_opportunities_count_query(Work const&, sql::Parameters&);

Outcome<Opportunity> value_opportunity(Work&, OpportunityId, std::int64_t revision_seen, ValuationVerb verb, std::string text);
bool may_value(Actor const&, Opportunity const&, Goal const&);

}  // namespace timon::obstacles
