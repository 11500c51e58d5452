#include "goals/standing.hpp"

#include <algorithm>

namespace timon {
namespace {

constexpr auto kWhole = 1000;

void earliest(std::optional<Date>& next, std::optional<Date> day, Date today) {
  if (day && *day > today && (!next || *day < *next)) next = day;
}

/// Half up, as the board prints; an empty goal has made no progress.
int thousandths(std::int64_t part, std::int64_t whole) { return whole == 0 ? 0 : static_cast<int>((part * kWhole * 2 + whole) / (2 * whole)); }

Thermometer thermometer_of(std::vector<MilestoneFacts> const& milestones, Date today) {
  auto all = std::int64_t{0}, real = std::int64_t{0}, expected = std::int64_t{0}, original = std::int64_t{0};
  for (auto const& milestone : milestones) {
    all += milestone.weight;
    if (milestone.finished_on) real += milestone.weight;
    if (milestone.due_on && *milestone.due_on <= today) expected += milestone.weight;
    if (milestone.due_original && *milestone.due_original <= today) original += milestone.weight;
  }
  return {thousandths(real, all), thousandths(expected, all), thousandths(original, all)};
}

void count(MilestoneCounts& counts, MilestoneFacts const& milestone, Standing standing) {
  switch (standing) {
    case Standing::stopped: ++counts.stopped; break;
    case Standing::late: ++counts.late; break;
    case Standing::on_course: ++counts.on_course; break;
    case Standing::finished: ++counts.finished; break;
  }
  counts.reprogrammed += milestone.moves > 0 ? 1 : 0;
  counts.with_alerts += milestone.alerts > 0 ? 1 : 0;
  counts.with_restrictions += milestone.restrictions > 0 ? 1 : 0;
}

StandingWithReason goal_standing(GoalFacts const& goal, MilestoneCounts const& counts, Date today) {
  if (goal.is_closed) return {Standing::finished, {"standing.finished.closed"}};
  if (!goal.milestones.empty() && counts.finished == static_cast<int>(goal.milestones.size())) return {Standing::finished, {"standing.finished.all"}};
  if (goal.is_suspended) return {Standing::stopped, {"standing.stopped.suspended"}};
  if (!goal.blocking.empty()) return {Standing::stopped, {"standing.stopped.goal", {goal.blocking}}};
  for (auto const& milestone : goal.milestones)
    if (milestone.is_critical && !milestone.finished_on && !milestone.blocking.empty())
      return {Standing::stopped, {"standing.stopped.critical", {milestone.blocking, milestone.code}}};
  // The milestone that has been late longest explains the goal best.
  auto const* latest = static_cast<MilestoneFacts const*>(nullptr);
  for (auto const& milestone : goal.milestones)
    if (milestone.is_critical && standing_of(milestone, today).standing == Standing::late && (!latest || *milestone.due_on < *latest->due_on)) latest = &milestone;
  if (latest) return {Standing::late, {"standing.late.critical", {latest->code, std::to_string(days_between(*latest->due_on, today))}}};
  if (goal.ends_on && *goal.ends_on < today) return {Standing::late, {"standing.late.end", {std::to_string(days_between(*goal.ends_on, today))}}};
  if (goal.milestones.empty()) return {Standing::on_course, {"standing.on_course.empty"}};
  return {Standing::on_course, {"standing.on_course"}};
}

}  // namespace

StandingWithReason standing_of(MilestoneFacts const& milestone, Date today) {
  if (milestone.finished_on) return {Standing::finished, {"standing.milestone.finished"}};
  if (!milestone.blocking.empty()) return {Standing::stopped, {"standing.milestone.stopped", {milestone.blocking}}};
  if (milestone.due_on && *milestone.due_on < today) return {Standing::late, {"standing.milestone.late", {std::to_string(days_between(*milestone.due_on, today))}}};
  if (!milestone.due_on) return {Standing::on_course, {"standing.milestone.open"}};
  return {Standing::on_course, {"standing.milestone.on_course", {std::to_string(days_between(today, *milestone.due_on))}}};
}

GoalState state_of(GoalFacts const& goal, Date today) {
  auto state = GoalState{};
  for (auto const& milestone : goal.milestones) {
    count(state.counts, milestone, standing_of(milestone, today).standing);
    earliest(state.next_change_on, milestone.due_original, today);
    if (!milestone.due_on) continue;
    earliest(state.next_change_on, *milestone.due_on, today);
    if (milestone.finished_on) continue;
    earliest(state.next_change_on, *milestone.due_on + 1, today);
    // The reason of a late goal counts days: it is another one tomorrow.
    if (*milestone.due_on < today && milestone.is_critical) earliest(state.next_change_on, today + 1, today);
  }
  state.standing = goal_standing(goal, state.counts, today);
  state.thermometer = thermometer_of(goal.milestones, today);
  if (goal.ends_on && state.standing.standing != Standing::finished) earliest(state.next_change_on, std::max(*goal.ends_on, today) + 1, today);
  return state;
}

std::int64_t board_key_of(GoalState const& state, int obstacles_open, std::optional<Date> ends_on) {
  constexpr auto kOpenMax = 0xFFF, kLateMax = 0xFFFF, kDaysMax = 0x1FFFF;  // 12, 16 and 17 bits
  auto const open = kOpenMax - std::clamp(obstacles_open, 0, kOpenMax);
  auto const late = kLateMax - std::clamp(state.counts.late + state.counts.reprogrammed, 0, kLateMax);
  auto const days = ends_on ? std::clamp(days_between(make_date(1900, 1, 1), *ends_on), 0, kDaysMax - 1) : kDaysMax;
  return ((static_cast<std::int64_t>(open) << 16 | late) << 2 | static_cast<std::int64_t>(state.standing.standing)) << 17 | days;
}

}  // namespace timon
