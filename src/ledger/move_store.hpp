#pragma once
#include <functional>
#include <vector>

#include "ledger/move_line.hpp"
#include "platform/work/work.hpp"

namespace timon::ledger {

/// Lines of the goals that the actor sees: `limit` and one more, so that the caller knows whether others follow.
std::vector<MoveLine> move_lines(Work&, MoveQuery const&);
/// Every line of the question, whatever page of it is shown.
void each_move(Work&, MoveQuery const&, std::function<void(MoveLine)> const& take);
/// Of all lines of the question.
MoveFigures move_figures(Work&, MoveQuery const&);

}  // namespace timon::ledger
