#include "routine/coordination_store.hpp"

#include <algorithm>
#include <bit>
#include <map>

namespace timon::routine {
namespace {

constexpr auto kMissedMax = 12;  // periods that are looked back on
constexpr auto kOfficesMax = " LIMIT 2000";

char const* level_of(Level level) { return level == Level::manager ? "'manager'" : level == Level::coordinator ? "'coordinator'" : "'minister'"; }

/// Offices f of that level whose nearest level above is in :above.
std::string reporting(Level from) {
  auto const to = std::string{level_of(*level_above(from))};
  return std::string{R"( FROM office f JOIN role r ON r.code = f.role AND r.level = )"} + level_of(from) + R"( JOIN institution i ON i.id = f.institution
    JOIN institution_reach up ON up.institution = f.institution AND up.top = :above
    WHERE NOT EXISTS (SELECT 1 FROM institution_reach n JOIN office c ON c.institution = n.top JOIN role x ON x.code = c.role
      WHERE n.institution = f.institution AND n.depth < up.depth AND x.level = )" +
         to + ")";
}

constexpr auto kOpenGoals = " FROM goal g WHERE g.leader = f.id AND g.closed_on IS NULL";

}  // namespace

std::vector<ReportingOffice> reporting_offices(sql::Session& db, Level from, InstitutionId above, Date today) {
  auto const goals = std::string{kOpenGoals};
  auto text = std::string{R"(SELECT f.id AS office, f.title, f.institution, i.name AS institution_name,
      coalesce((SELECT p.name FROM office_holding h JOIN person p ON p.id = h.person
        WHERE h.office = f.id AND h.from_on <= :from_day AND (h.until_on IS NULL OR h.until_on >= :until_day) ORDER BY h.id LIMIT 1), '') AS holder, (SELECT count(*))"} +
              goals + ") AS goals, coalesce((SELECT min(g.code)" + goals +
              R"(), '') AS goal_code, coalesce((SELECT g.title FROM goal g WHERE g.leader = f.id AND g.closed_on IS NULL ORDER BY g.code LIMIT 1), '') AS goal_title,
      coalesce((SELECT min(CASE s.standing WHEN 'stopped' THEN 0 WHEN 'late' THEN 1 WHEN 'on_course' THEN 2 ELSE 3 END) FROM goal g JOIN goal_standing s ON s.goal = g.id
        WHERE g.leader = f.id AND g.closed_on IS NULL), 2) AS severity)" +
              reporting(from);
  if (from == Level::manager) text += " AND EXISTS (SELECT 1" + goals + ")";
  return db.all<ReportingOffice>(text + " ORDER BY severity, i.name, f.title, f.id" + kOfficesMax, sql::with("from_day", today, "until_day", today, "above", above));
}

bool reports_to(sql::Session& db, OfficeId office, Level from, InstitutionId above) {
  return db.maybe<std::int64_t>("SELECT f.id" + reporting(from) + " AND f.id = :office", sql::with("above", above, "office", office)).has_value();
}

std::vector<Report> reports_of(sql::Session& db, PeriodId period, std::vector<ReportingOffice> const& offices) {
  if (offices.empty()) return {};
  auto parameters = sql::with("period", period);
  auto list = std::string{};
  // Filled up to a power of two, so that texts stay few and statements are prepared once.
  for (auto i = std::size_t{0}; i < std::bit_ceil(offices.size()); ++i) {
    auto const name = "of_" + std::to_string(i);
    list += (list.empty() ? ":" : ", :") + name;
    sql::add_parameters(parameters, name, offices[std::min(i, offices.size() - 1)].office);
  }
  auto const of_offices = " WHERE h.period = :period AND h.office IN (" + list + ")";
  auto valuations = std::map<HandOffId, Valuation>{};
  for (auto& valuation : db.all<Valuation>("SELECT " + sql::columns<Valuation>("v.") + " FROM valuation v JOIN hand_off h ON h.id = v.hand_off" + of_offices, parameters))
    valuations.emplace(valuation.hand_off, std::move(valuation));
  auto by_office = std::map<OfficeId, HandOff>{};
  for (auto& hand_off : db.all<HandOff>("SELECT " + sql::columns<HandOff>("h.") + " FROM hand_off h" + of_offices, parameters))
    by_office.emplace(hand_off.office, std::move(hand_off));
  auto reports = std::vector<Report>{};
  for (auto const& office : offices) {
    auto const found = by_office.find(office.office);
    if (found == by_office.end()) continue;
    auto report = Report{.hand_off = found->second, .valuation = {}};
    if (auto const valuation = valuations.find(report.hand_off.id); valuation != valuations.end()) report.valuation = valuation->second;
    reports.push_back(std::move(report));
  }
  return reports;
}

std::int64_t missed_before(sql::Session& db, Period const& period, OfficeId office) {
  auto missed = std::int64_t{0};
  auto const months = std::string{period.kind == PeriodKind::month ? "=" : "<>"};
  auto const delivered =
      db.all<std::int64_t>("SELECT CASE WHEN h.id IS NULL THEN 0 ELSE 1 END FROM period p LEFT JOIN hand_off h ON h.period = p.id AND h.office = :office WHERE p.kind " + months +
                               " 'month' AND p.starts_on < :starts_on ORDER BY p.starts_on DESC LIMIT " + std::to_string(kMissedMax),
                           sql::with("office", office, "starts_on", period.starts_on));
  // An office that has never delivered anything has no run of weeks to tell of: the routine is new to it.
  if (std::ranges::find(delivered, 1) == delivered.end()) return 0;
  for (auto const each : delivered) {
    if (each != 0) break;
    ++missed;
  }
  return missed;
}

std::vector<ReadingLine> readings_of(sql::Session& db, HandOffId hand_off) {
  return db.all<ReadingLine>(
      "SELECT p.name AS person, o.title AS office, o.role, d.read_at FROM reading d JOIN hand_off h ON h.id = d.hand_off JOIN person p ON p.id = d.person JOIN office o ON o.id = d.office "
      "WHERE d.hand_off = :hand_off AND d.read_at >= h.handed_at ORDER BY d.read_at, d.person",
      sql::with("hand_off", hand_off));
}

}  // namespace timon::routine
