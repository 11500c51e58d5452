#include "app/routes.hpp"

#include "administration/administration.hpp"
#include "calendar/calendar.hpp"
#include "changes/changes.hpp"
#include "documents/documents.hpp"
#include "exchange/exchange_pages.hpp"
#include "feeds/feeds.hpp"
#include "goals/goal_api.hpp"
#include "goals/goal_pages.hpp"
#include "ledger/ledger.hpp"
#include "maps/maps.hpp"
#include "meetings/meetings.hpp"
#include "money/money.hpp"
#include "notices/notices.hpp"
#include "obstacles/obstacle_api.hpp"
#include "obstacles/obstacle_pages.hpp"
#include "petitions/petitions.hpp"
#include "plans/plans.hpp"
#include "portfolio/portfolio.hpp"
#include "routine/authorities.hpp"
#include "routine/routine.hpp"
#include "schedule/schedule.hpp"
#include "search/search.hpp"
#include "snapshots/snapshots.hpp"
#include "strategy/strategy.hpp"

namespace timon::app {

void add_all_routes(http::Router& router, documents::SharedShelf shelf, std::shared_ptr<exchange::ImportProgress const> imports) {
  if (!shelf) shelf = std::make_shared<files::Shelf const>(files::Store{"var/files"}, files::ScannerSettings{});
  add_health_routes(router);
  add_sign_in_routes(router);
  add_demo_routes(router);
  add_password_routes(router);
  add_account_routes(router);
  add_guide_pages(router);
  add_menu_page(router);
  add_worker_route(router);
  add_notice_preference_routes(router);
  // What modules above goals show on its pages.
  auto const panels = std::make_shared<goals::Panels>();
  obstacles::add_obstacle_panels(*panels);
  strategy::add_strategy_panels(*panels);
  meetings::add_meeting_panels(*panels);
  plans::add_plan_pages(router, *panels);
  plans::add_plan_api(router);
  schedule::add_schedule_panels(*panels);
  goals::add_forecast_panels(*panels);
  changes::add_change_panels(*panels);
  documents::add_document_panels(*panels);
  money::add_money_panels(*panels);
  portfolio::add_portfolio_panels(*panels);
  goals::add_goal_pages(router, panels);
  goals::add_goal_api(router);
  schedule::add_schedule_pages(router);
  schedule::add_schedule_api(router);
  obstacles::add_obstacle_pages(router);
  obstacles::add_obstacle_api(router);
  strategy::add_strategy_pages(router, panels);
  strategy::add_strategy_api(router);
  documents::add_document_pages(router, shelf);
  documents::add_document_api(router, shelf);
  money::add_money_pages(router, panels);
  money::add_money_api(router);
  maps::add_map_pages(router);
  maps::add_map_api(router);
  petitions::add_petition_pages(router);
  petitions::add_petition_api(router);
  snapshots::add_snapshot_pages(router, *panels);
  snapshots::add_snapshot_api(router);
  ledger::add_ledger_pages(router);
  ledger::add_ledger_api(router);
  changes::add_change_pages(router);
  changes::add_change_api(router);
  // What lies in a person's calendar: modules above add theirs.
  auto const feed_sources = std::make_shared<feeds::Sources>();
  feeds::add_own_sources(*feed_sources);
  feeds::add_feed_pages(router, feed_sources);
  add_dev_routes(router);
  add_api_description(router);
  routine::add_routine_pages(router);
  portfolio::add_portfolio_pages(router);
  portfolio::add_portfolio_api(router);
  calendar::add_calendar_pages(router);
  routine::add_decide_pages(router);
  routine::add_coordination_pages(router);
  routine::add_health_pages(router);
  routine::add_health_api(router);
  routine::add_routine_api(router);
  meetings::add_meeting_pages(router);
  meetings::add_meeting_api(router);
  search::add_search_pages(router);
  search::add_search_api(router);
  notices::add_notice_pages(router);
  notices::add_notice_api(router);
  administration::add_administration_pages(router);
  exchange::add_exchange_pages(router, imports);
  exchange::add_exchange_api(router, std::move(imports));
}

}  // namespace timon::app
