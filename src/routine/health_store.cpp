#include "routine/health_store.hpp"

#include <algorithm>
#include <map>

#include "petitions/waiting.hpp"
#include "routine/week_store.hpp"

namespace timon::routine {
namespace {

constexpr auto kTold = 28;  // days

/// True for offices of the institutions that the actor looks over.
std::string in_reach(Work const& work, std::string const& column, sql::Parameters& parameters) {
  if (work.actor.sees_all() || work.actor.is_console) return "1 = 1";
  auto tops = std::string{"NULL"};
  auto number = 0;
  for (auto const& seat : work.actor.seats) {
    if (!seat.sees_reach || seat.level.empty() || seat.level == "manager") continue;
    auto const name = "health_top_" + std::to_string(number++);
    sql::add_parameters(parameters, name, seat.institution);
    tops += ", :" + name;
  }
  return column + " IN (SELECT w.institution FROM institution_reach w WHERE w.top IN (" + tops + "))";
}

std::string read_by(char const* level) {
  return std::string{
             "CASE WHEN EXISTS (SELECT 1 FROM reading d JOIN office x ON x.id = d.office JOIN role y ON y.code = x.role WHERE d.hand_off = h.id AND d.read_at >= h.handed_at AND "
             "y.level = '"} +
         level + "') THEN 1 ELSE 0 END AS read_by_" + level;
}

/// How many milestones that are open, and due soon or with something open, fulfil the condition. What an office answers for and
/// what it leads are counted apart, as each has an index and an OR of them has none.
std::string asked_of(std::string const& condition, std::string const& mark) {
  return "(SELECT count(*) FROM milestone m JOIN goal g ON g.id = m.goal LEFT JOIN goal_load l ON l.goal = m.goal AND l.milestone = m.id WHERE m.withdrawn_on IS NULL AND "
         "g.closed_on IS NULL AND m.finished_on IS NULL AND (m.due_on <= :" +
         mark + "_horizon OR coalesce(l.alerts, 0) + coalesce(l.restrictions, 0) > 0) AND " + condition + ")";
}

/// The rows of the last periods, of which lists take some and figures count all.
std::string rows_text(Work& work, sql::Parameters& parameters) {
  sql::add_parameters(parameters, "health_today", work.today, "health_now_m", moment_of(work), "health_now_c", moment_of(work));
  return R"(SELECT p.code AS period, p.starts_on, f.id AS office, f.title, r.level AS role, f.institution, i.name AS institution_name,
      CASE WHEN h.id IS NOT NULL AND h.is_late = 0 THEN 'on_time' WHEN h.id IS NOT NULL THEN 'late'
        WHEN r.level = 'manager' AND p.manager_until < :health_now_m THEN 'missing' WHEN r.level = 'coordinator' AND p.coordinator_until < :health_now_c THEN 'missing' ELSE 'pending' END AS state,
      h.handed_at, coalesce(h.sends, 0) AS sends, coalesce(v.verb, '') AS verdict, )" +
         read_by("coordinator") + ", " + read_by("minister") + R"(
    FROM (SELECT * FROM period WHERE kind <> 'month' AND starts_on <= :health_today ORDER BY starts_on DESC LIMIT )" +
         std::to_string(kHealthWeeks) +
         R"() p CROSS JOIN office f JOIN role r ON r.code = f.role AND r.level IN ('manager', 'coordinator') JOIN institution i ON i.id = f.institution
    LEFT JOIN hand_off h ON h.period = p.id AND h.office = f.id LEFT JOIN valuation v ON v.hand_off = h.id
    WHERE (h.id IS NOT NULL OR EXISTS (SELECT 1 FROM goal g WHERE g.closed_on IS NULL AND (g.leader = f.id
        OR (r.level = 'coordinator' AND g.institution IN (SELECT q.institution FROM institution_reach q WHERE q.top = f.institution))))) AND )" +
         in_reach(work, "f.institution", parameters);
}

/// An obstacle on a level above the managers'.
struct StayRow {
  std::int64_t obstacle{};
  std::string kind, code, title, holder;
  Level level{};
  Date arrived_on;
  std::optional<Date> read_on, left_on;
};
BOOST_DESCRIBE_STRUCT(StayRow, (), (obstacle, kind, code, title, holder, level, arrived_on, read_on, left_on))

/// Stays s of obstacles o that the actor sees.
std::string seen_stays(Work& work, Date since, sql::Parameters& parameters) {
  sql::add_parameters(parameters, "since", since);
  auto visibility = goals::visible(work, "g.id", "g.institution");
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  return " FROM stay s JOIN obstacle o ON o.id = s.obstacle LEFT JOIN office f ON f.id = s.office WHERE s.level <> 'manager' AND s.arrived_on > :since AND EXISTS (SELECT 1 FROM "
         "obstacle_target t JOIN goal g ON g.id = t.goal WHERE t.obstacle = o.id AND " +
         visibility.condition + ")";
}

std::vector<StayRow> stays_since(Work& work, Date since) {
  auto parameters = sql::Parameters{};
  auto const seen = seen_stays(work, since, parameters);
  return work.db.all<StayRow>("SELECT o.id AS obstacle, o.kind, o.code, o.title, coalesce(f.title, '') AS holder, s.level, s.arrived_on, s.read_on, s.left_on" + seen +
                                  " ORDER BY s.arrived_on DESC, s.id DESC LIMIT " + std::to_string(kHealthRows),
                              parameters);
}

