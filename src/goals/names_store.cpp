#include "goals/names_store.hpp"

namespace timon::goals {
namespace {

struct Title {
  OfficeId id;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(Title, (), (id, title))

}  // namespace

std::string objective_title(sql::Session& db, ObjectiveId id) {
  return id ? db.maybe<std::string>("SELECT title FROM objective WHERE id = :id", sql::with("id", id)).value_or("") : std::string{};
}

std::string goal_title(sql::Session& db, GoalId id) {
  return id ? db.maybe<std::string>("SELECT title FROM goal WHERE id = :id", sql::with("id", id)).value_or("") : std::string{};
}

std::vector<CodeAndName> axes(sql::Session& db) { return db.all<CodeAndName>("SELECT code, title AS name FROM axis ORDER BY code LIMIT 100"); }

std::vector<CodeAndName> institutions_in_reach(Work& work) {
  auto tops = std::string{};
  auto parameters = sql::Parameters{};
  if (work.actor.sees_all()) {
    tops = "SELECT t.id FROM institution t WHERE t.parent IS NULL";
  } else {
    for (auto const& seat : work.actor.seats) {
      if (seat.reach.empty()) continue;
      auto const name = "top_" + std::to_string(parameters.size());
      sql::add_parameters(parameters, name, seat.institution);
      tops += (tops.empty() ? ":" : ", :") + name;
    }
    if (tops.empty()) return {};
  }
  // A list of thousands is no choice: below what is listed, the subtree of a higher one is chosen.
  return work.db.all<CodeAndName>("SELECT i.code, i.name FROM institution i JOIN (SELECT r.institution, min(r.depth) AS depth FROM institution_reach r WHERE r.top IN (" + tops +
                                      ") GROUP BY r.institution) w ON w.institution = i.id ORDER BY w.depth, i.name LIMIT 100",
                                  parameters);
}

std::map<OfficeId, std::string> responsible_titles(sql::Session& db, GoalId goal) {
  auto titles = std::map<OfficeId, std::string>{};
  db.each<Title>("SELECT DISTINCT o.id, o.title FROM office o JOIN milestone m ON m.responsible = o.id WHERE m.goal = :goal", sql::with("goal", goal),
                 [&](Title row) { titles[row.id] = std::move(row.title); });
  return titles;
}

}  // namespace timon::goals
