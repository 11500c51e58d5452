#include <map>

#include "portfolio/goal_bulk.hpp"
#include "portfolio/milestone_query.hpp"

namespace timon::portfolio {

std::vector<GoalLine> goal_lines(Work& work, std::vector<GoalId> const& ids) {
  if (ids.empty()) return {};
  auto const visibility = goals::visible(work, "g.id", "g.institution");
  auto found = std::map<GoalId, GoalLine>{};
  for (auto& line : work.db.all<GoalLine>("SELECT g.id, g.code, g.title, g.institution, i.name AS institution_name, g.leader, coalesce(o.title, '') AS leader_title, "
                                          "g.is_published, g.revision FROM goal g JOIN institution i ON i.id = g.institution LEFT JOIN office o ON o.id = g.leader WHERE g.id IN " +
                                              listed(ids) + " AND " + visibility.condition,
                                          visibility.parameters))
    found.emplace(line.id, std::move(line));
  auto lines = std::vector<GoalLine>{};
  for (auto const id : ids)
    if (auto line = found.extract(id)) lines.push_back(std::move(line.mapped()));
  return lines;
}

std::vector<GoalId> goals_of(Work& work, std::vector<MilestoneId> const& milestones) {
  auto const visibility = goals::visible(work, "g.id", "g.institution");
  return work.db.all<GoalId>(
      "SELECT g.id FROM goal g WHERE g.id IN (SELECT m.goal FROM milestone m WHERE m.id IN " + listed(milestones) + ") AND " + visibility.condition + " ORDER BY g.code",
      visibility.parameters);
}

}  // namespace timon::portfolio
