#include "obstacles/obstacle_pages.hpp"

#include "base/text.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_view.hpp"
#include "platform/pages/pages.hpp"

namespace timon::obstacles {
namespace {

auto const kRegistered = view::Registered<ObstacleView>{"obstacles/obstacle"};

http::Response obstacle_page(http::Request const& request, Work& work, Obstacle const& obstacle, ObstacleTyped const& typed = {}, int status = 200) {
  auto frame = pages::page_frame(request, work);
  frame.title = obstacle.code + " " + obstacle.title;
  // The menu leads to the list; what stands in the list belongs under the same word.
  for (auto* items : {&frame.menu, &frame.tabs})
    for (auto& item : *items) item.is_current = item.address == "/control";
  return http::page(status, view::page(frame, "obstacles/obstacle", obstacle_view(work, obstacle, typed), work.words));
}

http::Handler get_obstacle(ObstacleKind kind) {
  return [kind](http::Request const& request, Work& work) {
    auto const obstacle = obstacle_at(request, work);
    // One space of codes: an alert asked for among the restrictions is shown where it lives.
    if (obstacle.kind != kind) return http::see_other(address_of(obstacle));
    try {
      note_read(work, obstacle);
    } catch (Stale const&) {
      // Somebody of the same office opened it at the same moment: it is read.
    }
    return obstacle_page(request, work, obstacle);
  };
}

http::Response post_answer(http::Request const& request, Work& work) {
  auto const obstacle = obstacle_at(request, work);
  auto typed = ObstacleTyped{.answer = request.form["text"]};
  auto const has_verb = boost::describe::enum_from_string(request.form["verb"].c_str(), typed.verb);
  if (!has_verb) typed.answer_problems = {{"verb", "obstacle.verb.missing"}};
  else if (auto const done = answer_obstacle(work, obstacle.id, integer_from(request.form["revision"]).value_or(0), typed.verb, typed.answer); !done)
    typed.answer_problems = done.error();
  if (typed.answer_problems.empty()) return http::see_other(address_of(obstacle));
  return obstacle_page(request, work, obstacle, typed, 422);
}

http::Response post_action(http::Request const& request, Work& work) {
  auto const obstacle = obstacle_at(request, work);
  auto typed = ObstacleTyped{.action = request.form["text"], .is_reserved = request.form["reserved"] == "1", .is_lesson = request.form["lesson"] == "1"};
  auto const done = log_action(work, obstacle.id, typed.action, typed.is_reserved, typed.is_lesson);
  if (done) return http::see_other(address_of(obstacle));
  typed.action_problems = done.error();
  return obstacle_page(request, work, obstacle, typed, 422);
}

}  // namespace

Obstacle obstacle_at(http::Request const& request, Work& work) {
  auto obstacle = find_visible(work, request.path_words["code"]);
  if (!obstacle) throw NotFound{};
  return std::move(*obstacle);
}

void add_obstacle_pages(http::Router& router) {
  for (auto const kind : {ObstacleKind::alert, ObstacleKind::restriction}) {
    auto const base = address_of(kind, "{code}");
    router.get(base, get_obstacle(kind));
    router.post(base + "/respuesta", post_answer);
    router.post(base + "/acciones", post_action);
    add_deed_pages(router, base, kind);
  }
  add_raise_pages(router);
  add_opportunity_pages(router);
  add_control_pages(router);
}

}  // namespace timon::obstacles
