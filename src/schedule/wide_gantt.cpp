#include "schedule/wide_gantt.hpp"

#include <algorithm>

namespace timon::schedule {

namespace {

/// « FROM … WHERE …» of what the actor sees of what is asked; parameters go along.
std::string asked_goals(Work const& work, WideQuery const& query, sql::Parameters& parameters) {
  auto seen = goals::visible(work, "g.id", "g.institution");
  parameters = std::move(seen.parameters);
  auto condition = std::move(seen.condition);
  if (!query.institution.empty()) {
    sql::add_parameters(parameters, "within", query.institution);
    condition += " AND g.institution IN (SELECT wr.institution FROM institution_reach wr JOIN institution wi ON wi.id = wr.top WHERE wi.code = :within)";
  }
  if (!query.axis.empty()) {
    sql::add_parameters(parameters, "axis", query.axis);
    condition += " AND s.axis IN (SELECT x.id FROM axis x WHERE x.code = :axis)";
  }
  if (query.standing) {
    sql::add_parameters(parameters, "standing", *query.standing);
    condition += " AND s.standing = :standing";
  }
  return " FROM goal g JOIN goal_standing s ON s.goal = g.id WHERE " + condition;
}

}  // namespace

std::int64_t count_wide(Work& work, WideQuery const& query) {
  auto parameters = sql::Parameters{};
  auto const text = "SELECT count(*)" + asked_goals(work, query, parameters);
  return work.db.one<std::int64_t>(text, parameters);
}

std::vector<WideGoal> wide_goals(Work& work, WideQuery const& query) {
  auto parameters = sql::Parameters{};
  auto const from = asked_goals(work, query, parameters);
  return work.db.all<WideGoal>(
      "SELECT g.id, g.code, g.title, s.institution_name, s.standing, g.starts_on, g.ends_on, s.finished, s.stopped + s.late + s.on_course + s.finished AS \"all\"" + from +
          " ORDER BY CASE WHEN g.ends_on IS NULL THEN 1 ELSE 0 END, g.ends_on, g.code, g.id LIMIT " + std::to_string(kWideGoals) + " OFFSET " +
          std::to_string((query.page - 1) * kWideGoals),
      parameters);
}

std::vector<AxisLine> axis_lines(sql::Session& db) { return db.all<AxisLine>("SELECT code, title FROM axis ORDER BY code"); }

std::vector<WideMilestone> wide_milestones(sql::Session& db, std::vector<WideGoal> const& goals) {
  if (goals.empty()) return {};
  auto parameters = sql::Parameters{};
  auto list = std::string{};
  for (auto i = std::size_t{0}; i < static_cast<std::size_t>(kWideGoals); ++i) {
    auto const name = "g" + std::to_string(i);
    list += (i == 0 ? ":" : ", :") + name;
    // Filled up with the last one, so that all pages ask with one statement.
    sql::add_parameters(parameters, name, goals[std::min(i, goals.size() - 1)].id);
  }
  return db.all<WideMilestone>(
      "SELECT m.goal, m.code, m.title, s.standing, coalesce(m.finished_on, m.due_on) AS day, m.is_critical FROM milestone m "
      "JOIN milestone_standing s ON s.milestone = m.id WHERE m.goal IN (" +
          list + ") AND m.withdrawn_on IS NULL AND coalesce(m.finished_on, m.due_on) IS NOT NULL ORDER BY day, m.code, m.id",
      parameters);
}

std::optional<WideSpan> span_of(WideGoal const& goal, std::vector<WideMilestone> const& of_goal) {
  auto from = goal.starts_on, to = goal.ends_on;
  for (auto const& milestone : of_goal) {
    if (!goal.starts_on) from = std::min(from.value_or(milestone.day), milestone.day);
    if (!goal.ends_on) to = std::max(to.value_or(milestone.day), milestone.day);
  }
  if (!from) from = to;
  if (!to) to = from;
  if (!from) return std::nullopt;
  return WideSpan{*from, std::max(*from, *to)};
}

}  // namespace timon::schedule
