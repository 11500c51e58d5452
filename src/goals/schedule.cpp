#include "goals/schedule.hpp"

#include <algorithm>
#include <set>

#include "base/date_typed.hpp"

namespace timon {
namespace {

/// The day a milestone is done: on which it was, else on which it is due.
std::optional<Date> day_of(Milestone const& milestone) {
  if (milestone.withdrawn_on) return std::nullopt;
  return milestone.finished_on ? milestone.finished_on : milestone.due_on;
}

/// What waits and what is waited for, of those with a day; in an order in which nothing stands before what it waits for.
struct Network {
  std::map<MilestoneId, Date> days;
  std::map<MilestoneId, std::vector<MilestoneId>> before, after;
  std::vector<MilestoneId> order;
  bool has_circle() const { return order.size() < days.size(); }
};

Network network_of(std::vector<Milestone> const& milestones, std::vector<PathLink> const& links) {
  auto network = Network{};
  auto days = std::map<MilestoneId, Date>{};
  for (auto const& milestone : milestones)
    if (auto const day = day_of(milestone)) days[milestone.id] = *day;
  for (auto const& link : links) {
    if (!days.contains(link.before) || !days.contains(link.after)) continue;
    for (auto const id : {link.before, link.after}) network.days[id] = days[id];
    network.before[link.after].push_back(link.before);
    network.after[link.before].push_back(link.after);
  }
  auto waits_for = std::map<MilestoneId, std::size_t>{};
  for (auto const& [id, day] : network.days)
    if ((waits_for[id] = network.before[id].size()) == 0) network.order.push_back(id);
  for (auto next = std::size_t{0}; next < network.order.size(); ++next)
    for (auto const id : network.after[network.order[next]])
      if (--waits_for[id] == 0) network.order.push_back(id);
  return network;
}

Date start_of(Network const& network, std::vector<MilestoneId> const& before) {
  auto start = network.days.at(before.front());
  for (auto const id : before) start = std::max(start, network.days.at(id));
  return start;
}

Milestone const* find(std::vector<Milestone> const& milestones, MilestoneId id) {
  auto const found = std::ranges::find(milestones, id, &Milestone::id);
  return found == milestones.end() ? nullptr : &*found;
}

std::string code_of(std::vector<Milestone> const& milestones, MilestoneId id) {
  auto const* const found = find(milestones, id);
  return found ? found->code : std::to_string(id.number);
}

}  // namespace

std::vector<PathLink> stated_links(std::vector<Milestone> const& milestones, std::vector<PathLink> const& predecessors) {
  auto links = std::vector<PathLink>{};
  auto const add = [&](PathLink const& link) {
    if (find(milestones, link.before) && find(milestones, link.after) && std::ranges::find(links, link) == links.end()) links.push_back(link);
  };
  for (auto const& link : predecessors) add(link);
  for (auto const& milestone : milestones)
    if (milestone.due_kind == DueKind::after) add({milestone.after_milestone, milestone.id});
  return links;
}

Schedule schedule_of(std::vector<Milestone> const& milestones, std::vector<PathLink> const& predecessors) {
  auto schedule = Schedule{};
  for (auto const& milestone : milestones) schedule.steps[milestone.id].is_critical = milestone.is_critical;
  auto network = network_of(milestones, stated_links(milestones, predecessors));
  if (network.days.empty() || network.has_circle()) return schedule;
  schedule.is_computed = true;
  auto end = network.days.begin()->second;
  for (auto const& [id, day] : network.days) end = std::max(end, day);
  schedule.ends_on = end;
  auto slacks = std::map<MilestoneId, int>{};
  for (auto at = network.order.rbegin(); at != network.order.rend(); ++at) {
    auto const day = network.days.at(*at);
    auto& slack = slacks[*at];
    slack = days_between(day, end);
    for (auto const id : network.after[*at]) slack = std::min(slack, slacks.at(id) + days_between(day, start_of(network, network.before.at(id))));
    auto& step = schedule.steps[*at];
    step.is_critical = slack == 0;
    if (auto const& before = network.before[*at]; !before.empty()) step.starts_on = std::min(start_of(network, before), day);
    if (auto const* const milestone = find(milestones, *at); !milestone->finished_on) step.slack = slack;
  }
  return schedule;
}

void settle_path(std::vector<Milestone>& milestones, std::vector<PathLink> const& predecessors) {
  auto const schedule = schedule_of(milestones, predecessors);
  for (auto& milestone : milestones) milestone.is_critical = schedule.steps.at(milestone.id).is_critical;
}

std::vector<MilestoneId> circle_of(std::vector<PathLink> const& links, MilestoneId milestone, std::vector<MilestoneId> const& predecessors) {
  // From each predecessor back along what it waits for: whoever comes to the milestone again has gone round.
  auto seen = std::set<MilestoneId>{};
  auto trail = std::vector<MilestoneId>{milestone};
  auto const walk = [&](auto const& self, MilestoneId at) -> bool {
    trail.push_back(at);
    if (at == milestone) return true;
    if (seen.insert(at).second)
      for (auto const& link : links)
        if (link.after == at && self(self, link.before)) return true;
    trail.pop_back();
    return false;
  };
  for (auto const id : predecessors)
    if (walk(walk, id)) return trail;
  return {};
}

Problems check_predecessors(std::vector<Milestone> const& of_goal, std::vector<PathLink> const& links, Milestone const& milestone, std::vector<MilestoneId> const& wanted) {
  auto problems = Problems{};
  auto others = std::vector<PathLink>{};
  for (auto const& link : links)
    if (link.after != milestone.id) others.push_back(link);
  for (auto const id : wanted) {
    auto const* const before = find(of_goal, id);
    if (before == nullptr) problems.push_back({"predecessors", "milestone.predecessors.unknown"});
    else if (auto const day = day_of(*before); day && milestone.due_on && !milestone.finished_on && *day > *milestone.due_on)
      problems.push_back({"predecessors", "milestone.predecessors.later", {before->code, date_as_typed(*day)}});
  }
  auto waits_for = wanted;
  if (milestone.due_kind == DueKind::after) waits_for.push_back(milestone.after_milestone);
  if (milestone.id)
    if (auto const circle = circle_of(stated_links(of_goal, others), milestone.id, waits_for); !circle.empty()) {
      auto named = std::string{};
      for (auto const id : circle) named += (named.empty() ? "" : " → ") + code_of(of_goal, id);
      auto const is_of_date = std::ranges::find(wanted, circle.at(1)) == wanted.end();
      problems.push_back({is_of_date ? "after_milestone" : "predecessors", "milestone.predecessors.circle", {named}});
    }
  return problems;
}

Problems check_order(std::vector<Milestone> const& of_goal, std::vector<PathLink> const& predecessors, MilestoneId milestone, std::optional<Date> due_on) {
  auto problems = Problems{};
  if (!due_on) return problems;
  for (auto const& link : predecessors) {
    if (link.before == milestone) {
      auto const* const after = find(of_goal, link.after);
      if (after && !after->finished_on && !after->withdrawn_on && after->due_on && *after->due_on < *due_on)
        problems.push_back({"due_on", "milestone.due_on.after_successor", {after->code, date_as_typed(*after->due_on)}});
    } else if (link.after == milestone) {
      auto const* const before = find(of_goal, link.before);
      if (before && !before->finished_on && !before->withdrawn_on && before->due_on && *before->due_on > *due_on)
        problems.push_back({"due_on", "milestone.due_on.before_predecessor", {before->code, date_as_typed(*before->due_on)}});
    }
  }
  return problems;
}

namespace goals {

std::vector<Slip> move_slips(std::vector<Milestone> const& of_goal, std::vector<PathLink> const& predecessors, MilestoneId moved, std::optional<Date> to) {
  auto const* const milestone = find(of_goal, moved);
  if (!milestone || !milestone->due_on || !to || *to <= *milestone->due_on) return {};
  auto const links = stated_links(of_goal, predecessors);
  auto slips = slips_of(of_goal, links, {{moved, *to}});
  // Who waits for the one that is moved and keeps its day takes the delay from its slack: worth saying.
  for (auto const& link : links) {
    auto const* const after = find(of_goal, link.after);
    if (link.before != moved || !after->due_on || after->finished_on || after->withdrawn_on) continue;
    if (std::ranges::find(slips, link.after, &Slip::milestone) == slips.end()) slips.push_back({link.after, *after->due_on, *after->due_on, moved});
  }
  std::erase_if(slips, [&](Slip const& slip) { return slip.milestone == moved; });
  std::ranges::sort(slips, [&](Slip const& a, Slip const& b) { return std::tie(a.from, a.milestone) < std::tie(b.from, b.milestone); });
  return slips;
}

}  // namespace goals
}  // namespace timon
