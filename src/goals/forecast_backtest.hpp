#pragma once
#include <vector>

#include "goals/forecast.hpp"
#include "platform/sql/session.hpp"

namespace timon {

/// What forecasts were worth: each was made with what was known on a day of the past, and is held against what happened.
struct BackTest {
  std::int64_t days{};       // of the past on which forecasts were made
  std::int64_t forecasts{};  // of which it is known by today whether they held
  std::int64_t within_half{}, within_most{};
  std::int64_t finished{};       // of these the day is known
  std::int64_t error_days{};     // together, between the likely day and the day itself
  std::int64_t error_planned{};  // the same of the day that was given for it then, or that day of the past where it had come already
  std::int64_t earlier_than{};   // were done before the range began
  std::int64_t later_than{};     // after it ended
  double share_half() const { return forecasts == 0 ? 0.0 : static_cast<double>(within_half) / static_cast<double>(forecasts); }
  double share_most() const { return forecasts == 0 ? 0.0 : static_cast<double>(within_most) / static_cast<double>(forecasts); }
  double mean_error() const { return finished == 0 ? 0.0 : static_cast<double>(error_days) / static_cast<double>(finished); }
  double mean_error_planned() const { return finished == 0 ? 0.0 : static_cast<double>(error_planned) / static_cast<double>(finished); }
};

/// Makes the forecasts of each of those days with what was known then. A milestone that is not finished by `today` counts where today
/// lies behind its range already; before that nobody knows.
BackTest back_test(std::vector<DatedHistory> const& histories, std::vector<Date> const& days, Date today);

namespace goals {

/// The first of each month between the first approval and today.
BackTest back_test(sql::Session&, Date today);

}  // namespace goals
}  // namespace timon
