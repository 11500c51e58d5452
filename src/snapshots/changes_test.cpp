#include "snapshots/changes.hpp"

#include <gtest/gtest.h>

#include "goals/goal_actions.hpp"
#include "goals/milestone_actions.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "platform/words/words.hpp"
#include "snapshots/snapshots.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::snapshots {
namespace {

constexpr auto kWhy = "El proveedor entregó tarde los materiales";

FrozenGoal goal() {
  return {.code = "A01",
          .title = "Escuelas",
          .standing = Standing::late,
          .milestones = {{.code = "1,01", .title = "Pliego", .due_on = kToday}, {.code = "1,02", .title = "Obra", .due_on = kToday + 9}},
          .obstacles = {{.code = "R-01", .kind = ObstacleKind::restriction, .title = "Terreno", .holder = "Gerencia", .level_since = kToday}}};
}

std::vector<ChangeKind> kinds(FrozenGoal const& before, FrozenGoal const& after) {
  auto found = std::vector<ChangeKind>{};
  for (auto const& change : changes_between(&before, &after)) found.push_back(change.kind);
  return found;
}

TEST(Changes, are_none_between_the_same) { EXPECT_TRUE(kinds(goal(), goal()).empty()); }

TEST(Changes, tell_each_thing_that_became_other) {
  auto after = goal();
  after.standing = Standing::stopped;
  after.milestones[0].finished_on = kToday;
  after.milestones[1].due_on = kToday + 30;
  after.milestones.push_back({.code = "1,03", .title = "Inauguración"});
  after.obstacles[0].holder = "Coordinación";
  after.obstacles.push_back({.code = "A-02", .title = "Lluvias"});
  after.occasions.push_back({.code = "O-01", .title = "Apertura"});
  EXPECT_EQ(kinds(goal(), after), (std::vector<ChangeKind>{ChangeKind::standing, ChangeKind::finished, ChangeKind::moved, ChangeKind::milestone_added, ChangeKind::passed_on,
                                                           ChangeKind::raised, ChangeKind::occasion_added}));
  EXPECT_EQ(kinds(after, goal()),
            (std::vector<ChangeKind>{ChangeKind::standing, ChangeKind::reopened, ChangeKind::moved, ChangeKind::passed_on, ChangeKind::closed, ChangeKind::occasion_closed}));
}

TEST(Changes, know_new_goals_and_those_that_are_gone) {
  auto const now = goal();
  EXPECT_EQ(changes_between(nullptr, &now).front().kind, ChangeKind::added);
  EXPECT_EQ(changes_between(&now, nullptr).front().kind, ChangeKind::gone);
  EXPECT_TRUE(changes_between(nullptr, nullptr).empty());
}

TEST(ChangesPage, shows_what_happened_to_what_one_sees) {
  auto world = SmallWorld{};
  static auto const routes = [] {
    auto router = http::Router{};
    auto panels = goals::Panels{};
    add_snapshot_pages(router, panels);
    return router;
  }();
  auto const later = kToday + 5;
  auto const shown = [&](PageCase const& scenario) {
    auto work = world.work(world.person(scenario.as), later);
    expect_page(scenario, page_answer(routes, page_request(scenario.method, scenario.address), work));
  };
  shown({.name = "nothing kept", .as = "manager", .address = "/tablero/cambios", .shows = {"No hay un corte con qué comparar"}});
  auto unit = world.work(world.delivery_unit());
  routine::ensure_periods(unit);
  ASSERT_TRUE(close_period(unit, routine::period_by_code(world.session(), "2026-S21")->id, true));
  shown({.name = "no changes", .as = "manager", .address = "/tablero/cambios", .shows = {"Qué cambió desde el viernes 22 de mayo de 2026"}});
  auto manager = world.work(world.manager(), later);
  ASSERT_TRUE(goals::reprogram_milestone(manager, world.milestone("A01", "1,03").id, 0, make_date(2026, 8, 1), MoveCause::supplier, kWhy));
  ASSERT_TRUE(goals::finish_milestone(manager, world.milestone("A02", "1,02").id, 0, later));
  ASSERT_TRUE(obstacles::resolve_obstacle(manager, world.obstacle("R-01").id, 0, "Se consiguió otro terreno"));
  shown(
      {.name = "to its manager", .as = "manager", .address = "/tablero/cambios?desde=2026-S21", .shows = {"19 jun → 1 ago", "Terminada el 27 may", "R-01", "1,03 Obra iniciada"}});
  shown({.name = "not to strangers", .as = "stranger", .address = "/tablero/cambios?desde=2026-S21", .hides = {"1,03 Obra iniciada", "R-01", "1 ago"}});
  shown({.name = "no such day", .as = "manager", .address = "/tablero/cambios?desde=2020-01-01", .status = 404});
  EXPECT_EQ(missing_words(), 0);
}

}  // namespace
}  // namespace timon::snapshots
