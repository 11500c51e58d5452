#include "goals/goal_pages.hpp"

#include "goals/board_pages.hpp"
#include "goals/goal_actions.hpp"
#include "goals/goal_page.hpp"
#include "goals/likelihood.hpp"
#include "goals/milestone_store.hpp"
#include "goals/names_store.hpp"
#include "platform/pages/pages.hpp"

namespace timon::goals {
namespace {

constexpr auto kHistoryShown = 3;
constexpr auto kChangesShown = std::size_t{1};  // of each; the history has the rest

auto const kRegistered = view::Registered<GoalPage>{"goals/goal"};

std::vector<ChainStep> chain_of(http::Request const& request, Work& work, Goal const& goal, Panels const& panels) {
  auto const& words = work.words;
  auto const parts = [&](PanelPlace place) { return shown_panels(request, work, panels, place, {goal, {}}); };
  return {{words.text("goal.need"), goal.need},
          {words.text("goal.objective"), objective_title(work.db, goal.objective)},
          {words.text("goal.product"), goal.product, parts(PanelPlace::goal_products)},
          {words.text("goal.result"), goal.result, parts(PanelPlace::goal_results)}};
}

bool may_report(Actor const& actor, Goal const& goal) { return actor.may(kReport, goal.institution) || actor.may_as(kReportOwn, goal.leader); }

/// Reports are written in the goal's own place; the page comes back when nothing is to be put right.
http::Response post_report(http::Request const& request, Work& work, Panels const& panels) {
  must_have(work.actor, {kReport, kReportOwn});
  auto const goal = goal_of(request, work);
  auto const reported = report_goal(work, goal.id, request.form["text"]);
  if (!reported) return show_goal(request, work, goal, panels, request.form["text"], reported.error());
  return http::see_other("/metas/" + goal.code);
}

}  // namespace

std::vector<view::Html> shown_panels(http::Request const& request, Work& work, Panels const& panels, PanelPlace place, PanelSubject const& subject) {
  auto shown = std::vector<view::Html>{};
  for (auto const& panel : panels.at(place))
    if (auto html = panel(request, work, subject); !html.text.empty()) shown.push_back(std::move(html));
  return shown;
}

namespace {

/// What lies on the goal stands beside its route; one column of all the rest would be longer than any route.
void put_panels(GoalPage& page, http::Request const& request, Work& work, Goal const& goal, Panels const& panels) {
  auto const& all = panels.at(PanelPlace::goal_summary);
  for (auto const& panel : all) {
    auto html = panel(request, work, {goal, {}});
    if (html.text.empty()) continue;
    (&panel == &all.front() ? page.panels : page.more_panels).push_back(std::move(html));
  }
  page.has_more = !page.more_panels.empty();
}

}  // namespace

http::Response show_goal(http::Request const& request, Work& work, Goal const& goal, Panels const& panels, std::string const& typed, Problems const& problems) {
  auto const standing = standing_of(work.db, goal.id).value_or(GoalStanding{});
  auto const milestones = milestones_of(work.db, goal.id);
  auto page = GoalPage{.head = goal_head(work, goal, standing, panels, GoalTab::summary),
                       .chain = chain_of(request, work, goal, panels),
                       .route = route_view(work, goal, milestones, loads_of(work.db, goal.id)),
                       .may_report = may_report(work.actor, goal),
                       .report_field = view::make_field(work.words, "text", "goal.report.text", typed, problems),
                       .history = history_views(work, history_of(work, goal.id, 0, kHistoryShown), milestones, kChangesShown)};
  put_panels(page, request, work, goal, panels);
  page.report_field.length_max = static_cast<int>(kTextLengthMax);
  page.report_field.is_required = true;
  if (may_edit(work.actor, goal)) page.add_address = "/metas/" + goal.code + "/metas-intermedias/nueva";
  if (auto const report = last_report(work.db, goal.id)) page.report = TitledText{work.words.date_short(report->reported_on), report->text};
  if (!problems.empty()) page.problems = view::summary_of(problems, work.words);
  return pages::page(request, work, goal.title, "goals/goal", page, problems.empty() ? 200 : 422);
}

void add_goal_pages(http::Router& router, std::shared_ptr<Panels const> panels) {
  add_board_pages(router, panels);
  add_goal_tab_pages(router, panels);
  add_goal_form_pages(router);
  add_goal_deed_pages(router, panels);
  add_likelihood_pages(router, panels);
  add_milestone_pages(router, panels);
  add_milestone_form_pages(router);
  add_milestone_deed_pages(router, panels);
  router.get("/metas/{goal}", [panels](http::Request const& request, Work& work) {
    if (!request.query["corte"].empty() && panels->past_goal()) return panels->past_goal()(request, work);
    return show_goal(request, work, goal_of(request, work), *panels);
  });
  router.post("/metas/{goal}/reportes", [panels](http::Request const& request, Work& work) { return post_report(request, work, *panels); });
}

}  // namespace timon::goals
