#pragma once
#include <boost/json.hpp>

#include "goals/goals.hpp"
#include "platform/api/description.hpp"
#include "platform/http/http.hpp"

namespace timon::goals {

/// /api/v1/board, /goals, /goals/{code}…, /milestones…
void add_goal_api(http::Router&);
/// What of it the OpenAPI document tells.
api::Description api_description();

/// The goal that the path names, or NotFound.
Goal seen_goal(http::Request const&, Work&);
/// A goal as the API tells it.
boost::json::object told(Work&, Goal const&);
/// The reason in the body of a deed that asks for one; nothing else may stand there.
std::string reason_in(http::Request const&, bool is_asked, Problems&);
/// The next page's address: the same question, other `after`.
boost::json::value next_address(http::Request const&, std::int64_t after);

}  // namespace timon::goals
