#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "goals/impact.hpp"
#include "goals/milestone.hpp"

namespace timon {

struct Work;
namespace sql {
class Session;
}

/// Where a milestone lies on the path of its goal.
struct PathStep {
  std::optional<Date> starts_on;  // when the last of those it waits for is done; none: it waits for nothing
  std::optional<int> slack;       // days that it may come later before the end of the path does; none: it is not on the network, or done
  bool is_critical{};
};

/// The path of one goal.
struct Schedule {
  bool is_computed{};  // false: the path is as marked by hand
  std::optional<Date> ends_on;
  std::map<MilestoneId, PathStep> steps;
};

/// What somebody said of who waits for whom: predecessors and due dates «after another», among these milestones.
std::vector<PathLink> stated_links(std::vector<Milestone> const& milestones, std::vector<PathLink> const& predecessors);

/// The milestones of one goal on its path. Where something waits for something, the critical path is the longest: the time between
/// a milestone and the last one that it waits for is work, a milestone is critical when a day more on it moves the end of the path.
/// What nobody linked stays as marked by hand, and so does all of a goal whose links go in a circle.
Schedule schedule_of(std::vector<Milestone> const& milestones, std::vector<PathLink> const& predecessors);

/// Writes the computed critical path into the milestones of one goal.
void settle_path(std::vector<Milestone>& milestones, std::vector<PathLink> const& predecessors);

/// The circle that closes when `milestone` waits for these: each one waits for the one after it, the last is the first again. Empty: none.
std::vector<MilestoneId> circle_of(std::vector<PathLink> const& links, MilestoneId milestone, std::vector<MilestoneId> const& predecessors);

/// What speaks against these predecessors: strangers, a circle, one that is due after its successor.
Problems check_predecessors(std::vector<Milestone> const& of_goal, std::vector<PathLink> const& links, Milestone const& milestone, std::vector<MilestoneId> const& wanted);

/// The other milestones that would be out of order if `milestone` were due on that day: what waits for it and is due before, what it
/// waits for and is due later.
Problems check_order(std::vector<Milestone> const& of_goal, std::vector<PathLink> const& predecessors, MilestoneId milestone, std::optional<Date> due_on);

namespace goals {

/// The predecessors of the milestones of a goal, as links.
std::vector<PathLink> predecessor_links(sql::Session& db, GoalId goal);

/// Says for whom a milestone waits: the list is the whole one. Refused for circles and for dates out of order.
Outcome<Milestone> put_predecessors(Work&, MilestoneId, std::int64_t revision_seen, std::vector<MilestoneId> predecessors);

/// What a move of a due date does to the milestones that wait: by how much each slips; those that take it from their slack are told
/// with no days. A move to an earlier day moves nobody.
std::vector<Slip> move_slips(std::vector<Milestone> const& of_goal, std::vector<PathLink> const& predecessors, MilestoneId moved, std::optional<Date> to);

/// Moves a due date and, with the same cause and reason, the milestones that slip with it: one deed, a line of the ledger for each.
Outcome<Milestone> reprogram_with_successors(Work&, MilestoneId, std::int64_t revision_seen, std::optional<Date> due_on, MoveCause cause, std::string reason);

}  // namespace goals
}  // namespace timon
