#include "app/routes.hpp"

#include "administration/administration.hpp"
#include "calendar/calendar.hpp"
#include "exchange/exchange_pages.hpp"
#include "feeds/feeds.hpp"
#include "goals/goal_api.hpp"
#include "goals/goal_pages.hpp"
#include "meetings/meetings.hpp"
#include "notices/notices.hpp"
#include "obstacles/obstacle_api.hpp"
#include "obstacles/obstacle_pages.hpp"
#include "petitions/petitions.hpp"
#include "portfolio/portfolio.hpp"
#include "routine/authorities.hpp"
#include "routine/routine.hpp"
#include "snapshots/snapshots.hpp"

namespace timon::app {

void add_all_routes(http::Router& router) {
  add_health_routes(router);
  add_sign_in_routes(router);
  add_demo_routes(router);
  add_password_routes(router);
  add_account_routes(router);
  add_guide_pages(router);
  add_notice_preference_routes(router);
  // What modules above goals show on its pages.
  auto const panels = std::make_shared<goals::Panels>();
  obstacles::add_obstacle_panels(*panels);
  meetings::add_meeting_panels(*panels);
  goals::add_goal_pages(router, panels);
  goals::add_goal_api(router);
  obstacles::add_obstacle_pages(router);
  obstacles::add_obstacle_api(router);
  petitions::add_petition_pages(router);
  petitions::add_petition_api(router);
  snapshots::add_snapshot_pages(router, *panels);
  snapshots::add_snapshot_api(router);
  // What lies in a person's calendar: modules above add theirs.
  auto const feed_sources = std::make_shared<feeds::Sources>();
  feeds::add_own_sources(*feed_sources);
  feeds::add_feed_pages(router, feed_sources);
  add_dev_routes(router);
  add_api_description(router);
  routine::add_routine_pages(router);
  portfolio::add_portfolio_pages(router);
  calendar::add_calendar_pages(router);
  routine::add_decide_pages(router);
  routine::add_coordination_pages(router);
  routine::add_health_pages(router);
  routine::add_health_api(router);
  routine::add_routine_api(router);
  meetings::add_meeting_pages(router);
  meetings::add_meeting_api(router);
  notices::add_notice_pages(router);
  notices::add_notice_api(router);
  administration::add_administration_pages(router);
  exchange::add_exchange_pages(router);
  exchange::add_exchange_api(router);
}

}  // namespace timon::app
