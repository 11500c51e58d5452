#include "exchange/import_priorities.hpp"

#include "platform/words/words.hpp"

namespace timon::exchange {
namespace {

/// A priority that goes to another institution takes a place among those of that one.
bool takes_place(Goal const* before, Goal const& after) { return after.is_priority && (before == nullptr || !before->is_priority || before->institution != after.institution); }

}  // namespace

bool Priorities::may_take_place(GoalRow const& row) const {
  if (!row.is_priority.is_absent()) return row.is_priority.has_value() && *row.is_priority;
  auto const* const stored = in_.known.goals.find(row.code.value_or({}));
  return stored != nullptr && stored->is_priority && row.institutions.has_value();
}

std::vector<GoalRow*> Priorities::last(std::vector<GoalRow*> const& ordered) const {
  auto late = std::set<std::string>{};
  auto rows = std::vector<GoalRow*>{}, behind = std::vector<GoalRow*>{};
  for (auto* const row : ordered) {
    // A part of a new goal can be read only when that one has been.
    auto const waits = row->parent.has_value() && late.contains(*row->parent) && in_.known.goals.find(*row->parent) == nullptr;
    if (waits || may_take_place(*row)) late.insert(row->code.value_or({})), behind.push_back(row);
    else rows.push_back(row);
  }
  rows.insert(rows.end(), behind.begin(), behind.end());
  return rows;
}

std::set<std::string>& Priorities::chosen_of(InstitutionId institution) {
  auto const [found, is_new] = chosen_.try_emplace(institution);
  if (is_new)
    for (auto& code : plans::priorities_of(in_.work.db, institution, {})) found->second.insert(std::move(code));
  return found->second;
}

void Priorities::check(Spot spot, Goal const* before, Goal const& after) {
  if (!takes_place(before, after)) return;
  auto const& chosen = chosen_of(after.institution);
  auto const* const institution = in_.known.institutions.find(after.institution);
  for (auto const& problem :
       problems_of_ceiling(plans::ceiling_of(in_.work.db, after.institution), {chosen.begin(), chosen.end()}, institution ? institution->name : std::string{}))
    in_.wrong(spot, "prioritaria", {}, problem);
}

void Priorities::record(Goal const* before, Goal const& after) {
  auto const was = before != nullptr && before->is_priority;
  if (was) chosen_of(before->institution).erase(after.code);
  if (after.is_priority) chosen_of(after.institution).insert(after.code);
  if (was == after.is_priority) return;
  auto const& said = in_.options.reason;
  in_.draft.add(PriorityChoice{.goal = after.id,
                               .institution = after.institution,
                               .is_chosen = after.is_priority,
                               .reason = in_.work.words.text("plan.priority.reason") + (said.empty() ? "" : ": " + said),
                               .decided_on = in_.work.today,
                               .decided_at = in_.work.now,
                               .person = in_.work.actor.person},
                after.id);
}

}  // namespace timon::exchange
