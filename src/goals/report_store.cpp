#include "goals/report_store.hpp"

namespace timon::goals {

std::vector<SignedReport> reports_of(sql::Session& db, GoalId goal, Id<GoalReport> after, int limit) {
  return db.all<SignedReport>("SELECT " + sql::columns<GoalReport>("r.") + R"(, coalesce(p.name, r.by_name) AS written_by
    FROM goal_report r LEFT JOIN person p ON p.id = r.person LEFT JOIN goal_report a ON a.id = :after AND a.goal = r.goal
    WHERE r.goal = :goal AND (a.id IS NULL OR r.reported_on < a.reported_on OR (r.reported_on = a.reported_on AND r.id < a.id))
    ORDER BY r.reported_on DESC, r.id DESC LIMIT )" +
                                  std::to_string(limit),
                              sql::with("after", after.number, "goal", goal));
}

std::vector<SignedJudgement> judgements_of(sql::Session& db, GoalId goal, Id<StandingOverride> after, int limit) {
  // They are kept as they are made: the newest has the highest number.
  auto parameters = sql::with("goal", goal);
  if (after) sql::add_parameters(parameters, "after", after);
  return db.all<SignedJudgement>("SELECT " + sql::columns<StandingOverride>("v.") +
                                     ", coalesce(p.name, '') AS judged_by FROM standing_override v LEFT JOIN person p ON p.id = v.person WHERE v.goal = :goal" +
                                     (after ? " AND v.id < :after" : "") + " ORDER BY v.id DESC LIMIT " + std::to_string(limit),
                                 parameters);
}

}  // namespace timon::goals
