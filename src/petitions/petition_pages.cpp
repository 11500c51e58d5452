#include <boost/describe/enum_to_string.hpp>

#include <algorithm>

#include "base/date_typed.hpp"
#include "base/text.hpp"
#include "petitions/petition_actions.hpp"
#include "platform/pages/pages.hpp"
#include "platform/view/form.hpp"

namespace timon::petitions {
namespace {

struct RowView {
  std::string address, label, kind, from, to, asked, due, left, state, note;
  bool is_past{};
};
BOOST_DESCRIBE_STRUCT(RowView, (), (address, label, kind, from, to, asked, due, left, state, note, is_past))

struct LinkView {
  std::string text, address;
  bool is_current{};
};
BOOST_DESCRIBE_STRUCT(LinkView, (), (text, address, is_current))

/// «/pedidos».
struct ListPage {
  std::vector<LinkView> views;
  std::vector<RowView> rows;
  bool is_empty{};
  bool may_ask{};
  std::string more;
};
BOOST_DESCRIBE_STRUCT(ListPage, (), (views, rows, is_empty, may_ask, more))

/// «/pedidos/nuevo»: of one kind, since that decides who may be asked.
struct FormPage {
  std::string title, about, kind;
  std::vector<LinkView> kinds;
  std::optional<view::ProblemSummary> problems;
  view::Field name, asked_by, asked_of, text, goal, due_on;
  bool has_nobody{};
};
BOOST_DESCRIBE_STRUCT(FormPage, (), (title, about, kind, kinds, problems, name, asked_by, asked_of, text, goal, due_on, has_nobody))

struct FactView {
  std::string name, value;
};
BOOST_DESCRIBE_STRUCT(FactView, (), (name, value))

struct VerbOption {
  std::string value, text;
  bool is_chosen{};
};
BOOST_DESCRIBE_STRUCT(VerbOption, (), (value, text, is_chosen))

struct DeedView {
  std::string address, heading, button;
  std::int64_t revision{};
  std::vector<VerbOption> verbs;
  view::Field text;
};
BOOST_DESCRIBE_STRUCT(DeedView, (), (address, heading, button, revision, verbs, text))

/// «/pedidos/P-07».
struct PetitionPage {
  std::string code, title, kind, state, text, goal_address, goal_label, answer_lead, answer;
  std::vector<FactView> facts;
  std::vector<DeedView> deeds;
};
BOOST_DESCRIBE_STRUCT(PetitionPage, (), (code, title, kind, state, text, goal_address, goal_label, answer_lead, answer, facts, deeds))

auto const kList = view::Registered<ListPage>{"petitions/list"};
auto const kForm = view::Registered<FormPage>{"petitions/form"};
auto const kPage = view::Registered<PetitionPage>{"petitions/petition"};

template <class E>
std::string word(Words const& words, char const* group, E value) {
  return words.text(std::string{group} + "." + boost::describe::enum_to_string(value, ""));
}

std::string address_of(std::string const& code) { return "/pedidos/" + code; }
std::int64_t revision_of(http::Request const& request) { return integer_from(request.form["revision"]).value_or(0); }

/// What is known of it at a glance: «Leído el 21 may», «Decidió el 22 may».
std::string note_of(Words const& words, PetitionLine const& line) {
  if (!line.verb.empty()) return words.text("petition.verb." + line.verb, {words.date_month_day(line.answered_on)});
  if (line.state == PetitionState::withdrawn) return words.text("petition.withdrawn_on", {words.date_month_day(line.answered_on)});
  return line.read_on ? words.text("petition.read_on", {words.date_month_day(line.read_on)}) : words.text("petition.unread");
}

RowView row_of(Work const& work, PetitionLine const& line) {
  auto const& words = work.words;
  auto row = RowView{.address = address_of(line.code),
                     .label = line.code + " " + line.title,
                     .kind = word(words, "petition.kind", line.kind),
                     .from = line.asked_by_title,
                     .to = line.asked_of_title,
                     .asked = words.date_month_day(line.asked_on),
                     .due = line.due_on ? words.date_month_day(line.due_on) : std::string{},
                     .left = {},
                     .state = word(words, "petition.state", line.state),
                     .note = note_of(words, line)};
  if (line.due_on && line.state == PetitionState::open) {
    auto const left = days_between(work.today, *line.due_on);
    row.left = words.days_left(left);
    row.is_past = left < 0;
  }
  return row;
}

http::Response get_list(http::Request const& request, Work& work) {
  auto view = PetitionView::to_me;
  auto const is_named = boost::describe::enum_from_string(request.query["de"].c_str(), view);
  if (!is_named && work.actor.sees_all()) view = PetitionView::all;
  auto const open_only = request.query["estado"] != "todos";
  auto lines = petition_lines(work, view, open_only, PetitionId{integer_from(request.query["after"]).value_or(0)}, kPetitionLimit);
  auto page = ListPage{.may_ask = work.actor.may_write && !asking_seats(work.actor).empty()};
  auto const address = [&](PetitionView each, bool open) { return std::string{"/pedidos?de="} + boost::describe::enum_to_string(each, "") + (open ? "" : "&estado=todos"); };
  for (auto const each : {PetitionView::to_me, PetitionView::by_me, PetitionView::all})
    page.views.push_back({word(work.words, "petition.view", each), address(each, open_only), each == view});
  page.views.push_back({work.words.text(open_only ? "petition.with_closed" : "petition.open_only"), address(view, !open_only), false});
  if (lines.size() > kPetitionLimit) {
    lines.pop_back();
    page.more = address(view, open_only) + "&after=" + std::to_string(lines.back().id.number);
  }
  for (auto const& line : lines) page.rows.push_back(row_of(work, line));
  page.is_empty = lines.empty();
  return pages::page(request, work, work.words.text("petition.list"), "petitions/list", page);
}

// Asking

Petition typed(http::Fields const& fields, Work& work, Problems& problems) {
  auto draft = Petition{.title = fields["title"], .text = fields["text"]};
  boost::describe::enum_from_string(fields["kind"].c_str(), draft.kind);
  draft.asked_by = OfficeId{integer_from(fields["asked_by"]).value_or(0)};
  draft.asked_of = OfficeId{integer_from(fields["asked_of"]).value_or(0)};
  draft.due_on = date_typed(fields["due_on"]);
  if (!fields["due_on"].empty() && !draft.due_on) problems.push_back({"due_on", "petition.due_on.wrong"});
  if (auto const code = std::string{trimmed(fields["goal"])}; !code.empty()) {
    auto const goal = goals::find_visible(work, code);
    if (goal) draft.goal = goal->id;
    else problems.push_back({"goal", "petition.goal.unknown", {code}});
  }
  return draft;
}

http::Response form_page(http::Request const& request, Work& work, http::Fields const& fields, Petition const& draft, Problems const& problems = {}) {
  auto const& words = work.words;
  auto const seats = asking_seats(work.actor);
  must(work.actor.may_write && !seats.empty(), Right{"ask"});
  auto from = std::ranges::find(seats, draft.asked_by, &Seat::office);
  if (from == seats.end()) from = seats.begin();
  auto const* const kind = boost::describe::enum_to_string(draft.kind, "");
  auto page = FormPage{.title = words.text(std::string{"petition.new."} + kind), .about = words.text(std::string{"petition.about."} + kind), .kind = kind};
  for (auto const each : {PetitionKind::resources, PetitionKind::instruction})
    page.kinds.push_back({word(words, "petition.kind", each), std::string{"/pedidos/nuevo?kind="} + boost::describe::enum_to_string(each, ""), each == draft.kind});
  page.name = view::make_field(words, "title", "petition.title", draft.title, problems);
  page.name.is_required = true;
  page.name.length_max = static_cast<int>(kTitleLengthMax);
  auto mine = std::vector<view::Option>{};
  for (auto const& seat : seats) mine.push_back({std::to_string(seat.office.number), seat.office_title});
  page.asked_by = view::with_options(view::make_field(words, "asked_by", "petition.asked_by", std::to_string(from->office.number), problems), std::move(mine));
  auto others = std::vector<view::Option>{{"", words.text("petition.choose_office")}};
  for (auto const& office : offices_to_ask(work, draft.kind, *from))
    others.push_back({std::to_string(office.id.number), office.title + " · " + office.institution_name + (office.holder.empty() ? "" : " · " + office.holder)});
  page.has_nobody = others.size() == 1;
  page.asked_of = view::with_options(view::make_field(words, "asked_of", "petition.asked_of", draft.asked_of ? std::to_string(draft.asked_of.number) : std::string{}, problems),
                                     std::move(others));
  page.asked_of.is_required = true;
  page.text = view::make_field(words, "text", "petition.text", draft.text, problems);
  page.text.length_max = static_cast<int>(kTextLengthMax);
  page.text.rows = 4;
  page.goal = view::make_field(words, "goal", "petition.goal", fields["goal"], problems);
  page.due_on = view::make_field(words, "due_on", "petition.due_on", fields["due_on"], problems);
  if (!problems.empty()) page.problems = view::summary_of(problems, words);
  auto const title = page.title;
  return pages::page(request, work, title, "petitions/form", page, problems.empty() ? 200 : 422);
}

http::Response get_new(http::Request const& request, Work& work) {
  auto problems = Problems{};
  auto const draft = typed(request.query, work, problems);
  return form_page(request, work, request.query, draft);
}

http::Response post_new(http::Request const& request, Work& work) {
  must(work.actor.may_write && !asking_seats(work.actor).empty(), Right{"ask"});
  auto problems = Problems{};
  auto const draft = typed(request.form, work, problems);
  if (!problems.empty()) return form_page(request, work, request.form, draft, problems);
  auto const asked = ask(work, draft);
  if (!asked) return form_page(request, work, request.form, draft, asked.error());
  return http::see_other(address_of(asked->code));
}

// One

DeedView deed_of(Words const& words, Petition const& petition, std::string const& noun, std::string const& typed, Problems const& problems) {
  auto deed = DeedView{.address = address_of(petition.code) + "/" + noun,
                       .heading = words.text("petition." + noun + ".heading"),
                       .button = words.text("petition." + noun + ".button"),
                       .revision = petition.revision,
                       .verbs = {},
                       .text = view::make_field(words, "answer", "petition." + noun + ".text", typed, problems)};
  // Several stand on one page, and the name of a field is its id too.
  deed.text.name = noun + "-answer";
  deed.text.is_required = true;
  deed.text.rows = 3;
  deed.text.length_max = static_cast<int>(kReasonLengthMax);
  return deed;
}

Petition petition_at(http::Request const& request, Work& work) {
  auto found = find_visible(work, request.path_words["code"]);
  if (!found) throw NotFound{};
  return std::move(*found);
}

/// `noun`: the deed that came back with what was typed.
http::Response petition_page(http::Request const& request, Work& work, Petition const& petition, std::string const& noun = {}, Problems const& problems = {}) {
  auto const& words = work.words;
  auto page = PetitionPage{.code = petition.code,
                           .title = petition.title,
                           .kind = word(words, "petition.kind", petition.kind),
                           .state = word(words, "petition.state", petition.state),
                           .text = petition.text};
  if (auto const goal = petition.goal ? goals::find_visible(work, petition.goal) : std::nullopt) {
    page.goal_address = "/metas/" + goal->code;
    page.goal_label = goal->code + " " + goal->title;
  }
  auto const add = [&](char const* key, std::string value) {
    if (!value.empty()) page.facts.push_back({words.text(key), std::move(value)});
  };
  auto const office = [&](OfficeId id) {
    auto const found = organization::find_office(work.db, id, work.today);
    return found ? found->title + (found->holder.empty() ? "" : ", " + found->holder) : std::string{};
  };
  add("petition.asked_by", office(petition.asked_by));
  add("petition.asked_of", office(petition.asked_of));
  add("petition.asked_on", words.date_short(petition.asked_on));
  if (petition.due_on) add("petition.due_on", words.date_short(petition.due_on) + (petition.is_open() ? ". " + words.days_left(days_between(work.today, *petition.due_on)) : ""));
  add("petition.reading", petition.read_on ? words.date_short(petition.read_on) : words.text("petition.unread"));
  if (!petition.verb.empty()) page.answer_lead = words.text("petition.verb." + petition.verb, {words.date_short(petition.answered_on)});
  else if (petition.state == PetitionState::withdrawn) page.answer_lead = words.text("petition.withdrawn_on", {words.date_short(petition.answered_on)});
  page.answer = petition.answer;
  auto const typed_of = [&](std::string const& each) { return each == noun ? request.form[noun + "-answer"] : std::string{}; };
  auto const problems_of = [&](std::string const& each) { return each == noun ? problems : Problems{}; };
  auto const deed = [&](std::string const& each) { page.deeds.push_back(deed_of(words, petition, each, typed_of(each), problems_of(each))); };
  if (petition.is_open() && work.actor.may_write) {
    if (work.actor.holds(petition.asked_of)) {
      deed("respuesta");
      auto chosen = AnswerVerb::decide;
      boost::describe::enum_from_string(request.form["verb"].c_str(), chosen);
      for (auto const verb : {AnswerVerb::decide, AnswerVerb::delegate, AnswerVerb::ask_for_data, AnswerVerb::reject})
        page.deeds.back().verbs.push_back({boost::describe::enum_to_string(verb, ""), word(words, "answer.verb", verb), verb == chosen});
    }
    if (work.actor.holds(petition.asked_by)) {
      if (petition.verb == "ask_for_data") deed("datos");
      deed("retiro");
    }
  }
  return pages::page(request, work, petition.code + " " + petition.title, "petitions/petition", page, problems.empty() ? 200 : 422);
}

http::Response get_petition(http::Request const& request, Work& work) {
  auto const petition = petition_at(request, work);
  try {
    if (request.method == "GET") note_read(work, petition);
  } catch (Stale const&) {
    // Somebody of the same office opened it at the same moment: it is read.
  }
  return petition_page(request, work, petition_at(request, work));
}

/// Back to its page; with what was typed when something is to be put right or somebody was quicker.
template <class Deed>
http::Response done_or_back(http::Request const& request, Work& work, Petition const& petition, char const* noun, Deed deed) {
  try {
    auto const done = deed();
    return done ? http::see_other(address_of(petition.code)) : petition_page(request, work, petition, noun, done.error());
  } catch (Stale const&) {
    return petition_page(request, work, petition_at(request, work), noun, {{"answer", "petition.overtaken"}});
  }
}

http::Response post_answer(http::Request const& request, Work& work) {
  auto const petition = petition_at(request, work);
  auto verb = AnswerVerb::decide;
  boost::describe::enum_from_string(request.form["verb"].c_str(), verb);
  return done_or_back(request, work, petition, "respuesta", [&] { return answer(work, petition.id, revision_of(request), verb, request.form["respuesta-answer"]); });
}

http::Response post_withdrawal(http::Request const& request, Work& work) {
  auto const petition = petition_at(request, work);
  return done_or_back(request, work, petition, "retiro", [&] { return withdraw(work, petition.id, revision_of(request), request.form["retiro-answer"]); });
}

http::Response post_data(http::Request const& request, Work& work) {
  auto const petition = petition_at(request, work);
  return done_or_back(request, work, petition, "datos", [&] { return complete(work, petition.id, revision_of(request), request.form["datos-answer"]); });
}

}  // namespace

void add_petition_pages(http::Router& router) {
  router.get("/pedidos", get_list);
  router.get("/pedidos/nuevo", get_new);
  router.post("/pedidos", post_new);
  router.get("/pedidos/{code}", get_petition);
  router.post("/pedidos/{code}/respuesta", post_answer);
  router.post("/pedidos/{code}/retiro", post_withdrawal);
  router.post("/pedidos/{code}/datos", post_data);
}

}  // namespace timon::petitions
