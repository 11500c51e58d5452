#pragma once
#include <optional>
#include <string>
#include <vector>

#include "money/money.hpp"

namespace timon::money {

std::vector<BudgetLine> lines_of(sql::Session&, GoalId);
std::optional<BudgetLine> find_line(sql::Session&, BudgetLineId);
/// By day; all lines of the goal.
std::vector<BudgetMovement> movements_of(sql::Session&, GoalId);
std::optional<BudgetMovement> find_movement(sql::Session&, MovementId);
/// Of one line, as they are in the database now.
Figures figures_of_line(sql::Session&, BudgetLineId);
/// Is the same movement there already?
bool has_movement(sql::Session&, BudgetMovement const&);

/// The currency in which the goal's money is told: its own, or the government's.
std::string currency_of(sql::Session&, Goal const&);
/// Real progress of the goal today, in thousandths, as the board shows it.
std::int64_t real_progress(sql::Session&, GoalId);

/// The figures of the goals that an integrating goal consists of, at any depth, as far as the actor sees them.
std::vector<GoalMoney> money_of_parts(Work&, GoalId integrating);

}  // namespace timon::money
