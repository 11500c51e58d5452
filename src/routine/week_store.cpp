#include "routine/week_store.hpp"

namespace timon::routine {
namespace {

constexpr auto kWeekLinesMax = 300;  // more than anybody can tell of in one week
constexpr auto kAnswerDays = 14;
constexpr auto kAnswersMax = 8;
constexpr auto kAheadMax = 12;

/// «(:office_a0, :office_a1)»: the offices of today's seats. Engines take each :name once, so every use has a mark.
std::string offices_of(Work const& work, std::string const& mark, sql::Parameters& parameters) {
  auto text = std::string{};
  auto number = 0;
  for (auto const& seat : work.actor.seats) {
    auto const name = "office_" + mark + std::to_string(number++);
    text += (text.empty() ? ":" : ", :") + name;
    sql::add_parameters(parameters, name, seat.office);
  }
  return "(" + (text.empty() ? "NULL" : text) + ")";
}

/// Those the offices answer for and those of the goals that they lead: two sets, as each has an index and an OR of them has none.
std::string own_milestones(Work const& work, std::string const& answers, std::string const& leads, sql::Parameters& parameters) {
  return "(SELECT am.id FROM milestone am WHERE am.responsible IN " + offices_of(work, answers, parameters) +
         " UNION SELECT lm.id FROM goal lg JOIN milestone lm ON lm.goal = lg.id WHERE lg.leader IN " + offices_of(work, leads, parameters) + ")";
}

constexpr auto kLines = R"(
  SELECT m.id AS milestone, m.code, m.title, m.goal, g.code AS goal_code, g.title AS goal_title, g.institution, g.leader, m.responsible, coalesce(ro.title, '') AS responsible_title, m.due_on, m.due_original,
    m.finished_on, m.is_critical, m.revision, coalesce(l.blocking, '') AS blocking, coalesce(l.alerts, 0) AS alerts, coalesce(l.restrictions, 0) AS restrictions, p.id AS report,
    coalesce(p.text, '') AS report_text, coalesce(p.is_no_change, 0) AS is_no_change, p.reported_at, p.person AS reporter,
    coalesce((SELECT y.text FROM progress_report y WHERE y.milestone = m.id AND y.week_of < :this_week ORDER BY y.week_of DESC, y.id DESC LIMIT 1), '') AS last_text,
    g.approved_on, v.id AS move, v.moved_at, v.person AS mover
  FROM milestone m JOIN goal g ON g.id = m.goal LEFT JOIN office ro ON ro.id = m.responsible LEFT JOIN goal_load l ON l.goal = m.goal AND l.milestone = m.id
  LEFT JOIN progress_report p ON p.id = (SELECT max(x.id) FROM progress_report x WHERE x.milestone = m.id AND x.week_of = :week)
  LEFT JOIN reprogramming v ON v.id = (SELECT max(z.id) FROM reprogramming z WHERE z.milestone = m.id AND z.moved_on >= :moved_week)
  WHERE m.withdrawn_on IS NULL AND g.closed_on IS NULL
    AND (p.id IS NOT NULL OR (m.finished_on IS NULL AND (m.due_on <= :horizon OR coalesce(l.alerts, 0) + coalesce(l.restrictions, 0) > 0 OR v.id IS NOT NULL))))";

}  // namespace

std::vector<WeekLine> week_lines(Work& work) {
  auto const week = week_of(work.today);
  auto parameters = sql::with("this_week", week, "week", week, "moved_week", week, "horizon", work.today + kWeekAhead);
  auto const text = std::string{kLines} + " AND m.id IN " + own_milestones(work, "r", "l", parameters) + " ORDER BY coalesce(m.due_on, '9999-12-31'), g.code, m.code, m.id LIMIT " +
                    std::to_string(kWeekLinesMax);
  return work.db.all<WeekLine>(text, parameters);
}

std::vector<AnswerLine> answer_lines(Work& work) {
  auto parameters = sql::with("since", work.now - std::chrono::days{kAnswerDays}, "me", work.actor.person.number, "raised_by", work.actor.person.number);
  auto visibility = goals::visible(work, "g.id", "g.institution");
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
  auto const text = R"(
    SELECT o.kind, o.code, o.title, a.kind AS action, a.verb, a.text, a.at FROM action_entry a JOIN obstacle o ON o.id = a.obstacle
    WHERE a.at >= :since AND a.is_reserved = 0 AND a.kind IN ('answered', 'derived', 'returned', 'resolved', 'discarded', 'silence') AND coalesce(a.person, 0) <> :me
      AND (o.reporter = :raised_by OR EXISTS (SELECT 1 FROM obstacle_target x JOIN goal h ON h.id = x.goal WHERE x.obstacle = o.id AND h.leader IN )" +
                    offices_of(work, "a", parameters) + R"())
      AND EXISTS (SELECT 1 FROM obstacle_target t JOIN goal g ON g.id = t.goal WHERE t.obstacle = o.id AND )" +
                    visibility.condition + R"()
    ORDER BY a.at DESC, a.id DESC LIMIT )" +
                    std::to_string(kAnswersMax);
  return work.db.all<AnswerLine>(text, parameters);
}

std::vector<AheadLine> ahead_lines(Work& work) {
  auto const until = work.today + kWeekAhead;
  auto parameters = sql::with("from_m", work.today, "until_m", until, "from_o", work.today, "until_o", until, "from_p", work.today, "until_p", until);
  auto const text = R"(
    SELECT on_day, code, title, kind, goal_code FROM (
      SELECT m.due_on AS on_day, m.code, m.title, 'milestone' AS kind, g.code AS goal_code FROM milestone m JOIN goal g ON g.id = m.goal
      WHERE m.due_on >= :from_m AND m.due_on <= :until_m AND m.finished_on IS NULL AND m.withdrawn_on IS NULL AND g.closed_on IS NULL
        AND m.id IN )" +
                    own_milestones(work, "m", "g", parameters) + R"(
      UNION
      SELECT o.limit_on, o.code, o.title, o.kind, '' FROM obstacle o JOIN obstacle_target t ON t.obstacle = o.id JOIN goal g ON g.id = t.goal
      WHERE o.limit_on >= :from_o AND o.limit_on <= :until_o AND o.state IN ('unreviewed', 'in_process') AND g.leader IN )" +
                    offices_of(work, "o", parameters) + R"(
      UNION
      SELECT p.proposed_on, p.code, p.title, 'opportunity', '' FROM opportunity p JOIN goal g ON g.id = p.goal
      WHERE p.proposed_on >= :from_p AND p.proposed_on <= :until_p AND p.state NOT IN ('held', 'declined') AND g.leader IN )" +
                    offices_of(work, "p", parameters) + R"(
    ) days ORDER BY on_day, kind, code LIMIT )" +
                    std::to_string(kAheadMax);
  return work.db.all<AheadLine>(text, parameters);
}

}  // namespace timon::routine
