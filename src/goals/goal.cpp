#include "goals/goal.hpp"

#include <algorithm>

#include "base/date_typed.hpp"
#include "base/text.hpp"

namespace timon {

Outcome<Goal> checked(Goal goal) {
  auto problems = Problems{};
  check_code(problems, "goal", "code", goal.code);
  check_title(problems, "goal", "title", goal.title);
  if (!goal.institution) problems.push_back({"institution", "goal.institution.missing"});
  if (goal.starts_on && goal.ends_on && *goal.ends_on < *goal.starts_on) problems.push_back({"ends_on", "goal.ends_on.before_start"});
  check_text(problems, "goal", "area", goal.area, kTitleLengthMax);
  check_text(problems, "goal", "description", goal.description);
  check_text(problems, "goal", "need", goal.need);
  check_text(problems, "goal", "baseline", goal.baseline);
  check_text(problems, "goal", "product", goal.product);
  check_text(problems, "goal", "result", goal.result);
  check_text(problems, "goal", "impact", goal.impact);
  if (goal.budget && *goal.budget < 0) problems.push_back({"budget", "money.negative"});
  // Of ISO 4217, as it is written there.
  std::ranges::transform(goal.currency, goal.currency.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  auto const is_code = goal.currency.size() == 3 && std::ranges::all_of(goal.currency, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!is_code && (goal.budget || !goal.currency.empty())) problems.push_back({"currency", "money.currency.missing"});
  if (goal.parent && goal.parent == goal.id) problems.push_back({"parent", "goal.parent.itself"});
  if (!problems.empty()) return problems;
  return goal;
}

Outcome<Goal> approve(Goal goal, std::size_t milestones, Date today) {
  if (goal.approved_on) return Problem{"approved_on", "goal.approved_on.already", {date_as_typed(*goal.approved_on)}};
  if (milestones == 0) return Problem{"approved_on", "goal.approved_on.no_milestones"};
  goal.approved_on = today;
  return goal;
}

Outcome<Goal> suspend(Goal goal, std::string const& reason, Date today) {
  auto problems = Problems{};
  if (goal.suspended_on) problems.push_back({"reason", "goal.suspension.already"});
  if (goal.closed_on) problems.push_back({"reason", "goal.closing.already"});
  check_reason(problems, "goal", "reason", reason);
  if (!problems.empty()) return problems;
  goal.suspended_on = today;
  goal.suspension = reason;
  return goal;
}

Outcome<Goal> resume(Goal goal) {
  if (!goal.suspended_on) return Problem{"reason", "goal.suspension.not_yet"};
  goal.suspended_on.reset();
  goal.suspension.clear();
  return goal;
}

Outcome<Goal> close(Goal goal, std::string const& reason, Date today) {
  auto problems = Problems{};
  if (goal.closed_on) problems.push_back({"reason", "goal.closing.already"});
  check_reason(problems, "goal", "reason", reason);
  if (!problems.empty()) return problems;
  goal.closed_on = today;
  goal.closing = reason;
  return goal;
}

Outcome<Goal> reopen(Goal goal) {
  if (!goal.closed_on) return Problem{"reason", "goal.closing.not_yet"};
  goal.closed_on.reset();
  goal.closing.clear();
  return goal;
}

Outcome<StandingOverride> override_standing(GoalId goal, Standing standing, std::string reason, Date from_on, Date until_on, PersonId person) {
  auto problems = Problems{};
  check_reason(problems, "goal", "reason", reason);
  if (until_on <= from_on || days_between(from_on, until_on) > kOverrideDaysMax) problems.push_back({"until_on", "standing.override.until_on", {std::to_string(kOverrideDaysMax)}});
  if (!problems.empty()) return problems;
  return StandingOverride{.goal = goal, .standing = standing, .reason = std::move(reason), .from_on = from_on, .until_on = until_on, .person = person};
}

}  // namespace timon
