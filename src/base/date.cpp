#include "base/date.hpp"

#include <array>
#include <charconv>

namespace timon {
namespace {

using std::chrono::year_month_day;

constexpr auto kYearFirst = 1900;
constexpr auto kYearLast = 2199;

/// The number written with exactly these digits, or nothing.
std::optional<int> digits(std::string_view text) {
  auto value = 0;
  for (auto const c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

void put(std::string& to, int value, int width) {
  auto buffer = std::array<char, 12>{};
  auto const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  for (auto missing = width - static_cast<int>(end - buffer.data()); missing > 0; --missing) to += '0';
  to.append(buffer.data(), end);
}

}  // namespace

int days_between(Date from, Date to) { return static_cast<int>((to.day - from.day).count()); }

Date make_date(int year, unsigned month, unsigned day) {
  return {std::chrono::sys_days{year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}}};
}

std::optional<Date> checked_date(int year, int month, int day) {
  if (year < kYearFirst || year > kYearLast || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  auto const date = year_month_day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)}, std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return Date{std::chrono::sys_days{date}};
}

int year_of(Date date) { return static_cast<int>(year_month_day{date.day}.year()); }
unsigned month_of(Date date) { return static_cast<unsigned>(year_month_day{date.day}.month()); }
unsigned day_of(Date date) { return static_cast<unsigned>(year_month_day{date.day}.day()); }
unsigned weekday_of(Date date) { return std::chrono::weekday{date.day}.iso_encoding(); }
Date week_of(Date date) { return date - static_cast<int>(weekday_of(date) - 1); }

int week_number(Date date) {
  // ISO 8601: a week belongs to the year that holds its Thursday.
  auto const thursday = week_of(date) + 3;
  return days_between(make_date(year_of(thursday), 1, 1), thursday) / 7 + 1;
}

std::string to_iso(Date date) {
  auto const parts = year_month_day{date.day};
  auto text = std::string{};
  put(text, static_cast<int>(parts.year()), 4);
  text += '-';
  put(text, static_cast<int>(static_cast<unsigned>(parts.month())), 2);
  text += '-';
  put(text, static_cast<int>(static_cast<unsigned>(parts.day())), 2);
  return text;
}

std::optional<Date> date_from_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  auto const year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return checked_date(*year, *month, *day);
}

std::string to_iso(Time time) {
  auto const day = std::chrono::floor<std::chrono::days>(time);
  auto const clock = std::chrono::hh_mm_ss{time - day};
  auto text = to_iso(Date{day});
  text += 'T';
  put(text, static_cast<int>(clock.hours().count()), 2);
  text += ':';
  put(text, static_cast<int>(clock.minutes().count()), 2);
  text += ':';
  put(text, static_cast<int>(clock.seconds().count()), 2);
  text += 'Z';
  return text;
}

std::optional<Time> time_from_iso(std::string_view text) {
  if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z') return std::nullopt;
  auto const date = date_from_iso(text.substr(0, 10));
  auto const hour = digits(text.substr(11, 2)), minute = digits(text.substr(14, 2)), second = digits(text.substr(17, 2));
  if (!date || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  return Time{date->day} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} + std::chrono::seconds{*second};
}

}  // namespace timon
