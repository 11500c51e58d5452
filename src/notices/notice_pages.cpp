#include <algorithm>

#include "goals/goals.hpp"
#include "notices/notice_filter.hpp"
#include "notices/notice_view.hpp"
#include "notices/notice_words.hpp"
#include "platform/pages/pages.hpp"

namespace timon::notices {
namespace {

constexpr auto kLinesShown = 50;

auto const kInbox = view::Registered<InboxPage>{"notices/inbox"};
auto const kLine = view::Registered<LineView>{"notices/_line"};

/// An inbox is a person's: the console has none.
PersonId reader_of(Work const& work) {
  if (!work.actor.person) throw NotFound{};
  return work.actor.person;
}

std::string address_with(std::string_view word, std::string_view more = {}) {
  auto address = std::string{"/avisos"};
  if (!word.empty()) address += "?ver=" + std::string{word};
  if (!more.empty()) address += (word.empty() ? "?" : "&") + std::string{more};
  return address;
}

/// The word of the address, if it is one of ours.
std::string chosen_word(std::string_view asked) {
  for (auto const& choice : kChoices)
    if (choice.word == asked) return std::string{asked};
  return {};
}

std::optional<MarkedView> marked_view(http::Request const& request, Work& work) {
  auto const at = time_from_iso(request.query["marcados"]);
  if (!at || work.now - *at > goals::kUndoWindow) return std::nullopt;
  auto const count = marked_count(work.db, reader_of(work), *at);
  if (count == 0) return std::nullopt;
  return MarkedView{work.words.plural("notice.marked", count), to_iso(*at)};
}

http::Response get_inbox(http::Request const& request, Work& work) {
  auto const& words = work.words;
  auto const chosen = chosen_word(request.query["ver"]);
  auto filter = filter_of(chosen);
  filter.before = NoticeId{integer_from(request.query["antes"]).value_or(0)};
  auto lines = lines_of(work, filter, kLinesShown);
  auto const unread = unread_count(work.db, reader_of(work));
  // Of a filter, only what it shows can be marked.
  auto const has_unread = chosen.empty() ? unread > 0 : std::ranges::any_of(lines, [](NoticeLine const& line) { return !line.read_at; });
  auto page = InboxPage{.subtitle = words.plural("notice.unread_count", unread), .chosen = chosen, .has_unread = has_unread, .marked = marked_view(request, work)};
  for (auto const& choice : kChoices) page.filters.push_back({words.text(choice.key), address_with(choice.word), choice.word == chosen});
  if (lines.size() > kLinesShown) {
    lines.pop_back();
    page.older = address_with(chosen, "antes=" + std::to_string(lines.back().id.number));
  }
  if (lines.empty()) {
    page.empty_title = words.text(chosen.empty() ? "notice.empty" : "notice.empty_filter");
    page.empty_text = words.text("notice.empty_text");
  }
  page.days = days_view(work, lines);
  return pages::page(request, work, words.text("notice.title"), "notices/inbox", page);
}

/// Leads to the thing, and what was opened was read. A look ahead (HEAD) marks nothing.
http::Response get_notice(http::Request const& request, Work& work) {
  auto const line = find_line(work, request.path_id<NoticeId>("notice"));
  if (!line) throw NotFound{};
  if (request.method == "GET") mark_read(work.db, reader_of(work), line->id, work.now);
  auto const address = address_of(*line);
  return http::see_other(address.empty() ? "/avisos" : address);
}

http::Response post_reading(http::Request const& request, Work& work) {
  auto const id = request.path_id<NoticeId>("notice");
  auto const at = request.form["unread"] == "1" ? std::nullopt : std::optional{work.now};
  if (!mark_read(work.db, reader_of(work), id, at)) throw NotFound{};
  if (request.wants_fragment()) return pages::fragment(request, work, "notices/_line", line_view(work, find_line(work, id).value()));
  return http::see_other(address_with(chosen_word(request.form["ver"])));
}

http::Response post_all_read(http::Request const& request, Work& work) {
  auto const chosen = chosen_word(request.form["ver"]);
  mark_all_read(work.db, reader_of(work), filter_of(chosen).kinds, work.now);
  return http::see_other(address_with(chosen, "marcados=" + to_iso(work.now)));
}

http::Response post_undo(http::Request const& request, Work& work) {
  auto const at = time_from_iso(request.form["at"]);
  if (at && work.now - *at <= goals::kUndoWindow) unmark_read(work.db, reader_of(work), *at);
  return http::see_other(address_with(chosen_word(request.form["ver"])));
}

}  // namespace

void add_notice_pages(http::Router& router) {
  router.get("/avisos", get_inbox);
  router.get("/avisos/{notice:id}", get_notice);
  router.post("/avisos/{notice:id}/lectura", post_reading);
  router.post("/avisos/lectura", post_all_read);
  router.post("/avisos/lectura/deshacer", post_undo);
}

}  // namespace timon::notices
