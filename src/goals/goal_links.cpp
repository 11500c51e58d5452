#include "goals/goal_links.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace timon::goals {
namespace {

std::set<InstitutionId> sharing(Goal const& goal, std::vector<InstitutionId> const& wanted) {
  auto all = std::set<InstitutionId>{wanted.begin(), wanted.end()};
  all.erase(goal.institution);  // who is in charge needs no share
  return all;
}

std::set<InstitutionId> sharing_now(sql::Session& db, GoalId goal) {
  auto all = std::set<InstitutionId>{};
  for (auto const& share : shares_of(db, goal)) all.insert(share.institution);
  return all;
}

/// Rows of one kind against what is wanted; `key` is the member that says what a row ties to.
template <class Row, class Key>
void replace(Deed& deed, std::vector<Row> const& rows, std::set<Key> wanted, Row fresh, Key Row::*key) {
  for (auto const& row : rows)
    if (wanted.erase(row.*key) == 0) deed.erase(row);
  for (auto const& each : wanted) {
    fresh.*key = each;
    deed.insert(fresh);
  }
}

template <class Id>
void check(Problems& problems, sql::Session& db, char const* field, char const* table, std::vector<Id> const& ids) {
  if (ids.size() > kLinksMax) {
    problems.push_back({field, "goal.links.too_many", {std::to_string(kLinksMax)}});
    return;
  }
  auto const text = "SELECT id FROM " + std::string{table} + " WHERE id = :id";
  if (std::any_of(ids.begin(), ids.end(), [&](Id id) { return !db.maybe<std::int64_t>(text, sql::with("id", id.number)); })) problems.push_back({field, "goal.links.unknown"});
}

}  // namespace

std::vector<GoalPlace> places_of(sql::Session& db, GoalId goal) {
  static auto const text = sql::select<GoalPlace>("WHERE goal = :goal ORDER BY id");
  return db.all<GoalPlace>(text, sql::with("goal", goal));
}

std::vector<GoalShare> shares_of(sql::Session& db, GoalId goal) {
  static auto const text = sql::select<GoalShare>("WHERE goal = :goal ORDER BY id");
  return db.all<GoalShare>(text, sql::with("goal", goal));
}

std::string place_names(sql::Session& db, GoalId goal) {
  return join(db.all<std::string>("SELECT p.name FROM goal_place l JOIN place p ON p.id = l.place WHERE l.goal = :goal ORDER BY p.name", sql::with("goal", goal)), ", ");
}

std::string share_names(sql::Session& db, GoalId goal) {
  return join(db.all<std::string>("SELECT i.name FROM goal_share l JOIN institution i ON i.id = l.institution WHERE l.goal = :goal ORDER BY i.name", sql::with("goal", goal)),
              ", ");
}

Problems problems_of(Work& work, GoalLinks const& links) {
  auto problems = Problems{};
  if (links.places) check(problems, work.db, "places", "place", *links.places);
  if (links.shares) check(problems, work.db, "shares", "institution", *links.shares);
  return problems;
}

bool changes_shares(Work& work, Goal const& goal, GoalLinks const& links) { return links.shares && sharing(goal, *links.shares) != sharing_now(work.db, goal.id); }

void write_links(Work& work, Deed& deed, Goal const& goal, GoalLinks const& links) {
  if (links.places) replace(deed, places_of(work.db, goal.id), std::set<PlaceId>{links.places->begin(), links.places->end()}, GoalPlace{.goal = goal.id}, &GoalPlace::place);
  if (links.shares) replace(deed, shares_of(work.db, goal.id), sharing(goal, *links.shares), GoalShare{.goal = goal.id}, &GoalShare::institution);
}

}  // namespace timon::goals
