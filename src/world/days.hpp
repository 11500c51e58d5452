#pragma once
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "organization/calendar.hpp"

namespace timon::world {

/// The days off of a year in Río Claro: like those of its neighbours, and the day of the province.
std::vector<std::pair<Date, std::string>> holidays_of(int year);

/// Tables tell days from the day of loading, so that the story keeps its shape on any day of any year.
class DemoDays {
 public:
  explicit DemoDays(Date today);

  Date today() const { return today_; }
  WorkingCalendar const& calendar() const { return calendar_; }
  std::vector<std::pair<Date, std::string>> const& holidays() const { return holidays_; }

  /// A working day about so many days before (negative) or after today, never today itself: the shift goes away from it.
  Date day(int offset) const;
  /// The n-th working day before today, which is not counted; n at least 1. Clocks of the ladder are told in these.
  Date ago(int working_days) const;
  /// The Wednesday on which a week's form was handed in: 0 is the last one before today.
  Date wednesday(int weeks_ago) const;

 private:
  Date today_;
  std::vector<std::pair<Date, std::string>> holidays_;
  WorkingCalendar calendar_;
};

}  // namespace timon::world
