#include "obstacles/deed_form.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_pages.hpp"
#include "obstacles/obstacle_view.hpp"
#include "obstacles/obstacle_words.hpp"
#include "platform/pages/pages.hpp"

namespace timon::obstacles {
namespace {

/// The page of one deed, for browsers without dialogs and for what has to be put right.
struct DeedPage {
  std::string code;
  DeedForm deed;
};
BOOST_DESCRIBE_STRUCT(DeedPage, (), (code, deed))

auto const kRegistered = view::Registered<DeedPage>{"obstacles/deed"};

http::Response deed_page(http::Request const& request, Work& work, Obstacle const& obstacle, DeedForm form, int status = 200) {
  auto const title = form.title;
  return pages::page(request, work, title, "obstacles/deed", DeedPage{obstacle.code, std::move(form)}, status);
}

http::Handler get_deed(DeedSpec const& spec) {
  return [&spec](http::Request const& request, Work& work) {
    auto const obstacle = obstacle_at(request, work);
    must(may_act(work, obstacle), Right{"hold_obstacle"});
    if (!spec.is_offered(obstacle, work)) return http::see_other(address_of(obstacle));
    return deed_page(request, work, obstacle, deed_form(work, obstacle, spec));
  };
}

/// Others were there while the form was filled in: what happened, and what was typed once more against how it stands now. Where
/// the deed makes no sense any more, the obstacle's own page says so and gives back what was typed.
http::Response clash_page(http::Request const& request, Work& work, DeedSpec const& spec, DeedGiven given) {
  auto const now = obstacle_at(request, work);
  auto told = meanwhile(work, now, given.revision);
  told.can_be_sent = may_act(work, now) && spec.is_offered(now, work);
  if (!told.can_be_sent) {
    told.typed = given.text;
    return obstacle_page(request, work, now, {.meanwhile = std::move(told)}, 409);
  }
  given.revision = now.revision;
  auto form = deed_form(work, now, spec, given);
  form.meanwhile = std::move(told);
  return deed_page(request, work, now, std::move(form), 409);
}

http::Handler post_deed(DeedSpec const& spec) {
  return [&spec](http::Request const& request, Work& work) {
    auto const obstacle = obstacle_at(request, work);
    auto const given = deed_given(request, spec);
    auto done = Outcome<Obstacle>{obstacle};
    if (unless_overtaken(request, work, given.revision, [&] { done = spec.act(work, obstacle.id, given); })) return clash_page(request, work, spec, given);
    if (!done) return deed_page(request, work, obstacle, deed_form(work, obstacle, spec, given, done.error()), 422);
    return http::see_other(address_of(*done));
  };
}

}  // namespace

void add_deed_pages(http::Router& router, std::string const& base, ObstacleKind kind) {
  for (auto const& spec : deed_specs()) {
    if (kind == ObstacleKind::restriction && std::string_view{spec.noun} == "conversion") continue;
    router.get(base + "/" + spec.noun, get_deed(spec));
    router.post(base + "/" + spec.noun, post_deed(spec));
  }
}

}  // namespace timon::obstacles
