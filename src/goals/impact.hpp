#pragma once
#include <map>
#include <vector>

#include "goals/milestone.hpp"

namespace timon {

/// `after` waits for `before`.
struct PathLink {
  MilestoneId before;
  MilestoneId after;
  friend bool operator==(PathLink const&, PathLink const&) = default;
};

/// A milestone that would come later than planned, and the one that it waits for; itself where it is held up.
struct Slip {
  MilestoneId milestone;
  Date from;
  Date to;
  MilestoneId because;
  int days() const { return days_between(from, to); }
};

/// Who waits for whom among the milestones of goals: predecessors and due dates «after another». A goal that has none of
/// both follows its critical path as marked by hand: in each line, one critical milestone after the other, by due date.
std::vector<PathLink> path_links(std::vector<Milestone> const& milestones, std::vector<PathLink> const& predecessors);

/// What slips when each held-up milestone is reached on its day at the earliest. The time between a milestone and
/// the last one that it waits for is work: a delay is handed on, less what another one takes anyway. Finished, withdrawn and undated milestones do not slip. By date, then by code.
std::vector<Slip> slips_of(std::vector<Milestone> const& milestones, std::vector<PathLink> const& links, std::map<MilestoneId, Date> const& earliest);

}  // namespace timon
