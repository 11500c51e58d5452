// All milestones in one question: totals count exactly the lines; deeds on many are those on one, and one press undoes them.
#include <gtest/gtest.h>

#include "portfolio/bulk.hpp"
#include "portfolio/milestone_query.hpp"
#include "portfolio/portfolio.hpp"
#include "portfolio/saved_views.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::portfolio {
namespace {

class AllMilestones : public testing::Test {
 protected:
  MilestoneQuery asked(Work& work, std::string const& address) { return query_of(work, page_request("GET", address)); }
  BulkOrder shift(std::vector<Milestone> const& milestones, int days) {
    auto order = BulkOrder{.verb = BulkVerb::dates, .days = days, .cause = MoveCause::weather, .reason = "Lluvias de toda la semana"};
    for (auto const& milestone : milestones) order.chosen.push_back({milestone.id, milestone.revision});
    return order;
  }
  SmallWorld world;
};

TEST_F(AllMilestones, anybody_counts_what_the_list_shows) {
  for (auto const& actor : {world.owner(), world.manager(), world.head(), world.stranger(), world.lonely_manager(), world.administrator()}) {
    auto work = world.work(actor);
    for (auto const* address : {"/metas-intermedias", "/metas-intermedias?critical=true", "/metas-intermedias?q=obra", "/metas-intermedias?institution=MED",
                                "/metas-intermedias?due=overdue", "/metas-intermedias?issues=any&kind=unassigned"}) {
      auto const query = asked(work, address);
      auto lines = std::int64_t{0};
      each_line(work, query, [&](MilestoneLine const& line) {
        ++lines;
        EXPECT_TRUE(goals::find_visible(work, line.id)) << actor.name;
      });
      EXPECT_EQ(milestone_totals(work, query).all(), lines) << actor.name << " " << address;
    }
  }
}

TEST_F(AllMilestones, pages_put_together_are_the_whole_list_in_every_order) {
  auto work = world.work(world.head());
  for (auto const* address :
       {"/m?limit=3", "/m?limit=3&sort=-due", "/m?limit=3&sort=title", "/m?limit=3&group=responsible", "/m?limit=3&group=month&sort=-updated", "/m?limit=3&group=goal"}) {
    auto query = asked(work, address);
    auto all = std::vector<MilestoneId>{}, paged = std::vector<MilestoneId>{};
    each_line(work, query, [&](MilestoneLine const& line) { all.push_back(line.id); });
    for (auto more = true; more;) {
      auto const page = milestone_page(work, query);
      for (auto const& line : page.lines) paged.push_back(line.id);
      more = page.has_more;
      query.after = paged.back();
    }
    EXPECT_EQ(paged, all) << address;
  }
}

TEST_F(AllMilestones, many_dates_move_with_one_reason_and_come_back_with_one_press) {
  auto work = world.work(world.manager());
  auto const first = world.milestone("A01", "1,03"), second = world.milestone("A02", "1,02");
  auto const outcome = do_bulk(work, shift({first, second}, 10));
  ASSERT_TRUE(outcome);
  EXPECT_EQ(world.milestone("A01", "1,03").due_on, *first.due_on + 10);
  EXPECT_EQ(goals::reprogrammings_of(work.db, second.goal).back().reason, "Lluvias de toda la semana");
  auto const undone = undo_bulk(work, outcome->act);
  for (auto const& answer : undone.answers) EXPECT_FALSE(answer.refused) << answer.refused->message;
  EXPECT_EQ(world.milestone("A01", "1,03").due_on, first.due_on);
  EXPECT_EQ(world.milestone("A02", "1,02").moves, second.moves);
  EXPECT_FALSE(last_act(work)) << "it is undone once";
}

TEST_F(AllMilestones, what_somebody_changed_meanwhile_stops_none_of_the_others) {
  auto work = world.work(world.manager());
  auto const mine = world.milestone("A01", "1,03");
  auto stale = world.milestone("A02", "1,02");
  --stale.revision;
  if (stale.revision == 0) stale.revision = 99;
  auto const outcome = do_bulk(work, shift({mine, stale, world.milestone("B01", "1,02")}, 5));
  ASSERT_TRUE(outcome);
  auto refused = std::size_t{0};
  for (auto const& answer : outcome->answers) refused += answer.refused ? 1 : 0;
  EXPECT_EQ(refused, 2u) << "the stale one, and the one of another ministry";
  EXPECT_EQ(world.milestone("A01", "1,03").due_on, *mine.due_on + 5);
}

TEST_F(AllMilestones, undo_leaves_what_was_touched_again) {
  auto work = world.work(world.manager());
  auto const first = world.milestone("A01", "1,03"), second = world.milestone("A02", "1,02");
  auto const outcome = do_bulk(work, shift({first, second}, 10));
  ASSERT_TRUE(outcome);
  ASSERT_TRUE(goals::report_progress(work, second.id, "Se reanudó la obra", false));
  undo_bulk(work, outcome->act);
  EXPECT_EQ(world.milestone("A01", "1,03").due_on, first.due_on);
  EXPECT_EQ(world.milestone("A02", "1,02").due_on, *second.due_on + 10);
}

TEST_F(AllMilestones, a_shift_without_reason_or_days_is_refused_at_the_field) {
  auto work = world.work(world.manager());
  auto order = shift({world.milestone("A01", "1,02")}, 0);
  order.reason = "no";
  auto const outcome = do_bulk(work, order);
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().front().field, "days");
  EXPECT_EQ(outcome.error().back().field, "reason");
  auto auditor = world.work(world.auditor());
  EXPECT_THROW(do_bulk(auditor, shift({world.milestone("A01", "1,02")}, 3)), Forbidden);
}

