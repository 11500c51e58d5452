#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "goals/goals.hpp"

namespace timon {

/// That a goal was made a priority of its institution, or one no longer, and why.
struct PriorityChoice {
  static constexpr auto kTable = "priority_choice";
  Id<PriorityChoice> id;
  GoalId goal;
  InstitutionId institution;
  bool is_chosen{};
  std::string reason;
  Date decided_on;
  Time decided_at;
  PersonId person;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(PriorityChoice, (), (id, goal, institution, is_chosen, reason, decided_on, decided_at, person, revision))

/// May one more goal be a priority of an institution that has `chosen` already, named by their codes? Without a ceiling, yes.
Problems problems_of_ceiling(std::optional<std::int64_t> ceiling, std::vector<std::string> const& chosen, std::string const& institution);

/// How many priorities an institution may have: nothing typed is no ceiling; what is no number between 0 and 999 is a problem.
std::optional<std::int64_t> ceiling_from(std::string const& text, char const* field, Problems&);

}  // namespace timon
