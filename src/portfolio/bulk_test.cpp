// Deeds on many milestones: each row whole or not at all, one entry of the journal, and each move still its own.
#include "portfolio/bulk.hpp"

#include <gtest/gtest.h>

#include "goals/history_view.hpp"
#include "platform/work/changes.hpp"
#include "portfolio/milestone_query.hpp"
#include "portfolio/portfolio.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::portfolio {
namespace {

/// The milestone whose deed breaks after it has written, as if somebody had changed something under it meanwhile.
MilestoneId& broken() {
  static auto id = MilestoneId{};
  return id;
}

void watch_for_broken() {
  static auto const once = [] {
    listen_to_changes([](sql::Session&, std::vector<journal::Change> const& changes) {
      for (auto const& change : changes)
        if (broken() && change.object == "milestone" && change.object_id == broken().number) throw Stale{change.object};
    });
    return true;
  }();
  (void)once;
}

class ManyAtOnce : public testing::Test {
 protected:
  ManyAtOnce() { watch_for_broken(); }
  ~ManyAtOnce() override { broken() = {}; }
  BulkOrder shift(std::vector<Milestone> const& milestones, int days) {
    auto order = BulkOrder{.verb = BulkVerb::dates, .days = days, .cause = MoveCause::weather, .reason = "Lluvias de toda la semana"};
    for (auto const& milestone : milestones) order.chosen.push_back({milestone.id, milestone.revision});
    return order;
  }
  std::vector<std::string> events() { return world.session().all<std::string>("SELECT event FROM journal ORDER BY id"); }
  SmallWorld world;
};

TEST_F(ManyAtOnce, a_row_that_breaks_half_way_leaves_nothing_of_itself) {
  auto work = world.work(world.manager());
  auto const fine = world.milestone("A01", "1,03"), bad = world.milestone("A02", "1,02");
  broken() = bad.id;
  auto const outcome = do_bulk(work, shift({fine, bad}, 10));
  ASSERT_TRUE(outcome);
  for (auto const& answer : outcome->answers) EXPECT_EQ(answer.refused.has_value(), answer.id == bad.id);
  EXPECT_EQ(world.milestone("A01", "1,03").due_on, *fine.due_on + 10);
  EXPECT_EQ(world.milestone("A02", "1,02").due_on, bad.due_on);
  EXPECT_EQ(world.milestone("A02", "1,02").revision, bad.revision);
  for (auto const& move : goals::reprogrammings_of(work.db, bad.goal)) EXPECT_NE(move.reason, "Lluvias de toda la semana");
  EXPECT_TRUE(journal::verify(work.db, goals::sealed_tables()).is_sound());
  EXPECT_EQ(last_act(work)->rows, 1);
}

TEST_F(ManyAtOnce, are_one_entry_of_the_journal_with_their_rows_under_it) {
  auto work = world.work(world.manager());
  auto const before = events().size();
  auto const first = world.milestone("A02", "1,02"), second = world.milestone("A02", "1,03"), other = world.milestone("A01", "1,03");
  auto const outcome = do_bulk(work, shift({first, second, other}, 7));
  ASSERT_TRUE(outcome);
  ASSERT_EQ(events().size(), before + 1);
  EXPECT_EQ(events().back(), "milestones_reprogrammed");
  auto const page = goals::history_of(work, first.goal, 0, 1);
  ASSERT_EQ(page.entries.size(), 1U);
  EXPECT_EQ(page.entries.front().entry.reason, "Lluvias de toda la semana");
  auto const view = goals::history_views(work, page, goals::milestones_of(work.db, first.goal)).front();
  auto named = std::set<std::string>{};
  for (auto const& change : view.changes) named.insert(change.of.substr(0, 4));
  EXPECT_TRUE(named.contains("1,02") && named.contains("1,03")) << "each row by its name";
  undo_bulk(work, outcome->act);
  EXPECT_EQ(events().size(), before + 2);
  EXPECT_EQ(events().back(), "bulk_undone");
  EXPECT_TRUE(journal::verify(work.db, goals::sealed_tables()).is_sound());
}

TEST_F(ManyAtOnce, one_of_them_is_taken_back_alone) {
  auto work = world.work(world.manager());
  auto const first = world.milestone("A02", "1,02"), second = world.milestone("A02", "1,03");
  ASSERT_TRUE(do_bulk(work, shift({first, second}, 7)));
  auto const moves = goals::reprogrammings_of(work.db, first.goal);
  auto const of_first = std::find_if(moves.rbegin(), moves.rend(), [&](Reprogramming const& move) { return move.milestone == first.id; });
  ASSERT_NE(of_first, moves.rend());
  ASSERT_TRUE(goals::undo_reprogramming(work, first.id, of_first->id));
  EXPECT_EQ(world.milestone("A02", "1,02").due_on, first.due_on);
  EXPECT_EQ(world.milestone("A02", "1,03").due_on, *second.due_on + 7) << "what was moved with the same press stays";
}

TEST_F(ManyAtOnce, labels_are_told_row_by_row) {
  auto work = world.work(world.manager());
  auto order = BulkOrder{.verb = BulkVerb::tag, .chosen = {}, .reason = "", .label = "Inauguración"};
  auto const first = world.milestone("A01", "1,02"), second = world.milestone("A01", "1,03");
  order.chosen = {{first.id, 0}, {second.id, 0}};
  ASSERT_TRUE(do_bulk(work, order));
  auto const page = goals::history_of(work, first.goal, 0, 1);
  auto const view = goals::history_views(work, page, goals::milestones_of(work.db, first.goal)).front();
  ASSERT_EQ(view.changes.size(), 2U);
  for (auto const& change : view.changes) EXPECT_EQ(change.after, "Inauguración");
  EXPECT_EQ(view.object, "2 metas intermedias");
}

TEST_F(ManyAtOnce, lines_of_what_is_chosen_keep_its_order_and_what_is_seen) {
  auto work = world.work(world.manager());
  auto const first = world.milestone("A02", "1,03").id, second = world.milestone("A01", "1,02").id, foreign = world.milestone("B01", "1,02").id;
  auto const lines = lines_of(work, {first, foreign, second, first});
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines.front().id, first);
  EXPECT_EQ(lines.back().id, second);
  EXPECT_TRUE(lines_of(work, {}).empty());
}

