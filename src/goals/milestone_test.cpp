#include "goals/milestone.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace timon {
namespace {

auto const kDay = make_date(2026, 5, 22);
constexpr auto kWhy = "El proveedor entregó tarde los materiales";

Milestone any(std::int64_t id = 1) {
  return {.id = {id}, .goal = {1}, .code = "3,02", .title = "Decreto firmado", .due_kind = DueKind::fixed, .due_on = kDay, .due_original = kDay};
}
template <class T>
std::string refusal(Outcome<T> const& outcome) {
  return outcome ? "" : outcome.error().front().message;
}

TEST(Milestone, has_the_line_of_its_code) {
  EXPECT_EQ(line_of("3,02"), "3");
  EXPECT_EQ(line_of("12.7"), "12");
  EXPECT_EQ(line_of("A"), "A");
}

TEST(Milestone, is_refused_with_every_reason_at_once) {
  auto milestone = any();
  milestone.code = "3 02";
  milestone.title = "  ";
  milestone.weight = 0;
  milestone.due_on.reset();
  auto const outcome = checked(milestone);
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().size(), 4U);
}

TEST(Milestone, forgets_a_date_that_its_kind_does_not_have) {
  auto open = any();
  open.due_kind = DueKind::open;
  EXPECT_EQ(checked(open)->due_on, std::nullopt);
  auto fixed = any();
  fixed.after_milestone = {7};
  fixed.after_days = 4;
  EXPECT_FALSE(checked(fixed)->after_milestone);
}

TEST(Milestone, counts_letters_not_bytes) {
  auto milestone = any();
  milestone.title.clear();
  for (auto i = 0; i < 300; ++i) milestone.title += "ñ";
  EXPECT_TRUE(checked(milestone));
  milestone.title += "ñ";
  EXPECT_EQ(refusal(checked(milestone)), "text.too_long");
}

TEST(Milestone, cannot_follow_itself) {
  auto milestone = any();
  milestone.due_kind = DueKind::after;
  milestone.after_milestone = milestone.id;
  EXPECT_EQ(refusal(checked(milestone)), "milestone.after_milestone.missing");
}

TEST(Reprogramming, before_approval_is_no_reprogramming) {
  auto const move = reprogram(any(), false, kDay + 9, MoveCause::other, "", kDay);
  ASSERT_TRUE(move);
  EXPECT_FALSE(move->ledger);
  EXPECT_EQ(move->milestone.moves, 0);
}

TEST(Reprogramming, keeps_where_the_date_was_and_leaves_the_original) {
  auto const move = reprogram(any(), true, kDay + 9, MoveCause::supplier, kWhy, kDay);
  ASSERT_TRUE(move && move->ledger);
  EXPECT_EQ(move->ledger->from_on, kDay);
  EXPECT_EQ(move->ledger->to_on, kDay + 9);
  EXPECT_EQ(move->milestone.due_original, kDay);
  EXPECT_EQ(move->milestone.moves, 1);
}

TEST(Reprogramming, wants_a_reason_and_another_date) {
  EXPECT_EQ(refusal(reprogram(any(), true, kDay + 9, MoveCause::other, "porque", kDay)), "reason.too_short");
  EXPECT_EQ(refusal(reprogram(any(), true, kDay, MoveCause::other, kWhy, kDay)), "milestone.due_on.unchanged");
  auto done = any();
  done.finished_on = kDay;
  EXPECT_EQ(refusal(reprogram(done, true, kDay + 9, MoveCause::other, kWhy, kDay)), "milestone.due_on.finished");
}

TEST(Milestone, is_finished_today_or_before_and_once) {
  EXPECT_EQ(refusal(finish(any(), kDay + 1, kDay)), "milestone.finished_on.future");
  auto const done = finish(any(), kDay, kDay);
  ASSERT_TRUE(done);
  EXPECT_EQ(refusal(finish(*done, kDay, kDay)), "milestone.finished_on.already");
}

