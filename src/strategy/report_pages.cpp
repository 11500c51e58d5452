#include "platform/pages/pages.hpp"
#include "strategy/pages.hpp"
#include "strategy/report_view.hpp"
#include "strategy/row_actions.hpp"

namespace timon::strategy {
namespace {

constexpr auto kPath = "/reportes";

auto const kRegistered = view::Registered<ReportsSection>{"strategy/reports"};

view::Html shown(http::Request const& request, Work& work, ReportsSection const& section) {
  return {view::render("strategy/reports", section, work.words, pages::around(request, work))};
}

http::Response post_official(http::Request const& request, Work& work, goals::Panels const& panels) {
  must_have(work.actor, {kApproveGoal});
  auto const goal = goals::goal_of(request, work);
  auto const made = make_official(work, goal.id, request.path_id<Id<GoalReport>>("report"));
  if (made) return http::see_other("/metas/" + goal.code + kPath);
  auto section = reports_view(work, goal, {});
  section.problem = view::sentence_of(made.error().front(), work.words);
  return goals::show_section(request, work, goal, panels, kPath, shown(request, work, section), 422);
}

}  // namespace

view::Html reports_section(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  return shown(request, work, reports_view(work, subject.goal, date_from_iso(request.query["before"])));
}

void add_report_pages(http::Router& router, std::shared_ptr<goals::Panels const> panels) {
  router.post("/metas/{goal}/reportes/{report:id}/oficial", [panels](http::Request const& request, Work& work) { return post_official(request, work, *panels); });
}

}  // namespace timon::strategy
