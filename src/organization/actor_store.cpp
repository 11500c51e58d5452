#include "base/text.hpp"
#include "organization/organization.hpp"

namespace timon::organization {
namespace {

/// One seat; one that does not look at everything comes once for each institution of its reach.
struct SeatRow {
  OfficeId office;
  std::string office_title;
  InstitutionId institution;
  std::string role;
  std::string level;
  std::string sees;
  std::string rights;
  PersonId stands_in_for;
  InstitutionId reached;
};
BOOST_DESCRIBE_STRUCT(SeatRow, (), (office, office_title, institution, role, level, sees, rights, stands_in_for, reached))

constexpr auto kSeats = R"(
  SELECT o.id AS office, o.title AS office_title, o.institution, o.role, r.level, r.sees, r.rights, h.stands_in_for, w.institution AS reached
  FROM (SELECT office, NULL AS stands_in_for FROM office_holding
        WHERE person = :holder AND from_on <= :from_day AND (until_on IS NULL OR until_on >= :until_day)
        UNION ALL
        SELECT d.office, coalesce((SELECT x.person FROM office_holding x WHERE x.office = d.office AND x.from_on <= :x_from
                                   AND (x.until_on IS NULL OR x.until_on >= :x_until) ORDER BY x.id LIMIT 1), 0)
        FROM delegation d WHERE d.person = :delegate AND d.from_on <= :d_from AND d.until_on >= :d_until) h
  JOIN office o ON o.id = h.office JOIN role r ON r.code = o.role LEFT JOIN institution_reach w ON w.top = o.institution AND r.sees <> 'all'
  ORDER BY o.id, h.stands_in_for)";

}  // namespace

Actor load_actor(sql::Session& db, Person const& person, Date today) {
  auto actor = Actor{.person = person.id, .name = person.name};
  if (!person.is_active) return actor;
  auto const parameters =
      sql::with("holder", person.id, "from_day", today, "until_day", today, "x_from", today, "x_until", today, "delegate", person.id, "d_from", today, "d_until", today);
  auto& seats = actor.seats;
  db.each<SeatRow>(kSeats, parameters, [&](SeatRow row) {
    if (seats.empty() || seats.back().office != row.office || seats.back().stands_in_for != row.stands_in_for) {
      seats.push_back({.office = row.office,
                       .office_title = std::move(row.office_title),
                       .institution = row.institution,
                       .role = std::move(row.role),
                       .level = std::move(row.level),
                       .sees_all = row.sees == "all",
                       .sees_reach = row.sees == "subtree",
                       .rights = split(row.rights, ' '),
                       .stands_in_for = row.stands_in_for});
    }
    if (row.reached) seats.back().reach.push_back(row.reached);
  });
  return actor;
}

}  // namespace timon::organization
