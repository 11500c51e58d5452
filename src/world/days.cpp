#include "world/days.hpp"

namespace timon::world {
namespace {

constexpr auto kYearsBack = 3;
constexpr auto kYearsAhead = 3;
constexpr auto kWednesday = 3u;

/// Easter Sunday of the Gregorian calendar (anonymous computus, as Meeus gives it).
Date easter_of(int year) {
  auto const a = year % 19, b = year / 100, c = year % 100;
  auto const h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  auto const l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  auto const m = (a + 11 * h + 22 * l) / 451;
  auto const n = h + l - 7 * m + 114;
  return make_date(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

}  // namespace

std::vector<std::pair<Date, std::string>> holidays_of(int year) {
  auto const easter = easter_of(year);
  return {{make_date(year, 1, 1), "Año Nuevo"},
          {easter - 48, "Carnaval"},
          {easter - 47, "Carnaval"},
          {easter - 2, "Viernes Santo"},
          {make_date(year, 5, 1), "Día del Trabajo"},
          {make_date(year, 5, 25), "Día de la Patria"},
          {make_date(year, 7, 9), "Día de la Independencia"},
          {make_date(year, 9, 3), "Día de la Provincia de Río Claro"},
          {make_date(year, 10, 12), "Día de la Diversidad Cultural"},
          {make_date(year, 12, 8), "Inmaculada Concepción"},
          {make_date(year, 12, 25), "Navidad"}};
}

DemoDays::DemoDays(Date today) : today_{today} {
  for (auto year = year_of(today) - kYearsBack; year <= year_of(today) + kYearsAhead; ++year)
    for (auto& holiday : holidays_of(year))
      if (calendar_.holidays.insert(holiday.first).second) holidays_.push_back(std::move(holiday));
}

Date DemoDays::day(int offset) const {
  auto const step = offset > 0 ? 1 : -1;
  auto day = today_ + (offset == 0 ? -1 : offset);
  while (!calendar_.is_working(day)) day = day + step;
  return day;
}

Date DemoDays::ago(int working_days) const {
  auto day = today_;
  for (; working_days > 0; --working_days) do
      day = day - 1;
    while (!calendar_.is_working(day));
  return day;
}

Date DemoDays::wednesday(int weeks_ago) const {
  auto day = today_ - 1;
  while (weekday_of(day) != kWednesday) day = day - 1;
  day = day - 7 * weeks_ago;
  while (!calendar_.is_working(day)) day = day - 1;
  return day;
}

}  // namespace timon::world
