#include "administration/administration.hpp"
#include "administration/first_use.hpp"
#include "administration/holiday_actions.hpp"
#include "administration/institution_actions.hpp"
#include "administration/pages.hpp"
#include "base/text.hpp"
#include "goals/goals.hpp"

namespace timon::administration {
namespace {

using http::Request;
using http::Response;

struct StepView {
  int number{};
  std::string title, text, state, address, skip_address, create_address, password;
  bool is_done{}, is_open{}, is_holidays{}, is_goal{};
  std::optional<FormView> form;
};
BOOST_DESCRIBE_STRUCT(StepView, (), (number, title, text, state, address, skip_address, create_address, password, is_done, is_open, is_holidays, is_goal, form))

struct FactView {
  std::string name, value;
  bool is_done{};
};
BOOST_DESCRIBE_STRUCT(FactView, (), (name, value, is_done))

struct FirstUsePage {
  std::string lead, progress;
  std::vector<StepView> steps;
  std::vector<FactView> facts;
};
BOOST_DESCRIBE_STRUCT(FirstUsePage, (), (lead, progress, steps, facts))

auto const kRegistered = view::Registered<FirstUsePage>{"administration/first_use"};

std::string key_of(FirstStep step) { return std::string{"first_use."} + boost::describe::enum_to_string(step, ""); }

/// Which step is open, and what was typed into its form.
struct Typed {
  std::optional<FirstStep> step{};
  http::Fields const* values{};
  Problems problems{};
  bool is_stale{};
  std::string password{};
};

void must_set_up(Work const& work) { must_have(work.actor, {kManageSettings, kManagePeople}); }

FormView institution_step(Work& work, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  maker.text("name", "institution.name", 300);
  maker.text("code", "institution.code", static_cast<int>(kCodeLengthMax));
  maker.text("acronym", "institution.acronym", 20, false);
  return maker.form("first_use.institution.form", "/puesta-en-marcha/institucion", 0);
}

FormView coordinator_step(Work& work, http::Fields const& values, Problems const& problems) {
  auto maker = FormMaker{work.words, values, problems};
  maker.text("name", "person.name", 200);
  maker.text("email", "person.email", 200).type = "email";
  maker.choice("coordinator_institution", "office.institution", institution_options(work));
  return maker.form("first_use.coordinator.form", "/puesta-en-marcha/coordinacion", 0);
}

FormView holidays_step(Work& work, http::Fields const&, Problems const& problems) {
  auto const none = http::Fields{};
  return FormMaker{work.words, none, problems}.form("first_use.holidays.form", "/puesta-en-marcha/feriados", 0);
}

FormView government_step(Request const& request, Work& work, Typed const& typed) {
  auto const make = [&](http::Fields const& values, Problems const& problems) { return government_form(work, "/puesta-en-marcha/gobierno", values, problems); };
  if (typed.is_stale) return stale_form(request, make, government_fields(work));
  return typed.values ? refused_form(request, make, typed.problems) : make(government_fields(work), {});
}

void put_form(StepView& view, Request const& request, Work& work, FirstStep step, Typed const& typed) {
  auto const none = http::Fields{};
  auto const& values = typed.values ? *typed.values : none;
  switch (step) {
    case FirstStep::government: view.form = government_step(request, work, typed); break;
    case FirstStep::holidays: view.form = holidays_step(work, values, typed.problems); break;
    case FirstStep::institution: view.form = institution_step(work, values, typed.problems); break;
    case FirstStep::coordinator: view.form = coordinator_step(work, values, typed.problems); break;
    case FirstStep::goal: break;
  }
}

StepView step_view(Request const& request, Work& work, FirstUse const& now, FirstStep step, Typed const& typed) {
  auto const key = key_of(step);
  auto view = StepView{.number = static_cast<int>(step) + 1, .title = work.words.text(key), .text = work.words.text(key + ".text"), .is_done = now.is_done(step)};
  view.state = work.words.text(view.is_done ? "first_use.done" : "first_use.pending");
  view.address = "/puesta-en-marcha?paso=" + std::to_string(view.number);
  view.is_open = typed.step == step;
  view.is_holidays = step == FirstStep::holidays;
  view.is_goal = step == FirstStep::goal;
  if (!view.is_open) return view;
  put_form(view, request, work, step, typed);
  view.password = typed.password;
  if (view.is_holidays && !view.is_done) view.skip_address = "/puesta-en-marcha/feriados/omision";
  if (view.is_goal && work.actor.may(kCreateGoal)) view.create_address = "/metas/nueva";
  return view;
}

std::vector<FactView> facts_of(Work& work, FirstUse const& now) {
  auto const& words = work.words;
  auto const settings = government_settings(work.db);
  auto const counted = [&](char const* key, std::int64_t count) { return FactView{words.text(std::string{key} + ".name"), words.plural(key, count), count > 0}; };
  return {{words.text("settings.government_name"), now.name.empty() ? words.text("first_use.missing") : now.name, !now.name.empty()},
          {words.text("settings.time_zone"), settings.zone, !now.name.empty()},
          {words.text("settings.locale"), settings.locale, !now.name.empty()},
          counted("first_use.fact.holidays", now.holidays),
          counted("first_use.fact.institutions", now.institutions),
          counted("first_use.fact.coordinators", now.coordinators),
          counted("first_use.fact.goals", now.goals)};
}

std::optional<FirstStep> step_asked(Request const& request, FirstUse const& now) {
  auto const number = integer_from(request.query["paso"]).value_or(0);
  if (number >= 1 && number <= static_cast<long long>(kFirstSteps.size())) return kFirstSteps[static_cast<std::size_t>(number - 1)];
  return now.next();
}

Response shown(Request const& request, Work& work, Typed typed = {}, int status = 200) {
  auto const now = first_use(work);
  if (!typed.step) typed.step = step_asked(request, now);
  auto page = FirstUsePage{.lead = work.words.text(now.next() ? "first_use.lead" : "first_use.lead_done"),
                           .progress = work.words.plural("first_use.progress", now.done(), {std::to_string(kFirstSteps.size())})};
  for (auto const step : kFirstSteps) page.steps.push_back(step_view(request, work, now, step, typed));
  page.facts = facts_of(work, now);
  return page_under("/puesta-en-marcha", request, work, work.words.text("first_use.title"), "administration/first_use", page, status);
}

Response onwards() { return http::see_other("/puesta-en-marcha"); }

Response get_first_use(Request const& request, Work& work) {
  must_set_up(work);
  return shown(request, work);
}

Response post_government(Request const& request, Work& work) {
  must_set_up(work);
  try {
    auto const done = begin_government(work, revision_of(request), government_from(request.form));
    if (done) return onwards();
    return shown(request, work, {.step = FirstStep::government, .values = &request.form, .problems = done.error()}, 422);
  } catch (Stale const&) {
    return shown(request, work, {.step = FirstStep::government, .values = &request.form, .is_stale = true}, 409);
  }
}

Response post_holidays(Request const& request, Work& work) {
  must_set_up(work);
  auto problems = Problems{};
  if (request.uploads.empty() || request.uploads.front().body.empty()) problems.push_back({"file", "holiday.file.missing"});
  else if (auto const imported = import_holidays(work, request.uploads.front().body, {}); !imported) problems = imported.error();
  if (problems.empty()) return onwards();
  return shown(request, work, {.step = FirstStep::holidays, .values = &request.form, .problems = problems}, 422);
}

Response post_skip(Request const&, Work& work) {
  must_set_up(work);
  skip_holidays(work);
  return onwards();
}

Response post_institution(Request const& request, Work& work) {
  must_set_up(work);
  auto const root = organization::root_institution(work.db);
  auto const added = add_institution(
      work, {.code = request.form["code"], .name = request.form["name"], .acronym = request.form["acronym"], .parent = root ? root->id : InstitutionId{}, .kind = ""});
  if (added) return onwards();
  return shown(request, work, {.step = FirstStep::institution, .values = &request.form, .problems = added.error()}, 422);
}

/// The password is shown in the answer itself: in an address it would stay in the browser's history.
Response post_coordinator(Request const& request, Work& work) {
  must_set_up(work);
  auto const password =
      add_coordinator(work, {.name = request.form["name"], .email = request.form["email"], .institution = InstitutionId{number_of(request, "coordinator_institution")}});
  if (!password) return shown(request, work, {.step = FirstStep::coordinator, .values = &request.form, .problems = password.error()}, 422);
  return shown(request, work, {.step = FirstStep::coordinator, .password = *password});
}

}  // namespace

void add_first_use_pages(http::Router& router) {
  router.get("/puesta-en-marcha", get_first_use);
  router.post("/puesta-en-marcha/gobierno", post_government);
  router.post("/puesta-en-marcha/feriados", post_holidays);
  router.post("/puesta-en-marcha/feriados/omision", post_skip);
  router.post("/puesta-en-marcha/institucion", post_institution);
  router.post("/puesta-en-marcha/coordinacion", post_coordinator);
}

void add_administration_pages(http::Router& router) {
  add_settings_pages(router);
  add_ladder_pages(router);
  add_routine_setup_pages(router);
  add_person_pages(router);
  add_office_pages(router);
  add_delegation_pages(router);
  add_institution_pages(router);
  add_first_use_pages(router);
  add_set_up_pages(router);
  add_job_pages(router);
}

}  // namespace timon::administration
