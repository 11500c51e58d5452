#include "obstacles/obstacle_deed.hpp"

#include <algorithm>

#include "obstacles/telling.hpp"

namespace timon::obstacles {

ObstacleDeed::ObstacleDeed(Work& work, std::string event, Obstacle const& seen, std::string reason)
    : deed{work, std::move(event), std::move(reason)}, work_{work}, days_{ladder_days(work.db)}, calendar_{organization::working_calendar(work.db, seen.institution)} {
  work.db.lock(Obstacle::kTable, seen.id.number);
  static auto const text = sql::select<Obstacle>("WHERE id = :id");
  before_ = work.db.one<Obstacle>(text, sql::with("id", seen.id));
  must_be_current(seen.revision, before_.revision, Obstacle::kTable);
  after_ = before_;
  for (auto const& target : targets_of(work.db, seen.id)) goals_.push_back(target.goal);
  if (!goals_.empty()) deed.thread(goals_.front().number);
  auto const attending = work.actor.holds(before_.holder) || work.actor.is_console ? std::nullopt : attending_office(work, before_);
  if (auto const* const seat = work.actor.seat_in(attending ? attending->id : before_.holder)) {
    deed.sign(seat->office);
    stands_in_for_ = seat->stands_in_for;
  }
}

Obstacle ObstacleDeed::save(Obstacle after, std::string const& ending) {
  after = after_ = deed.update(before_, after);
  if (ending.empty()) return after;
  auto const stays = stays_of(work_.db, after.id);
  if (!stays.empty() && !stays.back().left_on) {
    auto ended = stays.back();
    ended.left_on = work_.today;
    ended.ending = ending;
    ended.days_used = days_used(clock_of(before_), calendar_, work_.today);
    deed.update(stays.back(), ended);
  }
  if (after.is_open()) deed.insert(Stay{.obstacle = after.id, .level = after.level, .office = after.holder, .arrived_on = work_.today, .ending = ""});
  return after;
}

ActionEntry ObstacleDeed::log(ActionKind kind, std::string text, std::string verb, bool is_reserved, bool is_lesson) {
  kind_ = kind;
  verb_ = verb;
  return deed.insert(ActionEntry{.obstacle = before_.id,
                                 .kind = kind,
                                 .verb = std::move(verb),
                                 .text = std::move(text),
                                 .is_reserved = is_reserved,
                                 .is_lesson = is_lesson,
                                 .level = before_.level,
                                 .at = work_.now,
                                 .person = work_.actor.person,
                                 .stands_in_for = stands_in_for_,
                                 .by_name = work_.actor.person ? "" : work_.actor.name});
}

void ObstacleDeed::finish(std::vector<GoalId> const& also) {
  goals_.insert(goals_.end(), also.begin(), also.end());
  refresh_loads(work_, goals_);
  tell(work_, {kind_, verb_, before_, after_});
  deed.commit();
}

Obstacle begin_obstacle(Work& work, Deed& deed, Obstacle obstacle, std::vector<ObstacleTarget> targets, LadderRules const& rules, std::string verb, std::string const& first_line) {
  auto const level = obstacle.level;
  auto const told_verb = verb;
  obstacle.code = next_code(work.db, obstacle.kind);
  obstacle.level_since = work.today;
  obstacle = deed.insert(obstacle);
  auto goals = std::vector<GoalId>{};
  auto laid = std::vector<ObstacleTarget>{};
  for (auto& target : targets) {
    // Named twice, it lies there once.
    if (std::ranges::any_of(laid, [&](ObstacleTarget const& one) { return one.goal == target.goal && one.milestone == target.milestone; })) continue;
    target.id = {};
    target.obstacle = obstacle.id;
    laid.push_back(deed.insert(target));
    goals.push_back(target.goal);
  }
  auto const holder = holder_on(work, obstacle, level);
  obstacle = deed.update(obstacle, arrived(obstacle, level, holder ? holder->id : OfficeId{}, work.today, rules));
  deed.insert(Stay{.obstacle = obstacle.id, .level = level, .office = obstacle.holder, .arrived_on = work.today, .ending = ""});
  deed.insert(ActionEntry{.obstacle = obstacle.id,
                          .kind = ActionKind::reported,
                          .verb = std::move(verb),
                          .text = first_line,
                          .level = level,
                          .at = work.now,
                          .person = work.actor.person,
                          .by_name = work.actor.person ? "" : work.actor.name});
  refresh_loads(work, std::move(goals));
  tell(work, {ActionKind::reported, told_verb, obstacle, obstacle});
  return obstacle;
}

std::optional<Problem> wrong_responsible(Work& work, Obstacle const& obstacle) {
  if (!obstacle.responsible || organization::find_office(work.db, obstacle.responsible, work.today)) return std::nullopt;
  return Problem{"responsible", "obstacle.responsible.unknown"};
}

Obstacle held(Work& work, ObstacleId id, std::int64_t revision_seen) {
  // Every level of the ladder may act on what it holds; who sits on none may not, anywhere.
  auto const has_level = work.actor.is_console || std::any_of(work.actor.seats.begin(), work.actor.seats.end(), [](Seat const& seat) { return !seat.level.empty(); });
  must(has_level && (work.actor.may_write || work.actor.is_console), Right{"hold_obstacle"});
  auto obstacle = find_visible(work, id);
  if (!obstacle) throw NotFound{};
  must(is_held_by(work.actor, *obstacle, work.db), Right{"hold_obstacle"});
  must_be_current(revision_seen, obstacle->revision, Obstacle::kTable);
  return std::move(*obstacle);
}

}  // namespace timon::obstacles
