#include "exchange/subject.hpp"

namespace timon::exchange {
namespace {

constexpr auto kColumn = std::string_view{"objeto"};

Subject of_obstacle(Import& in, Spot spot, Obstacle const& obstacle) {
  auto first = Subject{.obstacle = obstacle.id};
  for (auto const& target : in.known.targets[obstacle.id.number]) {
    first.goal = in.known.goals.find(target.goal);
    if (first.goal != nullptr && in.may_import_content(first.goal->institution)) return first;
  }
  in.wrong(spot, kColumn, obstacle.code, {{}, "plan.goal.beyond_reach", {obstacle.code}});
  return {};
}

}  // namespace

Subject subject_of(Import& in, Spot spot, Reference const& reference) {
  auto subject = Subject{};
  if (!reference.milestone.empty()) {
    auto const* const milestone = in.milestone(spot, kColumn, reference);
    if (milestone == nullptr) return {};
    subject = {.goal = in.known.goals.find(milestone->goal), .milestone = milestone->id};
  } else if (auto const* const goal = in.known.goals.find(reference.code); goal != nullptr && in.known.is_visible(goal->id)) {
    subject.goal = goal;
  } else if (auto const* const obstacle = in.known.obstacles.find(reference.code); obstacle != nullptr && !in.known.hidden_obstacles.contains(obstacle->id.number)) {
    return of_obstacle(in, spot, *obstacle);
  } else {
    in.wrong(spot, kColumn, reference.code, in.unknown(Names::goal, reference.code, "plan.object.unknown"));
    return {};
  }
  if (subject.goal != nullptr && in.may_import_content(subject.goal->institution)) return subject;
  in.wrong(spot, kColumn, reference.code, {{}, "plan.goal.beyond_reach", {reference.code}});
  return {};
}

}  // namespace timon::exchange
