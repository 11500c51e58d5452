#include "base/text.hpp"
#include "meetings/calendar_entry.hpp"
#include "meetings/meeting_actions.hpp"
#include "meetings/meeting_form.hpp"
#include "meetings/minutes_paper.hpp"
#include "platform/http/parse.hpp"

namespace timon::meetings {

http::Response meeting_page(http::Request const&, Work&, Meeting const&, std::string news = {}, Problems const& problems = {}, int status_of_problems = 422);

namespace {

std::int64_t revision_of(http::Request const& request) { return integer_from(request.form["revision"]).value_or(0); }
MeetingId id_of(http::Request const& request) { return request.path_id<MeetingId>("meeting"); }
AgendaItemId item_of(http::Request const& request) { return request.path_id<AgendaItemId>("item"); }

Meeting seen(http::Request const& request, Work& work) {
  auto found = find_visible(work, id_of(request));
  if (!found) throw NotFound{};
  return std::move(*found);
}

/// Back to the meeting; with what was wrong, or that somebody was quicker.
template <class Deed>
http::Response done_or_told(http::Request const& request, Work& work, std::string const& anchor, Deed deed) {
  try {
    auto const done = deed();
    if (done) return http::see_other(address_of(id_of(request)) + anchor);
    return meeting_page(request, work, seen(request, work), {}, done.error());
  } catch (Stale const&) {
    return meeting_page(request, work, seen(request, work), {}, {{"", "meeting.overtaken"}}, 409);
  }
}

FormPage convening_form(Work& work, http::Fields const& typed, Problems const& problems) {
  auto page = FormPage{.title = work.words.text("meeting.convene"),
                       .about = work.words.text("meeting.convene_text"),
                       .action = "/reuniones",
                       .button = work.words.text("meeting.convene"),
                       .back = "/reuniones"};
  put_meeting_fields(page, work, typed, problems, true);
  return page;
}

http::Response get_new(http::Request const& request, Work& work) {
  must_have(work.actor, {kRunMeeting});
  auto typed = request.query;
  if (typed["starts_at"].empty()) typed.add("starts_at", "09:00");
  if (typed["minutes"].empty()) typed.add("minutes", "60");
  return form_page(request, work, convening_form(work, typed, {}), {});
}

http::Response post_new(http::Request const& request, Work& work) {
  must_have(work.actor, {kRunMeeting});
  auto problems = Problems{};
  auto const draft = typed_meeting(request.form, problems);
  if (!problems.empty()) return form_page(request, work, convening_form(work, request.form, problems), problems);
  auto const made = convene(work, draft);
  if (!made) return form_page(request, work, convening_form(work, request.form, made.error()), made.error());
  return http::see_other(address_of(made->id));
}

FormPage editing_form(Work& work, Meeting const& meeting, http::Fields const& typed, std::int64_t revision, Problems const& problems) {
  auto page = FormPage{.title = work.words.text("meeting.edit"),
                       .about = {},
                       .action = address_of(meeting.id) + "/editar",
                       .button = work.words.text("meeting.save"),
                       .back = address_of(meeting.id),
                       .revision = revision};
  put_meeting_fields(page, work, typed, problems, false);
  return page;
}

http::Response get_edit(http::Request const& request, Work& work) {
  auto const meeting = run_by(work, id_of(request));
  return form_page(request, work, editing_form(work, meeting, fields_of(meeting), meeting.revision, {}), {});
}

http::Response post_edit(http::Request const& request, Work& work) {
  auto const meeting = run_by(work, id_of(request));
  auto problems = Problems{};
  auto const wanted = typed_meeting(request.form, problems);
  auto const again = [&](Problems const& wrong, std::int64_t revision, int status = 422) {
    return form_page(request, work, editing_form(work, meeting, request.form, revision, wrong), wrong, status);
  };
  if (!problems.empty()) return again(problems, revision_of(request));
  try {
    auto const done = edit_meeting(work, meeting.id, revision_of(request), wanted);
    return done ? http::see_other(address_of(meeting.id)) : again(done.error(), revision_of(request));
  } catch (Stale const&) {
    return again({{"title", "meeting.overtaken"}}, meeting.revision, 409);
  }
}

http::Response post_opening(http::Request const& request, Work& work) {
  return done_or_told(request, work, "/sala", [&] { return open_meeting(work, id_of(request), revision_of(request)); });
}
http::Response post_closing(http::Request const& request, Work& work) {
  return done_or_told(request, work, "", [&] { return close_meeting(work, id_of(request), revision_of(request)); });
}
http::Response post_cancelling(http::Request const& request, Work& work) {
  return done_or_told(request, work, "", [&] { return cancel_meeting(work, id_of(request), revision_of(request), request.form["reason"]); });
}
http::Response post_erratum(http::Request const& request, Work& work) {
  return done_or_told(request, work, "", [&] { return add_erratum(work, id_of(request), request.form["text"]); });
}

// The agenda

http::Response post_building(http::Request const& request, Work& work) {
  auto const news = rebuild_agenda(work, id_of(request));
  auto told = work.words.plural("agenda.news.added", static_cast<std::int64_t>(news.added.size()));
  if (!news.gone.empty()) told += " " + work.words.plural("agenda.news.gone", static_cast<std::int64_t>(news.gone.size()), {join(news.gone, "; ")});
  return meeting_page(request, work, seen(request, work), std::move(told));
}

http::Response post_item(http::Request const& request, Work& work) {
  return done_or_told(request, work, "",
                      [&] { return add_item(work, id_of(request), request.form["title"], request.form["detail"], integer_from(request.form["minutes"]).value_or(5)); });
}

http::Response post_item_edit(http::Request const& request, Work& work) {
  return done_or_told(request, work, "#item-" + request.path_words["item"], [&] {
    return edit_item(work, id_of(request), item_of(request), revision_of(request), integer_from(request.form["minutes"]).value_or(-1), request.form["note"]);
  });
}

http::Response post_order(http::Request const& request, Work& work) {
  move_item(work, id_of(request), item_of(request), request.form["step"] == "-1" ? -1 : 1);
  return http::see_other(address_of(id_of(request)) + "#item-" + request.path_words["item"]);
}

http::Response post_removal(http::Request const& request, Work& work) {
  remove_item(work, id_of(request), item_of(request));
  return http::see_other(address_of(id_of(request)));
}

http::Response post_attendance(http::Request const& request, Work& work) {
  auto state = AttendanceState::invited;
  boost::describe::enum_from_string(request.form["state"].c_str(), state);
  return done_or_told(request, work, "",
                      [&] { return note_attendance(work, id_of(request), request.path_id<Id<Attendance>>("guest"), revision_of(request), state, request.form["stand_in"]); });
}

http::Response post_invitation(http::Request const& request, Work& work) {
  return done_or_told(request, work, "", [&] { return invite(work, id_of(request), OfficeId{integer_from(request.form["office"]).value_or(0)}); });
}

// Papers

http::Response get_minutes(http::Request const& request, Work& work) {
  auto const meeting = seen(request, work);
  auto const minutes = minutes_of(work.db, meeting.id);
  if (!minutes) throw NotFound{};
  return http::download("acta-" + to_iso(meeting.held_on) + "-" + std::to_string(meeting.id.number) + ".pdf", "application/pdf", minutes_file(work.db, *minutes));
}

http::Response get_erratum(http::Request const& request, Work& work) {
  auto const meeting = seen(request, work);
  auto const minutes = minutes_of(work.db, meeting.id);
  auto const name = request.path_words["erratum"];
  auto const number = integer_from(std::string_view{name}.substr(0, name.find('.')));
  if (!minutes || !number || !name.ends_with(".pdf")) throw NotFound{};
  for (auto const& erratum : errata_of(work.db, meeting.id))
    if (erratum.number == *number)
      return http::download("acta-" + std::to_string(meeting.id.number) + "-errata-" + std::to_string(*number) + ".pdf", "application/pdf",
                            erratum_paper(work, meeting, *minutes, erratum).bytes);
  throw NotFound{};
}

http::Response get_calendar(http::Request const& request, Work& work) {
  auto const meeting = seen(request, work);
  auto const site = (request.is_secure ? "https://" : "http://") + request.headers["host"] + request.base_path;
  return http::download("reunion-" + std::to_string(meeting.id.number) + ".ics", "text/calendar; charset=utf-8", calendar_entry(meeting, work.zone, site + address_of(meeting.id)));
}

}  // namespace

void add_meeting_deed_pages(http::Router& router) {
  router.get("/reuniones/nueva", get_new);
  router.post("/reuniones", post_new);
  router.get("/reuniones/{meeting:id}/editar", get_edit);
  router.post("/reuniones/{meeting:id}/editar", post_edit);
  router.post("/reuniones/{meeting:id}/inicio", post_opening);
  router.post("/reuniones/{meeting:id}/cierre", post_closing);
  router.post("/reuniones/{meeting:id}/cancelacion", post_cancelling);
  router.post("/reuniones/{meeting:id}/erratas", post_erratum);
  router.post("/reuniones/{meeting:id}/armado", post_building);
  router.post("/reuniones/{meeting:id}/asuntos", post_item);
  router.post("/reuniones/{meeting:id}/asuntos/{item:id}", post_item_edit);
  router.post("/reuniones/{meeting:id}/asuntos/{item:id}/orden", post_order);
  router.post("/reuniones/{meeting:id}/asuntos/{item:id}/retiro", post_removal);
  router.post("/reuniones/{meeting:id}/asistencia", post_invitation);
  router.post("/reuniones/{meeting:id}/asistencia/{guest:id}", post_attendance);
  router.get("/reuniones/{meeting:id}/acta.pdf", get_minutes);
  router.get("/reuniones/{meeting:id}/erratas/{erratum}", get_erratum);
  router.get("/reuniones/{meeting:id}/calendario.ics", get_calendar);
}

}  // namespace timon::meetings
