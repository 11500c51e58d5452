#include "obstacles/figures_store.hpp"

#include <algorithm>

namespace timon::obstacles {
namespace {

struct StayRow {
  Level level{};
  Date arrived_on;
  std::optional<Date> left_on;
  std::string ending;
  std::int64_t days_used{};
  std::optional<Date> read_on;
  std::int64_t answers{};
};
BOOST_DESCRIBE_STRUCT(StayRow, (), (level, arrived_on, left_on, ending, days_used, read_on, answers))

struct ObstacleRow {
  ObstacleType type{};
  std::string institution;
  ObstacleState state{};
  Level level{};
  Date reported_on;
  std::optional<Date> closed_on;
};
BOOST_DESCRIBE_STRUCT(ObstacleRow, (), (type, institution, state, level, reported_on, closed_on))

constexpr auto kStays = R"(
  SELECT s.level, s.arrived_on, s.left_on, s.ending, s.days_used, s.read_on,
    (SELECT count(*) FROM action_entry a WHERE a.obstacle = s.obstacle AND a.kind = 'answered' AND a.level = s.level AND substr(a.at, 1, 10) BETWEEN s.arrived_on AND coalesce(s.left_on, '9999-12-31')) AS answers
  FROM stay s WHERE s.arrived_on >= :since AND s.obstacle IN (SELECT x.obstacle FROM obstacle_target x JOIN goal v ON v.id = x.goal WHERE )";

constexpr auto kObstacles = R"(
  SELECT o.type, i.name AS institution, o.state, o.level, o.reported_on, o.closed_on FROM obstacle o JOIN institution i ON i.id = o.institution
  WHERE (o.state IN ('unreviewed', 'in_process') OR o.closed_on >= :since) AND o.id IN (SELECT x.obstacle FROM obstacle_target x JOIN goal v ON v.id = x.goal WHERE )";

constexpr auto kOldest = R"(
  SELECT o.kind, o.code, o.title, o.level, o.reported_on, o.silent_climbs FROM obstacle o
  WHERE o.state IN ('unreviewed', 'in_process') AND o.id IN (SELECT x.obstacle FROM obstacle_target x JOIN goal v ON v.id = x.goal WHERE )";

void put_stay(LevelFigures& level, StayRow const& stay) {
  ++level.asked;
  if (stay.read_on) {
    ++level.read;
    level.days_to_read += std::max(0, days_between(stay.arrived_on, *stay.read_on));
  }
  if (stay.answers > 0 || (stay.left_on && stay.ending != "silence")) ++level.answered;
  if (!stay.left_on) return;
  ++level.ended;
  level.days_used += stay.days_used;
  if (stay.ending == "silence") ++level.silent;
}

void put_obstacle(GroupFigures& group, ObstacleRow const& row) {
  if (row.state == ObstacleState::resolved && row.closed_on) {
    ++group.solved;
    group.days += days_between(row.reported_on, *row.closed_on);
  } else if (row.state == ObstacleState::unreviewed || row.state == ObstacleState::in_process) {
    ++group.open;
  }
}

}  // namespace

std::int64_t Figures::solved() const {
  auto sum = std::int64_t{0};
  for (auto const& level : levels) sum += level.solved;
  return sum;
}

Figures figures_of(Work& work, Date since) {
  auto figures = Figures{};
  for (auto const level : kLevels) figures.levels[static_cast<std::size_t>(level)].level = level;
  auto const visibility = goals::visible(work, "v.id", "v.institution");
  auto parameters = sql::with("since", since);
  parameters.insert(parameters.end(), visibility.parameters.begin(), visibility.parameters.end());
  work.db.each<StayRow>(kStays + visibility.condition + ")", parameters, [&](StayRow const& stay) { put_stay(figures.levels[static_cast<std::size_t>(stay.level)], stay); });
  auto institutions = std::map<std::string, GroupFigures>{};
  work.db.each<ObstacleRow>(kObstacles + visibility.condition + ")", parameters, [&](ObstacleRow const& row) {
    put_obstacle(figures.types[row.type], row);
    auto& institution = institutions[row.institution];
    institution.name = row.institution;
    put_obstacle(institution, row);
    if (row.state == ObstacleState::resolved) ++figures.levels[static_cast<std::size_t>(row.level)].solved;
  });
  for (auto& [name, institution] : institutions) figures.institutions.push_back(std::move(institution));
  std::ranges::stable_sort(figures.institutions, [](GroupFigures const& a, GroupFigures const& b) { return a.open > b.open; });
  figures.oldest = work.db.all<OldestLine>(kOldest + visibility.condition + ") ORDER BY o.reported_on, o.id LIMIT 10", visibility.parameters);
  return figures;
}

}  // namespace timon::obstacles
