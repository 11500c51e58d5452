#include "platform/ical/writing.hpp"

#include <libical/ical.h>

#include <memory>

namespace timon::ical {
namespace {

constexpr auto kProduct = "-//Timon//ES";
constexpr auto kMomentMinutes = 15;  // how long a moment is drawn

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype ical_day(Date date) {
  auto time = icaltime_null_date();
  time.year = year_of(date);
  time.month = static_cast<int>(month_of(date));
  time.day = static_cast<int>(day_of(date));
  return time;
}

icaltimetype moment_of(Time time) { return icaltime_from_timet_with_zone(time.time_since_epoch().count(), 0, icaltimezone_get_utc_timezone()); }

/// Line breaks of a name would end its line.
std::string one_line(std::string text) {
  for (auto& letter : text)
    if (letter == '\n' || letter == '\r') letter = ' ';
  return text;
}

Component event_of(Event const& event, Time stamp) {
  auto made = Component{icalcomponent_new(ICAL_VEVENT_COMPONENT)};
  auto const add = [&](icalproperty* property) { icalcomponent_add_property(made.get(), property); };
  add(icalproperty_new_uid(event.uid.c_str()));
  add(icalproperty_new_dtstamp(moment_of(stamp)));
  add(icalproperty_new_summary(one_line(event.name).c_str()));
  if (!event.text.empty()) add(icalproperty_new_description(event.text.c_str()));
  if (!event.place.empty()) add(icalproperty_new_location(one_line(event.place).c_str()));
  if (event.at) {
    add(icalproperty_new_dtstart(moment_of(*event.at)));
    add(icalproperty_new_dtend(moment_of(*event.at + std::chrono::minutes{kMomentMinutes})));
  } else {
    add(icalproperty_new_dtstart(ical_day(event.on)));
    add(icalproperty_new_dtend(ical_day(event.on + 1)));
    add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  }
  return made;
}

}  // namespace

std::string write_calendar(std::string const& name, std::vector<Event> const& events, Time stamp) {
  auto calendar = Component{icalcomponent_new(ICAL_VCALENDAR_COMPONENT)};
  icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
  icalcomponent_add_property(calendar.get(), icalproperty_new_prodid(kProduct));
  auto* const title = icalproperty_new_x(one_line(name).c_str());
  icalproperty_set_x_name(title, "X-WR-CALNAME");
  icalcomponent_add_property(calendar.get(), title);
  for (auto const& event : events) icalcomponent_add_component(calendar.get(), event_of(event, stamp).release());
  auto const text = std::unique_ptr<char, decltype(&icalmemory_free_buffer)>{icalcomponent_as_ical_string_r(calendar.get()), icalmemory_free_buffer};
  return text.get();
}

}  // namespace timon::ical
