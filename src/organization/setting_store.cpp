#include "base/text.hpp"
#include "organization/organization.hpp"
#include "platform/work/deed.hpp"

namespace timon::organization {
namespace {

struct NamedValue {
  std::string name;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(NamedValue, (), (name, value))

struct CalendarRow {
  bool is_setting{};
  std::string text;
};
BOOST_DESCRIBE_STRUCT(CalendarRow, (), (is_setting, text))

void put_weekdays(WorkingCalendar& calendar, std::string const& days) {
  if (days.empty()) return;
  calendar.works.fill(false);
  for (auto const& day : split(days, ' '))
    if (auto const number = integer_from(day); number && *number >= 1 && *number <= 7) calendar.works[static_cast<std::size_t>(*number)] = true;
}

WorkingCalendar calendar_of(sql::Session& db, char const* text, sql::Parameters const& parameters) {
  auto calendar = WorkingCalendar{};
  db.each<CalendarRow>(text, parameters, [&](CalendarRow const& row) {
    if (row.is_setting) put_weekdays(calendar, row.text);
    else if (auto const day = date_from_iso(row.text)) calendar.holidays.insert(*day);
  });
  return calendar;
}

}  // namespace

std::string setting(sql::Session& db, std::string const& name, std::string const& otherwise) {
  return db.maybe<std::string>("SELECT value FROM setting WHERE name = :name", sql::with("name", name)).value_or(otherwise);
}

std::map<std::string, std::string> settings_beginning(sql::Session& db, std::string const& beginning) {
  auto found = std::map<std::string, std::string>{};
  for (auto& row : db.all<NamedValue>("SELECT name, value FROM setting WHERE substr(name, 1, length(:beginning)) = :same", sql::with("beginning", beginning, "same", beginning)))
    found.emplace(std::move(row.name), std::move(row.value));
  return found;
}

std::int64_t settings_revision(sql::Session& db, std::vector<std::string> const& names) {
  auto revision = std::int64_t{1};
  for (auto const& name : names) revision += db.maybe<std::int64_t>("SELECT revision FROM setting WHERE name = :name", sql::with("name", name)).value_or(0);
  return revision;
}

void put_setting(sql::Session& db, Deed& deed, std::string const& name, std::string const& value) {
  static auto const text = sql::select<Setting>("WHERE name = :name");
  auto const before = db.maybe<Setting>(text, sql::with("name", name));
  if (!before) deed.insert(Setting{.name = name, .value = value});
  else if (before->value != value) deed.update(*before, Setting{.id = before->id, .name = name, .value = value});
}

WorkingCalendar const& WorkingCalendars::of(InstitutionId institution) {
  auto const [found, is_new] = known_.try_emplace(institution);
  if (is_new) found->second = working_calendar(db_, institution);
  return found->second;
}

WorkingCalendar working_calendar(sql::Session& db) {
  return calendar_of(db, "SELECT 0 AS is_setting, on_day AS text FROM holiday WHERE place IS NULL UNION ALL SELECT 1, value FROM setting WHERE name = 'working_weekdays'", {});
}

WorkingCalendar working_calendar(sql::Session& db, InstitutionId institution) {
  // UNION drops what it has seen, so that a circle among places ends.
  return calendar_of(db, R"(
    WITH RECURSIVE here (place) AS (
      SELECT * FROM (SELECT i.place FROM institution_reach r JOIN institution i ON i.id = r.top WHERE r.institution = :institution AND i.place IS NOT NULL
                     ORDER BY r.depth LIMIT 1) nearest
      UNION SELECT p.parent FROM here JOIN place p ON p.id = here.place WHERE p.parent IS NOT NULL)
    SELECT 0 AS is_setting, on_day AS text FROM holiday WHERE place IS NULL OR place IN (SELECT place FROM here)
    UNION ALL SELECT 1, value FROM setting WHERE name = 'working_weekdays')",
                     sql::with("institution", institution));
}

std::vector<sql::TableShape> sealed_tables() {
  return {sql::shape_of<Institution>(), sql::shape_of<Person>(),  sql::shape_of<Office>(), sql::shape_of<OfficeHolding>(),
          sql::shape_of<Delegation>(),  sql::shape_of<Holiday>(), sql::shape_of<Setting>()};
}

}  // namespace timon::organization
