#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "goals/panels.hpp"
#include "money/budget.hpp"
#include "money/light.hpp"
#include "platform/api/description.hpp"
#include "platform/http/http.hpp"

namespace timon {

constexpr auto kRecordMoney = Right{"record_money"};

namespace money {

/// The light on a goal's first page and its section «Dinero».
void add_money_panels(goals::Panels&);
/// /metas/{goal}/dinero and its forms, /presupuesto. The panels are those under which a refused form comes back.
void add_money_pages(http::Router&, std::shared_ptr<goals::Panels const>);
/// /api/v1/budget, /api/v1/goals/{goal}/budget and movements.
void add_money_api(http::Router&);
api::Description api_description();

/// Who answers for the goal's budget: whoever may edit it, and whoever records money in its institution.
bool may_record(Actor const&, Goal const&);
/// A new source of a goal's money, with what was approved for it from the first day on, if that is known.
Outcome<BudgetLine> add_line(Work&, GoalId, BudgetLine draft, std::optional<std::int64_t> approved = {}, std::optional<Date> approved_on = {});
/// `currency`: in which the amount was told; another than the line's is refused. Empty: the line's.
Outcome<BudgetMovement> record_movement(Work&, GoalId, BudgetMovement draft, std::string const& currency = {});

/// What is summed for a list of goals.
struct GoalMoney {
  GoalId goal;
  std::string currency;
  Figures figures;
};
/// Of each goal in each currency, or of all of them together in each currency; no goal is named then.
enum class MoneyPer { goal, currency };
/// The figures up to today of the goals of the query («SELECT g.id FROM goal g WHERE …»), those without movements left out.
std::vector<GoalMoney> money_of(Work&, std::string const& goals_query, sql::Parameters parameters, MoneyPer);
LightLimits light_limits(sql::Session&);

/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace money
}  // namespace timon
