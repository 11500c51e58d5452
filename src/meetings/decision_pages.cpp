#include <algorithm>

#include "base/text.hpp"
#include "meetings/decision_actions.hpp"
#include "meetings/decision_request.hpp"
#include "meetings/meeting_form.hpp"
#include "platform/pages/pages.hpp"

namespace timon::meetings {
namespace {

/// A state with its count, as a filter.
struct CountView {
  std::string address, count, name, note, icon;
  bool is_chosen{};
};
BOOST_DESCRIBE_STRUCT(CountView, (), (address, count, name, note, icon, is_chosen))

struct GroupView {
  std::string title;
  std::int64_t count{};
  std::vector<DecisionView> rows;
  bool is_overdue{};
};
BOOST_DESCRIBE_STRUCT(GroupView, (), (title, count, rows, is_overdue))

struct RegisterPage {
  std::string summary, q, by, query, today_address, today_title, more;
  std::vector<CountView> counts;
  std::vector<view::Option> bodies, offices, years;
  std::vector<LinkView> groupings;
  std::vector<GroupView> groups;
  bool is_empty{};
};
BOOST_DESCRIBE_STRUCT(RegisterPage, (), (summary, q, by, query, today_address, today_title, more, counts, bodies, offices, years, groupings, groups, is_empty))

auto const kRegister = view::Registered<RegisterPage>{"meetings/register"};

std::string address(RegisterRequest const& asked, std::string const& state, std::string const& by) {
  auto each = asked;
  each.by = by;
  each.query.state.reset();
  auto chosen = DecisionState{};
  if (boost::describe::enum_from_string(state.c_str(), chosen)) each.query.state = chosen;
  return "/acuerdos" + query_text(each);
}

std::vector<CountView> counts_of(Work& work, RegisterRequest const& asked, DecisionCounts const& counts) {
  auto const& words = work.words;
  auto const overdue = [&](std::int64_t n) { return n > 0 ? words.plural("decision.overdue_n", n) : words.text("decision.none_overdue"); };
  auto views = std::vector<CountView>{};
  auto const add = [&](DecisionState state, std::int64_t count, std::string note) {
    auto const is_chosen = asked.query.state == state;
    views.push_back({address(asked, is_chosen ? "" : boost::describe::enum_to_string(state, ""), asked.by), words.number(count), word_of(words, "decision.states", state),
                     std::move(note), icon_of(state), is_chosen});
  };
  add(DecisionState::pending, counts.pending, overdue(counts.pending_overdue));
  add(DecisionState::in_progress, counts.in_progress, overdue(counts.in_progress_overdue));
  add(DecisionState::done, counts.done, words.text("decision.note.done"));
  add(DecisionState::verified, counts.verified, words.text("decision.note.verified"));
  add(DecisionState::cancelled, counts.cancelled, words.text("decision.note.cancelled"));
  return views;
}

/// Under which heading a row stands.
std::string heading_of(Work const& work, DecisionLine const& line, std::string const& by) {
  auto const& words = work.words;
  if (by == "reunion") return line.meeting_title;
  if (by == "cargo") return line.office_title;
  if (by == "meta") return line.goal_code.empty() ? words.text("decision.no_goal") : line.goal_code + " " + line.goal_title;
  if (line.is_overdue(work.today)) return words.text("decision.group.overdue");
  return words.text(line.is_open() ? "decision.group.open" : "decision.group.closed");
}

std::vector<GroupView> groups_of(Work& work, std::vector<DecisionLine> const& lines, std::string const& by) {
  auto groups = std::vector<GroupView>{};
  auto const levels = obstacles::level_names(work);
  for (auto const& line : lines) {
    auto const heading = heading_of(work, line, by);
    auto found = std::ranges::find(groups, heading, &GroupView::title);
    if (found == groups.end()) found = groups.insert(groups.end(), {.title = heading, .rows = {}, .is_overdue = by == "plazo" && line.is_overdue(work.today)});
    found->rows.push_back(decision_view(work, levels, line));
    if (line.state == DecisionState::done && may_preside(work.actor, line.chair)) found->rows.back().verify_address = address_of(line.id) + "/verificacion";
    ++found->count;
  }
  return groups;
}

http::Response get_register(http::Request const& request, Work& work) {
  auto const& words = work.words;
  auto const asked = register_request(request, work);
  auto const counts = decision_counts(work, asked.query);
  auto lines = decision_lines(work, asked.query);
  auto page = RegisterPage{.q = asked.query.q, .by = asked.by, .query = query_text(asked)};
  page.summary = words.plural("decision.summary", counts.all(), {words.plural("decision.in_meetings", counts.meetings)});
  if (counts.kept > 0) page.summary += " " + words.text("decision.kept", {words.percent(100.0 * static_cast<double>(counts.kept_in_time) / static_cast<double>(counts.kept))});
  if (lines.size() > static_cast<std::size_t>(asked.query.limit)) {
    lines.pop_back();
    auto next = asked;
    next.query.after = lines.back().id;
    page.more = "/acuerdos" + query_text(next);
  }
  page.counts = counts_of(work, asked, counts);
  page.groups = groups_of(work, lines, asked.by);
  page.is_empty = lines.empty();
  page.bodies = {{"", words.text("decision.any_meeting"), asked.query.meeting.empty()}};
  for (auto const& body : decision_bodies(work)) page.bodies.push_back({body, body, body == asked.query.meeting});
  page.offices = {{"", words.text("decision.any_office"), !asked.query.office}};
  for (auto const& office : decision_offices(work)) page.offices.push_back({std::to_string(office.id.number), office.title, office.id == asked.query.office});
  page.years = {{"todos", words.text("decision.any_year"), asked.query.year == 0}};
  for (auto const year : decision_years(work)) page.years.push_back({std::to_string(year), std::to_string(year), year == asked.query.year});
  for (auto const* by : {"plazo", "reunion", "cargo", "meta"})
    page.groupings.push_back(
        {words.text(std::string{"decision.by."} + by), address(asked, asked.query.state ? boost::describe::enum_to_string(*asked.query.state, "") : "", by), asked.by == by});
  for (auto const& line : meeting_lines(work, {.is_ahead = true, .limit = 20}))
    if (line.held_on == work.today && page.today_address.empty()) {
      page.today_address = address_of(line.id);
      page.today_title = words.text("decision.go_to", {line.title});
    }
  return pages::page(request, work, words.text("decision.list"), "meetings/register", page);
}

// One

struct EntryView {
  std::string lead, text, when;
};
BOOST_DESCRIBE_STRUCT(EntryView, (), (lead, text, when))

struct DeedView {
  std::string address, heading, label, button;
  std::int64_t revision{};
  std::string typed;
  std::string field;
  bool has_text{}, is_required{}, is_main{};
};
BOOST_DESCRIBE_STRUCT(DeedView, (), (address, heading, label, button, revision, typed, field, has_text, is_required, is_main))

struct FactView {
  std::string name, value, address;
};
BOOST_DESCRIBE_STRUCT(FactView, (), (name, value, address))

struct DecisionPage {
  std::string title, state, state_icon, state_class, number, overdue;
  std::vector<FactView> facts;
  std::vector<EntryView> entries;
  std::vector<DeedView> deeds;
  std::optional<view::ProblemSummary> problems;
};
BOOST_DESCRIBE_STRUCT(DecisionPage, (), (title, state, state_icon, state_class, number, overdue, facts, entries, deeds, problems))

auto const kPage = view::Registered<DecisionPage>{"meetings/decision"};

void put_deeds(DecisionPage& page, Work const& work, Decision const& decision, http::Fields const& typed, std::string const& tried) {
  auto const add = [&](char const* noun, bool has_text, bool is_required, bool is_main) {
    auto const base = std::string{"decision.deed."} + noun;
    page.deeds.push_back({address_of(decision.id) + "/" + noun, work.words.text(base), has_text ? work.words.text(base + ".text") : std::string{},
                          work.words.text(base + ".button"), decision.revision, tried == noun ? typed["text"] : std::string{}, std::string{noun} + "-text", has_text, is_required,
                          is_main});
  };
  if (may_report(work.actor, decision) && decision.is_open()) {
    add("novedad", true, true, true);
    add("cumplimiento", true, false, false);
  }
  if (!may_preside(work.actor, decision.chair)) return;
  if (decision.state == DecisionState::done) {
    add("verificacion", false, false, true);
    add("devolucion", true, true, false);
  }
  if (decision.is_open()) add("cancelacion", true, true, false);
}

http::Response decision_page(http::Request const& request, Work& work, DecisionId id, std::string const& tried = {}, Problems const& problems = {}, int status_of_problems = 422) {
  auto const& words = work.words;
  auto const decision = find_visible(work, id);
  if (!decision) throw NotFound{};
  auto const line = decision_line(work, id);
  auto const view = decision_view(work, obstacles::level_names(work), line);
  auto page = DecisionPage{.title = decision->text,
                           .state = view.state,
                           .state_icon = view.state_icon,
                           .state_class = view.state_class,
                           .number = words.text("decision.number", {std::to_string(line.year), std::to_string(line.number)})};
  if (line.is_overdue(work.today)) page.overdue = view.left + (view.news.empty() ? "" : ". " + view.news);
  auto const add = [&](char const* key, std::string value, std::string address = {}) {
    if (!value.empty()) page.facts.push_back({words.text(key), std::move(value), std::move(address)});
  };
  auto const chair = organization::find_office(work.db, decision->chair, work.today);
  auto const sees_meeting = find_visible(work, decision->meeting).has_value();
  add("decision.office", line.office_title);
  add("decision.due_on", words.date_short(line.due_on) + (line.is_open() ? ". " + view.left : ""));
  add("decision.meeting", line.meeting_title + ", " + words.date_short(line.held_on), sees_meeting ? address_of(line.meeting) : std::string{});
  add("meeting.chair", chair ? chair->title : std::string{});
  if (auto const goal = decision->goal ? goals::find_visible(work, decision->goal) : std::nullopt) add("decision.goal", goal->code + " " + goal->title, "/metas/" + goal->code);
  if (auto const obstacle = decision->obstacle ? obstacles::find_visible(work, decision->obstacle) : std::nullopt)
    add("decision.obstacle", obstacle->code + " " + obstacle->title, obstacles::address_of(obstacle->kind, obstacle->code));
  add("decision.level", line.silent_climbs > 0 ? obstacles::level_names(work).of(line.level) : std::string{});
  for (auto const& entry : entries_of(work.db, id)) {
    auto text = entry.kind == DecisionEntryKind::silence ? std::string{} : entry.text;
    auto lead = word_of(words, "decision.entry", entry.kind);
    if (entry.kind == DecisionEntryKind::silence) {
      auto level = Level{};
      boost::describe::enum_from_string(entry.text.c_str(), level);
      lead = words.text("decision.entry.silence_to", {obstacles::level_names(work).of(level)});
    }
    page.entries.push_back({std::move(lead), std::move(text), words.date_short(entry.on_day) + (entry.by_name.empty() ? "" : ", " + entry.by_name)});
  }
  std::ranges::reverse(page.entries);
  put_deeds(page, work, *decision, request.form, tried);
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
  return pages::page(request, work, page.number + " " + shortened(decision->text, 60), "meetings/decision", page, problems.empty() ? 200 : status_of_problems);
}

http::Response get_decision(http::Request const& request, Work& work) { return decision_page(request, work, request.path_id<DecisionId>("decision")); }

/// Back to its page; with what was typed when something is to be put right or somebody was quicker.
template <class Deed>
http::Handler deed_page(char const* noun, Deed deed) {
  return [noun, deed](http::Request const& request, Work& work) {
    auto const id = request.path_id<DecisionId>("decision");
    try {
      Outcome<Decision> const done = deed(work, id, integer_from(request.form["revision"]).value_or(0), request.form["text"]);
      return done ? http::see_other(address_of(id)) : decision_page(request, work, id, noun, done.error());
    } catch (Stale const&) {
      return decision_page(request, work, id, noun, {{"", "meeting.overtaken"}}, 409);
    }
  };
}

}  // namespace

void add_decision_pages(http::Router& router) {
  router.get("/acuerdos", get_register);
  router.get("/acuerdos/{decision:id}", get_decision);
  router.post("/acuerdos/{decision:id}/novedad",
              deed_page("novedad", [](Work& work, DecisionId id, std::int64_t seen, std::string const& text) { return report_decision(work, id, seen, text); }));
  router.post("/acuerdos/{decision:id}/cumplimiento",
              deed_page("cumplimiento", [](Work& work, DecisionId id, std::int64_t seen, std::string const& text) { return complete_decision(work, id, seen, text); }));
  router.post("/acuerdos/{decision:id}/verificacion",
              deed_page("verificacion", [](Work& work, DecisionId id, std::int64_t seen, std::string const&) { return verify_decision(work, id, seen); }));
  router.post("/acuerdos/{decision:id}/devolucion",
              deed_page("devolucion", [](Work& work, DecisionId id, std::int64_t seen, std::string const& text) { return send_back_decision(work, id, seen, text); }));
  router.post("/acuerdos/{decision:id}/cancelacion",
              deed_page("cancelacion", [](Work& work, DecisionId id, std::int64_t seen, std::string const& text) { return cancel_decision(work, id, seen, text); }));
}

}  // namespace timon::meetings
