#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "exchange/import.hpp"

namespace timon::exchange {

/// The priorities of the institutions whose goals a file makes priorities, or ones no longer: how many there may be, and the
/// choice that is recorded.
class Priorities {
 public:
  explicit Priorities(Import& in) : in_{in} {}

  /// Rows that may take a place among the priorities behind those that can only give one back; parents stay before their parts.
  std::vector<GoalRow*> last(std::vector<GoalRow*> const& ordered) const;
  /// Notes the row wrong when the ceiling of the institution leaves no place for the goal.
  void check(Spot, Goal const* before, Goal const& after);
  /// Puts the choice into the draft, for a goal that is written.
  void record(Goal const* before, Goal const& after);

 private:
  std::set<std::string>& chosen_of(InstitutionId);
  bool may_take_place(GoalRow const&) const;

  Import& in_;
  std::map<InstitutionId, std::set<std::string>> chosen_;  // codes
};

}  // namespace timon::exchange
