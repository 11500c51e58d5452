#include "goals/goal_actions.hpp"
#include "goals/goal_page.hpp"
#include "goals/names_store.hpp"
#include "goals/telling.hpp"
#include "platform/pages/pages.hpp"

namespace timon::goals {
namespace {

constexpr auto kEntriesShown = 30;

auto const kRegisteredBase = view::Registered<GoalBasePage>{"goals/goal_base"};
auto const kRegisteredMilestones = view::Registered<GoalMilestonesPage>{"goals/goal_milestones"};
auto const kRegisteredHistory = view::Registered<GoalHistoryPage>{"goals/goal_history"};
auto const kRegisteredPanels = view::Registered<GoalPanelsPage>{"goals/goal_panels"};

GoalHead head_for(Work& work, Goal const& goal, Panels const& panels, GoalTab tab) {
  return goal_head(work, goal, standing_of(work.db, goal.id).value_or(GoalStanding{}), panels, tab);
}

http::Response get_base(http::Request const& request, Work& work, Panels const& panels) {
  auto const goal = goal_of(request, work);
  auto page = GoalBasePage{.head = head_for(work, goal, panels, GoalTab::base)};
  auto const add = [&](char const* key, std::string text) { page.texts.push_back({work.words.text(key), text.empty() ? work.words.text("change.nothing") : std::move(text)}); };
  add("goal.description", goal.description);
  add("goal.objective", objective_title(work.db, goal.objective));
  add("goal.parent", goal_title(work.db, goal.parent));
  add("goal.places", place_names(work.db, goal.id));
  add("goal.shares", share_names(work.db, goal.id));
  add("goal.need", goal.need);
  add("goal.baseline", goal.baseline);
  add("goal.product", goal.product);
  add("goal.result", goal.result);
  add("goal.impact", goal.impact);
  add("goal.budget", goal.budget ? work.words.money(*goal.budget, goal.currency) : std::string{});
  add("goal.approved_on", goal.approved_on ? work.words.date_long(goal.approved_on) : work.words.text("goal.draft"));
  if (goal.suspended_on) add("goal.suspended_on", work.words.date_long(goal.suspended_on) + ". " + goal.suspension);
  if (goal.closed_on) add("goal.closed_on", work.words.date_long(goal.closed_on) + ". " + goal.closing);
  page.panels = shown_panels(request, work, panels, PanelPlace::goal_base, {goal, {}});
  return pages::page(request, work, goal.title, "goals/goal_base", page);
}

MilestoneLine line_of(Work const& work, Goal const& goal, StandingMilestone const& row, std::map<OfficeId, std::string> const& titles) {
  auto const& words = work.words;
  auto const& milestone = *row.milestone;
  auto line = MilestoneLine{.address = "/metas/" + goal.code + "/" + milestone.code,
                            .code = milestone.code,
                            .title = milestone.title,
                            .is_critical = milestone.is_critical,
                            .is_added_later = milestone.is_added_later,
                            .is_withdrawn = !row.standing,
                            .is_verified = milestone.verified_on.has_value()};
  auto const due = due_view(words, milestone.due_on, milestone.finished_on.has_value(), work.today);
  line.due = due.date;
  if (row.standing) {
    line.standing = row.standing->standing;
    line.standing_word = word_of(words, line.standing);
    line.reason = words.text(row.standing->reason.key, row.standing->reason.details);
    line.left = milestone.finished_on ? words.text("milestone.finished_at", {words.date_short(milestone.finished_on)}) : due.left;
    line.is_past = due.is_past;
  }
  auto const responsible = titles.find(milestone.responsible);
  line.responsible = responsible == titles.end() ? words.text("office.none") : responsible->second;
  if (milestone.due_original && milestone.due_original != milestone.due_on) line.original = words.date_short(milestone.due_original);
  if (milestone.moves > 0) line.moves = words.plural("milestone.moves", milestone.moves);
  return line;
}

http::Response get_milestones(http::Request const& request, Work& work, Panels const& panels) {
  auto const goal = goal_of(request, work);
  auto page = GoalMilestonesPage{.head = head_for(work, goal, panels, GoalTab::milestones)};
  auto const milestones = milestones_of(work.db, goal.id);
  auto const titles = responsible_titles(work.db, goal.id);
  auto const asks_verification = !those_that_ask_verification(work.db, {goal.id}).empty();
  for (auto const& row : with_standings(goal, milestones, loads_of(work.db, goal.id), work.today)) {
    page.milestones.push_back(line_of(work, goal, row, titles));
    page.milestones.back().is_unverified = asks_verification && row.standing && row.milestone->finished_on && !row.milestone->verified_on;
  }
  if (may_edit(work.actor, goal)) page.add_address = "/metas/" + goal.code + "/metas-intermedias/nueva";
  if (may_edit(work.actor, goal) && !panels.beside_milestones().empty()) page.many_address = "/metas/" + goal.code + "/metas-intermedias/varias";
  for (auto const& panel : panels.beside_milestones())
    if (auto html = panel(request, work, {goal, {}}); !html.text.empty()) page.panels.push_back(std::move(html));
  return pages::page(request, work, goal.title, "goals/goal_milestones", page);
}

http::Response get_history(http::Request const& request, Work& work, Panels const& panels) {
  auto const goal = goal_of(request, work);
  auto const entries = history_of(work, goal.id, integer_from(request.query["after"]).value_or(0), kEntriesShown);
  auto page = GoalHistoryPage{.head = head_for(work, goal, panels, GoalTab::history), .history = history_views(work, entries, milestones_of(work.db, goal.id))};
  if (entries.has_more) page.next_address = address_with(request, {{"after", std::to_string(entries.entries.back().entry.id)}});
  return pages::page(request, work, goal.title, "goals/goal_history", page);
}

http::Response get_panels(http::Request const& request, Work& work, Panels const& panels, GoalTab tab, PanelPlace place) {
  auto const goal = goal_of(request, work);
  auto const page = GoalPanelsPage{head_for(work, goal, panels, tab), shown_panels(request, work, panels, place, {goal, {}})};
  return pages::page(request, work, goal.title, "goals/goal_panels", page);
}

}  // namespace

http::Response show_section(http::Request const& request, Work& work, Goal const& goal, Panels const& panels, std::string const& path, view::Html content, int status) {
  auto page = GoalPanelsPage{.head = goal_head(work, goal, standing_of(work.db, goal.id).value_or(GoalStanding{}), panels, GoalTab::none, path), .panels = {}};
  page.panels.push_back(std::move(content));
  return pages::page(request, work, goal.title, "goals/goal_panels", page, status);
}

void add_goal_tab_pages(http::Router& router, std::shared_ptr<Panels const> panels) {
  router.get("/metas/{goal}/base", [panels](http::Request const& request, Work& work) { return get_base(request, work, *panels); });
  router.get("/metas/{goal}/metas-intermedias", [panels](http::Request const& request, Work& work) { return get_milestones(request, work, *panels); });
  router.get("/metas/{goal}/historial", [panels](http::Request const& request, Work& work) { return get_history(request, work, *panels); });
  for (auto const& section : panels->sections()) {
    router.get("/metas/{goal}" + section.path, [panels, section](http::Request const& request, Work& work) {
      auto const goal = goal_of(request, work);
      return show_section(request, work, goal, *panels, section.path, section.content(request, work, {goal, {}}), 200);
    });
  }
  router.get("/metas/{goal}/alertas-y-restricciones",
             [panels](http::Request const& request, Work& work) { return get_panels(request, work, *panels, GoalTab::obstacles, PanelPlace::goal_obstacles); });
  router.get("/metas/{goal}/oportunidades",
             [panels](http::Request const& request, Work& work) { return get_panels(request, work, *panels, GoalTab::opportunities, PanelPlace::goal_opportunities); });
}

}  // namespace timon::goals
