#include "maps/place_figures_store.hpp"

namespace timon::maps {
namespace {

constexpr auto kBelow = "(WITH RECURSIVE below (id) AS (SELECT CAST(:top AS BIGINT) UNION SELECT p.id FROM place p JOIN below b ON p.parent = b.id) SELECT id FROM below)";

void take(sql::Parameters& parameters, goals::Visibility& visibility) {
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
}

}  // namespace

std::vector<PlaceGoal> goals_by_place(Work& work, PlaceQuery const& query) {
  auto parameters = sql::Parameters{};
  auto visibility = goals::visible(work, "s.goal", "s.institution");
  take(parameters, visibility);
  auto text =
      "SELECT s.goal, gp.place, s.code, s.title, s.institution_name, s.standing, s.ends_on, s.alerts, s.restrictions, s.opportunities, s.progress_real FROM goal_standing s "
      "LEFT JOIN goal_place gp ON gp.goal = s.goal WHERE s.is_integrating = 0 AND " +
      visibility.condition;
  if (!query.institution.empty()) {
    text += " AND s.institution IN (SELECT r.institution FROM institution_reach r JOIN institution i ON i.id = r.top WHERE i.code = :asked_institution)";
    sql::add_parameters(parameters, "asked_institution", query.institution);
  }
  if (!query.axis.empty()) {
    text += " AND s.axis IN (SELECT x.id FROM axis x WHERE x.code = :asked_axis)";
    sql::add_parameters(parameters, "asked_axis", query.axis);
  }
  if (query.standing) {
    text += " AND s.standing = :asked_standing";
    sql::add_parameters(parameters, "asked_standing", *query.standing);
  }
  return work.db.all<PlaceGoal>(text + " ORDER BY s.board_key, s.goal", parameters);
}

std::vector<PlaceMilestone> milestones_at(Work& work, PlaceId place, int limit) {
  auto parameters = sql::with("top", place);
  auto visibility = goals::visible(work, "g.id", "g.institution");
  take(parameters, visibility);
  return work.db.all<PlaceMilestone>(
      std::string{"SELECT g.code AS goal_code, m.code, m.title, m.due_on, m.finished_on FROM milestone m JOIN goal g ON g.id = m.goal WHERE m.place IN "} + kBelow +
          " AND m.withdrawn_on IS NULL AND " + visibility.condition + " ORDER BY CASE WHEN m.finished_on IS NULL THEN 0 ELSE 1 END, coalesce(m.due_on, '9999-12-31'), m.id LIMIT " +
          std::to_string(limit),
      parameters);
}

std::vector<money::GoalMoney> money_at(Work& work, PlaceId place) {
  auto parameters = sql::with("top", place);
  auto visibility = goals::visible(work, "s.goal", "s.institution");
  take(parameters, visibility);
  auto sums = std::map<std::string, money::GoalMoney>{};
  for (auto const& each : money::money_of(work,
                                          std::string{"SELECT s.goal FROM goal_standing s JOIN goal_place gp ON gp.goal = s.goal WHERE s.is_integrating = 0 AND gp.place IN "} +
                                              kBelow + " AND " + visibility.condition,
                                          std::move(parameters))) {
    auto& sum = sums[each.currency];
    sum.currency = each.currency;
    sum.figures += each.figures;
  }
  auto all = std::vector<money::GoalMoney>{};
  for (auto& [currency, sum] : sums) all.push_back(std::move(sum));
  return all;
}

std::vector<Choice> axis_choices(sql::Session& db) { return db.all<Choice>("SELECT code, title AS name FROM axis ORDER BY code"); }

}  // namespace timon::maps
