#pragma once
#include <boost/json.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "platform/api/json_body.hpp"
#include "platform/work/work.hpp"
#include "portfolio/bulk.hpp"
#include "portfolio/goal_bulk.hpp"

namespace timon::portfolio {

/// A row as a program names it: by number, or by the codes of a goal and of its milestone.
struct NamedRow {
  std::optional<std::int64_t> id;
  std::string goal, milestone;
  std::int64_t revision{};
};

/// Of a milestone that is named by codes as of one that is numbered, and what is not there under a number that no row has.
GoalId goal_named(Work&, NamedRow const&);
MilestoneId milestone_named(Work&, NamedRow const&);

/// The rows of that list, «goals» or «milestones»; a problem names the row: «milestones[2].revision».
std::vector<NamedRow> rows_in(boost::json::object const& body, std::string const& list, Problems&);

/// What of the body says what to do; what the verb does not take is a problem.
BulkOrder milestone_order(boost::json::object const& body, Problems&);
GoalOrder goal_order(boost::json::object const& body, Problems&);

}  // namespace timon::portfolio
