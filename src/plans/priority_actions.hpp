#pragma once
#include "goals/goals.hpp"
#include "plans/plans.hpp"

namespace timon::plans {

/// A goal that is a priority, with the choice that made it one: without a reason when it was one before choices were recorded.
struct PriorityGoal {
  GoalId id;
  std::string code, title;
  InstitutionId institution;
  std::string institution_name;
  Standing standing{};
  std::string reason;
  std::optional<Date> decided_on;
  std::string decided_by;
};
BOOST_DESCRIBE_STRUCT(PriorityGoal, (), (id, code, title, institution, institution_name, standing, reason, decided_on, decided_by))
/// Those that the actor sees, by institution and code.
std::vector<PriorityGoal> priority_goals(Work&);
/// Every choice about a goal, the latest first.
struct ChoiceLine {
  bool is_chosen{};
  std::string reason;
  Date decided_on;
  std::string person;
};
BOOST_DESCRIBE_STRUCT(ChoiceLine, (), (is_chosen, reason, decided_on, person))
std::vector<ChoiceLine> choices_of(sql::Session&, GoalId);

bool may_prioritise(Actor const&, Goal const&);
/// Makes the goal a priority, or one no longer, with the reason that is recorded. Role, visibility, right, revision, content.
Outcome<Goal> choose_priority(Work&, GoalId, std::int64_t revision_seen, bool is_priority, std::string const& reason);

/// What was typed for all (`general`) and for each institution.
struct Ceilings {
  std::string general;
  std::vector<std::pair<InstitutionId, std::string>> own;
};
Ceilings ceilings(sql::Session&);
std::int64_t ceilings_revision(sql::Session&);
/// Writes those that are other than they were.
void put_ceilings(Work&, Deed&, Ceilings const&);
Outcome<Done> set_ceilings(Work&, std::int64_t revision_seen, Ceilings const&);

}  // namespace timon::plans
