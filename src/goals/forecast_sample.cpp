#include "goals/forecast_sample.hpp"

#include <algorithm>

namespace timon {
namespace {

bool is_enough(SlipSample const& sample) { return sample.days.size() >= kForecastDates; }

}  // namespace

SlipSamples::SlipSamples(std::vector<DatedHistory> const& own, Date as_of, Wider wider) : as_of_{as_of}, wider_{std::move(wider)} {
  for (auto const& history : own) {
    add_slips(lines_[{history.goal, history.line}].days, history, as_of);
    add_slips(goals_[history.goal].days, history, as_of);
  }
  for (auto& [key, sample] : lines_) std::ranges::sort(sample.days);
  for (auto& [key, sample] : goals_) {
    sample.basis = ForecastBasis::goal;
    std::ranges::sort(sample.days);
  }
}

SlipSample const& SlipSamples::of(DatedHistory const& about) {
  if (auto const line = lines_.find({about.goal, about.line}); line != lines_.end() && is_enough(line->second)) return line->second;
  if (auto const goal = goals_.find(about.goal); goal != goals_.end() && is_enough(goal->second)) return goal->second;
  if (!about.type.empty())
    if (auto const& type = wider_of(ForecastBasis::type, about.type, about); is_enough(type)) return type;
  if (auto const& institution = wider_of(ForecastBasis::institution, std::to_string(about.institution.number), about); is_enough(institution)) return institution;
  return wider_of(ForecastBasis::government, "", about);
}

SlipSample const& SlipSamples::wider_of(ForecastBasis basis, std::string const& key, DatedHistory const& about) {
  auto const [found, is_new] = wider_classes_.try_emplace({basis, key});
  auto& sample = found->second;
  if (!is_new) return sample;
  sample.basis = basis;
  for (auto const& history : wider_(basis, about)) add_slips(sample.days, history, as_of_);
  std::ranges::sort(sample.days);
  return sample;
}

std::vector<std::pair<GoalId, Forecast>> forecasts(std::vector<DatedHistory> const& own, SlipSamples& samples, Date as_of) {
  auto all = std::vector<std::pair<GoalId, Forecast>>{};
  for (auto const& history : own) {
    if (history.finished_on && *history.finished_on <= as_of) continue;
    auto const due = due_as_of(history, as_of);
    if (!due) continue;
    if (auto const one = forecast(history.milestone, due, samples.of(history), as_of)) all.push_back({history.goal, *one});
  }
  return all;
}

}  // namespace timon
