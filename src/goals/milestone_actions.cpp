#include "goals/milestone_actions.hpp"

#include <algorithm>
#include <set>

#include "goals/goal_actions.hpp"
#include "goals/milestone_deeds.hpp"
#include "goals/milestone_store.hpp"
#include "goals/predecessor_store.hpp"
#include "goals/schedule.hpp"
#include "goals/settled_days.hpp"
#include "goals/telling.hpp"

namespace timon::goals {
namespace {

bool has_code(Work& work, GoalId goal, std::string const& code, MilestoneId except) {
  return work.db
      .maybe<MilestoneId>("SELECT id FROM milestone WHERE goal = :goal AND code = :code AND id <> :except", sql::with("goal", goal, "code", code, "except", except.number))
      .has_value();
}

Problems unknown_references(Work& work, GoalId goal, Milestone const& milestone) {
  auto problems = Problems{};
  if (has_code(work, goal, milestone.code, milestone.id)) problems.push_back({"code", "milestone.code.taken", {milestone.code}});
  if (milestone.responsible && !work.db.maybe<OfficeId>("SELECT id FROM office WHERE id = :id", sql::with("id", milestone.responsible)))
    problems.push_back({"responsible", "milestone.responsible.unknown"});
  if (milestone.place && !work.db.maybe<PlaceId>("SELECT id FROM place WHERE id = :id", sql::with("id", milestone.place))) problems.push_back({"place", "milestone.place.unknown"});
  if (milestone.after_milestone) {
    auto const before = find_visible(work, milestone.after_milestone);
    if (!before || before->goal != goal) problems.push_back({"after_milestone", "milestone.after_milestone.unknown"});
  }
  return problems;
}

/// Where a due date that follows another milestone falls today.
std::optional<Date> due_after(Work& work, Milestone const& milestone) {
  auto const before = find_visible(work, milestone.after_milestone);
  auto const from = !before ? std::nullopt : before->finished_on ? before->finished_on : before->due_on;
  return from ? std::optional{*from + static_cast<int>(milestone.after_days)} : std::nullopt;
}

/// What speaks against the days of the goal once this one stands as wanted.
void add_day_problems(Work& work, Problems& problems, Milestone const& milestone) {
  auto as_wanted = milestones_of(work.db, milestone.goal);
  std::erase_if(as_wanted, [&](Milestone const& each) { return each.id == milestone.id; });
  as_wanted.push_back(milestone);
  auto const of_days = check_settled_days(std::move(as_wanted));
  problems.insert(problems.end(), of_days.begin(), of_days.end());
}

/// What speaks against those it waits for, as they are wanted or as they stand.
void add_link_problems(Work& work, Problems& problems, Milestone const& milestone, Predecessors const& wanted) {
  auto const links = predecessor_links(work.db, milestone.goal);
  auto waits_for = wanted.value_or(std::vector<MilestoneId>{});
  if (!wanted)
    for (auto const& link : links)
      if (link.after == milestone.id) waits_for.push_back(link.before);
  if (waits_for.empty() && milestone.due_kind != DueKind::after) return;
  auto const of_links = check_predecessors(milestones_of(work.db, milestone.goal), links, milestone, waits_for);
  problems.insert(problems.end(), of_links.begin(), of_links.end());
}

/// Does an edit touch dates or what is waited for? What life made of them (a predecessor finished late) is no obstacle to the rest.
bool links_change(sql::Session& db, Milestone const& before, Milestone const& after, Predecessors const& wanted) {
  if (after.due_on != before.due_on || after.due_kind != before.due_kind || after.after_milestone != before.after_milestone) return true;
  if (!wanted) return false;
  auto stands = std::set<MilestoneId>{};
  for (auto const& link : predecessor_links(db, before.goal))
    if (link.after == before.id) stands.insert(link.before);
  return stands != std::set<MilestoneId>{wanted->begin(), wanted->end()};
}

}  // namespace

bool may_edit(Actor const& actor, Goal const& goal, Milestone const&) { return may_edit(actor, goal); }
bool may_report(Actor const& actor, Goal const& goal, Milestone const& milestone) {
  return actor.may(kReport, goal.institution) || actor.may_as(kReportOwn, milestone.responsible) || actor.may_as(kReportOwn, goal.leader);
}
bool may_verify(Actor const& actor, Goal const& goal, Milestone const&) { return actor.may(kVerifyMilestone, goal.institution); }

Outcome<Milestone> create_milestone(Work& work, GoalId goal_id, Milestone milestone, Predecessors const& predecessors) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const goal = find_visible(work, goal_id);
  if (!goal) throw NotFound{};
  must(may_edit(work.actor, *goal), kEditGoal);
  milestone.id = {};
  milestone.goal = goal_id;
  auto ready = checked(std::move(milestone));
  if (!ready) return ready;
  auto problems = unknown_references(work, goal_id, *ready);
  if (ready->due_kind == DueKind::after) ready->due_on = due_after(work, *ready);
  add_link_problems(work, problems, *ready, predecessors);
  add_day_problems(work, problems, *ready);
  if (!problems.empty()) return problems;
  ready->due_original = ready->due_on;
  ready->is_added_later = goal->approved_on.has_value();
  ready->finished_on = ready->verified_on = ready->withdrawn_on = {};
  ready->moves = 0;
  ready->scheduled_on = work.today;
  ready->updated_at = work.now;
  auto deed = MilestoneDeed{work, "milestone_created", *goal, {}};
  auto const created = deed.deed.insert(*ready);
  if (predecessors) write_predecessors(work.db, deed.deed, created.id, *predecessors);
  deed.finish();
  return find_visible(work, created.id).value_or(created);
}

