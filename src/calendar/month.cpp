#include "calendar/month.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace timon::calendar {

Date Month::last() const { return plus(1).first() - 1; }

Month Month::plus(int months) const {
  constexpr auto kMonths = 12;
  auto const count = year * kMonths + static_cast<int>(month) - 1 + months;
  return {count / kMonths, static_cast<unsigned>(count % kMonths) + 1};
}

std::string Month::text() const { return fmt::format("{:04}-{:02}", year, month); }

Month month_of_day(Date day) { return {year_of(day), month_of(day)}; }

std::optional<Month> month_from(std::string_view text) {
  constexpr auto kLength = std::string_view{"2026-05"}.size();
  if (text.size() != kLength || text[4] != '-') return std::nullopt;
  auto const first = date_from_iso(std::string{text} + "-01");
  return first ? std::optional{month_of_day(*first)} : std::nullopt;
}

std::vector<std::vector<Date>> weeks_of(Month month) {
  constexpr auto kDays = 7;
  auto weeks = std::vector<std::vector<Date>>{};
  for (auto monday = week_of(month.first()); monday <= month.last(); monday = monday + kDays) {
    auto& week = weeks.emplace_back();
    for (auto i = 0; i < kDays; ++i) week.push_back(monday + i);
  }
  return weeks;
}

}  // namespace timon::calendar
