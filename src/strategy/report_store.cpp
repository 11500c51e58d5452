#include "strategy/report_store.hpp"

namespace timon::strategy {

std::vector<VersionRow> versions_of(sql::Session& db, GoalId goal, std::optional<Date> before, int limit) {
  auto parameters = sql::with("goal", goal);
  if (before) sql::add_parameters(parameters, "before", *before);
  return db.all<VersionRow>("SELECT " + sql::columns<GoalReport>("r.") + R"(, coalesce(p.name, r.by_name) AS person_name, f.made_on AS official_on
    FROM goal_report r LEFT JOIN person p ON p.id = r.person LEFT JOIN official_report f ON f.report = r.id
    WHERE r.goal = :goal)" + (before ? " AND r.reported_on < :before" : "") +
                                " ORDER BY r.reported_on DESC, r.id DESC LIMIT " + std::to_string(limit),
                            parameters);
}

}  // namespace timon::strategy
