#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/outcome.hpp"

namespace timon::ical {

constexpr auto kFileBytesMax = std::size_t{1'000'000};
constexpr auto kDaysMax = std::size_t{2000};  // that one file may name
constexpr auto kEventDaysMax = 60;            // of one event

/// A whole day with what it is called.
struct NamedDay {
  Date on;
  std::string name;
  friend bool operator==(NamedDay const&, NamedDay const&) = default;
};

/// The whole days that an iCalendar file (RFC 5545) names, in their order: events of one or several days, and those that
/// come again every year between the two dates. What it cannot read it refuses by name, and reads nothing.
Outcome<std::vector<NamedDay>> read_days(std::string_view file, Date from, Date to);

}  // namespace timon::ical
