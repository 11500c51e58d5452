// What slips when a milestone is held up: handed on along the path, never the other way, and never less for a longer delay.
#include "goals/impact.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace timon {
namespace {

auto const kStart = make_date(2026, 6, 1);

Milestone at(std::int64_t id, char const* code, int days, bool is_critical = true) {
  auto milestone =
      Milestone{.id = MilestoneId{id}, .goal = GoalId{1}, .code = code, .line = line_of(code), .is_critical = is_critical, .due_kind = DueKind::fixed, .due_on = kStart + days};
  return milestone;
}

std::vector<Slip> slips(std::vector<Milestone> const& milestones, std::vector<PathLink> const& predecessors, std::map<MilestoneId, Date> const& earliest) {
  return slips_of(milestones, path_links(milestones, predecessors), earliest);
}

TEST(Impact, hands_the_delay_on_to_who_waits) {
  auto const milestones = std::vector{at(1, "1,01", 0), at(2, "1,02", 10), at(3, "1,03", 30)};
  auto const found = slips(milestones, {{MilestoneId{1}, MilestoneId{2}}, {MilestoneId{2}, MilestoneId{3}}}, {{MilestoneId{1}, kStart + 7}});
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[2].to, kStart + 37);
  EXPECT_EQ(found[2].because, MilestoneId{2});
  EXPECT_EQ(found[0].because, MilestoneId{1});
}

TEST(Impact, follows_the_path_marked_by_hand_where_nobody_said_what_waits) {
  auto const milestones = std::vector{at(1, "1,01", 0), at(2, "1,02", 10), at(3, "2,01", 12), at(4, "1,03", 20, false)};
  auto const found = slips(milestones, {}, {{MilestoneId{1}, kStart + 3}});
  ASSERT_EQ(found.size(), 2U) << "another line and what lies beside the critical path go on";
  EXPECT_EQ(found[1].milestone, MilestoneId{2});
}

TEST(Impact, moves_what_is_due_days_after_another) {
  auto after = at(2, "1,02", 14, false);
  after.due_kind = DueKind::after;
  after.after_milestone = MilestoneId{1};
  after.after_days = 14;
  auto const found = slips({at(1, "1,01", 0), after}, {}, {{MilestoneId{1}, kStart + 5}});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].to, kStart + 19);
}

TEST(Impact, leaves_alone_what_is_done_withdrawn_or_undated) {
  auto done = at(2, "1,02", 10), gone = at(3, "1,03", 10), open = at(4, "1,04", 0);
  done.finished_on = kStart;
  gone.withdrawn_on = kStart;
  open.due_on.reset();
  auto const links = std::vector<PathLink>{{MilestoneId{1}, MilestoneId{2}}, {MilestoneId{1}, MilestoneId{3}}, {MilestoneId{1}, MilestoneId{4}}};
  EXPECT_EQ(slips({at(1, "1,01", 0), done, gone, open}, links, {{MilestoneId{1}, kStart + 9}}).size(), 1U);
}

TEST(Impact, is_nothing_when_the_day_comes_before_it_is_due) { EXPECT_TRUE(slips({at(1, "1,01", 20)}, {}, {{MilestoneId{1}, kStart + 5}}).empty()); }

TEST(Impact, comes_to_rest_where_milestones_wait_for_each_other) {
  auto const circle = std::vector<PathLink>{{MilestoneId{1}, MilestoneId{2}}, {MilestoneId{2}, MilestoneId{1}}};
  EXPECT_EQ(slips({at(1, "1,01", 0), at(2, "1,02", 10)}, circle, {{MilestoneId{1}, kStart + 4}}).size(), 2U);
}

RC_GTEST_PROP(Impact, a_longer_delay_never_spares_anyone, ()) {
  auto milestones = std::vector<Milestone>{};
  auto const count = *rc::gen::inRange(1, 12);
  for (auto i = 1; i <= count; ++i) milestones.push_back(at(i, ("1," + std::to_string(10 + i)).c_str(), *rc::gen::inRange(0, 60)));
  auto links = std::vector<PathLink>{};
  for (auto i = 0; i < count; ++i) links.push_back({MilestoneId{*rc::gen::inRange(1, count + 1)}, MilestoneId{*rc::gen::inRange(1, count + 1)}});
  auto const held_up = MilestoneId{*rc::gen::inRange(1, count + 1)};
  auto const day = *rc::gen::inRange(0, 100);
  auto const less = slips(milestones, links, {{held_up, kStart + day}});
  auto const more = slips(milestones, links, {{held_up, kStart + day + *rc::gen::inRange(0, 30)}});
  for (auto const& slip : less) {
    RC_ASSERT(slip.days() > 0);
    auto const same = std::ranges::find(more, slip.milestone, &Slip::milestone);
    RC_ASSERT(same != more.end());
    RC_ASSERT(same->to >= slip.to);
  }
}

}  // namespace
}  // namespace timon
