#include "snapshots/changes.hpp"

#include <map>

namespace timon::snapshots {
namespace {

template <class T>
std::map<std::string, T const*> by_code(std::vector<T> const& things) {
  auto found = std::map<std::string, T const*>{};
  for (auto const& thing : things) found.emplace(thing.code, &thing);
  return found;
}

GoalChange of(ChangeKind kind, std::string const& code, std::string const& title) { return {.kind = kind, .code = code, .title = title}; }

void compare(FrozenMilestone const& before, FrozenMilestone const& after, std::vector<GoalChange>& changes) {
  auto const add = [&](ChangeKind kind) -> GoalChange& { return changes.emplace_back(of(kind, after.code, after.title)); };
  if (after.is_withdrawn && !before.is_withdrawn) {
    add(ChangeKind::withdrawn);
    return;
  }
  if (after.finished_on && !before.finished_on) add(ChangeKind::finished).to = after.finished_on;
  if (!after.finished_on && before.finished_on) add(ChangeKind::reopened);
  if (after.due_on != before.due_on) {
    auto& moved = add(ChangeKind::moved);
    moved.from = before.due_on;
    moved.to = after.due_on;
  }
}

void compare_milestones(FrozenGoal const& before, FrozenGoal const& after, std::vector<GoalChange>& changes) {
  auto const known = by_code(before.milestones);
  for (auto const& milestone : after.milestones) {
    auto const found = known.find(milestone.code);
    if (found != known.end()) compare(*found->second, milestone, changes);
    else if (!milestone.is_withdrawn) changes.push_back(of(ChangeKind::milestone_added, milestone.code, milestone.title));
  }
}

void compare_obstacles(FrozenGoal const& before, FrozenGoal const& after, std::vector<GoalChange>& changes) {
  auto const known = by_code(before.obstacles);
  auto const now = by_code(after.obstacles);
  auto const add = [&](ChangeKind kind, FrozenObstacle const& obstacle) {
    auto& change = changes.emplace_back(of(kind, obstacle.code, obstacle.title));
    change.is_alert = obstacle.kind == ObstacleKind::alert;
    if (kind != ChangeKind::closed) change.holder = obstacle.holder.empty() ? obstacle.level : obstacle.holder;
  };
  for (auto const& obstacle : after.obstacles) {
    auto const found = known.find(obstacle.code);
    if (found == known.end()) add(ChangeKind::raised, obstacle);
    else if (found->second->level_since != obstacle.level_since || found->second->holder != obstacle.holder) add(ChangeKind::passed_on, obstacle);
  }
  for (auto const& obstacle : before.obstacles)
    if (!now.contains(obstacle.code)) add(ChangeKind::closed, obstacle);
}

void compare_occasions(FrozenGoal const& before, FrozenGoal const& after, std::vector<GoalChange>& changes) {
  auto const known = by_code(before.occasions);
  auto const now = by_code(after.occasions);
  for (auto const& occasion : after.occasions)
    if (!known.contains(occasion.code)) changes.push_back(of(ChangeKind::occasion_added, occasion.code, occasion.title));
  for (auto const& occasion : before.occasions)
    if (!now.contains(occasion.code)) changes.push_back(of(ChangeKind::occasion_closed, occasion.code, occasion.title));
}

}  // namespace

std::vector<GoalChange> changes_between(FrozenGoal const* before, FrozenGoal const* after) {
  if (before == nullptr && after == nullptr) return {};
  if (before == nullptr) return {of(ChangeKind::added, after->code, after->title)};
  if (after == nullptr) return {of(ChangeKind::gone, before->code, before->title)};
  auto changes = std::vector<GoalChange>{};
  if (before->standing != after->standing) {
    auto& change = changes.emplace_back(of(ChangeKind::standing, after->code, after->title));
    change.before = before->standing;
    change.after = after->standing;
    change.reason = after->reason;
    change.reason_details = after->reason_details;
  }
  compare_milestones(*before, *after, changes);
  compare_obstacles(*before, *after, changes);
  compare_occasions(*before, *after, changes);
  return changes;
}

}  // namespace timon::snapshots
