#include "goals/visibility.hpp"

namespace timon::goals {
namespace {

// The offices of a person today, in own right or standing in. Rights are dated facts, asked of the database each time.
constexpr auto kMyOffices = R"(
  SELECT h.office FROM office_holding h WHERE h.person = :me_{N}a AND h.from_on <= :day_{N}a AND (h.until_on IS NULL OR h.until_on >= :day_{N}b)
  UNION SELECT d.office FROM delegation d WHERE d.person = :me_{N}b AND d.from_on <= :day_{N}c AND d.until_on >= :day_{N}d)";

std::string numbered(std::string text, std::string const& number) {
  for (auto at = text.find("{N}"); at != std::string::npos; at = text.find("{N}")) text.replace(at, 3, number);
  return text;
}

/// Engines take each :name once, so every use of the person's offices has names of its own.
std::string my_offices(Work const& work, int number, sql::Parameters& parameters) {
  auto const n = std::to_string(number);
  sql::add_parameters(parameters, "me_" + n + "a", work.actor.person, "day_" + n + "a", work.today, "day_" + n + "b", work.today, "me_" + n + "b", work.actor.person,
                      "day_" + n + "c", work.today, "day_" + n + "d", work.today);
  return numbered(kMyOffices, n);
}

}  // namespace

std::string reach_of(Work const& work, int number, sql::Parameters& parameters) {
  return "SELECT r.institution FROM institution_reach r JOIN office o ON o.institution = r.top JOIN role x ON x.code = o.role "
         "WHERE x.sees = 'subtree' AND o.id IN (" +
         my_offices(work, number, parameters) + ")";
}

std::string extras_of(Work const& work, sql::Parameters& parameters) {
  return "SELECT s.goal FROM goal_share s WHERE s.institution IN (" + reach_of(work, 1, parameters) + ") UNION SELECT l.id FROM goal l WHERE l.leader IN (" +
         my_offices(work, 2, parameters) + ") UNION SELECT m.goal FROM milestone m WHERE m.responsible IN (" + my_offices(work, 3, parameters) +
         ") UNION SELECT k.goal FROM goal_holder k WHERE k.office IN (" + my_offices(work, 4, parameters) + ")";
}

Visibility visible(Work const& work, std::string const& goal_column, std::string const& institution_column) {
  if (work.actor.sees_all()) return {"1 = 1", {}};
  auto visibility = Visibility{};
  auto const reach = reach_of(work, 0, visibility.parameters);
  visibility.condition = "(" + institution_column + " IN (" + reach + ") OR " + goal_column + " IN (" + extras_of(work, visibility.parameters) + "))";
  return visibility;
}

namespace {

template <class T>
std::optional<T> find(Work& work, std::string const& from, std::string const& condition, sql::Parameters parameters) {
  auto visibility = visible(work, "goal.id", "goal.institution");
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  return work.db.maybe<T>("SELECT " + sql::columns<T>(std::string{T::kTable} + ".") + " FROM " + from + " WHERE " + condition + " AND " + visibility.condition, parameters);
}

}  // namespace

std::optional<Goal> find_visible(Work& work, GoalId id) { return find<Goal>(work, "goal", "goal.id = :id", sql::with("id", id.number)); }
std::optional<Goal> find_visible(Work& work, std::string const& code) { return find<Goal>(work, "goal", "goal.code = :code", sql::with("code", code)); }
std::optional<Milestone> find_visible(Work& work, MilestoneId id) {
  return find<Milestone>(work, "milestone JOIN goal ON goal.id = milestone.goal", "milestone.id = :id", sql::with("id", id.number));
}
std::optional<Milestone> find_visible(Work& work, GoalId goal, std::string const& code) {
  return find<Milestone>(work, "milestone JOIN goal ON goal.id = milestone.goal", "milestone.goal = :goal AND milestone.code = :code",
                         sql::with("goal", goal.number, "code", code));
}

}  // namespace timon::goals
