#include "routine/hand_off_content.hpp"

#include <boost/json.hpp>

#include "goals/goals.hpp"

namespace timon::routine {
namespace {

constexpr auto kRowsMax = 300;  // of one kind: more than one office can tell in a week
constexpr auto kUntoldAhead = 20;

auto const kLimit = " LIMIT " + std::to_string(kRowsMax);

/// When the office told last, before this period; the start of the period where it never did.
Time since_of(Work& work, Period const& period, OfficeId office) {
  auto const last = work.db.maybe<Time>("SELECT h.handed_at FROM hand_off h JOIN period p ON p.id = h.period WHERE h.office = :office AND p.kind " +
                                            std::string{period.kind == PeriodKind::month ? "=" : "<>"} + " 'month' AND p.starts_on < :starts_on ORDER BY h.handed_at DESC LIMIT 1",
                                        sql::with("office", office, "starts_on", period.starts_on));
  return last.value_or(time_at(period.starts_on, 0, work.zone));
}

}  // namespace

HandOffContent content_now(Work& work, Period const& period, OfficeId office) {
  auto const since = since_of(work, period, office);
  auto const since_day = local_time(since, work.zone).date;
  auto& db = work.db;
  auto content = HandOffContent{};
  content.goals = db.all<ToldGoal>(R"(
    SELECT g.code, g.title, s.standing, s.reason, s.progress_real, s.progress_expected FROM goal g JOIN goal_standing s ON s.goal = g.id
    WHERE g.leader = :office AND g.closed_on IS NULL ORDER BY g.code)" +
                                       kLimit,
                                   sql::with("office", office));
  content.finished =
      db.all<ToldFinish>(R"(
    SELECT g.code AS goal, m.code, m.title, m.finished_on FROM milestone m JOIN goal g ON g.id = m.goal
    WHERE g.leader = :office AND m.finished_on IS NOT NULL AND m.withdrawn_on IS NULL
      AND (m.finished_on > :since_day OR (m.finished_on = :same_day AND m.updated_at > :since)
        OR EXISTS (SELECT 1 FROM progress_report p WHERE p.milestone = m.id AND p.week_of >= :week AND p.reported_at > :told_since))
    ORDER BY m.finished_on, g.code, m.code)" +
                             kLimit,
                         sql::with("office", office, "since_day", since_day, "same_day", since_day, "since", since, "week", week_of(since_day), "told_since", since));
  content.reprogrammed = db.all<ToldMove>(R"(
    SELECT g.code AS goal, m.code, m.title, coalesce(v.from_on, '') AS from_on, coalesce(v.to_on, '') AS to_on, v.cause, v.reason
    FROM reprogramming v JOIN goal g ON g.id = v.goal JOIN milestone m ON m.id = v.milestone
    WHERE g.leader = :office AND v.moved_on >= :since_day AND v.moved_at > :since ORDER BY g.code, m.code, v.id)" +
                                              kLimit,
                                          sql::with("office", office, "since_day", since_day, "since", since));
  content.progress = db.all<ToldProgress>(R"(
    SELECT g.code AS goal, m.code, m.title, p.text, p.is_no_change FROM progress_report p JOIN goal g ON g.id = p.goal JOIN milestone m ON m.id = p.milestone
    WHERE g.leader = :office AND p.week_of >= :week AND p.reported_at > :since
      AND p.id = (SELECT max(q.id) FROM progress_report q WHERE q.milestone = p.milestone AND q.week_of >= :same_week)
    ORDER BY g.code, m.code)" + kLimit,
                                          sql::with("office", office, "week", week_of(since_day), "since", since, "same_week", week_of(since_day)));
  content.obstacles = db.all<ToldObstacle>(R"(
    SELECT o.code, o.kind, o.title, o.level, o.decision_asked, min(g.code) AS goal, CASE WHEN o.reported_on >= :since_day THEN 1 ELSE 0 END AS is_new
    FROM goal g JOIN obstacle_target t ON t.goal = g.id JOIN obstacle o ON o.id = t.obstacle
    WHERE g.leader = :office AND o.state IN ('unreviewed', 'in_process') GROUP BY o.id, o.code, o.kind, o.title, o.level, o.decision_asked, o.reported_on ORDER BY o.id)" +
                                               kLimit,
                                           sql::with("since_day", since_day, "office", office));
  content.opportunities = db.all<ToldOpportunity>(R"(
    SELECT o.code, o.title, coalesce(o.proposed_on, '') AS proposed_on, o.state, g.code AS goal FROM goal g JOIN opportunity o ON o.goal = g.id
    WHERE g.leader = :office AND o.state NOT IN ('held', 'declined') ORDER BY coalesce(o.proposed_on, '9999-12-31'), o.id)" +
                                                      kLimit,
                                                  sql::with("office", office));
  content.reports = db.all<ToldReport>(R"(
    SELECT g.code AS goal, r.text, r.reported_on FROM goal g JOIN goal_report r ON r.goal = g.id
    WHERE g.leader = :office AND r.reported_on >= :since_day AND r.id = (SELECT max(x.id) FROM goal_report x WHERE x.goal = g.id) ORDER BY g.code)" +
                                           kLimit,
                                       sql::with("office", office, "since_day", since_day));
  content.untold = db.one<std::int64_t>(
      R"(
    SELECT count(*) FROM milestone m JOIN goal g ON g.id = m.goal
    WHERE g.leader = :office AND g.closed_on IS NULL AND m.finished_on IS NULL AND m.withdrawn_on IS NULL AND m.due_on <= :horizon
      AND NOT EXISTS (SELECT 1 FROM progress_report p WHERE p.milestone = m.id AND p.week_of >= :week AND p.reported_at > :since)
      AND NOT EXISTS (SELECT 1 FROM reprogramming v WHERE v.milestone = m.id AND v.moved_on >= :since_day AND v.moved_at > :moved_since))",
      sql::with("office", office, "horizon", work.today + kUntoldAhead, "week", week_of(since_day), "since", since, "since_day", since_day, "moved_since", since));
  return content;
}

std::string text_of(HandOffContent const& content) { return boost::json::serialize(boost::json::value_from(content)); }

HandOffContent content_from(std::string const& text) {
  auto error = boost::json::error_code{};
  auto const parsed = boost::json::parse(text, error);
  if (error || !parsed.is_object() || !parsed.as_object().contains("goals")) return {};
  return boost::json::value_to<HandOffContent>(parsed);
}

}  // namespace timon::routine
