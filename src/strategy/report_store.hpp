#pragma once
#include <optional>
#include <string>
#include <vector>

#include "strategy/strategy.hpp"

namespace timon::strategy {

/// A version of a goal's report, who wrote it, and since when it is the official one.
struct VersionRow : GoalReport {
  std::string person_name;
  std::optional<Date> official_on;
};
BOOST_DESCRIBE_STRUCT(VersionRow, (GoalReport), (person_name, official_on))

/// Newest first, at most `limit`; with a day, those reported before it.
std::vector<VersionRow> versions_of(sql::Session&, GoalId, std::optional<Date> before, int limit);

}  // namespace timon::strategy
