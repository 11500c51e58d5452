#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_deed.hpp"

namespace timon::obstacles {
bool may_raise(Actor const& actor, Goal const& goal) { return actor.may(kRaiseObstacle, goal.institution) || actor.may_as(kRaiseObstacle, goal.leader); }

Outcome<Obstacle> raise_obstacle(Work& work, Obstacle draft, std::vector<ObstacleTarget> targets) {
  must_have(work.actor, {kRaiseObstacle});
  if (targets.empty()) return Problem{"milestone", "obstacle.milestone.missing"};
  for (auto const& target : targets) {
    auto const goal = goals::find_visible(work, target.goal);
    if (!goal) throw NotFound{};
    must(may_raise(work.actor, *goal), kRaiseObstacle);
    if (!target.milestone) continue;
    auto const milestone = goals::find_visible(work, target.milestone);
    if (!milestone || milestone->goal != target.goal) throw NotFound{};
    if (milestone->finished_on) return Problem{"milestone", "obstacle.milestone.finished", {milestone->code}};
  }
  auto const first = goals::find_visible(work, targets.front().goal);
  draft.id = {};
  draft.origin = {};
  draft.successor = {};
  draft.level = Level::manager;
  draft.state = ObstacleState::unreviewed;
  draft.institution = first->institution;
  draft.reported_at = work.now;
  draft.reported_on = work.today;
  draft.reporter = work.actor.person;
  draft.reported_by = work.actor.person ? "" : work.actor.name;
  if (auto const problem = wrong_responsible(work, draft)) return *problem;
  auto ready = checked(std::move(draft), work.today);
  if (!ready) return ready;

  auto const calendar = organization::working_calendar(work.db, ready->institution);
  auto deed = Deed{work, ready->kind == ObstacleKind::alert ? "alert_raised" : "restriction_raised"};
  deed.thread(first->id.number);
  if (work.actor.holds(first->leader)) deed.sign(first->leader);
  *ready = begin_obstacle(work, deed, *ready, std::move(targets), {ladder_days(work.db), calendar}, "", "");
  deed.commit();
  return ready;
}

Outcome<Obstacle> convert_alert(Work& work, ObstacleId id, std::int64_t revision_seen) {
  auto const seen = held(work, id, revision_seen);
  auto deed = ObstacleDeed{work, "alert_converted", seen, {}};
  auto ended = converted(deed.before(), work.today);
  if (!ended) return ended;
  auto restriction = deed.before();
  restriction.id = {};
  restriction.kind = ObstacleKind::restriction;
  restriction.is_blocking = true;
  restriction.state = ObstacleState::unreviewed;
  restriction.origin = seen.id;
  restriction.silent_climbs = 0;
  restriction.reported_at = work.now;
  restriction.reported_on = work.today;
  restriction.reporter = work.actor.person;
  restriction.level = Level::manager;
  restriction = begin_obstacle(work, deed.deed, restriction, targets_of(work.db, id), deed.rules(), "converted", seen.code);
  ended->successor = restriction.id;
  deed.save(*ended, "closed");
  deed.log(ActionKind::converted, restriction.code);
  deed.finish();
  return restriction;
}

}  // namespace timon::obstacles
