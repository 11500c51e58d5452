#pragma once
#include "exchange/plan_reading.hpp"

namespace timon::exchange {

/// Gives each reference to a milestone the goal that its row names: «3,01» in a row of A04 is «A04/3,01».
void complete_references(PlanRows&);

/// What the file alone can show to be wrong: codes that repeat, ends before starts, rows that name nothing. Imported
/// history that today's rules would not let pass only warns.
void check_rows(PlanReading&);

}  // namespace timon::exchange
