#include "obstacles/obstacle.hpp"

#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "goals/goals.hpp"
#include "organization/organization.hpp"

namespace timon {
namespace {

constexpr auto kPauseDaysMax = 90;  // a longer silence is not a pause

Outcome<Obstacle> closed(Obstacle obstacle, ObstacleState state, std::string const& text, Date today) {
  obstacle.state = state;
  obstacle.closing = text;
  obstacle.closed_on = today;
  obstacle.runs_since = obstacle.paused_until = obstacle.climbs_on = obstacle.warns_on = std::nullopt;
  return obstacle;
}

Problems closed_already(Obstacle const& obstacle) {
  if (obstacle.is_open()) return {};
  return {{"state", "obstacle.state.final"}};
}

}  // namespace

Clock clock_of(Obstacle const& obstacle) { return {static_cast<int>(obstacle.days_used), obstacle.runs_since, obstacle.paused_until}; }

void set_clock(Obstacle& obstacle, Clock const& clock, LadderRules const& rules) {
  obstacle.days_used = clock.days_used;
  obstacle.runs_since = clock.runs_since;
  obstacle.paused_until = clock.paused_until;
  obstacle.climbs_on = climbs_on(clock, rules.days.of(obstacle.level), rules.calendar);
  obstacle.warns_on = warns_on(clock, rules.days.of(obstacle.level), rules.calendar);
}

void check_action(Problems& problems, std::string const& text) {
  if (length_of(trimmed(text)) < kActionLengthMin) problems.push_back({"text", "action.text.too_short", {std::to_string(kActionLengthMin)}});
  check_text(problems, "action", "text", text, kActionLengthMax);
}

Outcome<Obstacle> checked(Obstacle obstacle, Date today) {
  auto problems = Problems{};
  check_title(problems, "obstacle", "title", obstacle.title);
  check_text(problems, "obstacle", "description", obstacle.description);
  check_text(problems, "obstacle", "treatment_what", obstacle.treatment_what);
  check_text(problems, "obstacle", "treatment_with_whom", obstacle.treatment_with_whom);
  check_text(problems, "obstacle", "treatment_when", obstacle.treatment_when);
  check_text(problems, "obstacle", "decision_asked", obstacle.decision_asked);
  // One that is split off keeps the date of what it comes from, which may be past.
  auto const is_new = !obstacle.id && !obstacle.origin;
  if (obstacle.kind == ObstacleKind::alert && !obstacle.limit_on) problems.push_back({"limit_on", "obstacle.limit_on.missing"});
  if (is_new && obstacle.limit_on && *obstacle.limit_on < today) problems.push_back({"limit_on", "obstacle.limit_on.past", {date_as_typed(today)}});
  if (!problems.empty()) return problems;
  if (obstacle.kind == ObstacleKind::alert) obstacle.is_blocking = false;
  return obstacle;
}

Obstacle arrived(Obstacle obstacle, Level level, OfficeId holder, Date today, LadderRules const& rules) {
  obstacle.level = level;
  obstacle.holder = holder;
  obstacle.level_since = today;
  obstacle.pause_reason.clear();
  set_clock(obstacle, started(today), rules);
  return obstacle;
}

Outcome<Level> level_to_derive_to(Obstacle const& obstacle, std::string const& reason) {
  auto problems = closed_already(obstacle);
  auto const above = level_above(obstacle.level);
  if (!above) problems.push_back({"level", "obstacle.level.is_the_last"});
  check_reason(problems, "obstacle", "reason", reason);
  if (!problems.empty()) return problems;
  return *above;
}

Outcome<Level> level_to_return_to(Obstacle const& obstacle, std::string const& reason) {
  auto problems = closed_already(obstacle);
  auto const below = level_below(obstacle.level);
  if (!below) problems.push_back({"level", "obstacle.level.is_the_first"});
  check_reason(problems, "obstacle", "reason", reason);
  if (!problems.empty()) return problems;
  return *below;
}

bool climbs_by_silence(Obstacle const& obstacle, Date today) {
  return obstacle.is_open() && obstacle.climbs_on && *obstacle.climbs_on <= today && obstacle.level_since < today && level_above(obstacle.level);
}

Obstacle reviewed(Obstacle obstacle) {
  if (obstacle.state == ObstacleState::unreviewed) obstacle.state = ObstacleState::in_process;
  return obstacle;
}

Outcome<Obstacle> answered(Obstacle obstacle, std::string const& text, Date today, LadderRules const& rules) {
  auto problems = closed_already(obstacle);
  check_action(problems, text);
  if (!problems.empty()) return problems;
  set_clock(obstacle, stopped(clock_of(obstacle), rules.calendar, today), rules);
  return reviewed(std::move(obstacle));
}

Outcome<Obstacle> paused(Obstacle obstacle, std::string const& reason, Date until, Date today, LadderRules const& rules) {
  auto problems = closed_already(obstacle);
  check_reason(problems, "obstacle", "reason", reason);
  if (until <= today || days_between(today, until) > kPauseDaysMax) problems.push_back({"until", "obstacle.pause.until", {std::to_string(kPauseDaysMax)}});
  if (!problems.empty()) return problems;
  set_clock(obstacle, paused(clock_of(obstacle), rules.calendar, today, until), rules);
  obstacle.pause_reason = reason;
  return reviewed(std::move(obstacle));
}

Outcome<Obstacle> resumed(Obstacle obstacle, Date today, LadderRules const& rules) {
  auto problems = closed_already(obstacle);
  if (obstacle.runs_since) problems.push_back({"until", "obstacle.clock.runs"});
  if (!problems.empty()) return problems;
  auto clock = clock_of(obstacle);
  clock = {.days_used = days_used(clock, rules.calendar, today), .runs_since = today};
  set_clock(obstacle, clock, rules);
  obstacle.pause_reason.clear();
  return obstacle;
}

Outcome<Obstacle> resolved(Obstacle obstacle, std::string const& text, Date today) {
  auto problems = closed_already(obstacle);
  check_action(problems, text);
  if (!problems.empty()) return problems;
  return closed(std::move(obstacle), ObstacleState::resolved, text, today);
}

Outcome<Obstacle> discarded(Obstacle obstacle, std::string const& reason, Date today) {
  auto problems = closed_already(obstacle);
  check_reason(problems, "obstacle", "reason", reason);
  if (!problems.empty()) return problems;
  return closed(std::move(obstacle), ObstacleState::discarded, reason, today);
}

Outcome<Obstacle> converted(Obstacle alert, Date today) {
  auto problems = closed_already(alert);
  if (alert.kind != ObstacleKind::alert) problems.push_back({"kind", "obstacle.kind.not_an_alert"});
  if (!problems.empty()) return problems;
  return closed(std::move(alert), ObstacleState::converted, "", today);
}

Outcome<Obstacle> merged(Obstacle obstacle, Date today) {
  auto problems = closed_already(obstacle);
  if (!problems.empty()) return problems;
  return closed(std::move(obstacle), ObstacleState::converted, "", today);
}

}  // namespace timon
