#include "plans/integrating_actions.hpp"

namespace timon::plans {

std::vector<Part> parts_of(Work& work, GoalId goal) {
  auto visibility = goals::visible(work, "g.id", "g.institution");
  sql::add_parameters(visibility.parameters, "goal", goal, "today", work.today);
  return work.db.all<Part>(
      "WITH RECURSIVE part (id) AS (SELECT id FROM goal WHERE parent = :goal UNION SELECT d.id FROM goal d JOIN part ON d.parent = part.id) "
      "SELECT g.id, g.parent, g.code, g.title, i.name AS institution, s.standing, g.is_integrating, s.stopped, s.late, s.on_course, s.finished, "
      "coalesce(SUM(m.weight), 0) AS weight, coalesce(SUM(CASE WHEN m.finished_on IS NULL THEN 0 ELSE m.weight END), 0) AS weight_finished, "
      "coalesce(SUM(CASE WHEN m.due_on <= :today THEN m.weight ELSE 0 END), 0) AS weight_expected, s.progress_real AS progress, s.progress_expected AS expected, g.budget, "
      "g.currency "
      "FROM part JOIN goal g ON g.id = part.id JOIN institution i ON i.id = g.institution JOIN goal_standing s ON s.goal = g.id "
      "LEFT JOIN milestone m ON m.goal = g.id AND m.withdrawn_on IS NULL WHERE " +
          visibility.condition +
          " GROUP BY g.id, g.parent, g.code, g.title, i.name, s.standing, g.is_integrating, s.stopped, s.late, s.on_course, s.finished, s.progress_real, s.progress_expected, "
          "g.budget, g.currency ORDER BY g.code",
      visibility.parameters);
}

std::vector<ShareLine> shares_of(sql::Session& db, Goal const& goal) {
  return db.all<ShareLine>(
      "SELECT i.id AS institution, i.code, i.name, CASE WHEN i.id = :in_charge THEN 1 ELSE 0 END AS is_in_charge, p.percent FROM institution i LEFT JOIN share_percent p ON "
      "p.institution "
      "= "
      "i.id AND p.goal = :percent_goal WHERE i.id = :charge OR i.id IN (SELECT s.institution FROM goal_share s WHERE s.goal = :goal) ORDER BY CASE WHEN i.id = :first THEN 0 ELSE "
      "1 "
      "END, i.name",
      sql::with("in_charge", goal.institution, "percent_goal", goal.id, "charge", goal.institution, "goal", goal.id, "first", goal.institution));
}

std::vector<SharedLine> shared_lines(Work& work) {
  auto const visibility = goals::visible(work, "g.id", "g.institution");
  return work.db.all<SharedLine>(
      "SELECT i.id AS institution, i.name AS institution_name, g.code AS goal_code, g.title AS goal_title, c.name AS in_charge, s.standing, CASE WHEN i.id = g.institution THEN 1 "
      "ELSE 0 END AS is_in_charge, p.percent FROM (SELECT goal, institution FROM goal_share UNION SELECT x.id, x.institution FROM goal x WHERE x.id IN (SELECT goal FROM "
      "goal_share)) h JOIN goal g ON g.id = h.goal JOIN institution i ON i.id = h.institution JOIN institution c ON c.id = g.institution JOIN goal_standing s ON s.goal = g.id "
      "LEFT "
      "JOIN share_percent p ON p.goal = g.id AND p.institution = i.id WHERE " +
          visibility.condition + " ORDER BY i.name, i.id, g.code",
      visibility.parameters);
}

}  // namespace timon::plans
