#include <algorithm>

#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_deed.hpp"

namespace timon::obstacles {
namespace {

bool is_same_place(ObstacleTarget const& a, ObstacleTarget const& b) { return a.goal == b.goal && a.milestone == b.milestone; }

bool holds(std::vector<ObstacleTarget> const& targets, ObstacleTarget const& wanted) {
  return std::ranges::any_of(targets, [&](ObstacleTarget const& target) { return is_same_place(target, wanted); });
}

/// What the new one takes over from those it comes from.
Obstacle child_of(Work const& work, Obstacle parent) {
  parent.id = {};
  parent.state = ObstacleState::in_process;
  parent.origin = {};
  parent.successor = {};
  parent.silent_climbs = 0;
  parent.pause_reason.clear();
  parent.reported_at = work.now;
  parent.reported_on = work.today;
  parent.reporter = work.actor.person;
  parent.reported_by = work.actor.person ? "" : work.actor.name;
  return parent;
}

/// Ends one that goes on inside another, in its own goal's history.
void end_in(Work& work, Obstacle const& seen, Obstacle const& into) {
  auto deed = ObstacleDeed{work, "obstacle_merged", seen, into.code};
  auto ended = merged(deed.before(), work.today);
  if (!ended) throw Stale{Obstacle::kTable};
  ended->successor = into.id;
  deed.log(ActionKind::merged, into.code);
  deed.save(*ended, "closed");
  deed.finish();
}

}  // namespace

Outcome<Obstacle> split_obstacle(Work& work, ObstacleId id, std::int64_t revision_seen, std::string title, std::vector<Id<ObstacleTarget>> const& taken) {
  auto const seen = held(work, id, revision_seen);
  auto deed = ObstacleDeed{work, "obstacle_split", seen, {}};
  if (!deed.before().is_open()) return Problem{"state", "obstacle.state.final"};
  auto const targets = targets_of(work.db, id);
  auto moved = std::vector<ObstacleTarget>{};
  for (auto const& target : targets)
    if (std::ranges::find(taken, target.id) != taken.end()) moved.push_back(target);
  if (moved.empty()) return Problem{"target", "obstacle.split.nothing"};
  if (moved.size() == targets.size()) return Problem{"target", "obstacle.split.everything"};
  auto child = child_of(work, deed.before());
  child.title = std::move(title);
  child.origin = id;
  auto ready = checked(std::move(child), work.today);
  if (!ready) return ready;
  auto goals = std::vector<GoalId>{};
  for (auto const& target : targets) goals.push_back(target.goal);
  std::ranges::sort(goals);
  for (auto const goal : goals) work.db.lock(Goal::kTable, goal.number);
  for (auto const& target : moved) deed.deed.erase(target);
  *ready = begin_obstacle(work, deed.deed, *ready, moved, deed.rules(), "split", seen.code);
  deed.log(ActionKind::split, ready->code);
  deed.save(reviewed(deed.before()), "");
  deed.finish();
  return ready;
}

Outcome<Obstacle> merge_obstacles(Work& work, std::vector<SeenObstacle> const& seen, Obstacle draft) {
  auto parents = std::vector<Obstacle>{};
  auto targets = std::vector<ObstacleTarget>{};
  for (auto const& one : seen) {
    if (std::ranges::find(parents, one.id, &Obstacle::id) != parents.end()) continue;
    parents.push_back(held(work, one.id, one.revision));
    if (!parents.back().is_open()) return Problem{"item", "obstacle.merge.closed", {parents.back().code}};
    for (auto& target : targets_of(work.db, one.id))
      if (!holds(targets, target)) targets.push_back(std::move(target));
  }
  if (parents.size() < 2) return Problem{"item", "obstacle.merge.too_few"};
  auto const highest = *std::ranges::max_element(parents, {}, &Obstacle::level);
  auto child = child_of(work, highest);
  child.kind = std::ranges::any_of(parents, [](Obstacle const& parent) { return parent.kind == ObstacleKind::restriction; }) ? ObstacleKind::restriction : ObstacleKind::alert;
  child.title = std::move(draft.title);
  child.type = draft.type;
  child.description = std::move(draft.description);
  child.treatment_what = std::move(draft.treatment_what);
  child.treatment_with_whom = std::move(draft.treatment_with_whom);
  child.treatment_when = std::move(draft.treatment_when);
  child.decision_asked = std::move(draft.decision_asked);
  child.responsible = draft.responsible;
  child.limit_on = draft.limit_on;
  child.is_blocking = child.kind == ObstacleKind::restriction && draft.is_blocking;
  if (auto const problem = wrong_responsible(work, child)) return *problem;
  auto ready = checked(std::move(child), work.today);
  if (!ready) return ready;

  auto const calendar = organization::working_calendar(work.db, ready->institution);
  auto transaction = sql::Transaction{work.db};
  // Before anything else is held, and in one order: two who merge the same ones must not wait for each other.
  auto ids = std::vector<ObstacleId>{};
  for (auto const& parent : parents) ids.push_back(parent.id);
  std::ranges::sort(ids);
  for (auto const one : ids) work.db.lock(Obstacle::kTable, one.number);
  auto deed = Deed{work, ready->kind == ObstacleKind::alert ? "alert_raised" : "restriction_raised"};
  deed.thread(targets.front().goal.number);
  if (work.actor.holds(highest.holder)) deed.sign(highest.holder);
  auto codes = std::string{};
  for (auto const& parent : parents) codes += (codes.empty() ? "" : ", ") + parent.code;
  *ready = begin_obstacle(work, deed, *ready, targets, {ladder_days(work.db), calendar}, "merged", codes);
  deed.commit();
  for (auto const& parent : parents) end_in(work, parent, *ready);
  transaction.commit();
  return ready;
}

Outcome<Obstacle> retarget_obstacle(Work& work, ObstacleId id, std::int64_t revision_seen, std::vector<ObstacleTarget> const& wanted) {
  auto const seen = held(work, id, revision_seen);
  if (wanted.empty()) return Problem{"targets", "obstacle.milestone.missing"};
  auto const there = targets_of(work.db, id);
  auto goals = std::vector<GoalId>{};
  for (auto const& target : wanted) {
    auto const goal = goals::find_visible(work, target.goal);
    if (!goal) throw NotFound{};
    auto const milestone = target.milestone ? goals::find_visible(work, target.milestone) : std::nullopt;
    if (target.milestone && (!milestone || milestone->goal != target.goal)) throw NotFound{};
    goals.push_back(target.goal);
    if (holds(there, target)) continue;
    // To lay it on something is to raise it there.
    must(may_raise(work.actor, *goal), kRaiseObstacle);
    if (milestone && milestone->finished_on) return Problem{"targets", "obstacle.milestone.finished", {milestone->code}};
  }
  auto deed = ObstacleDeed{work, "obstacle_retargeted", seen, {}};
  if (!deed.before().is_open()) return Problem{"state", "obstacle.state.final"};
  auto const present = targets_of(work.db, id);
  for (auto const& target : present) {
    // What the actor may not see was laid there by somebody else and stays.
    if (holds(wanted, target) || !goals::find_visible(work, target.goal)) continue;
    deed.deed.thread(target.goal.number);
    deed.deed.erase(target);
  }
  auto added = std::vector<ObstacleTarget>{};
  for (auto target : wanted) {
    if (holds(present, target) || holds(added, target)) continue;
    target.id = {};
    target.obstacle = id;
    deed.deed.thread(target.goal.number);
    added.push_back(deed.deed.insert(target));
  }
  if (!present.empty()) deed.deed.thread(present.front().goal.number);
  deed.log(ActionKind::widened, std::to_string(targets_of(work.db, id).size()), std::to_string(added.size()));
  auto after = deed.save(reviewed(deed.before()), "");
  deed.finish(goals);
  return after;
}

void note_read(Work& work, Obstacle const& obstacle) {
  if (!obstacle.is_open() || !work.actor.person || !work.actor.may_write || !is_held_by(work.actor, obstacle, work.db)) return;
  auto stays = stays_of(work.db, obstacle.id);
  if (stays.empty() || stays.back().left_on || stays.back().read_on) return;
  auto deed = Deed{work, "obstacle_read"};
  // Who moves it at this moment goes first: then the stay that was read has ended.
  work.db.lock(Obstacle::kTable, obstacle.id.number);
  stays = stays_of(work.db, obstacle.id);
  if (stays.back().left_on || stays.back().read_on) return;
  auto read = stays.back();
  read.read_on = work.today;
  read.read_by = work.actor.person;
  deed.update(stays.back(), read);
  if (work.actor.holds(obstacle.holder)) deed.sign(obstacle.holder);
  deed.commit();
}

}  // namespace timon::obstacles
