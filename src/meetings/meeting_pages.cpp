#include "base/text.hpp"
#include "meetings/meeting_actions.hpp"
#include "meetings/meeting_form.hpp"
#include "platform/pages/pages.hpp"

namespace timon::meetings {
namespace {

constexpr auto kRows = 40;

struct MeetingRow {
  std::string address, title, place, when, kind, institution, state, items, decisions, minutes_address;
  bool is_today{};
};
BOOST_DESCRIBE_STRUCT(MeetingRow, (), (address, title, place, when, kind, institution, state, items, decisions, minutes_address, is_today))

struct ListPage {
  std::vector<LinkView> views;
  std::vector<MeetingRow> rows;
  std::string more;
  bool is_empty{}, may_convene{};
};
BOOST_DESCRIBE_STRUCT(ListPage, (), (views, rows, more, is_empty, may_convene))

struct GuestView {
  std::int64_t id{}, revision{};
  std::string office, holder, state, stand_in, address;
  std::vector<view::Option> states;
};
BOOST_DESCRIBE_STRUCT(GuestView, (), (id, revision, office, holder, state, stand_in, address, states))

struct ErratumView {
  std::string title, text, address;
};
BOOST_DESCRIBE_STRUCT(ErratumView, (), (title, text, address))

struct MinutesView {
  std::string address, hash, frozen;
  std::vector<ErratumView> errata;
};
BOOST_DESCRIBE_STRUCT(MinutesView, (), (address, hash, frozen, errata))

struct MeetingPage {
  std::string base, title, when, place, kind, institution, state, reason, chair, sum, news, calendar_address, room_address, will_carry;
  std::int64_t revision{};
  std::vector<ItemView> items;
  std::vector<GuestView> guests;
  std::vector<view::Option> offices;
  std::vector<DecisionView> decisions;
  std::optional<MinutesView> minutes;
  std::optional<view::ProblemSummary> problems;
  bool is_convened{}, is_in_session{}, is_closed{}, may_run{}, may_order{}, is_over_length{}, has_items{}, has_decisions{};
};
BOOST_DESCRIBE_STRUCT(MeetingPage, (),
                      (base, title, when, place, kind, institution, state, reason, chair, sum, news, calendar_address, room_address, will_carry, revision, items, guests, offices,
                       decisions, minutes, problems, is_convened, is_in_session, is_closed, may_run, may_order, is_over_length, has_items, has_decisions))

auto const kList = view::Registered<ListPage>{"meetings/list"};
auto const kPage = view::Registered<MeetingPage>{"meetings/meeting"};

MeetingRow row_of(Work const& work, MeetingLine const& line) {
  auto const& words = work.words;
  return {.address = address_of(line.id),
          .title = line.title,
          .place = line.place,
          .when = when_of(words, line.held_on, line.starts_at),
          .kind = word_of(words, "meeting.kind", line.kind),
          .institution = line.institution_name,
          .state = word_of(words, "meeting.state", line.state),
          .items = words.plural("meeting.items", line.items),
          .decisions = line.decisions > 0 ? words.plural("meeting.decisions_n", line.decisions) : std::string{},
          .minutes_address = line.hash.empty() ? std::string{} : address_of(line.id) + "/acta.pdf",
          .is_today = line.held_on == work.today};
}

http::Response get_list(http::Request const& request, Work& work) {
  auto const is_past = request.query["ver"] == "anteriores";
  auto lines = meeting_lines(work, {.is_ahead = !is_past, .after = MeetingId{integer_from(request.query["after"]).value_or(0)}, .limit = kRows});
  auto page = ListPage{.may_convene = work.actor.may_write && work.actor.may(kRunMeeting)};
  page.views = {{work.words.text("meeting.ahead"), "/reuniones", !is_past}, {work.words.text("meeting.past"), "/reuniones?ver=anteriores", is_past}};
  if (lines.size() > kRows) {
    lines.pop_back();
    page.more = std::string{"/reuniones?"} + (is_past ? "ver=anteriores&" : "") + "after=" + std::to_string(lines.back().id.number);
  }
  for (auto const& line : lines) page.rows.push_back(row_of(work, line));
  page.is_empty = page.rows.empty();
  return pages::page(request, work, work.words.text("meeting.list"), "meetings/list", page);
}

std::optional<MinutesView> minutes_view(Work& work, Meeting const& meeting) {
  auto const minutes = minutes_of(work.db, meeting.id);
  if (!minutes) return std::nullopt;
  auto view = MinutesView{.address = address_of(meeting.id) + "/acta.pdf", .hash = minutes->hash, .frozen = work.words.moment(minutes->frozen_at, work.zone), .errata = {}};
  for (auto const& erratum : errata_of(work.db, meeting.id))
    view.errata.push_back({work.words.text("erratum.short", {std::to_string(erratum.number), work.words.date_short(erratum.on_day)}), erratum.text,
                           address_of(meeting.id) + "/erratas/" + std::to_string(erratum.number) + ".pdf"});
  return view;
}

void put_guests(MeetingPage& page, Work& work, Meeting const& meeting) {
  for (auto const& line : attendance_of(work.db, meeting.id, meeting.held_on)) {
    auto guest = GuestView{.id = line.id.number,
                           .revision = line.revision,
                           .office = line.title,
                           .holder = line.holder.empty() ? work.words.text("level.vacant") : line.holder,
                           .state = word_of(work.words, "attendance.state", line.state),
                           .stand_in = line.stand_in,
                           .address = page.base + "/asistencia/" + std::to_string(line.id.number),
                           .states = {}};
    for (auto const state : {AttendanceState::invited, AttendanceState::attended, AttendanceState::excused, AttendanceState::absent})
      guest.states.push_back({boost::describe::enum_to_string(state, ""), word_of(work.words, "attendance.state", state), state == line.state});
    page.guests.push_back(std::move(guest));
  }
}

void put_agenda(MeetingPage& page, Work& work, Meeting const& meeting) {
  auto const items = items_of(work.db, meeting.id);
  page.items = item_views(work, meeting, items);
  page.has_items = !items.empty();
  auto const sum = minutes_of(items);
  page.sum = work.words.text("agenda.sum", {std::to_string(sum), std::to_string(meeting.minutes)});
  page.is_over_length = sum > meeting.minutes;
  auto const open = std::ranges::count_if(items, [](AgendaItem const& item) { return item.state == AgendaState::pending && is_to_resolve(item.kind); });
  if (meeting.state == MeetingState::in_session && open > 0) {
    auto const next = next_of_body(work.db, meeting);
    page.will_carry = work.words.plural(next ? "meeting.will_carry" : "meeting.will_carry_later", open, {next ? work.words.date_long(next->held_on) : std::string{}});
  }
}

}  // namespace

http::Response meeting_page(http::Request const& request, Work& work, Meeting const& meeting, std::string news = {}, Problems const& problems = {}, int status_of_problems = 422) {
  auto const& words = work.words;
  auto const place = organization::find_institution(work.db, meeting.institution);
  auto const chair = organization::find_office(work.db, meeting.chair, work.today);
  auto page = MeetingPage{.base = address_of(meeting.id),
                          .title = meeting.title,
                          .when = when_of(words, meeting.held_on, meeting.starts_at),
                          .place = meeting.place,
                          .kind = word_of(words, "meeting.kind", meeting.kind),
                          .institution = place ? place->name : std::string{},
                          .state = word_of(words, "meeting.state", meeting.state),
                          .reason = meeting.reason,
                          .chair = chair ? chair->title : std::string{},
                          .news = std::move(news),
                          .calendar_address = address_of(meeting.id) + "/calendario.ics",
                          .revision = meeting.revision,
                          .is_convened = meeting.state == MeetingState::convened,
                          .is_in_session = meeting.state == MeetingState::in_session,
                          .is_closed = meeting.state == MeetingState::closed,
                          .may_run = may_run(work.actor, meeting)};
  page.may_order = page.may_run && meeting.is_ahead();
  if (meeting.is_ahead()) page.room_address = page.base + "/sala";
  if (page.may_order) page.offices = office_options(work, {}, "meeting.choose_office");
  put_agenda(page, work, meeting);
  put_guests(page, work, meeting);
  auto const levels = obstacles::level_names(work);
  for (auto const& line : decision_lines(work, {.of_meeting = meeting.id})) page.decisions.push_back(decision_view(work, levels, line));
  page.has_decisions = !page.decisions.empty();
  page.minutes = minutes_view(work, meeting);
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
  auto const title = meeting.title + ", " + words.date_month_day(meeting.held_on);
  return pages::page(request, work, title, "meetings/meeting", page, problems.empty() ? 200 : status_of_problems);
}

namespace {

http::Response get_meeting(http::Request const& request, Work& work) {
  auto const meeting = find_visible(work, request.path_id<MeetingId>("meeting"));
  if (!meeting) throw NotFound{};
  return meeting_page(request, work, *meeting);
}

}  // namespace

void add_meeting_pages(http::Router& router) {
  router.get("/reuniones", get_list);
  add_meeting_deed_pages(router);
  add_rule_pages(router);
  add_room_pages(router);
  add_decision_pages(router);
  add_decision_download_pages(router);
  add_brief_pages(router);
  add_pack_pages(router);
  router.get("/reuniones/{meeting:id}", get_meeting);
}

}  // namespace timon::meetings
