#include "maps/place_figures_store.hpp"

#include "platform/work/memory.hpp"

namespace timon::maps {
namespace {

constexpr auto kBelow = "(WITH RECURSIVE below (id) AS (SELECT CAST(:top AS BIGINT) UNION SELECT p.id FROM place p JOIN below b ON p.parent = b.id) SELECT id FROM below)";

void take(sql::Parameters& parameters, goals::Visibility& visibility) {
  for (auto& parameter : visibility.parameters) parameters.push_back(std::move(parameter));
}

/// Goals of at most two places, which its lowest and its highest are; 0: of none.
struct LyingSum {
  PlaceId low, high;
  Standing standing{};
  std::int64_t goals{}, alerts{}, restrictions{}, opportunities{};
};
BOOST_DESCRIBE_STRUCT(LyingSum, (), (low, high, standing, goals, alerts, restrictions, opportunities))

/// A goal in one of its places.
struct LyingGoal {
  GoalId goal;
  PlaceId place;
  Standing standing{};
  std::int64_t goals{}, alerts{}, restrictions{}, opportunities{};
};
BOOST_DESCRIBE_STRUCT(LyingGoal, (), (goal, place, standing, goals, alerts, restrictions, opportunities))

template <class Row>
PlaceFigures figures_of(Row const& row) {
  auto figures = PlaceFigures{.alerts = row.alerts, .restrictions = row.restrictions, .opportunities = row.opportunities};
  figures.add(row.standing, row.goals);
  return figures;
}

/// The condition on «goal_standing s»: what the actor sees of what the query asks for; parameters go along.
std::string asked(Work const& work, PlaceQuery const& query, sql::Parameters& parameters) {
  auto visibility = goals::visible(work, "s.goal", "s.institution");
  take(parameters, visibility);
  auto condition = "s.is_integrating = 0 AND " + visibility.condition;
  if (!query.institution.empty()) {
    condition += " AND s.institution IN (SELECT r.institution FROM institution_reach r JOIN institution i ON i.id = r.top WHERE i.code = :asked_institution)";
    sql::add_parameters(parameters, "asked_institution", query.institution);
  }
  if (!query.axis.empty()) {
    condition += " AND s.axis IN (SELECT x.id FROM axis x WHERE x.code = :asked_axis)";
    sql::add_parameters(parameters, "asked_axis", query.axis);
  }
  if (query.standing) {
    condition += " AND s.standing = :asked_standing";
    sql::add_parameters(parameters, "asked_standing", *query.standing);
  }
  return condition;
}

}  // namespace

PlaceSums goals_by_place(Work& work, PlaceQuery const& query) {
  auto sums = PlaceSums{};
  auto few = sql::Parameters{};
  // Where goals lie is looked up for those alone that are seen, which are few for most people; where all are seen, for all at once.
  auto const is_part = !work.actor.sees_all() || !query.is_everything();
  work.db.each<LyingSum>(
      "WITH seen AS (SELECT s.goal, s.standing, s.alerts, s.restrictions, s.opportunities FROM goal_standing s WHERE " + asked(work, query, few) +
          "), lying AS (SELECT p.goal, min(p.place) AS low, max(p.place) AS high, count(*) AS places FROM goal_place p " +
          (is_part ? "WHERE p.goal IN (SELECT goal FROM seen) " : "") +
          "GROUP BY p.goal) SELECT coalesce(k.low, 0) AS low, coalesce(k.high, 0) AS high, s.standing, count(*) AS goals, CAST(sum(s.alerts) AS BIGINT) AS alerts, "
          "CAST(sum(s.restrictions) AS BIGINT) AS restrictions, CAST(sum(s.opportunities) AS BIGINT) AS opportunities FROM seen s LEFT JOIN lying k ON k.goal = s.goal "
          "WHERE coalesce(k.places, 0) <= 2 "
          "GROUP BY coalesce(k.low, 0), coalesce(k.high, 0), s.standing",
      few, [&](LyingSum const& row) {
        auto places = std::set<PlaceId>{};
        if (row.low) places = {row.low, row.high};
        sums.add(places, figures_of(row));
      });
  // Goals of three places and more, place by place.
  auto many = sql::Parameters{};
  auto lying = std::set<PlaceId>{};
  auto last = std::optional<LyingGoal>{};
  auto const settle = [&] {
    if (last) sums.add(lying, figures_of(*last));
    lying.clear();
  };
  work.db.each<LyingGoal>(
      "SELECT s.goal, gp.place, s.standing, 1 AS goals, s.alerts, s.restrictions, s.opportunities FROM goal_standing s JOIN goal_place gp ON gp.goal = s.goal WHERE " +
          std::string{is_part ? "(SELECT count(*) FROM goal_place p WHERE p.goal = s.goal) > 2"
                              : "s.goal IN (SELECT p.goal FROM goal_place p GROUP BY p.goal HAVING count(*) > 2)"} +
          " AND " + asked(work, query, many) + " ORDER BY s.goal",
      many, [&](LyingGoal const& row) {
        if (last && last->goal != row.goal) settle();
        last = row;
        lying.insert(row.place);
      });
  settle();
  return sums;
}

PlaceFigures TreeFigures::of(PlaceId place) const {
  auto const found = by_place.find(place);
  return found == by_place.end() ? PlaceFigures{} : found->second;
}

std::shared_ptr<TreeFigures const> figures_of(Work& work, PlaceTree const& tree, PlaceQuery const& query) {
  auto const read = [&] {
    auto const sums = goals_by_place(work, query);
    auto figures = TreeFigures{.by_place = sums.by_place(tree), .elsewhere = {}, .all = sums.outside({})};
    auto inside = std::map<std::string, std::set<PlaceId>>{};
    for (auto const& node : tree.nodes()) inside[node.place->level].merge(tree.below(node.place->id));
    for (auto const& [level, places] : inside) figures.elsewhere[level] = sums.outside(places);
    return figures;
  };
  return query.is_everything() ? remembered<TreeFigures>(work, "place_figures", read) : std::make_shared<TreeFigures const>(read());
}

std::vector<PlaceGoal> goals_at(Work& work, PlaceId place, std::size_t first, std::size_t limit) {
  auto parameters = sql::with("top", place);
  return work.db.all<PlaceGoal>("SELECT " + sql::columns<PlaceGoal>("s.") + " FROM goal_standing s WHERE s.goal IN (SELECT gp.goal FROM goal_place gp WHERE gp.place IN " + kBelow +
                                    ") AND " + asked(work, {}, parameters) + " ORDER BY s.board_key, s.goal LIMIT " + std::to_string(limit) + " OFFSET " + std::to_string(first),
                                parameters);
}

std::vector<PlaceMilestone> milestones_at(Work& work, PlaceId place, int limit) {
  auto parameters = sql::with("top", place);
  auto visibility = goals::visible(work, "g.id", "g.institution");
  take(parameters, visibility);
  return work.db.all<PlaceMilestone>(
      std::string{"SELECT g.code AS goal_code, m.code, m.title, m.due_on, m.finished_on FROM milestone m JOIN goal g ON g.id = m.goal WHERE m.place IN "} + kBelow +
          " AND m.withdrawn_on IS NULL AND " + visibility.condition + " ORDER BY CASE WHEN m.finished_on IS NULL THEN 0 ELSE 1 END, coalesce(m.due_on, '9999-12-31'), m.id LIMIT " +
          std::to_string(limit),
      parameters);
}

std::vector<money::GoalMoney> money_at(Work& work, PlaceId place) {
  auto parameters = sql::with("top", place);
  auto visibility = goals::visible(work, "s.goal", "s.institution");
  take(parameters, visibility);
  return money::money_of(work,
                         std::string{"SELECT s.goal FROM goal_standing s JOIN goal_place gp ON gp.goal = s.goal WHERE s.is_integrating = 0 AND gp.place IN "} + kBelow + " AND " +
                             visibility.condition,
                         std::move(parameters), money::MoneyPer::currency);
}

std::vector<Choice> axis_choices(sql::Session& db) { return db.all<Choice>("SELECT code, title AS name FROM axis ORDER BY code"); }

}  // namespace timon::maps
