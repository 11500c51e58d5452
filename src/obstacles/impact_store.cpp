#include "obstacles/impact_store.hpp"

#include <algorithm>

namespace timon::obstacles {
namespace {

constexpr auto kOfTargets = " IN (SELECT t.goal FROM obstacle_target t WHERE t.obstacle = :obstacle)";

struct Link {
  MilestoneId before;
  MilestoneId after;
};
BOOST_DESCRIBE_STRUCT(Link, (), (before, after))

std::vector<Goal> visible_goals(Work& work, ObstacleId id) {
  auto visibility = goals::visible(work, "goal.id", "goal.institution");
  auto parameters = sql::with("obstacle", id);
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  return work.db.all<Goal>("SELECT " + sql::columns<Goal>("goal.") + " FROM goal WHERE goal.id" + kOfTargets + " AND " + visibility.condition, parameters);
}

/// Until which day each milestone is held up at least. On the goal itself: all that its critical path still has to do.
std::map<MilestoneId, Date> held_up(std::vector<ObstacleTarget> const& targets, std::vector<Milestone> const& milestones, Date day) {
  auto earliest = std::map<MilestoneId, Date>{};
  for (auto const& target : targets) {
    if (target.milestone) earliest[target.milestone] = day;
    else
      for (auto const& milestone : milestones)
        if (milestone.goal == target.goal && milestone.is_critical) earliest[milestone.id] = day;
  }
  return earliest;
}

}  // namespace

Impact impact_of(Work& work, Obstacle const& obstacle) {
  auto impact = Impact{.day = obstacle.limit_on && *obstacle.limit_on > work.today ? *obstacle.limit_on : work.today, .milestones = {}, .opportunities = {}, .goals = {}};
  auto const of_obstacle = sql::with("obstacle", obstacle.id);
  auto goals_by_id = std::map<GoalId, Goal>{};
  for (auto& goal : visible_goals(work, obstacle.id)) goals_by_id.emplace(goal.id, std::move(goal));
  auto milestones = work.db.all<Milestone>("SELECT " + sql::columns<Milestone>("m.") + " FROM milestone m WHERE m.goal" + kOfTargets, of_obstacle);
  std::erase_if(milestones, [&](Milestone const& milestone) { return !goals_by_id.contains(milestone.goal); });
  auto predecessors = std::vector<PathLink>{};
  work.db.each<Link>(
      std::string{"SELECT p.predecessor AS before, p.milestone AS after FROM milestone_predecessor p JOIN milestone m ON m.id = p.milestone WHERE m.goal"} + kOfTargets,
      of_obstacle, [&](Link link) {
        predecessors.push_back({link.before, link.after});
      });
  auto const slips = slips_of(milestones, path_links(milestones, predecessors), held_up(targets_of(work.db, obstacle.id), milestones, impact.day));

  auto by_id = std::map<MilestoneId, Milestone const*>{};
  for (auto const& milestone : milestones) by_id[milestone.id] = &milestone;
  auto reached = std::map<MilestoneId, Date>{};
  auto last = std::map<GoalId, Date>{};
  for (auto const& slip : slips) {
    auto const& milestone = *by_id.at(slip.milestone);
    auto const& goal = goals_by_id.at(milestone.goal);
    impact.milestones.push_back({.goal_code = goal.code,
                                 .goal_title = goal.title,
                                 .code = milestone.code,
                                 .title = milestone.title,
                                 .because = slip.because == slip.milestone ? std::string{} : by_id.at(slip.because)->code,
                                 .from = slip.from,
                                 .to = slip.to});
    reached[slip.milestone] = slip.to;
    if (milestone.is_critical) last[milestone.goal] = std::max(last[milestone.goal], slip.to);
  }
  for (auto const& [id, day] : last) {
    auto const& goal = goals_by_id.at(id);
    if (goal.ends_on && *goal.ends_on < day) impact.goals.push_back({goal.code, goal.title, *goal.ends_on, day});
  }
  auto const text =
      std::string{
          "SELECT o.code, o.title, o.milestone, o.proposed_on FROM opportunity o WHERE o.milestone IS NOT NULL AND o.proposed_on IS NOT NULL AND o.state NOT IN ('held', "
          "'declined') AND o.goal"} +
      kOfTargets + " ORDER BY o.proposed_on, o.id";
  for (auto& opportunity : work.db.all<ImpactOpportunity>(text, of_obstacle))
    if (auto const found = reached.find(opportunity.milestone); found != reached.end() && opportunity.proposed_on < found->second)
      impact.opportunities.push_back(std::move(opportunity));
  return impact;
}

}  // namespace timon::obstacles
