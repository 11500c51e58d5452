// What changed since one looked: net of what came back, for those who see it, from the visit, the Friday, a day or a closed period.
#include "changes/changes.hpp"
#include "changes/change_view.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "goals/goal_actions.hpp"
#include "goals/milestone_actions.hpp"
#include "goals/path_drafts.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "platform/auth/visits.hpp"
#include "platform/words/words.hpp"
#include "snapshots/snapshots.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::changes {
namespace {

constexpr auto kWhy = "El proveedor entregó tarde los materiales";

TEST(Committee, is_that_of_the_weekday_before) {
  EXPECT_EQ(weekday_before(make_date(2026, 5, 22), 5), make_date(2026, 5, 15)) << "on a Friday the last committee was a week ago";
  EXPECT_EQ(weekday_before(make_date(2026, 5, 23), 5), make_date(2026, 5, 22));
  EXPECT_EQ(weekday_before(make_date(2026, 5, 21), 3), make_date(2026, 5, 20));
}

TEST(Committee, is_on_the_day_that_the_government_set) {
  auto world = SmallWorld{};
  auto administrator = world.work(world.administrator());
  auto setup = routine::setup_of(routine::rules_of(administrator.db));
  setup.manager_day = "1", setup.coordinator_day = "2", setup.minister_day = "2", setup.committee_day = "3";
  auto const set = routine::set_up_routine(administrator, 0, setup);
  ASSERT_TRUE(set) << set.error().front().message;
  auto work = world.work(world.manager());
  EXPECT_EQ(since_of(work, "comite")->day, make_date(2026, 5, 20)) << "a Wednesday";
  EXPECT_EQ(since_of(work, "viernes")->day, make_date(2026, 5, 20)) << "links of old mean the same";
  routine::ensure_periods(administrator);
  EXPECT_EQ(since_of(work, "comite")->day, make_date(2026, 5, 20));
  auto later = world.work(world.manager(), make_date(2026, 5, 27));
  EXPECT_EQ(since_of(later, "comite")->day, make_date(2026, 5, 20)) << "on its day the last one was a week ago";
}

RC_GTEST_PROP(Folded, is_no_change_when_it_came_back, ()) {
  auto const steps = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 9)));
  auto fold = Folded<int>{};
  auto at = steps.front();
  for (auto const next : steps) {
    fold.see(at, next, {});
    at = next;
  }
  RC_ASSERT(fold.is_other() == (steps.front() != steps.back()));
  fold.see(at, steps.front(), {});
  RC_ASSERT(!fold.is_other());
}

/// What of each kind there is.
std::vector<std::pair<ChangeKind, std::string>> told(Changes const& changes) {
  auto all = std::vector<std::pair<ChangeKind, std::string>>{};
  for (auto const& change : changes.all) all.push_back({change.kind, change.goal_code + "/" + change.code});
  return all;
}

Since since_now(Date day = kToday) { return {.kind = SinceKind::day, .at = Time{day.day + std::chrono::hours{12}}, .day = day}; }