TEST(Milestone, loses_its_verification_when_it_is_reopened) {
  auto const done = finish(any(), kDay, kDay);
  auto const seen = verify(*done, {2}, {1}, kDay);
  ASSERT_TRUE(seen);
  auto const again = reopen(*seen, kWhy);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->verified_on, std::nullopt);
  EXPECT_FALSE(again->verified_by);
  EXPECT_EQ(refusal(reopen(*again, kWhy)), "milestone.finished_on.not_yet");
}

TEST(Milestone, is_verified_by_another_person_than_who_declared_it) {
  auto const done = finish(any(), kDay, kDay);
  EXPECT_EQ(refusal(verify(*done, {1}, {1}, kDay)), "milestone.verified_on.same_person");
  EXPECT_EQ(refusal(verify(any(), {2}, {1}, kDay)), "milestone.finished_on.not_yet");
}

TEST(Milestone, is_withdrawn_in_sight_of_everybody) {
  auto const gone = withdraw(any(), kWhy, kDay);
  ASSERT_TRUE(gone);
  EXPECT_EQ(gone->withdrawn_on, kDay);
  EXPECT_EQ(refusal(withdraw(*gone, kWhy, kDay)), "milestone.withdrawn");
  EXPECT_EQ(refusal(finish(*gone, kDay, kDay)), "milestone.withdrawn");
}

Milestone after(std::int64_t id, std::int64_t before, int days) {
  auto milestone = any(id);
  milestone.due_kind = DueKind::after;
  milestone.due_on.reset();
  milestone.after_milestone = {before};
  milestone.after_days = days;
  return milestone;
}

TEST(DueDates, follow_each_other_along_a_chain_in_any_order) {
  auto milestones = std::vector{after(4, 3, 10), after(3, 2, 10), after(2, 1, 10), any(1)};
  resolve_due_dates(milestones);
  EXPECT_EQ(milestones[0].due_on, kDay + 30);
  EXPECT_EQ(milestones[2].due_on, kDay + 10);
}

TEST(DueDates, follow_the_day_on_which_the_one_before_was_really_finished) {
  auto first = any(1);
  first.finished_on = kDay - 20;
  auto milestones = std::vector{first, after(2, 1, 5)};
  resolve_due_dates(milestones);
  EXPECT_EQ(milestones[1].due_on, kDay - 15);
}

TEST(DueDates, are_open_behind_an_open_one) {
  auto first = any(1);
  first.due_on.reset();
  auto milestones = std::vector{first, after(2, 1, 5)};
  milestones[1].due_on = kDay;
  resolve_due_dates(milestones);
  EXPECT_EQ(milestones[1].due_on, std::nullopt);
}

TEST(DueDates, of_a_circle_stay_as_they_are) {
  for (auto size = 2; size <= 5; ++size) {
    auto milestones = std::vector<Milestone>{};
    for (auto i = 0; i < size; ++i) {
      milestones.push_back(after(i + 1, (i + 1) % size + 1, 7));
      milestones.back().due_on = kDay + i;
    }
    resolve_due_dates(milestones);
    for (auto i = 0; i < size; ++i) EXPECT_EQ(milestones[static_cast<std::size_t>(i)].due_on, kDay + i) << size;
  }
}

RC_GTEST_PROP(DueDates, once_settled_stay_settled, ()) {
  auto milestones = std::vector<Milestone>{};
  auto const size = *rc::gen::inRange(1, 9);
  for (auto i = 1; i <= size; ++i) {
    auto const before = *rc::gen::inRange(1, size + 1);
    milestones.push_back(*rc::gen::inRange(0, 3) == 0 || before == i ? any(i) : after(i, before, *rc::gen::inRange(0, 30)));
  }
  resolve_due_dates(milestones);
  auto const dates = [](auto const& all) {
    auto found = std::vector<std::optional<Date>>{};
    for (auto const& milestone : all) found.push_back(milestone.due_on);
    return found;
  };
  auto const settled = dates(milestones);
  resolve_due_dates(milestones);
  RC_ASSERT(dates(milestones) == settled);
}

}  // namespace
}  // namespace timon
