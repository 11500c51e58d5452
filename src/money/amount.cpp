#include "money/amount.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace timon::money {
namespace {

constexpr auto kDigitsMax = std::size_t{16};
constexpr auto kGroup = std::size_t{3};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool are_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

/// The amount without sign, currency and blanks.
struct Bare {
  bool is_negative{};
  std::string text;
};

Bare bare(std::string_view text, std::string_view currency) {
  auto rest = std::string{trimmed(text)};
  auto made = Bare{};
  auto const drop = [&](std::string_view piece) {
    if (!piece.empty() && rest.starts_with(piece)) rest = std::string{trimmed(rest.substr(piece.size()))};
  };
  drop(currency);
  drop("$");
  for (auto const* sign : {"-", "−"})
    if (rest.starts_with(sign)) {
      made.is_negative = true;
      drop(sign);
      break;
    }
  drop(currency);
  drop("$");
  for (auto const* blank : {" ", "\u00A0", "\u202F", "'"})
    for (auto at = rest.find(blank); at != std::string::npos; at = rest.find(blank, at)) rest.erase(at, std::string_view{blank}.size());
  made.text = std::move(rest);
  return made;
}

/// «1.234.567» without its marks, or nothing when they do not cut it in threes.
std::string without_groups(std::string_view whole, char mark) {
  auto digits = std::string{};
  auto const pieces = std::count(whole.begin(), whole.end(), mark);
  for (auto piece = 0L; piece <= pieces; ++piece) {
    auto const at = std::min(whole.find(mark), whole.size());
    auto const part = whole.substr(0, at);
    if (!are_digits(part) || (piece > 0 && part.size() != kGroup) || (piece == 0 && pieces > 0 && part.size() > kGroup)) return {};
    digits += part;
    whole.remove_prefix(std::min(at + 1, whole.size()));
  }
  return digits;
}

}  // namespace

Outcome<std::int64_t> read_amount(std::string_view text, std::string_view currency, NumberMarks marks, std::string const& field) {
  auto const shown = std::string{trimmed(text)};
  if (shown.empty()) return Problem{field, "amount.missing"};
  auto const [is_negative, number] = bare(text, currency);
  auto const refused = [&](char const* key) { return Problem{field, key, {shown}}; };
  auto const comma = std::count(number.begin(), number.end(), ','), point = std::count(number.begin(), number.end(), '.');
  auto mark = '\0';  // the decimal one
  if (comma > 0 && point > 0) {
    mark = number.rfind(',') > number.rfind('.') ? ',' : '.';
  } else if (comma + point == 1) {
    auto const used = comma > 0 ? ',' : '.';
    auto const at = number.find(used);
    auto const looks_grouped = number.size() - at - 1 == kGroup && at >= 1 && at <= kGroup && number.front() != '0';
    if (used != marks.decimal && looks_grouped) return refused("amount.ambiguous");
    mark = used;
  }
  auto const at = mark == '\0' ? number.size() : number.rfind(mark);
  auto const fraction = at < number.size() ? number.substr(at + 1) : std::string{};
  if (mark != '\0' && std::count(number.begin(), number.end(), mark) > 1) return refused("amount.wrong");
  auto whole = std::string_view{number}.substr(0, at);
  auto const group = mark == ',' ? '.' : mark == '.' ? ',' : comma > 0 ? ',' : '.';
  auto digits = without_groups(whole, group);
  if (digits.empty() || (at < number.size() && !are_digits(fraction))) return refused("amount.wrong");
  auto const decimals = static_cast<std::size_t>(decimals_of(currency));
  if (fraction.size() > decimals) return Problem{field, "amount.decimals", {shown, std::to_string(decimals)}};
  digits += fraction + std::string(decimals - fraction.size(), '0');
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.empty()) return Problem{field, "amount.zero"};
  auto const units = digits.size() <= kDigitsMax ? integer_from(digits) : std::nullopt;
  if (!units || *units > kAmountMax) return refused("amount.large");
  return std::int64_t{is_negative ? -*units : *units};
}

std::string exact_amount(std::int64_t minor_units, std::string_view currency) {
  auto const decimals = static_cast<std::size_t>(decimals_of(currency));
  auto digits = std::to_string(minor_units < 0 ? -minor_units : minor_units);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, ".");
  return (minor_units < 0 ? "-" : "") + digits;
}

}  // namespace timon::money
