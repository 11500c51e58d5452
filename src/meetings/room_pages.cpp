#include <algorithm>

#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "meetings/decision_actions.hpp"
#include "meetings/meeting_actions.hpp"
#include "meetings/meeting_form.hpp"
#include "meetings/room_store.hpp"
#include "platform/pages/pages.hpp"

namespace timon::meetings {
namespace {

struct RoomGroup {
  std::string title;
  std::vector<ItemView> items;
};
BOOST_DESCRIBE_STRUCT(RoomGroup, (), (title, items))

struct Figure {
  std::string name, value, note;
};
BOOST_DESCRIBE_STRUCT(Figure, (), (name, value, note))

struct Taken {
  std::int64_t number{};
  std::string text, office, due, address;
};
BOOST_DESCRIBE_STRUCT(Taken, (), (number, text, office, due, address))

/// What others may change while the item is open: asked for every few seconds.
struct LivePart {
  std::string address;
  std::vector<Taken> taken;
  bool has_taken{};
};
BOOST_DESCRIBE_STRUCT(LivePart, (), (address, taken, has_taken))

struct RoomPage {
  std::string base, title, day, place_of_item, heading, lead, ask, standing, standing_word, institution, goal, goal_address, answer_address, note, previous, next, self, problem;
  std::int64_t id{}, minutes{}, revision{}, number{};
  std::string text, due_on;
  std::vector<view::Option> offices;
  std::vector<RoomGroup> groups;
  std::vector<Figure> figures;
  LivePart live;
  bool has_item{}, may_run{}, is_in_session{}, is_done{}, has_figures{};
};
BOOST_DESCRIBE_STRUCT(RoomPage, (),
                      (base, title, day, place_of_item, heading, lead, ask, standing, standing_word, institution, goal, goal_address, answer_address, note, previous, next, self,
                       problem, id, minutes, revision, number, text, due_on, offices, groups, figures, live, has_item, may_run, is_in_session, is_done, has_figures))

auto const kRoom = view::Registered<RoomPage>{"meetings/room"};
auto const kLive = view::Registered<LivePart>{"meetings/_live"};

std::string address_of_item(Meeting const& meeting, AgendaItemId item) { return address_of(meeting.id) + "/sala?asunto=" + std::to_string(item.number); }

/// What is to be resolved, what is proposed, what is to be known.
char const* group_of(AgendaKind kind) {
  if (is_to_resolve(kind)) return "room.to_resolve";
  return kind == AgendaKind::advance ? "room.to_know" : "room.proposals";
}

std::vector<RoomGroup> groups_of(Work const& work, Meeting const& meeting, std::vector<AgendaItem> const& items, AgendaItemId current) {
  auto groups = std::vector<RoomGroup>{};
  auto const views = item_views(work, meeting, items);
  for (auto const* key : {"room.to_resolve", "room.proposals", "room.to_know"}) {
    auto group = RoomGroup{.title = work.words.text(key), .items = {}};
    for (auto i = std::size_t{0}; i < items.size(); ++i) {
      if (std::string_view{group_of(items[i].kind)} != key) continue;
      group.items.push_back(views[i]);
      group.items.back().is_current = items[i].id == current;
    }
    if (!group.items.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

LivePart live_part(Work& work, Meeting const& meeting, AgendaItem const& item) {
  auto part = LivePart{.address = address_of(meeting.id) + "/sala/acuerdos?asunto=" + std::to_string(item.id.number), .taken = {}};
  auto lines = decision_lines(work, {.of_meeting = meeting.id, .item = item.id});
  std::ranges::sort(lines, {}, &DecisionLine::id);
  for (auto const& line : lines) part.taken.push_back({line.number, line.text, line.office_title, work.words.date_month_day(line.due_on), address_of(line.id)});
  part.has_taken = !part.taken.empty();
  return part;
}

void put_subject(RoomPage& page, Work& work, AgendaItem const& item) {
  auto const& words = work.words;
  auto const subject = room_subject(work, item);
  page.lead = item.detail;
  if (!subject) return;
  page.standing = subject->standing;
  if (auto standing = Standing{}; boost::describe::enum_from_string(subject->standing.c_str(), standing)) page.standing_word = goals::word_of(words, standing);
  page.institution = subject->institution;
  page.goal = subject->goal_code + " " + subject->goal_title;
  page.goal_address = "/metas/" + subject->goal_code;
  if (!subject->description.empty()) page.lead = subject->description;
  page.ask = subject->decision_asked;
  if (subject->is_obstacle_open) page.answer_address = subject->address + "#respuesta";
  page.figures.push_back({words.text("room.real"), words.percent(static_cast<double>(subject->real) / 10.0),
                          words.text("room.of_expected", {words.percent(static_cast<double>(subject->expected) / 10.0)})});
  if (subject->reported_on)
    page.figures.push_back({words.text("room.open_for." + subject->obstacle_kind), words.plural("obstacle.days", days_between(*subject->reported_on, work.today)), {}});
  if (subject->due_on)
    page.figures.push_back(
        {words.text("room.milestone_due", {subject->milestone_code}), words.date_month_day(subject->due_on),
         subject->due_original && *subject->due_original != *subject->due_on ? words.text("room.was", {words.date_month_day(subject->due_original)}) : std::string{}});
  if (subject->ends_on) page.figures.push_back({words.text("room.goal_due"), words.date_month_day(subject->ends_on), words.days_left(days_between(work.today, *subject->ends_on))});
  page.has_figures = !page.figures.empty();
}

Meeting seen(http::Request const& request, Work& work) {
  auto found = find_visible(work, request.path_id<MeetingId>("meeting"));
  if (!found) throw NotFound{};
  return std::move(*found);
}

/// The item asked for; else the first one pending.
std::vector<AgendaItem>::const_iterator chosen(std::vector<AgendaItem> const& items, std::int64_t wanted) {
  auto const asked = std::ranges::find(items, AgendaItemId{wanted}, &AgendaItem::id);
  if (wanted != 0 || items.empty()) return asked;
  auto const pending = std::ranges::find(items, AgendaState::pending, &AgendaItem::state);
  return pending == items.end() ? items.begin() : pending;
}

http::Response room_page(http::Request const& request, Work& work, Meeting const& meeting, std::int64_t wanted, http::Fields const& typed, Problems const& problems,
                         int status_of_problems = 422) {
  auto const& words = work.words;
  auto const items = items_of(work.db, meeting.id);
  auto const item = chosen(items, wanted);
  if (wanted != 0 && item == items.end()) throw NotFound{};
  auto page = RoomPage{.base = address_of(meeting.id), .title = meeting.title, .day = words.date_long(meeting.held_on)};
  page.may_run = may_run(work.actor, meeting);
  page.is_in_session = meeting.state == MeetingState::in_session;
  page.has_item = item != items.end();
  page.groups = groups_of(work, meeting, items, page.has_item ? item->id : AgendaItemId{});
  if (page.has_item) {
    page.id = item->id.number;
    page.minutes = item->minutes;
    page.heading = item->title;
    page.note = typed.contains("note") ? typed["note"] : item->note;
    page.revision = item->revision;
    page.is_done = item->state != AgendaState::pending;
    page.place_of_item = words.text("room.place", {std::to_string(item - items.begin() + 1), std::to_string(items.size())});
    page.self = address_of_item(meeting, item->id);
    if (item != items.begin()) page.previous = address_of_item(meeting, std::prev(item)->id);
    if (std::next(item) != items.end()) page.next = address_of_item(meeting, std::next(item)->id);
    put_subject(page, work, *item);
    page.live = live_part(work, meeting, *item);
    page.number = static_cast<std::int64_t>(page.live.taken.size()) + 1;
    page.text = typed["text"];
    constexpr auto kProposed = 7;  // a week, as meetings are used to
    page.due_on = typed["due_on"].empty() ? to_iso(work.today + kProposed) : typed["due_on"];
    if (page.may_run) page.offices = office_options(work, OfficeId{integer_from(typed["office"]).value_or(0)}, "decision.choose_office");
  }
  if (!problems.empty()) page.problem = view::sentence_of(problems.front(), words);
  // Closed while somebody was typing: the text is shown once more, to be taken elsewhere.
  auto const unkept = page.text.empty() ? typed["note"] : page.text;
  if (!problems.empty() && !page.is_in_session && !unkept.empty()) page.problem = words.text("room.not_kept", {page.problem, unkept});
  auto frame = pages::page_frame(request, work);
  frame.title = words.text("room.title", {meeting.title});
  frame.is_bare = true;
  return http::page(problems.empty() ? 200 : status_of_problems, view::page(frame, "meetings/room", page, words));
}

http::Response get_room(http::Request const& request, Work& work) {
  return room_page(request, work, seen(request, work), integer_from(request.query["asunto"]).value_or(0), {}, {});
}

http::Response get_live(http::Request const& request, Work& work) {
  auto const meeting = seen(request, work);
  auto const item = find_item(work.db, meeting.id, AgendaItemId{integer_from(request.query["asunto"]).value_or(0)});
  if (!item) throw NotFound{};
  return pages::fragment(request, work, "meetings/_live", live_part(work, meeting, *item));
}

http::Response post_decision(http::Request const& request, Work& work) {
  auto const meeting = seen(request, work);
  auto const item = integer_from(request.form["item"]).value_or(0);
  auto const due = date_typed(request.form["due_on"]);
  auto const again = [&](Problems const& problems) { return room_page(request, work, seen(request, work), item, request.form, problems); };
  if (!due) {
    run_by(work, meeting.id);
    return again({{"due_on", "decision.due_on.wrong"}});
  }
  auto const taken = take_decision(
      work,
      {.meeting = meeting.id, .item = AgendaItemId{item}, .text = request.form["text"], .office = OfficeId{integer_from(request.form["office"]).value_or(0)}, .due_on = *due});
  if (!taken) return again(taken.error());
  return http::see_other(address_of(meeting.id) + "/sala?asunto=" + std::to_string(item) + "&registrado=" + std::to_string(taken->number));
}

http::Response post_mark(http::Request const& request, Work& work) {
  auto const meeting = seen(request, work);
  auto const item = request.path_id<AgendaItemId>("item");
  auto const note = request.form.contains("note") ? std::optional{request.form["note"]} : std::nullopt;
  auto const state = request.form["state"] == "pending" ? AgendaState::pending : AgendaState::done;
  try {
    auto const marked = mark_item(work, meeting.id, item, state, note, integer_from(request.form["revision"]).value_or(0));
    if (!marked) return room_page(request, work, seen(request, work), item.number, request.form, marked.error());
  } catch (Stale const&) {
    // What was typed stays in its field, what the other wrote is told above it.
    auto const now = find_item(work.db, meeting.id, item);
    if (!now) throw NotFound{};
    auto const problem = now->note.empty() ? Problem{"note", "meeting.overtaken"} : Problem{"note", "room.note_overtaken", {now->note}};
    return room_page(request, work, seen(request, work), item.number, request.form, {problem}, 409);
  }
  return http::see_other(address_of_item(meeting, item));
}

}  // namespace

void add_room_pages(http::Router& router) {
  router.get("/reuniones/{meeting:id}/sala", get_room);
  router.get("/reuniones/{meeting:id}/sala/acuerdos", get_live);
  router.post("/reuniones/{meeting:id}/acuerdos", post_decision);
  router.post("/reuniones/{meeting:id}/asuntos/{item:id}/marca", post_mark);
}

}  // namespace timon::meetings
