#pragma once
#include <algorithm>

#include "base/outcome.hpp"

namespace timon::goals {

/// To what could not be read in a form, what the rules say of its other fields: all that is wrong is told at once.
template <class Row>
void add_of_rules(Problems& problems, Outcome<Row> const& ruled) {
  if (problems.empty() || ruled) return;
  for (auto const& problem : ruled.error())
    if (std::ranges::find(problems, problem.field, &Problem::field) == problems.end()) problems.push_back(problem);
}

}  // namespace timon::goals
