#include "goals/board_filter.hpp"
#include "goals/visibility.hpp"

namespace timon::goals {
namespace {

constexpr auto kWithGoals = " AND b.stopped + b.late + b.on_course + b.finished > 0";

void append(sql::Parameters& to, sql::Parameters&& more) {
  for (auto& parameter : more) to.push_back(std::move(parameter));
}

}  // namespace

std::int64_t institutions_on(Work& work, BoardQuery const& query) {
  auto parameters = sql::Parameters{};
  auto const is_unfiltered = !query.institution && !query.axis && !query.standing && !query.priority && query.q.empty();
  if (!is_unfiltered) {
    auto text = "SELECT count(DISTINCT s.institution) FROM goal_standing s WHERE 1 = 1" + conditions(query, "s", "o", parameters);
    auto visibility = visible(work, "s.goal", "s.institution");
    append(parameters, std::move(visibility.parameters));
    return work.db.one<std::int64_t>(text + " AND " + visibility.condition, parameters);
  }
  // The kept totals know it without looking at every goal.
  auto const integrating = integrating_condition(query.integrating, "b");
  if (work.actor.sees_all()) return work.db.one<std::int64_t>("SELECT count(DISTINCT b.institution) FROM board_total b WHERE b.institution <> 0" + integrating + kWithGoals);
  auto const text = "SELECT count(*) FROM (SELECT b.institution FROM board_total b WHERE b.institution IN (" + reach_of(work, 0, parameters) + ")" + integrating + kWithGoals +
                    " UNION SELECT s.institution FROM goal_standing s WHERE s.goal IN (" + extras_of(work, parameters) + ")" + integrating_condition(query.integrating, "s") +
                    ") t";
  return work.db.one<std::int64_t>(text, parameters);
}

}  // namespace timon::goals
