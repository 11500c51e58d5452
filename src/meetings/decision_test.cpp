#include "meetings/decision.hpp"

#include <gtest/gtest.h>

#include "organization/calendar.hpp"

namespace timon {
namespace {

auto const kDue = make_date(2026, 5, 15);  // a Friday
auto const kTaken = make_date(2026, 5, 8);
constexpr auto kText = "Se pidió el dictamen a Fiscalía";

class Decisions : public testing::Test {
 protected:
  Decision taken() { return checked({.text = "Firmar el convenio", .office = OfficeId{1}, .taken_on = kTaken, .due_on = kDue}, rules).operator*(); }
  WorkingCalendar calendar;
  LadderRules rules{{}, calendar};
};

TEST_F(Decisions, climb_when_the_days_of_the_level_pass_in_silence_after_they_were_due) {
  auto const decision = taken();
  EXPECT_EQ(decision.climbs_on, make_date(2026, 5, 25));  // five working days pass, then the next one
  EXPECT_FALSE(climbs_by_silence(decision, make_date(2026, 5, 24)));
  EXPECT_TRUE(climbs_by_silence(decision, make_date(2026, 5, 25)));
  auto const higher = climbed(decision, make_date(2026, 5, 25), rules);
  EXPECT_EQ(higher.level, Level::coordinator);
  EXPECT_EQ(higher.silent_climbs, 1);
  EXPECT_EQ(higher.climbs_on, make_date(2026, 5, 29));
}

TEST_F(Decisions, climb_one_level_a_day_at_most_and_never_above_the_head) {
  auto decision = taken();
  rules.days.days = {0, 0, 0, 0, std::nullopt};
  auto day = make_date(2026, 6, 1);
  for (auto expected : {Level::coordinator, Level::minister, Level::committee, Level::head}) {
    decision.climbs_on = day;
    ASSERT_TRUE(climbs_by_silence(decision, day));
    decision = climbed(decision, day, rules);
    EXPECT_EQ(decision.level, expected);
    EXPECT_FALSE(climbs_by_silence(decision, day));
    ++day;
  }
  EXPECT_FALSE(decision.climbs_on);
}

TEST_F(Decisions, count_anew_from_the_last_news) {
  calendar.holidays.insert(make_date(2026, 5, 25));
  auto const told = progressed(taken(), kText, make_date(2026, 5, 20), rules);
  ASSERT_TRUE(told);
  EXPECT_EQ(told->state, DecisionState::in_progress);
  EXPECT_EQ(told->climbs_on, make_date(2026, 5, 29));  // Thursday to Thursday but the holiday, then Friday
  EXPECT_EQ(progressed(taken(), "ok", kDue, rules).error().front().field, "note");
}

TEST_F(Decisions, go_from_pending_to_verified_and_back_once_with_a_reason) {
  EXPECT_EQ(verified(taken(), kDue).error().front().message, "decision.state.not_done");
  auto const finished = done(taken(), "", kDue);
  ASSERT_TRUE(finished);
  EXPECT_FALSE(finished->climbs_on);
  EXPECT_EQ(done(*finished, "", kDue).error().front().message, "decision.state.not_open");
  auto const again = sent_back(*finished, "Faltan dos municipios", make_date(2026, 5, 18), rules);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->state, DecisionState::in_progress);
  EXPECT_TRUE(again->climbs_on);
  auto const seen = verified(*done(*again, "", kDue), kDue);
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->verified_on, kDue);
  EXPECT_FALSE(cancelled(*seen, kText, kDue));
  EXPECT_FALSE(sent_back(*seen, kText, kDue, rules));
}

TEST_F(Decisions, say_what_who_and_by_when) {
  auto const wrong = checked({.text = " ", .taken_on = kTaken, .due_on = kTaken - 1}, rules);
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().size(), 3U);
  EXPECT_EQ(checked({.text = std::string(kDecisionLengthMax + 1, 'a'), .office = OfficeId{1}, .taken_on = kTaken, .due_on = kDue}, rules).error().front().message,
            "decision.text.long");
  EXPECT_EQ(cancelled(taken(), "no", kDue).error().front().field, "note");
}

}  // namespace
}  // namespace timon
