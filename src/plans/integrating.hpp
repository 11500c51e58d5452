#pragma once
#include <boost/describe.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"

namespace timon {

/// How much of a goal an institution carries, in whole percent.
struct SharePercent {
  static constexpr auto kTable = "share_percent";
  Id<SharePercent> id;
  GoalId goal;
  InstitutionId institution;
  std::int64_t percent{};
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(SharePercent, (), (id, goal, institution, percent, revision))

/// What an institution is said to carry, as typed.
struct TypedShare {
  InstitutionId institution;
  std::string text;
};
/// Percents from what was typed; nothing typed is no percent. Fields are «percent-{institution}». Above 100 together is a
/// problem of the first.
Outcome<std::map<InstitutionId, std::int64_t>> percents_from(std::vector<TypedShare> const&);

/// What one part gives to the sum of an integrating goal.
struct PartFigures {
  std::int64_t stopped{}, late{}, on_course{}, finished{};  // milestones by standing
  std::int64_t weight{}, weight_finished{}, weight_expected{};
  std::optional<std::int64_t> budget;  // minor units
  std::string currency;
};
BOOST_DESCRIBE_STRUCT(PartFigures, (), (stopped, late, on_course, finished, weight, weight_finished, weight_expected, budget, currency))

/// The sum of the parts.
struct PartSum {
  std::int64_t stopped{}, late{}, on_course{}, finished{};
  std::int64_t progress{}, expected{};          // thousandths of the weight of all milestones
  std::map<std::string, std::int64_t> budgets;  // by currency: amounts of different ones are never added
};
PartSum sum_of(std::vector<PartFigures> const&);

}  // namespace timon
