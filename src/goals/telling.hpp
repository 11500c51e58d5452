#pragma once
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "platform/journal/journal.hpp"
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

}  // namespace timon::goals
