#include "goals/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace timon::goals {
namespace {

constexpr auto kMonthsBefore = 8;   // shown before this one, when not all fit
constexpr auto kLabelWidth = 30.0;  // a short month's name with the space around it

int month_number(Date day) { return year_of(day) * 12 + static_cast<int>(month_of(day)) - 1; }
Date month_from(int number) { return make_date(number / 12, static_cast<unsigned>(number % 12) + 1, 1); }

}  // namespace

Timeline::Timeline(Date from, Date to, Date today) {
  auto first = month_number(std::min(from, to));
  auto last = month_number(std::max(from, to));
  if (last - first >= kMonthsMax) {
    first = std::clamp(month_number(today) - kMonthsBefore, first, last - kMonthsMax + 1);
    last = first + kMonthsMax - 1;
  }
  for (auto month = first; month <= last; ++month) months_.push_back(month_from(month));
  step_ = (kRight - kLeft) / static_cast<double>(months_.size());
}

std::optional<double> Timeline::at(Date day) const {
  auto const month = month_number(day) - month_number(months_.front());
  if (month < 0 || month >= static_cast<int>(months_.size())) return std::nullopt;
  auto const days = days_between(month_from(month_number(day)), month_from(month_number(day) + 1));
  return left_of(static_cast<std::size_t>(month)) + step_ * (day_of(day) - 1) / days;
}

std::size_t Timeline::label_every() const { return static_cast<std::size_t>(std::ceil(kLabelWidth / step_)); }

std::string drawn(double place) { return fmt::format("{:.1f}", place); }

}  // namespace timon::goals
