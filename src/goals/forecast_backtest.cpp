#include "goals/forecast_backtest.hpp"

#include <algorithm>
#include <map>

#include "goals/forecast_sample.hpp"
#include "goals/forecast_store.hpp"

namespace timon {
namespace {

/// Those of a wider class that were due last by that day, as the store would have read them then.
std::vector<DatedHistory> wider_class(std::vector<DatedHistory> const& all, ForecastBasis basis, DatedHistory const& about, Date as_of) {
  auto found = std::vector<DatedHistory>{};
  for (auto const& history : all) {
    if (history.dates.empty() || !history.dates.front().due_on || *history.dates.front().due_on > as_of || history.dates.front().given_on > as_of) continue;
    if (basis == ForecastBasis::type && history.type != about.type) continue;
    if (basis == ForecastBasis::institution && history.institution != about.institution) continue;
    found.push_back(history);
  }
  std::ranges::stable_sort(found, [](auto const& a, auto const& b) { return *a.dates.front().due_on > *b.dates.front().due_on; });
  if (found.size() > goals::kForecastRecent) found.resize(goals::kForecastRecent);
  return found;
}

void judge(BackTest& test, Forecast const& forecast, std::optional<Date> finished_on, Date as_of, Date today) {
  // While a range has not passed only misses are known: it would look worse than it is.
  if (today <= forecast.most_until) return;
  auto const is_known = finished_on && *finished_on <= today;
  auto const end = is_known ? *finished_on : today;
  ++test.forecasts;
  if (end < forecast.most_from) ++test.earlier_than;
  else if (end > forecast.most_until) ++test.later_than;
  else ++test.within_most;
  if (is_known && end >= forecast.half_from && end <= forecast.half_until) ++test.within_half;
  if (!is_known) return;
  ++test.finished;
  test.error_days += std::abs(days_between(forecast.likely, end));
  test.error_planned += std::abs(days_between(std::max(forecast.planned, as_of), end));
}

}  // namespace

BackTest back_test(std::vector<DatedHistory> const& histories, std::vector<Date> const& days, Date today) {
  auto finished = std::map<MilestoneId, std::optional<Date>>{};
  for (auto const& history : histories) finished[history.milestone] = history.finished_on;
  auto test = BackTest{.days = static_cast<std::int64_t>(days.size())};
  for (auto const as_of : days) {
    auto samples = SlipSamples{histories, as_of, [&](ForecastBasis basis, DatedHistory const& about) { return wider_class(histories, basis, about, as_of); }};
    for (auto const& [goal, forecast] : forecasts(histories, samples, as_of)) judge(test, forecast, finished[forecast.milestone], as_of, today);
  }
  return test;
}

BackTest goals::back_test(sql::Session& db, Date today) {
  auto const histories = all_histories(db);
  auto first = today;
  for (auto const& history : histories)
    for (auto const& date : history.dates)
      if (date.given_on != Date{}) first = std::min(first, date.given_on);
  auto days = std::vector<Date>{};
  for (auto day = make_date(year_of(first), month_of(first), 1); day < today;) {
    if (day >= first) days.push_back(day);
    day = day + 32;
    day = make_date(year_of(day), month_of(day), 1);
  }
  return timon::back_test(histories, days, today);
}

}  // namespace timon
