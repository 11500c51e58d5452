#include "goals/forecast.hpp"

#include <algorithm>

namespace timon {
namespace {

// What is called «eight in ten»: on two years of a government, 10 and 90 of a hundred held 73 of a hundred, these hold 77.
constexpr auto kOuterFrom = 5, kOuterUntil = 95;

}  // namespace

std::optional<Date> due_as_of(DatedHistory const& history, Date as_of) {
  auto due = std::optional<Date>{};
  for (auto const& date : history.dates)
    if (date.given_on <= as_of) due = date.due_on;
  return due;
}

void add_slips(std::vector<int>& slips, DatedHistory const& history, Date as_of) {
  auto const finished = history.finished_on && *history.finished_on <= as_of;
  auto const due = due_as_of(history, as_of);
  auto const known = finished ? *history.finished_on : std::max(due.value_or(as_of), as_of);
  for (auto const& date : history.dates)
    if (date.given_on <= as_of && date.due_on && *date.due_on <= as_of) slips.push_back(days_between(*date.due_on, known));
}

int slip_within(std::vector<int> const& slips, int percent) {
  auto const count = static_cast<int>(slips.size());
  auto const one_more = percent * (count + 1);
  // Above the middle the next rank, below it the one before: ranges are never narrower than the sample allows.
  auto const rank = percent > 50 ? (one_more + 99) / 100 : percent < 50 ? one_more / 100 : (count + 1) / 2;
  return slips[static_cast<std::size_t>(std::clamp(rank, 1, count) - 1)];
}

std::optional<Forecast> forecast(MilestoneId milestone, std::optional<Date> due_on, SlipSample const& sample, Date as_of) {
  if (!due_on || sample.days.size() < kForecastDates) return {};
  auto const from = std::max(*due_on, as_of);
  auto const at = [&](int percent) { return std::max(as_of, from + slip_within(sample.days, percent)); };
  return Forecast{.milestone = milestone,
                  .planned = *due_on,
                  .likely = at(50),
                  .half_from = at(25),
                  .half_until = at(75),
                  .most_from = at(kOuterFrom),
                  .most_until = at(kOuterUntil),
                  .basis = sample.basis,
                  .dates = static_cast<std::int64_t>(sample.days.size()),
                  .days_likely = slip_within(sample.days, 50),
                  .is_overdue = *due_on < as_of};
}

std::optional<Forecast> forecast_of_all(std::vector<Forecast> const& all) {
  if (all.empty()) return {};
  auto end = *std::ranges::max_element(all, {}, [](Forecast const& each) { return std::tie(each.likely, each.most_until, each.milestone); });
  for (auto const& each : all) {
    end.planned = std::max(end.planned, each.planned);
    end.most_from = std::max(end.most_from, each.most_from);
    end.half_from = std::max(end.half_from, each.half_from);
    end.half_until = std::max(end.half_until, each.half_until);
    end.most_until = std::max(end.most_until, each.most_until);
  }
  return end;
}

}  // namespace timon
