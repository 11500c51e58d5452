#include "schedule/gantt.hpp"

#include <gtest/gtest.h>

#include "schedule/templates.hpp"
#include "support/small_world.hpp"

namespace timon::schedule {
namespace {

auto const kStart = make_date(2026, 6, 1);

Milestone at(std::int64_t id, char const* code, int days, bool is_critical = true) {
  return {.id = MilestoneId{id},
          .goal = GoalId{1},
          .code = code,
          .title = "Hecho",
          .line = line_of(code),
          .is_critical = is_critical,
          .due_kind = DueKind::fixed,
          .due_on = kStart + days};
}

TEST(DayAxis, fills_the_width_with_a_short_path_at_every_scale) {
  for (auto const scale : {GanttScale::year, GanttScale::quarter, GanttScale::month}) {
    auto const axis = DayAxis{kStart, kStart + 20, scale};
    EXPECT_NEAR(axis.width(), DayAxis::kWidthMin, 0.1);
    EXPECT_LT(axis.at(kStart), axis.at(kStart + 20));
  }
  EXPECT_GT((DayAxis{kStart, kStart + 700, GanttScale::month}.width()), 7000.0);
}

TEST(Gantt, is_in_order_of_days_with_undated_ones_last) {
  auto open = at(1, "1,01", 0);
  open.due_on.reset();
  auto const milestones = std::vector{open, at(2, "1,02", 30), at(3, "1,03", 10)};
  auto const drawing = drawing_of(milestones, {}, {}, kStart, {});
  ASSERT_EQ(drawing.bars.size(), 3U);
  EXPECT_EQ(drawing.bars[0].milestone->code, "1,03");
  EXPECT_EQ(drawing.bars[2].milestone->code, "1,01");
}

TEST(Gantt, begins_each_bar_where_the_last_one_it_waits_for_ends) {
  auto const milestones = std::vector{at(1, "1,01", 0), at(2, "1,02", 20), at(3, "1,03", 50)};
  auto const drawing = drawing_of(milestones, {{MilestoneId{1}, MilestoneId{3}}, {MilestoneId{2}, MilestoneId{3}}}, {}, kStart, {});
  EXPECT_TRUE(drawing.is_computed);
  EXPECT_EQ(drawing.bars[2].starts_on, kStart + 20);
  EXPECT_EQ(drawing.bars[0].slack, 20);
  EXPECT_EQ(drawing.links.size(), 2U);
}

TEST(Gantt, draws_one_line_or_only_the_critical_path_and_nothing_withdrawn) {
  auto gone = at(4, "1,04", 5);
  gone.withdrawn_on = kStart;
  auto const milestones = std::vector{at(1, "1,01", 0), at(2, "2,01", 20), at(3, "1,03", 50, false), gone};
  EXPECT_EQ(drawing_of(milestones, {}, {}, kStart, {}).bars.size(), 3U);
  EXPECT_EQ(drawing_of(milestones, {}, {}, kStart, {.line = "1"}).bars.size(), 2U);
  auto const critical = drawing_of(milestones, {}, {}, kStart, {.line = "", .only_critical = true});
  EXPECT_EQ(critical.bars.size(), 2U);
}

TEST(Templates, that_are_shipped_have_sound_paths_of_facts) {
  auto database = TestDatabase{};
  auto work = database.work(console());
  auto const plans = shipped_plans(work.words);
  ASSERT_EQ(plans.size(), 3U);
  for (auto const& plan : plans) EXPECT_TRUE(check(plan).empty()) << plan.path.code;
}

TEST(Templates, are_edited_withdrawn_and_refused) {
  auto world = SmallWorld{};
  auto work = world.work(world.delivery_unit());
  auto plan = find_plan(work, "ley").value();
  plan.path.name = "Ley provincial";
  plan.steps.resize(2);
  auto const saved = save_plan(work, plan, 0);
  ASSERT_TRUE(saved);
  EXPECT_EQ(find_plan(work, "ley")->path.name, "Ley provincial");
  EXPECT_EQ(all_plans(work).size(), 3U) << "the government's own stands in place of the shipped one";
  auto circle = *saved;
  circle.steps[0].predecessors = circle.steps[1].code;
  EXPECT_FALSE(save_plan(work, circle, saved->path.revision));
  auto weightless = *saved;
  weightless.steps[0].weight = 0;
  EXPECT_FALSE(save_plan(work, weightless, saved->path.revision));
  EXPECT_THROW((void)save_plan(work, *saved, 99), Stale);
  withdraw_plan(work, "ley");
  EXPECT_FALSE(find_plan(work, "ley"));
  auto manager = world.work(world.manager());
  EXPECT_THROW((void)save_plan(manager, *saved, 0), Forbidden);
}

}  // namespace
}  // namespace timon::schedule