Outcome<Milestone> edit_milestone(Work& work, MilestoneId id, std::int64_t revision_seen, Milestone wanted, Predecessors const& predecessors) {
  auto const [goal, before] = seen_milestone(work, id, {kEditGoal, kEditOwn});
  must(may_edit(work.actor, goal), kEditGoal);
  must_be_current(revision_seen, before.revision, Milestone::kTable);
  // What has a deed of its own is not for the form.
  auto after = before;
  after.code = wanted.code;
  after.title = wanted.title;
  after.responsible = wanted.responsible;
  after.type = wanted.type;
  after.weight = wanted.weight;
  after.is_critical = wanted.is_critical;
  after.place = wanted.place;
  after.amount = wanted.amount;
  after.detail = wanted.detail;
  if (!goal.approved_on) {
    after.due_kind = wanted.due_kind;
    after.due_on = wanted.due_on;
    after.after_milestone = wanted.after_milestone;
    after.after_days = wanted.after_days;
  }
  auto ready = checked(std::move(after));
  if (!ready) return ready;
  auto problems = unknown_references(work, goal.id, *ready);
  if (ready->due_kind == DueKind::after) ready->due_on = due_after(work, *ready);
  if (links_change(work.db, before, *ready, predecessors)) add_link_problems(work, problems, *ready, predecessors);
  if (ready->due_on != before.due_on) add_day_problems(work, problems, *ready);
  if (!problems.empty()) return problems;
  if (!goal.approved_on) ready->due_original = ready->due_on;
  ready->updated_at = work.now;
  auto deed = MilestoneDeed{work, "milestone_edited", goal, {}};
  *ready = deed.deed.update(before, *ready);
  if (predecessors) write_predecessors(work.db, deed.deed, id, *predecessors);
  deed.finish();
  return find_visible(work, id).value_or(*ready);
}

Outcome<Milestone> finish_milestone(Work& work, MilestoneId id, std::int64_t revision_seen, Date finished_on) {
  auto const [goal, before] = seen_milestone(work, id, {kReport, kReportOwn, kEditGoal, kEditOwn});
  must(may_edit(work.actor, goal) || may_report(work.actor, goal, before), kReport);
  must_be_current(revision_seen, before.revision, Milestone::kTable);
  return change_milestone(work, goal, before, "milestone_finished", "", [&](Milestone const& m) -> Outcome<Milestone> {
    auto finished = finish(m, finished_on, work.today);
    if (!finished) return finished;
    if (auto missing = problems_of_finishing(work, goal, before); !missing.empty()) return missing;
    return finished;
  });
}

Outcome<Milestone> reopen_milestone(Work& work, MilestoneId id, std::int64_t revision_seen, std::string reason) {
  auto const [goal, before] = seen_milestone(work, id, {kEditGoal, kEditOwn});
  must(may_edit(work.actor, goal), kEditGoal);
  must_be_current(revision_seen, before.revision, Milestone::kTable);
  return change_milestone(work, goal, before, "milestone_reopened", reason, [&](Milestone const& m) { return reopen(m, reason); });
}

Outcome<Milestone> withdraw_milestone(Work& work, MilestoneId id, std::int64_t revision_seen, std::string reason) {
  auto const [goal, before] = seen_milestone(work, id, {kEditGoal, kEditOwn});
  must(may_edit(work.actor, goal), kEditGoal);
  must_be_current(revision_seen, before.revision, Milestone::kTable);
  return change_milestone(work, goal, before, "milestone_withdrawn", reason, [&](Milestone const& m) { return withdraw(m, reason, work.today); });
}

Outcome<Milestone> verify_milestone(Work& work, MilestoneId id, std::int64_t revision_seen) {
  auto const [goal, before] = seen_milestone(work, id, {kVerifyMilestone});
  must(may_verify(work.actor, goal, before), kVerifyMilestone);
  must_be_current(revision_seen, before.revision, Milestone::kTable);
  auto const declarer = declared_by(work.db, id);
  return change_milestone(work, goal, before, "milestone_verified", "", [&](Milestone const& m) { return verify(m, work.actor.person, declarer, work.today); });
}

}  // namespace timon::goals