TEST(Changes, are_told_net_of_what_came_back) {
  auto world = SmallWorld{};
  auto const later = kToday + 5;
  auto manager = world.work(world.manager(), later);
  EXPECT_TRUE(changes_since(manager, since_now()).all.empty());
  auto const moved = world.milestone("A01", "1,03").id, back = world.milestone("A02", "1,03").id;
  auto const first = world.milestone("A02", "1,03").due_on;
  ASSERT_TRUE(goals::reprogram_milestone(manager, moved, 0, make_date(2026, 7, 1), MoveCause::supplier, kWhy));
  ASSERT_TRUE(goals::reprogram_milestone(manager, moved, 0, make_date(2026, 8, 1), MoveCause::supplier, kWhy));
  ASSERT_TRUE(goals::reprogram_milestone(manager, back, 0, make_date(2026, 8, 1), MoveCause::supplier, kWhy));
  ASSERT_TRUE(goals::reprogram_milestone(manager, back, 0, first, MoveCause::supplier, kWhy));
  ASSERT_TRUE(goals::finish_milestone(manager, world.milestone("A02", "1,02").id, 0, later));
  ASSERT_TRUE(obstacles::resolve_obstacle(manager, world.obstacle("R-01").id, 0, "Se consiguió otro terreno"));
  auto const changes = changes_since(manager, since_now());
  auto const all = told(changes);
  auto const has = [&](ChangeKind kind, char const* what) { return std::ranges::find(all, std::pair{kind, std::string{what}}) != all.end(); };
  EXPECT_TRUE(has(ChangeKind::moved, "A01/1,03"));
  EXPECT_TRUE(has(ChangeKind::moved, "A01/1,04")) << "what follows it moved with it";
  EXPECT_FALSE(has(ChangeKind::moved, "A02/1,03")) << "it came back";
  EXPECT_TRUE(has(ChangeKind::finished, "A02/1,02"));
  EXPECT_TRUE(has(ChangeKind::closed, "A01/R-01"));
  EXPECT_TRUE(has(ChangeKind::standing, "A01/A01")) << "the restriction no longer stops it";
  EXPECT_EQ(changes.goals(), 2);
  auto const move = std::ranges::find_if(changes.all, [](Change const& change) { return change.kind == ChangeKind::moved && change.code == "1,03"; });
  EXPECT_EQ(move->from, make_date(2026, 6, 19));
  EXPECT_EQ(move->to, make_date(2026, 8, 1));
  EXPECT_EQ(move->times, 2);
  EXPECT_EQ(move->last.why, kWhy);
  EXPECT_FALSE(move->last.who.empty());
  EXPECT_TRUE(changes_since(manager, since_now(later)).all.empty()) << "nothing since";
  auto const of_one = changes_since(manager, since_now(), world.goal("A02").id);
  EXPECT_TRUE(std::ranges::all_of(of_one.all, [](Change const& change) { return change.goal_code == "A02"; }));
  EXPECT_TRUE(changes_since(manager, since_now(), {}, 1).has_more);
  auto stranger = world.work(world.stranger(), later);
  EXPECT_TRUE(changes_since(stranger, since_now()).all.empty()) << "nothing of theirs";
  auto const days = moved_dates(manager, since_now(), make_date(2026, 6, 1), make_date(2026, 6, 30));
  ASSERT_EQ(days.size(), 1U) << "what came back is where it was";
  EXPECT_EQ(days.front().to_on, make_date(2026, 8, 1));
  EXPECT_TRUE(moved_dates(stranger, since_now(), make_date(2026, 6, 1), make_date(2026, 6, 30)).empty());
}

TEST(Changes, are_none_of_what_was_reopened_again_and_tell_what_was_withdrawn) {
  auto world = SmallWorld{};
  auto manager = world.work(world.manager(), kToday + 1);
  auto const one = world.milestone("A02", "1,02").id;
  ASSERT_TRUE(goals::finish_milestone(manager, one, 0, kToday));
  ASSERT_TRUE(goals::reopen_milestone(manager, one, 0, "Se declaró por error"));
  ASSERT_TRUE(goals::withdraw_milestone(manager, world.milestone("A02", "1,04").id, 0, "Ya no hace falta para la meta"));
  auto const changes = changes_since(manager, since_now());
  EXPECT_EQ(changes.count_of(ChangeKind::finished), 0);
  EXPECT_EQ(changes.count_of(ChangeKind::reopened), 0);
  EXPECT_EQ(changes.count_of(ChangeKind::withdrawn), 1);
}

TEST(Changes, tell_of_an_occasion_that_was_edited) {
  auto world = SmallWorld{};
  auto stranger = world.work(world.stranger(), kToday + 1);
  auto occasion = obstacles::opportunities_of(stranger.db, world.goal("B01").id).front();
  auto wanted = occasion;
  wanted.title = "Inauguración con la gobernadora";
  auto const edited = obstacles::edit_opportunity(stranger, occasion.id, 0, wanted);
  ASSERT_TRUE(edited);
  auto const renamed = changes_since(stranger, since_now());
  EXPECT_EQ(renamed.count_of(ChangeKind::occasion_changed), 1);
  wanted.proposed_on = *occasion.proposed_on + 3;
  ASSERT_TRUE(obstacles::edit_opportunity(stranger, occasion.id, 0, wanted));
  auto const moved = changes_since(stranger, since_now());
  ASSERT_EQ(moved.count_of(ChangeKind::occasion_changed), 1) << "once, however often it was edited";
  auto const change = std::ranges::find(moved.all, ChangeKind::occasion_changed, &Change::kind);
  EXPECT_EQ(change->from, occasion.proposed_on);
  EXPECT_EQ(change->to, wanted.proposed_on);
  auto manager = world.work(world.manager(), kToday + 1);
  EXPECT_EQ(changes_since(manager, since_now()).count_of(ChangeKind::occasion_changed), 0) << "of another ministry";
}

