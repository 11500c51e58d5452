#include "notices/recipient_store.hpp"

namespace timon::notices {
namespace {

constexpr auto kPeople = R"(
  SELECT p.id FROM person p WHERE p.is_active = 1 AND (
    EXISTS (SELECT 1 FROM office_holding h WHERE h.person = p.id AND h.office = :held AND h.from_on <= :h_from AND (h.until_on IS NULL OR h.until_on >= :h_until))
    OR EXISTS (SELECT 1 FROM delegation d WHERE d.person = p.id AND d.office = :delegated AND d.from_on <= :d_from AND d.until_on >= :d_until))
  AND p.id IN (SELECT x.person FROM office_holding x WHERE x.office = :x_held UNION SELECT y.person FROM delegation y WHERE y.office = :y_delegated))";

constexpr auto kAboutToClimb = R"(
  SELECT id, 'obstacle' AS subject, holder AS office, climbs_on AS on_day FROM obstacle
  WHERE climbs_on > :today AND climbs_on <= :horizon AND warns_on <= :warned_by AND holder IS NOT NULL AND state IN ('unreviewed', 'in_process') ORDER BY climbs_on, id)";

constexpr auto kDue = R"(
  SELECT m.id, 'milestone' AS subject, m.responsible AS office, m.due_on AS on_day FROM milestone m JOIN goal g ON g.id = m.goal
  WHERE m.due_on > :today AND m.due_on <= :until AND m.finished_on IS NULL AND m.withdrawn_on IS NULL AND m.responsible IS NOT NULL AND g.closed_on IS NULL
  UNION ALL
  SELECT id, 'obstacle', coalesce(responsible, holder), limit_on FROM obstacle
  WHERE limit_on > :o_today AND limit_on <= :o_until AND coalesce(responsible, holder) IS NOT NULL AND state IN ('unreviewed', 'in_process')
  ORDER BY 4, 2, 1)";

constexpr auto kTakenOver = R"(
  SELECT x.id, x.how, x.office, x.person, x.from_on,
    (SELECT count(*) FROM obstacle ob WHERE ob.holder = x.office AND ob.state IN ('unreviewed', 'in_process'))
    + (SELECT count(*) FROM milestone m WHERE m.responsible = x.office AND m.finished_on IS NULL AND m.withdrawn_on IS NULL) AS open_items
  FROM (SELECT h.id, 'holding' AS how, h.office, h.person, h.from_on FROM office_holding h
        WHERE h.from_on > :h_since AND h.from_on <= :h_from AND (h.until_on IS NULL OR h.until_on >= :h_until)
        UNION ALL
        SELECT d.id, 'delegation', d.office, d.person, d.from_on FROM delegation d WHERE d.from_on > :d_since AND d.from_on <= :d_from AND d.until_on >= :d_until) x
  JOIN person p ON p.id = x.person WHERE p.is_active = 1 ORDER BY x.from_on, x.how, x.id)";

}  // namespace

std::set<PersonId> people_of(sql::Session& db, OfficeId office, Date today) {
  if (!office) return {};
  auto const found = db.all<PersonId>(
      kPeople, sql::with("held", office, "h_from", today, "h_until", today, "delegated", office, "d_from", today, "d_until", today, "x_held", office, "y_delegated", office));
  return {found.begin(), found.end()};
}

std::set<PersonId> askers_of(sql::Session& db, Obstacle const& obstacle, Date today) {
  auto askers = std::set<PersonId>{};
  if (obstacle.reporter) askers.insert(obstacle.reporter);
  for (auto const office : db.all<OfficeId>("SELECT DISTINCT office FROM stay WHERE obstacle = :obstacle AND office IS NOT NULL", sql::with("obstacle", obstacle.id)))
    askers.merge(people_of(db, office, today));
  return askers;
}

ObstacleId restriction_of(sql::Session& db, ObstacleId alert) {
  return db.maybe<ObstacleId>("SELECT id FROM obstacle WHERE origin = :alert ORDER BY id DESC LIMIT 1", sql::with("alert", alert)).value_or(ObstacleId{});
}

GoalId first_goal_of(sql::Session& db, ObstacleId id) {
  return db.maybe<GoalId>("SELECT goal FROM obstacle_target WHERE obstacle = :obstacle ORDER BY id LIMIT 1", sql::with("obstacle", id)).value_or(GoalId{});
}

GoalId goal_of_milestone(sql::Session& db, MilestoneId id) { return db.one<GoalId>("SELECT goal FROM milestone WHERE id = :id", sql::with("id", id)); }

std::set<PersonId> leaders_of(sql::Session& db, GoalId goal, Date today) {
  return people_of(db, db.maybe<OfficeId>("SELECT leader FROM goal WHERE id = :goal", sql::with("goal", goal)).value_or(OfficeId{}), today);
}

std::vector<TimelyLine> about_to_climb(sql::Session& db, Date today) {
  constexpr auto kDaysAhead = 14;  // a warning comes one working day before: holidays in a row are fewer
  return db.all<TimelyLine>(kAboutToClimb, sql::with("today", today, "horizon", today + kDaysAhead, "warned_by", today));
}

std::vector<TimelyLine> due_between(sql::Session& db, Date today, Date until) {
  return db.all<TimelyLine>(kDue, sql::with("today", today, "until", until, "o_today", today, "o_until", until));
}

std::set<PersonId> guests_of(sql::Session& db, MeetingId meeting, Date today) {
  auto guests = std::set<PersonId>{};
  for (auto const office : db.all<OfficeId>("SELECT office FROM attendance WHERE meeting = :meeting", sql::with("meeting", meeting))) guests.merge(people_of(db, office, today));
  return guests;
}

std::vector<TimelyLine> decisions_taken(sql::Session& db, MeetingId meeting) {
  return db.all<TimelyLine>("SELECT id, 'decision' AS subject, office, due_on AS on_day FROM decision WHERE meeting = :meeting ORDER BY id", sql::with("meeting", meeting));
}

std::vector<TimelyLine> decisions_due(sql::Session& db, Date after, Date until) {
  return db.all<TimelyLine>(
      "SELECT id, 'decision' AS subject, office, due_on AS on_day FROM decision WHERE due_on > :after AND due_on <= :until AND state IN ('pending', 'in_progress') ORDER BY "
      "due_on, id",
      sql::with("after", after, "until", until));
}

std::vector<TakeOver> taken_over(sql::Session& db, Date since, Date today) {
  auto found = db.all<TakeOver>(kTakenOver, sql::with("h_since", since, "h_from", today, "h_until", today, "d_since", since, "d_from", today, "d_until", today));
  std::erase_if(found, [](TakeOver const& each) { return each.open_items == 0; });
  return found;
}

}  // namespace timon::notices
