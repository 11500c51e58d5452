#include "strategy/strategy.hpp"

#include <algorithm>

namespace timon::strategy {
namespace {

template <class T>
std::vector<T> rows_of(sql::Session& db, GoalId goal, char const* order) {
  return db.all<T>(sql::select<T>(std::string{"WHERE goal = :goal ORDER BY "} + order), sql::with("goal", goal));
}

}  // namespace

std::vector<GoalResult> results_of(sql::Session& db, GoalId goal) { return rows_of<GoalResult>(db, goal, "sequence, id"); }
std::vector<Product> products_of(sql::Session& db, GoalId goal) { return rows_of<Product>(db, goal, "sequence, id"); }
std::vector<Stakeholder> stakeholders_of(sql::Session& db, GoalId goal) { return rows_of<Stakeholder>(db, goal, "id"); }
std::vector<ChainLink> chain_of(sql::Session& db, GoalId goal) { return rows_of<ChainLink>(db, goal, "sequence, id"); }
std::vector<Presentation> presentations_of(sql::Session& db, GoalId goal) { return rows_of<Presentation>(db, goal, "presented_on DESC, id DESC"); }
std::vector<Lesson> lessons_of(sql::Session& db, GoalId goal) { return rows_of<Lesson>(db, goal, "id"); }

std::vector<Risk> risks_of(sql::Session& db, GoalId goal) {
  constexpr auto kGrade = "CASE {} WHEN 'high' THEN 3 WHEN 'medium' THEN 2 ELSE 1 END";
  auto const of = [&](char const* column) { return std::string{kGrade}.replace(5, 2, column); };
  auto const order = "CASE state WHEN 'open' THEN 0 WHEN 'happened' THEN 1 ELSE 2 END, (" + of("likelihood") + ") * (" + of("consequence") + ") DESC, id";
  return rows_of<Risk>(db, goal, order.c_str());
}

std::optional<GoalStrategy> strategy_of(sql::Session& db, GoalId goal) { return db.maybe<GoalStrategy>(sql::select<GoalStrategy>("WHERE goal = :goal"), sql::with("goal", goal)); }

std::optional<ClosingReview> review_of(sql::Session& db, GoalId goal) { return db.maybe<ClosingReview>(sql::select<ClosingReview>("WHERE goal = :goal"), sql::with("goal", goal)); }

bool has_ended(sql::Session& db, Goal const& goal) {
  if (goal.closed_on) return true;
  auto milestones = goals::milestones_of(db, goal.id);
  std::erase_if(milestones, [](Milestone const& milestone) { return milestone.withdrawn_on.has_value(); });
  return !milestones.empty() && std::ranges::all_of(milestones, [](Milestone const& milestone) { return milestone.finished_on.has_value(); });
}

std::vector<sql::TableShape> sealed_tables() {
  return {sql::shape_of<GoalResult>(),   sql::shape_of<Product>(),      sql::shape_of<Stakeholder>(),   sql::shape_of<ChainLink>(), sql::shape_of<Risk>(),
          sql::shape_of<Presentation>(), sql::shape_of<GoalStrategy>(), sql::shape_of<ClosingReview>(), sql::shape_of<Lesson>(),    sql::shape_of<OfficialReport>()};
}

}  // namespace timon::strategy
