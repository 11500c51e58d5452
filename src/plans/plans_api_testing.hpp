#pragma once
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "plans/plan_actions.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::plans {

/// The API of plans over the small government.
class PlansApi : public testing::Test {
 protected:
  PlansApi() { add_plan_api(router_); }
  http::Response asked(char const* as, char const* method, std::string const& address, std::string body = {}, std::string if_match = {}) {
    auto work = world_.work(world_.person(as));
    auto request = page_request(method, address);
    request.headers.add("content-type", "application/json");
    if (!if_match.empty()) request.headers.add("if-match", "\"" + if_match + "\"");
    request.body = std::move(body);
    return page_answer(router_, std::move(request), work);
  }
  boost::json::value told(char const* as, std::string const& address) { return boost::json::parse(asked(as, "GET", address).body); }
  /// The first field that a refusal names.
  static std::string field_of(http::Response const& refused) {
    EXPECT_EQ(refused.status, 422) << refused.body;
    return std::string{boost::json::parse(refused.body).at("errors").at(0).at("field").as_string()};
  }
  void make_plan() {
    ASSERT_EQ(asked("delivery_unit", "POST", "/api/v1/plans", R"({"code": "PG", "name": "Plan de gobierno", "from_on": "2026-01-01"})").status, 201);
    ASSERT_EQ(asked("delivery_unit", "POST", "/api/v1/plans/PG/axes", R"({"code": "X1", "title": "Educación"})").status, 201);
    ASSERT_EQ(asked("delivery_unit", "POST", "/api/v1/plans/PG/objectives", R"({"axis": "X1", "code": "X1.1", "title": "Más escuelas"})").status, 201);
  }
  void place(char const* goal) {
    auto work = world_.work(world_.delivery_unit());
    ASSERT_TRUE(place_goal(work, world_.goal(goal).id, objectives_of(work.db, find_plan(work.db, "PG")->id).front().id));
  }

  SmallWorld world_;
  http::Router router_;
};

}  // namespace timon::plans