TEST_F(ManyAtOnce, of_all_that_meet_the_filter_those_are_announced_that_are_done) {
  auto routes = http::Router{};
  add_portfolio_pages(routes);
  for (auto const& actor : {world.manager(), world.coordinator()})
    for (auto const verb : {BulkVerb::critical, BulkVerb::uncritical, BulkVerb::dates, BulkVerb::tag})
      for (auto const* const filter : {"", "standing=open", "q=obra&sort=-due", "institution=MED&group=month"}) {
        auto work = world.work(actor);
        auto const query = query_of(work, page_request("GET", std::string{"/metas-intermedias?"} + filter));
        auto const all = reached(work, verb, query);
        EXPECT_EQ(static_cast<std::int64_t>(all.rows.size()) + all.left_out, count_shown(query, milestone_totals(work, query))) << actor.name << " " << filter;
        if (all.rows.empty()) continue;
        auto order = BulkOrder{.verb = verb, .chosen = all.rows, .days = 0, .to_on = work.today + 2000, .reason = "Obra sin acceso por lluvias", .label = "Todas"};
        auto const outcome = do_bulk(work, order);
        ASSERT_TRUE(outcome);
        for (auto const& answer : outcome->answers) EXPECT_FALSE(answer.refused) << actor.name << " " << filter << ": " << answer.refused->message;
        undo_bulk(work, outcome->act);
      }
}

