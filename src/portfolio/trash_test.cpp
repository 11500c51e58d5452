// What is removed before any approval comes back as it was: its numbers, its words, what hung from it.
#include <gtest/gtest.h>

#include "goals/goal_actions.hpp"
#include "goals/milestone_actions.hpp"
#include "platform/journal/journal.hpp"
#include "portfolio/portfolio.hpp"
#include "portfolio/tags.hpp"
#include "portfolio/trash.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::portfolio {
namespace {

class Trash : public testing::Test {
 protected:
  /// A draft of the ministry of education, led by its manager: 1,01, then 1,02 that waits for it, then 1,03 ten days after 1,02.
  GoalId draft() {
    auto work = world.work(world.coordinator());
    auto goal = Goal{.code = "Z01", .title = "Comedores nuevos", .institution = world.institution("MED").id, .leader = world.goal("A01").leader};
    goal.ends_on = kToday + 200;
    auto const made = goals::create_goal(work, goal);
    EXPECT_TRUE(made);
    auto const first = goals::create_milestone(work, made->id, step("1,01", 20));
    EXPECT_TRUE(first);
    auto const second = goals::create_milestone(work, made->id, step("1,02", 40), std::vector{first->id});
    EXPECT_TRUE(second);
    auto last = step("1,03", 0);
    last.due_kind = DueKind::after;
    last.due_on.reset();
    last.after_milestone = second->id;
    last.after_days = 10;
    EXPECT_TRUE(goals::create_milestone(work, made->id, last));
    EXPECT_TRUE(set_tags(work, made->id, first->id, {"Obra delegada"}));
    return made->id;
  }
  static Milestone step(std::string const& code, int days) {
    auto milestone = Milestone{.code = code, .title = "Paso " + code, .due_kind = DueKind::fixed};
    milestone.due_on = kToday + days;
    return milestone;
  }
  std::vector<std::string> seals() {
    auto& db = world.session();
    auto all = std::vector<std::string>{};
    for (auto const* table : {"goal", "milestone", "milestone_predecessor", "tag"})
      for (auto const& row : db.all<std::string>(std::string{"SELECT '"} + table + " ' || CAST(id AS TEXT) FROM " + table + " ORDER BY id")) all.push_back(row);
    return all;
  }
  SmallWorld world;
};

TEST_F(Trash, gives_a_goal_back_with_its_numbers_and_all_that_hung_from_it) {
  auto const id = draft();
  auto const before = seals();
  auto work = world.work(world.manager());
  auto const links = work.db.one<std::int64_t>("SELECT count(*) FROM milestone_predecessor");
  auto const item = remove_goal(work, id, 0);
  ASSERT_TRUE(item);
  EXPECT_FALSE(goals::find_visible(work, id));
  EXPECT_EQ(work.db.one<std::int64_t>("SELECT count(*) FROM milestone_predecessor"), links - 1);
  ASSERT_EQ(trash_lines(work).size(), 1U);
  EXPECT_EQ(trash_lines(work).front().item.until_on, kToday + kTrashDays);
  ASSERT_TRUE(restore(work, item->id));
  EXPECT_EQ(seals(), before);
  EXPECT_EQ(world.milestone("Z01", "1,03").due_on, *world.milestone("Z01", "1,02").due_on + 10);
  EXPECT_EQ(tags_of(work.db, id, world.milestone("Z01", "1,01").id).front().name, "Obra delegada");
  EXPECT_TRUE(trash_lines(work).empty());
  auto all = sealed_tables();
  for (auto const& table : goals::sealed_tables()) all.push_back(table);
  EXPECT_TRUE(journal::verify(work.db, all).is_sound()) << journal::verify(work.db, all).complaints.front();
}

TEST_F(Trash, gives_a_milestone_back_between_those_it_stood_between) {
  auto const id = draft();
  auto work = world.work(world.manager());
  auto const second = world.milestone("Z01", "1,02");
  auto const refused = remove_milestone(work, second.id, 0);
  ASSERT_FALSE(refused) << "1,03 follows it";
  EXPECT_EQ(refused.error().front().message, "portfolio.trash.mentioned");
  auto const first = world.milestone("Z01", "1,01");
  auto const item = remove_milestone(work, first.id, 0);
  ASSERT_TRUE(item);
  EXPECT_EQ(goals::milestones_of(work.db, id).size(), 2U);
  ASSERT_TRUE(restore(work, item->id));
  EXPECT_EQ(world.milestone("Z01", "1,01").id, first.id);
  EXPECT_EQ(work.db.one<std::int64_t>("SELECT count(*) FROM milestone_predecessor WHERE predecessor = :id", sql::with("id", first.id)), 1);
}

TEST_F(Trash, takes_nothing_that_was_approved_or_that_something_names) {
  auto const id = draft();
  auto work = world.work(world.manager());
  auto const approved = remove_goal(work, world.goal("A01").id, 0);
  ASSERT_FALSE(approved);
  EXPECT_EQ(approved.error().front().message, "portfolio.trash.approved");
  EXPECT_FALSE(remove_milestone(work, world.milestone("A01", "1,03").id, 0));
  work.db.run("INSERT INTO obstacle_target (obstacle, goal, milestone, revision, seal) VALUES (:obstacle, :goal, NULL, 1, 'x')",
              sql::with("obstacle", world.obstacle("R-01").id, "goal", id));
  auto const named = remove_goal(work, id, 0);
  ASSERT_FALSE(named);
  EXPECT_EQ(named.error().front().message, "portfolio.trash.mentioned");
  EXPECT_NE(named.error().front().details.front().find("1 alerta o restricción"), std::string::npos);
}

TEST_F(Trash, is_for_who_may_edit_there) {
  auto const id = draft();
  auto stranger = world.work(world.stranger());
  EXPECT_THROW(remove_goal(stranger, id, 0), NotFound);
  auto head = world.work(world.head());
  EXPECT_THROW(remove_goal(head, id, 0), Forbidden);
  auto manager = world.work(world.manager());
  EXPECT_THROW(remove_goal(manager, id, 99), Stale);
  auto const item = remove_goal(manager, id, 0);
  ASSERT_TRUE(item);
  EXPECT_TRUE(trash_lines(stranger).empty());
  EXPECT_THROW(restore(stranger, item->id), NotFound);
  EXPECT_THROW(trash_lines(head), Forbidden);
  auto administrator = world.work(world.administrator());
  EXPECT_EQ(trash_lines(administrator).size(), 1U);
  EXPECT_TRUE(restore(administrator, item->id));
}

TEST_F(Trash, refuses_a_code_that_is_taken_by_now_and_a_milestone_without_its_goal) {
  auto const id = draft();
  auto work = world.work(world.coordinator());
  auto const milestone = remove_milestone(work, world.milestone("Z01", "1,01").id, 0);
  ASSERT_TRUE(milestone);
  auto const goal = remove_goal(work, id, 0);
  ASSERT_TRUE(goal);
  auto const alone = restore(work, milestone->id);
  ASSERT_FALSE(alone);
  EXPECT_EQ(alone.error().front().message, "portfolio.trash.goal_gone");
  auto other = Goal{.code = "Z01", .title = "Otra", .institution = world.institution("MED").id};
  other.ends_on = kToday + 200;
  ASSERT_TRUE(goals::create_goal(work, other));
  auto const taken = restore(work, goal->id);
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().front().message, "portfolio.trash.code_taken");
}

