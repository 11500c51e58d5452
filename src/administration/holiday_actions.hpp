#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "organization/organization.hpp"
#include "platform/work/work.hpp"

namespace timon::administration {

// Holidays, in the country or in a place. What changes them needs the right to manage settings and computes running clocks anew.

constexpr auto kYearsBack = 2;  // how far an import repeats what comes every year
constexpr auto kYearsAhead = 5;

/// A holiday as a list shows it.
struct HolidayLine {
  Id<Holiday> id;
  Date on_day;
  std::string name;
  std::string place;  // its name, or empty: everywhere
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(HolidayLine, (), (id, on_day, name, place, revision))

std::vector<HolidayLine> holidays_of(sql::Session&, int year);
/// A holiday that was removed, as it was.
std::optional<Holiday> removed_holiday(sql::Session&, Id<Holiday>);

Outcome<Holiday> add_holiday(Work&, Holiday);
/// Answers what was removed. NotFound when there is none.
Holiday remove_holiday(Work&, Id<Holiday>, std::int64_t revision_seen);
/// Puts back what was removed.
Outcome<Holiday> restore_holiday(Work&, Id<Holiday>);

struct ImportedHolidays {
  std::size_t added{};
  std::size_t skipped{};  // days that were holidays already
};
/// All days of an iCalendar file, or none of them.
Outcome<ImportedHolidays> import_holidays(Work&, std::string const& file, PlaceId place);

}  // namespace timon::administration
