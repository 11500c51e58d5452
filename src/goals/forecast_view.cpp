#include "goals/forecast_view.hpp"

#include <algorithm>

#include "platform/words/words.hpp"

namespace timon::goals {
namespace {

constexpr auto kWidth = 300;
constexpr auto kMargin = 6;  // of the marks at the ends

}  // namespace

RangeView range_view(Words const& words, Forecast const& forecast) {
  auto const from = std::min(forecast.planned, forecast.most_from), until = std::max(forecast.planned, forecast.most_until);
  auto const days = std::max(1, days_between(from, until));
  auto const x = [&](Date date) { return kMargin + days_between(from, date) * (kWidth - 2 * kMargin) / days; };
  auto const width = [&](Date first, Date last) { return std::max(2, x(last) - x(first)); };
  return {.width = kWidth,
          .most_x = x(forecast.most_from),
          .most_width = width(forecast.most_from, forecast.most_until),
          .half_x = x(forecast.half_from),
          .half_width = width(forecast.half_from, forecast.half_until),
          .likely_x = x(forecast.likely),
          .planned_x = x(forecast.planned),
          .from = words.date_short(from),
          .until = words.date_short(until)};
}

}  // namespace timon::goals
