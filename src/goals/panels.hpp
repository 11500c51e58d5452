#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "goals/goals.hpp"
#include "goals/impact.hpp"
#include "platform/http/http.hpp"
#include "platform/view/shape.hpp"

namespace timon::goals {

/// Where on the pages of goals and milestones other modules show what is theirs.
enum class PanelPlace {
  goal_summary,        // «/metas/{goal}», under the critical path: whole <section class="panel">s
  goal_obstacles,      // «/metas/{goal}/alertas-y-restricciones»: the whole list, closed ones too
  goal_opportunities,  // «/metas/{goal}/oportunidades»: the whole list
  milestone,           // «/metas/{goal}/{milestone}», beside its ledger
  goal_base,           // «/metas/{goal}/base», under the sheet
  goal_products,       // in the value chain, in the place of the goal's one line
  goal_results,        // the same for its results
};

/// What a panel is about. The actor sees the goal: that was asked before.
struct PanelSubject {
  Goal goal;
  std::optional<Milestone> milestone;  // on a milestone's page only
};

/// A part of a page, made by a template of the module that knows the matter; empty: nothing to show.
using Panel = std::function<view::Html(http::Request const&, Work&, PanelSubject const&)>;

/// A section of a goal that a module above fills: a tab under «/metas/{goal}/…», after those of this module.
struct GoalSection {
  std::string label_key;  // «money.tab»
  std::string path;       // «/dinero»
  Panel content;
};

/// What a module above shows on the board, above its totals.
using BoardPanel = std::function<view::Html(http::Request const&, Work&)>;

/// What a module above has to say before a deed on a goal is done: a suggestion, never a wall; empty: nothing.
using GoalAdvice = std::function<std::string(Work&, Goal const&)>;
/// The deeds that ask for advice.
enum class AdvisedDeed { approval, closing };
/// What a move of due dates does to what a module above knows: sentences for who is about to move them. The slips hold the milestone
/// itself first, then those that go along.
using MoveEffects = std::function<std::vector<std::string>(Work&, Goal const&, std::vector<Slip> const&)>;

/// Answers an address of this module that asks for the past («?corte=2026-S21»).
using PastPage = std::function<http::Response(http::Request const&, Work&)>;

/// The panels that modules above put on the pages of this one: filled at the start, then only read.
///   panels.add(goals::PanelPlace::goal_summary, open_obstacles_panel);
class Panels {
 public:
  void add(PanelPlace place, Panel panel) { panels_[place].push_back(std::move(panel)); }
  bool has(PanelPlace place) const { return !at(place).empty(); }
  /// Those of a place, in the order in which they were added.
  std::vector<Panel> const& at(PanelPlace place) const {
    static auto const none = std::vector<Panel>{};
    auto const found = panels_.find(place);
    return found == panels_.end() ? none : found->second;
  }

  void add_section(GoalSection section) { sections_.push_back(std::move(section)); }
  std::vector<GoalSection> const& sections() const { return sections_; }

  void add_board(BoardPanel panel) { board_.push_back(std::move(panel)); }
  std::vector<BoardPanel> const& board() const { return board_; }

  void advise(AdvisedDeed deed, GoalAdvice advice) { advice_[deed].push_back(std::move(advice)); }
  std::vector<GoalAdvice> const& advice_on(AdvisedDeed deed) const {
    static auto const none = std::vector<GoalAdvice>{};
    auto const found = advice_.find(deed);
    return found == advice_.end() ? none : found->second;
  }
  void add_move_effects(MoveEffects effects) { move_effects_.push_back(std::move(effects)); }
  std::vector<MoveEffects> const& move_effects() const { return move_effects_; }
  /// What stands beside the list of a goal's milestones.
  void add_beside_milestones(Panel panel) { beside_milestones_.push_back(std::move(panel)); }
  std::vector<Panel> const& beside_milestones() const { return beside_milestones_; }

  /// Who keeps closed periods shows the board and goals as they were.
  void open_past(PastPage board, PastPage goal) {
    past_board_ = std::move(board);
    past_goal_ = std::move(goal);
  }
  PastPage const& past_board() const { return past_board_; }
  PastPage const& past_goal() const { return past_goal_; }

 private:
  std::map<PanelPlace, std::vector<Panel>> panels_;
  std::vector<GoalSection> sections_;
  std::vector<BoardPanel> board_;
  std::map<AdvisedDeed, std::vector<GoalAdvice>> advice_;
  std::vector<MoveEffects> move_effects_;
  std::vector<Panel> beside_milestones_;
  PastPage past_board_, past_goal_;
};

/// The goal that «/metas/{goal}/…» names, as far as the actor sees it; throws NotFound.
Goal goal_of(http::Request const&, Work&);
/// The same of «/metas/{goal}/{milestone}/…».
std::pair<Goal, Milestone> milestone_of(http::Request const&, Work&);
/// The page of a section with this content under the goal's head: what a module above answers when a form of it is refused.
http::Response show_section(http::Request const&, Work&, Goal const&, Panels const&, std::string const& path, view::Html content, int status);

}  // namespace timon::goals
