#include "goals/impact.hpp"

#include <algorithm>
#include <set>

namespace timon {
namespace {

bool waits(Milestone const& milestone) { return milestone.due_on && !milestone.finished_on && !milestone.withdrawn_on; }

/// The critical milestones of each line of each goal, one after the other.
void add_marked_path(std::vector<PathLink>& links, std::vector<Milestone> const& milestones, std::set<GoalId> const& linked) {
  auto path = std::vector<Milestone const*>{};
  for (auto const& milestone : milestones)
    if (milestone.is_critical && milestone.due_on && !milestone.withdrawn_on && !linked.contains(milestone.goal)) path.push_back(&milestone);
  std::ranges::stable_sort(
      path, [](Milestone const* a, Milestone const* b) { return std::tie(a->goal, a->line, *a->due_on, a->code) < std::tie(b->goal, b->line, *b->due_on, b->code); });
  for (auto i = std::size_t{1}; i < path.size(); ++i)
    if (path[i]->goal == path[i - 1]->goal && path[i]->line == path[i - 1]->line) links.push_back({path[i - 1]->id, path[i]->id});
}

}  // namespace

std::vector<PathLink> path_links(std::vector<Milestone> const& milestones, std::vector<PathLink> const& predecessors) {
  auto links = std::vector<PathLink>{};
  auto goals = std::map<MilestoneId, GoalId>{};
  for (auto const& milestone : milestones) goals[milestone.id] = milestone.goal;
  for (auto const& link : predecessors)
    if (goals.contains(link.before) && goals.contains(link.after)) links.push_back(link);
  for (auto const& milestone : milestones)
    if (milestone.due_kind == DueKind::after && goals.contains(milestone.after_milestone)) links.push_back({milestone.after_milestone, milestone.id});
  auto linked = std::set<GoalId>{};
  for (auto const& link : links) linked.insert(goals[link.after]);
  add_marked_path(links, milestones, linked);
  return links;
}

std::vector<Slip> slips_of(std::vector<Milestone> const& milestones, std::vector<PathLink> const& links, std::map<MilestoneId, Date> const& earliest) {
  auto slips = std::map<MilestoneId, Slip>{};
  auto changed = std::vector<MilestoneId>{};
  auto by_id = std::map<MilestoneId, Milestone const*>{};
  for (auto const& milestone : milestones) by_id[milestone.id] = &milestone;
  auto const put = [&](MilestoneId id, Date to, MilestoneId because) {
    auto const found = by_id.find(id);
    if (found == by_id.end() || !waits(*found->second) || to <= *found->second->due_on) return;
    auto const before = slips.find(id);
    if (before != slips.end() && before->second.to >= to) return;
    slips.insert_or_assign(id, Slip{id, *found->second->due_on, to, because});
    changed.push_back(id);
  };
  for (auto const& [id, day] : earliest) put(id, day, id);
  // Delays only grow, up to the longest one given: milestones that wait for each other in a circle come to rest too.
  while (!changed.empty()) {
    auto const slip = slips.at(changed.back());
    changed.pop_back();
    for (auto const& link : links)
      if (link.before == slip.milestone)
        if (auto const next = by_id.find(link.after); next != by_id.end() && waits(*next->second)) put(link.after, *next->second->due_on + slip.days(), slip.milestone);
  }
  auto all = std::vector<Slip>{};
  for (auto const& [id, slip] : slips) all.push_back(slip);
  std::ranges::sort(
      all, [&](Slip const& a, Slip const& b) { return std::tie(a.from, by_id.at(a.milestone)->code, a.milestone) < std::tie(b.from, by_id.at(b.milestone)->code, b.milestone); });
  return all;
}

}  // namespace timon