TEST_F(ManyAtOnce, without_a_date_are_moved_only_to_one_day) {
  auto routes = http::Router{};
  add_portfolio_pages(routes);
  auto const dated = world.milestone("A02", "1,02"), open = world.milestone("A02", "1,03");
  auto by_hand = world.work(console());
  auto deed = Deed{by_hand, "changed_for_a_test"};
  auto after = open;
  after.due_on = std::nullopt;
  after.due_kind = DueKind::open;
  deed.update(open, after);
  deed.commit();
  auto work = world.work(world.manager());
  auto const items = "&item=" + std::to_string(dated.id.number) + ":0&item=" + std::to_string(open.id.number) + ":0";
  expect_page({.name = "both sentences", .as = "", .address = "", .shows = {"Se hará en 1 meta intermedia.", "1 más no tiene fecha"}},
              page_answer(routes, page_request("GET", "/metas-intermedias/lote?acto=dates" + items), work));
  expect_page({.name = "no date no matter", .as = "", .address = "", .shows = {"Se hará en 2 metas intermedias."}, .hides = {"no tiene fecha"}},
              page_answer(routes, page_request("GET", "/metas-intermedias/lote?acto=tag" + items), work));
}

TEST_F(ManyAtOnce, more_than_one_act_reaches_are_said_calmly) {
  auto const columns = sql::columns<Milestone>().substr(std::string_view{"id, goal, code, "}.size());
  auto const theirs = sql::columns<Milestone>("m.").substr(std::string_view{"m.id, m.goal, m.code, "}.size());
  auto const model = world.milestone("A02", "1,02").id;
  world.session().run("INSERT INTO milestone (seal, goal, code, " + columns + ") WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 520) " +
                          "SELECT 'x', m.goal, 'M' || CAST(n.i AS TEXT), " + theirs + " FROM n CROSS JOIN milestone m WHERE m.id = :model",
                      sql::with("model", model));
  world.session().run(
      "INSERT INTO milestone_standing (milestone, goal, institution, standing, reason, reason_details, alerts, restrictions, due_key, list_key, search_text) "
      "SELECT m.id, s.goal, s.institution, s.standing, s.reason, s.reason_details, 0, 0, s.due_key, s.list_key, s.search_text "
      "FROM milestone m CROSS JOIN milestone_standing s WHERE m.code LIKE 'M%' AND s.milestone = :model",
      sql::with("model", model));
  auto routes = http::Router{};
  add_portfolio_pages(routes);
  auto work = world.work(world.manager());
  EXPECT_EQ(reached(work, BulkVerb::tag, query_of(work, page_request("GET", "/metas-intermedias"))).rows.size(), kBulkRowsMax);
  expect_page({.name = "preview", .as = "", .address = "", .shows = {"Se hará en 500 metas intermedias.", "Una acción alcanza a 500 y hay más"}},
              page_answer(routes, page_request("GET", "/metas-intermedias/lote?acto=tag&todas=1"), work));
  expect_page({.name = "the list", .as = "", .address = "", .shows = {"que cumplen el filtro, hasta 500 por vez"}},
              page_answer(routes, page_request("GET", "/metas-intermedias?goal=A02"), work));
  expect_page({.name = "their goal is one", .as = "", .address = "", .shows = {"A02 "}, .hides = {"Una acción alcanza"}},
              page_answer(routes, page_request("GET", "/metas-intermedias/lote?acto=publish&todas=1&goal=A02"), work));
}

TEST_F(ManyAtOnce, offices_say_where_they_are) {
  auto routes = http::Router{};
  add_portfolio_pages(routes);
  auto work = world.work(world.manager());
  auto const item = std::to_string(world.milestone("A01", "1,02").id.number) + ":0";
  auto const institution = world.institution("MED").name;
  expect_page({.name = "choice", .as = "manager", .address = "", .shows = {" · " + institution + "</option>"}},
              page_answer(routes, page_request("GET", "/metas-intermedias/lote?acto=responsible&item=" + item), work));
}

}  // namespace
}  // namespace timon::portfolio
