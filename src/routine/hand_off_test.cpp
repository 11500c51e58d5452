#include "routine/hand_off.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "routine/hand_off_content.hpp"
#include "routine/routine.hpp"
#include "support/small_world.hpp"

namespace timon::routine {
namespace {

auto const kWednesday = make_date(2026, 5, 20);
constexpr auto kZone = kDefaultZone;
Time at(Date day, int hour) { return time_at(day, hour * 60, kZone); }

Period week() { return period_at(RoutineRules{}, {}, kWednesday); }
std::string refusal(Period const& period, Sending const& sending, Time now) {
  auto const late = is_late_now(period, sending, now, kZone);
  return late ? "" : late.error().front().message;
}

TEST(HandOff, is_on_time_until_the_cut_off_and_late_from_there_on) {
  EXPECT_FALSE(*is_late_now(week(), {.role = Level::manager}, at(kWednesday, 18), kZone));
  EXPECT_TRUE(*is_late_now(week(), {.role = Level::manager}, at(kWednesday, 19), kZone));
  EXPECT_FALSE(*is_late_now(week(), {.role = Level::coordinator}, at(kWednesday, 19), kZone));
  EXPECT_FALSE(*is_late_now(week(), {.role = Level::minister}, at(kWednesday + 1, 23), kZone)) << "a minister has the day";
}

TEST(HandOff, freezes_at_the_cut_off_once_it_was_sent) {
  auto const sent = Sending{.role = Level::manager, .is_sent = true};
  EXPECT_FALSE(*is_late_now(week(), sent, at(kWednesday, 17), kZone)) << "sent again in time";
  EXPECT_EQ(refusal(week(), sent, at(kWednesday, 19)), "hand_off.period.frozen");
}

TEST(HandOff, that_came_back_may_be_sent_until_the_coordinators_cut_off_and_is_no_later_for_that) {
  auto const returned = Sending{.role = Level::manager, .is_sent = true, .is_returned = true};
  EXPECT_FALSE(*is_late_now(week(), returned, at(kWednesday + 1, 11), kZone));
  EXPECT_EQ(refusal(week(), returned, at(kWednesday + 1, 13)), "hand_off.period.returned_too_late");
}

TEST(HandOff, is_refused_once_the_period_is_closed) {
  auto period = week();
  period.closed_at = at(kWednesday + 2, 12);
  EXPECT_EQ(refusal(period, {.role = Level::manager}, at(kWednesday, 10)), "hand_off.period.closed");
}

TEST(HandOff, waits_until_its_period_has_begun) { EXPECT_EQ(refusal(week(), {.role = Level::manager}, at(kWednesday - 4, 10)), "hand_off.period.not_begun"); }

TEST(HandOff, has_up_to_three_lines) {
  EXPECT_EQ(*checked_lines(" Uno \r\n\n Dos\n"), "Uno\nDos");
  EXPECT_EQ(*checked_lines(""), "");
  EXPECT_EQ(checked_lines("a\nb\nc\nd").error().front().message, "hand_off.lines.too_many");
  EXPECT_EQ(checked_lines(std::string(201, 'a')).error().front().message, "hand_off.lines.too_long");
}

class HandOffs : public testing::Test {
 protected:
  Work work_at(Actor actor, Time moment) {
    auto work = world.work(std::move(actor), local_time(moment, kZone).date);
    work.now = moment;
    return work;
  }
  Period period() {
    auto work = work_at(console(), at(kWednesday, 8));
    return current_period(work);
  }
  Outcome<HandOff> hand(Actor actor, Time moment, char const* office, char const* lines) {
    auto const now = period();
    auto work = work_at(std::move(actor), moment);
    return hand_over(work, now.id, world.office(office).id, lines);
  }
  static constexpr auto kManagers = "Gerencia de Meta, Educación";
  SmallWorld world;
};

TEST_F(HandOffs, need_a_calendar_published_eight_weeks_and_three_months_ahead) {
  auto const now = period();
  EXPECT_EQ(now.code, "2026-S21");
  EXPECT_EQ(periods_until(world.session(), false, kWednesday + 400, 100).front().code, "2026-S29");
  EXPECT_EQ(periods_until(world.session(), true, kWednesday + 400, 100).front().code, "2026-08");
  EXPECT_EQ(period_on(world.session(), make_date(2026, 5, 27))->committee_on, make_date(2026, 5, 29));
  auto work = work_at(console(), at(kWednesday, 8));
  ensure_periods(work);
  EXPECT_EQ(periods_until(world.session(), false, kWednesday + 400, 100).size(), 9U) << "written once";
  ensure_periods(work, kWednesday - 21);
  EXPECT_EQ(periods_until(world.session(), false, kWednesday + 400, 100).back().code, "2026-S18") << "a past that was asked for later";
}

TEST_F(HandOffs, follow_the_calendar_that_was_published_whatever_is_set_later) {
  period();
  auto work = work_at(console(), at(kWednesday, 8));
  auto deed = Deed{work, "settings_changed"};
  organization::put_setting(work.db, deed, "routine_rhythm", "fortnight");
  organization::put_setting(work.db, deed, "routine_committee_day", "4");
  deed.commit();
  EXPECT_EQ(period_on(world.session(), kWednesday + 7)->committee_on, make_date(2026, 5, 29));
  auto later = work_at(console(), at(kWednesday + 30, 8));
  ensure_periods(later);
  auto const first = period_on(world.session(), make_date(2026, 7, 20));
  ASSERT_TRUE(first);
  EXPECT_EQ(first->kind, PeriodKind::fortnight);
  EXPECT_EQ(weekday_of(first->committee_on), 4U);
}

TEST_F(HandOffs, go_on_being_published_when_fortnights_are_shifted_by_a_week) {
  auto const set = [&](char const* from) {
    auto work = work_at(console(), at(kWednesday, 8));
    auto deed = Deed{work, "settings_changed"};
    organization::put_setting(work.db, deed, "routine_rhythm", "fortnight");
    organization::put_setting(work.db, deed, "routine_fortnight_from", from);
    deed.commit();
  };
  set("2026-01-05");
  period();
  set("2026-01-12");
  auto day = kWednesday;
  for (auto i = 0; i < 30; ++i, day = day + 7) {
    auto work = work_at(console(), at(day, 8));
    ensure_periods(work);
    EXPECT_TRUE(period_on(world.session(), day + kPublishedAhead)) << to_iso(day);
    EXPECT_TRUE(month_on(world.session(), day)) << to_iso(day);
  }
}

TEST_F(HandOffs, are_refused_when_the_period_was_closed_meanwhile) {
  auto const now = period();
  auto console_work = work_at(console(), at(kWednesday, 9));
  auto closed = now;
  closed.closed_at = console_work.now;
  auto deed = Deed{console_work, "period_closed"};
  deed.update(now, closed);
  deed.commit();
  EXPECT_EQ(hand(world.manager(), at(kWednesday, 10), kManagers, "").error().front().message, "hand_off.period.closed");
  EXPECT_FALSE(hand_off_of(world.session(), now.id, world.office(kManagers).id));
}

TEST_F(HandOffs, of_one_office_by_several_at_once_are_one) {
  auto const now = period();
  auto const office = world.office(kManagers).id;
  auto sent = std::atomic<int>{0};
  auto threads = std::vector<std::thread>{};
  for (auto i = 0; i < 4; ++i)
    threads.emplace_back([&, actor = world.manager()] {
      auto session = sql::Session{world.database()};
      auto work = SmallWorld::work_on(session, actor, kWednesday);
      if (hand_over(work, now.id, office, "A la vez")) ++sent;
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(sent, 4);
  EXPECT_EQ(hand_off_of(world.session(), now.id, office)->sends, 4);
}

TEST_F(HandOffs, count_as_they_were_sent_last) {
  auto const first = hand(world.manager(), at(kWednesday, 10), kManagers, "Uno");
  ASSERT_TRUE(first);
  auto const second = hand(world.manager(), at(kWednesday, 11), kManagers, "Dos\nTres");
  ASSERT_TRUE(second);
  EXPECT_EQ(second->id, first->id);
  EXPECT_EQ(second->lines, "Dos\nTres");
  EXPECT_EQ(second->sends, 2);
  EXPECT_FALSE(second->is_late);
  EXPECT_EQ(hand(world.manager(), at(kWednesday, 19), kManagers, "Tarde").error().front().message, "hand_off.period.frozen");
}

TEST_F(HandOffs, are_taken_late_and_say_so) {
  auto const late = hand(world.manager(), at(kWednesday + 1, 9), kManagers, "");
  ASSERT_TRUE(late);
  EXPECT_TRUE(late->is_late);
}

TEST_F(HandOffs, freeze_what_was_told) {
  auto const sent = hand(world.manager(), at(kWednesday, 23), kManagers, "");
  ASSERT_TRUE(sent);
  auto const content = content_from(sent->content);
  EXPECT_EQ(content.goals.size(), 2U);
  EXPECT_EQ(content.obstacles.size(), 2U);
  EXPECT_TRUE(content.obstacles.front().is_new);
  EXPECT_TRUE(content.progress.empty());
  EXPECT_GT(content.untold, 0);
}

TEST_F(HandOffs, come_back_with_a_note_and_are_sent_again) {
  auto const sent = hand(world.manager(), at(kWednesday, 10), kManagers, "Uno");
  ASSERT_TRUE(sent);
  auto coordinator = work_at(world.coordinator(), at(kWednesday, 19));
  auto deed = Deed{coordinator, "hand_off_valued"};
  auto const valuation = deed.insert(
      Valuation{.hand_off = sent->id, .office = world.office("Coordinación, Educación").id, .verb = Verdict::returned, .note = "Falta 1,02", .valued_at = coordinator.now});
  deed.commit();
  EXPECT_TRUE(lies_returned(*sent, valuation));
  auto const again = hand(world.manager(), at(kWednesday + 1, 9), kManagers, "Con 1,02");
  ASSERT_TRUE(again);
  EXPECT_FALSE(again->is_late);
  EXPECT_FALSE(lies_returned(*again, valuation));
}

TEST_F(HandOffs, are_made_by_who_holds_the_office_and_nobody_else) {
  for (auto const& actor : {world.owner(), world.verifier(), world.committee(), world.delivery_unit(), world.head(), world.evaluator(), world.auditor(), world.administrator(),
                            world.coordinator(), world.minister(), world.stranger(), world.lonely_manager()})
    EXPECT_THROW((void)hand(actor, at(kWednesday, 10), kManagers, ""), Forbidden) << actor.name;
  auto reader = world.manager();
  reader.may_write = false;
  EXPECT_THROW((void)hand(reader, at(kWednesday, 10), kManagers, ""), Forbidden);
  auto work = work_at(world.manager(), at(kWednesday, 10));
  EXPECT_THROW((void)hand_over(work, PeriodId{999}, world.office(kManagers).id, ""), NotFound);
  EXPECT_THROW((void)hand_over(work, period().id, OfficeId{999}, ""), NotFound);
}

TEST_F(HandOffs, say_for_whom_a_delegate_made_them) {
  auto stand_in = world.stranger();
  auto seat = world.manager().seats.front();
  seat.stands_in_for = world.manager().person;
  stand_in.seats.push_back(seat);
  auto const sent = hand(stand_in, at(kWednesday, 10), kManagers, "");
  ASSERT_TRUE(sent);
  EXPECT_EQ(sent->person, world.stranger().person);
  EXPECT_EQ(sent->stands_in_for, world.manager().person);
}

TEST_F(HandOffs, are_marked_as_read_once_by_each_person) {
  auto const sent = hand(world.manager(), at(kWednesday, 10), kManagers, "");
  ASSERT_TRUE(sent);
  auto work = work_at(world.coordinator(), at(kWednesday, 19));
  note_reading(work, sent->id, world.office("Coordinación, Educación").id);
  note_reading(work, sent->id, world.office("Coordinación, Educación").id);
  EXPECT_EQ(world.session().one<std::int64_t>("SELECT count(*) FROM reading"), 1);
}

TEST_F(HandOffs, that_are_sent_again_wait_to_be_read_again) {
  auto const own = world.office(kManagers).id;
  auto const reader = world.office("Coordinación, Educación").id;
  auto const sent = hand(world.manager(), at(kWednesday, 10), kManagers, "Uno");
  ASSERT_TRUE(sent);
  auto first = work_at(world.coordinator(), at(kWednesday, 11));
  note_reading(first, sent->id, reader);
  auto later = work_at(world.coordinator(), at(kWednesday, 12));
  note_reading(later, sent->id, reader);
  ASSERT_EQ(readings_of(world.session(), sent->id, own).size(), 1U);
  EXPECT_EQ(readings_of(world.session(), sent->id, own).front().read_at, first.now) << "the first time counts";
  ASSERT_TRUE(hand(world.manager(), at(kWednesday, 13), kManagers, "Dos"));
  EXPECT_TRUE(readings_of(world.session(), sent->id, own).empty()) << "nobody has read these lines";
  auto again = work_at(world.coordinator(), at(kWednesday, 14));
  note_reading(again, sent->id, reader);
  ASSERT_EQ(readings_of(world.session(), sent->id, own).size(), 1U);
  EXPECT_EQ(readings_of(world.session(), sent->id, own).front().read_at, again.now);
}

}  // namespace
}  // namespace timon::routine
