#include "strategy/actor_store.hpp"

#include "platform/words/fold.hpp"

namespace timon::strategy {
namespace {

/// An actor is seen with the goal; one of an alert or restriction with any goal that it lies on.
std::string seen(Work const& work, sql::Parameters& parameters) {
  auto visibility = goals::visible(work, "v.id", "v.institution");
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  // The goals first, then their rows by number: an OR would make PostgreSQL read every goal for every actor.
  return "EXISTS (SELECT 1 FROM (SELECT s.goal AS goal UNION ALL SELECT x.goal FROM obstacle_target x WHERE x.obstacle = s.obstacle) w JOIN goal v ON v.id = w.goal WHERE " +
         visibility.condition + ")";
}

std::string contains(std::string const& folded) {
  auto text = std::string{"%"};
  for (auto const c : folded) {
    if (c == '%' || c == '_' || c == '\\') text += '\\';
    text += c;
  }
  return text + "%";
}

}  // namespace

std::vector<ActorLine> actor_lines(Work& work, ActorQuery const& query) {
  auto parameters = sql::Parameters{};
  auto condition = seen(work, parameters);
  if (!query.q.empty()) {
    condition += " AND s.folded_name LIKE :q ESCAPE '\\'";
    sql::add_parameters(parameters, "q", contains(fold(query.q)));
  }
  if (query.kind) {
    condition += " AND s.kind = :kind";
    sql::add_parameters(parameters, "kind", *query.kind);
  }
  if (auto const mark = query.after.rfind('|'); mark != std::string::npos) {
    condition += " AND (s.folded_name, s.kind) > (:after_name, :after_kind)";
    sql::add_parameters(parameters, "after_name", query.after.substr(0, mark), "after_kind", query.after.substr(mark + 1));
  }
  return work.db.all<ActorLine>(R"(
    SELECT s.kind, s.folded_name, min(s.name) AS name, count(DISTINCT s.goal) AS goals, count(DISTINCT s.milestone) AS milestones, count(DISTINCT o.id) AS obstacles,
      sum(CASE WHEN s.stance = 'against' THEN 1 ELSE 0 END) AS against
    FROM stakeholder s LEFT JOIN obstacle o ON o.id = s.obstacle AND o.state IN ('unreviewed', 'in_process') WHERE )" +
                                    condition + " GROUP BY s.folded_name, s.kind ORDER BY s.folded_name, s.kind LIMIT " + std::to_string(query.limit + 1),
                                parameters);
}

std::vector<ActorPlace> places_of(Work& work, StakeholderKind kind, std::string const& folded_name) {
  auto parameters = sql::with("kind", kind, "name", folded_name);
  auto const condition = seen(work, parameters);
  return work.db.all<ActorPlace>("SELECT " + sql::columns<Stakeholder>("s.") + R"(,
      g.code AS goal_code, g.title AS goal_title, coalesce(m.code, '') AS milestone_code, coalesce(m.title, '') AS milestone_title, m.due_on, m.finished_on
    FROM stakeholder s JOIN goal g ON g.id = s.goal LEFT JOIN milestone m ON m.id = s.milestone
    WHERE s.kind = :kind AND s.folded_name = :name AND )" +
                                     condition + " ORDER BY g.code, m.due_on, s.id LIMIT 500",
                                 parameters);
}

std::vector<Stakeholder> actors_of(sql::Session& db, MilestoneId milestone) {
  return db.all<Stakeholder>(sql::select<Stakeholder>("WHERE milestone = :milestone ORDER BY id"), sql::with("milestone", milestone));
}

std::vector<Stakeholder> actors_of(sql::Session& db, ObstacleId obstacle) {
  return db.all<Stakeholder>(sql::select<Stakeholder>("WHERE obstacle = :obstacle ORDER BY id"), sql::with("obstacle", obstacle));
}

std::optional<Risk> risk_behind(sql::Session& db, ObstacleId obstacle) {
  return db.maybe<Risk>(sql::select<Risk>("WHERE obstacle = :obstacle ORDER BY id LIMIT 1"), sql::with("obstacle", obstacle));
}

}  // namespace timon::strategy
