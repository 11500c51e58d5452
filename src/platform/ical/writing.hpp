#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace timon::ical {

/// Something on a day or at a moment, as a calendar shows it.
struct Event {
  std::string uid;   // the same each time it is told: «milestone-17@timon»
  std::string name;  // one line
  std::string text;  // more of it, or empty
  Date on;
  std::optional<Time> at;  // a moment of that day; none: the whole day
  std::string place;
};

/// A calendar (RFC 5545) of these events, in their order; `stamp` is when it was told. Letters that iCalendar minds are escaped
/// and long lines folded; the same events give the same bytes.
std::string write_calendar(std::string const& name, std::vector<Event> const&, Time stamp);

}  // namespace timon::ical
