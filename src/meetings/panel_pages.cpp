#include "meetings/meeting_view.hpp"
#include "obstacles/panels.hpp"
#include "platform/pages/pages.hpp"

namespace timon::meetings {
namespace {

constexpr auto kRows = 5;

/// The decisions about a goal or an obstacle, on its page.
struct DecisionPanel {
  std::vector<DecisionView> decisions;
  std::string more_address, more;
};
BOOST_DESCRIBE_STRUCT(DecisionPanel, (), (decisions, more_address, more))

auto const kRegistered = view::Registered<DecisionPanel>{"meetings/_panel"};

view::Html panel_of(http::Request const& request, Work& work, DecisionQuery query) {
  auto panel = DecisionPanel{};
  query.limit = kRows;
  auto lines = decision_lines(work, query);
  if (lines.empty()) return {};
  if (lines.size() > kRows) {
    lines.pop_back();
    panel.more_address = "/acuerdos?year=todos&por=meta";
    panel.more = work.words.text("decision.panel_more");
  }
  auto const levels = obstacles::level_names(work);
  for (auto const& line : lines) panel.decisions.push_back(decision_view(work, levels, line));
  return {view::render("meetings/_panel", panel, work.words, pages::around(request, work))};
}

view::Html goal_panel(http::Request const& request, Work& work, goals::PanelSubject const& subject) { return panel_of(request, work, {.goal = subject.goal.id}); }
view::Html obstacle_panel(http::Request const& request, Work& work, Obstacle const& obstacle) { return panel_of(request, work, {.obstacle = obstacle.id}); }

}  // namespace

void add_meeting_panels(goals::Panels& panels) {
  panels.add(goals::PanelPlace::goal_summary, goal_panel);
  // The panels of obstacles are one list of the program, whatever routers are made.
  [[maybe_unused]] static auto const once = [] {
    obstacles::add_panel(obstacle_panel);
    return true;
  }();
}

}  // namespace timon::meetings