TEST(Changes, tell_of_milestones_that_came_as_a_path) {
  auto world = SmallWorld{};
  auto manager = world.work(world.manager(), kToday + 1);
  auto const draft = goals::PathDraft{{.code = "7,01", .title = "Obra recibida", .due_kind = DueKind::fixed, .due_on = make_date(2026, 7, 1)}, {}};
  ASSERT_TRUE(goals::create_path(manager, world.goal("A02").id, {draft}));
  EXPECT_EQ(changes_since(manager, since_now()).count_of(ChangeKind::milestone_added), 1);
}

TEST(Since, is_the_visit_the_committee_a_day_or_a_closed_period) {
  auto world = SmallWorld{};
  auto work = world.work(world.manager());
  EXPECT_EQ(since_of(work, "")->kind, SinceKind::committee) << "never here before";
  auth::note_visit(world.session(), work.actor.person, kNow - std::chrono::hours{30});
  EXPECT_EQ(since_of(work, "")->kind, SinceKind::visit);
  EXPECT_EQ(since_of(work, "visita")->at, kNow - std::chrono::hours{30});
  EXPECT_EQ(since_of(work, "comite")->day, make_date(2026, 5, 15));
  EXPECT_EQ(since_of(work, "2026-05-01")->day, make_date(2026, 5, 1));
  EXPECT_FALSE(since_of(work, "2026-05-23")) << "it is to come";
  EXPECT_FALSE(since_of(work, "2026-S21")) << "it is not closed";
  EXPECT_FALSE(since_of(work, "ayer"));
  auto unit = world.work(world.delivery_unit());
  routine::ensure_periods(unit);
  ASSERT_TRUE(snapshots::close_period(unit, routine::period_by_code(world.session(), "2026-S21")->id, true));
  EXPECT_EQ(since_of(work, "2026-S21")->kind, SinceKind::period);
}

TEST(Changes, of_which_there_are_many_are_cut_and_read_on_page_by_page) {
  auto world = SmallWorld{};
  auto work = world.work(world.head());
  auto changes = Changes{};
  for (auto number = 0; number < 100; ++number)
    changes.all.push_back({.kind = ChangeKind::finished, .goal_code = "A01", .code = std::to_string(number), .title = "Hecho", .to = kToday, .last = {.at = work.now}});
  auto const since = *since_of(work, "comite");
  auto const groups = group_views(work, changes, since, 12);
  auto const& finished = groups[static_cast<std::size_t>(ChangeGroup::finished)];
  EXPECT_EQ(finished.lines.size(), 12U);
  EXPECT_EQ(finished.count, "100");
  EXPECT_EQ(finished.more, "88 más");
  EXPECT_NE(finished.more_address.find("&grupo=finished"), std::string::npos);
  auto read = std::vector<std::string>{};
  for (auto first = std::size_t{0}; first < 120; first += 60)
    for (auto const& line : group_view(work, changes, ChangeGroup::finished, first, 60).lines) read.push_back(line.label);
  EXPECT_EQ(read.size(), 100U);
  EXPECT_TRUE(group_view(work, changes, ChangeGroup::moved, 0, 60).lines.empty());
}

