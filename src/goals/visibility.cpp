#include "goals/visibility.hpp"

#include <algorithm>
#include <bit>

#include "platform/sql/list.hpp"
#include "platform/work/memory.hpp"

namespace timon::goals {
namespace {

constexpr auto kExtrasListed = std::size_t{128};  // beyond that the goals are asked for where they are needed

/// Engines take each :name once, so every use of the person's offices has names of its own. The seats are today's: they were
/// read from the dated facts at the start of the work.
std::string my_offices(Work const& work, int number, sql::Parameters& parameters) {
  auto numbers = std::vector<std::int64_t>{};
  for (auto const& seat : work.actor.seats) numbers.push_back(seat.office.number);
  return sql::list_of("office_" + std::to_string(number), std::move(numbers), parameters);
}

std::string extras_query(Work const& work, sql::Parameters& parameters) {
  return "SELECT s.goal AS goal FROM goal_share s WHERE s.institution IN (" + reach_of(work, 1, parameters) + ") UNION SELECT l.id FROM goal l WHERE l.leader IN (" +
         my_offices(work, 2, parameters) + ") UNION SELECT m.goal FROM milestone m WHERE m.responsible IN (" + my_offices(work, 3, parameters) +
         ") UNION SELECT k.goal FROM goal_holder k WHERE k.office IN (" + my_offices(work, 4, parameters) + ")";
}

/// «(CAST(:name_0 AS BIGINT)), (:name_1)»: the numbers as rows, filled up with 0, which is no row's number: each goal stands there once.
std::string rows_of(std::string const& name, std::vector<std::int64_t> numbers, sql::Parameters& parameters) {
  numbers.resize(std::bit_ceil(std::max<std::size_t>(numbers.size(), 1)), 0);
  auto text = std::string{};
  for (auto i = std::size_t{0}; i < numbers.size(); ++i) {
    auto const each = name + "_" + std::to_string(i);
    sql::add_parameters(parameters, each, numbers[i]);
    text += text.empty() ? "(CAST(:" + each + " AS BIGINT))" : ", (:" + each + ")";
  }
  return text;
}

/// Those goals that lie beyond the reach, whose goals are seen anyway; but not more than a list bears.
std::vector<std::int64_t> some_extras(Work const& work) {
  auto parameters = sql::Parameters{};
  auto const extras = extras_query(work, parameters);
  auto const text = "SELECT g.id FROM (" + extras + ") x JOIN goal g ON g.id = x.goal WHERE g.institution NOT IN (" + reach_of(work, 6, parameters) + ") ORDER BY g.id LIMIT " +
                    std::to_string(kExtrasListed + 1);
  return work.db.all<std::int64_t>(text, parameters);
}

template <class T>
std::optional<T> find(Work& work, std::string const& from, std::string const& condition, sql::Parameters parameters) {
  auto visibility = visible(work, "goal.id", "goal.institution");
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  return work.db.maybe<T>("SELECT " + sql::columns<T>(std::string{T::kTable} + ".") + " FROM " + from + " WHERE " + condition + " AND " + visibility.condition, parameters);
}

}  // namespace

std::string reach_of(Work const& work, int number, sql::Parameters& parameters) {
  auto tops = std::vector<std::int64_t>{};
  for (auto const& seat : work.actor.seats)
    if (seat.sees_reach) tops.push_back(seat.institution.number);
  return "SELECT r.institution FROM institution_reach r WHERE r.top IN (" + sql::list_of("top_" + std::to_string(number), std::move(tops), parameters) + ")";
}

std::string extras_of(Work const& work, sql::Parameters& parameters) {
  if (Remembering::of(work.db) == nullptr) return extras_query(work, parameters);
  auto const known = remembered<std::vector<std::int64_t>>(work, "extra_goals", [&] { return some_extras(work); });
  if (known->size() > kExtrasListed) return extras_query(work, parameters);
  return "SELECT v.column1 AS goal FROM (VALUES " + rows_of("extra", *known, parameters) + ") v";
}

Visibility visible(Work const& work, std::string const& goal_column, std::string const& institution_column) {
  if (work.actor.sees_all()) return {"1 = 1", {}};
  auto visibility = Visibility{};
  auto const reach = reach_of(work, 0, visibility.parameters);
  visibility.condition = "(" + institution_column + " IN (" + reach + ") OR " + goal_column + " IN (" + extras_of(work, visibility.parameters) + "))";
  return visibility;
}

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
