#include "obstacles/obstacles.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/view.hpp"
#include "schedule/advice_view.hpp"
#include "schedule/gantt_view.hpp"
#include "schedule/pages.hpp"

namespace timon::schedule {
namespace {

auto const kRegistered = view::Registered<GanttView>{"schedule/_gantt"};

view::Html gantt_section(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  auto view = gantt_view(request, work, subject.goal);
  if (auto advice = advice_panel(request, work, subject.goal, "/metas/" + subject.goal.code + "/gantt"); !advice.text.empty()) view.panels.push_back(std::move(advice));
  return {view::render("schedule/_gantt", view, work.words, pages::around(request, work))};
}

/// Occasions with a date that would come before what they celebrate.
std::vector<std::string> opportunity_effects(Work& work, Goal const& goal, std::vector<Slip> const& slips) {
  auto const& words = work.words;
  auto effects = std::vector<std::string>{};
  auto const milestones = goals::milestones_of(work.db, goal.id);
  for (auto const& opportunity : obstacles::opportunities_of(work.db, goal.id)) {
    if (!opportunity.proposed_on || opportunity.state == OpportunityState::held || opportunity.state == OpportunityState::declined) continue;
    for (auto const& slip : slips)
      if (slip.milestone == opportunity.milestone && slip.days() > 0 && *opportunity.proposed_on < slip.to)
        for (auto const& milestone : milestones)
          if (milestone.id == slip.milestone)
            effects.push_back(words.text("preview.opportunity",
                                         {opportunity.title, words.date_short(opportunity.proposed_on), milestone.code + " " + milestone.title, words.date_short(slip.to)}));
  }
  return effects;
}

view::Html advice_beside(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  return advice_panel(request, work, subject.goal, "/metas/" + subject.goal.code + "/metas-intermedias");
}

}  // namespace

void add_schedule_panels(goals::Panels& panels) {
  panels.add_section({"schedule.tab", "/gantt", gantt_section});
  panels.add_move_effects(opportunity_effects);
  panels.add_beside_milestones(advice_beside);
}

void add_schedule_pages(http::Router& router) {
  add_advice_pages(router);
  add_template_pages(router);
  add_path_pages(router);
  add_builder_pages(router);
  add_wide_gantt_pages(router);
}

}  // namespace timon::schedule
