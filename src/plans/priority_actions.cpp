#include "plans/priority_actions.hpp"

#include "base/text.hpp"
#include "goals/telling.hpp"
#include "organization/organization.hpp"
#include "plans/classifier_actions.hpp"
#include "plans/plan_actions.hpp"

namespace timon::plans {
namespace {

bool becomes(Goal const* before, Goal const& after) { return after.is_priority && (!before || !before->is_priority); }
/// A priority that goes to another institution takes a place among those of that one.
bool comes(Goal const* before, Goal const& after) { return becomes(before, after) || (after.is_priority && before->institution != after.institution); }

Problems check(Work& work, goals::GoalWriting const& writing) {
  auto problems = Problems{};
  auto const& goal = writing.after;
  if (comes(writing.before, goal)) {
    // Who chooses the last free place of an institution at the same time waits, then counts again.
    work.db.lock(Institution::kTable, goal.institution.number);
    auto const institution = organization::find_institution(work.db, goal.institution);
    problems = problems_of_ceiling(ceiling_of(work.db, goal.institution), priorities_of(work.db, goal.institution, goal.id), institution ? institution->name : std::string{});
  }
  if (becomes(writing.before, goal)) check_reason(problems, "goal", "priority_reason", writing.priority_reason);
  return problems;
}

void record(Work& work, Deed& deed, goals::GoalWriting const& writing) {
  auto const was = writing.before && writing.before->is_priority;
  if (was == writing.after.is_priority) return;
  deed.insert(PriorityChoice{.goal = writing.after.id,
                             .institution = writing.after.institution,
                             .is_chosen = writing.after.is_priority,
                             .reason = std::string{trimmed(writing.priority_reason)},
                             .decided_on = work.today,
                             .decided_at = work.now,
                             .person = work.actor.person});
}

}  // namespace

void watch_goals() {
  // Once for the process, however often a program is put together in it.
  static auto const is_watching = [] {
    goals::listen(goals::GoalListener{check, record});
    goals::listen(goals::GoalListener{
        [](Work& work, goals::GoalWriting const& writing) { return writing.before ? problems_of_placing(work, *writing.before, writing.after.objective) : Problems{}; },
        [](Work&, Deed&, goals::GoalWriting const&) {}});
    filter_the_board();
    return true;
  }();
  (void)is_watching;
}

bool may_prioritise(Actor const& actor, Goal const& goal) { return actor.may(kEditGoal, goal.institution); }

Outcome<Goal> choose_priority(Work& work, GoalId id, std::int64_t revision_seen, bool is_priority, std::string const& reason) {
  must_have(work.actor, {kEditGoal});
  auto const before = goals::find_visible(work, id);
  if (!before) throw NotFound{};
  must(may_prioritise(work.actor, *before), kEditGoal);
  must_be_current(revision_seen, before->revision, Goal::kTable);
  auto after = *before;
  after.is_priority = is_priority;
  after.updated_at = work.now;
  auto problems = before->is_priority == is_priority ? Problems{{"is_priority", is_priority ? "priority.is_one" : "priority.is_none"}} : Problems{};
  if (!is_priority) check_reason(problems, "goal", "priority_reason", reason);
  auto transaction = sql::Transaction{work.db};
  auto const writing = goals::GoalWriting{&*before, after, reason};
  for (auto& problem : check(work, writing)) problems.push_back(std::move(problem));
  if (!problems.empty()) return problems;
  auto deed = Deed{work, is_priority ? "goal_prioritised" : "goal_unprioritised", reason};
  deed.thread(id.number);
  after = deed.update(*before, after);
  record(work, deed, goals::GoalWriting{&*before, after, reason});
  goals::refresh_standing(work, {id});
  deed.commit();
  transaction.commit();
  return after;
}

Outcome<Done> set_ceilings(Work& work, std::int64_t revision_seen, Ceilings const& wanted) {
  must_have(work.actor, {kManageSettings});
  must_be_current(revision_seen, ceilings_revision(work.db), Setting::kTable);
  auto ready = wanted;
  auto problems = Problems{};
  ready.general = trimmed(wanted.general);
  (void)ceiling_from(ready.general, "general", problems);
  for (auto& [institution, text] : ready.own) {
    text = trimmed(text);
    (void)ceiling_from(text, ("own-" + std::to_string(institution.number)).c_str(), problems);
  }
  if (!problems.empty()) return problems;
  auto deed = Deed{work, "priority_ceilings_set"};
  put_ceilings(work, deed, ready);
  if (!deed.is_empty()) deed.commit();
  return Done{};
}

}  // namespace timon::plans
