#include <algorithm>

#include "base/text.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_api.hpp"
#include "obstacles/obstacle_body.hpp"
#include "obstacles/obstacle_json.hpp"
#include "obstacles/obstacle_list.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"

namespace timon::obstacles {
namespace {

constexpr auto kMergedMax = std::size_t{50};

Obstacle held_at(http::Request const& request, Work& work, ObstacleKind kind) {
  must_have_level(work);
  auto obstacle = obstacle_at(request, work, kind);
  must(is_held_by(work.actor, obstacle, work.db), Right{"hold_obstacle"});
  return obstacle;
}

http::Response answered(Work& work, Outcome<Obstacle> const& outcome, int status) {
  if (!outcome) return api::refused(work.words, outcome.error());
  auto response = api::answer_revised(status, told(work, *outcome), outcome->revision);
  if (status == 201) response.headers.add("Location", (outcome->kind == ObstacleKind::alert ? "/api/v1/alerts/" : "/api/v1/restrictions/") + std::to_string(outcome->id.number));
  return response;
}

/// {"targets": […]}: it lies there and nowhere else.
http::Handler put_targets(ObstacleKind kind) {
  return [kind](http::Request const& request, Work& work) {
    auto const obstacle = held_at(request, work, kind);
    auto problems = Problems{};
    auto const targets = targets_from(api::json_object(request), work, problems);
    if (!problems.empty()) return api::refused(work.words, problems);
    return answered(work, retarget_obstacle(work, obstacle.id, api::revision_seen(request), targets), 200);
  };
}

/// {"title": …, "targets": […]}: those go into one of their own.
http::Handler post_division(ObstacleKind kind) {
  return [kind](http::Request const& request, Work& work) {
    auto const obstacle = held_at(request, work, kind);
    auto problems = Problems{};
    auto const body = api::json_object(request);
    auto const title = api::text_at(body, "title", problems).value_or("");
    auto const wanted = targets_from(body, work, problems);
    auto taken = std::vector<Id<ObstacleTarget>>{};
    auto const all = targets_of(work.db, obstacle.id);
    for (auto const& target : wanted) {
      auto const found = std::ranges::find_if(all, [&](ObstacleTarget const& each) { return each.goal == target.goal && each.milestone == target.milestone; });
      if (found == all.end()) problems.push_back({"targets", "obstacle.targets.unknown_one"});
      else taken.push_back(found->id);
    }
    if (!problems.empty()) return api::refused(work.words, problems);
    return answered(work, split_obstacle(work, obstacle.id, api::revision_seen(request), title, taken), 201);
  };
}

/// {"obstacles": ["A-55", "R-17"], …}: one instead of them, with the texts that are told.
http::Response post_merger(http::Request const& request, Work& work) {
  must_have_level(work);
  auto problems = Problems{};
  auto const body = api::json_object(request);
  auto draft = draft_from(body, ObstacleKind::alert, problems);
  auto merged = std::vector<SeenObstacle>{};
  auto const* const codes = body.if_contains("obstacles");
  if (codes == nullptr || !codes->is_array() || codes->as_array().size() > kMergedMax) problems.push_back({"obstacles", "obstacle.merge.too_few"});
  else
    for (auto const& code : codes->as_array()) {
      auto const found = code.is_string() ? find_visible(work, std::string{code.as_string()}) : std::nullopt;
      if (found) merged.push_back({found->id, 0});
      else problems.push_back({"obstacles", "board.filter.unknown", {code.is_string() ? std::string{code.as_string()} : std::string{}}});
    }
  if (!problems.empty()) return api::refused(work.words, problems);
  return answered(work, merge_obstacles(work, merged, std::move(draft)), 201);
}

}  // namespace

void add_lineage_api(http::Router& router) {
  for (auto const kind : {ObstacleKind::alert, ObstacleKind::restriction}) {
    auto const base = std::string{kind == ObstacleKind::alert ? "/api/v1/alerts" : "/api/v1/restrictions"} + "/{obstacle}";
    router.post(base + "/targets", put_targets(kind));
    router.post(base + "/division", post_division(kind));
  }
  router.post("/api/v1/obstacle-mergers", post_merger);
}

}  // namespace timon::obstacles
