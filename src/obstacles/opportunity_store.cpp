#include "obstacles/obstacles.hpp"

namespace timon::obstacles {

std::vector<Opportunity> visible_opportunities(Work& work, OpportunityId after, int limit) {
  auto visibility = goals::visible(work, "goal.id", "goal.institution");
  auto parameters = sql::Parameters{};
  auto behind = std::string{};
  if (after) {
    behind = " AND (coalesce(o.proposed_on, '9999-12-31'), o.id) > (SELECT coalesce(x.proposed_on, '9999-12-31'), x.id FROM opportunity x WHERE x.id = :after)";
    sql::add_parameters(parameters, "after", after);
  }
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  return work.db.all<Opportunity>("SELECT " + sql::columns<Opportunity>("o.") + " FROM opportunity o JOIN goal ON goal.id = o.goal WHERE " + visibility.condition + behind +
                                      " ORDER BY coalesce(o.proposed_on, '9999-12-31'), o.id LIMIT " + std::to_string(limit + 1),
                                  parameters);
}

}  // namespace timon::obstacles
