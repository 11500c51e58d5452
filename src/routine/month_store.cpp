#include "routine/month_store.hpp"

namespace timon::routine {
namespace {

constexpr auto kMonthLinesMax = 300;

std::string offices_of(Work const& work, sql::Parameters& parameters) {
  auto text = std::string{"NULL"};
  for (auto const& seat : delivering_seats(work.actor)) {
    auto const name = "office_" + std::to_string(parameters.size());
    if (seat.level == "manager") sql::add_parameters(parameters, name, seat.office), text += ", :" + name;
  }
  return "(" + text + ")";
}

}  // namespace

std::vector<MonthGoal> month_goals(Work& work) {
  auto parameters = sql::Parameters{};
  return work.db.all<MonthGoal>(R"(
    SELECT g.id, g.code, g.title, s.standing, coalesce(r.text, '') AS last_text, r.reported_on AS last_on
    FROM goal g JOIN goal_standing s ON s.goal = g.id
    LEFT JOIN goal_report r ON r.id = (SELECT x.id FROM goal_report x WHERE x.goal = g.id ORDER BY x.reported_on DESC, x.id DESC LIMIT 1)
    WHERE g.closed_on IS NULL AND g.leader IN )" +
                                    offices_of(work, parameters) + " ORDER BY g.code",
                                parameters);
}

std::vector<MonthLine> month_lines(Work& work, Period const& month) {
  auto parameters = sql::with("period", month.id, "starts_on", month.starts_on, "horizon", work.today + kReviewAhead);
  auto const leaders = offices_of(work, parameters);
  return work.db.all<MonthLine>(R"(
    SELECT m.id AS milestone, m.code, m.title, g.code AS goal_code, g.leader, m.due_on, m.due_original, m.moves, v.reviewed_at,
      (SELECT max(p.moved_on) FROM reprogramming p WHERE p.milestone = m.id AND p.moved_on >= :starts_on) AS moved_on
    FROM goal g JOIN milestone m ON m.goal = g.id LEFT JOIN programming_review v ON v.milestone = m.id AND v.period = :period
    WHERE g.closed_on IS NULL AND m.finished_on IS NULL AND m.withdrawn_on IS NULL AND m.due_on <= :horizon AND g.leader IN )" +
                                    leaders + " ORDER BY m.due_on, g.code, m.code LIMIT " + std::to_string(kMonthLinesMax),
                                parameters);
}

}  // namespace timon::routine
