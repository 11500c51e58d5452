#include "base/text.hpp"
#include "exchange/import.hpp"
#include "exchange/plan_keys.hpp"

namespace timon::exchange {
namespace {

std::string text_of(RowKey const& key) { return join(key, "|"); }

/// The log of obstacles and the reports of goals: what is there already is found by all that it says.
template <class Row>
std::set<std::string> keys_of(std::vector<Row> const& rows) {
  auto keys = std::set<std::string>{};
  for (auto const& row : rows) keys.insert(text_of(key_of(row)));
  return keys;
}

std::set<std::string> told_reports(Import const& in) {
  auto rows = std::vector<ReportRow>{};
  for (auto const& [goal, reports] : in.known.reports)
    for (auto const& each : reports) rows.push_back(row_of(in.known, each));
  return keys_of(rows);
}

std::set<std::string> told_actions(Import const& in) {
  auto rows = std::vector<ActionRow>{};
  for (auto const& obstacle : in.known.obstacles)
    if (auto const found = in.known.actions.find(obstacle.id.number); found != in.known.actions.end())
      for (auto const& each : found->second) rows.push_back(row_of(in.known, obstacle, each));
  return keys_of(rows);
}

Fate import_report(Import& in, Spot spot, ReportRow const& row, std::set<std::string>& told) {
  auto const* const goal = row.goal.has_value() ? in.goal(spot, "meta", *row.goal) : nullptr;
  if (goal == nullptr || in.is_bad(spot)) return Fate::wrong;
  if (!told.insert(text_of(key_of(row))).second) return Fate::equal;
  if (!in.may_import_content(goal->institution)) return in.wrong(spot, "meta", goal->code, {{}, "plan.goal.beyond_reach", {goal->code}}), Fate::wrong;
  in.draft.add(GoalReport{.goal = goal->id, .reported_on = *row.reported_on, .text = row.text.value_or({}), .by_name = row.who.value_or({})}, goal->id);
  in.draft.touch(goal->id);
  in.tell_new(spot, goal->code, row.text.value_or({}));
  return Fate::added;
}

GoalId goal_to_write(Import& in, Spot spot, Obstacle const& obstacle) {
  auto goal = GoalId{};
  for (auto const& target : in.known.targets[obstacle.id.number]) {
    auto const* const found = in.known.goals.find(target.goal);
    if (found != nullptr && in.may_import_content(found->institution)) return found->id;
  }
  in.wrong(spot, "asunto", obstacle.code, {{}, "plan.goal.beyond_reach", {obstacle.code}});
  return goal;
}

Fate import_action(Import& in, Spot spot, ActionRow& row, std::set<std::string>& told) {
  if (!row.subject.has_value() || in.is_bad(spot)) return Fate::wrong;
  auto const* const obstacle = in.known.obstacles.find(*row.subject);
  if (obstacle == nullptr || in.known.hidden_obstacles.contains(obstacle->id.number))
    return in.wrong(spot, "asunto", *row.subject, in.unknown(Names::obstacle, *row.subject, "plan.obstacle.unknown")), Fate::wrong;
  // As it will be told: an hour of midnight is no hour.
  if (row.taken_at.has_value()) row.taken_at = moment_of(time_of(*row.taken_at, in.known.zone), in.known.zone);
  if (!told.insert(text_of(key_of(row))).second) return Fate::equal;
  auto const goal = goal_to_write(in, spot, *obstacle);
  if (!goal) return Fate::wrong;
  auto const at = row.taken_at.has_value() ? time_of(*row.taken_at, in.known.zone) : in.work.now;
  in.draft.add(ActionEntry{.obstacle = obstacle->id,
                           .kind = ActionKind::action,
                           .text = row.text.value_or({}),
                           .is_reserved = row.reserve.has_value() && *row.reserve == "reserved",
                           .level = obstacle->level,
                           .at = at,
                           .by_name = row.who.value_or({})},
               goal);
  in.tell_new(spot, *row.subject, row.text.value_or({}));
  return Fate::added;
}

}  // namespace

void import_reports(Import& in) {
  auto told = told_reports(in);
  in.each<ReportRow>("reportes", pointers_to(in.rows.reports), [&](Spot spot, ReportRow& row) { return import_report(in, spot, row, told); });
}

void import_actions(Import& in) {
  auto told = told_actions(in);
  in.each<ActionRow>("acciones", pointers_to(in.rows.actions), [&](Spot spot, ActionRow& row) { return import_action(in, spot, row, told); });
}

}  // namespace timon::exchange
