#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "plans/plan_actions.hpp"

namespace timon::plans {
namespace {

Plan plan_at(Work& work, PlanId id) {
  static auto const text = sql::select<Plan>("WHERE id = :id");
  auto found = work.db.maybe<Plan>(text, sql::with("id", id));
  if (!found) throw NotFound{};
  return std::move(*found);
}

}  // namespace

Problems problems_of_removal(sql::Session& db, Plan const& plan) {
  auto const versions = versions_of(db, plan.id);
  if (versions.size() > 1 || (!versions.empty() && !versions.front().is_draft())) return {{"plan", "plan.removal.approved", {plan.name}}};
  if (auto const axes = axes_of(db, plan.id).size(); axes > 0) return {{"plan", "plan.removal.axes", {plan.name, std::to_string(axes)}}};
  auto const acts = db.one<std::int64_t>("SELECT count(*) FROM ratification WHERE plan = :plan", sql::with("plan", plan.id));
  if (acts > 0) return {{"plan", "plan.removal.ratified", {plan.name}}};
  return {};
}

Outcome<Done> remove_plan(Work& work, PlanId id, std::int64_t revision_seen) {
  must_have(work.actor, {kManagePlans});
  auto deed = Deed{work, "plan_removed"};
  // Who adds an axis, approves or ratifies at the same time waits, and then finds no plan.
  work.db.lock(Plan::kTable, id.number);
  auto const plan = plan_at(work, id);
  must_be_current(revision_seen, plan.revision, Plan::kTable);
  if (auto problems = problems_of_removal(work.db, plan); !problems.empty()) return problems;
  for (auto const& version : versions_of(work.db, id)) deed.erase(version);
  if (auto const term = term_of(work.db, id); term.id) deed.erase(term);
  deed.erase(plan);
  deed.commit();
  return Done{};
}

Outcome<PlanVersion> approve_version(Work& work, PlanId id, std::int64_t revision_seen, Act act) {
  must_have(work.actor, {kApprovePlan});
  auto deed = Deed{work, "plan_version_approved"};
  // What is frozen is what stands there: who changes the tree waits, and then finds the plan approved.
  work.db.lock(Plan::kTable, id.number);
  auto const plan = plan_at(work, id);
  auto const versions = versions_of(work.db, id);
  // A plan that came in by import, or from before there were versions, has its first one now.
  auto const latest = versions.empty() ? deed.insert(PlanVersion{.plan = id, .number = 1, .opened_on = work.today, .opened_by = work.actor.person}) : versions.front();
  if (!versions.empty()) must_be_current(revision_seen, latest.revision, PlanVersion::kTable);
  auto ready = approved(latest, std::move(act), content_of(work.db, plan), work.actor.person, work.today);
  if (!ready) return ready;
  *ready = deed.update(latest, *ready);
  deed.commit();
  return ready;
}

Outcome<PlanVersion> amend_plan(Work& work, PlanId id, std::string const& reason) {
  must_have(work.actor, {kManagePlans});
  auto deed = Deed{work, "plan_amended", reason};
  work.db.lock(Plan::kTable, id.number);
  auto const plan = plan_at(work, id);
  auto const versions = versions_of(work.db, plan.id);
  if (versions.empty()) return Problem{"reason", "plan_version.state.draft"};
  auto ready = amended(versions.front(), reason, work.actor.person, work.today);
  if (!ready) return ready;
  *ready = deed.insert(*ready);
  deed.commit();
  return ready;
}

Outcome<Ratification> ratify(Work& work, PlanId id, Act act, std::vector<GoalId> const& goals) {
  must_have(work.actor, {kApprovePlan});
  auto deed = Deed{work, "selection_ratified"};
  work.db.lock(Plan::kTable, id.number);
  auto const plan = plan_at(work, id);
  auto problems = problems_of(act, work.today);
  auto const chosen = std::set<GoalId>{goals.begin(), goals.end()};
  if (chosen.empty()) problems.push_back({"goals", "ratification.goals.missing"});
  // An act ratifies goals of this plan: one of another, or one that is not seen, is not there.
  auto const offered = chosen.empty() ? std::vector<PlanGoal>{} : goals_of(work, plan.id);
  if (std::ranges::any_of(chosen, [&](GoalId goal) { return std::ranges::find(offered, goal, &PlanGoal::id) == offered.end(); }))
    problems.push_back({"goals", "ratification.goals.unknown"});
  if (!problems.empty()) return problems;
  auto const row = deed.insert(Ratification{.plan = plan.id,
                                            .authority = std::string{trimmed(act.authority)},
                                            .act_number = std::string{trimmed(act.number)},
                                            .act_on = *act.on,
                                            .document = std::string{trimmed(act.text)},
                                            .person = work.actor.person,
                                            .noted_on = work.today});
  for (auto const goal : chosen) deed.insert(RatifiedGoal{.ratification = row.id, .goal = goal});
  deed.commit();
  return row;
}

}  // namespace timon::plans
