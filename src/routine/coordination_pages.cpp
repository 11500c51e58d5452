#include <algorithm>

#include "base/text.hpp"
#include "platform/pages/pages.hpp"
#include "routine/authorities.hpp"
#include "routine/coordination_view.hpp"
#include "routine/draft_store.hpp"

namespace timon::routine {
namespace {

auto const kPage = view::Registered<CoordinationPage>{"routine/coordination"};

/// The seat that the address names, or the first on the coordinators' level; whoever sits in none has no such page.
Seat seat_of(Work const& work, http::Fields const& fields) {
  auto const seats = seats_on(work.actor, Level::coordinator);
  must(!seats.empty(), kValue);
  auto const wanted = OfficeId{integer_from(fields["cargo"]).value_or(0)};
  auto const found = std::ranges::find(seats, wanted, &Seat::office);
  return found == seats.end() ? seats.front() : *found;
}

Period period_of(Work& work, http::Fields const& fields) {
  if (fields["periodo"].empty()) return current_period(work);
  auto found = period_by_code(work.db, fields["periodo"]);
  if (!found) throw NotFound{};
  return std::move(*found);
}

std::string address_of(Coordination const& all, std::string const& anchor = {}) {
  return "/coordinacion?periodo=" + all.period.code + "&cargo=" + std::to_string(all.seat.office.number) + anchor;
}

/// Who has the reports in front of them has read them.
void note_readings(Work& work, Coordination const& all, HandOffId opened) {
  for (auto const& report : all.reports)
    if (report.hand_off.id == opened) note_reading(work, report.hand_off.id, all.seat.office);
}

http::Response answer(http::Request const& request, Work& work, Coordination const& all, HandOffId opened, CoordinationTyped const& typed = {}, int status = 200) {
  auto model = coordination_page(work, all, opened, typed);
  for (auto const& report : model.reports)
    if (report.is_open) note_readings(work, all, HandOffId{report.id});
  auto const title = model.title;
  return pages::page(request, work, title, "routine/coordination", model, status);
}

http::Response get_page(http::Request const& request, Work& work) {
  auto const all = coordination_of(work, seat_of(work, request.query), period_of(work, request.query));
  return answer(request, work, all, HandOffId{integer_from(request.query["abrir"]).value_or(0)});
}

/// The page on which the hand-off of the address lies; NotFound where the seat sees none.
Coordination coordination_at(http::Request const& request, Work& work) {
  auto const seat = seat_of(work, request.form);
  auto const hand_off = find_hand_off(work.db, request.path_id<HandOffId>("hand_off"));
  if (!hand_off) throw NotFound{};
  return coordination_of(work, seat, find_period(work.db, hand_off->period).value());
}

http::Response post_valuation(http::Request const& request, Work& work) {
  auto const all = coordination_at(request, work);
  auto const& form = request.form;
  auto typed =
      CoordinationTyped{.valuation = {.hand_off = request.path_id<HandOffId>("hand_off"), .verb = form["verb"], .note = form["note"], .is_for_minister = form["minister"] == "1"}};
  auto verdict = Verdict::conform;
  auto const seen = SeenReport{.hand_off = integer_from(form["revision"]).value_or(0), .valuation = integer_from(form["valuation"]).value_or(0)};
  try {
    if (!boost::describe::enum_from_string(form["verb"].c_str(), verdict)) typed.valuation.problems = {{"verb", "valuation.verb.missing"}};
    else if (auto const done = value_hand_off(work, typed.valuation.hand_off, all.seat.office, seen, verdict, form["note"], form["minister"] == "1"); !done)
      typed.valuation.problems = done.error();
  } catch (Stale const&) {
    typed.valuation.is_stale = true;
    return answer(request, work, coordination_at(request, work), typed.valuation.hand_off, typed, 409);
  }
  if (!typed.valuation.problems.empty()) return answer(request, work, all, typed.valuation.hand_off, typed, 422);
  return http::see_other(address_of(all));
}

http::Response post_undo(http::Request const& request, Work& work) {
  auto const all = coordination_at(request, work);
  auto const id = request.path_id<HandOffId>("hand_off");
  try {
    auto const done = undo_valuation(work, id, all.seat.office, integer_from(request.form["valuation"]).value_or(0));
    if (!done) return answer(request, work, all, id, {.failure = view::sentence_of(done.error().front(), work.words)}, 422);
  } catch (Stale const&) {
    return answer(request, work, coordination_at(request, work), id, {.failure = work.words.text("coordination.conflict_undo")}, 409);
  }
  return http::see_other(address_of(all, "&abrir=" + std::to_string(id.number) + "#row-" + std::to_string(id.number)));
}

Coordination coordination_of_form(http::Request const& request, Work& work) { return coordination_of(work, seat_of(work, request.form), period_of(work, request.form)); }

http::Response post_order(http::Request const& request, Work& work) {
  auto const all = coordination_of_form(request, work);
  must(work.actor.may_write, kValue);
  auto kind = PackKind::hand_off;
  if (!boost::describe::enum_from_string(request.form["kind"].c_str(), kind)) throw NotFound{};
  move_item(work, all.period, all.seat.office, pack_draft(work, all.period, all.seat, all.offices, all.reports), kind, integer_from(request.form["subject"]).value_or(0),
            request.form["step"] == "up" ? -1 : 1);
  return http::see_other(address_of(all, "#pack"));
}

http::Response post_delivery(http::Request const& request, Work& work) {
  auto const all = coordination_of_form(request, work);
  auto typed = CoordinationTyped{.lines = request.form["text"]};
  try {
    auto const done = deliver_pack(work, all.period.id, all.seat.office, integer_from(request.form["revision"]).value_or(0), *typed.lines);
    if (!done) typed.problems = done.error();
  } catch (Stale const&) {
    typed.failure = work.words.text("coordination.conflict_pack");
    return answer(request, work, coordination_of_form(request, work), {}, typed, 409);
  }
  if (!typed.problems.empty()) return answer(request, work, all, {}, typed, 422);
  drop_draft(work.db, work.actor.person, "coordination-" + all.period.code + "-" + std::to_string(all.seat.office.number));
  return http::see_other(address_of(all, "#pack"));
}

http::Response post_reminder(http::Request const& request, Work& work) {
  auto const all = coordination_of_form(request, work);
  auto const done = remind_office(work, all.period.id, all.seat.office, OfficeId{integer_from(request.form["office"]).value_or(0)});
  if (!done) return answer(request, work, all, {}, {.failure = view::sentence_of(done.error().front(), work.words)}, 422);
  return http::see_other(address_of(all, "#missing"));
}

}  // namespace

void add_coordination_pages(http::Router& router) {
  router.get("/coordinacion", get_page);
  router.post("/coordinacion/{hand_off:id}/valoracion", post_valuation);
  router.post("/coordinacion/{hand_off:id}/deshacer", post_undo);
  router.post("/coordinacion/orden", post_order);
  router.post("/coordinacion/entrega", post_delivery);
  router.post("/coordinacion/recordatorio", post_reminder);
}

}  // namespace timon::routine
