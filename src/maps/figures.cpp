#include "maps/figures.hpp"

#include <algorithm>

namespace timon::maps {

void PlaceFigures::add(PlaceGoal const& goal) {
  ++goals;
  ++(goal.standing == Standing::stopped ? stopped : goal.standing == Standing::late ? late : goal.standing == Standing::on_course ? on_course : finished);
  alerts += goal.alerts;
  restrictions += goal.restrictions;
  opportunities += goal.opportunities;
  worst = worst ? std::min(*worst, goal.standing) : goal.standing;
}

std::int64_t PlaceFigures::of(Standing standing) const {
  switch (standing) {
    case Standing::stopped: return stopped;
    case Standing::late: return late;
    case Standing::on_course: return on_course;
    case Standing::finished: break;
  }
  return finished;
}

PlaceFigures figures_of(std::vector<PlaceGoal> const& goals, std::set<PlaceId> const& places) {
  auto figures = PlaceFigures{};
  auto seen = std::set<GoalId>{};
  for (auto const& goal : goals)
    if (places.contains(goal.place) && seen.insert(goal.goal).second) figures.add(goal);
  return figures;
}

GoalsByPlace::GoalsByPlace(std::vector<PlaceGoal> const& goals) {
  for (auto const& goal : goals) goals_[goal.place].push_back(&goal);
}

PlaceFigures GoalsByPlace::figures_of(std::set<PlaceId> const& places) const {
  auto figures = PlaceFigures{};
  auto seen = std::set<GoalId>{};
  for (auto const place : places)
    if (auto const found = goals_.find(place); found != goals_.end())
      for (auto const* const goal : found->second)
        if (seen.insert(goal->goal).second) figures.add(*goal);
  return figures;
}

PlaceFigures figures_outside(std::vector<PlaceGoal> const& goals, std::set<PlaceId> const& places) {
  auto inside = std::set<GoalId>{};
  for (auto const& goal : goals)
    if (places.contains(goal.place)) inside.insert(goal.goal);
  auto figures = PlaceFigures{};
  for (auto const& goal : goals)
    if (inside.insert(goal.goal).second) figures.add(goal);
  return figures;
}

}  // namespace timon::maps
