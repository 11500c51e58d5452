#pragma once
#include "goals/goals.hpp"
#include "plans/plans.hpp"

namespace timon::plans {

/// A part of an integrating goal, direct or through another one, with what it gives to the sum.
struct Part {
  GoalId id;
  GoalId parent;
  std::string code, title, institution;
  Standing standing{};
  bool is_integrating{};
  std::int64_t stopped{}, late{}, on_course{}, finished{};
  std::int64_t weight{}, weight_finished{}, weight_expected{};
  std::int64_t progress{}, expected{};  // thousandths, as the board shows them
  std::optional<std::int64_t> budget;
  std::string currency;
};
BOOST_DESCRIBE_STRUCT(Part, (),
                      (id, parent, code, title, institution, standing, is_integrating, stopped, late, on_course, finished, weight, weight_finished, weight_expected, progress,
                       expected, budget, currency))
/// Those that the actor sees, by code. Parts that are integrating themselves give nothing: their parts do.
std::vector<Part> parts_of(Work&, GoalId);

/// An institution in a shared goal: the one in charge first, then by name.
struct ShareLine {
  InstitutionId institution;
  std::string code, name;  // of the institution
  bool is_in_charge{};
  std::optional<std::int64_t> percent;
};
BOOST_DESCRIBE_STRUCT(ShareLine, (), (institution, code, name, is_in_charge, percent))
std::vector<ShareLine> shares_of(sql::Session&, Goal const&);
/// Of the percents of a goal, all together.
std::int64_t shares_revision(std::vector<ShareLine> const&);

/// A shared goal of an institution, for the page of them all.
struct SharedLine {
  InstitutionId institution;
  std::string institution_name, goal_code, goal_title, in_charge;
  Standing standing{};
  bool is_in_charge{};
  std::optional<std::int64_t> percent;
};
BOOST_DESCRIBE_STRUCT(SharedLine, (), (institution, institution_name, goal_code, goal_title, in_charge, standing, is_in_charge, percent))
/// Of the goals that the actor sees, by institution and code.
std::vector<SharedLine> shared_lines(Work&);

bool may_set_shares(Actor const&, Goal const&);
/// The percents of those that share the goal and of the one in charge; others are refused. What is not named has none.
Outcome<Done> set_shares(Work&, GoalId, std::vector<TypedShare> const&, std::int64_t revision_seen = 0);

}  // namespace timon::plans
