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

Outcome<PlanVersion> approve_version(Work& work, PlanId id, std::int64_t revision_seen, Act act) {
  must_have(work.actor, {kApprovePlan});
  auto const plan = plan_at(work, id);
  auto deed = Deed{work, "plan_version_approved"};
  // What is frozen is what stands there: who changes the tree waits, and then finds the plan approved.
  work.db.lock(Plan::kTable, id.number);
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
  auto const plan = plan_at(work, id);
  auto deed = Deed{work, "plan_amended", reason};
  work.db.lock(Plan::kTable, id.number);
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
  auto const plan = plan_at(work, id);
  auto problems = problems_of(act, work.today);
  auto const chosen = std::set<GoalId>{goals.begin(), goals.end()};
  if (chosen.empty()) problems.push_back({"goals", "ratification.goals.missing"});
  // An act ratifies goals of this plan: one of another, or one that is not seen, is not there.
  auto const offered = chosen.empty() ? std::vector<PlanGoal>{} : goals_of(work, plan.id);
  if (std::ranges::any_of(chosen, [&](GoalId goal) { return std::ranges::find(offered, goal, &PlanGoal::id) == offered.end(); }))
    problems.push_back({"goals", "ratification.goals.unknown"});
  if (!problems.empty()) return problems;
  auto deed = Deed{work, "selection_ratified"};
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
