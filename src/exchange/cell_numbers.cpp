#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "exchange/cell_values.hpp"

namespace timon::exchange {
namespace {

constexpr auto kDigitsMax = std::size_t{18};  // what a 64-bit integer holds of any decimal

bool is_digit(char c) { return c >= '0' && c <= '9'; }

CellReading<Decimal> unreadable() { return {.problem = Problem{{}, "cell.number.unreadable"}}; }

/// The decimal of these digits in its one way of writing, or the problem that it is too long.
CellReading<Decimal> decimal_of(bool is_negative, std::string_view whole, std::string_view fraction) {
  while (whole.starts_with('0')) whole.remove_prefix(1);
  while (fraction.ends_with('0')) fraction.remove_suffix(1);
  if (whole.size() + fraction.size() > kDigitsMax) return {.problem = Problem{{}, "cell.number.too_long", {std::to_string(kDigitsMax)}}};
  auto text = whole.empty() ? std::string{"0"} : std::string{whole};
  if (!fraction.empty()) text += '.' + std::string{fraction};
  return {.value = Decimal{is_negative && text != "0" ? "-" + text : text}};
}

/// Digits, points and commas alone: signs of currency, spaces and group apostrophes taken off; nothing if a letter remains among the digits.
struct Bare {
  bool is_negative{};
  std::string text{};
};

std::optional<Bare> bare_number(std::string_view text) {
  auto bare = Bare{};
  auto letters = std::string{};
  for (auto i = std::size_t{0}; i < text.size(); ++i) {
    auto const rest = text.substr(i);
    if (is_digit(text[i]) || text[i] == '.' || text[i] == ',') {
      bare.text += text[i];
    } else if (text[i] == '-' || rest.starts_with("−")) {
      if (!bare.text.empty() || bare.is_negative) return std::nullopt;
      bare.is_negative = true;
      if (text[i] != '-') i += std::string_view{"−"}.size() - 1;
    } else if (text[i] == ' ' || text[i] == '\'') {
      continue;
    } else if (rest.starts_with("\u00A0")) {
      i += 1;
    } else if (rest.starts_with("\u202F")) {
      i += 2;
    } else {
      if (!bare.text.empty() || letters.size() >= 4) return std::nullopt;  // a currency stands before its amount
      letters += text[i];
    }
  }
  while (!bare.text.empty() && !is_digit(bare.text.back())) bare.text.pop_back();  // «$3.444.177,04.» ends a sentence
  if (bare.text.empty() || !is_digit(bare.text.front())) return std::nullopt;
  // «S/.» and «$» are currencies; a word before the digits is not a number.
  auto const currencies = std::array<std::string_view, 10>{"", "$", "US$", "U$S", "R$", "S/", "€", "ARS", "USD", "Gs"};
  if (std::find(currencies.begin(), currencies.end(), letters) == currencies.end()) return std::nullopt;
  return bare;
}

/// True when the marks cut the whole part into threes: «1.234.567».
bool groups_by_three(std::string_view whole, char mark) {
  auto const first = whole.find(mark);
  if (first == 0 || first > 3) return false;
  for (auto at = first; at < whole.size(); at += 4)
    if (whole[at] != mark || at + 4 > whole.size() || !std::all_of(whole.begin() + static_cast<long>(at) + 1, whole.begin() + static_cast<long>(at) + 4, is_digit)) return false;
  return true;
}

std::string without(std::string_view text, char mark) {
  auto result = std::string{text};
  result.erase(std::remove(result.begin(), result.end(), mark), result.end());
  return result;
}

/// The number with one kind of mark or none.
CellReading<Decimal> with_one_mark(Bare const& bare, char mark, NumberStyle style, std::optional<PointMeaning> answer) {
  auto const& text = bare.text;
  auto const at = text.find(mark);
  if (at == std::string::npos) return decimal_of(bare.is_negative, text, {});
  auto const whole = std::string_view{text}.substr(0, at), fraction = std::string_view{text}.substr(at + 1);
  if (fraction.find(mark) != std::string_view::npos) return groups_by_three(text, mark) ? decimal_of(bare.is_negative, without(text, mark), {}) : unreadable();

  auto const is_open = mark != style.decimal_mark && fraction.size() == 3 && whole.size() <= 3 && !whole.starts_with('0');
  if (!is_open) return decimal_of(bare.is_negative, whole, fraction);
  auto const means_thousands = answer.value_or(PointMeaning::thousands) == PointMeaning::thousands;
  auto reading = means_thousands ? decimal_of(bare.is_negative, without(text, mark), {}) : decimal_of(bare.is_negative, whole, fraction);
  reading.asks = !answer;
  return reading;
}

}  // namespace

NumberStyle number_style_of(std::string_view locale) {
  // CLDR: the Spanish of Mexico, Central America, the Caribbean, Peru and the United States writes a decimal point.
  constexpr auto kWithPoint = std::array<std::string_view, 11>{"MX", "GT", "HN", "SV", "NI", "PA", "DO", "PR", "PE", "US", "CU"};
  auto const region = locale.size() >= 5 ? locale.substr(3, 2) : std::string_view{};
  auto const has_point = locale.starts_with("en") || std::find(kWithPoint.begin(), kWithPoint.end(), region) != kWithPoint.end();
  return {has_point ? '.' : ','};
}

CellReading<Decimal> read_decimal(tables::Cell const& cell, NumberStyle style, std::optional<PointMeaning> answer) {
  if (cell.kind == tables::CellKind::date || cell.kind == tables::CellKind::boolean) return unreadable();
  auto const bare = bare_number(trimmed(cell.text));
  if (!bare) return unreadable();
  // A number of a spreadsheet has its point as decimal mark, whatever the locale.
  if (cell.kind == tables::CellKind::number) return with_one_mark(*bare, '.', {'.'}, {});

  auto const comma = bare->text.rfind(','), point = bare->text.rfind('.');
  if (comma == std::string::npos || point == std::string::npos) return with_one_mark(*bare, comma == std::string::npos ? '.' : ',', style, answer);
  auto const mark = comma > point ? ',' : '.', group = comma > point ? '.' : ',';
  auto const at = std::max(comma, point);
  auto const whole = std::string_view{bare->text}.substr(0, at);
  if (whole.find(mark) != std::string_view::npos || !groups_by_three(whole, group)) return unreadable();
  return decimal_of(bare->is_negative, without(whole, group), std::string_view{bare->text}.substr(at + 1));
}

CellReading<int> read_integer(tables::Cell const& cell, NumberStyle style, std::optional<PointMeaning> answer) {
  auto const decimal = read_decimal(cell, style, answer);
  if (!decimal.value) return {.problem = decimal.problem};
  auto const value = integer_from(decimal.value->text);
  if (!value || *value > 1'000'000'000 || *value < -1'000'000'000) return {.problem = Problem{{}, "cell.number.not_whole"}};
  return {.value = static_cast<int>(*value), .asks = decimal.asks};
}

std::optional<long long> minor_units(Decimal const& decimal, int decimals) {
  auto const point = decimal.text.find('.');
  auto const fraction = point == std::string::npos ? std::string{} : decimal.text.substr(point + 1);
  if (fraction.size() > static_cast<std::size_t>(decimals)) return std::nullopt;
  auto const missing = static_cast<std::size_t>(decimals) - fraction.size();
  return integer_from(decimal.text.substr(0, point) + fraction + std::string(missing, '0'));
}

Decimal decimal_from_minor_units(long long units, int decimals) {
  auto digits = std::to_string(units < 0 ? -units : units);
  auto const width = static_cast<std::size_t>(decimals);
  if (digits.size() <= width) digits.insert(0, width + 1 - digits.size(), '0');
  auto const whole = std::string_view{digits}.substr(0, digits.size() - width);
  return decimal_of(units < 0, whole, std::string_view{digits}.substr(whole.size())).value.value_or(Decimal{});
}

}  // namespace timon::exchange
