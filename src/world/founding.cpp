#include "base/text.hpp"
#include "goals/goal.hpp"
#include "obstacles/obstacles.hpp"
#include "platform/words/fold.hpp"
#include "territory/territory.hpp"
#include "world/life.hpp"
#include "world/office_rows.hpp"

namespace timon::world {
namespace {

constexpr auto kFounded = 740;     // days before today: the government took office
constexpr auto kStandInFrom = -6;  // the Minister of Health is on leave
constexpr auto kStandInUntil = 12;

/// «lucia.arteche@rioclaro.example»: a domain that nobody can own.
std::string email_of(std::string const& name) {
  auto const words = split(fold(name), ' ');
  return words.front() + "." + words[1] + "@rioclaro.example";
}

void found_places(Life& life, Deed& deed) {
  for (auto const& row : place_rows())
    life.places[row.code] = deed.insert(Place{.code = row.code, .name = row.name, .level = row.level, .parent = row.parent.empty() ? PlaceId{} : life.places.at(row.parent)}).id;
}

void found_institutions(Life& life, Deed& deed) {
  for (auto const& row : institution_rows())
    life.institutions[row.code] = deed.insert(Institution{.code = row.code,
                                                          .name = row.name,
                                                          .acronym = row.acronym,
                                                          .parent = row.parent.empty() ? InstitutionId{} : life.institutions.at(row.parent),
                                                          .kind = row.kind,
                                                          .place = life.places.at("CAP")})
                                      .id;
}

void found_plan(Life& life, Deed& deed) {
  auto const plan = deed.insert(Plan{.code = "PGR", .name = "Plan de Gobierno de Río Claro"});
  auto axes = std::map<std::string, AxisId>{};
  for (auto const& row : axis_rows()) axes[row.code] = deed.insert(Axis{.plan = plan.id, .code = row.code, .title = row.title}).id;
  for (auto const& row : objective_rows()) life.objectives[row.code] = deed.insert(Objective{.axis = axes.at(row.code.substr(0, 1)), .code = row.code, .title = row.title}).id;
}

void found_offices(Life& life, Deed& deed) {
  auto const& days = life.days();
  auto people = std::map<std::string, PersonId>{};
  for (auto const& row : office_rows()) {
    auto const key = row.institution + "|" + row.title;
    if (!life.offices.contains(key)) life.offices[key] = deed.insert(Office{.institution = life.institutions.at(row.institution), .title = row.title, .role = row.role}).id;
    auto const person = deed.insert(Person{.email = email_of(row.holder), .name = row.holder});
    people[row.holder] = person.id;
    deed.insert(OfficeHolding{.office = life.offices.at(key),
                              .person = person.id,
                              .from_on = days.today() + row.from.value_or(-kFounded),
                              .until_on = row.until ? std::optional{days.today() + *row.until} : std::nullopt});
  }
  deed.insert(Delegation{.office = life.offices.at("MSA|Ministro de Salud Pública"),
                         .person = people.at("Irene Castroviejo Malda"),
                         .from_on = days.today() + kStandInFrom,
                         .until_on = days.today() + kStandInUntil,
                         .reason = "Licencia ordinaria del Ministro"});
}

/// Legal matters are attended by the general secretariat, whoever holds them.
void found_attendance(Life& life, Deed& deed) {
  deed.insert(TypeOffice{.type = ObstacleType::legal, .institution = life.institutions.at("GOB"), .office = life.offices.at("GOB|Secretaría General de la Gobernación")});
}

void set(Life& life, Deed& deed, std::string const& name, std::string const& value) {
  static auto const text = sql::select<Setting>("WHERE name = :name");
  auto const before = life.db().maybe<Setting>(text, sql::with("name", name));
  if (!before) deed.insert(Setting{.name = name, .value = value});
  else if (before->value != value) deed.update(*before, Setting{.id = before->id, .name = name, .value = value});
}

void found_settings(Life& life, Deed& deed) {
  for (auto const& [name, value] : std::map<std::string, std::string>{
           {"government_name", "Provincia de Río Claro"}, {"time_zone", kDefaultZone}, {"locale", "es-AR"}, {"currency", "ARS"}, {"priority_ceiling", "3"}, {"working_weekdays", "1 2 3 4 5"}, {"demo", "1"}})
    set(life, deed, name, value);
  for (auto const& [day, name] : life.days().holidays())
    if (!life.db().maybe<std::int64_t>("SELECT id FROM holiday WHERE on_day = :day", sql::with("day", day))) deed.insert(Holiday{.on_day = day, .name = name});
}

}  // namespace

void found(Life& life) {
  auto const& console = life.console();
  auto work = Work{.actor = console.actor,
                   .now = Time{(life.days().today() - kFounded).day} + std::chrono::hours{12},
                   .today = life.days().today() - kFounded,
                   .db = console.db,
                   .words = console.words,
                   .source = journal::Source::console};
  auto deed = Deed{work, "government_founded"};
  found_places(life, deed);
  found_institutions(life, deed);
  found_plan(life, deed);
  found_offices(life, deed);
  found_attendance(life, deed);
  found_settings(life, deed);
  deed.commit();
  organization::rebuild_reach(life.db());
}

}  // namespace timon::world
