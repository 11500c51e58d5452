#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "exchange/cell_values.hpp"
#include "exchange/folded.hpp"

namespace timon::exchange {
namespace {

constexpr auto kCodeLettersMax = std::size_t{40};
constexpr auto kDaysAfterMax = 3650LL;  // ten years

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

CellReading<std::string> checked_code(std::string_view text) {
  if (text.find_first_of(";/\n\t") != std::string_view::npos || text.empty()) return {.problem = Problem{{}, "cell.code.mark", {std::string{text}}}};
  if (length_of(text) > kCodeLettersMax) return {.problem = Problem{{}, "cell.code.too_long", {std::to_string(kCodeLettersMax)}}};
  return {.value = std::string{text}};
}

/// «3.02» or «3,02» as «3,02», «1.1» as «1,10» with a warning; any other code as it stands.
CellReading<std::string> milestone_code_from(std::string_view text) {
  auto const mark = text.find_first_of(".,");
  auto const group = text.substr(0, mark);
  auto const order = mark == std::string_view::npos ? std::string_view{} : text.substr(mark + 1);
  if (!are_digits(group) || !are_digits(order)) return checked_code(text);
  auto code = std::string{group} + ',' + std::string{order};
  if (order.size() > 1) return checked_code(code);
  code += '0';
  return {.value = code, .warning = Problem{{}, "cell.code.zero_restored", {std::string{text}, code}}};
}

/// The pieces between semicolons or line breaks.
std::vector<std::string> pieces_of(std::string_view text) {
  auto unbroken = std::string{text};
  std::replace(unbroken.begin(), unbroken.end(), '\n', ';');
  return split(unbroken, ';');
}

CellReading<Reference> reference_from(std::string_view text, bool bare_is_milestone) {
  auto const slash = text.rfind('/');
  auto reference = Reference{};
  auto milestone = CellReading<std::string>{};
  if (slash != std::string_view::npos || !bare_is_milestone) {
    auto const code = checked_code(trimmed(text.substr(0, slash)));
    if (!code.value) return {.problem = code.problem};
    reference.code = *code.value;
  }
  if (slash != std::string_view::npos || bare_is_milestone) {
    milestone = milestone_code_from(trimmed(slash == std::string_view::npos ? text : text.substr(slash + 1)));
    if (!milestone.value) return {.problem = milestone.problem};
    reference.milestone = *milestone.value;
  }
  return {.value = reference, .warning = milestone.warning};
}

CellReading<std::string> became_a_date() { return {.problem = Problem{{}, "cell.code.became_date"}}; }

}  // namespace

CellReading<std::string> read_code(tables::Cell const& cell) {
  if (cell.kind == tables::CellKind::date) return became_a_date();
  return checked_code(trimmed(cell.text));
}

CellReading<std::string> read_milestone_code(tables::Cell const& cell) {
  if (cell.kind == tables::CellKind::date) return became_a_date();
  return milestone_code_from(trimmed(cell.text));
}

CellReading<std::vector<std::string>> read_codes(tables::Cell const& cell) {
  if (cell.kind == tables::CellKind::date) return {.problem = became_a_date().problem};
  auto codes = std::vector<std::string>{};
  for (auto const& piece : pieces_of(cell.text)) {
    auto const code = checked_code(piece);
    if (!code.value) return {.problem = code.problem};
    if (std::find(codes.begin(), codes.end(), *code.value) == codes.end()) codes.push_back(*code.value);
  }
  if (codes.empty()) return {.problem = Problem{{}, "cell.code.mark", {cell.text}}};
  return {.value = codes};
}

CellReading<std::vector<Reference>> read_references(tables::Cell const& cell, bool bare_is_milestone) {
  if (cell.kind == tables::CellKind::date) return {.problem = became_a_date().problem};
  auto result = CellReading<std::vector<Reference>>{.value = std::vector<Reference>{}};
  for (auto const& piece : pieces_of(cell.text)) {
    auto const reference = reference_from(piece, bare_is_milestone);
    if (!reference.value) return {.problem = reference.problem};
    if (reference.warning) result.warning = reference.warning;
    if (std::find(result.value->begin(), result.value->end(), *reference.value) == result.value->end()) result.value->push_back(*reference.value);
  }
  if (result.value->empty()) return {.problem = Problem{{}, "cell.code.mark", {cell.text}}};
  return result;
}

CellReading<Due> read_due(tables::Cell const& cell) {
  auto const word = folded(cell.text);
  if (word == "abierta" || word == "abierto" || word == "open" || word == "aberta" || word == "aberto" || word == "sin_fecha") return {};
  auto const plus = cell.text.rfind('+');
  if (plus == std::string::npos || cell.kind != tables::CellKind::text) {
    auto const date = read_date(cell);
    if (date.value) return {.value = Due{.on = date.value}};
    return {.problem = date.problem, .fix = date.fix};
  }
  auto const after = reference_from(trimmed(std::string_view{cell.text}.substr(0, plus)), true);
  auto const days = integer_from(trimmed(std::string_view{cell.text}.substr(plus + 1)));
  if (!after.value || !days || *days < 0 || *days > kDaysAfterMax) return {.problem = Problem{{}, "cell.due.unreadable"}};
  return {.value = Due{.after = *after.value, .days = static_cast<int>(*days)}, .warning = after.warning};
}

CellReading<bool> read_yes_no(tables::Cell const& cell) {
  constexpr auto kYes = std::array<std::string_view, 9>{"si", "1", "true", "verdadero", "s", "x", "sim", "yes", "verdadeiro"};
  constexpr auto kNo = std::array<std::string_view, 6>{"no", "0", "false", "falso", "n", "nao"};
  auto const word = folded(cell.text);
  if (std::find(kYes.begin(), kYes.end(), word) != kYes.end()) return {.value = true};
  if (std::find(kNo.begin(), kNo.end(), word) != kNo.end()) return {.value = false};
  return {.problem = Problem{{}, "cell.yes_no.unreadable"}};
}

std::string to_text(Reference const& reference) {
  if (reference.milestone.empty()) return reference.code;
  return reference.code.empty() ? reference.milestone : reference.code + '/' + reference.milestone;
}

std::string to_text(Due const& due) { return due.on ? to_iso(*due.on) : to_text(due.after) + '+' + std::to_string(due.days); }

}  // namespace timon::exchange
