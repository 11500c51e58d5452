#pragma once
#include <boost/json.hpp>

#include <utility>

#include "goals/milestone_actions.hpp"
#include "platform/http/http.hpp"

namespace timon::goals {

/// The milestone as it stands now with its revision, or the refusal.
http::Response answered(Work&, Outcome<Milestone> const&, int status);

/// The milestone with that code among those of its goal; a number that no row has when there is none, which the action refuses.
MilestoneId id_of(std::vector<Milestone> const& of_goal, std::string const& code);

/// Whom it waits for, by their codes in the member «predecessors»; nothing when that was not sent.
Predecessors predecessors_at(Work&, boost::json::object const& body, GoalId, Problems&);

void add_milestone_deed_api(http::Router&);

}  // namespace timon::goals
