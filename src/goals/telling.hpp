#pragma once
#include <functional>
#include <vector>

#include "platform/journal/journal.hpp"
#include "platform/work/work.hpp"

namespace timon::goals {

/// A module above whose rows not everybody who sees a goal may read: true for a change that a history keeps from the actor.
using HidesChange = std::function<bool(Work&, journal::Change const&)>;
/// At the start of the program; from then on the list is only read.
void hide_changes(HidesChange);

}  // namespace timon::goals
