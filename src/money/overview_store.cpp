#include <algorithm>
#include <set>

#include "money/overview.hpp"
#include "organization/organization.hpp"

namespace timon::money {
namespace {

/// «FROM goal_standing s …» of the goals that the actor sees; parameters go along.
std::string visible_goals(Work const& work, sql::Parameters& parameters) {
  auto visibility = goals::visible(work, "s.goal", "s.institution");
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  return "s.is_integrating = 0 AND " + visibility.condition;
}

std::vector<OverviewGoal> goals_of(Work& work) {
  auto parameters = sql::Parameters{};
  auto const condition = visible_goals(work, parameters);
  return work.db.all<OverviewGoal>(
      "SELECT s.goal, s.code, s.title, s.institution, s.institution_name, coalesce(x.code, '') AS axis_code, coalesce(x.title, '') AS axis_title, s.progress_real "
      "FROM goal_standing s LEFT JOIN axis x ON x.id = s.axis WHERE " +
          condition + " ORDER BY s.code",
      parameters);
}

std::set<InstitutionId> subtree(sql::Session& db, std::string const& code) {
  auto below = std::set<InstitutionId>{};
  for (auto const id : db.all<InstitutionId>("SELECT r.institution FROM institution_reach r JOIN institution i ON i.id = r.top WHERE i.code = :code", sql::with("code", code)))
    below.insert(id);
  return below;
}

void put_choices(Overview& overview, Work& work, std::vector<OverviewGoal> const& goals) {
  auto used = std::set<InstitutionId>{};
  auto axes = std::map<std::string, std::string>{};
  for (auto const& goal : goals) {
    used.insert(goal.institution);
    if (!goal.axis_code.empty()) axes[goal.axis_code] = goal.axis_title;
  }
  for (auto const& institution : organization::institutions(work.db))
    if (used.contains(institution.id)) overview.institutions.push_back({institution.code, institution.name});
  for (auto const& [code, title] : axes) overview.axes.push_back({code, title});
}

void sum_up(Overview& overview) {
  auto totals = std::map<std::string, OverviewTotal>{};
  for (auto const& row : overview.rows) {
    auto& total = totals[row.currency];
    total.currency = row.currency;
    total.figures += row.figures;
    ++total.goals;
  }
  for (auto& [currency, total] : totals) overview.totals.push_back(std::move(total));
}

}  // namespace

std::string const& group_of(OverviewRow const& row, OverviewGroup group) {
  static auto const kNone = std::string{};
  return group == OverviewGroup::institution ? row.goal.institution_name : group == OverviewGroup::axis ? row.goal.axis_title : kNone;
}

Overview overview_of(Work& work, OverviewQuery const& query) {
  auto overview = Overview{};
  auto goals = goals_of(work);
  put_choices(overview, work, goals);
  if (!query.institution.empty()) {
    auto const below = subtree(work.db, query.institution);
    std::erase_if(goals, [&](OverviewGoal const& goal) { return !below.contains(goal.institution); });
  }
  if (!query.axis.empty()) std::erase_if(goals, [&](OverviewGoal const& goal) { return goal.axis_code != query.axis; });
  auto parameters = sql::Parameters{};
  auto const condition = visible_goals(work, parameters);
  auto money = std::multimap<GoalId, GoalMoney>{};
  for (auto& sum : money_of(work, "SELECT s.goal FROM goal_standing s WHERE " + condition, std::move(parameters))) money.emplace(sum.goal, std::move(sum));
  auto const limits = light_limits(work.db);
  auto const currency = organization::setting(work.db, "currency", "ARS");
  for (auto& goal : goals) {
    auto const [from, to] = money.equal_range(goal.goal);
    if (from == to) overview.rows.push_back({goal, currency, {}, light_of({}, goal.progress_real, limits)});
    for (auto each = from; each != to; ++each)
      overview.rows.push_back({goal, each->second.currency, each->second.figures, light_of(each->second.figures, goal.progress_real, limits)});
  }
  for (auto const& row : overview.rows) ++overview.lights[row.reading.light];
  if (query.light) std::erase_if(overview.rows, [&](OverviewRow const& row) { return row.reading.light != *query.light; });
  std::stable_sort(overview.rows.begin(), overview.rows.end(), [&](OverviewRow const& a, OverviewRow const& b) {
    auto const key = [&](OverviewRow const& row) { return std::tie(group_of(row, query.group), row.currency, row.reading.light, row.goal.code); };
    return key(a) < key(b);
  });
  sum_up(overview);
  return overview;
}

}  // namespace timon::money
