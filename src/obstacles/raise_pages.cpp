#include "obstacles/ground.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_pages.hpp"
#include "obstacles/obstacle_view.hpp"
#include "obstacles/raise_form.hpp"
#include "platform/pages/pages.hpp"

namespace timon::obstacles {
namespace {

auto const kForm = view::Registered<RaiseForm>{"obstacles/raise"};
auto const kDone = view::Registered<RegisteredView>{"obstacles/_registered"};

http::Response form_answer(http::Request const& request, Work& work, RaiseForm form, int status) {
  form.is_in_dialog = request.wants_fragment();
  if (form.is_in_dialog) return pages::fragment(request, work, "obstacles/raise", form, status);
  auto const title = form.title;
  return pages::page(request, work, title, "obstacles/raise", form, status);
}

http::Response new_form(http::Request const& request, Work& work, Ground const& ground, Obstacle const& draft, Problems const& problems = {}) {
  auto form = raise_form(work, draft, ground.goal.institution, problems);
  form.title = work.words.text(draft.kind == ObstacleKind::alert ? "obstacle.new_alert" : "obstacle.new_restriction");
  form.about = work.words.text("obstacle.on", {ground.label()});
  form.address = ground.address() + (draft.kind == ObstacleKind::alert ? "/alertas" : "/restricciones");
  form.back = ground.address();
  form.crumb = ground.label();
  form.button = work.words.text("obstacle.register");
  return form_answer(request, work, std::move(form), problems.empty() ? 200 : 422);
}

http::Handler get_new(ObstacleKind kind) {
  return [kind](http::Request const& request, Work& work) {
    must_have(work.actor, {kRaiseObstacle});
    auto const ground = ground_of(request, work);
    must(may_raise(work.actor, ground.goal), kRaiseObstacle);
    return new_form(request, work, ground, Obstacle{.kind = kind});
  };
}

http::Handler post_new(ObstacleKind kind) {
  return [kind](http::Request const& request, Work& work) {
    must_have(work.actor, {kRaiseObstacle});
    auto const ground = ground_of(request, work);
    auto problems = Problems{};
    auto const draft = typed_obstacle(request, kind, problems);
    if (!problems.empty()) return new_form(request, work, ground, draft, problems);
    auto const raised = raise_obstacle(work, draft, {{.goal = ground.goal.id, .milestone = ground.milestone ? ground.milestone->id : MilestoneId{}}});
    if (!raised) return new_form(request, work, ground, draft, raised.error());
    if (!request.wants_fragment()) return http::see_other(address_of(*raised));
    return pages::fragment(request, work, "obstacles/_registered", RegisteredView{work.words.text("obstacle.registered"), raised->code, address_of(*raised)}, 201);
  };
}

RaiseForm form_of(Work& work, Obstacle const& obstacle, Obstacle const& draft, Problems const& problems = {}) {
  auto form = raise_form(work, draft, obstacle.institution, problems);
  form.title = work.words.text("obstacle.edit_title", {obstacle.code});
  form.about = obstacle.title;
  form.address = address_of(obstacle) + "/edicion";
  form.back = address_of(obstacle);
  form.crumb = obstacle.code;
  form.button = work.words.text("obstacle.save");
  return form;
}

http::Response edit_form(http::Request const& request, Work& work, Obstacle const& obstacle, Obstacle const& draft, Problems const& problems = {}) {
  return form_answer(request, work, form_of(work, obstacle, draft, problems), problems.empty() ? 200 : 422);
}

/// Others were there while it was edited: what happened, and what was typed beside what stands there now.
http::Response edit_clash(http::Request const& request, Work& work, Obstacle draft) {
  auto const now = obstacle_at(request, work);
  auto told = meanwhile(work, now, draft.revision);
  told.can_be_sent = may_edit(work, now);
  if (!told.can_be_sent) {
    told.typed = draft.description.empty() ? draft.title : draft.description;
    return obstacle_page(request, work, now, {.meanwhile = std::move(told)}, 409);
  }
  draft.revision = now.revision;
  auto form = form_of(work, now, draft);
  told.fields = differing(form, form_of(work, now, now));
  form.meanwhile = std::move(told);
  return form_answer(request, work, std::move(form), 409);
}

http::Response get_edit(http::Request const& request, Work& work) {
  must_have(work.actor, {kRaiseObstacle});
  auto const obstacle = obstacle_at(request, work);
  if (!obstacle.is_open()) return http::see_other(address_of(obstacle));
  must(may_edit(work, obstacle), kRaiseObstacle);
  return edit_form(request, work, obstacle, obstacle);
}

http::Response post_edit(http::Request const& request, Work& work) {
  must_have(work.actor, {kRaiseObstacle});
  auto const obstacle = obstacle_at(request, work);
  auto problems = Problems{};
  auto const wanted = typed_obstacle(request, obstacle.kind, problems);
  if (!problems.empty()) return edit_form(request, work, obstacle, wanted, problems);
  auto saved = Outcome<Obstacle>{obstacle};
  if (unless_overtaken(request, work, wanted.revision, [&] { saved = edit_obstacle(work, obstacle.id, wanted.revision, wanted); })) return edit_clash(request, work, wanted);
  if (!saved) return edit_form(request, work, obstacle, wanted, saved.error());
  return http::see_other(address_of(obstacle));
}

}  // namespace

void add_raise_pages(http::Router& router) {
  for (auto const kind : {ObstacleKind::alert, ObstacleKind::restriction}) {
    auto const noun = std::string{kind == ObstacleKind::alert ? "/alertas" : "/restricciones"};
    for (auto const* base : {"/metas/{goal}", "/metas/{goal}/{milestone}"}) {
      router.get(base + noun + "/nueva", get_new(kind));
      router.post(base + noun, post_new(kind));
    }
    router.get(address_of(kind, "{code}") + "/edicion", get_edit);
    router.post(address_of(kind, "{code}") + "/edicion", post_edit);
  }
}

}  // namespace timon::obstacles
