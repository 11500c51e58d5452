#include "schedule/recurring.hpp"

#include <algorithm>

namespace timon::schedule {
namespace {

/// None behind the last year that a date may have.
std::optional<Date> months_after(Date from, std::int64_t months) {
  auto const number = year_of(from) * 12 + static_cast<int>(month_of(from)) - 1 + static_cast<int>(months);
  for (auto day = static_cast<int>(day_of(from)); day > 0; --day)
    if (auto const found = checked_date(number / 12, number % 12 + 1, day)) return found;
  return {};
}

}  // namespace

std::vector<Date> days_of(Recurring const& series) {
  auto days = std::vector<Date>{};
  if (series.every < 1) return days;
  for (auto n = std::int64_t{0}; days.size() <= kRecurringMax; ++n) {
    auto const day = series.unit == RecurringUnit::weeks ? std::optional{series.from + static_cast<int>(7 * series.every * n)} : months_after(series.from, series.every * n);
    if (!day || *day > series.until) break;
    days.push_back(*day);
  }
  return days;
}

Problems check(Recurring const& series) {
  auto problems = Problems{};
  if (series.every < 1 || series.every > 60) problems.push_back({"every", "recurring.every.out_of_bounds"});
  else if (series.until < series.from) problems.push_back({"until", "recurring.until.before"});
  else if (days_of(series).size() > kRecurringMax) problems.push_back({"until", "recurring.too_many", {std::to_string(kRecurringMax)}});
  return problems;
}

std::string code_after(std::string const& first, std::size_t steps) {
  auto const digits = first.find_last_not_of("0123456789") == std::string::npos ? 0 : first.find_last_not_of("0123456789") + 1;
  auto const tail = first.substr(digits);
  auto const number = (tail.empty() ? 1 : std::stoul(tail.substr(0, 9))) + steps;
  if (steps == 0) return first;
  auto text = std::to_string(number);
  text.insert(0, tail.size() > text.size() ? tail.size() - text.size() : 0, '0');
  return first.substr(0, digits) + text;
}

}  // namespace timon::schedule
