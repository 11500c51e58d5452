#pragma once
#include <string>

#include "meetings/meeting.hpp"

namespace timon::meetings {

/// The iCalendar file of one meeting (RFC 5545), its hours as moments of the zone. `address` leads to its page.
std::string calendar_entry(Meeting const&, std::string const& zone, std::string const& address);

}  // namespace timon::meetings