TEST_F(AllMilestones, a_view_is_private_until_somebody_shares_it) {
  auto mine = world.work(world.manager());
  ASSERT_TRUE(save_view(mine, "milestones", "Obras", "q=obra", "private", true));
  auto others = world.work(world.stranger());
  EXPECT_TRUE(saved_views(others, "milestones").empty());
  EXPECT_THROW(remove_view(others, saved_views(mine, "milestones").front().id), NotFound);
  EXPECT_EQ(save_view(mine, "milestones", " Obras ", "q=otra", "private", false).error().front().message, "portfolio.view.name.taken");
  EXPECT_TRUE(save_view(mine, "board", "Obras", "q=obra", "private", false)) << "a view of the board is another";
  EXPECT_FALSE(save_view(mine, "milestones", "De todos", "q=obra", "everybody", false)) << "a manager shares with nobody";
  auto unit = world.work(world.delivery_unit());
  ASSERT_TRUE(save_view(unit, "milestones", "Vencidas", "due=overdue", "everybody", false));
  EXPECT_EQ(saved_views(others, "milestones").size(), 1u);
}

TEST_F(AllMilestones, are_shown_to_each_as_far_as_he_sees) {
  auto routes = http::Router{};
  add_portfolio_pages(routes);
  auto const cases = std::vector<PageCase>{
      {.name = "the head",
       .as = "head",
       .address = "/metas-intermedias",
       .shows = {"Veinte escuelas", "Hospital de la costa", "aria-pressed=\"false\""},
       .hides = {"name=\"item\""}},
      {.name = "a manager ticks", .as = "manager", .address = "/metas-intermedias", .shows = {"name=\"item\"", "Correr fechas"}, .hides = {"Hospital de la costa"}},
      {.name = "a filter is a chip", .as = "head", .address = "/metas-intermedias?standing=late", .shows = {"chip-outline", "Atrasadas"}, .hides = {"Hospital de la costa"}},
      {.name = "columns", .as = "head", .address = "/metas-intermedias?col=weight", .shows = {"data-label=\"Peso\""}, .hides = {"data-label=\"Original\""}},
      {.name = "what is typed is shown, never run", .as = "head", .address = "/metas-intermedias?q=%3Cscript%3E", .shows = {"&lt;script&gt;"}, .hides = {"<script>"}},
      {.name = "the csv", .as = "manager", .address = "/metas-intermedias.csv", .shows = {"Meta intermedia"}, .hides = {"Hospital de la costa"}},
      {.name = "no such deed", .as = "manager", .address = "/metas-intermedias/lote?acto=nada", .status = 404},
      {.name = "a foreign row is not listed",
       .as = "manager",
       .address = "/metas-intermedias/lote?acto=dates&item=" + std::to_string(world.milestone("B01", "1,02").id.number) + ":1",
       .shows = {"No hay ninguna"}},
      {.name = "from and to",
       .as = "manager",
       .address = "/metas-intermedias/lote?acto=dates&item=" + std::to_string(world.milestone("A01", "1,03").id.number) + ":0",
       .shows = {" → ", "Motivo", "Se hará en 1 meta intermedia."}},
      {.name = "what is finished is not moved",
       .as = "manager",
       .address = "/metas-intermedias/lote?acto=dates&item=" + std::to_string(world.milestone("A01", "1,02").id.number) + ":0",
       .shows = {"Se hará en 0 metas intermedias."},
       .hides = {"Motivo"}},
  };
  for (auto const& scenario : cases) {
    auto work = world.work(world.person(scenario.as));
    expect_page(scenario, page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work));
  }
}

}  // namespace
}  // namespace timon::portfolio
