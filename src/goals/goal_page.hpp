#pragma once
#include "goals/goal_head.hpp"
#include "goals/goal_pages.hpp"
#include "goals/history_view.hpp"
#include "goals/route_view.hpp"
#include "platform/view/form.hpp"

namespace timon::goals {

/// A heading and the text under it.
struct TitledText {
  std::string title;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(TitledText, (), (title, text))

/// A step of the value chain: the goal's one line, or the rows that a module above keeps.
struct ChainStep {
  std::string title;
  std::string text;
  std::vector<view::Html> parts{};
};
BOOST_DESCRIBE_STRUCT(ChainStep, (), (title, text, parts))

/// «/metas/{goal}».
struct GoalPage {
  GoalHead head;
  std::vector<ChainStep> chain;
  RouteView route;
  std::string add_address;              // of a new milestone, for who may add one
  std::vector<view::Html> panels;       // beside the route: the first that was added, what lies on the goal
  std::vector<view::Html> more_panels;  // under both, in as many columns as there is room for
  bool has_more{};
  std::optional<TitledText> report;  // the last one, under its date
  bool may_report{};
  view::Field report_field;
  std::optional<view::ProblemSummary> problems;
  std::vector<HistoryView> history;
};
BOOST_DESCRIBE_STRUCT(GoalPage, (), (head, chain, route, add_address, panels, more_panels, has_more, report, may_report, report_field, problems, history))

/// «/metas/{goal}/base».
struct GoalBasePage {
  GoalHead head;
  std::vector<TitledText> texts;
  std::vector<view::Html> panels;
};
BOOST_DESCRIBE_STRUCT(GoalBasePage, (), (head, texts, panels))

/// A line of «/metas/{goal}/metas-intermedias».
struct MilestoneLine {
  std::string address, code, title;
  Standing standing{};
  std::string standing_word;
  std::string reason;
  std::string responsible;
  std::string due, left;
  bool is_past{};
  std::string original;  // only when it is another day
  std::string moves;
  bool is_critical{}, is_added_later{}, is_withdrawn{}, is_verified{}, is_unverified{};
};
BOOST_DESCRIBE_STRUCT(MilestoneLine, (),
                      (address, code, title, standing, standing_word, reason, responsible, due, left, is_past, original, moves, is_critical, is_added_later, is_withdrawn,
                       is_verified, is_unverified))

struct GoalMilestonesPage {
  GoalHead head;
  std::vector<MilestoneLine> milestones;
  std::string add_address, many_address;
  std::vector<view::Html> panels;  // of modules above, beside the list
};
BOOST_DESCRIBE_STRUCT(GoalMilestonesPage, (), (head, milestones, add_address, many_address, panels))

/// «/metas/{goal}/historial».
struct GoalHistoryPage {
  GoalHead head;
  std::vector<HistoryView> history;
  std::string next_address;
};
BOOST_DESCRIBE_STRUCT(GoalHistoryPage, (), (head, history, next_address))

/// A section that other modules fill.
struct GoalPanelsPage {
  GoalHead head;
  std::vector<view::Html> panels;
};
BOOST_DESCRIBE_STRUCT(GoalPanelsPage, (), (head, panels))

/// What the panels of a place show of this goal.
std::vector<view::Html> shown_panels(http::Request const&, Work&, Panels const&, PanelPlace, PanelSubject const&);

/// The page of a goal; with problems, the report that was refused stays in its field.
http::Response show_goal(http::Request const&, Work&, Goal const&, Panels const&, std::string const& typed = {}, Problems const& problems = {});

void add_goal_tab_pages(http::Router&, std::shared_ptr<Panels const>);
void add_goal_form_pages(http::Router&);
void add_goal_deed_pages(http::Router&, std::shared_ptr<Panels const>);
void add_milestone_pages(http::Router&, std::shared_ptr<Panels const>);
void add_milestone_form_pages(http::Router&);
void add_milestone_deed_pages(http::Router&, std::shared_ptr<Panels const>);

}  // namespace timon::goals
