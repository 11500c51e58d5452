#include "platform/ical/ical.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <set>

#include "base/text.hpp"

namespace timon::ical {
namespace {

constexpr auto kNameLettersMax = std::size_t{200};
constexpr auto kRoundsMax = 400;  // of one rule that repeats

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;
struct FreeIterator {
  void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

/// Why a file is refused: thrown only inside this file, so that one event ends the reading of all.
struct Refused {
  Problem problem;
};
[[noreturn]] void refuse(char const* message, std::vector<std::string> details = {}) { throw Refused{{"file", message, std::move(details)}}; }

std::string without_returns(std::string_view file) {
  constexpr auto kByteOrderMark = std::string_view{"\xEF\xBB\xBF"};
  if (file.starts_with(kByteOrderMark)) file.remove_prefix(kByteOrderMark.size());
  auto text = std::string{file};
  std::erase(text, '\r');
  return text;
}

Component parsed(std::string const& text) {
  icalerror_set_errors_are_fatal(0);
  auto root = Component{icalparser_parse_string(text.c_str())};
  if (!root) refuse("ical.broken");
  return root;
}

std::string name_of(icalcomponent* event) {
  auto const* const summary = icalcomponent_get_summary(event);
  return summary == nullptr ? std::string{} : shortened(trimmed(summary), kNameLettersMax);
}

/// A whole day; a moment of a day is not one.
Date day_of(icaltimetype time, std::string const& name) {
  if (icaltime_is_null_time(time)) refuse("ical.no_day", {name});
  if (time.is_date == 0) refuse("ical.not_whole_day", {name});
  auto const date = checked_date(time.year, time.month, time.day);
  if (!date) refuse("ical.no_day", {name});
  return *date;
}

int length_of_event(icalcomponent* event, Date start, std::string const& name) {
  auto const* const end = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY);
  auto const* const duration = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY);
  auto days = 1;
  // The end is the first day that does not belong to it.
  if (end != nullptr) days = std::max(1, days_between(start, day_of(icalcomponent_get_dtend(event), name)));
  else if (duration != nullptr) days = std::max(1, icaldurationtype_as_int(icalcomponent_get_duration(event)) / 86400);
  if (days > kEventDaysMax) refuse("ical.too_long", {name, std::to_string(kEventDaysMax)});
  return days;
}

std::set<Date> excepted(icalcomponent* event, std::string const& name) {
  auto days = std::set<Date>{};
  for (auto* each = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY); each != nullptr; each = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY))
    days.insert(day_of(icalproperty_get_exdate(each), name));
  return days;
}

std::vector<Date> starts_of(icalcomponent* event, Date start, std::string const& name, Date from, Date to) {
  auto* const property = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
  if (property == nullptr) return {start};
  auto const rule = icalproperty_get_rrule(property);
  if (rule.freq != ICAL_YEARLY_RECURRENCE) refuse("ical.not_yearly", {name});
  auto const iterator = std::unique_ptr<icalrecur_iterator, FreeIterator>{icalrecur_iterator_new(rule, icalcomponent_get_dtstart(event))};
  if (!iterator) refuse("ical.not_yearly", {name});
  auto const except = excepted(event, name);
  auto starts = std::vector<Date>{};
  for (auto round = 0; round < kRoundsMax; ++round) {
    auto const next = icalrecur_iterator_next(iterator.get());
    if (icaltime_is_null_time(next)) break;
    auto const day = checked_date(next.year, next.month, next.day);
    if (!day || *day > to) break;
    if (*day >= from && !except.contains(*day)) starts.push_back(*day);
  }
  return starts;
}

void read_event(icalcomponent* event, Date from, Date to, std::vector<NamedDay>& days) {
  auto const name = name_of(event);
  if (name.empty()) refuse("ical.no_name");
  if (!is_plain_text(name)) refuse("ical.not_text");
  if (icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY) == nullptr) refuse("ical.no_day", {name});
  auto const start = day_of(icalcomponent_get_dtstart(event), name);
  auto const length = length_of_event(event, start, name);
  for (auto const first : starts_of(event, start, name, from, to))
    for (auto i = 0; i < length; ++i) days.push_back({first + i, name});
  if (days.size() > kDaysMax) refuse("ical.too_many", {std::to_string(kDaysMax)});
}

std::vector<NamedDay> read(std::string_view file, Date from, Date to) {
  if (file.size() > kFileBytesMax) refuse("ical.too_large");
  auto const text = without_returns(file);
  if (!is_plain_text(text)) refuse("ical.not_text");
  if (text.find("BEGIN:VCALENDAR") == std::string::npos) refuse("ical.not_one");
  auto const root = parsed(text);
  auto calendars = std::vector<icalcomponent*>{};
  if (icalcomponent_isa(root.get()) == ICAL_VCALENDAR_COMPONENT) calendars.push_back(root.get());
  for (auto* each = icalcomponent_get_first_component(root.get(), ICAL_VCALENDAR_COMPONENT); each != nullptr;
       each = icalcomponent_get_next_component(root.get(), ICAL_VCALENDAR_COMPONENT))
    calendars.push_back(each);
  auto days = std::vector<NamedDay>{};
  for (auto* calendar : calendars)
    for (auto* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event != nullptr;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
      read_event(event, from, to, days);
  if (days.empty()) refuse("ical.empty");
  std::stable_sort(days.begin(), days.end(), [](NamedDay const& a, NamedDay const& b) { return a.on < b.on; });
  return days;
}

}  // namespace

Outcome<std::vector<NamedDay>> read_days(std::string_view file, Date from, Date to) {
  try {
    return read(file, from, to);
  } catch (Refused const& refused) {
    return refused.problem;
  }
}

}  // namespace timon::ical
