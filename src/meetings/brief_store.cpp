#include "meetings/brief_store.hpp"

#include <algorithm>

namespace timon::meetings {
namespace {

constexpr auto kAskedMax = 3;
constexpr auto kWeek = 7;

constexpr auto kAsked =
    R"(SELECT ob.code, ob.kind, ob.title, ob.decision_asked, g.code AS goal_code, g.title AS goal_title, coalesce(o.title, '') AS holder, ob.level, ob.reported_on,
    ob.limit_on
  FROM obstacle ob JOIN goal g ON g.id = (SELECT t.goal FROM obstacle_target t WHERE t.obstacle = ob.id ORDER BY t.id LIMIT 1) LEFT JOIN office o ON o.id = ob.holder WHERE )";

std::vector<MovedLine> moved(sql::Session& db, std::string const& columns, std::string const& rest, Date since, Date today) {
  return db.all<MovedLine>("SELECT g.code AS goal_code, g.title AS goal_title, ms.code, ms.title, " + columns + rest, sql::with("since", since, "today", today));
}

std::vector<OccasionLine> occasions(sql::Session& db, char const* states, Date today) {
  return db.all<OccasionLine>(std::string{"SELECT code, title, place, message, state, proposed_on FROM opportunity WHERE state IN ("} + states +
                                  ") AND (proposed_on IS NULL OR proposed_on >= :today) ORDER BY coalesce(proposed_on, '9999-12-31'), id LIMIT 5",
                              sql::with("today", today));
}

}  // namespace

bool may_read_brief(Actor const& actor) {
  return actor.is_console ||
         std::ranges::any_of(actor.seats, [](Seat const& seat) { return seat.level == "head" || seat.level == "committee" || (seat.sees_all && seat.has(kReadJournal)); });
}

Brief brief_of(Work& work) {
  auto& db = work.db;
  auto brief = Brief{};
  brief.asked = db.all<AskedLine>(
      std::string{kAsked} +
      "ob.state IN ('unreviewed', 'in_process') AND ob.level IN ('head', 'committee') AND ob.decision_asked <> '' ORDER BY CASE ob.level WHEN 'head' THEN 0 ELSE 1 "
      "END, coalesce(ob.limit_on, '9999-12-31'), ob.is_blocking DESC, ob.id LIMIT " +
      std::to_string(kAskedMax));
  brief.totals = db.maybe<BriefTotals>("SELECT stopped, late, on_course, finished FROM board_total WHERE institution = 0 AND is_integrating = 0").value_or(BriefTotals{});
  auto const since = work.today - kWeek;
  auto const live = std::string{" AND ms.is_critical = 1 AND ms.withdrawn_on IS NULL AND g.closed_on IS NULL "};
  auto const order = std::string{" ORDER BY g.is_priority DESC, g.code, ms.code LIMIT 5"};
  brief.finished = moved(db, "ms.finished_on AS from_on, NULL AS to_on",
                         " FROM milestone ms JOIN goal g ON g.id = ms.goal WHERE ms.finished_on > :since AND ms.finished_on <= :today" + live + order, since, work.today);
  brief.reprogrammed =
      moved(db, "rp.from_on, rp.to_on",
            " FROM reprogramming rp JOIN milestone ms ON ms.id = rp.milestone JOIN goal g ON g.id = rp.goal WHERE rp.moved_on > :since AND rp.moved_on <= :today" + live + order,
            since, work.today);
  brief.late = moved(
      db, "ms.due_on AS from_on, NULL AS to_on",
      " FROM milestone ms JOIN goal g ON g.id = ms.goal WHERE ms.due_on >= :since AND ms.due_on < :today AND ms.finished_on IS NULL AND g.suspended_on IS NULL" + live + order,
      since, work.today);
  brief.proposed = occasions(db, "'valued', 'endorsed', 'proposed_for_agenda'", work.today);
  brief.on_agenda = occasions(db, "'on_agenda'", work.today);
  return brief;
}

std::vector<PackGoal> pack_goals(Work& work, Meeting const& meeting) {
  auto visibility = goals::visible(work, "g.id", "g.institution");
  auto parameters = std::move(visibility.parameters);
  sql::add_parameters(parameters, "top", meeting.institution);
  auto const which = meeting.kind == MeetingKind::stocktake ? "g.is_priority = 1" : "(g.is_priority = 1 OR s.standing IN ('stopped', 'late'))";
  return work.db.all<PackGoal>(
      std::string{"SELECT g.id, g.code, g.title, i.name AS institution, s.standing, s.progress_real AS real, s.progress_expected AS expected, s.ends_on, "
                  "coalesce(l.overall, '') AS odds, l.judged_on FROM goal g JOIN goal_standing s ON s.goal = g.id JOIN institution i ON i.id = g.institution "
                  "LEFT JOIN likelihood l ON l.id = (SELECT max(v.id) FROM likelihood v WHERE v.goal = g.id) WHERE g.closed_on IS NULL AND g.is_integrating = 0 AND "} +
          which + " AND g.institution IN (SELECT r.institution FROM institution_reach r WHERE r.top = :top) AND " + visibility.condition + " ORDER BY s.board_key, g.code LIMIT 12",
      parameters);
}

std::vector<PackMilestone> pack_milestones(sql::Session& db, GoalId goal, Date since) {
  return db.all<PackMilestone>(
      "SELECT code, title, due_on, due_original, finished_on FROM milestone WHERE goal = :goal AND withdrawn_on IS NULL AND is_critical = 1 AND (finished_on IS NULL OR "
      "finished_on > :since) "
      "ORDER BY coalesce(due_on, '9999-12-31'), code LIMIT 8",
      sql::with("goal", goal, "since", since));
}

std::vector<AskedLine> pack_restrictions(sql::Session& db, GoalId goal) {
  return db.all<AskedLine>(
      std::string{kAsked} +
          "ob.state IN ('unreviewed', 'in_process') AND EXISTS (SELECT 1 FROM obstacle_target x WHERE x.obstacle = ob.id AND x.goal = :goal) ORDER BY ob.kind DESC, "
          "ob.is_blocking DESC, ob.reported_on, ob.id LIMIT 3",
      sql::with("goal", goal));
}

}  // namespace timon::meetings
