#pragma once
#include <functional>
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

/// A module above whose rows not everybody who sees a goal may read: true for a change that a history keeps from the actor.
using HidesChange = std::function<bool(Work&, journal::Change const&)>;
/// At the start of the program; from then on the list is only read.
void hide_changes(HidesChange);

}  // namespace timon::goals
