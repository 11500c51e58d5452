#include "app/routes.hpp"

#include "administration/administration.hpp"
#include "exchange/exchange_pages.hpp"
#include "goals/goal_api.hpp"
#include "goals/goal_pages.hpp"
#include "obstacles/obstacle_api.hpp"
#include "obstacles/obstacle_pages.hpp"
#include "routine/routine.hpp"

namespace timon::app {

void add_all_routes(http::Router& router) {
  add_health_routes(router);
  add_sign_in_routes(router);
  add_demo_routes(router);
  add_password_routes(router);
  add_account_routes(router);
  // What modules above goals show on its pages.
  auto const panels = std::make_shared<goals::Panels>();
  obstacles::add_obstacle_panels(*panels);
  goals::add_goal_pages(router, panels);
  goals::add_goal_api(router);
  obstacles::add_obstacle_pages(router);
  obstacles::add_obstacle_api(router);
  routine::add_routine_pages(router);
  administration::add_administration_pages(router);
  exchange::add_exchange_pages(router);
  exchange::add_exchange_api(router);
}

}  // namespace timon::app
