#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace timon::calendar {

/// A month of the calendar.
struct Month {
  int year{};
  unsigned month{1};  // 1 January … 12 December

  Date first() const { return make_date(year, month, 1); }
  Date last() const;
  Month plus(int months) const;
  /// «2026-05», as in the address.
  std::string text() const;
  friend bool operator==(Month const&, Month const&) = default;
};

Month month_of_day(Date);
/// What «2026-05» says; none: there is no such month between 1900 and 2199.
std::optional<Month> month_from(std::string_view text);

/// The weeks that show a month, Monday to Sunday: days of the months beside it fill the first and the last.
std::vector<std::vector<Date>> weeks_of(Month);

}  // namespace timon::calendar
