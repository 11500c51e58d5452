#pragma once
#include <string>
#include <vector>

#include "obstacles/obstacles.hpp"
#include "organization/organization.hpp"

namespace timon::obstacles {

/// What every deed on an obstacle shares: the row is locked and read inside the transaction, so that of two who press at
/// once one moves it; the stay on its level is kept; goals hear of it before it commits.
class ObstacleDeed {
 public:
  ObstacleDeed(Work& work, std::string event, Obstacle const& seen, std::string reason);

  LadderRules rules() const { return {days_, calendar_}; }
  Obstacle const& before() const { return before_; }
  /// Writes the obstacle and, if it left its level, ends the stay there and starts the next.
  Obstacle save(Obstacle after, std::string const& ending);
  ActionEntry log(ActionKind kind, std::string text, std::string verb = {}, bool is_reserved = false, bool is_lesson = false);
  /// Goals and listeners hear of it, then it is made last. `also`: goals on which it lies since this deed.
  void finish(std::vector<GoalId> const& also = {});

  Deed deed;

 private:
  Work& work_;
  Obstacle before_;
  Obstacle after_;
  ActionKind kind_{};
  std::string verb_;
  LadderDays days_;
  WorkingCalendar calendar_;
  PersonId stands_in_for_;
  std::vector<GoalId> goals_;
};

/// A new row with its targets, its first stay and the first line of its log: «Reportada», with where it comes from. On the
/// level of `obstacle`; its holder is the office of that level, or the one given.
Obstacle begin_obstacle(Work&, Deed&, Obstacle obstacle, std::vector<ObstacleTarget> targets, LadderRules const&, std::string verb, std::string const& first_line);

/// A responsible office that is not there: somebody removed it, or the number was made up.
std::optional<Problem> wrong_responsible(Work&, Obstacle const&);

/// Visible, held by the actor, and as it was seen; or NotFound, Forbidden, Stale.
Obstacle held(Work&, ObstacleId, std::int64_t revision_seen);

}  // namespace timon::obstacles
