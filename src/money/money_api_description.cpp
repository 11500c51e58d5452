#include "money/money.hpp"

namespace timon::money {

api::Description api_description() {
  using api::Revision;
  using api::SchemaKind;
  return {
      {
          {"GET", "/api/v1/budget", "listBudgets", "Budgets of the goals that are seen, with their totals by currency.", "institution axis light limit after", "", 200,
           "BudgetPage", ""},
          {"GET", "/api/v1/goals/{goal}/budget", "getBudget", "The money of a goal beside its progress, by line and month.", "", "", 200, "Budget", "404"},
          {"POST", "/api/v1/goals/{goal}/budget/lines", "addBudgetLine", "Adds a source of money, with what was approved if that is known.", "", "BudgetLineDraft", 201,
           "BudgetLine", "400 404 422"},
          {"GET", "/api/v1/goals/{goal}/movements", "listMovements", "The dated movements of a goal's money, in the order in which they were recorded.", "limit after", "", 200,
           "Movement[]", "404"},
          {"POST", "/api/v1/goals/{goal}/movements", "recordMovement", "Records a movement; a correction carries its sign.", "", "MovementDraft", 201, "Movement", "400 404 422"},
          {"POST", "/api/v1/movements/{movement}/erasure", "eraseMovement", "Takes away a movement that should never have been.", "", "Erasure", 200, "Movement", "400 404 412 422",
           Revision::optional},
      },
      {{"light", "MoneyLight", "How far money runs ahead of facts."}},
      {{"movement", "int", "Id of a movement."}},
      {
          {"MoneyLight", SchemaKind::choice, "far_ahead ahead level no_data"},
          {"MoneyKind", SchemaKind::choice, "approved modified committed accrued paid"},
          {"MoneyReading", SchemaKind::answer, "value:MoneyLight rule:int accrued_share:number? real:number difference:number?"},
          {"BudgetWarning", SchemaKind::answer, "more:MoneyKind than:MoneyKind by"},
          {"BudgetMonth", SchemaKind::answer, "on:date real:number currency approved modified committed accrued paid available"},
          {"BudgetLine", SchemaKind::answer, "id:int name source programme currency revision:int"},
          {"Budget", SchemaKind::answer,
           "goal currency approved modified committed accrued paid available light:MoneyReading warnings:[BudgetWarning] lines:[BudgetLine] months:[BudgetMonth]"},
          {"BudgetTotal", SchemaKind::answer, "goals:int currency approved modified committed accrued paid available"},
          {"BudgetRow", SchemaKind::answer, "goal title institution axis? currency approved modified committed accrued paid available light:MoneyReading"},
          {"BudgetPage", SchemaKind::answer, "totals:[BudgetTotal] items:[BudgetRow] next?"},
          {"Movement", SchemaKind::answer, "id:int line:int kind:MoneyKind on:date amount currency detail recorded_at:moment revision:int"},
          {"MovementDraft", SchemaKind::body, "kind:MoneyKind! amount! line:int on:date currency detail"},
          {"BudgetLineDraft", SchemaKind::body, "name! source programme currency approved approved_on:date"},
          {"Erasure", SchemaKind::body, "reason!"},
      }};
}

}  // namespace timon::money
