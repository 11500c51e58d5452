#include "obstacles/obstacle_actions.hpp"

#include "base/text.hpp"
#include "obstacles/obstacle_deed.hpp"

namespace timon::obstacles {
namespace {

OfficeId office_on(Work& work, Obstacle const& obstacle, Level level) {
  auto const holder = holder_on(work, obstacle, level);
  return holder ? holder->id : OfficeId{};
}

/// A deed that ends or keeps the stay and adds one line to the log.
template <class Rule>
Outcome<Obstacle> change(Work& work, ObstacleId id, std::int64_t revision_seen, char const* event, ActionKind kind, std::string const& text, std::string const& verb, Rule rule) {
  auto const seen = held(work, id, revision_seen);
  auto deed = ObstacleDeed{work, event, seen, text};
  Outcome<Obstacle> after = rule(deed.before(), deed.rules());
  if (!after) return after;
  deed.log(kind, text, verb);
  *after = deed.save(*after, after->is_open() ? "" : "closed");
  deed.finish();
  return after;
}

Outcome<Obstacle> move(Work& work, ObstacleDeed& deed, Obstacle obstacle, Level level, ActionKind kind, std::string const& reason, std::string const& ending) {
  auto after = arrived(reviewed(std::move(obstacle)), level, office_on(work, deed.before(), level), work.today, deed.rules());
  deed.log(kind, reason, boost::describe::enum_to_string(level, ""));
  after = deed.save(std::move(after), ending);
  deed.finish();
  return after;
}

}  // namespace

Outcome<Obstacle> derive_obstacle(Work& work, ObstacleId id, std::int64_t revision_seen, std::string reason, std::string decision_asked) {
  auto const seen = held(work, id, revision_seen);
  auto deed = ObstacleDeed{work, "obstacle_derived", seen, reason};
  auto const level = level_to_derive_to(deed.before(), reason);
  if (!level) return level.error();
  auto obstacle = deed.before();
  if (!trimmed(decision_asked).empty()) obstacle.decision_asked = std::move(decision_asked);
  auto ready = checked(std::move(obstacle), work.today);
  if (!ready) return ready;
  return move(work, deed, *ready, *level, ActionKind::derived, reason, "derived");
}

Outcome<Obstacle> return_obstacle(Work& work, ObstacleId id, std::int64_t revision_seen, std::string reason) {
  auto const seen = held(work, id, revision_seen);
  auto deed = ObstacleDeed{work, "obstacle_returned", seen, reason};
  auto const level = level_to_return_to(deed.before(), reason);
  if (!level) return level.error();
  return move(work, deed, deed.before(), *level, ActionKind::returned, reason, "returned");
}

Outcome<Obstacle> answer_obstacle(Work& work, ObstacleId id, std::int64_t revision_seen, AnswerVerb verb, std::string text) {
  return change(work, id, revision_seen, "obstacle_answered", ActionKind::answered, text, boost::describe::enum_to_string(verb, ""),
                [&](Obstacle const& o, LadderRules const& rules) { return answered(o, text, work.today, rules); });
}

Outcome<Obstacle> resolve_obstacle(Work& work, ObstacleId id, std::int64_t revision_seen, std::string text) {
  return change(work, id, revision_seen, "obstacle_resolved", ActionKind::resolved, text, "", [&](Obstacle const& o, LadderRules const&) { return resolved(o, text, work.today); });
}

Outcome<Obstacle> discard_obstacle(Work& work, ObstacleId id, std::int64_t revision_seen, std::string reason) {
  return change(work, id, revision_seen, "obstacle_discarded", ActionKind::discarded, reason, "",
                [&](Obstacle const& o, LadderRules const&) { return discarded(o, reason, work.today); });
}

Outcome<Obstacle> pause_obstacle(Work& work, ObstacleId id, std::int64_t revision_seen, std::string reason, Date until) {
  return change(work, id, revision_seen, "clock_paused", ActionKind::paused, reason, to_iso(until),
                [&](Obstacle const& o, LadderRules const& rules) { return paused(o, reason, until, work.today, rules); });
}

Outcome<Obstacle> resume_obstacle(Work& work, ObstacleId id, std::int64_t revision_seen) {
  return change(work, id, revision_seen, "clock_resumed", ActionKind::resumed, "", "", [&](Obstacle const& o, LadderRules const& rules) { return resumed(o, work.today, rules); });
}

Outcome<ActionEntry> log_action(Work& work, ObstacleId id, std::string text, bool is_reserved, bool is_lesson) {
  must(work.actor.is_console || (work.actor.may_write && !work.actor.seats.empty()), kRaiseObstacle);
  auto const seen = find_visible(work, id);
  if (!seen) throw NotFound{};
  auto const is_holder = is_held_by(work.actor, *seen, work.db);
  must(is_holder || work.actor.may(kRaiseObstacle) || attends(work, *seen), kRaiseObstacle);
  auto problems = Problems{};
  check_action(problems, text);
  if (!problems.empty()) return problems;
  auto deed = ObstacleDeed{work, "action_logged", *seen, {}};
  auto const entry = deed.log(ActionKind::action, std::move(text), {}, is_reserved, is_lesson);
  if (is_holder && deed.before().state == ObstacleState::unreviewed) deed.save(reviewed(deed.before()), "");
  deed.finish();
  return entry;
}

Outcome<Obstacle> edit_obstacle(Work& work, ObstacleId id, std::int64_t revision_seen, Obstacle wanted) {
  must_have(work.actor, {kRaiseObstacle});
  auto const seen = find_visible(work, id);
  if (!seen) throw NotFound{};
  must(is_held_by(work.actor, *seen, work.db) || work.actor.may(kRaiseObstacle, seen->institution), kRaiseObstacle);
  must_be_current(revision_seen, seen->revision, Obstacle::kTable);
  auto deed = ObstacleDeed{work, "obstacle_edited", *seen, {}};
  if (!deed.before().is_open()) return Problem{"state", "obstacle.state.final"};
  if (auto const problem = wrong_responsible(work, wanted)) return *problem;
  auto after = deed.before();
  after.title = wanted.title;
  after.type = wanted.type;
  after.description = wanted.description;
  after.treatment_what = wanted.treatment_what;
  after.treatment_with_whom = wanted.treatment_with_whom;
  after.treatment_when = wanted.treatment_when;
  after.decision_asked = wanted.decision_asked;
  after.responsible = wanted.responsible;
  after.limit_on = wanted.limit_on;
  after.is_blocking = wanted.is_blocking;
  auto ready = checked(std::move(after), work.today);
  if (!ready) return ready;
  *ready = deed.save(*ready, "");
  deed.finish();
  return ready;
}

}  // namespace timon::obstacles
