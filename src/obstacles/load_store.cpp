#include <algorithm>
#include <map>
#include <set>

#include "obstacles/obstacles.hpp"
#include "platform/words/fold.hpp"

namespace timon::obstacles {
namespace {

struct OpenTarget {
  ObstacleId obstacle;
  ObstacleKind kind{};
  std::string code;
  bool is_blocking{};
  MilestoneId milestone;
  OfficeId holder;
};
BOOST_DESCRIBE_STRUCT(OpenTarget, (), (obstacle, kind, code, is_blocking, milestone, holder))

constexpr auto kOpenTargets = R"(
  SELECT o.id AS obstacle, o.kind, o.code, o.is_blocking, t.milestone, o.holder FROM obstacle_target t JOIN obstacle o ON o.id = t.obstacle
  WHERE t.goal = :goal AND o.state IN ('unreviewed', 'in_process') ORDER BY o.reported_on, o.id)";

/// The offices that attend what is open on a goal: of each type that of the nearest institution upwards. They see the goal.
constexpr auto kAttending = R"(
  SELECT DISTINCT x.office FROM obstacle_target t JOIN obstacle o ON o.id = t.obstacle JOIN obstacle_type_office x ON x.type = o.type
  JOIN institution_reach up ON up.top = x.institution AND up.institution = o.institution
  WHERE t.goal = :goal AND o.state IN ('unreviewed', 'in_process') AND NOT EXISTS (
    SELECT 1 FROM obstacle_type_office y JOIN institution_reach n ON n.top = y.institution AND n.institution = o.institution
    WHERE y.type = o.type AND n.depth < up.depth))";

void put_load(Work& work, GoalId goal) {
  auto load_by_milestone = std::map<MilestoneId, goals::Load>{};
  auto counted = std::set<ObstacleId>{};
  auto holders = std::vector<OfficeId>{};
  auto& own = load_by_milestone[{}];
  for (auto const& open : work.db.all<OpenTarget>(kOpenTargets, sql::with("goal", goal))) {
    auto& load = load_by_milestone[open.milestone];
    auto const is_alert = open.kind == ObstacleKind::alert;
    if (counted.insert(open.obstacle).second) is_alert ? ++own.alerts : ++own.restrictions;
    if (open.milestone) is_alert ? ++load.alerts : ++load.restrictions;
    if (!is_alert && open.is_blocking && load.blocking.empty()) load.blocking = open.code;
    if (open.holder) holders.push_back(open.holder);
  }
  for (auto const milestone : work.db.all<MilestoneId>("SELECT milestone FROM opportunity WHERE goal = :goal AND state NOT IN ('held', 'declined')", sql::with("goal", goal))) {
    ++own.opportunities;
    if (milestone) ++load_by_milestone[milestone].opportunities;
  }
  for (auto const office : work.db.all<OfficeId>(kAttending, sql::with("goal", goal))) holders.push_back(office);
  auto loads = std::vector<goals::Load>{};
  for (auto& [milestone, load] : load_by_milestone) {
    load.goal = goal;
    load.milestone = milestone;
    if (load.alerts + load.restrictions + load.opportunities > 0) loads.push_back(std::move(load));
  }
  goals::put_loads(work.db, goal, loads, holders);
}

struct Searched {
  ObstacleId id;
  std::string code;
  std::string title;
  std::string decision_asked;
  std::string treatment_with_whom;
  std::string search_text;  // as kept
};
BOOST_DESCRIBE_STRUCT(Searched, (), (id, code, title, decision_asked, treatment_with_whom, search_text))

constexpr auto kSearched = R"(
  SELECT o.id, o.code, o.title, o.decision_asked, o.treatment_with_whom, coalesce(f.search_text, '') AS search_text FROM obstacle o
  LEFT JOIN obstacle_search f ON f.obstacle = o.id WHERE o.id IN (SELECT t.obstacle FROM obstacle_target t WHERE t.goal = :goal) ORDER BY o.id)";

void put_search_text(Work& work, GoalId goal) {
  for (auto const& row : work.db.all<Searched>(kSearched, sql::with("goal", goal))) {
    auto const text = fold(row.code + " " + row.title + " " + row.decision_asked + " " + row.treatment_with_whom);
    if (text == row.search_text) continue;
    work.db.run("DELETE FROM obstacle_search WHERE obstacle = :obstacle", sql::with("obstacle", row.id));
    work.db.run("INSERT INTO obstacle_search (obstacle, search_text) VALUES (:obstacle, :search_text)", sql::with("obstacle", row.id, "search_text", text));
  }
}

}  // namespace

void refresh_loads(Work& work, std::vector<GoalId> goals) {
  std::sort(goals.begin(), goals.end());
  goals.erase(std::unique(goals.begin(), goals.end()), goals.end());
  for (auto const goal : goals) {
    work.db.lock(Goal::kTable, goal.number);
    put_load(work, goal);
    put_search_text(work, goal);
  }
  goals::refresh_standing(work, std::move(goals));
}

void forget_search(sql::Session& db, ObstacleId id) { db.run("DELETE FROM obstacle_search WHERE obstacle = :obstacle", sql::with("obstacle", id)); }

void rebuild(Work& work) {
  auto transaction = sql::Transaction{work.db};
  work.db.run("DELETE FROM goal_load");
  work.db.run("DELETE FROM goal_holder");
  work.db.run("DELETE FROM obstacle_search");
  for (auto const goal : work.db.all<GoalId>("SELECT goal FROM obstacle_target UNION SELECT goal FROM opportunity ORDER BY 1")) {
    put_load(work, goal);
    put_search_text(work, goal);
  }
  transaction.commit();
}

}  // namespace timon::obstacles
