#include "plans/plan_actions.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace timon::plans {
namespace {

constexpr auto kClosed = "plan_version.needed";

template <class T>
T there(std::optional<T> found) {
  if (!found) throw NotFound{};
  return std::move(*found);
}

Axis axis_at(Work& work, AxisId id) { return there(find_axis(work.db, id)); }
Objective objective_at(Work& work, ObjectiveId id) { return there(find_objective(work.db, id)); }

Plan plan_at(Work& work, PlanId id) {
  static auto const text = sql::select<Plan>("WHERE id = :id");
  return there(work.db.maybe<Plan>(text, sql::with("id", id)));
}

PlanId plan_of(Work& work, Objective const& objective) { return objective.axis ? axis_at(work, objective.axis).plan : PlanId{}; }

/// The tree changes in a draft only.
Problems closed(Work& work, PlanId plan) {
  if (!plan || is_open(work.db, plan)) return {};
  return {{"plan", kClosed}};
}

/// Holds plans until the deed ends: nobody approves or amends them, or changes their trees, between the question whether they
/// are open and what is written. Lower numbers first, so that two who want the same ones do not wait for each other.
void hold(Work& work, std::set<PlanId> const& plans) {
  for (auto const plan : plans)
    if (plan) work.db.lock(Plan::kTable, plan.number);
}

/// The branch as it stands while its plan is held.
Axis held(Work& work, AxisId id) {
  hold(work, {axis_at(work, id).plan});
  return axis_at(work, id);
}
Objective held(Work& work, ObjectiveId id) {
  hold(work, {plan_of(work, objective_at(work, id))});
  return objective_at(work, id);
}

bool is_taken(Work& work, std::string const& code, std::int64_t except) {
  return work.db.maybe<std::int64_t>("SELECT id FROM plan WHERE code = :code AND id <> :except", sql::with("code", code, "except", except)).has_value();
}

/// The name of the plan where another branch has the code; empty where that one hangs from none.
std::optional<std::string> plan_with(Work& work, Axis const& axis) {
  return work.db.maybe<std::string>("SELECT p.name FROM axis a JOIN plan p ON p.id = a.plan WHERE a.code = :code AND a.id <> :except",
                                    sql::with("code", axis.code, "except", axis.id.number));
}
std::optional<std::string> plan_with(Work& work, Objective const& objective) {
  return work.db.maybe<std::string>(
      "SELECT coalesce(p.name, '') FROM objective o LEFT JOIN axis a ON a.id = o.axis LEFT JOIN plan p ON p.id = a.plan WHERE o.code = :code AND "
      "o.id <> :except",
      sql::with("code", objective.code, "except", objective.id.number));
}

/// What axes and objectives have in common: a code that no other has, and a title.
template <class T>
Problems problems_of_branch(Work& work, char const* noun, T& branch) {
  auto problems = Problems{};
  branch.code = trimmed(branch.code);
  branch.title = trimmed(branch.title);
  check_code(problems, noun, "code", branch.code);
  check_title(problems, noun, "title", branch.title);
  if (auto const plan = plan_with(work, branch); plan && plan->empty()) problems.push_back({"code", "branch.code.taken", {branch.code}});
  else if (plan) problems.push_back({"code", "branch.code.taken_in", {branch.code, *plan}});
  return problems;
}

/// Boards name the axis of a goal: those of a branch that moved are written anew.
void refresh_goals(Work& work, ObjectiveId objective) {
  goals::refresh_standing(work, work.db.all<GoalId>("SELECT id FROM goal WHERE objective = :objective", sql::with("objective", objective)));
}

BranchPosition position_of(Work& work, BranchPosition const& wanted) {
  static auto const of_axis = sql::select<BranchPosition>("WHERE axis = :id");
  static auto const of_objective = sql::select<BranchPosition>("WHERE objective = :id");
  auto const found =
      wanted.axis ? work.db.maybe<BranchPosition>(of_axis, sql::with("id", wanted.axis)) : work.db.maybe<BranchPosition>(of_objective, sql::with("id", wanted.objective));
  return found.value_or(wanted);
}

void put_position(Work& work, Deed& deed, BranchPosition const& branch, std::int64_t position) {
  auto const before = position_of(work, branch);
  if (before.id && before.position == position) return;
  auto after = before;
  after.position = position;
  if (before.id) deed.update(before, after);
  else deed.insert(after);
}

void forget_position(Work& work, Deed& deed, BranchPosition const& branch) {
  if (auto const before = position_of(work, branch); before.id) deed.erase(before);
}

template <class Row>
std::vector<std::int64_t> order_of(std::vector<Row> const& rows) {
  auto order = std::vector<std::int64_t>{};
  for (auto const& row : rows) order.push_back(row.id.number);
  return order;
}

std::vector<Objective> brothers_of(Work& work, PlanId plan, AxisId axis) {
  auto all = objectives_of(work.db, plan);
  std::erase_if(all, [&](Objective const& other) { return other.axis != axis; });
  return all;
}

}  // namespace

