#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_list.hpp"
#include "obstacles/obstacle_pages.hpp"
#include "obstacles/obstacle_words.hpp"
#include "obstacles/opportunity_view.hpp"
#include "obstacles/panels.hpp"
#include "platform/pages/pages.hpp"
#include "platform/work/listeners.hpp"

namespace timon::obstacles {
namespace {

constexpr auto kSummaryRows = 5;  // on a goal's first page; the rest stands behind its tab
constexpr auto kListRows = 200;

/// A line of «Asuntos abiertos»: an alert, a restriction or an opportunity.
struct IssueView {
  std::string icon, icon_class, kind_name, label, address, side, note;
  bool is_late{};
};
BOOST_DESCRIBE_STRUCT(IssueView, (), (icon, icon_class, kind_name, label, address, side, note, is_late))

/// A panel of a goal's or a milestone's page.
struct IssuesPanel {
  std::string id, title, empty;
  std::string alert_address, restriction_address, opportunity_address;  // where the actor may register one
  std::string more_address, more;
  std::vector<IssueView> issues;
  bool is_empty{};
  bool may_register{};
};
BOOST_DESCRIBE_STRUCT(IssuesPanel, (), (id, title, empty, alert_address, restriction_address, opportunity_address, more_address, more, issues, is_empty, may_register))

auto const kRegistered = view::Registered<IssuesPanel>{"obstacles/_issues"};

IssueView issue_of(Work const& work, ObstacleLine const& line, bool is_of_milestone) {
  auto const& words = work.words;
  auto issue = IssueView{.icon = icon_of(line.kind),
                         .icon_class = line.kind == ObstacleKind::alert ? "c-alert" : "c-restriction",
                         .kind_name = word_of(words, line.kind),
                         .label = line.code + " " + line.title,
                         .address = address_of(line.kind, line.code)};
  auto const on = line.milestone_code.empty() || is_of_milestone ? std::string{} : line.milestone_code + ". ";
  if (!line.is_open()) {
    issue.side = word_of(words, line.state);
    issue.note = on + words.text("control.closed", {words.date_month_day(line.closed_on)});
    return issue;
  }
  issue.side = words.plural("obstacle.days", days_between(line.reported_on, work.today));
  issue.note = on + words.text("issue.held_by", {line.holder ? line.holder_title : level_names(work).of(line.level) + ", " + words.text("level.vacant")});
  issue.is_late = line.limit_on && *line.limit_on < work.today;
  if (line.limit_on) issue.note += ". " + words.days_left(days_between(work.today, *line.limit_on));
  return issue;
}

IssueView issue_of(Words const& words, OpportunityRow const& row) {
  return {.icon = "speakerphone",
          .icon_class = "c-opportunity",
          .kind_name = words.text("opportunity.name"),
          .label = row.code + " " + row.title,
          .address = row.address,
          .side = row.date,
          .note = row.state_name + (row.place.empty() ? "" : ". " + row.place),
          .is_late = row.is_past};
}

void put_addresses(IssuesPanel& panel, Work const& work, goals::PanelSubject const& subject, bool with_obstacles, bool with_opportunities) {
  if (!work.actor.may_write || !work.actor.may(kRaiseObstacle) || !may_raise(work.actor, subject.goal)) return;
  if (subject.milestone && subject.milestone->finished_on) with_obstacles = false;
  auto const base = address_of_target(subject.goal.code, subject.milestone ? subject.milestone->code : std::string{});
  if (with_obstacles) panel.alert_address = base + "/alertas/nueva", panel.restriction_address = base + "/restricciones/nueva";
  if (with_opportunities) panel.opportunity_address = base + "/oportunidades/nueva";
}

view::Html shown(http::Request const& request, Work& work, IssuesPanel& panel) {
  panel.is_empty = panel.issues.empty();
  panel.may_register = !(panel.alert_address + panel.opportunity_address).empty();
  return {view::render("obstacles/_issues", panel, work.words, pages::around(request, work))};
}

std::vector<ObstacleLine> lines_on(Work& work, goals::PanelSubject const& subject, bool open_only) {
  return obstacle_lines(work, {.open_only = open_only, .goal = subject.goal.id, .milestone = subject.milestone ? subject.milestone->id : MilestoneId{}, .limit = kListRows}).lines;
}

view::Html summary_panel(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  auto panel = IssuesPanel{.id = "issues", .title = work.words.text("issue.open"), .empty = work.words.text("issue.none")};
  put_addresses(panel, work, subject, true, true);
  auto const lines = lines_on(work, subject, true);
  for (auto const& line : lines)
    if (panel.issues.size() < kSummaryRows || subject.milestone) panel.issues.push_back(issue_of(work, line, subject.milestone.has_value()));
  if (lines.size() > panel.issues.size()) {
    panel.more_address = address_of_target(subject.goal.code, "") + "/alertas-y-restricciones";
    panel.more = work.words.plural("issue.more", static_cast<std::int64_t>(lines.size() - panel.issues.size()));
  }
  for (auto const& line :
       opportunity_lines(work, {.open_only = true, .goal = subject.goal.id, .milestone = subject.milestone ? subject.milestone->id : MilestoneId{}}, kSummaryRows))
    panel.issues.push_back(issue_of(work.words, row_of(work.words, line)));
  return shown(request, work, panel);
}

view::Html obstacles_panel(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  auto panel = IssuesPanel{.id = "obstacles", .title = work.words.text("control.title"), .empty = work.words.text("issue.no_obstacles")};
  put_addresses(panel, work, subject, true, false);
  for (auto const& line : lines_on(work, subject, false)) panel.issues.push_back(issue_of(work, line, false));
  return shown(request, work, panel);
}

view::Html opportunities_panel(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  auto panel = IssuesPanel{.id = "opportunities", .title = work.words.text("opportunity.list"), .empty = work.words.text("issue.no_opportunities")};
  put_addresses(panel, work, subject, false, true);
  for (auto const& line : opportunity_lines(work, {.goal = subject.goal.id}, kListRows)) panel.issues.push_back(issue_of(work.words, row_of(work.words, line)));
  return shown(request, work, panel);
}

}  // namespace

void add_panel(ObstaclePanel panel) { listeners_of<ObstaclePanel>().push_back(std::move(panel)); }

std::vector<view::Html> shown_panels(http::Request const& request, Work& work, Obstacle const& obstacle) {
  auto shown = std::vector<view::Html>{};
  for (auto const& panel : listeners_of<ObstaclePanel>())
    if (auto html = panel(request, work, obstacle); !html.text.empty()) shown.push_back(std::move(html));
  return shown;
}

void add_obstacle_panels(goals::Panels& panels) {
  panels.add(goals::PanelPlace::goal_summary, summary_panel);
  panels.add(goals::PanelPlace::milestone, summary_panel);
  panels.add(goals::PanelPlace::goal_obstacles, obstacles_panel);
  panels.add(goals::PanelPlace::goal_opportunities, opportunities_panel);
}

}  // namespace timon::obstacles
