#pragma once
#include <string_view>

#include "base/date.hpp"

namespace timon {

/// Of a government that has set none.
constexpr auto kDefaultZone = "America/Argentina/Buenos_Aires";

/// What calendars and clocks show somewhere.
struct LocalTime {
  Date date;
  int minutes{};  // since midnight
  friend bool operator==(LocalTime const&, LocalTime const&) = default;
};

/// True for a name of the time zone database: «America/Argentina/Buenos_Aires».
bool is_zone(std::string_view name);
/// The date and time of day of a moment in a zone. A name that is no zone stands for UTC.
LocalTime local_time(Time, std::string_view zone);
/// The moment of a time of day in a zone; a time that clocks skip is taken as if they had not.
Time time_at(Date, int minutes_since_midnight, std::string_view zone);

}  // namespace timon
