#include <memory>

#include "base/text.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "world/life.hpp"
#include "world/obstacle_rows.hpp"

namespace timon::world {
namespace {

constexpr auto kUnit = "GOB|Unidad de Metas";

OfficeId leader_of(Life& life, std::string const& target) {
  return life.db().one<OfficeId>("SELECT leader FROM goal WHERE id = :id", sql::with("id", life.goals.at(target.substr(0, target.find('/')))));
}

/// Who speaks for the matter below the level that holds it.
OfficeId teller(Life& life, ObstacleRow const& row) { return row.by_unit ? life.offices.at(kUnit) : leader_of(life, row.targets.front()); }

OfficeId holder_of(Life& life, ObstacleId id) { return life.db().one<OfficeId>("SELECT holder FROM obstacle WHERE id = :id", sql::with("id", id)); }

ObstacleId raise(Life& life, ObstacleRow const& row) {
  auto targets = std::vector<ObstacleTarget>{};
  for (auto const& target : row.targets) {
    auto const is_goal = target.find('/') == std::string::npos;
    targets.push_back({.goal = life.goals.at(target.substr(0, target.find('/'))), .milestone = is_goal ? MilestoneId{} : life.milestones.at(target)});
  }
  auto work = life.as(teller(life, row));
  auto draft = Obstacle{.kind = row.kind,
                        .title = row.title,
                        .type = row.type,
                        .description = row.text,
                        .treatment_what = row.what,
                        .treatment_with_whom = row.with_whom,
                        .treatment_when = row.when,
                        .decision_asked = row.asked,
                        .responsible = leader_of(life, row.targets.front()),
                        .limit_on = row.limit_day ? std::optional{life.days().day(*row.limit_day)} : std::nullopt,
                        .is_blocking = row.is_blocking};
  return accepted(obstacles::raise_obstacle(work, std::move(draft), std::move(targets)), row.title).id;
}

void take(Life& life, ObstacleRow const& row, StepRow const& step, ObstacleId& id) {
  auto work = life.as(step.step == Step::log ? teller(life, row) : holder_of(life, id));
  static auto const kObstacle = sql::select<Obstacle>("WHERE id = :id");
  if (step.step != Step::log) obstacles::note_read(work, life.db().one<Obstacle>(kObstacle, sql::with("id", id)));
  switch (step.step) {
    case Step::log: accepted(obstacles::log_action(work, id, step.text, false), row.title); break;
    case Step::log_reserved: accepted(obstacles::log_action(work, id, step.text, true), row.title); break;
    case Step::derive: accepted(obstacles::derive_obstacle(work, id, 0, step.text, step.asks), row.title); break;
    case Step::give_back: accepted(obstacles::return_obstacle(work, id, 0, step.text), row.title); break;
    case Step::answer: accepted(obstacles::answer_obstacle(work, id, 0, step.verb, step.text), row.title); break;
    case Step::pause: accepted(obstacles::pause_obstacle(work, id, 0, step.text, life.days().day(step.until)), row.title); break;
    case Step::resolve: accepted(obstacles::resolve_obstacle(work, id, 0, step.text), row.title); break;
    case Step::discard: accepted(obstacles::discard_obstacle(work, id, 0, step.text), row.title); break;
    case Step::convert: id = accepted(obstacles::convert_alert(work, id, 0), row.title).id; break;
  }
}

/// The office whose word moves the opportunity on from where it is.
OfficeId asked(Life& life, Opportunity const& opportunity, Goal const& goal) {
  auto const level = level_asked(opportunity.state).value();
  return level == Level::manager ? goal.leader : life.office_of_level(boost::describe::enum_to_string(level, ""), goal.institution);
}

void value(Life& life, OpportunityId id, ValuationRow const& word) {
  static auto const kOpportunity = sql::select<Opportunity>("WHERE id = :id");
  static auto const kGoal = sql::select<Goal>("WHERE id = :id");
  auto const opportunity = life.db().one<Opportunity>(kOpportunity, sql::with("id", id));
  auto const goal = life.db().one<Goal>(kGoal, sql::with("id", opportunity.goal));
  auto work = life.as(asked(life, opportunity, goal));
  accepted(obstacles::value_opportunity(work, id, 0, word.verb, word.text), opportunity.title);
}

OpportunityId propose(Life& life, OpportunityRow const& row) {
  auto const goal = life.goals.at(row.goal);
  auto const institution = life.db().one<InstitutionId>("SELECT institution FROM goal WHERE id = :id", sql::with("id", goal));
  auto work = life.as(row.by_coordinator ? life.office_of_level("coordinator", institution) : leader_of(life, row.goal));
  return accepted(obstacles::propose_opportunity(work, Opportunity{.goal = goal,
                                                                   .milestone = life.milestones.at(row.goal + "/" + row.milestone),
                                                                   .title = row.title,
                                                                   .proposed_on = life.days().today() + row.on,
                                                                   .proposed_minutes = row.at,
                                                                   .place = row.place,
                                                                   .authority = row.authority,
                                                                   .message = row.message}),
                  row.title)
      .id;
}

}  // namespace

void tell_obstacles(Life& life) {
  static auto const all = all_obstacles();
  auto const& days = life.days();
  for (auto const& row : all.rows) {
    auto const id = std::make_shared<ObstacleId>();  // given when it is raised, known to every step after it
    life.on(days.ago(row.raised), row.title, [&life, &row, id] { *id = raise(life, row); });
    for (auto const& step : row.steps) life.on(days.ago(step.ago), row.title, [&life, &row, &step, id] { take(life, row, step, *id); });
  }
}

void tell_opportunities(Life& life) {
  static auto const all = all_opportunities();
  auto const& days = life.days();
  for (auto const& row : all) {
    auto const id = std::make_shared<OpportunityId>();
    life.on(days.ago(row.proposed), row.title, [&life, &row, id] { *id = propose(life, row); });
    for (auto const& word : row.words) life.on(days.ago(word.ago), row.title, [&life, &word, id] { value(life, *id, word); });
  }
}

}  // namespace timon::world
