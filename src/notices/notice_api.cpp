#include "notices/notice_filter.hpp"
#include "notices/notice_words.hpp"
#include "platform/api/json_body.hpp"
#include "platform/api/values.hpp"

namespace timon::notices {
namespace {

namespace json = boost::json;

json::value subject_of(NoticeLine const& line) {
  if (!line.is_visible) return nullptr;
  auto const kind = line.subject == NoticeSubject::obstacle ? line.obstacle_kind : std::string{boost::describe::enum_to_string(line.subject, "")};
  return json::object{{"kind", kind}, {"code", line.code}, {"title", line.title}};
}

json::value json_of(NoticeLine const& line, Words const& words) {
  return json::object{{"id", line.id.number},
                      {"kind", api::of(line.kind)},
                      {"text", sentence_of(line, words)},
                      {"subject", subject_of(line)},
                      {"goal", line.goal_code.empty() ? json::value(nullptr) : json::value(line.goal_code)},
                      {"address", line.is_visible ? json::value(address_of(line)) : json::value(nullptr)},
                      {"on", api::of(line.on_day)},
                      {"created_at", api::of(line.created_at)},
                      {"read_at", line.read_at ? api::of(*line.read_at) : json::value(nullptr)}};
}

/// `kind` is one of the kinds' names; none: all.
std::set<NoticeKind> kinds_from(std::string const& name) {
  auto kind = NoticeKind{};
  if (name.empty()) return {};
  if (!boost::describe::enum_from_string(name.c_str(), kind)) throw api::BadRequest{"notice.kind.unknown"};
  return {kind};
}

http::Response get_list(http::Request const& request, Work& work) {
  auto const limit = api::limit_of(request);
  auto const& kind = request.query["kind"];
  auto const filter = NoticeFilter{.kinds = kinds_from(kind), .is_unread = request.query["unread"] == "true", .before = NoticeId{integer_from(request.query["after"]).value_or(0)}};
  auto lines = lines_of(work, filter, limit);
  auto next = json::value(nullptr);
  if (lines.size() > static_cast<std::size_t>(limit)) {
    lines.pop_back();
    next = "/api/v1/notices?limit=" + std::to_string(limit) + (kind.empty() ? "" : "&kind=" + kind) + (filter.is_unread ? "&unread=true" : "") +
           "&after=" + std::to_string(lines.back().id.number);
  }
  auto items = json::array{};
  for (auto const& line : lines) items.push_back(json_of(line, work.words));
  return api::answer(200, json::object{{"items", std::move(items)}, {"unread", unread_count(work.db, work.actor.person)}, {"next", std::move(next)}});
}

http::Response marked(http::Request const& request, Work& work, std::optional<Time> at) {
  auto const id = request.path_id<NoticeId>("notice");
  if (!mark_read(work.db, work.actor.person, id, at)) throw NotFound{};
  return api::answer(200, json_of(find_line(work, id).value(), work.words));
}

http::Response post_reading(http::Request const& request, Work& work) { return marked(request, work, work.now); }
http::Response delete_reading(http::Request const& request, Work& work) { return marked(request, work, std::nullopt); }

/// All of a kind, or all.
http::Response post_readings(http::Request const& request, Work& work) {
  auto problems = Problems{};
  auto const kind = api::text_at(api::json_object(request), "kind", problems);
  if (!problems.empty()) return api::refused(work.words, problems);
  return api::answer(200, json::object{{"marked", mark_all_read(work.db, work.actor.person, kinds_from(kind.value_or("")), work.now)}});
}

}  // namespace

void add_notice_api(http::Router& router) {
  router.get("/api/v1/notices", get_list);
  router.post("/api/v1/notices/reading", post_readings);
  router.post("/api/v1/notices/{notice:id}/reading", post_reading);
  router.remove("/api/v1/notices/{notice:id}/reading", delete_reading);
}

}  // namespace timon::notices
