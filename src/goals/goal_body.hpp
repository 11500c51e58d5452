#pragma once
#include <boost/json.hpp>

#include <optional>
#include <string>

#include "goals/goal_links.hpp"

namespace timon::goals {

// What a program sends of a goal, and money as it is told and sent: «1234.50», whatever the government writes.

/// The goal with the members that were sent; the others stay.
Goal goal_from_body(Work&, boost::json::object const& body, Goal, Problems&);
GoalLinks links_from_body(Work&, boost::json::object const& body, Problems&);
/// What is sent and would be left alone: members that nobody knows, and those that have a deed of their own. A client that sends
/// back what it read, as it read it, is not refused for it.
Problems left_alone(Work&, Goal const&, boost::json::object const& body);
/// What the rules name as a form does, by the names of the members.
Problems by_members(Problems);

/// Minor units as «1234.50», null for none.
boost::json::value told_amount(std::optional<std::int64_t> minor_units);
/// What «1234.50» says; null takes it away, and what was not sent stays.
std::optional<std::int64_t> amount_at(boost::json::object const& body, char const* member, std::optional<std::int64_t> otherwise, Problems&);

}  // namespace timon::goals
