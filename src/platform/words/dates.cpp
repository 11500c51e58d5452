#include <fmt/format.h>

#include "platform/words/words.hpp"
#include "platform/words/zone.hpp"

namespace timon {

/// One word of a list such as «ene feb mar», counted from 1.
std::string Words::piece(std::string_view key, unsigned number) const {
  auto list = look_up(key);
  for (; number > 1 && !list.empty(); --number) list.remove_prefix(std::min(list.find(' '), list.size() - 1) + 1);
  return std::string{list.substr(0, list.find(' '))};
}

std::string Words::date_short(std::optional<Date> date) const {
  if (!date) return text("date.none");
  return text("date.short", {fmt::format("{:02}", day_of(*date)), piece("date.months_short", month_of(*date)), std::to_string(year_of(*date))});
}

std::string Words::date_day(std::optional<Date> date) const {
  if (!date) return text("date.none");
  return text("date.day", {piece("date.weekdays_short", weekday_of(*date)), std::to_string(day_of(*date))});
}

std::string Words::date_long(std::optional<Date> date) const {
  if (!date) return text("date.none");
  return text("date.long", {piece("date.weekdays", weekday_of(*date)), std::to_string(day_of(*date)), piece("date.months", month_of(*date)), std::to_string(year_of(*date))});
}

std::string Words::date_month_day(std::optional<Date> date) const {
  if (!date) return text("date.none");
  return text("date.month_day", {std::to_string(day_of(*date)), piece("date.months_short", month_of(*date))});
}

std::string Words::month(std::optional<Date> date) const {
  if (!date) return text("date.none");
  return text("date.month", {piece("date.months", month_of(*date)), std::to_string(year_of(*date))});
}

std::string Words::moment(std::optional<Time> time, std::string_view zone) const {
  if (!time) return text("date.none");
  auto const local = local_time(*time, zone);
  return text("date.moment", {piece("date.weekdays_short", weekday_of(local.date)), std::to_string(day_of(local.date)), piece("date.months_short", month_of(local.date)),
                              fmt::format("{:02}:{:02}", local.minutes / 60, local.minutes % 60)});
}

std::string Words::days_left(int days) const {
  if (days == 0) return text("date.due_today");
  return days > 0 ? plural("date.days_left", days) : plural("date.days_past", -days);
}

}  // namespace timon