TEST_F(Trash, is_emptied_after_its_time_with_an_entry_in_the_journal) {
  auto const id = draft();
  auto work = world.work(world.manager());
  auto const item = remove_goal(work, id, 0);
  ASSERT_TRUE(item);
  work.today = kToday + kTrashDays;
  EXPECT_EQ(empty_trash(work), 0U) << "its last day is still a day";
  work.today = work.today + 1;
  EXPECT_THROW(restore(work, item->id), NotFound);
  EXPECT_EQ(empty_trash(work), 1U);
  EXPECT_EQ(work.db.one<std::string>("SELECT event FROM journal ORDER BY id DESC LIMIT 1"), "trash_emptied");
}

TEST_F(Trash, is_a_page_with_what_may_come_back) {
  draft();
  auto routes = http::Router{};
  add_portfolio_pages(routes);
  auto const cases = std::vector<PageCase>{
      {.name = "empty", .as = "coordinator", .address = "/papelera", .shows = {"La papelera está vacía"}},
      {.name = "not for the head", .as = "head", .address = "/papelera", .status = 403},
      {.name = "what goes with it", .as = "manager", .address = "/metas/Z01/papelera", .shows = {"Quitar la meta", "20 ago 2026"}},
      {.name = "nothing of an approved goal",
       .as = "manager",
       .address = "/metas/A01/papelera",
       .status = 422,
       .shows = {"La meta ya fue aprobada: se puede suspender o cerrar"},
       .hides = {"btn-primary"}},
      {.name = "nor of a foreign one", .as = "stranger", .address = "/metas/Z01/papelera", .status = 404},
      {.name = "why not", .as = "manager", .address = "/metas/Z01/1,02/papelera", .shows = {"1 meta intermedia que vence después de ella"}, .hides = {"name=\"submit\""}},
      {.name = "refused with reason", .as = "manager", .method = "POST", .address = "/metas/Z01/1,02/papelera", .status = 422, .shows = {"No se puede quitar: la nombran"}},
      {.name = "a milestone goes", .as = "manager", .method = "POST", .address = "/metas/Z01/1,01/papelera", .status = 303, .shows = {"/metas/Z01/metas-intermedias"}},
      {.name = "the goal goes", .as = "manager", .method = "POST", .address = "/metas/Z01/papelera", .status = 303, .shows = {"/papelera"}},
      {.name = "listed", .as = "coordinator", .address = "/papelera", .shows = {"Z01 Comedores nuevos", "1,01 Paso 1,01", "20 ago 2026"}},
      {.name = "not to others", .as = "strange_coordinator", .address = "/papelera", .hides = {"Comedores"}},
      {.name = "no such thing", .as = "coordinator", .method = "POST", .address = "/papelera/99/restauracion", .status = 404},
      {.name = "not without its goal", .as = "coordinator", .method = "POST", .address = "/papelera/1/restauracion", .status = 422, .shows = {"restáurela primero"}},
      {.name = "the goal comes back", .as = "coordinator", .method = "POST", .address = "/papelera/2/restauracion", .status = 303, .shows = {"/metas/Z01"}},
      {.name = "its milestone too", .as = "coordinator", .method = "POST", .address = "/papelera/1/restauracion", .status = 303, .shows = {"/metas/Z01/1,01"}},
  };
  for (auto const& scenario : cases) {
    auto work = world.work(world.person(scenario.as));
    expect_page(scenario, page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work));
  }
}

}  // namespace
}  // namespace timon::portfolio
