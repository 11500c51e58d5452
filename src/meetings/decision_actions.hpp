#pragma once
#include <string>

#include "meetings/meetings.hpp"

namespace timon::meetings {

// What people can do with decisions. Role, visibility, right in that place, revision, content: in this order.

/// Taken in a meeting that is in session, by who runs it. `draft` gives the meeting, the item, text, office, due date and, if
/// its item names none, the goal, milestone or obstacle. Two people may write at once: both are kept.
Outcome<Decision> take_decision(Work&, Decision draft);
/// News and completion are told by the responsible office.
Outcome<Decision> report_decision(Work&, DecisionId, std::int64_t revision_seen, std::string const& text);
Outcome<Decision> complete_decision(Work&, DecisionId, std::int64_t revision_seen, std::string const& text);
/// These three are the chair's.
Outcome<Decision> verify_decision(Work&, DecisionId, std::int64_t revision_seen);
Outcome<Decision> send_back_decision(Work&, DecisionId, std::int64_t revision_seen, std::string const& reason);
Outcome<Decision> cancel_decision(Work&, DecisionId, std::int64_t revision_seen, std::string const& reason);

bool may_report(Actor const&, Decision const&);
bool may_preside(Actor const&, OfficeId chair);

}  // namespace timon::meetings
