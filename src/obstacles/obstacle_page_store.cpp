#include "obstacles/obstacle_page_store.hpp"

#include <algorithm>

namespace timon::obstacles {
namespace {

void append(sql::Parameters& to, sql::Parameters&& more) {
  for (auto& parameter : more) to.push_back(std::move(parameter));
}

constexpr auto kChangesShown = std::int64_t{20};  // nobody reads more of what came between

struct PersonName {
  PersonId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(PersonName, (), (id, name))

}  // namespace

std::vector<TargetLine> target_lines(Work& work, ObstacleId id) {
  auto visibility = goals::visible(work, "g.id", "g.institution");
  auto parameters = sql::with("obstacle", id);
  append(parameters, std::move(visibility.parameters));
  return work.db.all<TargetLine>(R"(
    SELECT t.goal, g.code AS goal_code, g.title AS goal_title, coalesce(s.standing, '') AS goal_standing, t.milestone, coalesce(m.code, '') AS milestone_code,
      coalesce(m.title, '') AS milestone_title, m.due_on, m.finished_on, coalesce(l.blocking, '') AS blocking
    FROM obstacle_target t JOIN goal g ON g.id = t.goal LEFT JOIN goal_standing s ON s.goal = g.id LEFT JOIN milestone m ON m.id = t.milestone
    LEFT JOIN goal_load l ON l.goal = t.goal AND l.milestone = t.milestone WHERE t.obstacle = :obstacle AND )" +
                                     visibility.condition + " ORDER BY t.id",
                                 parameters);
}

Standing standing_of(TargetLine const& target, Date today) {
  if (target.milestone)
    return timon::standing_of(
               MilestoneFacts{.id = target.milestone, .code = target.milestone_code, .due_on = target.due_on, .finished_on = target.finished_on, .blocking = target.blocking},
               today)
        .standing;
  auto standing = Standing::on_course;
  boost::describe::enum_from_string(target.goal_standing.c_str(), standing);
  return standing;
}

std::map<PersonId, std::string> people_of(sql::Session& db, Obstacle const& obstacle) {
  auto names = std::map<PersonId, std::string>{};
  for (auto& row : db.all<PersonName>("SELECT p.id, p.name FROM person p WHERE p.id = :reporter OR p.id IN (SELECT a.person FROM action_entry a WHERE a.obstacle = :obstacle) OR "
                                      "p.id IN (SELECT s.stands_in_for FROM action_entry s WHERE s.obstacle = :same)",
                                      sql::with("reporter", obstacle.reporter.number, "obstacle", obstacle.id, "same", obstacle.id)))
    names.emplace(row.id, std::move(row.name));
  return names;
}

std::vector<Relative> origins_of(sql::Session& db, Obstacle const& obstacle) {
  return db.all<Relative>("SELECT kind, code, reported_on FROM obstacle WHERE id = :origin OR successor = :successor ORDER BY id LIMIT 50",
                          sql::with("origin", obstacle.origin, "successor", obstacle.id));
}

std::vector<Relative> successors_of(sql::Session& db, Obstacle const& obstacle) {
  return db.all<Relative>("SELECT kind, code, reported_on FROM obstacle WHERE id = :successor OR origin = :origin ORDER BY id LIMIT 50",
                          sql::with("successor", obstacle.successor, "origin", obstacle.id));
}

std::vector<ChangeLine> last_changes(sql::Session& db, std::string const& table, std::int64_t id, std::int64_t count) {
  if (count < 1) return {};
  return db.all<ChangeLine>(R"(
    SELECT j.at, j.source, j.event, j.reason, coalesce(p.name, '') AS person, coalesce(o.title, '') AS office
    FROM journal_change c JOIN journal j ON j.id = c.entry LEFT JOIN person p ON p.id = j.person LEFT JOIN office o ON o.id = j.office
    WHERE c.object = :object AND c.object_id = :id ORDER BY c.id DESC LIMIT )" +
                                std::to_string(std::min(count, kChangesShown)),
                            sql::with("object", table, "id", id));
}

std::vector<OfficeChoice> offices_near(sql::Session& db, InstitutionId institution) {
  return db.all<OfficeChoice>(R"(
    SELECT o.id, o.title, i.name AS place FROM office o JOIN institution i ON i.id = o.institution
    WHERE o.institution IN (SELECT u.top FROM institution_reach u WHERE u.institution = :below) OR o.institution IN (SELECT d.institution FROM institution_reach d WHERE d.top = :above)
    ORDER BY i.name, o.title, o.id LIMIT 500)",
                              sql::with("below", institution, "above", institution));
}

std::string office_title(sql::Session& db, OfficeId id) {
  return db.maybe<std::string>("SELECT title FROM office WHERE id = :id", sql::with("id", id.number)).value_or(std::string{});
}

std::vector<OpportunityLine> opportunity_lines(Work& work, OpportunityChoice const& choice, int limit, int offset) {
  auto visibility = goals::visible(work, "g.id", "g.institution");
  auto parameters = sql::with("today", work.today);
  append(parameters, std::move(visibility.parameters));
  auto condition = visibility.condition;
  if (choice.open_only) condition += " AND o.state NOT IN ('held', 'declined')";
  auto const add = [&](char const* text, char const* name, auto const& value) {
    condition += text + std::string{name};
    sql::add_parameters(parameters, name, value);
  };
  if (choice.goal) add(" AND o.goal = :", "goal_is", choice.goal);
  if (choice.milestone) add(" AND o.milestone = :", "milestone_is", choice.milestone);
  if (choice.from_on) add(" AND o.proposed_on >= :", "from_day", *choice.from_on);
  if (choice.until_on) add(" AND o.proposed_on <= :", "until_day", *choice.until_on);
  return work.db.all<OpportunityLine>(
      R"(
    SELECT o.code, o.title, o.state, o.proposed_on, o.proposed_minutes, o.place, o.authority, g.code AS goal_code, g.title AS goal_title, coalesce(m.code, '') AS milestone_code,
      CASE WHEN o.proposed_on < :today THEN 1 ELSE 0 END AS is_past
    FROM opportunity o JOIN goal g ON g.id = o.goal LEFT JOIN milestone m ON m.id = o.milestone WHERE )" +
          condition + " ORDER BY CASE WHEN o.state IN ('held', 'declined') THEN 1 ELSE 0 END, coalesce(o.proposed_on, '9999-12-31'), coalesce(o.proposed_minutes, 0), o.id LIMIT " +
          std::to_string(limit) + " OFFSET " + std::to_string(offset),
      parameters);
}

}  // namespace timon::obstacles
