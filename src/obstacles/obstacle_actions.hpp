#pragma once
#include "obstacles/obstacles.hpp"
#include "obstacles/raising.hpp"
#include "obstacles/waiting.hpp"

namespace timon::obstacles {

// What people can do with alerts and restrictions. Role, visibility, right in that place, revision, content: in this order.
// `revision_seen` 0: the person did not say what they saw. Raising stands in raising.hpp,
// answers and valuations stand in waiting.hpp.

/// What the form may change: texts, type, treatment, the decision asked, limit date.
Outcome<Obstacle> edit_obstacle(Work&, ObstacleId, std::int64_t revision_seen, Obstacle wanted);
/// Adds to the log. By the holder it moves unreviewed to in process.
Outcome<ActionEntry> log_action(Work&, ObstacleId, std::string text, bool is_reserved, bool is_lesson = false);
/// Exactly one level up.
Outcome<Obstacle> derive_obstacle(Work&, ObstacleId, std::int64_t revision_seen, std::string reason, std::string decision_asked);
/// One level down, with an instruction; a new stay starts there.
Outcome<Obstacle> return_obstacle(Work&, ObstacleId, std::int64_t revision_seen, std::string reason);
Outcome<Obstacle> resolve_obstacle(Work&, ObstacleId, std::int64_t revision_seen, std::string text);
Outcome<Obstacle> discard_obstacle(Work&, ObstacleId, std::int64_t revision_seen, std::string reason);
Outcome<Obstacle> pause_obstacle(Work&, ObstacleId, std::int64_t revision_seen, std::string reason, Date until);
Outcome<Obstacle> resume_obstacle(Work&, ObstacleId, std::int64_t revision_seen);
/// Makes a restriction of an alert: same targets, lineage and log kept both ways. Answers the restriction.
Outcome<Obstacle> convert_alert(Work&, ObstacleId, std::int64_t revision_seen);

/// An obstacle as it was seen.
struct SeenObstacle {
  ObstacleId id;
  std::int64_t revision{};
};
/// Takes some of its targets into an obstacle of their own, on the same level. Answers the new one.
Outcome<Obstacle> split_obstacle(Work&, ObstacleId, std::int64_t revision_seen, std::string title, std::vector<Id<ObstacleTarget>> const& taken);
/// One obstacle instead of several, on the highest of their levels, with all that they lie on. `draft` gives its texts, type
/// and limit date; a restriction if one of them is. The others end there. Answers the new one.
Outcome<Obstacle> merge_obstacles(Work&, std::vector<SeenObstacle> const& seen, Obstacle draft);
/// Lays it on these milestones and goals and no others: a transversal one lies on many.
Outcome<Obstacle> retarget_obstacle(Work&, ObstacleId, std::int64_t revision_seen, std::vector<ObstacleTarget> const& wanted);

Outcome<Opportunity> propose_opportunity(Work&, Opportunity draft);
Outcome<Opportunity> edit_opportunity(Work&, OpportunityId, std::int64_t revision_seen, Opportunity wanted);

}  // namespace timon::obstacles
