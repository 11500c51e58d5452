#pragma once
#include <array>
#include <string>
#include <vector>

#include "obstacles/obstacle.hpp"
#include "platform/work/deed.hpp"

namespace timon {

/// A transversal office that attends one type of obstacle in an institution and all below it.
struct TypeOffice {
  static constexpr auto kTable = "obstacle_type_office";
  Id<TypeOffice> id;
  ObstacleType type{};
  InstitutionId institution;
  OfficeId office;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(TypeOffice, (), (id, type, institution, office, revision))

namespace obstacles {

// How a government sets its ladder up. What follows needs the right to manage settings.

constexpr auto kLadderDays = "ladder_days_";  // settings: working days of a level
constexpr auto kLevelName = "level_name_";    // settings: what the government calls a level
constexpr auto kLadderDaysMax = 90;
constexpr auto kLevelNameMax = std::size_t{60};

/// «ladder_days_minister».
std::string ladder_setting(char const* beginning, Level);
/// Every setting that the ladder reads, for `organization::settings_revision`.
std::vector<std::string> ladder_settings();

/// The ladder as its form says it: names, and working days as typed. The head's level has no days: there is none above.
struct LadderSetup {
  std::array<std::string, 5> names{};
  std::array<std::string, 5> days{};
};
/// Names and days of the levels. Days count for clocks that run from now on; answers how many climb on another day than before.
Outcome<std::size_t> set_up_ladder(Work&, std::int64_t revision_seen, LadderSetup);

/// Computes the day of the climb of everything open anew, as part of a deed that changes days or calendars; answers how many
/// changed. Nothing climbs sooner than on the next working day because of it.
std::size_t set_clocks_anew(Work&, Deed&);

/// A line of the list of transversal offices.
struct TypeOfficeLine {
  Id<TypeOffice> id;
  ObstacleType type{};
  std::string institution_name;
  std::string office_title;
  std::string holder;  // who sits there today, or empty
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(TypeOfficeLine, (), (id, type, institution_name, office_title, holder, revision))
std::vector<TypeOfficeLine> type_offices(Work&);
Outcome<TypeOffice> add_type_office(Work&, TypeOffice);
/// NotFound when there is no such line.
void remove_type_office(Work&, Id<TypeOffice>, std::int64_t revision_seen);

}  // namespace obstacles
}  // namespace timon
