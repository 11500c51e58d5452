#include <algorithm>

#include "obstacles/panels.hpp"
#include "platform/pages/pages.hpp"
#include "strategy/actor_store.hpp"
#include "strategy/options.hpp"
#include "strategy/pages.hpp"
#include "strategy/row_actions.hpp"
#include "strategy/section_view.hpp"

namespace timon::strategy {
namespace {

/// Rows in a step of the value chain.
struct ChainRows {
  std::vector<std::string> rows;
};
BOOST_DESCRIBE_STRUCT(ChainRows, (), (rows))

/// Who has to do with a milestone or with what is in its way.
struct ActorsPanel {
  std::vector<ActorView> actors;
  std::string add;
  std::string risk, risk_address;  // that this alert was raised for
};
BOOST_DESCRIBE_STRUCT(ActorsPanel, (), (actors, add, risk, risk_address))

/// A goal that has ended and says nothing yet of what was learnt.
struct ClosingPanel {
  std::string address;
};
BOOST_DESCRIBE_STRUCT(ClosingPanel, (), (address))

auto const kSection = view::Registered<StrategySection>{"strategy/section"};
auto const kRows = view::Registered<ChainRows>{"strategy/_chain_rows"};
auto const kActors = view::Registered<ActorsPanel>{"strategy/_actors"};
auto const kClosing = view::Registered<ClosingPanel>{"strategy/_closing"};

template <class View>
view::Html shown(http::Request const& request, Work& work, char const* name, View const& view) {
  return {view::render(name, view, work.words, pages::around(request, work))};
}

view::Html section(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  return shown(request, work, "strategy/section", section_view(work, subject.goal));
}

view::Html product_rows(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  auto view = ChainRows{};
  for (auto const& product : products_of(work.db, subject.goal.id))
    if (product.situation == Situation::expected) view.rows.push_back(product_words(work.words, product));
  return view.rows.empty() ? view::Html{} : shown(request, work, "strategy/_chain_rows", view);
}

view::Html result_rows(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  auto view = ChainRows{};
  for (auto const& result : results_of(work.db, subject.goal.id))
    if (result.situation == Situation::expected) view.rows.push_back(result.text);
  return view.rows.empty() ? view::Html{} : shown(request, work, "strategy/_chain_rows", view);
}

view::Html milestone_actors(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  if (!subject.milestone) return {};
  auto const edits = may_edit(work.actor, subject.goal);
  auto const base = section_of(subject.goal) + "/actores/";
  auto panel = ActorsPanel{};
  for (auto const& actor : actors_of(work.db, subject.milestone->id))
    panel.actors.push_back(actor_view(work, subject.goal, actor, edits ? base + std::to_string(actor.id.number) : std::string{}));
  if (edits) panel.add = base + "nueva?subject=m" + std::to_string(subject.milestone->id.number);
  return panel.actors.empty() && panel.add.empty() ? view::Html{} : shown(request, work, "strategy/_actors", panel);
}

/// The first goal it lies on that the actor sees.
std::optional<Goal> goal_under(Work& work, Obstacle const& obstacle) {
  for (auto const& target : obstacles::targets_of(work.db, obstacle.id))
    if (auto goal = goals::find_visible(work, target.goal)) return goal;
  return std::nullopt;
}

view::Html obstacle_actors(http::Request const& request, Work& work, Obstacle const& obstacle) {
  auto panel = ActorsPanel{};
  for (auto const& actor : actors_of(work.db, obstacle.id)) {
    auto const goal = goals::find_visible(work, actor.goal).value_or(Goal{});
    panel.actors.push_back(actor_view(work, goal, actor, goal.id && may_edit(work.actor, goal) ? section_of(goal) + "/actores/" + std::to_string(actor.id.number) : std::string{}));
  }
  auto const goal = goal_under(work, obstacle);
  if (goal && obstacle.is_open() && may_edit(work.actor, *goal)) panel.add = section_of(*goal) + "/actores/nueva?subject=o" + std::to_string(obstacle.id.number);
  if (auto const risk = risk_behind(work.db, obstacle.id))
    if (auto const of = goals::find_visible(work, risk->goal)) {
      panel.risk = risk->title;
      panel.risk_address = section_of(*of) + "#riesgos";
    }
  return panel.actors.empty() && panel.add.empty() && panel.risk.empty() ? view::Html{} : shown(request, work, "strategy/_actors", panel);
}

view::Html closing_panel(http::Request const& request, Work& work, goals::PanelSubject const& subject) {
  auto const& goal = subject.goal;
  if (!goal.closed_on || !may_edit(work.actor, goal) || review_of(work.db, goal.id)) return {};
  return shown(request, work, "strategy/_closing", ClosingPanel{section_of(goal) + "/revision"});
}

/// Approving what nobody was shown is possible, and said.
std::string approval_advice(Work& work, Goal const& goal) {
  auto const shown = presentations_of(work.db, goal.id);
  if (shown.empty()) return work.words.text("presentation.none_before_approval");
  if (shown.front().outcome == PresentationOutcome::accepted) return {};
  return work.words.text("presentation.not_accepted", {work.words.date_short(shown.front().presented_on)});
}

std::string closing_advice(Work& work, Goal const&) { return work.words.text("review.advice"); }

}  // namespace

void add_strategy_pages(http::Router& router, std::shared_ptr<goals::Panels const> panels) {
  add_row_pages(router);
  add_risk_pages(router);
  add_report_pages(router, std::move(panels));
  add_actor_pages(router);
  add_lesson_pages(router);
}

void add_strategy_panels(goals::Panels& panels) {
  panels.add_section({"strategy.tab", "/estrategia", section});
  panels.add_section({"reports.tab", "/reportes", reports_section});
  panels.add(goals::PanelPlace::goal_products, product_rows);
  panels.add(goals::PanelPlace::goal_results, result_rows);
  panels.add(goals::PanelPlace::goal_summary, closing_panel);
  panels.add(goals::PanelPlace::milestone, milestone_actors);
  panels.advise(goals::AdvisedDeed::approval, approval_advice);
  panels.advise(goals::AdvisedDeed::closing, closing_advice);
  obstacles::add_panel(obstacle_actors);
}

}  // namespace timon::strategy
