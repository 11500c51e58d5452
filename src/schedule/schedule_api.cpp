#include <algorithm>

#include "goals/path_drafts.hpp"
#include "goals/schedule.hpp"
#include "obstacles/obstacles.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"
#include "schedule/schedule.hpp"
#include "schedule/templates.hpp"

namespace timon::schedule {
namespace {

using boost::json::array;
using boost::json::object;

http::Response get_schedule(http::Request const& request, Work& work) {
  auto const goal = goals::find_visible(work, request.path_words["goal"]);
  if (!goal) throw NotFound{};
  auto const milestones = goals::milestones_of(work.db, goal->id);
  auto const predecessors = goals::predecessor_links(work.db, goal->id);
  auto const schedule = schedule_of(milestones, predecessors);
  auto items = array{};
  for (auto const& milestone : milestones) {
    if (milestone.withdrawn_on) continue;
    auto const& step = schedule.steps.at(milestone.id);
    auto before = array{};
    for (auto const& link : stated_links(milestones, predecessors))
      if (link.after == milestone.id)
        for (auto const& other : milestones)
          if (other.id == link.before) before.emplace_back(other.code);
    items.push_back(object{{"id", milestone.id.number},
                           {"code", milestone.code},
                           {"title", milestone.title},
                           {"starts_on", api::of(step.starts_on)},
                           {"due_on", api::of(milestone.due_on)},
                           {"finished_on", api::of(milestone.finished_on)},
                           {"slack_days", step.slack ? boost::json::value(*step.slack) : boost::json::value(nullptr)},
                           {"critical", step.is_critical},
                           {"waits_for", std::move(before)}});
  }
  return api::answer(200, object{{"goal", goal->code}, {"computed", schedule.is_computed}, {"ends_on", api::of(schedule.ends_on)}, {"milestones", std::move(items)}});
}

/// What a move to that day would do, before anybody moves anything.
http::Response get_impact(http::Request const& request, Work& work) {
  auto const milestone = goals::find_visible(work, request.path_id<MilestoneId>("milestone"));
  if (!milestone) throw NotFound{};
  auto const goal = goals::find_visible(work, milestone->goal);
  if (!goal) throw NotFound{};
  auto const to = date_from_iso(request.query["due_on"]);
  if (!to) return api::refused(work.words, Problems{{"due_on", "date.not_one", {request.query["due_on"]}}});
  auto const milestones = goals::milestones_of(work.db, goal->id);
  auto slips = goals::move_slips(milestones, goals::predecessor_links(work.db, goal->id), milestone->id, to);
  auto last = *to;
  auto moved = array{};
  for (auto const& slip : slips) {
    last = std::max(last, slip.to);
    auto const found = std::ranges::find(milestones, slip.milestone, &Milestone::id);
    moved.push_back(object{{"id", slip.milestone.number}, {"code", found->code}, {"from", api::of(slip.from)}, {"to", api::of(slip.to)}, {"days", slip.days()}});
  }
  if (milestone->due_on) slips.push_back({milestone->id, *milestone->due_on, *to, milestone->id});
  auto opportunities = array{};
  for (auto const& opportunity : obstacles::opportunities_of(work.db, goal->id))
    for (auto const& slip : slips)
      if (opportunity.is_open() && opportunity.milestone == slip.milestone && slip.days() > 0 && opportunity.proposed_on && *opportunity.proposed_on < slip.to)
        opportunities.push_back(object{{"code", opportunity.code}, {"title", opportunity.title}, {"proposed_on", api::of(opportunity.proposed_on)}});
  auto const passes = goal->ends_on && last > *goal->ends_on;
  return api::answer(200, object{{"milestone", milestone->id.number},
                                 {"due_on", api::of(milestone->due_on)},
                                 {"to", api::of(to)},
                                 {"successors", std::move(moved)},
                                 {"goal_ends_on", api::of(goal->ends_on)},
                                 {"passes_goal_end_by_days", passes ? boost::json::value(days_between(*goal->ends_on, last)) : boost::json::value(0)},
                                 {"published", goal->is_published},
                                 {"opportunities", std::move(opportunities)}});
}

http::Response get_templates(http::Request const&, Work& work) {
  must_have(work.actor, {kManageTemplates, kEditGoal, kEditOwn, kCreateGoal});
  auto items = array{};
  for (auto const& plan : all_plans(work)) {
    auto steps = array{};
    for (auto const& step : plan.steps)
      steps.push_back(object{{"code", step.code}, {"title", step.title}, {"days", step.days}, {"weight", step.weight}, {"predecessors", step.predecessors}});
    items.push_back(object{{"code", plan.path.code}, {"name", plan.path.name}, {"about", plan.path.about}, {"shipped", !plan.path.id}, {"milestones", std::move(steps)}});
  }
  return api::answer(200, object{{"items", std::move(items)}, {"next", nullptr}});
}

}  // namespace

void add_schedule_api(http::Router& router) {
  router.get("/api/v1/goals/{goal}/schedule", get_schedule);
  router.get("/api/v1/milestones/{milestone:id}/impact", get_impact);
  router.get("/api/v1/templates", get_templates);
}

api::Description api_description() {
  using api::SchemaKind;
  return {{{"GET", "/api/v1/goals/{goal}/schedule", "getSchedule", "The path of a goal: dates, slack and what is critical.", "", "", 200, "Schedule", "404"},
           {"GET", "/api/v1/milestones/{milestone}/impact", "getImpact", "What a move of its due date would do.", "due_on", "", 200, "MoveImpact", "404 422"},
           {"GET", "/api/v1/templates", "listTemplates", "Paths to begin with.", "", "", 200, "PathTemplate[]", ""}},
          {{"due_on", "text", "The day it would be moved to."}},
          {},
          {{"MoveImpact", SchemaKind::answer,
            "milestone:int due_on:date? to:date successors:[MovedMilestone] goal_ends_on:date? passes_goal_end_by_days:int published:bool opportunities:[MovedOpportunity]"},
           {"MovedMilestone", SchemaKind::answer, "id:int code from:date to:date days:int"},
           {"MovedOpportunity", SchemaKind::answer, "code title proposed_on:date?"},
           {"Schedule", SchemaKind::answer, "goal computed:bool ends_on:date? milestones:[ScheduleStep]"},
           {"ScheduleStep", SchemaKind::answer, "id:int code title starts_on:date? due_on:date? finished_on:date? slack_days:int? critical:bool waits_for:[text]"},
           {"PathTemplate", SchemaKind::answer, "code name about shipped:bool milestones:[TemplateStep]"},
           {"TemplateStep", SchemaKind::answer, "code title days:int weight:int predecessors"}}};
}

}  // namespace timon::schedule
