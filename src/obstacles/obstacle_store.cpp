#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "obstacles/obstacles.hpp"
#include "platform/words/words.hpp"

namespace timon::obstacles {
namespace {

template <class T>
std::optional<T> find(Work& work, std::string const& condition, std::string const& goals, sql::Parameters parameters) {
  auto visibility = goals::visible(work, "goal.id", "goal.institution");
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  auto const table = std::string{T::kTable};
  return work.db.maybe<T>("SELECT " + sql::columns<T>(table + ".") + " FROM " + table + " WHERE " + table + "." + condition + " AND EXISTS (SELECT 1 FROM " + goals + " AND " +
                              visibility.condition + ")",
                          parameters);
}

constexpr auto kGoalsOfObstacle = "obstacle_target JOIN goal ON goal.id = obstacle_target.goal WHERE obstacle_target.obstacle = obstacle.id";
constexpr auto kGoalOfOpportunity = "goal WHERE goal.id = opportunity.goal";

std::int64_t next_number(sql::Session& db, std::string const& space) {
  return db.one<std::int64_t>("UPDATE code_number SET number = number + 1 WHERE space = :space RETURNING number", sql::with("space", space));
}

std::string padded(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::optional<Obstacle> find_visible(Work& work, ObstacleId id) { return find<Obstacle>(work, "id = :id", kGoalsOfObstacle, sql::with("id", id.number)); }
std::optional<Obstacle> find_visible(Work& work, std::string const& code) { return find<Obstacle>(work, "code = :code", kGoalsOfObstacle, sql::with("code", code)); }
std::optional<Opportunity> find_visible(Work& work, OpportunityId id) { return find<Opportunity>(work, "id = :id", kGoalOfOpportunity, sql::with("id", id.number)); }
std::optional<Opportunity> find_visible_opportunity(Work& work, std::string const& code) {
  return find<Opportunity>(work, "code = :code", kGoalOfOpportunity, sql::with("code", code));
}

std::vector<ObstacleTarget> targets_of(sql::Session& db, ObstacleId id) {
  static auto const text = sql::select<ObstacleTarget>("WHERE obstacle = :obstacle ORDER BY id");
  return db.all<ObstacleTarget>(text, sql::with("obstacle", id));
}

std::vector<Stay> stays_of(sql::Session& db, ObstacleId id) {
  static auto const text = sql::select<Stay>("WHERE obstacle = :obstacle ORDER BY id");
  return db.all<Stay>(text, sql::with("obstacle", id));
}

std::vector<ActionEntry> actions_of(Work& work, Obstacle const& obstacle) {
  static auto const text = sql::select<ActionEntry>("WHERE obstacle = :obstacle ORDER BY at DESC, id DESC");
  auto entries = work.db.all<ActionEntry>(text, sql::with("obstacle", obstacle.id));
  std::erase_if(entries, [&](ActionEntry const& entry) { return entry.is_reserved && !may_read_reserved(work.actor, entry); });
  return entries;
}

std::vector<Obstacle> obstacles_of(sql::Session& db, GoalId goal) {
  static auto const text = sql::select<Obstacle>(R"(WHERE id IN (SELECT t.obstacle FROM obstacle_target t WHERE t.goal = :goal)
    ORDER BY CASE WHEN state IN ('unreviewed', 'in_process') THEN 0 ELSE 1 END, kind DESC, reported_on, id)");
  return db.all<Obstacle>(text, sql::with("goal", goal));
}

std::vector<Opportunity> opportunities_of(sql::Session& db, GoalId goal) {
  static auto const text = sql::select<Opportunity>("WHERE goal = :goal ORDER BY proposed_on, id");
  return db.all<Opportunity>(text, sql::with("goal", goal));
}

bool may_read_reserved(Actor const& actor, ActionEntry const& entry) {
  if (actor.is_console || entry.person == actor.person) return true;
  // Whoever sits on the level that wrote it, or above, in whatever institution lets the item be seen at all.
  return std::any_of(actor.seats.begin(), actor.seats.end(), [&](Seat const& seat) {
    auto level = Level{};
    return seat.has(kReadReserved) || (boost::describe::enum_from_string(seat.level.c_str(), level) && level >= entry.level);
  });
}

bool is_held_by(Actor const& actor, Obstacle const& obstacle, sql::Session& db) {
  if (actor.is_console) return true;
  if (!obstacle.holder) return false;
  if (actor.holds(obstacle.holder)) return true;
  // The manager's level is one leader's; above it, whoever sits in the same role of the same institution.
  if (obstacle.level == Level::manager) return false;
  auto const office = organization::find_office(db, obstacle.holder, Date{});
  auto const level = std::string{boost::describe::enum_to_string(obstacle.level, "")};
  return office && std::any_of(actor.seats.begin(), actor.seats.end(), [&](Seat const& seat) { return seat.level == level && seat.institution == office->institution; });
}

LadderDays ladder_days(sql::Session& db) {
  auto ladder = LadderDays{};
  auto const kept = organization::settings_beginning(db, kLadderDays);
  for (auto const level : kLevels) {
    auto const found = kept.find(ladder_setting(kLadderDays, level));
    if (found == kept.end()) continue;
    if (auto const days = integer_from(found->second); days && *days > 0) ladder.days[static_cast<std::size_t>(level)] = static_cast<int>(*days);
  }
  return ladder;
}

LevelNames level_names(Work const& work) {
  auto found = LevelNames{};
  auto const kept = organization::settings_beginning(work.db, kLevelName);
  for (auto const level : kLevels) {
    auto const own = kept.find(ladder_setting(kLevelName, level));
    auto const is_own = own != kept.end() && !own->second.empty();
    found.names[static_cast<std::size_t>(level)] = is_own ? own->second : work.words.text(std::string{"level.name."} + boost::describe::enum_to_string(level, ""));
  }
  return found;
}

std::optional<organization::OfficeName> holder_on(Work& work, Obstacle const& obstacle, Level level) {
  if (level == Level::manager) {
    auto const leader =
        work.db.maybe<OfficeId>("SELECT g.leader FROM obstacle_target t JOIN goal g ON g.id = t.goal WHERE t.obstacle = :obstacle AND g.leader IS NOT NULL ORDER BY t.id LIMIT 1",
                                sql::with("obstacle", obstacle.id.number));
    if (leader) return organization::find_office(work.db, *leader, work.today);
  }
  return organization::office_of_level(work.db, boost::describe::enum_to_string(level, ""), obstacle.institution, work.today);
}

std::string next_code_of(sql::Session& db, std::string const& space, std::string const& prefix) { return prefix + padded(next_number(db, space)); }
std::string next_code(sql::Session& db, ObstacleKind kind) { return next_code_of(db, "obstacle", kind == ObstacleKind::alert ? "A-" : "R-"); }
std::string next_opportunity_code(sql::Session& db) { return next_code_of(db, "opportunity", "O-"); }

void keep_code(sql::Session& db, std::string const& code) {
  auto const number = code.size() > 2 ? integer_from(std::string_view{code}.substr(2)) : std::nullopt;
  if (!number || code[1] != '-') return;
  db.run("UPDATE code_number SET number = :number WHERE space = :space AND number < :same",
         sql::with("number", *number, "space", code[0] == 'O' ? "opportunity" : "obstacle", "same", *number));
}

std::vector<sql::TableShape> sealed_tables() {
  return {sql::shape_of<Obstacle>(),    sql::shape_of<ObstacleTarget>(), sql::shape_of<Stay>(),
          sql::shape_of<ActionEntry>(), sql::shape_of<Opportunity>(),    sql::shape_of<TypeOffice>()};
}

}  // namespace timon::obstacles
