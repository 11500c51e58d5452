#pragma once
#include <boost/describe.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "goals/milestone.hpp"

namespace timon {

struct Work;

/// A date that was given for a milestone, and since when it held; none: it was left open.
struct GivenDate {
  Date given_on;
  std::optional<Date> due_on;
};

/// All that a forecast needs to know of one milestone: what was said of its date, and what came of it.
struct DatedHistory {
  MilestoneId milestone;
  GoalId goal;
  InstitutionId institution;
  std::string line;
  std::string type;
  std::vector<GivenDate> dates;  // the one of the approval first
  std::optional<Date> finished_on;
};

/// Whose history a forecast was read from: the nearest one that holds enough dates.
BOOST_DEFINE_ENUM_CLASS(ForecastBasis, line, goal, type, institution, government)

/// How far facts came from the days that were given for them: whole days, positive when later; in order.
struct SlipSample {
  ForecastBasis basis{};
  std::vector<int> days;
};

/// When something is likely to be finished. The dates are in order: most_from ≤ half_from ≤ likely ≤ half_until ≤ most_until.
struct Forecast {
  MilestoneId milestone;  // of a goal: the one that comes last
  Date planned;           // the day that is given for it now
  Date likely;            // half of what was given was done by then
  Date half_from, half_until;
  Date most_from, most_until;
  ForecastBasis basis{};
  std::int64_t dates{};        // that came and were looked at
  std::int64_t days_likely{};  // by which half of them were late at most; negative: early
  bool is_overdue{};           // the day has passed, so that days are counted from today
  std::int64_t parts{};        // of an integrating goal: whose forecasts it was put together from
};
BOOST_DESCRIBE_STRUCT(Forecast, (), (milestone, planned, likely, half_from, half_until, most_from, most_until, basis, dates, days_likely, is_overdue, parts))

constexpr auto kForecastDates = std::size_t{8};  // fewer say too little: the next wider class is read

/// What was given for the milestone on that day.
std::optional<Date> due_as_of(DatedHistory const&, Date as_of);
/// By how many days each date that had come by `as_of` was missed, as far as that was known then: of what is not finished, the
/// day that is given for it now, or today where that has passed, is the least it can be.
void add_slips(std::vector<int>& slips, DatedHistory const&, Date as_of);
/// The slip that so many of a hundred did not exceed: the rank among one more than there are, so that as many of the dates to come
/// lie within, however few were looked at. The sample is in order and not empty.
int slip_within(std::vector<int> const& slips, int percent);
/// Days are counted from the date given now, or from `as_of` when that has passed; nothing is forecast for the past.
std::optional<Forecast> forecast(MilestoneId, std::optional<Date> due_on, SlipSample const&, Date as_of);
/// Of a goal: it ends with the last of its milestones. Milestones of one goal are late together, so each range is that of the one
/// that comes last in it.
std::optional<Forecast> forecast_of_all(std::vector<Forecast> const&);

namespace goals {

/// What is forecast of a goal, and of each of its unfinished milestones that has a date.
struct GoalForecast {
  std::optional<Forecast> end;
  std::map<MilestoneId, Forecast> milestones;
};

/// Of these goals, which the caller has seen to be visible. A few statements for all of them, whose cost does not grow with the
/// government: wider classes are read from the dates that came last. A finished goal has no forecast. An integrating goal ends with
/// the last of its parts, direct or through others, as far as the actor sees them.
std::map<GoalId, GoalForecast> forecasts_of(Work&, std::vector<GoalId> const&);
/// «De las últimas 14 fechas de esta línea, la mitad se cumplió con 12 días de atraso o menos.»
std::string method_of(Work const&, Forecast const&);

}  // namespace goals
}  // namespace timon
