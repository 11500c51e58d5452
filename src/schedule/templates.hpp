#pragma once
#include <string>
#include <vector>

#include "goals/impact.hpp"
#include "goals/path_drafts.hpp"
#include "organization/organization.hpp"
#include "schedule/schedule.hpp"

namespace timon {

constexpr auto kManageTemplates = Right{"manage_templates"};

namespace schedule {

/// A template with its steps, shipped with the program or kept by the government.
struct PathPlan {
  PathTemplate path;  // id 0: as shipped, nobody changed it yet
  std::vector<PathTemplateStep> steps;
};

/// What is wrong with a template: a name, codes, titles, days, weights, circles; at «name» or «rows».
Problems check(PathPlan const&);
/// The milestones of a template from a day on; days that are not working days become the next one.
std::vector<goals::PathDraft> drafts_of(PathPlan const&, Date starts_on, WorkingCalendar const&);
/// The path of a goal as a template: days counted from its beginning, withdrawn milestones left out.
PathPlan plan_of(Goal const&, std::vector<Milestone> const&, std::vector<PathLink> const& predecessors);

/// «obra-vial», «ley», «programa-social».
std::vector<PathPlan> shipped_plans(Words const&);
/// All that may be chosen, by name: the government's own in place of those shipped under the same code.
std::vector<PathPlan> all_plans(Work&);
std::optional<PathPlan> find_plan(Work&, std::string const& code);
/// Writes a template, new or other than it was; `revision_seen` 0 for one that nobody changed yet.
Outcome<PathPlan> save_plan(Work&, PathPlan, std::int64_t revision_seen);
/// Takes a template from the list.
void withdraw_plan(Work&, std::string const& code);

}  // namespace schedule
}  // namespace timon
