#include "obstacles/deed_form.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "obstacles/obstacle_pages.hpp"
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

http::Handler post_deed(DeedSpec const& spec) {
  return [&spec](http::Request const& request, Work& work) {
    auto const obstacle = obstacle_at(request, work);
    auto const given = deed_given(request, spec);
    auto const done = spec.act(work, obstacle.id, given);
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
