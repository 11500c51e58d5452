#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"

namespace timon {

/// The action it allows: `constexpr auto kCreateGoal = Right{"create_goal"};`. Roles are data and name rights.
struct Right {
  std::string_view name;
};

/// An office a person sits in today, in own right or standing in for its holder.
struct Seat {
  OfficeId office;
  std::string office_title;
  InstitutionId institution;
  std::string role;
  std::string level;                 // the level of the ladder that the role holds, or empty
  bool sees_all{};                   // every goal, not only those of the reach
  bool sees_reach{};                 // the goals of the reach; an administrator's seat shows none
  std::vector<InstitutionId> reach;  // the institution and all below it, as far as the role looks
  std::vector<std::string> rights;
  PersonId stands_in_for;  // set while delegated: acts read «X por Y»

  bool has(Right right) const { return std::find(rights.begin(), rights.end(), right.name) != rights.end(); }
  bool reaches(InstitutionId place) const { return sees_all || std::find(reach.begin(), reach.end(), place) != reach.end(); }
};

/// Who asks, with what the dated facts allow today. The console may do everything.
struct Actor {
  PersonId person;
  std::string name;
  std::vector<Seat> seats;
  bool is_console{};
  bool may_write{true};  // false for a token that only reads

  /// The right somewhere.
  bool may(Right right) const;
  /// The right in that place.
  bool may(Right right, InstitutionId place) const;
  /// The right, through that office.
  bool may_as(Right right, OfficeId office) const;
  bool holds(OfficeId office) const;
  /// The seat in that office, rather in own right than standing in for its holder; none: not held.
  Seat const* seat_in(OfficeId office) const;
  bool sees_all() const;
  /// The office in whose name a deed in that place is signed: the one that has the right there.
  Seat const* seat_for(Right right, InstitutionId place) const;
};

}  // namespace timon
