#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace timon::goals {

/// The months of a drawing, each as wide as the other.
class Timeline {
 public:
  /// From the month of `from` to that of `to`; where that is too long, the months around `today`.
  Timeline(Date from, Date to, Date today);

  /// How far right a day lies, or nothing outside of the months shown.
  std::optional<double> at(Date day) const;
  /// The first days of the months shown.
  std::vector<Date> const& months() const { return months_; }
  double left_of(std::size_t month) const { return kLeft + static_cast<double>(month) * step_; }
  double step() const { return step_; }
  /// Every so many months there is room for a name.
  std::size_t label_every() const;

  static constexpr auto kMonthsMax = 24;
  static constexpr auto kLeft = 8.0, kRight = 422.0;

 private:
  std::vector<Date> months_;
  double step_{};
};

/// «170.15» as SVG wants it: one decimal.
std::string drawn(double place);

}  // namespace timon::goals
