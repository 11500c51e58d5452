#include "schedule/templates.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "goals/schedule.hpp"
#include "platform/words/words.hpp"

namespace timon::schedule {
namespace {

/// The texts of a shipped template lie in the catalogues: «template.obra-vial.1,01».
struct ShippedStep {
  char const* code;
  int days;
  int weight;
  char const* predecessors;
};

struct Shipped {
  char const* code;
  std::vector<ShippedStep> steps;
};

std::vector<Shipped> const& shipped() {
  static auto const all = std::vector<Shipped>{{"obra-vial",
                                                {{"1,01", 45, 1, ""},
                                                 {"1,02", 90, 2, "1,01"},
                                                 {"1,03", 100, 1, "1,01"},
                                                 {"2,01", 120, 1, "1,02 1,03"},
                                                 {"2,02", 180, 1, "2,01"},
                                                 {"2,03", 210, 1, "2,02"},
                                                 {"3,01", 240, 1, "2,03"},
                                                 {"3,02", 330, 3, "3,01"},
                                                 {"3,03", 420, 3, "3,02"},
                                                 {"3,04", 480, 2, "3,03"},
                                                 {"4,01", 500, 1, "3,04"},
                                                 {"4,02", 510, 1, "4,01"}}},
                                               {"ley",
                                                {{"1,01", 30, 1, ""},
                                                 {"1,02", 60, 1, "1,01"},
                                                 {"1,03", 80, 1, "1,01"},
                                                 {"2,01", 95, 1, "1,02 1,03"},
                                                 {"2,02", 140, 2, "2,01"},
                                                 {"2,03", 185, 2, "2,02"},
                                                 {"3,01", 200, 1, "2,03"},
                                                 {"3,02", 260, 2, "3,01"},
                                                 {"3,03", 320, 1, "3,02"}}},
                                               {"programa-social",
                                                {{"1,01", 30, 1, ""},
                                                 {"1,02", 50, 1, "1,01"},
                                                 {"1,03", 75, 1, "1,02"},
                                                 {"2,01", 90, 1, "1,02"},
                                                 {"2,02", 120, 1, "2,01"},
                                                 {"2,03", 150, 2, "1,03 2,02"},
                                                 {"3,01", 180, 2, "2,03"},
                                                 {"3,02", 240, 3, "3,01"},
                                                 {"3,03", 300, 3, "3,02"},
                                                 {"4,01", 330, 1, "3,03"}}}};
  return all;
}

std::vector<std::string> codes_in(std::string const& text) {
  auto codes = std::vector<std::string>{};
  for (auto const& word : split(text, ' '))
    for (auto const& each : split(std::string{word}, ';'))
      if (!trimmed(each).empty()) codes.emplace_back(trimmed(each));
  return codes;
}

Problems check_steps(PathPlan const& plan) {
  auto drafts = std::vector<goals::PathDraft>{};
  auto problems = Problems{};
  for (auto const& step : plan.steps)
    if (step.days < 0 || step.days > 7300) problems.push_back({"rows", "template.days.out_of_bounds", {step.code}});
  if (!problems.empty()) return problems;
  return goals::check_drafts(drafts_of(plan, make_date(2026, 1, 1), WorkingCalendar{}), {});
}

}  // namespace

Problems check(PathPlan const& plan) {
  auto problems = Problems{};
  if (trimmed(plan.path.name).empty()) problems.push_back({"name", "template.name.missing"});
  else if (length_of(plan.path.name) > kTitleLengthMax || !is_plain_text(plan.path.name)) problems.push_back({"name", "text.not_plain"});
  check_text(problems, "template", "about", plan.path.about, 1000);
  auto const of_steps = check_steps(plan);
  problems.insert(problems.end(), of_steps.begin(), of_steps.end());
  return problems;
}

std::vector<goals::PathDraft> drafts_of(PathPlan const& plan, Date starts_on, WorkingCalendar const& calendar) {
  auto drafts = std::vector<goals::PathDraft>{};
  for (auto const& step : plan.steps)
    drafts.push_back({.milestone = {.code = step.code,
                                    .title = step.title,
                                    .weight = step.weight,
                                    .is_critical = true,
                                    .due_kind = DueKind::fixed,
                                    .due_on = working_day_from(calendar, starts_on + static_cast<int>(step.days))},
                      .predecessors = codes_in(step.predecessors)});
  return drafts;
}

PathPlan plan_of(Goal const& goal, std::vector<Milestone> const& milestones, std::vector<PathLink> const& predecessors) {
  auto plan = PathPlan{};
  plan.path.name = goal.title;
  auto first = goal.starts_on;
  for (auto const& milestone : milestones)
    if (milestone.due_on && !milestone.withdrawn_on && (!first || *milestone.due_on < *first)) first = milestone.due_on;
  auto const links = stated_links(milestones, predecessors);
  for (auto const& milestone : milestones) {
    if (milestone.withdrawn_on) continue;
    auto before = std::vector<std::string>{};
    for (auto const& link : links)
      if (link.after == milestone.id)
        for (auto const& other : milestones)
          if (other.id == link.before && !other.withdrawn_on && other.due_on && milestone.due_on && *other.due_on <= *milestone.due_on) before.push_back(other.code);
    plan.steps.push_back({.code = milestone.code,
                          .title = milestone.title,
                          .days = milestone.due_on && first ? days_between(*first, *milestone.due_on) : 0,
                          .weight = milestone.weight,
                          .predecessors = join(before, " ")});
  }
  std::ranges::stable_sort(plan.steps, {}, &PathTemplateStep::days);
  return plan;
}

std::vector<PathPlan> shipped_plans(Words const& words) {
  auto plans = std::vector<PathPlan>{};
  for (auto const& each : shipped()) {
    auto const key = "template." + std::string{each.code};
    auto plan = PathPlan{};
    plan.path.code = each.code;
    plan.path.name = words.text(key);
    plan.path.about = words.text(key + ".about");
    for (auto const& step : each.steps)
      plan.steps.push_back({.code = step.code, .title = words.text(key + "." + step.code), .days = step.days, .weight = step.weight, .predecessors = step.predecessors});
    plans.push_back(std::move(plan));
  }
  return plans;
}

}  // namespace timon::schedule
