#include <fmt/format.h>
#include <unicode/ucurr.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>

#include "platform/words/words.hpp"

namespace timon {
namespace {

/// The digits of a number without sign, in groups of three, with another decimal mark.
std::string marked(std::string_view digits, NumberMarks marks) {
  auto const point = std::min(digits.find('.'), digits.size());
  auto text = std::string{};
  for (auto at = std::size_t{0}; at < point; ++at) {
    if (at > 0 && (point - at) % 3 == 0) text += marks.group;
    text += digits[at];
  }
  if (point < digits.size()) (text += marks.decimal) += digits.substr(point + 1);
  return text;
}

std::string with_sign(bool is_negative, std::string digits) { return is_negative ? "−" + digits : digits; }

}  // namespace

int decimals_of(std::string_view currency) {
  if (currency.size() != 3) return 2;
  char16_t const name[] = {static_cast<char16_t>(currency[0]), static_cast<char16_t>(currency[1]), static_cast<char16_t>(currency[2]), 0};
  auto error = U_ZERO_ERROR;
  auto const decimals = ucurr_getDefaultFractionDigits(name, &error);
  return U_SUCCESS(error) ? decimals : 2;
}

NumberMarks number_marks_of(std::string_view locale) {
  // Mexico, Central America but Costa Rica, and the Dominican Republic write the decimal point; the rest of Latin America the comma.
  for (auto const* const with_point : {"en", "es-MX", "es-GT", "es-HN", "es-NI", "es-SV", "es-PA", "es-PE", "es-PR", "es-DO", "es-US"}) {
    if (locale.substr(0, std::string_view{with_point}.size()) == with_point) return {'.', ','};
  }
  return {',', '.'};
}

std::string Words::number(std::int64_t value) const {
  auto const digits = std::to_string(value);
  return with_sign(value < 0, marked(value < 0 ? std::string_view{digits}.substr(1) : digits, marks_));
}

std::string Words::decimal(double value, int decimals) const {
  if (!std::isfinite(value)) return text("number.none");
  // 0.15 is stored as 0.1499…: the tiny nudge rounds what people see, half away from zero.
  auto const scale = std::pow(10.0, decimals);
  auto const size = std::fabs(value) * scale;
  auto const rounded = std::floor(size + 0.5 + size * 1e-15) / scale;
  return with_sign(value < 0 && rounded > 0, marked(fmt::format("{:.{}f}", rounded, decimals), marks_));
}

std::string Words::percent(double percent, int decimals) const { return text("number.percent", {decimal(percent, decimals)}); }

std::string Words::money(std::int64_t minor_units, std::string_view currency) const {
  auto const decimals = static_cast<std::size_t>(decimals_of(currency));
  auto digits = std::to_string(minor_units);
  auto const is_negative = digits[0] == '-';
  if (is_negative) digits.erase(0, 1);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, ".");
  return text("number.money", {currency, with_sign(is_negative, marked(digits, marks_))});
}

}  // namespace timon
