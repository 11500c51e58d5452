#pragma once
#include <string>
#include <vector>

#include "exchange/plan_rows.hpp"

namespace timon::exchange {

/// What tells a row from the others of its sheet, and by what the rows are ordered: its codes first.
using RowKey = std::vector<std::string>;

RowKey key_of(InstitutionRow const&);
RowKey key_of(PersonRow const&);
RowKey key_of(PlaceRow const&);
RowKey key_of(AxisRow const&);
RowKey key_of(ObjectiveRow const&);
RowKey key_of(GoalRow const&);
RowKey key_of(ShareRow const&);
RowKey key_of(ChainRow const&);
RowKey key_of(ProductRow const&);
RowKey key_of(MilestoneRow const&);
RowKey key_of(ActorRow const&);
RowKey key_of(ClassifierRow const&);
RowKey key_of(ReportRow const&);
RowKey key_of(ObstacleRow const&);
RowKey key_of(ActionRow const&);
RowKey key_of(OpportunityRow const&);
RowKey key_of(IndicatorRow const&);
RowKey key_of(VariableRow const&);
RowKey key_of(ValueRow const&);

/// «A01; A02/3,02».
std::string to_text(Texts const&);
std::string to_text(References const&);

}  // namespace timon::exchange
