#pragma once
#include <boost/describe.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "organization/calendar.hpp"
#include "platform/sql/table.hpp"
#include "platform/work/actor.hpp"

namespace timon {

class Deed;

/// A ministry, a service, a regional body: a node of the government's tree.
struct Institution {
  static constexpr auto kTable = "institution";
  InstitutionId id;
  std::string code;
  std::string name;
  std::string acronym;
  InstitutionId parent;
  std::string kind;
  PlaceId place;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Institution, (), (id, code, name, acronym, parent, kind, place, revision))

/// A human being. Contact data lives here only: the journal names people by id.
struct Person {
  static constexpr auto kTable = "person";
  PersonId id;
  std::optional<std::string> email;
  std::string name;
  std::string language{"es"};
  bool is_active{true};
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, email, name, language, is_active, revision))

/// A post that somebody holds for a time: «Gerencia de Meta, Descentralización». Roles belong to it.
struct Office {
  static constexpr auto kTable = "office";
  OfficeId id;
  InstitutionId institution;
  std::string title;
  std::string role;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Office, (), (id, institution, title, role, revision))

struct OfficeHolding {
  static constexpr auto kTable = "office_holding";
  Id<OfficeHolding> id;
  OfficeId office;
  PersonId person;
  Date from_on;
  std::optional<Date> until_on;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(OfficeHolding, (), (id, office, person, from_on, until_on, revision))

/// Somebody stands in for an office between two days, both included.
struct Delegation {
  static constexpr auto kTable = "delegation";
  Id<Delegation> id;
  OfficeId office;
  PersonId person;
  Date from_on;
  Date until_on;
  std::string reason;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Delegation, (), (id, office, person, from_on, until_on, reason, revision))

/// A day on which nobody works: in the whole country, or in one place and all below it.
struct Holiday {
  static constexpr auto kTable = "holiday";
  Id<Holiday> id;
  Date on_day;
  std::string name;
  PlaceId place;  // none: everywhere
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Holiday, (), (id, on_day, name, place, revision))

struct Setting {
  static constexpr auto kTable = "setting";
  Id<Setting> id;
  std::string name;
  std::string value;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Setting, (), (id, name, value, revision))

/// What a role gives; roles are rows, so that a government may add its own.
struct Role {
  static constexpr auto kTable = "role";
  std::string code;
  std::string sees;
  std::string level;
  std::string rights;
};
BOOST_DESCRIBE_STRUCT(Role, (), (code, sees, level, rights))

constexpr auto kManagePeople = Right{"manage_people"};
constexpr auto kManageSettings = Right{"manage_settings"};
constexpr auto kImportOrganization = Right{"import_organization"};
constexpr auto kReadJournal = Right{"read_journal"};

namespace organization {

// Who asks
/// The person with the seats that the dated facts give today.
Actor load_actor(sql::Session& db, Person const& person, Date today);
std::optional<Person> find_person(sql::Session& db, PersonId id);
std::optional<Person> find_person_by_email(sql::Session& db, std::string const& email);

// The tree
std::vector<Institution> institutions(sql::Session& db);
std::optional<Institution> find_institution(sql::Session& db, InstitutionId id);
std::optional<Institution> find_institution_by_code(sql::Session& db, std::string const& code);
/// The first institution without a parent: the government itself.
std::optional<Institution> root_institution(sql::Session& db);
/// Makes institution_reach true again after the tree has changed.
void rebuild_reach(sql::Session& db);
/// Lets institutions be removed; `rebuild_reach` follows in the same transaction.
void forget_reach(sql::Session& db);

// Offices
struct OfficeName {
  OfficeId id;
  InstitutionId institution;
  std::string title;
  std::string institution_name;
  std::string role;
  std::string holder;  // the person who sits there today, or empty: vacant
};
BOOST_DESCRIBE_STRUCT(OfficeName, (), (id, institution, title, institution_name, role, holder))
std::vector<OfficeName> offices(sql::Session& db, Date today);
std::optional<OfficeName> find_office(sql::Session& db, OfficeId id, Date today);
/// The office that holds a level of the ladder for an institution: the one with such a role in the nearest institution
/// upwards. None: the level is vacant there.
std::optional<OfficeName> office_of_level(sql::Session& db, std::string const& level, InstitutionId place, Date today);
std::vector<Role> roles(sql::Session& db);

// Settings
std::string setting(sql::Session& db, std::string const& name, std::string const& otherwise);
/// The settings whose names begin so, by name, in one question.
std::map<std::string, std::string> settings_beginning(sql::Session& db, std::string const& beginning);
/// What a form that shows these settings was shown with: it grows with each change of any of them.
std::int64_t settings_revision(sql::Session& db, std::vector<std::string> const& names);
/// Writes the setting, new or other than it was.
void put_setting(sql::Session& db, Deed& deed, std::string const& name, std::string const& value);
/// The days that count everywhere: holidays of a place are not among them.
WorkingCalendar working_calendar(sql::Session& db);
/// Those of an institution: with the holidays of its place and of all places above. One that names no place lies where the
/// nearest institution above it does. Asks the database once.
WorkingCalendar working_calendar(sql::Session& db, InstitutionId institution);
/// The calendars of many institutions, each asked for once.
class WorkingCalendars {
 public:
  explicit WorkingCalendars(sql::Session& db) : db_{db} {}
  WorkingCalendar const& of(InstitutionId institution);

 private:
  sql::Session& db_;
  std::map<InstitutionId, WorkingCalendar> known_;
};

/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace organization
}  // namespace timon
