#include "base/text.hpp"
#include "meetings/meeting_form.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/values.hpp"

namespace timon::meetings {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

object told(MeetingLine const& line) {
  return {{"id", line.id.number},
          {"kind", api::of(line.kind)},
          {"institution", line.institution_name},
          {"title", line.title},
          {"held_on", api::of(std::optional{line.held_on})},
          {"starts_at", clock_text(line.starts_at)},
          {"minutes", line.minutes},
          {"place", line.place},
          {"state", api::of(line.state)},
          {"items", line.items},
          {"decisions", line.decisions},
          {"minutes_sha256", line.hash.empty() ? value(nullptr) : value(line.hash)}};
}

Meeting seen(http::Request const& request, Work& work) {
  auto found = find_visible(work, request.path_id<MeetingId>("meeting"));
  if (!found) throw NotFound{};
  return std::move(*found);
}

http::Response get_meetings(http::Request const& request, Work& work) {
  auto query = MeetingQuery{.after = MeetingId{integer_from(request.query["after"]).value_or(0)}, .limit = api::limit_of(request)};
  auto kept = std::string{};
  if (auto const& name = request.query["kind"]; !name.empty()) {
    auto kind = MeetingKind{};
    if (!boost::describe::enum_from_string(name.c_str(), kind)) return api::refused(work.words, {{"kind", "board.filter.unknown", {name}}});
    query.kind = kind;
    kept += "&kind=" + name;
  }
  if (auto const& ahead = request.query["ahead"]; ahead == "true" || ahead == "false") {
    query.is_ahead = ahead == "true";
    kept += "&ahead=" + ahead;
  }
  auto lines = meeting_lines(work, query);
  auto const has_more = lines.size() > static_cast<std::size_t>(query.limit);
  if (has_more) lines.pop_back();
  auto items = array{};
  for (auto const& line : lines) items.push_back(told(line));
  auto const next =
      has_more ? value(request.base_path + "/api/v1/meetings?limit=" + std::to_string(query.limit) + kept + "&after=" + std::to_string(lines.back().id.number)) : value(nullptr);
  return api::answer(200, object{{"items", std::move(items)}, {"next", next}});
}

http::Response get_meeting(http::Request const& request, Work& work) {
  auto const meeting = seen(request, work);
  auto const minutes = minutes_of(work.db, meeting.id);
  auto attendance = array{};
  for (auto const& line : attendance_of(work.db, meeting.id, meeting.held_on))
    attendance.push_back(object{{"office", line.title}, {"institution", line.institution_name}, {"state", api::of(line.state)}, {"stand_in", line.stand_in}});
  return api::answer_revised(200,
                             object{{"id", meeting.id.number},
                                    {"kind", api::of(meeting.kind)},
                                    {"institution", meeting.institution.number},
                                    {"title", meeting.title},
                                    {"chair", meeting.chair.number},
                                    {"held_on", api::of(std::optional{meeting.held_on})},
                                    {"starts_at", clock_text(meeting.starts_at)},
                                    {"minutes", meeting.minutes},
                                    {"place", meeting.place},
                                    {"state", api::of(meeting.state)},
                                    {"reason", meeting.reason},
                                    {"minutes_sha256", minutes ? value(minutes->hash) : value(nullptr)},
                                    {"attendance", std::move(attendance)},
                                    {"revision", meeting.revision}},
                             meeting.revision);
}

http::Response get_agenda(http::Request const& request, Work& work) {
  auto const meeting = seen(request, work);
  auto items = array{};
  for (auto const& item : items_of(work.db, meeting.id))
    items.push_back(object{{"id", item.id.number},
                           {"kind", api::of(item.kind)},
                           {"position", item.position},
                           {"title", item.title},
                           {"detail", item.detail},
                           {"minutes", item.minutes},
                           {"state", api::of(item.state)},
                           {"note", item.note},
                           {"goal", api::of(item.goal)},
                           {"carried", static_cast<bool>(item.carried_from)}});
  return api::answer(200, object{{"items", std::move(items)}, {"next", nullptr}});
}

}  // namespace

void add_meeting_api(http::Router& router) {
  router.get("/api/v1/meetings", get_meetings);
  router.get("/api/v1/meetings/{meeting:id}", get_meeting);
  router.get("/api/v1/meetings/{meeting:id}/agenda", get_agenda);
  add_decision_api(router);
}

}  // namespace timon::meetings
