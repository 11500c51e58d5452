#pragma once
#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace timon {

/// A moment, in UTC, to the second.
using Time = std::chrono::sys_seconds;

/// A calendar day in the government's time zone. Differences are whole days.
struct Date {
  std::chrono::sys_days day{};

  friend auto operator<=>(Date const&, Date const&) = default;
  friend Date operator+(Date date, int days) { return {date.day + std::chrono::days{days}}; }
  friend Date operator-(Date date, int days) { return {date.day - std::chrono::days{days}}; }
  Date& operator++() {
    day += std::chrono::days{1};
    return *this;
  }
};

/// Whole days from one date to another: positive when `to` lies ahead.
int days_between(Date from, Date to);

/// The date with these numbers; the caller knows that it exists.
Date make_date(int year, unsigned month, unsigned day);
/// The same, or nothing for a day that does not exist (31/06, 29/02 of a common year, a year outside 1900–2199).
std::optional<Date> checked_date(int year, int month, int day);

int year_of(Date);
unsigned month_of(Date);
unsigned day_of(Date);
/// 1 Monday … 7 Sunday.
unsigned weekday_of(Date);
/// The Monday on or before the date: the key of a week.
Date week_of(Date);
/// The number of the ISO 8601 week, 1 to 53.
int week_number(Date);

/// «2026-05-22».
std::string to_iso(Date);
std::optional<Date> date_from_iso(std::string_view);
/// «2026-05-22T14:05:09Z».
std::string to_iso(Time);
std::optional<Time> time_from_iso(std::string_view);

}  // namespace timon
