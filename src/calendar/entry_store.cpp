#include "calendar/entry_store.hpp"

namespace timon::calendar {
namespace {

constexpr auto kLimitsMax = 400;
constexpr auto kDueOfGoalsMax = 5000;

constexpr auto kDueColumns = R"(m.due_on, m.code, m.title, m.goal, g.code AS goal_code, g.title AS goal_title, g.institution, g.leader, m.finished_on,
    coalesce(l.blocking, '') AS blocking)";
constexpr auto kDueTables = " FROM milestone m JOIN goal g ON g.id = m.goal LEFT JOIN goal_load l ON l.goal = m.goal AND l.milestone = m.id WHERE m.withdrawn_on IS NULL ";
// The gravest first: what is stopped, then what is not done, the critical before the rest.
constexpr auto kDueOrder = "CASE WHEN m.finished_on IS NOT NULL THEN 2 WHEN l.blocking <> '' THEN 0 ELSE 1 END, m.is_critical DESC, g.code, m.code";

/// Conditions with their values; each :name once.
struct Condition {
  std::string text;
  sql::Parameters parameters;

  template <class T>
  Condition& add(std::string const& condition, char const* name, T const& value) {
    text += " AND " + condition + ":" + name;
    sql::add_parameters(parameters, name, value);
    return *this;
  }
  Condition& add(goals::Visibility&& visibility) {
    text += " AND " + visibility.condition;
    for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
    return *this;
  }
};

Condition between(Span const& span, std::string const& column) {
  auto condition = Condition{};
  return condition.add(column + " >= ", "from_day", span.from).add(column + " <= ", "until_day", span.until);
}

/// Goals that the person may see, of the institution asked for.
void add_goals(Work const& work, Span const& span, Condition& condition, std::string const& goal, std::string const& institution) {
  if (span.institution) {
    condition.add(institution + " IN (SELECT f.institution FROM institution_reach f WHERE f.top = ", "institution_is", span.institution);
    condition.text += ")";
  }
  if (span.goal) condition.add(goal + " = ", "goal_is", span.goal);
  condition.add(goals::visible(work, goal, institution));
}

}  // namespace

std::vector<DueLine> due_lines(Work& work, Span const& span) {
  auto condition = between(span, "m.due_on");
  if (span.shown == Shown::critical) condition.text += " AND m.is_critical = 1";
  add_goals(work, span, condition, "g.id", "g.institution");
  sql::add_parameters(condition.parameters, "of_each_day", span.of_each_day);
  return work.db.all<DueLine>("SELECT * FROM (SELECT " + std::string{kDueColumns} +
                                  ", count(*) OVER (PARTITION BY m.due_on) AS of_day, row_number() OVER (PARTITION BY m.due_on ORDER BY " + kDueOrder + ") AS place" + kDueTables +
                                  condition.text + ") days WHERE place <= :of_each_day ORDER BY due_on, place",
                              condition.parameters);
}

std::vector<LimitLine> limit_lines(Work& work, Span const& span) {
  auto const of = [&](char const* column, char const* is_climb) {
    auto condition = between(span, std::string{"o."} + column);
    auto goals = Condition{};
    add_goals(work, span, goals, "g.id", "g.institution");
    for (auto& parameter : goals.parameters) condition.parameters.push_back(std::move(parameter));
    auto const text = "SELECT o." + std::string{column} + " AS on_day, " + is_climb +
                      " AS is_climb, o.kind, o.code, o.title, o.level FROM obstacle o WHERE o.state IN ('unreviewed', 'in_process')" + condition.text +
                      " AND EXISTS (SELECT 1 FROM obstacle_target t JOIN goal g ON g.id = t.goal WHERE t.obstacle = o.id" + goals.text + ") ORDER BY 1, o.id LIMIT " +
                      std::to_string(kLimitsMax);
    return work.db.all<LimitLine>(text, condition.parameters);
  };
  auto lines = of("limit_on", "0");
  for (auto& line : of("climbs_on", "1")) lines.push_back(std::move(line));
  return lines;
}

std::vector<OccasionLine> occasion_lines(Work& work, Span const& span) {
  auto condition = between(span, "o.proposed_on");
  add_goals(work, span, condition, "g.id", "g.institution");
  return work.db.all<OccasionLine>(
      "SELECT o.proposed_on, o.proposed_minutes, o.code, o.title, o.place FROM opportunity o JOIN goal g ON g.id = o.goal WHERE o.state <> 'declined'" + condition.text +
          " ORDER BY o.proposed_on, coalesce(o.proposed_minutes, 0), o.id LIMIT " + std::to_string(kLimitsMax),
      condition.parameters);
}

std::vector<MeetingLine> meeting_lines(Work& work, Span const& span) {
  auto condition = between(span, "m.held_on");
  if (span.institution) {
    condition.add("m.institution IN (SELECT f.institution FROM institution_reach f WHERE f.top = ", "institution_is", span.institution);
    condition.text += ")";
  }
  auto const seen = meetings::visible_meetings(work, condition.parameters);
  return work.db.all<MeetingLine>("SELECT m.id, m.held_on, m.starts_at, m.title FROM meeting m WHERE m.state <> 'cancelled'" + condition.text + " AND " + seen +
                                      " ORDER BY m.held_on, m.starts_at, m.id LIMIT " + std::to_string(kLimitsMax),
                                  condition.parameters);
}

std::vector<HolidayLine> holiday_lines(Work& work, Span const& span) {
  auto const condition = between(span, "h.on_day");
  return work.db.all<HolidayLine>("SELECT h.on_day, h.name, coalesce(p.name, '') AS place FROM holiday h LEFT JOIN place p ON p.id = h.place WHERE 1 = 1" + condition.text +
                                      " ORDER BY h.on_day, h.id LIMIT " + std::to_string(kLimitsMax),
                                  condition.parameters);
}

std::vector<GoalLine> goal_lines(Work& work, Span const& span, GoalId after, int limit) {
  auto condition = Condition{.text = " AND s.is_integrating = 0"};
  add_goals(work, span, condition, "s.goal", "s.institution");
  if (after) {
    condition.add("(s.board_key, s.goal) > (SELECT x.board_key, x.goal FROM goal_standing x WHERE x.goal = ", "after_goal", after);
    condition.text += ")";
  }
  return work.db.all<GoalLine>("SELECT s.goal, s.code, s.title, s.institution_name, s.standing FROM goal_standing s WHERE 1 = 1" + condition.text +
                                   " ORDER BY s.board_key, s.goal LIMIT " + std::to_string(limit + 1),
                               condition.parameters);
}

std::vector<DueLine> due_lines_of(Work& work, Span const& span, std::vector<GoalLine> const& goals) {
  if (goals.empty()) return {};
  auto condition = between(span, "m.due_on");
  auto numbers = std::string{};
  for (auto const& line : goals) {
    auto const name = "goal_" + std::to_string(&line - goals.data());
    numbers += (numbers.empty() ? ":" : ", :") + name;
    sql::add_parameters(condition.parameters, name, line.goal);
  }
  if (span.shown == Shown::critical) condition.text += " AND m.is_critical = 1";
  return work.db.all<DueLine>("SELECT " + std::string{kDueColumns} + ", 0 AS of_day" + kDueTables + condition.text + " AND m.goal IN (" + numbers +
                                  ") ORDER BY m.goal, m.due_on, m.code LIMIT " + std::to_string(kDueOfGoalsMax),
                              condition.parameters);
}

}  // namespace timon::calendar
