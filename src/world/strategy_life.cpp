#include <algorithm>

#include "strategy/row_actions.hpp"
#include "world/goal_life.hpp"
#include "world/life.hpp"
#include "world/strategy_rows.hpp"

namespace timon::world {
namespace {

constexpr auto kWrittenAfter = 3;     // days after the approval
constexpr auto kPresentedBefore = 6;  // days before it
constexpr auto kFirstBefore = 20;
constexpr auto kLateDays = 1;  // actors of what is open now

OfficeId leader_of(Life& life, GoalId goal) { return life.db().one<OfficeId>("SELECT leader FROM goal WHERE id = :id", sql::with("id", goal)); }

/// By its leader, unless another office writes it.
template <class T>
T written(Life& life, std::string const& code, T row, OfficeId by = {}) {
  auto const goal = life.goals.at(code);
  auto work = life.as(by ? by : leader_of(life, goal));
  return accepted(strategy::save_row(work, goal, 0, std::move(row)), code + " " + T::kTable);
}

void write_actor(Life& life, StrategyRow const& row, ActorRow const& actor) {
  auto made = Stakeholder{.kind = actor.kind, .name = actor.name, .role = actor.role, .stance = actor.stance, .influence = actor.influence, .approach = actor.approach};
  if (!actor.milestone.empty()) made.milestone = life.milestones.at(row.goal + "/" + actor.milestone);
  if (!actor.obstacle.empty())
    made.obstacle = life.db().one<ObstacleId>("SELECT max(o.id) FROM obstacle o JOIN obstacle_target x ON x.obstacle = o.id WHERE o.title = :title AND x.goal = :goal",
                                              sql::with("title", actor.obstacle, "goal", life.goals.at(row.goal)));
  written(life, row.goal, std::move(made));
}

void present(Life& life, StrategyRow const& row, Date day, PresentationOutcome outcome, std::string const& corrections) {
  auto const institution = life.db().one<InstitutionId>("SELECT institution FROM goal WHERE id = :id", sql::with("id", life.goals.at(row.goal)));
  auto const minister = life.office_of_level("minister", institution);
  // Who presents writes what is to be corrected; that it was accepted is said by the one who accepts.
  written(life, row.goal, Presentation{.presented_on = day, .office = minister, .remarks = "", .outcome = outcome, .corrections = corrections},
          outcome == PresentationOutcome::accepted ? minister : OfficeId{});
}

void write(Life& life, StrategyRow const& row, Date approved) {
  written(life, row.goal,
          GoalStrategy{.towards_conflict = row.towards_conflict,
                       .actors_on = approved - kFirstBefore - 10,
                       .owners_on = approved - kFirstBefore - 4,
                       .superior_on = approved - kPresentedBefore,
                       .top_on = row.first ? std::nullopt : std::optional{approved - 2}});
  if (row.first) present(life, row, approved - kFirstBefore, *row.first, row.corrections);
  present(life, row, approved - kPresentedBefore, PresentationOutcome::accepted, "");
  for (auto const& result : row.results) {
    auto const made = written(life, row.goal, GoalResult{.situation = result.situation, .text = result.text});
    for (auto const& product : result.products)
      written(life, row.goal,
              Product{.result = made.id, .situation = result.situation, .name = product.name, .quantity = product.quantity * 100, .unit = product.unit, .is_new = product.is_new});
  }
  for (auto const& actor : row.actors)
    if (actor.obstacle.empty()) write_actor(life, row, actor);
  for (auto const& link : row.chain) written(life, row.goal, ChainLink{.who = link.who, .passes = link.passes, .strength = link.strength, .reason = link.reason});
  for (auto const& risk : row.risks) written(life, row.goal, Risk{.title = risk.title, .likelihood = risk.likelihood, .consequence = risk.consequence, .response = risk.response});
}

void state(Life& life, StrategyRow const& row, RiskRow const& risk) {
  auto const goal = life.goals.at(row.goal);
  auto const id = life.db().one<RiskId>("SELECT id FROM risk WHERE goal = :goal AND title = :title", sql::with("goal", goal, "title", risk.title));
  auto work = life.as(leader_of(life, goal));
  accepted(strategy::state_risk(work, goal, id, 0, risk.state, risk.reason, {}), risk.title);
}

void tell(Life& life, StrategyRow const& row, Date approved) {
  auto const& days = life.days();
  life.on(approved + kWrittenAfter, row.goal + " strategy", [&life, &row, approved] { write(life, row, approved); });
  for (auto const& risk : row.risks)
    if (risk.state != RiskState::open) life.on(days.ago(risk.stated), risk.title, [&life, &row, &risk] { state(life, row, risk); });
  for (auto const& actor : row.actors)
    if (!actor.obstacle.empty()) life.on(days.ago(kLateDays), actor.name, [&life, &row, &actor] { write_actor(life, row, actor); });
  for (auto const& lesson : row.lessons)
    life.on(days.ago(lesson.told), lesson.topic, [&life, &row, &lesson] { written(life, row.goal, Lesson{.type = lesson.type, .topic = lesson.topic, .text = lesson.text}); });
}

/// The coordinator makes the last report of the month before official.
void tell_official(Life& life, StrategyRow const& row) {
  life.on(life.days().ago(kLateDays), row.goal + " official report", [&life, &row] {
    auto const goal = life.goals.at(row.goal);
    auto const today = to_iso(life.days().today());
    auto const report = life.db().maybe<Id<GoalReport>>("SELECT id FROM goal_report WHERE goal = :goal AND reported_on < :month ORDER BY reported_on DESC, id DESC LIMIT 1",
                                                        sql::with("goal", goal, "month", today.substr(0, 8) + "01"));
    if (!report) return;
    auto const institution = life.db().one<InstitutionId>("SELECT institution FROM goal WHERE id = :id", sql::with("id", goal));
    auto work = life.as(life.office_of_level("coordinator", institution));
    accepted(strategy::make_official(work, goal, *report), row.goal + " official report");
  });
}

}  // namespace

void tell_strategies(Life& life) {
  static auto const rows = [] {
    auto all = strategies_of_services();
    for (auto& row : strategies_of_works()) all.push_back(std::move(row));
    all.push_back(strategy_of_the_finished());
    return all;
  }();
  static auto const goals = all_goals();
  for (auto const& row : rows) {
    auto const goal = std::find_if(goals.rows.begin(), goals.rows.end(), [&](GoalRow const& each) { return each.code == row.goal; });
    tell(life, row, approved_on(*goal, life.days()));
    tell_official(life, row);
  }
  constexpr auto kReviewedAgo = 14;
  life.on(life.days().ago(kReviewedAgo), "A29 reviewed", [&life] { written(life, "A29", review_of_the_finished()); });
}

}  // namespace timon::world
