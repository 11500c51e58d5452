#include "exchange/cell_reading.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "exchange/folded.hpp"

namespace timon::exchange {
namespace {

constexpr auto kLongText = 300;  // longer fields keep their line breaks, names and titles stand on one line

std::string plain_text(tables::Cell const& cell, ColumnFormat const& format) {
  auto text = std::string{trimmed(cell.text)};
  if (format.letters_max <= kLongText) std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

CellReading<std::string> read_text(tables::Cell const& cell, ColumnFormat const& format) {
  auto const text = plain_text(cell, format);
  if (length_of(text) > static_cast<std::size_t>(format.letters_max))
    return {.problem = Problem{{}, "cell.text.too_long", {std::to_string(format.letters_max), std::to_string(length_of(text))}}};
  return {.value = text};
}

CellReading<std::string> read_person(tables::Cell const& cell, ColumnFormat const& format) {
  // Older systems write these where nobody was chosen.
  auto const word = folded(cell.text);
  if (word == "n/a" || word == "<seleccionar>" || word == "s/d" || word == "sin_responsable") return {};
  return read_text(cell, format);
}

CellReading<std::string> read_choice(tables::Cell const& cell, ChoiceWords choices) {
  auto const code = code_of(choices, cell.text);
  if (code.empty()) return {.problem = Problem{{}, "cell.choice.unknown", {std::string{trimmed(cell.text)}, words_of(choices)}}};
  return {.value = std::string{code}};
}

}  // namespace

CellReading<std::string> read_cell(std::type_identity<std::string>, tables::Cell const& cell, CellContext const& context) {
  switch (context.format.kind) {
    case ColumnKind::code: return read_code(cell);
    case ColumnKind::milestone_code: return read_milestone_code(cell);
    case ColumnKind::choice: return read_choice(cell, context.format.choices);
    case ColumnKind::period: return read_period(cell);
    case ColumnKind::person: return read_person(cell, context.format);
    default: return read_text(cell, context.format);
  }
}

CellReading<Decimal> read_cell(std::type_identity<Decimal>, tables::Cell const& cell, CellContext const& context) {
  auto reading = read_decimal(cell, context.style, context.answer);
  if (reading.value && context.format.is_positive && !reading.value->is_positive()) return {.problem = Problem{{}, "cell.weight.not_positive"}, .fix = "1"};
  return reading;
}

}  // namespace timon::exchange
