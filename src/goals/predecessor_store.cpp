#include "goals/predecessor_store.hpp"

#include <algorithm>

#include "goals/milestone_store.hpp"
#include "goals/schedule.hpp"

namespace timon::goals {

std::vector<PathLink> predecessor_links(sql::Session& db, GoalId goal) {
  auto links = std::vector<PathLink>{};
  for (auto const& row : predecessors_of(db, goal)) links.push_back({row.predecessor, row.milestone});
  return links;
}

void write_predecessors(sql::Session& db, Deed& deed, MilestoneId milestone, std::vector<MilestoneId> const& wanted) {
  static auto const text = sql::select<MilestonePredecessor>("WHERE milestone = :milestone ORDER BY id");
  auto missing = wanted;
  for (auto const& row : db.all<MilestonePredecessor>(text, sql::with("milestone", milestone)))
    if (std::erase(missing, row.predecessor) == 0) deed.erase(row);
  auto written = std::vector<MilestoneId>{};
  for (auto const id : missing) {
    if (std::ranges::find(written, id) != written.end()) continue;
    deed.insert(MilestonePredecessor{.milestone = milestone, .predecessor = id});
    written.push_back(id);
  }
}

}  // namespace timon::goals
