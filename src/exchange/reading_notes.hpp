#pragma once
#include <string>

#include "exchange/plan_reading.hpp"

namespace timon::exchange {

/// Where a cell stands and what it says.
struct CellPlace {
  std::string_view sheet;
  int line{};
  std::string_view column;
  std::string_view said{};
};

void note_problem(PlanReading&, CellPlace const&, Problem, std::string fix = {});
void note_warning(PlanReading&, CellPlace const&, Problem);
/// Adds the cell to the question about its column, which is asked once.
void note_question(PlanReading&, CellPlace const&);

}  // namespace timon::exchange
