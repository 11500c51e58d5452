#include "strategy/product.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace timon {
namespace {

constexpr auto kHundred = std::int64_t{100};
constexpr auto kDecimalsMax = std::size_t{2};
constexpr auto kDigitsMax = std::size_t{12};  // a million millions: more is a slip of the keyboard
constexpr auto kUnitLengthMax = std::size_t{80};

bool is_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<std::int64_t> quantity_from(std::string_view text) {
  text = trimmed(text);
  auto const mark = text.find_first_of(".,");
  auto const whole = text.substr(0, mark);
  auto decimals = mark == std::string_view::npos ? std::string{} : std::string{text.substr(mark + 1)};
  if (whole.empty() || whole.size() > kDigitsMax || !is_digits(whole) || !is_digits(decimals)) return std::nullopt;
  // «1.234» is a thousand to some and one and a bit to others: with two decimals at most it is asked again.
  if (decimals.size() > kDecimalsMax || (mark != std::string_view::npos && decimals.empty())) return std::nullopt;
  decimals.resize(kDecimalsMax, '0');
  return *integer_from(whole) * kHundred + *integer_from(decimals);
}

std::string quantity_text(std::optional<std::int64_t> hundredths) {
  if (!hundredths) return {};
  auto text = std::to_string(*hundredths / kHundred);
  auto decimals = std::to_string(*hundredths % kHundred + kHundred).substr(1);
  while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
  return decimals.empty() ? text : text + "." + decimals;
}

Outcome<GoalResult> checked(GoalResult result) {
  auto problems = Problems{};
  result.text = trimmed(result.text);
  check_title(problems, "result", "text", result.text);
  check_text(problems, "result", "indicator", result.indicator, kTitleLengthMax);
  if (!problems.empty()) return problems;
  return result;
}

Outcome<Product> checked(Product product) {
  auto problems = Problems{};
  product.name = trimmed(product.name);
  check_title(problems, "product", "name", product.name);
  check_text(problems, "product", "unit", product.unit, kUnitLengthMax);
  if (product.quantity && *product.quantity < 0) problems.push_back({"quantity", "product.quantity.not_one"});
  if (!product.quantity && !trimmed(product.unit).empty()) problems.push_back({"quantity", "product.quantity.missing"});
  if (!problems.empty()) return problems;
  return product;
}

}  // namespace timon
