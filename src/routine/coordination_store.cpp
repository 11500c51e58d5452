#include "routine/coordination_store.hpp"

#include <algorithm>
#include <map>

#include "platform/sql/list.hpp"

namespace timon::routine {
namespace {

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

/// How many periods an office has let pass since the last one in which it delivered.
struct Run {
  OfficeId office;
  std::int64_t missed{};
};
BOOST_DESCRIBE_STRUCT(Run, (), (office, missed))

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
  auto ids = std::vector<OfficeId>{};
  for (auto const& office : offices) ids.push_back(office.office);
  auto const of_offices = " WHERE h.period = :period AND h.office IN (" + sql::list_of("of", ids, parameters) + ")";
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

std::map<OfficeId, std::int64_t> missed_before(sql::Session& db, Period const& period, std::vector<OfficeId> const& offices) {
  if (offices.empty()) return {};
  auto parameters = sql::with("counted_before", period.starts_on, "delivered_before", period.starts_on);
  auto const list = "(" + sql::list_of("of", offices, parameters) + ")";
  auto const at_rhythm = std::string{period.kind == PeriodKind::month ? "= 'month'" : "<> 'month'"};
  auto missed = std::map<OfficeId, std::int64_t>{};
  for (auto const& run :
       db.all<Run>("SELECT x.office, (SELECT count(*) FROM period q WHERE q.kind " + at_rhythm +
                       " AND q.starts_on < :counted_before AND q.starts_on > x.last_on) AS missed FROM (SELECT h.office, max(p.starts_on) AS last_on FROM hand_off h "
                       "JOIN period p ON p.id = h.period WHERE p.kind " +
                       at_rhythm + " AND p.starts_on < :delivered_before AND h.office IN " + list + " GROUP BY h.office) x",
                   parameters))
    missed.emplace(run.office, run.missed);
  return missed;
}

std::vector<ReadingLine> readings_of(sql::Session& db, HandOffId hand_off) {
  return db.all<ReadingLine>(
      "SELECT p.name AS person, o.title AS office, o.role, d.read_at FROM reading d JOIN hand_off h ON h.id = d.hand_off JOIN person p ON p.id = d.person JOIN office o ON o.id = "
      "d.office "
      "WHERE d.hand_off = :hand_off AND d.read_at >= h.handed_at ORDER BY d.read_at, d.person",
      sql::with("hand_off", hand_off));
}

}  // namespace timon::routine
