// The ledger of dates: every move is told with its days and whether it came too late; figures and rows are the same for every role.
#include "ledger/ledger.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "goals/goal_actions.hpp"
#include "goals/milestone_actions.hpp"
#include "ledger/integrity_store.hpp"
#include "ledger/ledger_view.hpp"
#include "ledger/move_store.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::ledger {
namespace {

constexpr auto kWhy = "El proveedor entregó tarde los materiales";
constexpr auto kKeepings = {Keeping::kept, Keeping::once, Keeping::twice, Keeping::often, Keeping::added, Keeping::withdrawn, Keeping::on_time, Keeping::afterwards};

/// A world in which dates were moved: 1,03 of A01 three times, 1,02 of A02 after its day; one of B01 is nobody else's business.
class MovedWorld : public SmallWorld {
 public:
  MovedWorld() {
    auto manager = work(this->manager());
    for (auto const days : {30, 45, 60}) EXPECT_TRUE(goals::reprogram_milestone(manager, milestone("A01", "1,03").id, 0, kToday + days, MoveCause::supplier, kWhy));
    EXPECT_TRUE(goals::reprogram_milestone(manager, milestone("A02", "1,02").id, 0, kToday + 10, MoveCause::weather, "Llovió tres semanas seguidas"));
    auto other = work(stranger());
    EXPECT_TRUE(goals::reprogram_milestone(other, milestone("B01", "1,03").id, 0, kToday + 50, MoveCause::budget, "Falta la partida del trimestre"));
  }
};

http::Router const& routes() {
  static auto const router = [] {
    auto made = http::Router{};
    add_ledger_pages(made);
    add_ledger_api(made);
    return made;
  }();
  return router;
}

TEST(Ledger, knows_when_a_date_was_moved_too_late) {
  EXPECT_TRUE(is_moved_too_late(kToday, kToday)) << "on its day it is too late already";
  EXPECT_TRUE(is_moved_too_late(kToday - 1, kToday));
  EXPECT_FALSE(is_moved_too_late(kToday + 1, kToday));
  EXPECT_FALSE(is_moved_too_late(std::nullopt, kToday));
}

TEST(Ledger, tells_every_move_that_one_sees) {
  auto world = MovedWorld{};
  auto work = world.work(world.manager());
  auto const lines = move_lines(work, {});
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines.front().goal_code, "A02") << "the newest first";
  EXPECT_TRUE(is_moved_too_late(lines.front().from_on, lines.front().moved_on));
  EXPECT_EQ(lines.back().moves, 3);
  auto const figures = move_figures(work, {});
  EXPECT_EQ(figures.moves, 4);
  EXPECT_EQ(figures.milestones, 2);
  EXPECT_EQ(figures.goals, 2);
  EXPECT_EQ(figures.too_late, 1);
  auto days = 0;
  for (auto const& line : lines) days += days_of_move(line).value_or(0);
  EXPECT_EQ(figures.days, days);
}

TEST(Ledger, narrows_by_each_of_its_filters) {
  auto world = MovedWorld{};
  auto work = world.work(world.delivery_unit());
  auto const count = [&](MoveQuery const& query) {
    auto const lines = move_lines(work, query);
    EXPECT_EQ(static_cast<std::int64_t>(lines.size()), move_figures(work, query).moves);
    return lines.size();
  };
  EXPECT_EQ(count({}), 5U);
  EXPECT_EQ(count({.institution = world.institution("MED").id}), 4U);
  EXPECT_EQ(count({.cause = MoveCause::weather}), 1U);
  EXPECT_EQ(count({.moves_min = 3}), 3U);
  EXPECT_EQ(count({.is_too_late_only = true}), 1U);
  EXPECT_EQ(count({.goal = world.goal("B01").id}), 1U);
  EXPECT_EQ(count({.from = kToday}), 5U);
  EXPECT_EQ(count({.until = kToday - 1}), 0U);
  EXPECT_EQ(count({.q = world.goal("A02").title}), 1U);
  EXPECT_EQ(count({.q = "?!"}), 0U);
  for (auto const group : {MoveGroup::goal, MoveGroup::institution, MoveGroup::cause, MoveGroup::month})
    for (auto const sort : {MoveSort::newest, MoveSort::longest, MoveSort::original, MoveSort::goal}) EXPECT_EQ(count({.group = group, .sort = sort}), 5U);
  EXPECT_EQ(move_lines(work, {.sort = MoveSort::longest, .limit = 1}).size(), 2U) << "one more tells that others follow";
}

TEST(Ledger, groups_by_what_a_goal_is_and_not_by_its_name) {
  auto world = MovedWorld{};
  world.session().run("UPDATE goal_standing SET title = 'Igual', institution_name = 'Iguales' WHERE goal IN (SELECT id FROM goal WHERE code IN ('A01', 'B01'))");
  auto work = world.work(world.delivery_unit());
  auto const groups = [&](MoveGroup group) {
    auto titles = std::vector<std::string>{};
    for (auto const& view : group_views(work.words, group, move_lines(work, {.group = group}))) titles.push_back(view.title);
    return titles;
  };
  EXPECT_EQ(std::ranges::count(groups(MoveGroup::goal), "Igual"), 2);
  EXPECT_EQ(std::ranges::count(groups(MoveGroup::institution), "Iguales"), 2);
}

