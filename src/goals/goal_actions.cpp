#include "goals/goal_actions.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "goals/telling.hpp"
#include "organization/organization.hpp"

namespace timon::goals {
namespace {

Goal seen(Work& work, GoalId id) {
  auto goal = find_visible(work, id);
  if (!goal) throw NotFound{};
  return std::move(*goal);
}

OfficeId signer(Actor const& actor, Right right, Goal const& goal) {
  if (actor.holds(goal.leader)) return goal.leader;
  auto const* const seat = actor.seat_for(right, goal.institution);
  return seat ? seat->office : actor.seats.empty() ? OfficeId{} : actor.seats.front().office;
}

/// Is the goal the other one, or a part of it, however far down?
bool hangs_from(Work& work, GoalId goal, GoalId other) {
  return work.db
      .maybe<GoalId>(
          "WITH RECURSIVE up (id, parent) AS (SELECT id, parent FROM goal WHERE id = :goal UNION SELECT g.id, g.parent FROM goal g JOIN up ON g.id = up.parent) SELECT id "
          "FROM up WHERE id = :other",
          sql::with("goal", goal, "other", other))
      .has_value();
}

void add_to(Problems& problems, Problems const& more) { problems.insert(problems.end(), more.begin(), more.end()); }

/// What stands in other tables must stand there.
Problems unknown_references(Work& work, Goal const& goal) {
  auto problems = Problems{};
  if (!organization::find_institution(work.db, goal.institution)) problems.push_back({"institution", "goal.institution.unknown"});
  if (goal.leader && !organization::find_office(work.db, goal.leader, work.today)) problems.push_back({"leader", "goal.leader.unknown"});
  if (goal.objective && !work.db.maybe<ObjectiveId>("SELECT id FROM objective WHERE id = :id", sql::with("id", goal.objective)))
    problems.push_back({"objective", "goal.objective.unknown"});
  auto const parent = goal.parent ? find_visible(work, goal.parent) : std::nullopt;
  if (goal.parent && (!parent || !parent->is_integrating)) problems.push_back({"parent", "goal.parent.not_integrating"});
  else if (goal.parent && goal.id && hangs_from(work, goal.parent, goal.id)) problems.push_back({"parent", "goal.parent.cycle", {parent->code}});
  if (goal.id && !goal.is_integrating && work.db.maybe<GoalId>("SELECT id FROM goal WHERE parent = :id", sql::with("id", goal.id)))
    problems.push_back({"is_integrating", "goal.is_integrating.has_parts"});
  return problems;
}

bool has_code(Work& work, std::string const& code, GoalId except) {
  return work.db.maybe<GoalId>("SELECT id FROM goal WHERE code = :code AND id <> :except", sql::with("code", code, "except", except.number)).has_value();
}

/// The part of every deed on a goal that is the same: one rule, one row, one entry.
template <class Rule>
Outcome<Goal> change(Work& work, Goal const& before, Right right, char const* event, std::string reason, Rule rule, GoalLinks const& links = {}) {
  auto after = rule(before);
  if (!after) return after;
  after->updated_at = work.now;
  auto deed = Deed{work, event, std::move(reason)};
  deed.thread(before.id.number);
  deed.sign(signer(work.actor, right, before));
  *after = deed.update(before, *after);
  write_links(work, deed, *after, links);
  tell(work, deed, {&before, *after, links.priority_reason});
  refresh_standing(work, {before.id});
  deed.commit();
  return after;
}

}  // namespace

bool may_edit(Actor const& actor, Goal const& goal) { return actor.may(kEditGoal, goal.institution) || actor.may_as(kEditOwn, goal.leader); }
bool may_share(Actor const& actor, Goal const& goal) { return actor.may(kEditGoal, goal.institution); }
bool may_approve(Actor const& actor, Goal const& goal) { return actor.may(kApproveGoal, goal.institution); }
bool may_suspend(Actor const& actor) { return actor.may(kSuspendGoal); }

Outcome<Goal> create_goal(Work& work, Goal goal, GoalLinks const& links) {
  must_have(work.actor, {kCreateGoal});
  auto ready = checked(std::move(goal));
  if (!ready) return ready;
  must(work.actor.may(kCreateGoal, ready->institution), kCreateGoal);
  // What the listeners count stays so until the goal is written.
  auto transaction = sql::Transaction{work.db};
  auto problems = unknown_references(work, *ready);
  if (has_code(work, ready->code, {})) problems.push_back({"code", "goal.code.taken", {ready->code}});
  add_to(problems, problems_of(work, links));
  add_to(problems, problems_of(work, GoalWriting{nullptr, *ready, links.priority_reason}));
  if (!problems.empty()) return problems;

  ready->id = {};
  ready->approved_on = ready->suspended_on = ready->closed_on = {};
  ready->updated_at = work.now;
  auto deed = Deed{work, "goal_created"};
  deed.sign(signer(work.actor, kCreateGoal, *ready));
  auto const created = deed.insert(*ready);
  deed.thread(created.id.number);
  write_links(work, deed, created, links);
  tell(work, deed, {nullptr, created, links.priority_reason});
  refresh_standing(work, {created.id});
  deed.commit();
  transaction.commit();
  return created;
}

Outcome<Goal> edit_goal(Work& work, GoalId id, std::int64_t revision_seen, Goal wanted, GoalLinks const& links) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const before = seen(work, id);
  must(may_edit(work.actor, before), kEditGoal);
  // A goal may not be carried where its editor has no right, nor handed over by a manager.
  if (wanted.institution != before.institution) must(work.actor.may(kEditGoal, wanted.institution), kEditGoal);
  if (wanted.leader != before.leader || wanted.is_priority != before.is_priority) must(work.actor.may(kEditGoal, before.institution), kEditGoal);
  if (changes_shares(work, before, links)) must(may_share(work.actor, before), kEditGoal);
  must_be_current(revision_seen, before.revision, Goal::kTable);
  wanted.id = before.id;
  wanted.approved_on = before.approved_on;
  wanted.suspended_on = before.suspended_on;
  wanted.suspension = before.suspension;
  wanted.closed_on = before.closed_on;
  wanted.closing = before.closing;
  auto const rule = [&](Goal const&) -> Outcome<Goal> {
    auto ready = checked(std::move(wanted));
    if (!ready) return ready;
    auto problems = unknown_references(work, *ready);
    if (has_code(work, ready->code, before.id)) problems.push_back({"code", "goal.code.taken", {ready->code}});
    add_to(problems, problems_of(work, links));
    add_to(problems, problems_of(work, GoalWriting{&before, *ready, links.priority_reason}));
    if (!problems.empty()) return problems;
    return ready;
  };
  // What the listeners count stays so until the goal is written.
  auto transaction = sql::Transaction{work.db};
  auto edited = change(work, before, kEditGoal, "goal_edited", "", rule, links);
  if (edited) transaction.commit();
  return edited;
}

