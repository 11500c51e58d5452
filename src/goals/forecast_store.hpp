#pragma once
#include <vector>

#include "goals/forecast.hpp"
#include "goals/goals.hpp"

namespace timon::goals {

constexpr auto kForecastRecent = 400;  // milestones of a wider class that were due last

/// Of all milestones of these goals that were not withdrawn, by goal and number.
std::vector<DatedHistory> dated_histories(sql::Session&, std::vector<GoalId> const&);
/// Of the milestones whose first date came last by `as_of`: of a type, of an institution, or (both empty) of all.
std::vector<DatedHistory> recent_histories(sql::Session&, Date as_of, std::string const& type, InstitutionId);
/// Of every goal, for the back-test.
std::vector<DatedHistory> all_histories(sql::Session&);

}  // namespace timon::goals
