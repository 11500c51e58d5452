#include "meetings/meeting_view.hpp"
#include "platform/pages/pages.hpp"

namespace timon::meetings {
namespace {

constexpr auto kRows = 5;

/// The decisions about a goal, on its first page.
struct DecisionPanel {
  std::vector<DecisionView> decisions;
  std::string more_address, more;
};
BOOST_DESCRIBE_STRUCT(DecisionPanel, (), (decisions, more_address, more))

auto const kRegistered = view::Registered<DecisionPanel>{"meetings/_panel"};

view::Html goal_panel(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  auto panel = DecisionPanel{};
  auto lines = decision_lines(work, {.goal = subject.goal.id, .limit = kRows});
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

}  // namespace

void add_meeting_panels(goals::Panels& panels) { panels.add(goals::PanelPlace::goal_summary, goal_panel); }

}  // namespace timon::meetings