Outcome<Goal> approve_goal(Work& work, GoalId id, std::int64_t revision_seen) {
  must_have(work.actor, {kApproveGoal});
  auto const before = seen(work, id);
  must(may_approve(work.actor, before), kApproveGoal);
  must_be_current(revision_seen, before.revision, Goal::kTable);
  auto const milestones = milestones_of(work.db, id);
  auto after = approve(before, milestones.size(), work.today);
  if (!after) return after;
  after->updated_at = work.now;
  auto deed = Deed{work, "plan_approved"};
  deed.thread(id.number);
  deed.sign(signer(work.actor, kApproveGoal, before));
  *after = deed.update(before, *after);
  // The dates of this day are the originals that every later move is measured against.
  for (auto const& milestone : milestones) {
    auto fixed = milestone;
    fixed.due_original = milestone.due_on;
    if (fixed.due_original != milestone.due_original) deed.update(milestone, fixed);
  }
  refresh_standing(work, {id});
  deed.commit();
  return after;
}

Outcome<Goal> suspend_goal(Work& work, GoalId id, std::int64_t revision_seen, std::string reason) {
  must_have(work.actor, {kSuspendGoal});
  auto const before = seen(work, id);
  must(work.actor.may(kSuspendGoal, before.institution), kSuspendGoal);
  must_be_current(revision_seen, before.revision, Goal::kTable);
  return change(work, before, kSuspendGoal, "goal_suspended", reason, [&](Goal const& goal) { return suspend(goal, reason, work.today); });
}

Outcome<Goal> resume_goal(Work& work, GoalId id, std::int64_t revision_seen) {
  must_have(work.actor, {kSuspendGoal});
  auto const before = seen(work, id);
  must(work.actor.may(kSuspendGoal, before.institution), kSuspendGoal);
  must_be_current(revision_seen, before.revision, Goal::kTable);
  return change(work, before, kSuspendGoal, "goal_resumed", "", resume);
}

Outcome<Goal> close_goal(Work& work, GoalId id, std::int64_t revision_seen, std::string reason) {
  must_have(work.actor, {kApproveGoal});
  auto const before = seen(work, id);
  must(may_approve(work.actor, before), kApproveGoal);
  must_be_current(revision_seen, before.revision, Goal::kTable);
  return change(work, before, kApproveGoal, "goal_closed", reason, [&](Goal const& goal) { return close(goal, reason, work.today); });
}

Outcome<Goal> reopen_goal(Work& work, GoalId id, std::int64_t revision_seen) {
  must_have(work.actor, {kApproveGoal});
  auto const before = seen(work, id);
  must(may_approve(work.actor, before), kApproveGoal);
  must_be_current(revision_seen, before.revision, Goal::kTable);
  return change(work, before, kApproveGoal, "goal_reopened", "", [](Goal const& goal) { return reopen(goal); });
}

Outcome<GoalReport> report_goal(Work& work, GoalId id, std::string text) {
  must_have(work.actor, {kReport, kReportOwn});
  auto const goal = seen(work, id);
  must(work.actor.may(kReport, goal.institution) || work.actor.may_as(kReportOwn, goal.leader), kReport);
  auto problems = Problems{};
  if (trimmed(text).empty()) problems.push_back({"text", "goal.report.missing"});
  check_text(problems, "goal", "text", text);
  if (!problems.empty()) return problems;
  auto after = goal;
  after.updated_at = work.now;
  auto deed = Deed{work, "goal_reported"};
  deed.thread(id.number);
  deed.sign(signer(work.actor, kReport, goal));
  auto const report = deed.insert(GoalReport{.goal = id, .reported_on = work.today, .text = std::move(text), .person = work.actor.person, .by_name = ""});
  deed.update(goal, after);
  refresh_standing(work, {id});
  deed.commit();
  return report;
}

Outcome<StandingOverride> judge_standing(Work& work, GoalId id, Standing standing, std::string reason, Date until_on) {
  must_have(work.actor, {kOverrideStanding});
  auto const goal = seen(work, id);
  must(work.actor.may(kOverrideStanding, goal.institution), kOverrideStanding);
  auto judged = override_standing(id, standing, reason, work.today, until_on, work.actor.person);
  if (!judged) return judged;
  auto deed = Deed{work, "standing_judged", reason};
  deed.thread(id.number);
  deed.sign(signer(work.actor, kOverrideStanding, goal));
  *judged = deed.insert(*judged);
  deed.commit();
  return judged;
}

}  // namespace timon::goals
