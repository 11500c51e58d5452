#pragma once
#include <string>
#include <vector>

#include "goals/goals.hpp"

namespace timon::plans {

/// The rows of a question about «goal g», as far as the actor sees the goals: `before` ends where a condition may stand, `after` goes on
/// behind it. `named`: names and values of the question's own parameters.
template <class Row, class... Named>
std::vector<Row> seen(Work& work, std::string const& before, std::string const& after, Named const&... named) {
  auto visibility = goals::visible(work, "g.id", "g.institution");
  sql::add_parameters(visibility.parameters, named...);
  return work.db.all<Row>(before + visibility.condition + after, visibility.parameters);
}

}  // namespace timon::plans
