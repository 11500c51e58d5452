#include <cctype>

#include "base/text.hpp"
#include "exchange/cell_values.hpp"

namespace timon::exchange {
namespace {

bool is_year(std::string_view text) {
  auto const year = text.size() == 4 ? integer_from(text).value_or(0) : 0;
  return year >= 1900 && year <= 2199;
}

/// How many periods of this letter a year has; 0 for a letter that names none.
int periods_in_a_year(char letter) {
  switch (letter) {
    case 'B': return 6;   // two-month
    case 'T': return 4;   // quarter
    case 'C': return 3;   // four-month
    case 'S': return 2;   // half
    case 'W': return 53;  // week
    default: return 0;
  }
}

/// «08», «T3» or «W34» after a year, in its one way of writing.
std::optional<std::string> part_of_year(std::string part) {
  if (part.empty()) return std::nullopt;
  auto letter = static_cast<char>(std::toupper(static_cast<unsigned char>(part.front())));
  if (letter == 'Q') letter = 'T';
  auto const has_letter = std::isalpha(static_cast<unsigned char>(letter)) != 0;
  auto const number = integer_from(std::string_view{part}.substr(has_letter ? 1 : 0)).value_or(0);
  if (number < 1 || number > (has_letter ? periods_in_a_year(letter) : 12)) return std::nullopt;
  auto const two_digits = (number < 10 ? "0" : "") + std::to_string(number);
  if (!has_letter) return two_digits;
  return letter + (letter == 'W' ? two_digits : std::to_string(number));
}

}  // namespace

CellReading<std::string> read_period(tables::Cell const& cell) {
  auto const text = trimmed(cell.text);
  if (is_year(text)) return {.value = std::string{text}};
  if (auto const gap = text.find_first_of("-/ "); gap != std::string_view::npos && text.find_first_of("-/ ", gap + 1) == std::string_view::npos) {
    auto const first = text.substr(0, gap), second = text.substr(gap + 1);
    auto const year = is_year(first) ? first : second;
    auto const part = part_of_year(std::string{is_year(first) ? second : first});
    if (is_year(year) && part) return {.value = std::string{year} + '-' + *part};
  }
  if (auto const date = read_date(cell); date.value) return {.value = to_iso(*date.value)};
  return {.problem = Problem{{}, "cell.period.unreadable"}};
}

}  // namespace timon::exchange
