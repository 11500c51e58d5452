#include <algorithm>
#include <set>

#include "plans/plan_actions.hpp"
#include "plans/seen.hpp"

namespace timon::plans {
namespace {

constexpr auto kLast = "1000000";  // what has no place comes behind what has one

auto const kGoals = std::string{
    "SELECT g.id, g.code, g.title, g.objective, i.name AS institution, s.standing, g.is_integrating, g.is_priority FROM goal g JOIN institution i ON i.id = g.institution "
    "JOIN goal_standing s ON s.goal = g.id "};
auto const kInPlan = std::string{"JOIN objective o ON o.id = g.objective JOIN axis a ON a.id = o.axis WHERE a.plan = :plan AND "};

struct BranchGoal {
  GoalId id;
  ObjectiveId objective;
  std::string code, title;
};
BOOST_DESCRIBE_STRUCT(BranchGoal, (), (id, objective, code, title))

struct PlanCount {
  PlanId plan;
  std::int64_t goals{};
};
BOOST_DESCRIBE_STRUCT(PlanCount, (), (plan, goals))

}  // namespace

std::vector<Plan> plans(sql::Session& db) {
  static auto const text = sql::select<Plan>("ORDER BY code");
  return db.all<Plan>(text);
}

std::optional<Plan> find_plan(sql::Session& db, std::string const& code) {
  static auto const text = sql::select<Plan>("WHERE code = :code");
  return db.maybe<Plan>(text, sql::with("code", code));
}

PlanTerm term_of(sql::Session& db, PlanId plan) {
  static auto const text = sql::select<PlanTerm>("WHERE plan = :plan");
  return db.maybe<PlanTerm>(text, sql::with("plan", plan)).value_or(PlanTerm{.plan = plan});
}

std::vector<Axis> axes_of(sql::Session& db, PlanId plan) {
  static auto const text =
      sql::select<Axis>("LEFT JOIN branch_position p ON p.axis = axis.id WHERE axis.plan = :plan ORDER BY coalesce(p.position, " + std::string{kLast} + "), axis.code");
  return db.all<Axis>(text, sql::with("plan", plan));
}

std::vector<Objective> objectives_of(sql::Session& db, PlanId plan) {
  static auto const text =
      sql::select<Objective>("JOIN axis a ON a.id = objective.axis LEFT JOIN branch_position p ON p.objective = objective.id WHERE a.plan = :plan ORDER BY coalesce(p.position, " +
                             std::string{kLast} + "), objective.code");
  return db.all<Objective>(text, sql::with("plan", plan));
}

std::optional<Axis> find_axis(sql::Session& db, AxisId id) {
  static auto const text = sql::select<Axis>("WHERE id = :id");
  return db.maybe<Axis>(text, sql::with("id", id));
}

std::optional<Axis> find_axis(sql::Session& db, std::string const& code) {
  static auto const text = sql::select<Axis>("WHERE code = :code");
  return db.maybe<Axis>(text, sql::with("code", code));
}

std::optional<Objective> find_objective(sql::Session& db, ObjectiveId id) {
  static auto const text = sql::select<Objective>("WHERE id = :id");
  return db.maybe<Objective>(text, sql::with("id", id));
}

std::vector<PlanGoal> goals_of(Work& work, PlanId plan) { return seen<PlanGoal>(work, kGoals + kInPlan, " ORDER BY g.code", "plan", plan); }

std::vector<PlanGoal> goals_of(Work& work, PlanId plan, AxisId axis) {
  return seen<PlanGoal>(work, kGoals + kInPlan + "a.id = :axis AND ", " ORDER BY g.code", "plan", plan, "axis", axis);
}

std::vector<BranchCount> branch_counts(Work& work, PlanId plan) {
  return seen<BranchCount>(work, "SELECT g.objective, s.standing, g.is_integrating, count(*) AS goals FROM goal g JOIN goal_standing s ON s.goal = g.id " + kInPlan,
                           " GROUP BY g.objective, s.standing, g.is_integrating", "plan", plan);
}

std::map<PlanId, std::int64_t> goal_counts(Work& work) {
  auto const visibility = goals::visible(work, "g.id", "g.institution");
  auto counts = std::map<PlanId, std::int64_t>{};
  work.db.each<PlanCount>(
      "SELECT a.plan, count(*) AS goals FROM goal g JOIN objective o ON o.id = g.objective JOIN axis a ON a.id = o.axis WHERE " + visibility.condition + " GROUP BY a.plan",
      visibility.parameters, [&](PlanCount const& count) { counts[count.plan] = count.goals; });
  return counts;
}

std::int64_t count_without_plan(Work& work) {
  auto const visibility = goals::visible(work, "g.id", "g.institution");
  return work.db.one<std::int64_t>(
      "SELECT count(*) FROM goal g LEFT JOIN objective o ON o.id = g.objective WHERE o.axis IS NULL AND g.is_integrating = 0 AND " + visibility.condition, visibility.parameters);
}

std::vector<PlanGoal> goals_without_plan(Work& work, int limit) {
  return seen<PlanGoal>(work, kGoals + "LEFT JOIN objective o ON o.id = g.objective WHERE o.axis IS NULL AND g.is_integrating = 0 AND ",
                        " ORDER BY g.code LIMIT " + std::to_string(limit));
}

std::vector<GoalId> seen_goals(Work& work, PlanContent const& content) {
  auto found = seen<GoalId>(work, "SELECT g.id FROM goal g WHERE ", "");
  auto frozen = std::set<GoalId>{};
  for (auto const& branch : content.branches)
    if (branch.kind == BranchKind::goal) frozen.insert(GoalId{branch.id});
  std::erase_if(found, [&](GoalId goal) { return !frozen.contains(goal); });
  return found;
}

PlanContent content_of(sql::Session& db, Plan const& plan) {
  auto content = PlanContent{.code = plan.code, .name = plan.name};
  auto const objectives = objectives_of(db, plan.id);
  auto const goals = db.all<BranchGoal>(
      "SELECT g.id, g.objective, g.code, g.title FROM goal g JOIN objective o ON o.id = g.objective JOIN axis a ON a.id = o.axis WHERE a.plan = :plan ORDER BY g.code",
      sql::with("plan", plan.id));
  for (auto const& axis : axes_of(db, plan.id)) {
    content.branches.push_back({BranchKind::axis, axis.id.number, 0, axis.code, axis.title});
    for (auto const& objective : objectives) {
      if (objective.axis != axis.id) continue;
      content.branches.push_back({BranchKind::objective, objective.id.number, axis.id.number, objective.code, objective.title});
      for (auto const& goal : goals)
        if (goal.objective == objective.id) content.branches.push_back({BranchKind::goal, goal.id.number, objective.id.number, goal.code, goal.title});
    }
  }
  return content;
}

std::vector<PlanVersion> versions_of(sql::Session& db, PlanId plan) {
  static auto const text = sql::select<PlanVersion>("WHERE plan = :plan ORDER BY number DESC");
  return db.all<PlanVersion>(text, sql::with("plan", plan));
}

bool is_open(sql::Session& db, PlanId plan) {
  auto const state = db.maybe<std::string>("SELECT state FROM plan_version WHERE plan = :plan ORDER BY number DESC LIMIT 1", sql::with("plan", plan));
  return !state || *state == "draft";
}

std::vector<RatifiedSelection> ratifications_of(Work& work, PlanId plan) {
  static auto const text = sql::select<Ratification>("WHERE plan = :plan ORDER BY act_on DESC, id DESC");
  auto selections = std::vector<RatifiedSelection>{};
  for (auto& act : work.db.all<Ratification>(text, sql::with("plan", plan))) {
    auto goals = seen<PlanGoal>(work, kGoals + "JOIN ratified_goal r ON r.goal = g.id WHERE r.ratification = :ratification AND ", " ORDER BY g.code", "ratification", act.id);
    selections.push_back({std::move(act), std::move(goals)});
  }
  return selections;
}

std::optional<Ratification> ratification_of(sql::Session& db, GoalId goal) {
  static auto const text =
      sql::select<Ratification>("JOIN ratified_goal r ON r.ratification = ratification.id WHERE r.goal = :goal ORDER BY ratification.act_on DESC, ratification.id DESC LIMIT 1");
  return db.maybe<Ratification>(text, sql::with("goal", goal));
}

std::vector<sql::TableShape> sealed_tables() {
  return {sql::shape_of<Classifier>(),  sql::shape_of<ClassifierValue>(), sql::shape_of<Classification>(), sql::shape_of<PlanTerm>(),       sql::shape_of<BranchPosition>(),
          sql::shape_of<PlanVersion>(), sql::shape_of<Ratification>(),    sql::shape_of<RatifiedGoal>(),   sql::shape_of<PriorityChoice>(), sql::shape_of<SharePercent>()};
}

}  // namespace timon::plans
