#include "base/text.hpp"
#include "organization/organization.hpp"

namespace timon::organization {

std::string setting(sql::Session& db, std::string const& name, std::string const& otherwise) {
  return db.maybe<std::string>("SELECT value FROM setting WHERE name = :name", sql::with("name", name)).value_or(otherwise);
}

WorkingCalendar working_calendar(sql::Session& db) {
  auto calendar = WorkingCalendar{};
  if (auto const days = setting(db, "working_weekdays", ""); !days.empty()) {
    calendar.works.fill(false);
    for (auto const& day : split(days, ' '))
      if (auto const number = integer_from(day); number && *number >= 1 && *number <= 7) calendar.works[static_cast<std::size_t>(*number)] = true;
  }
  for (auto const day : db.all<Date>("SELECT on_day FROM holiday ORDER BY on_day")) calendar.holidays.insert(day);
  return calendar;
}

std::vector<sql::TableShape> sealed_tables() {
  return {sql::shape_of<Institution>(), sql::shape_of<Person>(),  sql::shape_of<Office>(), sql::shape_of<OfficeHolding>(),
          sql::shape_of<Delegation>(),  sql::shape_of<Holiday>(), sql::shape_of<Setting>()};
}

}  // namespace timon::organization
