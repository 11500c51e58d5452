#pragma once
#include <boost/describe.hpp>

#include <string>
#include <vector>

#include "goals/impact.hpp"
#include "obstacles/obstacles.hpp"

namespace timon::obstacles {

/// A milestone that would come late.
struct ImpactMilestone {
  std::string goal_code;
  std::string goal_title;
  std::string code;
  std::string title;
  std::string because;  // the code of the one it waits for; empty where it is held up itself
  Date from;
  Date to;
};

/// An occasion with a date that would come before what it celebrates.
struct ImpactOpportunity {
  std::string code;
  std::string title;
  MilestoneId milestone;
  Date proposed_on;
};
BOOST_DESCRIBE_STRUCT(ImpactOpportunity, (), (code, title, milestone, proposed_on))

/// A goal whose end would pass before its last critical milestone.
struct ImpactGoal {
  std::string code;
  std::string title;
  Date ends_on;
  Date to;
};

/// What slips if the obstacle goes away on `day` and no sooner.
struct Impact {
  Date day;
  std::vector<ImpactMilestone> milestones;
  std::vector<ImpactOpportunity> opportunities;
  std::vector<ImpactGoal> goals;
};

/// Of goals that the actor may see. The day is the limit date, or today when that is past or there is none.
Impact impact_of(Work&, Obstacle const&);

}  // namespace timon::obstacles
