#pragma once
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "exchange/directory.hpp"
#include "exchange/plan_rows.hpp"
#include "goals/goals.hpp"
#include "obstacles/obstacles.hpp"
#include "plans/plans.hpp"
#include "platform/work/work.hpp"
#include "strategy/strategy.hpp"
#include "territory/territory.hpp"

namespace timon::exchange {

template <class T>
using ByNumber = std::unordered_map<std::int64_t, std::vector<T>>;

/// What is stored of a plan, as far as an import or an export needs it, held in memory.
struct Known {
  std::string zone, locale;
  Shelf<Place> places;
  Shelf<Institution> institutions;
  Directory directory;
  std::optional<Plan> plan;
  Shelf<Axis> axes;
  Shelf<Objective> objectives;
  Shelf<Goal> goals;
  std::unordered_set<std::int64_t> visible_goals;
  ByNumber<GoalPlace> goal_places;              // by goal
  ByNumber<GoalShare> goal_shares;              // by goal
  Shelf<Milestone> milestones;                  // by milestone_key
  ByNumber<Milestone*> milestones_of;           // by goal
  ByNumber<MilestonePredecessor> predecessors;  // by milestone
  ByNumber<GoalReport> reports;                 // by goal
  Shelf<Obstacle> obstacles;
  ByNumber<ObstacleTarget> targets;                   // by obstacle, of visible goals
  std::unordered_set<std::int64_t> hidden_obstacles;  // with no target that may be seen
  ByNumber<ActionEntry> actions;                      // by obstacle
  Shelf<Opportunity> opportunities;
  ByNumber<Product> products;             // by goal
  ByNumber<Stakeholder> stakeholders;     // by goal
  ByNumber<ChainLink> chains;             // by goal
  ByNumber<SharePercent> share_percents;  // by goal
  Shelf<Classifier> classifiers;
  ByNumber<ClassifierValue> classifier_values;  // by classifier
  ByNumber<Classification> classifications;     // by goal

  bool is_visible(GoalId id) const { return id.number < 0 || visible_goals.contains(id.number); }
  Milestone& put(Milestone);
  /// The milestone that a reference names, if its goal may be seen.
  Milestone* milestone(Reference const&);
  std::string code_of(PlaceId id) const;
  std::string code_of(InstitutionId id) const;
  Reference reference_to(MilestoneId) const;
};

std::string milestone_key(GoalId, std::string const& code);

/// All that is stored of these goals, which the actor sees or not, and of obstacles and opportunities with these codes.
struct Wanted {
  std::vector<std::string> goals, obstacles, opportunities;
};
Known load_wanted(Work&, Wanted const&);
/// All that the actor may see.
Known load_visible(Work&);

}  // namespace timon::exchange
