#include "obstacles/obstacle_pages.hpp"

#include "base/text.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_view.hpp"
#include "obstacles/panels.hpp"
#include "platform/pages/pages.hpp"
#include "platform/work/listeners.hpp"

namespace timon::obstacles {
namespace {

auto const kRegistered = view::Registered<ObstacleView>{"obstacles/obstacle"};

http::Handler get_obstacle(ObstacleKind kind) {
  return [kind](http::Request const& request, Work& work) {
    auto const obstacle = obstacle_at(request, work);
    // One space of codes: an alert asked for among the restrictions is shown where it lives.
    if (obstacle.kind != kind) return http::see_other(address_of(obstacle));
    try {
      if (request.method == "GET") note_read(work, obstacle);
    } catch (Stale const&) {
      // Somebody of the same office opened it at the same moment: it is read.
    }
    return obstacle_page(request, work, obstacle);
  };
}

/// Others moved or closed it while the answer was written: what happened, and the answer kept where it may still be given.
http::Response answer_clash(http::Request const& request, Work& work, ObstacleTyped typed, std::int64_t revision_seen) {
  auto const now = obstacle_at(request, work);
  typed.meanwhile = meanwhile(work, now, revision_seen);
  typed.meanwhile->can_be_sent = now.is_open() && may_act(work, now);
  if (!typed.meanwhile->can_be_sent) typed.meanwhile->typed = typed.answer;
  return obstacle_page(request, work, now, typed, 409);
}

http::Response post_answer(http::Request const& request, Work& work) {
  auto const obstacle = obstacle_at(request, work);
  auto const seen = integer_from(request.form["revision"]).value_or(0);
  auto typed = ObstacleTyped{.answer = request.form["text"]};
  auto const has_verb = boost::describe::enum_from_string(request.form["verb"].c_str(), typed.verb);
  if (!has_verb) typed.answer_problems = {{"verb", "obstacle.verb.missing"}};
  else {
    auto const clash = unless_overtaken(request, work, seen, [&] {
      if (auto const done = answer_obstacle(work, obstacle.id, seen, typed.verb, typed.answer); !done) typed.answer_problems = done.error();
    });
    if (clash) return answer_clash(request, work, typed, seen);
  }
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

http::Response obstacle_page(http::Request const& request, Work& work, Obstacle const& obstacle, ObstacleTyped const& typed, int status) {
  auto frame = pages::page_frame(request, work);
  frame.title = obstacle.code + " " + obstacle.title;
  // The menu leads to the list; what stands in the list belongs under the same word.
  for (auto* items : {&frame.menu, &frame.tabs})
    for (auto& item : *items) item.is_current = item.address == "/control";
  auto page = obstacle_view(work, obstacle, typed);
  for (auto const& panel : listeners_of<ObstaclePanel>())
    if (auto html = panel(request, work, obstacle); !html.text.empty()) page.panels.push_back(std::move(html));
  return http::page(status, view::page(frame, "obstacles/obstacle", page, work.words));
}

void show_panel(ObstaclePanel panel) { listeners_of<ObstaclePanel>().push_back(std::move(panel)); }

bool unless_overtaken(http::Request const& request, Work& work, std::int64_t revision_seen, std::function<void()> const& deed) {
  try {
    deed();
    return false;
  } catch (Stale const&) {
    return true;
  } catch (Forbidden const&) {
    // Who held it when the form was shown learns where it went; to anybody else it stays forbidden.
    auto const now = obstacle_at(request, work);
    if (revision_seen == 0 || revision_seen >= now.revision || !has_held(work, now)) throw;
    return true;
  }
}

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
