#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "goals/forecast.hpp"

namespace timon {

/// Finds the sample for a milestone: its line, its goal, and wider classes only where these hold too few dates.
/// Each wider class is read once.
class SlipSamples {
 public:
  /// Histories of a wider class: of a type, of an institution, or of the whole government.
  using Wider = std::function<std::vector<DatedHistory>(ForecastBasis, DatedHistory const& about)>;
  SlipSamples(std::vector<DatedHistory> const& own, Date as_of, Wider wider);

  SlipSample const& of(DatedHistory const& about);

 private:
  SlipSample const& wider_of(ForecastBasis, std::string const& key, DatedHistory const& about);

  Date as_of_;
  Wider wider_;
  std::map<std::pair<GoalId, std::string>, SlipSample> lines_;
  std::map<GoalId, SlipSample> goals_;
  std::map<std::pair<ForecastBasis, std::string>, SlipSample> wider_classes_;
};

/// A forecast for each milestone of `own` that was unfinished on that day.
std::vector<std::pair<GoalId, Forecast>> forecasts(std::vector<DatedHistory> const& own, SlipSamples&, Date as_of);

}  // namespace timon
