#pragma once
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "platform/view/form.hpp"

namespace timon::goals {

/// A milestone to be made together with others: what it waits for is told by codes of the same path or of the goal.
struct PathDraft {
  Milestone milestone;
  std::vector<std::string> predecessors;
};

/// What is wrong with the drafts, each problem at the field «rows» with its code: empty or taken codes and titles, circles, dates out of
/// order, a predecessor that nobody knows.
Problems check_drafts(std::vector<PathDraft> const&, std::vector<Milestone> const& of_goal);

/// Makes all of them in one deed, or none. Answers their numbers, in order.
Outcome<std::vector<MilestoneId>> create_path(Work&, GoalId, std::vector<PathDraft> drafts);
/// Takes back what was just made: all of them or none. Refused when the undo window is over or something happened to one since.
Outcome<Done> undo_path(Work&, GoalId, std::vector<MilestoneId> const&);

/// A new goal with its first path, both or neither.
Outcome<Goal> create_goal_with_path(Work&, Goal, std::vector<PathDraft> drafts);
bool may_create_goal(Actor const&);
/// May the actor write the path of this goal?
bool may_plan(Actor const&, Goal const&);

/// What a form for a new goal offers: each begins with «choose» or «none».
struct GoalChoices {
  std::vector<view::Option> institutions, objectives, leaders;
};
GoalChoices goal_choices(Work&);
/// Offices that may answer for the milestones of this goal.
std::vector<view::Option> responsible_choices(Work&, Goal const&);
/// Goals whose path may be copied: those that the actor sees, with milestones, by code.
std::vector<view::Option> copied_goal_choices(Work&);

}  // namespace timon::goals