void must_read_plans(Actor const& actor) {
  auto const sees = [](Seat const& seat) { return seat.sees_all || seat.sees_reach; };
  must(actor.is_console || std::ranges::any_of(actor.seats, sees), kManagePlans);
}

Outcome<Plan> add_plan(Work& work, Plan plan, PlanTerm term) {
  must_have(work.actor, {kManagePlans});
  plan.code = trimmed(plan.code), plan.name = trimmed(plan.name);
  auto problems = problems_of(plan, term);
  if (is_taken(work, plan.code, 0)) problems.push_back({"code", "branch.code.taken", {plan.code}});
  if (!problems.empty()) return problems;
  auto deed = Deed{work, "plan_added"};
  plan = deed.insert(plan);
  term.plan = plan.id;
  deed.insert(term);
  deed.insert(PlanVersion{.plan = plan.id, .number = 1, .opened_on = work.today, .opened_by = work.actor.person});
  deed.commit();
  return plan;
}

Outcome<Plan> edit_plan(Work& work, PlanId id, std::int64_t revision_seen, Plan wanted, PlanTerm term) {
  must_have(work.actor, {kManagePlans});
  auto deed = Deed{work, "plan_edited"};
  hold(work, {id});
  auto const before = plan_at(work, id);
  must_be_current(revision_seen, before.revision, Plan::kTable);
  wanted.id = id;
  wanted.code = trimmed(wanted.code), wanted.name = trimmed(wanted.name);
  auto problems = problems_of(wanted, term);
  if (is_taken(work, wanted.code, id.number)) problems.push_back({"code", "branch.code.taken", {wanted.code}});
  if (wanted.code != before.code || wanted.name != before.name)
    for (auto& problem : closed(work, id)) problems.push_back(std::move(problem));
  if (!problems.empty()) return problems;
  wanted = deed.update(before, wanted);
  auto const old_term = term_of(work.db, id);
  term.id = old_term.id, term.plan = id;
  if (old_term.id) deed.update(old_term, term);
  else deed.insert(term);
  deed.commit();
  return wanted;
}

Outcome<Axis> add_axis(Work& work, PlanId plan, Axis axis) {
  must_have(work.actor, {kManagePlans});
  auto deed = Deed{work, "axis_added"};
  hold(work, {plan});
  axis.id = {};
  axis.plan = plan_at(work, plan).id;
  auto problems = closed(work, plan);
  for (auto& problem : problems_of_branch(work, "axis", axis)) problems.push_back(std::move(problem));
  if (!problems.empty()) return problems;
  auto const others = axes_of(work.db, plan);
  for (auto at = std::size_t{0}; at < others.size(); ++at) put_position(work, deed, {.axis = others[at].id}, static_cast<std::int64_t>(at) + 1);
  axis = deed.insert(axis);
  put_position(work, deed, {.axis = axis.id}, static_cast<std::int64_t>(others.size()) + 1);
  deed.commit();
  return axis;
}

Outcome<Axis> edit_axis(Work& work, AxisId id, std::int64_t revision_seen, Axis wanted) {
  must_have(work.actor, {kManagePlans});
  auto deed = Deed{work, "axis_edited"};
  auto const before = held(work, id);
  must_be_current(revision_seen, before.revision, Axis::kTable);
  wanted.id = id, wanted.plan = before.plan;
  auto problems = closed(work, before.plan);
  for (auto& problem : problems_of_branch(work, "axis", wanted)) problems.push_back(std::move(problem));
  if (!problems.empty()) return problems;
  wanted = deed.update(before, wanted);
  deed.commit();
  return wanted;
}

Outcome<Done> shift_axis(Work& work, AxisId id, int step) {
  must_have(work.actor, {kManagePlans});
  auto deed = Deed{work, "axis_moved"};
  auto const axis = held(work, id);
  if (auto problems = closed(work, axis.plan); !problems.empty()) return problems;
  auto const order = shifted(order_of(axes_of(work.db, axis.plan)), id.number, step);
  for (auto at = std::size_t{0}; at < order.size(); ++at) put_position(work, deed, {.axis = AxisId{order[at]}}, static_cast<std::int64_t>(at) + 1);
  if (!deed.is_empty()) deed.commit();
  return Done{};
}

Outcome<Done> remove_axis(Work& work, AxisId id, std::int64_t revision_seen) {
  must_have(work.actor, {kManagePlans});
  auto deed = Deed{work, "axis_removed"};
  auto const before = held(work, id);
  must_be_current(revision_seen, before.revision, Axis::kTable);
  auto problems = closed(work, before.plan);
  if (auto const hang = brothers_of(work, before.plan, id).size(); hang > 0) problems.push_back({"axis", "axis.not_empty", {before.code, std::to_string(hang)}});
  if (!problems.empty()) return problems;
  forget_position(work, deed, {.axis = id});
  deed.erase(before);
  deed.commit();
  return Done{};
}

