#include "schedule/gantt.hpp"

#include <algorithm>

namespace timon::schedule {
namespace {

std::optional<Date> day_of(Milestone const& milestone) { return milestone.finished_on ? milestone.finished_on : milestone.due_on; }

Standing standing_now(Milestone const& milestone, std::vector<goals::Load> const& loads, Date today) {
  auto facts = MilestoneFacts{.id = milestone.id, .code = milestone.code, .due_on = milestone.due_on, .finished_on = milestone.finished_on};
  for (auto const& load : loads)
    if (load.milestone == milestone.id) facts.blocking = load.blocking;
  return standing_of(facts, today).standing;
}

double step_of(GanttScale scale, int days) {
  constexpr auto kQuarter = 4.0, kMonth = 11.0;
  if (scale == GanttScale::quarter) return kQuarter;
  if (scale == GanttScale::month) return kMonth;
  return (DayAxis::kWidthMin - 2 * DayAxis::kMargin) / std::max(1, days);
}

}  // namespace

DayAxis::DayAxis(Date from, Date to, GanttScale scale) : from_{from}, to_{std::max(from, to)} {
  auto const days = days_between(from_, to_);
  // Short paths fill the width whatever the scale.
  step_ = std::max(step_of(scale, days), step_of(GanttScale::year, days));
  width_ = 2 * kMargin + step_ * days;
}

double DayAxis::at(Date day) const { return kMargin + step_ * days_between(from_, day); }

GanttDrawing drawing_of(std::vector<Milestone> const& milestones, std::vector<PathLink> const& predecessors, std::vector<goals::Load> const& loads, Date today,
                        GanttChoice const& choice) {
  auto const schedule = schedule_of(milestones, predecessors);
  auto drawing = GanttDrawing{.is_computed = schedule.is_computed, .ends_on = schedule.ends_on};
  auto shown = std::set<MilestoneId>{};
  auto days = std::map<MilestoneId, Date>{};
  for (auto const& milestone : milestones) {
    auto const& step = schedule.steps.at(milestone.id);
    auto const day = day_of(milestone);
    if (day && !milestone.withdrawn_on) days[milestone.id] = *day;
    if (milestone.withdrawn_on || (!choice.line.empty() && milestone.line != choice.line) || (choice.only_critical && !step.is_critical)) continue;
    shown.insert(milestone.id);
    drawing.bars.push_back(
        {.milestone = &milestone,
         .standing = standing_now(milestone, loads, today),
         .day = day,
         .starts_on = step.starts_on,
         .original = milestone.due_original && milestone.due_original != day && milestone.due_original != milestone.due_on ? milestone.due_original : std::nullopt,
         .slack = step.slack,
         .is_critical = step.is_critical});
  }
  // Where nobody said what waits, the path marked by hand is drawn: in each line, one critical milestone after the other.
  for (auto const& link : path_links(milestones, predecessors)) {
    if (!schedule.is_computed && days.contains(link.before))
      for (auto& bar : drawing.bars)
        if (bar.milestone->id == link.after && bar.day && days[link.before] <= *bar.day) bar.starts_on = days[link.before];
    if (shown.contains(link.before) && shown.contains(link.after) && days.contains(link.before) && days.contains(link.after)) drawing.links.push_back(link);
  }
  std::ranges::stable_sort(drawing.bars, [](GanttBar const& a, GanttBar const& b) {
    if (a.day.has_value() != b.day.has_value()) return a.day.has_value();
    return a.day != b.day ? a.day < b.day : a.milestone->code < b.milestone->code;
  });
  return drawing;
}

}  // namespace timon::schedule
