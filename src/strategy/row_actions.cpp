#include "strategy/row_actions.hpp"

#include "obstacles/raising.hpp"

namespace timon::strategy {

void must_write(Actor const& actor, Writers writers) {
  if (writers == Writers::editors) must_have(actor, {kEditGoal, kEditOwn});
  else must_have(actor, {kEditGoal, kEditOwn, kApproveGoal});
}
bool may_accept(Actor const& actor, Goal const& goal) { return actor.may_write && actor.may(kApproveGoal, goal.institution); }
bool may_edit(Actor const& actor, Goal const& goal, Writers writers) {
  if (writers == Writers::approvers_too && may_accept(actor, goal)) return true;
  return actor.may_write && (actor.may(kEditGoal, goal.institution) || actor.may_as(kEditOwn, goal.leader));
}
bool may_make_official(Actor const& actor, Goal const& goal) { return actor.may_write && actor.may(kApproveGoal, goal.institution); }

Goal editable_goal(Work& work, GoalId id, Writers writers) {
  must_write(work.actor, writers);
  auto goal = goals::find_visible(work, id);
  if (!goal) throw NotFound{};
  must(may_edit(work.actor, *goal, writers), kEditGoal);
  return std::move(*goal);
}

void sign(Work const& work, Deed& deed, Goal const& goal) {
  deed.thread(goal.id.number);
  auto const* seat = work.actor.seat_for(kEditGoal, goal.institution);
  if (seat == nullptr) seat = work.actor.seat_for(kApproveGoal, goal.institution);
  if (work.actor.holds(goal.leader)) deed.sign(goal.leader);
  else if (seat != nullptr) deed.sign(seat->office);
}

void let_go(Work& work, Deed& deed, GoalResult const& result) {
  for (auto const& product : work.db.all<Product>(sql::select<Product>("WHERE result = :result"), sql::with("result", result.id))) {
    auto loose = product;
    loose.result = {};
    deed.update(product, loose);
  }
}

void let_go(Work& work, Deed& deed, Stakeholder const& actor) {
  for (auto const& link : work.db.all<ChainLink>(sql::select<ChainLink>("WHERE stakeholder = :actor"), sql::with("actor", actor.id))) {
    auto told = link;
    told.stakeholder = {};
    if (told.who.empty()) told.who = actor.name;
    deed.update(link, told);
  }
}

Outcome<Risk> state_risk(Work& work, GoalId goal_id, RiskId id, std::int64_t revision_seen, RiskState state, std::string const& reason, std::optional<Obstacle> alert) {
  auto const goal = editable_goal(work, goal_id);
  auto const before = row_of<Risk>(work.db, goal.id, id);
  if (!before) throw NotFound{};
  must_be_current(revision_seen, before->revision, Risk::kTable);
  auto after = stated(*before, state, reason, work.today);
  if (!after) return after;
  // The alert and the word about the risk are there together or not at all.
  auto transaction = sql::Transaction{work.db};
  if (state == RiskState::happened && alert) {
    auto const raised = obstacles::raise_obstacle(work, std::move(*alert), {{.goal = goal.id}});
    if (!raised) return raised.error();
    after->obstacle = raised->id;
  }
  auto deed = Deed{work, state == RiskState::open ? "risk_reopened" : state == RiskState::happened ? "risk_happened" : "risk_gone", reason};
  sign(work, deed, goal);
  *after = deed.update(*before, *after);
  deed.commit();
  transaction.commit();
  return after;
}

Outcome<OfficialReport> make_official(Work& work, GoalId goal_id, Id<GoalReport> report) {
  must_have(work.actor, {kApproveGoal});
  auto const goal = goals::find_visible(work, goal_id);
  if (!goal) throw NotFound{};
  must(may_make_official(work.actor, *goal), kApproveGoal);
  if (!work.db.maybe<Id<GoalReport>>("SELECT id FROM goal_report WHERE id = :id AND goal = :goal", sql::with("id", report, "goal", goal_id))) throw NotFound{};
  if (work.db.maybe<Id<OfficialReport>>("SELECT id FROM official_report WHERE report = :report", sql::with("report", report))) return Problem{"report", "reports.already_official"};
  auto const* const seat = work.actor.seat_for(kApproveGoal, goal->institution);
  auto deed = Deed{work, "report_made_official"};
  deed.thread(goal_id.number);
  auto const office = seat != nullptr ? seat->office : OfficeId{};
  if (office) deed.sign(office);
  auto made = deed.insert(OfficialReport{.goal = goal_id, .report = report, .made_on = work.today, .person = work.actor.person, .office = office});
  deed.commit();
  return made;
}

}  // namespace timon::strategy
