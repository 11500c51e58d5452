#pragma once
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "platform/http/http.hpp"
#include "platform/journal/journal.hpp"
#include "platform/view/form.hpp"
#include "platform/view/shape.hpp"
#include "platform/work/work.hpp"

namespace timon::goals {

/// A goal that is made or edited by a form, the API or a deed of a module above.
struct GoalWriting {
  Goal const* before{};  // none: it is new
  Goal const& after;
  std::string const& priority_reason;  // why it becomes a priority, or is one no longer
};

/// A module above that has rules of its own for goals.
struct GoalListener {
  /// What cannot be, before anything is written.
  std::function<Problems(Work&, GoalWriting const&)> check;
  /// Called inside the deed's transaction, before it commits: what it writes is there only if the deed is.
  std::function<void(Work&, Deed&, GoalWriting const&)> written;
};

/// At the start of the program, before any deed; from then on the list is only read.
void listen(GoalListener);

/// What the listeners find wrong.
Problems problems_of(Work&, GoalWriting const&);
void tell(Work&, Deed&, GoalWriting const&);

/// What is still to be brought before a milestone may be finished, and where.
struct FinishHelp {
  std::string text, link, address;
};

/// A module above that asks for more than a date before a milestone is finished.
struct FinishListener {
  /// What is missing, before anything is written.
  std::function<Problems(Work&, Goal const&, Milestone const&)> check;
  /// The same for people, before they try.
  std::function<std::optional<FinishHelp>(Work&, Goal const&, Milestone const&)> help;
  /// Those of the goals whose milestones are declared finished until a second person verifies them.
  std::function<std::set<GoalId>(sql::Session&, std::vector<GoalId> const&)> ask_verification;
};
/// At the start of the program, before any deed; from then on the list is only read.
void listen(FinishListener);

/// What the listeners miss.
Problems problems_of_finishing(Work&, Goal const&, Milestone const&);
std::vector<FinishHelp> helps_with_finishing(Work&, Goal const&, Milestone const&);
std::set<GoalId> those_that_ask_verification(sql::Session&, std::vector<GoalId> const&);
/// Declared, by one person only, where two are asked for.
bool is_unverified(sql::Session&, Goal const&, Milestone const&);

/// A module above whose rows not everybody who sees a goal may read: true for a change that a history keeps from the actor.
using HidesChange = std::function<bool(Work&, journal::Change const&)>;
/// At the start of the program; from then on the list is only read.
void hide_changes(HidesChange);

/// A module above by whose matter goals are narrowed, on the board and in every list that follows it.
struct BoardFilter {
  std::string name;  // the word of the address: «classified»
  /// SQL that is true where the goal column passes what was asked; `mark` keeps the :names of two uses in one statement apart.
  std::function<std::string(std::string const& goal_column, std::string const& asked, std::string const& mark, sql::Parameters&)> condition;
  /// The choice above the rows; without options there is nothing to choose from.
  std::function<view::Field(http::Request const&, Work&)> field;
  /// The same in lists of milestones, which may have the matter themselves: true where the milestone's own passes, and a choice that has theirs
  /// too. Without them a milestone passes with its goal.
  std::function<std::string(std::string const& milestone_column, std::string const& asked, std::string const& mark, sql::Parameters&)> milestone_condition{};
  std::function<view::Field(http::Request const&, Work&)> milestone_field{};
};
/// At the start of the program; one of that name takes the place of the one before.
void listen(BoardFilter);
std::vector<BoardFilter> const& board_filters();

/// The module above that does one thing to many goals: which goals its actor may choose on the board, and the bar of what may be
/// done with those that are ticked, a part of the form of the rows («item» is «number:revision»). `matching`: how many goals the board's
/// question finds over all its pages.
struct BoardDeeds {
  std::function<bool(Actor const&, Goal const&)> may_choose;
  std::function<view::Html(http::Request const&, Work&, std::int64_t matching)> bar;
};
/// At the start of the program; there is one.
void listen(BoardDeeds);
BoardDeeds const* board_deeds();
/// The goals that the board of this address shows over all its pages, in its order: as many as `matching` told.
std::vector<GoalId> goals_on_board(Work&, http::Request const&);

}  // namespace timon::goals
