#include "organization/organization.hpp"

namespace timon::organization {
namespace {

/// An office with its institution and who sits there today.
constexpr auto kOffices = R"(
  SELECT o.id, o.institution, o.title, i.name AS institution_name, o.role, coalesce(
    (SELECT p.name FROM office_holding h JOIN person p ON p.id = h.person
     WHERE h.office = o.id AND h.from_on <= :from_day AND (h.until_on IS NULL OR h.until_on >= :until_day) ORDER BY h.id LIMIT 1), '') AS holder
  FROM office o JOIN institution i ON i.id = o.institution )";

}  // namespace

std::optional<Person> find_person(sql::Session& db, PersonId id) {
  static auto const text = sql::select<Person>("WHERE id = :id");
  return db.maybe<Person>(text, sql::with("id", id));
}

std::optional<Person> find_person_by_email(sql::Session& db, std::string const& email) {
  static auto const text = sql::select<Person>("WHERE email = :email");
  return db.maybe<Person>(text, sql::with("email", email));
}

std::vector<OfficeName> offices(sql::Session& db, Date today) {
  static auto const text = std::string{kOffices} + "ORDER BY i.name, o.title, o.id";
  return db.all<OfficeName>(text, sql::with("from_day", today, "until_day", today));
}

std::optional<OfficeName> find_office(sql::Session& db, OfficeId id, Date today) {
  static auto const text = std::string{kOffices} + "WHERE o.id = :id";
  return db.maybe<OfficeName>(text, sql::with("from_day", today, "until_day", today, "id", id));
}

std::optional<OfficeName> office_of_level(sql::Session& db, std::string const& level, InstitutionId place, Date today) {
  static auto const text = std::string{kOffices} + R"(JOIN role r ON r.code = o.role JOIN institution_reach up ON up.top = o.institution
    WHERE up.institution = :place AND r.level = :level ORDER BY up.depth, o.id LIMIT 1)";
  return db.maybe<OfficeName>(text, sql::with("from_day", today, "until_day", today, "place", place, "level", level));
}

std::vector<Role> roles(sql::Session& db) { return db.all<Role>("SELECT code, sees, level, rights FROM role ORDER BY code"); }

}  // namespace timon::organization
