// A move with those that depend on it: one deed, a line each, undone together; and what stands in its way.
#include <gtest/gtest.h>

#include "goals/milestone_actions.hpp"
#include "goals/path_drafts.hpp"
#include "goals/schedule.hpp"
#include "support/small_world.hpp"

namespace timon::goals {
namespace {

constexpr auto kWhy = "El proveedor entregó tarde los materiales";

std::string refusal(Outcome<Milestone> const& outcome) { return outcome ? "" : outcome.error().front().message; }

TEST(Reprogramming, moves_successors_in_one_deed_and_comes_back_as_one) {
  auto world = SmallWorld{};
  auto work = world.work(world.manager());
  auto const second = world.milestone("A02", "1,02"), third = world.milestone("A02", "1,03"), fourth = world.milestone("A02", "1,04");
  ASSERT_TRUE(put_predecessors(work, third.id, 0, {second.id}));
  auto const moved = reprogram_with_successors(work, second.id, 0, *second.due_on + 10, MoveCause::supplier, kWhy);
  ASSERT_TRUE(moved);
  EXPECT_EQ(world.milestone("A02", "1,03").due_on, *third.due_on + 10);
  EXPECT_EQ(world.milestone("A02", "1,03").due_original, third.due_original);
  EXPECT_EQ(world.milestone("A02", "1,04").due_on, *fourth.due_on + 10);
  EXPECT_EQ(world.milestone("A02", "1,04").due_kind, DueKind::after) << "it stays tied to what it follows";
  auto const lines = reprogrammings_of(work.db, world.goal("A02").id);
  ASSERT_EQ(lines.size(), 3U);
  for (auto const& line : lines) EXPECT_EQ(line.reason, kWhy);
  ASSERT_TRUE(undo_reprogramming(work, second.id, lines.front().id));
  EXPECT_EQ(world.milestone("A02", "1,03").due_on, third.due_on);
  EXPECT_EQ(world.milestone("A02", "1,04").due_on, fourth.due_on);
  EXPECT_TRUE(reprogrammings_of(work.db, world.goal("A02").id).empty());
}

TEST(Reprogramming, of_many_rows_with_one_reason_comes_back_row_by_row) {
  auto world = SmallWorld{};
  auto work = world.work(world.manager());
  auto const second = world.milestone("A02", "1,02"), third = world.milestone("A02", "1,03");
  for (auto const& each : {second, third}) ASSERT_TRUE(reprogram_milestone(work, each.id, 0, *each.due_on + 10, MoveCause::supplier, kWhy));
  auto const lines = reprogrammings_of(work.db, third.goal);
  auto const last = std::find_if(lines.rbegin(), lines.rend(), [&](Reprogramming const& line) { return line.milestone == third.id; });
  ASSERT_TRUE(undo_reprogramming(work, third.id, last->id));
  EXPECT_EQ(world.milestone("A02", "1,03").due_on, third.due_on);
  EXPECT_EQ(world.milestone("A02", "1,02").due_on, *second.due_on + 10) << "another deed, though of the same moment";
}

TEST(Reprogramming, keeps_the_order_of_who_waits) {
  auto world = SmallWorld{};
  auto work = world.work(world.manager());
  auto const second = world.milestone("A02", "1,02"), third = world.milestone("A02", "1,03");
  ASSERT_TRUE(put_predecessors(work, third.id, 0, {second.id}));
  EXPECT_EQ(refusal(reprogram_milestone(work, second.id, 0, *third.due_on + 1, MoveCause::supplier, kWhy)), "milestone.due_on.after_successor");
  EXPECT_EQ(refusal(reprogram_milestone(work, third.id, 0, *second.due_on - 1, MoveCause::supplier, kWhy)), "milestone.due_on.before_predecessor");
  EXPECT_EQ(refusal(reprogram_with_successors(work, second.id, 0, *third.due_on + 1, MoveCause::supplier, "")), "reason.too_short");
}

TEST(PredecessorsOfAGoal, are_refused_in_a_circle_and_across_goals) {
  auto world = SmallWorld{};
  auto work = world.work(world.manager());
  auto const second = world.milestone("A02", "1,02"), third = world.milestone("A02", "1,03");
  ASSERT_TRUE(put_predecessors(work, third.id, 0, {second.id}));
  EXPECT_FALSE(put_predecessors(work, second.id, 0, {third.id}));
  EXPECT_EQ(refusal(put_predecessors(work, second.id, 0, {world.milestone("A01", "1,01").id})), "milestone.predecessors.unknown");
  EXPECT_EQ(refusal(put_predecessors(work, second.id, 0, {world.milestone("A02", "1,04").id})), "milestone.predecessors.later");
  ASSERT_TRUE(put_predecessors(work, third.id, 0, {}));
  EXPECT_TRUE(predecessor_links(work.db, world.goal("A02").id).empty());
}

TEST(PredecessorsOfAGoal, leave_the_rest_of_a_milestone_alone_when_one_of_them_ended_late) {
  auto world = SmallWorld{};
  auto work = world.work(world.manager());
  auto const second = world.milestone("A02", "1,02"), third = world.milestone("A02", "1,03");
  ASSERT_TRUE(put_predecessors(work, third.id, 0, {second.id}));
  {
    auto const before = world.milestone("A02", "1,02");
    auto after = before;
    after.finished_on = *third.due_on + 3;
    auto deed = Deed{work, "milestone_finished"};
    deed.update(before, after);
    deed.commit();
  }
  auto wanted = world.milestone("A02", "1,03");
  wanted.title = "Otro título";
  EXPECT_TRUE(edit_milestone(work, third.id, 0, wanted, std::vector{second.id}));
}

TEST(PredecessorsOfAGoal, are_told_by_who_may_edit_it) {
  auto world = SmallWorld{};
  auto const second = world.milestone("A01", "1,02"), third = world.milestone("A01", "1,03");
  auto evaluator = world.work(world.evaluator());
  EXPECT_THROW((void)put_predecessors(evaluator, third.id, 0, {second.id}), Forbidden);
  auto stranger = world.work(world.stranger());
  EXPECT_THROW((void)put_predecessors(stranger, third.id, 0, {second.id}), NotFound);
  EXPECT_THROW((void)reprogram_with_successors(stranger, third.id, 0, *third.due_on + 1, MoveCause::other, kWhy), NotFound);
  EXPECT_THROW((void)create_path(stranger, world.goal("A01").id, {}), NotFound);
  EXPECT_THROW((void)create_path(evaluator, world.goal("A01").id, {}), Forbidden);
}

TEST(Path, is_made_whole_or_not_at_all) {
  auto world = SmallWorld{};
  auto work = world.work(world.manager());
  auto const goal = world.goal("A01").id;
  auto const before = milestones_of(work.db, goal).size();
  auto const draft = [](char const* code, int days, std::vector<std::string> waits_for) {
    return PathDraft{{.code = code, .title = "Hecho logrado", .due_kind = DueKind::fixed, .due_on = make_date(2026, 7, 1) + days}, std::move(waits_for)};
  };
  EXPECT_FALSE(create_path(work, goal, {draft("7,01", 0, {"7,02"}), draft("7,02", 0, {"7,01"})}));
  EXPECT_FALSE(create_path(work, goal, {draft("7,01", 9, {}), draft("7,02", 0, {"7,01"})})) << "due before what it waits for";
  EXPECT_FALSE(create_path(work, goal, {draft("7,01", 0, {"9,99"})}));
  EXPECT_EQ(milestones_of(work.db, goal).size(), before);
  auto const made = create_path(work, goal, {draft("7,01", 0, {"1,02"}), draft("7,02", 5, {"7,01"})});
  ASSERT_TRUE(made);
  EXPECT_TRUE(world.milestone("A01", "7,02").is_added_later);
  ASSERT_TRUE(finish_milestone(work, (*made)[1], 0, work.today));
  EXPECT_FALSE(undo_path(work, goal, *made)) << "something happened to one of them";
}

TEST(Path, is_taken_back_by_who_made_it_and_nothing_else_is) {
  auto world = SmallWorld{};
  auto work = world.work(world.manager());
  auto const goal = world.goal("A01").id;
  auto const old = world.milestone("A01", "1,03");
  ASSERT_TRUE(edit_milestone(work, old.id, 0, old));
  EXPECT_FALSE(undo_path(work, goal, {old.id})) << "of the plan, and edited just now";
  auto drafts = std::vector<PathDraft>{{.milestone = {.code = "8,01", .title = "Hecho logrado", .due_kind = DueKind::fixed, .due_on = make_date(2026, 9, 1)}, .predecessors = {}}};
  auto const made = create_path(work, goal, drafts);
  ASSERT_TRUE(made);
  auto other = world.work(world.coordinator());
  EXPECT_FALSE(undo_path(other, goal, *made)) << "somebody else made it";
  EXPECT_TRUE(undo_path(work, goal, *made));
  drafts.front().milestone.responsible = OfficeId{999999};
  EXPECT_EQ(create_path(work, goal, drafts).error().at(0).field, "responsible");
}

}  // namespace
}  // namespace timon::goals
