#pragma once
#include <boost/describe/enum.hpp>

#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/outcome.hpp"

namespace timon::schedule {

BOOST_DEFINE_ENUM_CLASS(RecurringUnit, weeks, months)

/// Every so many weeks or months, from a day to another, both counted in.
struct Recurring {
  Date from, until;
  std::int64_t every{1};
  RecurringUnit unit{RecurringUnit::months};
};

constexpr auto kRecurringMax = std::size_t{120};

/// The days of a series. A day that a month does not have is its last one: 31 January is followed by 28 February and 31 March.
std::vector<Date> days_of(Recurring const&);
/// An end before the start, a step below one, more than a hundred and twenty of them: each at its field.
Problems check(Recurring const&);
/// The code so many after another: «6,01» and 3 is «6,04», «C» and 2 is «C3».
std::string code_after(std::string const& first, std::size_t steps);

}  // namespace timon::schedule
