#include "administration/pages.hpp"
#include "administration/set_up.hpp"
#include "base/text.hpp"
#include "platform/pages/pages.hpp"

namespace timon::administration {
namespace {

using http::Request;
using http::Response;

constexpr auto kHome = "/puesta-en-marcha/diez-pasos";

struct LinkView {
  std::string text, address;
};
BOOST_DESCRIBE_STRUCT(LinkView, (), (text, address))

struct NoteView {
  std::string day, subject, text, undo_address;
  bool completes{};
};
BOOST_DESCRIBE_STRUCT(NoteView, (), (day, subject, text, undo_address, completes))

struct TenStepView {
  int number{};
  std::string title, text, state, counted, address;
  bool is_done{}, is_open{}, is_begun{};
  std::vector<LinkView> links;
  std::vector<NoteView> notes;
  std::optional<FormView> form;
};
BOOST_DESCRIBE_STRUCT(TenStepView, (), (number, title, text, state, counted, address, is_done, is_open, is_begun, links, notes, form))

/// «/puesta-en-marcha/diez-pasos».
struct TenStepsPage {
  std::string progress;
  std::vector<TenStepView> steps;
  std::vector<NoteView> log;
};
BOOST_DESCRIBE_STRUCT(TenStepsPage, (), (progress, steps, log))

auto const kRegistered = view::Registered<TenStepsPage>{"administration/ten_steps"};

/// Where in the product a step is done.
std::vector<std::pair<char const*, char const*>> const& links_of(int number) {
  static auto const all = std::array<std::vector<std::pair<char const*, char const*>>, kSetUpSteps>{{
      {{"set_up.link.goals", "/metas?priority=true"}, {"set_up.link.guide", "/guia"}},
      {{"set_up.link.goals", "/metas?priority=true"}, {"set_up.link.import", "/importar"}},
      {{"set_up.link.goals", "/metas?priority=true"}},
      {{"set_up.link.guide", "/guia"}, {"set_up.link.protocol", "/guia/reuniones"}},
      {{"set_up.link.board", "/tablero"}},
      {{"set_up.link.board", "/tablero"}, {"set_up.link.periods", "/periodos"}},
      {{"set_up.link.guide_coordinator", "/guia/coordinacion"}},
      {{"set_up.link.guide_manager", "/guia/gerencia"}},
      {{"set_up.link.protocol", "/guia/reuniones"}, {"set_up.link.periods", "/periodos"}},
      {{"set_up.link.board", "/tablero"}},
  }};
  return all[static_cast<std::size_t>(number - 1)];
}

NoteView note_view(Words const& words, SetUpNote const& note) {
  return {.day = words.date_short(note.noted_on),
          .subject = note.subject,
          .text = note.text,
          .undo_address = std::string{kHome} + "/" + std::to_string(note.id.number) + "/baja",
          .completes = note.completes};
}

FormView form_of(Work const& work, int number, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  maker.date("noted_on", "set_up.noted_on");
  maker.text("subject", "set_up.subject", 200, false);
  maker.area("text", "set_up.text", 500);
  maker.check("completes", "set_up.completes");
  auto form = maker.form("set_up.form", std::string{kHome} + "?paso=" + std::to_string(number), 0);
  form.id += "-" + std::to_string(number);
  return form;
}

TenStepView view_of(Work const& work, SetUpStep const& step, int open, http::Fields const& values, Problems const& problems) {
  auto const& words = work.words;
  auto const key = "set_up.step." + std::to_string(step.number);
  auto view = TenStepView{.number = step.number,
                          .title = words.text(key),
                          .text = words.text(key + ".text"),
                          .address = std::string{kHome} + "?paso=" + std::to_string(step.number),
                          .is_done = step.is_done,
                          .is_open = step.number == open,
                          .is_begun = step.done > 0 || !step.notes.empty()};
  view.state = words.text(view.is_done ? "set_up.done" : view.is_begun ? "set_up.begun" : "set_up.pending");
  if (step.of > 0) view.counted = words.text(key + ".counted", {words.number(step.done), words.number(step.of)});
  if (!view.is_open) return view;
  for (auto const& [text, address] : links_of(step.number)) view.links.push_back({words.text(text), address});
  for (auto const& note : step.notes) view.notes.push_back(note_view(words, note));
  view.form = form_of(work, step.number, values, problems);
  return view;
}

Response shown(Request const& request, Work& work, Problems const& problems = {}) {
  auto const notes = set_up_notes(work.db);
  auto const steps = set_up_steps(set_up_facts(work.db), notes);
  auto open = static_cast<int>(integer_from(request.query["paso"]).value_or(0));
  auto done = std::int64_t{0};
  for (auto const& step : steps) {
    if (step.is_done) ++done;
    else if (open < 1 || open > kSetUpSteps) open = step.number;
  }
  auto values = http::Fields{};
  if (problems.empty()) values.add("noted_on", to_iso(work.today));
  auto page = TenStepsPage{.progress = work.words.plural("set_up.progress", done, {std::to_string(kSetUpSteps)})};
  for (auto const& step : steps) page.steps.push_back(view_of(work, step, open, problems.empty() ? values : request.form, problems));
  constexpr auto kLogShown = std::size_t{8};
  for (auto const& note : notes) {
    if (page.log.size() == kLogShown) break;
    page.log.push_back(note_view(work.words, note));
  }
  return page_under(work.actor.may(kManageSettings) ? "/puesta-en-marcha" : kHome, request, work, work.words.text("set_up.title"), "administration/ten_steps", page,
                    problems.empty() ? 200 : 422);
}

Response get_steps(Request const& request, Work& work) {
  must_have(work.actor, {kSetUp});
  return shown(request, work);
}

Response post_note(Request const& request, Work& work) {
  must_have(work.actor, {kSetUp});
  auto problems = Problems{};
  auto const day = date_of(request, "noted_on", problems);
  auto const number = integer_from(request.query["paso"]).value_or(0);
  auto note = SetUpNote{
      .step = number, .noted_on = day.value_or(work.today), .subject = request.form["subject"], .text = request.form["text"], .completes = !request.form["completes"].empty()};
  if (problems.empty()) {
    auto const noted = note_set_up(work, std::move(note));
    if (noted) return http::see_other(std::string{kHome} + "?paso=" + std::to_string(number));
    problems = noted.error();
  }
  return shown(request, work, problems);
}

Response post_undo(Request const& request, Work& work) {
  must_have(work.actor, {kSetUp});
  erase_set_up_note(work, Id<SetUpNote>{integer_from(request.path_words["note"]).value_or(0)});
  return http::see_other(kHome);
}

}  // namespace

void add_set_up_pages(http::Router& router) {
  router.get(kHome, get_steps);
  router.post(kHome, post_note);
  router.post(std::string{kHome} + "/{note}/baja", post_undo);
}

}  // namespace timon::administration