Outcome<Objective> add_objective(Work& work, AxisId axis_id, Objective objective) {
  must_have(work.actor, {kManagePlans});
  auto deed = Deed{work, "objective_added"};
  auto const axis = held(work, axis_id);
  objective.id = {};
  objective.axis = axis.id;
  auto problems = closed(work, axis.plan);
  for (auto& problem : problems_of_branch(work, "objective", objective)) problems.push_back(std::move(problem));
  if (!problems.empty()) return problems;
  auto const others = brothers_of(work, axis.plan, axis.id);
  for (auto at = std::size_t{0}; at < others.size(); ++at) put_position(work, deed, {.objective = others[at].id}, static_cast<std::int64_t>(at) + 1);
  objective = deed.insert(objective);
  put_position(work, deed, {.objective = objective.id}, static_cast<std::int64_t>(others.size()) + 1);
  deed.commit();
  return objective;
}

Outcome<Objective> edit_objective(Work& work, ObjectiveId id, std::int64_t revision_seen, Objective wanted) {
  must_have(work.actor, {kManagePlans});
  auto const seen = objective_at(work, id);
  auto deed = Deed{work, wanted.axis == seen.axis ? "objective_edited" : "objective_moved"};
  auto const goes_to = find_axis(work.db, wanted.axis);
  hold(work, {plan_of(work, seen), goes_to ? goes_to->plan : PlanId{}});
  auto const before = objective_at(work, id);
  must_be_current(revision_seen, before.revision, Objective::kTable);
  wanted.id = id;
  auto const axis = find_axis(work.db, wanted.axis);
  auto problems = closed(work, plan_of(work, before));
  if (!axis) problems.push_back({"axis", "objective.axis.unknown"});
  else if (axis->plan != plan_of(work, before) && !is_open(work.db, axis->plan)) problems.push_back({"axis", kClosed});
  for (auto& problem : problems_of_branch(work, "objective", wanted)) problems.push_back(std::move(problem));
  if (!problems.empty()) return problems;
  wanted = deed.update(before, wanted);
  if (wanted.axis != before.axis) {
    forget_position(work, deed, {.objective = id});
    put_position(work, deed, {.objective = id}, static_cast<std::int64_t>(brothers_of(work, axis->plan, axis->id).size()));
    refresh_goals(work, id);
  }
  deed.commit();
  return wanted;
}

Outcome<Done> shift_objective(Work& work, ObjectiveId id, int step) {
  must_have(work.actor, {kManagePlans});
  auto deed = Deed{work, "objective_moved"};
  auto const objective = held(work, id);
  auto const plan = plan_of(work, objective);
  if (auto problems = closed(work, plan); !problems.empty()) return problems;
  auto const order = shifted(order_of(brothers_of(work, plan, objective.axis)), id.number, step);
  for (auto at = std::size_t{0}; at < order.size(); ++at) put_position(work, deed, {.objective = ObjectiveId{order[at]}}, static_cast<std::int64_t>(at) + 1);
  if (!deed.is_empty()) deed.commit();
  return Done{};
}

Outcome<Done> remove_objective(Work& work, ObjectiveId id, std::int64_t revision_seen) {
  must_have(work.actor, {kManagePlans});
  auto deed = Deed{work, "objective_removed"};
  auto const before = held(work, id);
  must_be_current(revision_seen, before.revision, Objective::kTable);
  auto problems = closed(work, plan_of(work, before));
  auto const hang = work.db.one<std::int64_t>("SELECT count(*) FROM goal WHERE objective = :id", sql::with("id", id));
  if (hang > 0) problems.push_back({"objective", "objective.not_empty", {before.code, std::to_string(hang)}});
  if (!problems.empty()) return problems;
  forget_position(work, deed, {.objective = id});
  deed.erase(before);
  deed.commit();
  return Done{};
}

Problems problems_of_placing(Work& work, Goal const& before, ObjectiveId wanted) {
  if (wanted == before.objective) return {};
  auto plans = std::set<PlanId>{};
  for (auto const id : {wanted, before.objective})
    if (auto const objective = id ? find_objective(work.db, id) : std::nullopt) plans.insert(plan_of(work, *objective));
  hold(work, plans);
  for (auto const id : {wanted, before.objective})
    if (auto const objective = id ? find_objective(work.db, id) : std::nullopt; objective && !closed(work, plan_of(work, *objective)).empty()) return {{"objective", kClosed}};
  return {};
}

Outcome<Goal> place_goal(Work& work, GoalId id, ObjectiveId objective_id) {
  must_have(work.actor, {kManagePlans});
  auto const before = there(goals::find_visible(work, id));
  must(work.actor.may(kEditGoal, before.institution), kEditGoal);
  auto deed = Deed{work, "goal_placed"};
  if (objective_id && !find_objective(work.db, objective_id)) return Problem{"objective", "goal.objective.unknown"};
  if (auto problems = problems_of_placing(work, before, objective_id); !problems.empty()) return problems;
  auto after = before;
  after.objective = objective_id;
  after.updated_at = work.now;
  deed.thread(id.number);
  after = deed.update(before, after);
  goals::refresh_standing(work, {id});
  deed.commit();
  return after;
}

}  // namespace timon::plans
