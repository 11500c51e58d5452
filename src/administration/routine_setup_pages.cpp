#include "administration/pages.hpp"
#include "routine/routine.hpp"

namespace timon::administration {
namespace {

using http::Request;
using http::Response;

struct RoutinePage {
  std::vector<Tab> tabs;
  std::string done;
  FormView setup;
  std::string published;             // until when the calendar is written already
  std::vector<std::string> ahead{};  // the next periods as they are published
};
BOOST_DESCRIBE_STRUCT(RoutinePage, (), (tabs, done, setup, published, ahead))

auto const kRegistered = view::Registered<RoutinePage>{"administration/routine"};

http::Fields setup_fields(Work& work) {
  auto const now = routine::setup_of(routine::rules_of(work.db));
  auto fields = http::Fields{};
  for (auto const& field : routine::kSetupFields) fields.add(field.name, now.*field.member);
  return fields;
}

routine::RoutineSetup setup_from(http::Fields const& fields) {
  auto setup = routine::RoutineSetup{};
  for (auto const& field : routine::kSetupFields) setup.*field.member = fields[field.name];
  return setup;
}

std::vector<view::Option> day_options(Words const& words) {
  auto options = std::vector<view::Option>{};
  for (auto day = 1; day <= 7; ++day) options.push_back({std::to_string(day), words.text("routine_setup.weekday." + std::to_string(day))});
  return options;
}

FormView setup_form(Work& work, http::Fields const& values, Problems const& problems) {
  auto const& words = work.words;
  auto maker = FormMaker{words, values, problems};
  maker.choice("routine_rhythm", "routine_setup.rhythm", {{"week", words.text("routine_setup.rhythm.week")}, {"fortnight", words.text("routine_setup.rhythm.fortnight")}});
  maker.date("routine_fortnight_from", "routine_setup.fortnight_from");
  maker.choice("routine_manager_day", "routine_setup.manager_day", day_options(words));
  maker.text("routine_manager_until", "routine_setup.manager_until", 5).type = "time";
  maker.choice("routine_coordinator_day", "routine_setup.coordinator_day", day_options(words));
  maker.text("routine_coordinator_until", "routine_setup.coordinator_until", 5).type = "time";
  maker.choice("routine_minister_day", "routine_setup.minister_day", day_options(words));
  maker.choice("routine_committee_day", "routine_setup.committee_day", day_options(words));
  maker.text("routine_freeze_days", "routine_setup.freeze_days", 2).type = "number";
  auto form = maker.form("routine_setup.form", "/ajustes/rutina", organization::settings_revision(work.db, routine::routine_settings()));
  form.is_in_pairs = true;
  if (auto const from = routine::next_unpublished(work.db)) form.warning = words.text("routine_setup.from", {words.date_short(from)});
  return form;
}

/// «2026-S22: mié 27, 18:00; jue 28, 12:00; jue 28; vie 29».
std::string told(Work const& work, Period const& period) {
  auto const& words = work.words;
  return words.text("routine_setup.period", {period.code, words.moment(period.manager_until, work.zone), words.moment(period.coordinator_until, work.zone),
                                             words.date_day(period.minister_on), words.date_day(period.committee_on)});
}

Response shown(Request const& request, Work& work, Problems const& problems = {}, bool is_stale = false, int status = 200) {
  auto const make = [&](http::Fields const& values, Problems const& wrong) { return setup_form(work, values, wrong); };
  auto page = RoutinePage{.tabs = settings_tabs(work.words, "/ajustes/rutina"),
                          .done = request.query["listo"] == "rutina" ? work.words.text("routine_setup.saved") : std::string{},
                          .setup = is_stale           ? stale_form(request, make, setup_fields(work))
                                   : problems.empty() ? make(setup_fields(work), {})
                                                      : refused_form(request, make, problems)};
  auto periods = routine::periods_until(work.db, false, work.today + routine::kPublishedAhead, 9);
  for (auto period = periods.rbegin(); period != periods.rend(); ++period)
    if (period->ends_on >= work.today) page.ahead.push_back(told(work, *period));
  page.published = work.words.text(page.ahead.empty() ? "routine_setup.nothing_published" : "routine_setup.published");
  return page_under("/ajustes", request, work, work.words.text("routine_setup.title"), "administration/routine", page, status);
}

Response get_routine(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  return shown(request, work);
}

Response post_routine(Request const& request, Work& work) {
  must_have(work.actor, {kManageSettings});
  try {
    auto const done = routine::set_up_routine(work, revision_of(request), setup_from(request.form));
    if (done) return http::see_other("/ajustes/rutina?listo=rutina");
    return shown(request, work, done.error(), false, 422);
  } catch (Stale const&) {
    return shown(request, work, {}, true, 409);
  }
}

}  // namespace

void add_routine_setup_pages(http::Router& router) {
  router.get("/ajustes/rutina", get_routine);
  router.post("/ajustes/rutina", post_routine);
}

}  // namespace timon::administration
