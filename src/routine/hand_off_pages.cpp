#include "base/text.hpp"
#include "platform/pages/pages.hpp"
#include "routine/draft_store.hpp"
#include "routine/hand_off_view.hpp"
#include "routine/week_page.hpp"

namespace timon::routine {
namespace {

auto const kRegistered = view::Registered<HandOffPanel>{"routine/_hand_off"};

/// The panel again, as it is now or with what was typed.
http::Response panel_back(http::Request const& request, Work& work, Period const& period, HandOffTyped const* typed, OfficeId office, int status) {
  auto const lines = week_lines(work);
  for (auto const& panel : hand_off_panels(work, period, pending_of(lines), typed))
    if (panel.office == office.number) return pages::fragment(request, work, "routine/_hand_off", panel, status);
  throw NotFound{};
}

http::Response post_hand_off(http::Request const& request, Work& work) {
  auto const office = OfficeId{integer_from(request.form["office"]).value_or(0)};
  auto const id = PeriodId{integer_from(request.form["period"]).value_or(0)};
  must_be_closed_here(work.actor, office);
  auto const sent = hand_over(work, id, office, request.form["text"]);
  auto const period = find_period(work.db, id).value();
  if (!sent) {
    auto const typed = HandOffTyped{.office = office, .text = request.form["text"], .problems = sent.error()};
    if (request.wants_fragment()) return panel_back(request, work, period, &typed, office, 422);
    return week_page(request, work, {}, nullptr, 422, &typed);
  }
  drop_draft(work.db, work.actor.person, hand_off_draft(id, office));
  if (request.wants_fragment()) return panel_back(request, work, period, nullptr, office, 200);
  return http::see_other("/mi-semana#hand-off-" + std::to_string(office.number));
}

}  // namespace

void add_hand_off_pages(http::Router& router) { router.post("/mi-semana/entrega", post_hand_off); }

}  // namespace timon::routine
