#include "goals/names_store.hpp"

#include <algorithm>
#include <set>

#include "goals/visibility.hpp"
#include "platform/work/memory.hpp"

namespace timon::goals {
namespace {

constexpr auto kBesideTheReach = 100;  // lower than any depth of a government

struct Title {
  OfficeId id;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(Title, (), (id, title))

struct Choice {
  std::int64_t place{};  // how far below the top; -1: an axis
  std::string code;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Choice, (), (place, code, name))

BoardChoices read_choices(Work& work) {
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
    if (tops.empty()) tops = "0";
  }
  // A list of thousands is no choice: below what is listed, the subtree of a higher one is chosen.
  auto institutions = "SELECT r.depth AS place, i.code, i.name FROM institution_reach r JOIN institution i ON i.id = r.institution WHERE r.top IN (" + tops +
                      ") ORDER BY r.depth, i.name LIMIT 100";
  // Goals that are seen beside the reach have institutions, too.
  if (!work.actor.sees_all())
    institutions = "SELECT * FROM (" + institutions + ") w UNION ALL SELECT DISTINCT " + std::to_string(kBesideTheReach) +
                   " AS place, i.code, i.name FROM goal g JOIN institution i ON i.id = g.institution WHERE g.id IN (" + extras_of(work, parameters) + ")";
  constexpr auto kAxes = "SELECT -1 AS place, a.code, a.title AS name FROM axis a ORDER BY a.code LIMIT 100";
  auto choices = BoardChoices{};
  auto found = std::vector<Choice>{};
  // Both lists in one question, put in order here: each would be a trip to the database of its own.
  work.db.each<Choice>("SELECT * FROM (" + institutions + ") x UNION ALL SELECT * FROM (" + kAxes + ") y", parameters, [&](Choice row) { found.push_back(std::move(row)); });
  std::ranges::sort(found, [](Choice const& a, Choice const& b) { return a.place != b.place ? a.place < b.place : a.place < 0 ? a.code < b.code : a.name < b.name; });
  auto known = std::set<std::string>{};
  for (auto& row : found) {
    if (row.place < 0) choices.axes.push_back({std::move(row.code), std::move(row.name)});
    // Two seats may look at the same institution.
    else if (known.insert(row.code).second) choices.institutions.push_back({std::move(row.code), std::move(row.name)});
  }
  return choices;
}

}  // namespace

std::string objective_title(sql::Session& db, ObjectiveId id) {
  return id ? db.maybe<std::string>("SELECT title FROM objective WHERE id = :id", sql::with("id", id)).value_or("") : std::string{};
}

std::string goal_title(sql::Session& db, GoalId id) {
  return id ? db.maybe<std::string>("SELECT title FROM goal WHERE id = :id", sql::with("id", id)).value_or("") : std::string{};
}

std::string objective_code(sql::Session& db, ObjectiveId id) {
  return id ? db.maybe<std::string>("SELECT code FROM objective WHERE id = :id", sql::with("id", id)).value_or("") : std::string{};
}

std::string goal_code(sql::Session& db, GoalId id) { return id ? db.maybe<std::string>("SELECT code FROM goal WHERE id = :id", sql::with("id", id)).value_or("") : std::string{}; }

std::shared_ptr<BoardChoices const> board_choices(Work& work) {
  return remembered<BoardChoices>(work, "board_choices", [&] { return read_choices(work); });
}

std::vector<std::string> place_codes(sql::Session& db, GoalId goal) {
  return db.all<std::string>("SELECT p.code FROM goal_place l JOIN place p ON p.id = l.place WHERE l.goal = :goal ORDER BY p.code", sql::with("goal", goal));
}

std::vector<std::string> share_codes(sql::Session& db, GoalId goal) {
  return db.all<std::string>("SELECT i.code FROM goal_share l JOIN institution i ON i.id = l.institution WHERE l.goal = :goal ORDER BY i.code", sql::with("goal", goal));
}

std::map<OfficeId, std::string> responsible_titles(sql::Session& db, GoalId goal) {
  auto titles = std::map<OfficeId, std::string>{};
  db.each<Title>("SELECT DISTINCT o.id, o.title FROM office o JOIN milestone m ON m.responsible = o.id WHERE m.goal = :goal", sql::with("goal", goal),
                 [&](Title row) { titles[row.id] = std::move(row.title); });
  return titles;
}

}  // namespace timon::goals
