#include "app/sealed.hpp"

#include "administration/administration.hpp"
#include "documents/documents.hpp"
#include "feeds/feeds.hpp"
#include "goals/goals.hpp"
#include "maps/maps.hpp"
#include "meetings/meetings.hpp"
#include "money/money.hpp"
#include "obstacles/obstacles.hpp"
#include "organization/organization.hpp"
#include "petitions/petitions.hpp"
#include "plans/plans.hpp"
#include "portfolio/portfolio.hpp"
#include "routine/routine.hpp"
#include "schedule/schedule.hpp"
#include "search/search.hpp"
#include "snapshots/snapshots.hpp"
#include "strategy/strategy.hpp"
#include "territory/territory.hpp"

namespace timon::app {

std::vector<sql::TableShape> all_sealed_tables() {
  auto all = std::vector<sql::TableShape>{};
  for (auto const& tables :
       {organization::sealed_tables(), territory::sealed_tables(), goals::sealed_tables(), obstacles::sealed_tables(), plans::sealed_tables(), strategy::sealed_tables(),
        schedule::sealed_tables(), money::sealed_tables(), maps::sealed_tables(), documents::sealed_tables(), petitions::sealed_tables(), routine::sealed_tables(),
        meetings::sealed_tables(), snapshots::sealed_tables(), portfolio::sealed_tables(), feeds::sealed_tables(), administration::sealed_tables()})
    all.insert(all.end(), tables.begin(), tables.end());
  return all;
}

void rebuild_all(Work& work) {
  organization::rebuild_reach(work.db);
  obstacles::rebuild(work);
  goals::rebuild(work);
  search::rebuild(work.db);
}

}  // namespace timon::app