struct AnswerRow {
  std::int64_t obstacle{};
  Level level{};
  Time at;
};
BOOST_DESCRIBE_STRUCT(AnswerRow, (), (obstacle, level, at))
using Answers = std::map<std::pair<std::int64_t, Level>, std::vector<Time>>;

/// Of those stays, by obstacle and level, in the order of time.
Answers answers_since(Work& work, Date since) {
  auto parameters = sql::with("since_moment", time_at(since, 0, work.zone));
  auto const seen = seen_stays(work, since, parameters);
  auto answers = Answers{};
  for (auto const& row : work.db.all<AnswerRow>("SELECT a.obstacle, a.level, a.at FROM action_entry a WHERE a.kind = 'answered' AND a.level <> 'manager' AND a.at >= :since_moment "
                                                "AND a.obstacle IN (SELECT s.obstacle" +
                                                    seen + ") ORDER BY a.at, a.id",
                                                parameters))
    answers[{row.obstacle, row.level}].push_back(row.at);
  return answers;
}

/// The first day of the stay on which its level answered, on the government's calendar: what is kept are moments in UTC.
std::optional<Date> answered_on(StayRow const& stay, Answers const& answers, std::string const& zone) {
  auto const found = answers.find({stay.obstacle, stay.level});
  if (found == answers.end()) return {};
  for (auto const at : found->second) {
    auto const day = local_time(at, zone).date;
    if (day >= stay.arrived_on && (!stay.left_on || day <= *stay.left_on)) return day;
  }
  return {};
}

}  // namespace

bool may_see_health(Actor const& actor) {
  if (actor.is_console || actor.sees_all()) return true;
  return std::ranges::any_of(actor.seats, [](Seat const& seat) { return seat.sees_reach && !seat.level.empty() && seat.level != "manager"; });
}

std::vector<DeliveryRow> delivery_rows(Work& work, DeliveryQuery const& query) {
  auto parameters = sql::Parameters{};
  auto text = "SELECT * FROM (" + rows_text(work, parameters) + ") z WHERE 1 = 1";
  auto const add = [&](std::string const& condition, char const* name, auto const& value) {
    sql::add_parameters(parameters, name, value);
    text += " AND " + condition + ":" + name;
  };
  if (!query.period.empty()) add("z.period = ", "of_period", query.period);
  if (query.institution) add("z.institution = ", "of_institution", query.institution);
  if (query.role) add("z.role = ", "of_role", *query.role);
  if (query.state) add("z.state = ", "of_state", *query.state);
  auto const read = [&](std::optional<Level> level, char const* is) {
    if (level) text += std::string{" AND z.handed_at IS NOT NULL AND z.read_by_"} + (*level == Level::minister ? "minister" : "coordinator") + " = " + is;
  };
  read(query.read_by, "1");
  read(query.unread_by, "0");
  return work.db.all<DeliveryRow>(text + " ORDER BY z.starts_on DESC, z.institution_name, z.role, z.title, z.office LIMIT " + std::to_string(kHealthRows), parameters);
}

std::vector<RequestRow> request_rows(Work& work) {
  auto const since = work.today - kHealthDays;
  auto rows = std::vector<RequestRow>{};
  auto const answers = answers_since(work, since);
  for (auto const& stay : stays_since(work, since))
    rows.push_back({stay.kind, stay.code, stay.title, stay.holder, stay.level, stay.arrived_on, stay.read_on, answered_on(stay, answers, work.zone)});
  for (auto const& track : petitions::petition_tracks(work, since, kHealthRows)) {
    auto level = Level::manager;
    boost::describe::enum_from_string(track.level.c_str(), level);
    rows.push_back({"petition", track.code, track.title, track.asked_of_title, level, track.asked_on, track.read_on, track.answered_on});
  }
  std::ranges::stable_sort(rows, std::greater{}, &RequestRow::asked_on);
  return rows;
}

std::vector<BurdenRow> burden_rows(Work& work) {
  auto const horizon = work.today + kWeekAhead;
  auto parameters = sql::with("from_day", work.today, "until_day", work.today, "own_horizon", horizon, "led_horizon", horizon, "told_since", work.today - kTold, "typed_since",
                              work.today - kTold);
  auto const reach = in_reach(work, "f.institution", parameters);
  auto const text = R"(
    SELECT * FROM (SELECT f.id AS office, f.title, i.name AS institution_name, coalesce((SELECT p.name FROM office_holding h JOIN person p ON p.id = h.person
        WHERE h.office = f.id AND h.from_on <= :from_day AND (h.until_on IS NULL OR h.until_on >= :until_day) ORDER BY h.id LIMIT 1), '') AS holder,
      )" + asked_of("m.responsible = f.id", "own") +
                    " + " + asked_of("g.leader = f.id AND (m.responsible IS NULL OR m.responsible <> f.id)", "led") +
                    R"( AS milestones, (SELECT count(*) FROM goal g WHERE g.leader = f.id AND g.closed_on IS NULL) AS goals,
      (SELECT count(*) FROM progress_report q WHERE q.office = f.id AND q.week_of > :told_since) AS told,
      (SELECT count(*) FROM progress_report q WHERE q.office = f.id AND q.is_no_change = 0 AND q.week_of > :typed_since) AS typed
    FROM office f JOIN institution i ON i.id = f.institution WHERE f.role IN ('goal_manager', 'milestone_owner') AND )" +
                    reach + ") z WHERE z.milestones + z.goals + z.told > 0 ORDER BY z.milestones DESC, z.institution_name, z.title, z.office LIMIT " + std::to_string(kHealthRows);
  return work.db.all<BurdenRow>(text, parameters);
}

}  // namespace timon::routine
