#include "world/obstacle_rows.hpp"

namespace timon::world {

ObstacleRow& Obstacles::alert(std::vector<std::string> targets, std::string title, ObstacleType type, int raised, int limit) {
  auto& row = restriction(std::move(targets), std::move(title), type, raised);
  row.kind = ObstacleKind::alert;
  row.limit_day = limit;
  return row;
}

ObstacleRow& Obstacles::restriction(std::vector<std::string> targets, std::string title, ObstacleType type, int raised) {
  auto& row = rows.emplace_back();
  row.kind = ObstacleKind::restriction;
  row.targets = std::move(targets);
  row.title = std::move(title);
  row.type = type;
  row.raised = raised;
  return row;
}

Obstacles all_obstacles() {
  auto all = Obstacles{};
  for (auto const tell : {tell_closed_restrictions, tell_closed_alerts, tell_open_restrictions, tell_open_alerts}) tell(all);
  return all;
}

}  // namespace timon::world
