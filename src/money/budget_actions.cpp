#include "money/budget_actions.hpp"

#include "money/budget_store.hpp"
#include "organization/organization.hpp"
#include "platform/work/deed.hpp"

namespace timon::money {
namespace {

constexpr auto kPointsMax = 100;
constexpr auto kAheadPoints = "money_ahead_points";
constexpr auto kFarAheadPoints = "money_far_ahead_points";

/// The goal, asked for in the order of rights.
Goal recordable(Work& work, GoalId id) {
  must_have(work.actor, {kRecordMoney, kEditGoal, kEditOwn});
  auto goal = goals::find_visible(work, id);
  if (!goal) throw NotFound{};
  must(may_record(work.actor, *goal), kRecordMoney);
  return std::move(*goal);
}

OfficeId office_of(Work const& work, Goal const& goal) {
  for (auto const right : {kRecordMoney, kEditGoal})
    if (auto const* const seat = work.actor.seat_for(right, goal.institution)) return seat->office;
  return work.actor.holds(goal.leader) ? goal.leader : OfficeId{};
}

bool has_name(sql::Session& db, BudgetLine const& line) {
  auto const same = db.maybe<BudgetLineId>("SELECT id FROM budget_line WHERE goal = :goal AND name = :name", sql::with("goal", line.goal, "name", line.name));
  return same && *same != line.id;
}

/// Of one goal one currency: sums of two say nothing.
Problems currency_problems(Work& work, Goal const& goal, BudgetLine const& line) {
  auto const currency = currency_of(work.db, goal);
  if (line.currency != currency) return {{"currency", "budget.currency.other", {line.currency, currency}}};
  return {};
}

}  // namespace

void sign(Deed& deed, Work const& work, Goal const& goal) {
  auto const* seat = work.actor.seat_for(kRecordMoney, goal.institution);
  if (seat == nullptr) seat = work.actor.seat_for(kEditGoal, goal.institution);
  if (seat != nullptr) deed.sign(seat->office);
  else if (work.actor.holds(goal.leader)) deed.sign(goal.leader);
}

BudgetMovement of_actor(Work const& work, Goal const& goal, BudgetMovement movement) {
  movement.id = {};
  movement.goal = goal.id;
  movement.recorded_at = work.now;
  movement.person = work.actor.person;
  movement.office = office_of(work, goal);
  return movement;
}

bool may_record(Actor const& actor, Goal const& goal) {
  return actor.may_write && (actor.may(kRecordMoney, goal.institution) || actor.may(kEditGoal, goal.institution) || actor.may_as(kEditOwn, goal.leader));
}

Outcome<BudgetLine> add_line(Work& work, GoalId id, BudgetLine draft, std::optional<std::int64_t> approved, std::optional<Date> approved_on) {
  auto const goal = recordable(work, id);
  draft.id = {};
  draft.goal = goal.id;
  if (draft.currency.empty()) draft.currency = currency_of(work.db, goal);
  auto ready = checked(std::move(draft));
  if (!ready) return ready;
  auto problems = currency_problems(work, goal, *ready);
  auto deed = Deed{work, "budget_line_added"};
  work.db.lock("goal", goal.id.number);
  if (has_name(work.db, *ready)) problems.push_back({"name", "budget.name.taken", {ready->name}});
  auto first = std::optional<BudgetMovement>{};
  if (approved) {
    auto movement = checked(BudgetMovement{.kind = MoneyKind::approved, .on_day = approved_on.value_or(work.today), .amount = *approved}, {}, work.today);
    if (movement) first = std::move(*movement);
    else problems.insert(problems.end(), movement.error().begin(), movement.error().end());
  }
  if (!problems.empty()) return problems;
  deed.thread(goal.id.number);
  sign(deed, work, goal);
  auto line = deed.insert(*ready);
  if (first) {
    first->line = line.id;
    deed.insert(of_actor(work, goal, *first));
  }
  deed.commit();
  return line;
}

Outcome<BudgetLine> edit_line(Work& work, BudgetLineId id, std::int64_t revision_seen, BudgetLine wanted) {
  must_have(work.actor, {kRecordMoney, kEditGoal, kEditOwn});
  auto deed = Deed{work, "budget_line_edited"};
  auto const before = find_line(work.db, id);
  if (!before) throw NotFound{};
  auto const goal = recordable(work, before->goal);
  must_be_current(revision_seen, before->revision, BudgetLine::kTable);
  wanted.id = id;
  wanted.goal = before->goal;
  wanted.currency = before->currency;
  auto ready = checked(std::move(wanted));
  if (!ready) return ready;
  work.db.lock("goal", goal.id.number);
  if (has_name(work.db, *ready)) return Problem{"name", "budget.name.taken", {ready->name}};
  deed.thread(goal.id.number);
  sign(deed, work, goal);
  *ready = deed.update(*before, *ready);
  deed.commit();
  return ready;
}

Outcome<BudgetMovement> record_movement(Work& work, GoalId id, BudgetMovement draft, std::string const& currency) {
  auto const goal = recordable(work, id);
  auto const line = find_line(work.db, draft.line);
  if (!line || line->goal != goal.id) return Problem{"line", "movement.line.unknown"};
  auto problems = currency_problems(work, goal, *line);
  if (!currency.empty() && currency != line->currency) problems.push_back({"currency", "budget.currency.other", {currency, line->currency}});
  if (!problems.empty()) return problems;
  auto deed = Deed{work, "movement_recorded"};
  // Two corrections at once must not take the same money away twice.
  work.db.lock("budget_line", line->id.number);
  auto ready = checked(of_actor(work, goal, std::move(draft)), figures_of_line(work.db, line->id), work.today);
  if (!ready) return ready;
  deed.thread(goal.id.number);
  sign(deed, work, goal);
  *ready = deed.insert(*ready);
  deed.commit();
  return ready;
}

Outcome<Done> erase_movement(Work& work, MovementId id, std::int64_t revision_seen, std::string const& reason) {
  must_have(work.actor, {kRecordMoney, kEditGoal, kEditOwn});
  auto deed = Deed{work, "movement_erased", reason};
  auto const movement = find_movement(work.db, id);
  if (!movement) throw NotFound{};
  auto const goal = recordable(work, movement->goal);
  must_be_current(revision_seen, movement->revision, BudgetMovement::kTable);
  work.db.lock("budget_line", movement->line.number);
  if (auto problems = erasure_problems(*movement, figures_of_line(work.db, movement->line), reason); !problems.empty()) return problems;
  deed.thread(goal.id.number);
  sign(deed, work, goal);
  deed.erase(*movement);
  deed.commit();
  return Done{};
}

std::int64_t limits_revision(sql::Session& db) { return organization::settings_revision(db, {kAheadPoints, kFarAheadPoints}); }

Outcome<Done> set_light_limits(Work& work, std::int64_t revision_seen, LightLimits limits) {
  must_have(work.actor, {kManageSettings});
  auto deed = Deed{work, "settings_changed"};
  must_be_current(revision_seen, limits_revision(work.db), Setting::kTable);
  auto problems = Problems{};
  if (limits.ahead < 1 || limits.ahead > kPointsMax) problems.push_back({"ahead", "money.limit.range"});
  if (limits.far_ahead < 1 || limits.far_ahead > kPointsMax) problems.push_back({"far_ahead", "money.limit.range"});
  if (problems.empty() && limits.far_ahead <= limits.ahead) problems.push_back({"far_ahead", "money.limit.order"});
  if (!problems.empty()) return problems;
  organization::put_setting(work.db, deed, kAheadPoints, std::to_string(limits.ahead));
  organization::put_setting(work.db, deed, kFarAheadPoints, std::to_string(limits.far_ahead));
  deed.commit();
  return Done{};
}

}  // namespace timon::money
