#pragma once
#include <vector>

#include "goals/goals.hpp"
#include "platform/view/form.hpp"

namespace timon::goals {

// What the selects of forms offer. Each begins with «choose» or «none»; what stands there already is always among them.

/// Institutions where this person may write goals.
std::vector<view::Option> institution_options(Work&, Goal const* goal);
std::vector<view::Option> objective_options(Work&);
/// Integrating goals that the person sees.
std::vector<view::Option> parent_options(Work&, Goal const* goal);
/// The posts of goal managers in reach.
std::vector<view::Option> leader_options(Work&, Goal const* goal);
/// The posts that may answer for a milestone: of the goal's institution and all below it.
std::vector<view::Option> responsible_options(Work&, Goal const&, OfficeId now);
std::vector<view::Option> place_options(Work&);
/// Every place, to choose several of.
std::vector<view::Option> place_choices(Work&);
/// The institutions that may share a goal: all but the one in charge.
std::vector<view::Option> sharing_choices(Work&, Goal const* goal);
/// The other milestones of the goal, which this one may follow.
std::vector<view::Option> predecessor_options(Work&, Goal const&, MilestoneId itself);

}  // namespace timon::goals