TEST(Integrity, has_as_many_rows_as_its_figures_say_for_every_role) {
  auto world = MovedWorld{};
  for (auto const* name : {"owner", "manager", "coordinator", "minister", "verifier", "committee", "delivery_unit", "head", "evaluator", "auditor", "stranger", "lonely_manager"}) {
    auto work = world.work(world.person(name));
    auto const rows = integrity_rows(work, {});
    for (auto const& row : rows) {
      EXPECT_EQ(row.kept + row.once + row.twice + row.often, row.milestones) << name;
      for (auto const keeping : kKeepings) {
        auto const lines = promised_lines(work, {.exactly = row.institution, .keeping = keeping});
        EXPECT_EQ(static_cast<std::int64_t>(lines.size()), row.of(keeping)) << name << " " << row.code << " " << boost::describe::enum_to_string(keeping, "");
      }
    }
    for (auto const keeping : kKeepings) EXPECT_EQ(static_cast<std::int64_t>(promised_lines(work, {.keeping = keeping}).size()), sum_of(rows).of(keeping)) << name;
  }
  auto work = world.work(world.manager());
  auto const sum = sum_of(integrity_rows(work, {}));
  EXPECT_EQ(sum.often, 1);
  EXPECT_EQ(sum.once, 1);
}

TEST(LedgerPages, show_what_one_sees_and_nothing_else) {
  auto world = MovedWorld{};
  auto const shown = [&](PageCase const& scenario) {
    auto work = world.work(world.person(scenario.as));
    expect_page(scenario, page_answer(routes(), page_request(scenario.method, scenario.address), work));
  };
  shown({.name = "the ledger",
         .as = "coordinator",
         .address = "/reprogramaciones",
         .shows = {"4 movimientos de 2 metas intermedias en 2 metas:", "Movida vencida", "Llovió tres semanas seguidas", "3 veces", "1,03 Obra iniciada"},
         .hides = {"Falta la partida", "B01"}});
  shown({.name = "of strangers", .as = "stranger", .address = "/reprogramaciones", .shows = {"Falta la partida"}, .hides = {"Llovió", "A01"}});
  shown({.name = "narrowed", .as = "delivery_unit", .address = "/reprogramaciones?cause=budget&group=goal", .shows = {"Falta la partida"}, .hides = {"Llovió"}});
  shown({.name = "nothing found", .as = "delivery_unit", .address = "/reprogramaciones?until=2001-01-01", .shows = {"Ninguna reprogramación coincide"}});
  shown({.name = "nonsense narrows nothing", .as = "delivery_unit", .address = "/reprogramaciones?cause=luck&from=soon&axis=99", .shows = {"5 movimientos"}});
  shown({.name = "the figures",
         .as = "coordinator",
         .address = "/reprogramaciones/integridad",
         .shows = {"Movidas 3 o más", "keeping=often", "Nunca movidas"},
         .hides = {"exactly=MSA"}});
  shown({.name = "their rows",
         .as = "coordinator",
         .address = "/reprogramaciones/integridad/metas-intermedias?keeping=often",
         .shows = {"Movidas 3 o más", "1,03 Obra iniciada", "3 veces"},
         .hides = {"1,02"}});
  shown({.name = "of others", .as = "stranger", .address = "/reprogramaciones/integridad/metas-intermedias?exactly=MED", .hides = {"A01"}});
  shown({.name = "as a file", .as = "coordinator", .address = "/reprogramaciones.csv", .shows = {"Fecha original", "Llovió tres semanas seguidas"}, .hides = {"Falta la partida"}});
  shown({.name = "as a workbook", .as = "coordinator", .address = "/reprogramaciones.xlsx", .shows = {"PK"}});
  shown({.name = "to programs", .as = "stranger", .address = "/api/v1/reprogrammings", .shows = {"\"goal\":\"B01\"", "\"next\":null"}, .hides = {"A01"}});
  shown({.name = "page by page", .as = "coordinator", .address = "/api/v1/reprogrammings?limit=1", .shows = {"after="}});
  shown({.name = "refused", .as = "coordinator", .address = "/api/v1/reprogrammings?cause=luck&until=2026-01-01&from=2026-02-01", .status = 422, .shows = {"cause", "until"}});
  shown({.name = "a goal of others is no goal", .as = "stranger", .address = "/api/v1/reprogrammings?goal=A01", .status = 422});
  shown({.name = "figures to programs", .as = "coordinator", .address = "/api/v1/integrity", .shows = {"\"moved_three_or_more\":1"}});
  EXPECT_EQ(missing_words(), 0);
}

RC_GTEST_PROP(Integrity, adds_up_whatever_the_rows, ()) {
  auto rows = std::vector<IntegrityRow>{};
  for (auto const count : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 50))) rows.push_back({.milestones = count, .kept = count, .added = count / 2});
  auto const sum = sum_of(rows);
  RC_ASSERT(sum.kept == sum.milestones);
  RC_ASSERT(sum.added <= whole_of(sum, Keeping::added));
}

}  // namespace
}  // namespace timon::ledger
