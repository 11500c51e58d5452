#pragma once
#include "plans/plan_actions.hpp"
#include "platform/api/values.hpp"

namespace timon::plans {

// How the API tells plans, and how it takes what was sent.

boost::json::value or_null(std::string const& text);

/// The plan with its versions, without its tree.
boost::json::object told(Work&, Plan const&);
boost::json::object told(PlanVersion const&);
boost::json::object told(Axis const&);
/// `axis` is the code of the axis it hangs from.
boost::json::object told(Objective const&, std::string const& axis);
/// The act, and the goals of it that the actor sees.
boost::json::object told(RatifiedSelection const&);

// A member that was sent goes over what stands there; null empties it; one that is missing leaves it.
void put(boost::json::object const&, char const* name, std::string&, Problems&);
void put(boost::json::object const&, char const* name, std::optional<Date>&, Problems&);
void put(boost::json::object const&, char const* name, bool&, Problems&);

/// Must the request say first which revision it was decided on? Throws Stale when that is not the one that stands there.
bool lacks_revision(http::Request const&, std::int64_t revision, char const* table);
/// 428: what is changed or taken away was not read.
http::Response unread(Work const&);

/// The plan that «/api/v1/plans/{plan}/…» names; throws NotFound, and Forbidden for who reads no plans.
Plan plan_for_api(http::Request const&, Work&);

}  // namespace timon::plans
