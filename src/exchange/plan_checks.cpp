#include "exchange/plan_checks.hpp"

#include <map>
#include <type_traits>

#include "base/text.hpp"
#include "exchange/plan_columns.hpp"
#include "exchange/plan_keys.hpp"
#include "exchange/reading_notes.hpp"

namespace timon::exchange {
namespace {

constexpr auto kActionLettersMin = std::size_t{10};  // of an entry in the log of a live obstacle

/// Rows of these sheets have no code: said twice is said once.
template <class Row>
constexpr auto kIsUncoded = std::is_same_v<Row, ActorRow> || std::is_same_v<Row, ClassifierRow> || std::is_same_v<Row, ReportRow> || std::is_same_v<Row, ActionRow>;

void name_goal(Given<References>& references, std::string const& goal) {
  if (!references.has_value()) return;
  for (auto& reference : *references)
    if (reference.code.empty()) reference.code = goal;
}

void name_goal(MilestoneRow& row) {
  if (!row.goal.has_value()) return;
  name_goal(row.depends_on, *row.goal);
  if (row.due.has_value() && !row.due->on && row.due->after.code.empty()) {
    auto due = *row.due;
    due.after.code = *row.goal;
    row.due = due;
  }
}

template <class Row>
void name_only_goal(std::vector<Row>& rows) {
  for (auto& row : rows)
    if (row.goals.has_value() && row.goals->size() == 1) name_goal(row.milestones, row.goals->front());
}

/// The rows already seen, by key: the sheet and line of the first.
using Seen = std::map<RowKey, std::pair<std::string, int>>;

Problem repeats(std::string_view sheet, RowKey const& key, std::pair<std::string, int> const& first) {
  auto details = std::vector<std::string>{key.back(), std::to_string(first.second), first.first, key.front()};
  if (first.first != sheet) return {{}, "plan.code.repeated_in_sheet", details};
  if (sheet == "metas_intermedias") return {{}, "plan.code.repeated_in_goal", details};
  return key.size() == 1 ? Problem{{}, "plan.code.repeated", details} : Problem{{}, "plan.row.repeated", details};
}

template <class Row>
void check_repeats(PlanReading& reading, std::string_view sheet, std::vector<Row> const& rows, Seen& seen) {
  for (auto const& row : rows) {
    auto const key = key_of(row);
    if (key.size() == 1 && key.front().empty()) continue;  // the missing code is a problem of its own
    auto place_of_key = key;
    if (key.size() > 1) place_of_key.emplace_back(sheet);  // only codes are shared between alerts and restrictions
    auto const [first, is_new] = seen.emplace(std::move(place_of_key), std::pair{std::string{sheet}, row.line});
    if (is_new) continue;
    // cppcheck-suppress legacyUninitvar ; it loses its way in the template
    char const* const column = sheet == "personas" ? "cargo" : find_sheet(sheet)->columns[key.size() > 1 && !kIsUncoded<Row> ? 1 : 0].name.data();
    auto const place = CellPlace{sheet, row.line, column, key.size() > 1 && !key[1].empty() ? key[1] : key.front()};
    if constexpr (kIsUncoded<Row>) note_warning(reading, place, repeats(sheet, key, first->second));
    else note_problem(reading, place, repeats(sheet, key, first->second));
  }
}

void check(PlanReading& reading, std::string_view sheet, GoalRow const& row) {
  if (row.starts_on.has_value() && row.ends_on.has_value() && *row.ends_on < *row.starts_on)
    note_problem(reading, {sheet, row.line, "termino", to_iso(*row.ends_on)}, {{}, "plan.goal.ends_before_it_starts", {to_iso(*row.starts_on)}});
}

void check(PlanReading& reading, std::string_view sheet, PersonRow const& row) {
  if (!row.mail.has_value() && !row.office.has_value()) note_problem(reading, {sheet, row.line, "correo"}, {{}, "plan.person.without_key"});
  if (row.mail.has_value() && row.mail->find('@') == std::string::npos) note_problem(reading, {sheet, row.line, "correo", *row.mail}, {{}, "plan.person.mail_unreadable"});
}

void check(PlanReading& reading, std::string_view sheet, MilestoneRow const& row) {
  auto const due_on = row.due_original.has_value() ? std::optional{*row.due_original} : row.due.has_value() ? row.due->on : std::nullopt;
  if (!due_on || !row.programmed_on.has_value() || *row.programmed_on <= *due_on) return;
  note_warning(reading, {sheet, row.line, "programada_el", to_iso(*row.programmed_on)}, {{}, "plan.milestone.programmed_after_due", {to_iso(*due_on)}});
}

/// Common to alerts, restrictions and opportunities.
template <class Row>
void check_occasion(PlanReading& reading, std::string_view sheet, Row const& row) {
  if (!row.code.has_value() && !row.title.has_value()) note_problem(reading, {sheet, row.line, "titulo"}, {{}, "plan.obstacle.without_key"});
  if (!row.milestones.has_value()) return;
  for (auto const& reference : *row.milestones)
    if (reference.code.empty()) note_problem(reading, {sheet, row.line, "meta_intermedia", to_text(reference)}, {{}, "plan.milestone.goal_unknown", {reference.milestone}});
}

void check(PlanReading& reading, std::string_view sheet, ObstacleRow const& row) { check_occasion(reading, sheet, row); }
void check(PlanReading& reading, std::string_view sheet, OpportunityRow const& row) { check_occasion(reading, sheet, row); }

void check(PlanReading& reading, std::string_view sheet, ActionRow const& row) {
  if (row.text.has_value() && length_of(*row.text) < kActionLettersMin)
    note_warning(reading, {sheet, row.line, "texto", *row.text}, {{}, "plan.action.too_short", {std::to_string(kActionLettersMin)}});
}

void check(PlanReading& reading, std::string_view sheet, ValueRow const& row) {
  if (row.value.has_value() && row.reason.has_value()) note_problem(reading, {sheet, row.line, "motivo_sin_dato", *row.reason}, {{}, "plan.value.with_reason"});
}

void check(PlanReading& reading, std::string_view sheet, IndicatorRow const& row) {
  if (row.decimals.has_value() && (*row.decimals < 0 || *row.decimals > 6))
    note_problem(reading, {sheet, row.line, "decimales", std::to_string(*row.decimals)}, {{}, "plan.indicator.decimals_out_of_range"});
}

void check(PlanReading&, std::string_view, auto const&) {}

}  // namespace

void complete_references(PlanRows& rows) {
  for (auto& row : rows.milestones) name_goal(row);
  name_only_goal(rows.alerts);
  name_only_goal(rows.restrictions);
  name_only_goal(rows.opportunities);
}

void check_rows(PlanReading& reading) {
  auto seen_obstacles = Seen{};  // alerts and restrictions share one code space
  for_each_sheet(reading.rows, [&]<class Row>(std::string_view sheet, std::vector<Row> const& rows) {
    for (auto const& row : rows) check(reading, sheet, row);
    auto seen = Seen{};
    check_repeats(reading, sheet, rows, std::is_same_v<Row, ObstacleRow> ? seen_obstacles : seen);
  });
}

}  // namespace timon::exchange
