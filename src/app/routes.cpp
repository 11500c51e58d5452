#include "app/routes.hpp"

#include "goals/goal_api.hpp"
#include "obstacles/obstacle_api.hpp"

namespace timon::app {

void add_all_routes(http::Router& router) {
  add_health_routes(router);
  add_sign_in_routes(router);
  add_demo_routes(router);
  add_password_routes(router);
  add_account_routes(router);
  goals::add_goal_api(router);
  obstacles::add_obstacle_api(router);
}

}  // namespace timon::app
