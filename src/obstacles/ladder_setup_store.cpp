#include "obstacles/obstacles.hpp"

namespace timon::obstacles {

std::string ladder_setting(char const* beginning, Level level) { return std::string{beginning} + boost::describe::enum_to_string(level, ""); }

std::vector<std::string> ladder_settings() {
  auto names = std::vector<std::string>{};
  for (auto const level : kLevels) {
    names.push_back(ladder_setting(kLadderDays, level));
    names.push_back(ladder_setting(kLevelName, level));
  }
  return names;
}

std::optional<organization::OfficeName> attending_office(Work const& work, Obstacle const& obstacle) {
  auto const office = work.db.maybe<OfficeId>(R"(
    SELECT x.office FROM obstacle_type_office x JOIN institution_reach up ON up.top = x.institution
    WHERE up.institution = :institution AND x.type = :type ORDER BY up.depth LIMIT 1)",
                                              sql::with("institution", obstacle.institution, "type", obstacle.type));
  return office ? organization::find_office(work.db, *office, work.today) : std::nullopt;
}

bool attends(Work const& work, Obstacle const& obstacle) {
  auto const office = attending_office(work, obstacle);
  return office && work.actor.holds(office->id);
}

std::vector<TypeOfficeLine> type_offices(Work& work) {
  return work.db.all<TypeOfficeLine>(R"(
    SELECT x.id, x.type, i.name AS institution_name, o.title AS office_title, coalesce(
      (SELECT p.name FROM office_holding h JOIN person p ON p.id = h.person
       WHERE h.office = o.id AND h.from_on <= :from_day AND (h.until_on IS NULL OR h.until_on >= :until_day) ORDER BY h.id LIMIT 1), '') AS holder, x.revision
    FROM obstacle_type_office x JOIN institution i ON i.id = x.institution JOIN office o ON o.id = x.office ORDER BY x.type, i.name, x.id)",
                                     sql::with("from_day", work.today, "until_day", work.today));
}

}  // namespace timon::obstacles
