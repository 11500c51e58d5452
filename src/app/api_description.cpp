#include "app/routes.hpp"
#include "changes/changes.hpp"
#include "documents/documents.hpp"
#include "exchange/exchange_pages.hpp"
#include "goals/goal_api.hpp"
#include "ledger/ledger.hpp"
#include "maps/maps.hpp"
#include "meetings/meetings.hpp"
#include "money/money.hpp"
#include "notices/notices.hpp"
#include "obstacles/obstacle_api.hpp"
#include "petitions/petitions.hpp"
#include "plans/plans.hpp"
#include "platform/api/values.hpp"
#include "portfolio/portfolio.hpp"
#include "routine/routine.hpp"
#include "schedule/schedule.hpp"
#include "search/search.hpp"
#include "snapshots/snapshots.hpp"
#include "strategy/strategy.hpp"

namespace timon::app {
namespace {

api::Description whole_description() {
  using api::SchemaKind;
  auto description =
      api::Description{{{"GET", "/api/v1/openapi.json", "getDescription", "This description; open to everybody.", "", "", 200, "Description", "", api::Revision::none, true}},
                       {},
                       {},
                       {{"FieldProblem", SchemaKind::answer, "field code detail"},
                        {"Problem", SchemaKind::body, "type! title! status:int! code! detail instance errors:[FieldProblem]"},
                        {"Description", SchemaKind::body, "openapi!"}}};
  for (auto const& module :
       {goals::api_description(), obstacles::api_description(), plans::api_description(), strategy::api_description(), schedule::api_description(), money::api_description(),
        maps::api_description(), documents::api_description(), search::api_description(), petitions::api_description(), routine::api_description(), meetings::api_description(),
        snapshots::api_description(), ledger::api_description(), changes::api_description(), portfolio::api_description(), notices::api_description(), exchange::api_description()})
    description.add(module);
  return description;
}

http::Response get_description(http::Request const& request, Work&) {
  static auto const description = whole_description();
  auto answer = api::answer(200, api::openapi(description, request.base_path));
  answer.headers.add("Access-Control-Allow-Origin", "*");  // it says nothing that is not public, and tools in browsers read it
  return answer;
}

}  // namespace

void add_api_description(http::Router& router) { router.get("/api/v1/openapi.json", get_description, http::Access::open); }

}  // namespace timon::app
