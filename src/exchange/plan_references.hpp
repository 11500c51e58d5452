#pragma once
#include <string>
#include <vector>

#include "exchange/plan_format.hpp"
#include "exchange/plan_rows.hpp"

namespace timon::exchange {

/// One code that a row names, with the place where it stands.
struct PlanReference {
  std::string sheet{};
  int line{};
  std::string column{};
  Names names{};
  Reference reference{};
  friend bool operator==(PlanReference const&, PlanReference const&) = default;
};

/// The codes that rows name and no row of the same file defines: the caller looks for them in what is there already,
/// and refuses those that are nowhere. In order of sheet, column and line.
std::vector<PlanReference> references_outside(PlanRows const&);

}  // namespace timon::exchange
