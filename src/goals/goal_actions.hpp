#pragma once
#include "goals/goal_links.hpp"

namespace timon::goals {

// What people can do with goals. Each asks role, visibility, right in that place, revision, content: in this order.

bool may_edit(Actor const&, Goal const&);
bool may_approve(Actor const&, Goal const&);
bool may_suspend(Actor const&);

Outcome<Goal> create_goal(Work&, Goal goal, GoalLinks const& links = {});
/// Writes what a form may change; approval, suspension and closing have deeds of their own. Who shares a goal is for who may
/// edit in its institution, not for its leader alone.
Outcome<Goal> edit_goal(Work&, GoalId, std::int64_t revision_seen, Goal wanted, GoalLinks const& links = {});
bool may_share(Actor const&, Goal const&);
Outcome<Goal> approve_goal(Work&, GoalId, std::int64_t revision_seen);
Outcome<Goal> suspend_goal(Work&, GoalId, std::int64_t revision_seen, std::string reason);
Outcome<Goal> resume_goal(Work&, GoalId, std::int64_t revision_seen);
Outcome<Goal> close_goal(Work&, GoalId, std::int64_t revision_seen, std::string reason);
Outcome<Goal> reopen_goal(Work&, GoalId, std::int64_t revision_seen);
Outcome<StandingOverride> judge_standing(Work&, GoalId, Standing, std::string reason, Date until_on);

}  // namespace timon::goals
