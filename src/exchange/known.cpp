#include "exchange/known.hpp"

#include "exchange/exchange.hpp"
#include "exchange/rows_in.hpp"

namespace timon::exchange {
namespace {

template <class T>
std::vector<std::int64_t> numbers_of(T const& rows) {
  auto numbers = std::vector<std::int64_t>{};
  for (auto const& row : rows) numbers.push_back(row.id.number);
  return numbers;
}

void load_ground(Work& work, Known& known) {
  known.zone = work.zone;
  known.locale = locale_of(work.db);
  for (auto& place : territory::places(work.db)) known.places.put(place.code, place);
  for (auto& institution : organization::institutions(work.db)) {
    known.directory.add(institution);
    known.institutions.put(institution.code, institution);
  }
  for (auto& office : work.db.all<Office>(sql::select<Office>("ORDER BY id"))) known.directory.add(std::move(office));
  for (auto& person : work.db.all<Person>(sql::select<Person>("ORDER BY id"))) known.directory.add(std::move(person));
  for (auto& holding : work.db.all<OfficeHolding>(sql::select<OfficeHolding>("WHERE from_on <= :from_day AND (until_on IS NULL OR until_on >= :until_day) ORDER BY id"),
                                                  sql::with("from_day", work.today, "until_day", work.today)))
    known.directory.add(std::move(holding));
  known.plan = work.db.maybe<Plan>(sql::select<Plan>("ORDER BY id LIMIT 1"));
  for (auto& axis : work.db.all<Axis>(sql::select<Axis>("ORDER BY id"))) known.axes.put(axis.code, axis);
  for (auto& objective : work.db.all<Objective>(sql::select<Objective>("ORDER BY id"))) known.objectives.put(objective.code, objective);
  for (auto& classifier : plans::classifiers(work.db)) {
    known.classifier_values[classifier.id.number] = plans::values_of(work.db, classifier.id);
    known.classifiers.put(classifier.code, classifier);
  }
}

void put_goals(Known& known, std::vector<Goal> goals) {
  for (auto& goal : goals)
    if (known.goals.find(goal.id) == nullptr) known.goals.put(goal.code, goal);
}

/// What rows name beside their own goals: parents, and milestones elsewhere.
void load_neighbours(sql::Session& db, Known& known) {
  auto milestones = std::vector<std::int64_t>{}, goals = std::vector<std::int64_t>{};
  for (auto const& [number, rows] : known.predecessors)
    for (auto const& row : rows)
      if (known.milestones.find(row.predecessor) == nullptr) milestones.push_back(row.predecessor.number);
  for (auto& milestone : rows_in<Milestone>(db, "id", milestones)) {
    goals.push_back(milestone.goal.number);
    known.put(std::move(milestone));
  }
  for (auto const& goal : known.goals)
    if (goal.parent && known.goals.find(goal.parent) == nullptr) goals.push_back(goal.parent.number);
  put_goals(known, rows_in<Goal>(db, "id", goals));
}

void load_goal_parts(sql::Session& db, Known& known, std::vector<std::int64_t> const& goals) {
  for (auto& row : rows_in<GoalPlace>(db, "goal", goals)) known.goal_places[row.goal.number].push_back(row);
  for (auto& row : rows_in<GoalShare>(db, "goal", goals)) known.goal_shares[row.goal.number].push_back(row);
  for (auto& row : rows_in<GoalReport>(db, "goal", goals)) known.reports[row.goal.number].push_back(std::move(row));
  for (auto& row : rows_in<Product>(db, "goal", goals)) known.products[row.goal.number].push_back(std::move(row));
  for (auto& row : rows_in<Stakeholder>(db, "goal", goals)) known.stakeholders[row.goal.number].push_back(std::move(row));
  for (auto& row : rows_in<ChainLink>(db, "goal", goals)) known.chains[row.goal.number].push_back(std::move(row));
  for (auto& row : rows_in<SharePercent>(db, "goal", goals)) known.share_percents[row.goal.number].push_back(row);
  for (auto& row : rows_in<Classification>(db, "goal", goals)) known.classifications[row.goal.number].push_back(row);
  for (auto& row : rows_in<Milestone>(db, "goal", goals)) known.put(std::move(row));
  for (auto& row : rows_in<MilestonePredecessor>(db, "milestone", numbers_of(known.milestones))) known.predecessors[row.milestone.number].push_back(row);
  load_neighbours(db, known);
}

void load_obstacles(sql::Session& db, Known& known, std::vector<std::int64_t> const& goals, std::vector<std::string> const& codes) {
  auto obstacles = std::vector<std::int64_t>{};
  for (auto const& target : rows_in<ObstacleTarget>(db, "goal", goals)) obstacles.push_back(target.obstacle.number);
  for (auto const& obstacle : rows_in<Obstacle>(db, "code", codes)) obstacles.push_back(obstacle.id.number);
  for (auto& obstacle : rows_in<Obstacle>(db, "id", obstacles)) {
    known.hidden_obstacles.insert(obstacle.id.number);
    known.obstacles.put(obstacle.code, obstacle);
  }
  auto elsewhere = std::vector<std::int64_t>{};
  for (auto& target : rows_in<ObstacleTarget>(db, "obstacle", obstacles)) {
    if (!known.is_visible(target.goal)) continue;
    known.hidden_obstacles.erase(target.obstacle.number);
    if (known.goals.find(target.goal) == nullptr) elsewhere.push_back(target.goal.number);
    known.targets[target.obstacle.number].push_back(target);
  }
  put_goals(known, rows_in<Goal>(db, "id", elsewhere));
  for (auto& milestone : rows_in<Milestone>(db, "goal", elsewhere)) known.put(std::move(milestone));
  for (auto& action : rows_in<ActionEntry>(db, "obstacle", obstacles)) known.actions[action.obstacle.number].push_back(std::move(action));
}

void load_opportunities(sql::Session& db, Known& known, std::vector<std::int64_t> const& goals, std::vector<std::string> const& codes) {
  for (auto& opportunity : rows_in<Opportunity>(db, "goal", goals)) known.opportunities.put(opportunity.code, opportunity);
  for (auto& opportunity : rows_in<Opportunity>(db, "code", codes))
    if (known.opportunities.find(opportunity.id) == nullptr) known.opportunities.put(opportunity.code, opportunity);
}

void load_content(Work& work, Known& known, Wanted const& wanted) {
  auto const visibility = goals::visible(work, "goal.id", "goal.institution");
  for (auto const id : work.db.all<std::int64_t>("SELECT goal.id FROM goal WHERE " + visibility.condition, visibility.parameters)) known.visible_goals.insert(id);
  auto const goals = numbers_of(known.goals);
  load_goal_parts(work.db, known, goals);
  load_obstacles(work.db, known, goals, wanted.obstacles);
  load_opportunities(work.db, known, goals, wanted.opportunities);
}

}  // namespace

std::string milestone_key(GoalId goal, std::string const& code) { return std::to_string(goal.number) + "/" + code; }

Milestone& Known::put(Milestone milestone) {
  auto key = milestone_key(milestone.goal, milestone.code);
  auto const goal = milestone.goal.number;
  auto& kept = milestones.put(std::move(key), std::move(milestone));
  milestones_of[goal].push_back(&kept);
  return kept;
}

Milestone* Known::milestone(Reference const& reference) {
  auto const* const goal = goals.find(reference.code);
  return goal != nullptr && is_visible(goal->id) ? milestones.find(milestone_key(goal->id, reference.milestone)) : nullptr;
}

std::string Known::code_of(PlaceId id) const {
  auto const* const found = places.find(id);
  return found ? found->code : std::string{};
}

std::string Known::code_of(InstitutionId id) const {
  auto const* const found = institutions.find(id);
  return found ? found->code : std::string{};
}

Reference Known::reference_to(MilestoneId id) const {
  auto const* const milestone = milestones.find(id);
  auto const* const goal = milestone ? goals.find(milestone->goal) : nullptr;
  return goal ? Reference{goal->code, milestone->code} : Reference{};
}

Known load_wanted(Work& work, Wanted const& wanted) {
  auto known = Known{};
  load_ground(work, known);
  put_goals(known, rows_in<Goal>(work.db, "code", wanted.goals));
  load_content(work, known, wanted);
  return known;
}

Known load_visible(Work& work) {
  auto known = Known{};
  load_ground(work, known);
  auto const visibility = goals::visible(work, "goal.id", "goal.institution");
  put_goals(known, work.db.all<Goal>(sql::select<Goal>("WHERE " + visibility.condition + " ORDER BY goal.id"), visibility.parameters));
  load_content(work, known, {});
  return known;
}

std::string locale_of(sql::Session& db) { return organization::setting(db, "locale", "es-AR"); }
char decimal_mark_of(sql::Session& db) { return number_style_of(locale_of(db)).decimal_mark; }

}  // namespace timon::exchange