TEST(ChangePages, show_what_happened_to_what_one_sees) {
  auto world = SmallWorld{};
  static auto const panels = [] {
    auto made = std::make_shared<goals::Panels>();
    add_change_panels(*made);
    return made;
  }();
  static auto const routes = [] {
    auto router = http::Router{};
    router.get("/tablero", [](http::Request const& request, Work& work) { return http::page(200, panels->board().front()(request, work).text); });
    router.get("/metas/{goal}", [](http::Request const& request, Work& work) {
      return http::page(200, panels->at(goals::PanelPlace::goal_summary).front()(request, work, {goals::goal_of(request, work), {}}).text);
    });
    add_change_pages(router);
    add_change_api(router);
    return router;
  }();
  auto const later = kToday + 5;
  auto const shown = [&](PageCase const& scenario) {
    auto work = world.work(world.person(scenario.as), later);
    expect_page(scenario, page_answer(routes, page_request(scenario.method, scenario.address), work));
  };
  auto unit = world.work(world.delivery_unit());
  routine::ensure_periods(unit);
  ASSERT_TRUE(snapshots::close_period(unit, routine::period_by_code(world.session(), "2026-S21")->id, true));
  shown({.name = "no changes", .as = "manager", .address = "/tablero/cambios?desde=2026-S21", .shows = {"Qué cambió desde el corte 2026-S21", "Nada cambió"}});
  auto manager = world.work(world.manager(), later);
  ASSERT_TRUE(goals::reprogram_milestone(manager, world.milestone("A01", "1,03").id, 0, make_date(2026, 8, 1), MoveCause::supplier, kWhy));
  ASSERT_TRUE(goals::finish_milestone(manager, world.milestone("A02", "1,02").id, 0, later));
  ASSERT_TRUE(obstacles::resolve_obstacle(manager, world.obstacle("R-01").id, 0, "Se consiguió otro terreno"));
  for (auto const* since : {"2026-S21", "2026-05-23"})
    shown({.name = since,
           .as = "manager",
           .address = std::string{"/tablero/cambios?desde="} + since,
           .shows = {"19 jun → 1 ago", "Terminada el 27 may", "R-01", "1,03 Obra iniciada", "Gerencia"}});
  shown({.name = "one column alone",
         .as = "manager",
         .address = "/tablero/cambios?desde=2026-S21&grupo=moved&pagina=7",
         .shows = {"19 jun → 1 ago", "Todas las novedades", "/tablero/cambios?desde=2026-S21\""},
         .hides = {"Terminada el 27 may", "R-01", "rel=\"prev\""}});
  for (auto const* since : {"2026-S21", "comite", "visita", ""})
    shown({.name = "not to strangers", .as = "stranger", .address = std::string{"/tablero/cambios?desde="} + since, .hides = {"A01", "R-01", "1 ago"}});
  shown({.name = "no such cut", .as = "manager", .address = "/tablero/cambios?desde=2020-S01", .status = 404});
  shown({.name = "a day to come", .as = "manager", .address = "/tablero/cambios?desde=2026-12-01", .status = 404});
  shown({.name = "above the board", .as = "coordinator", .address = "/tablero?desde=2026-05-23", .shows = {"changes-grid", "19 jun → 1 ago", "Verlos todos"}});
  shown({.name = "from the last committee", .as = "coordinator", .address = "/tablero/cambios/cuentas?desde=visita", .shows = {"Desde el viernes 22 de mayo de 2026:"}});
  auth::note_visit(world.session(), world.coordinator().person, kNow);
  shown({.name = "the strip",
         .as = "coordinator",
         .address = "/tablero",
         .shows = {"Cambios desde su última visita", "/tablero/cambios/cuentas?desde=visita"},
         .hides = {"1 terminada"}});
  shown({.name = "its counts",
         .as = "coordinator",
         .address = "/tablero/cambios/cuentas?desde=visita",
         .shows = {"Desde su última visita (vie 22 may", "1 terminada", "2 movidas", "1 asunto cerrado"},
         .hides = {"<html"}});
  shown({.name = "its counts, for who sees nothing of it",
         .as = "stranger",
         .address = "/tablero/cambios/cuentas?desde=visita",
         .shows = {"sin cambios"},
         .hides = {"1 terminada", "2 movidas"}});
  shown({.name = "counts since nonsense", .as = "coordinator", .address = "/tablero/cambios/cuentas?desde=ayer", .status = 404});
  shown({.name = "nonsense is no error on the board", .as = "coordinator", .address = "/tablero?desde=ayer", .shows = {"since-strip"}});
  shown({.name = "of a goal", .as = "coordinator", .address = "/metas/A02", .shows = {"Terminada el 27 may"}, .hides = {"R-01", "1 ago"}});
  shown({.name = "a goal of others", .as = "stranger", .address = "/metas/A02", .status = 404});
  shown(
      {.name = "to programs", .as = "coordinator", .address = "/api/v1/changes?since=2026-05-23", .shows = {"\"kind\":\"moved\"", "\"to\":\"2026-08-01\"", "\"has_more\":false"}});
  shown({.name = "from a moment", .as = "coordinator", .address = "/api/v1/changes?since=2026-05-23T03:00:00Z&goal=A02", .shows = {"finished"}, .hides = {"A01"}});
  shown({.name = "refused", .as = "coordinator", .address = "/api/v1/changes?since=luck&goal=B01", .status = 422, .shows = {"since", "goal"}});
  EXPECT_EQ(missing_words(), 0);
}

}  // namespace
}  // namespace timon::changes
