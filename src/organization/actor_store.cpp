#include "base/text.hpp"
#include "organization/organization.hpp"

namespace timon::organization {
namespace {

struct SeatRow {
  OfficeId office;
  std::string office_title;
  InstitutionId institution;
  std::string role;
  std::string level;
  std::string sees;
  std::string rights;
  PersonId stands_in_for;
};
BOOST_DESCRIBE_STRUCT(SeatRow, (), (office, office_title, institution, role, level, sees, rights, stands_in_for))

struct ReachRow {
  InstitutionId top;
  InstitutionId institution;
};
BOOST_DESCRIBE_STRUCT(ReachRow, (), (top, institution))

constexpr auto kSeats = R"(
  SELECT o.id AS office, o.title AS office_title, o.institution, o.role, r.level, r.sees, r.rights, h.stands_in_for
  FROM (SELECT office, NULL AS stands_in_for FROM office_holding
        WHERE person = :holder AND from_on <= :from_day AND (until_on IS NULL OR until_on >= :until_day)
        UNION ALL
        SELECT d.office, coalesce((SELECT x.person FROM office_holding x WHERE x.office = d.office AND x.from_on <= :x_from
                                   AND (x.until_on IS NULL OR x.until_on >= :x_until) ORDER BY x.id LIMIT 1), 0)
        FROM delegation d WHERE d.person = :delegate AND d.from_on <= :d_from AND d.until_on >= :d_until) h
  JOIN office o ON o.id = h.office JOIN role r ON r.code = o.role ORDER BY o.id)";

constexpr auto kReach = R"(
  SELECT r.top, r.institution FROM institution_reach r WHERE r.top IN
    (SELECT o.institution FROM office o JOIN office_holding h ON h.office = o.id WHERE h.person = :holder
     UNION SELECT o.institution FROM office o JOIN delegation d ON d.office = o.id WHERE d.person = :delegate))";

}  // namespace

Actor load_actor(sql::Session& db, Person const& person, Date today) {
  auto actor = Actor{.person = person.id, .name = person.name};
  if (!person.is_active) return actor;
  auto needs_reach = false;
  for (auto& row : db.all<SeatRow>(kSeats, sql::with("holder", person.id, "from_day", today, "until_day", today, "x_from", today, "x_until", today, "delegate", person.id, "d_from",
                                                     today, "d_until", today))) {
    needs_reach = needs_reach || row.sees != "all";
    actor.seats.push_back({.office = row.office,
                           .office_title = std::move(row.office_title),
                           .institution = row.institution,
                           .role = std::move(row.role),
                           .level = std::move(row.level),
                           .sees_all = row.sees == "all",
                           .rights = split(row.rights, ' '),
                           .stands_in_for = row.stands_in_for});
  }
  if (!needs_reach) return actor;
  db.each<ReachRow>(kReach, sql::with("holder", person.id, "delegate", person.id), [&](ReachRow row) {
    for (auto& seat : actor.seats)
      if (seat.institution == row.top) seat.reach.push_back(row.institution);
  });
  return actor;
}

}  // namespace timon::organization
