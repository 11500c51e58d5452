#include "notices/notices_testing.hpp"

namespace timon::notices {
namespace {

auto const kClimb = make_date(2026, 5, 29);  // when the small world's restriction and alert leave their manager

TEST_F(Hearing, silence_tells_the_level_above_and_warned_the_one_below) {
  turn(make_date(2026, 5, 26));
  EXPECT_EQ(told("manager"), Texts{});
  turn(make_date(2026, 5, 27));
  EXPECT_EQ(told("manager"), (Texts{"warned:A-02", "warned:R-01"}));
  turn(kClimb);
  EXPECT_EQ(told("coordinator"), (Texts{"climbed_to_you:A-02", "climbed_to_you:R-01"}));
  EXPECT_EQ(inbox("coordinator").front().detail, "silence");
}

TEST_F(Hearing, a_day_turned_twice_tells_once) {
  turn(kClimb);
  auto const before = told("coordinator");
  EXPECT_EQ(turn(kClimb), 0U);
  EXPECT_EQ(told("coordinator"), before);
}

TEST_F(Hearing, what_is_due_tomorrow_is_told_to_who_answers_for_it) {
  turn(make_date(2026, 6, 17));
  EXPECT_EQ(told("owner"), Texts{});
  turn(make_date(2026, 6, 18));  // A01 and A02 have 1,03 on the 19th
  EXPECT_EQ(told("owner"), (Texts{"due_tomorrow:1,03", "due_tomorrow:1,03"}));
  auto letters = 0;
  for (auto const& job : mail_jobs())
    letters += job.find("due_tomorrow") != std::string::npos && job.find(std::to_string(person("owner").number) + ",") != std::string::npos ? 1 : 0;
  EXPECT_EQ(letters, 1) << "one letter for both";
  EXPECT_EQ(address_of(inbox("owner").back()), "/metas/A01/1%2C03");
  turn(make_date(2026, 6, 19));
  EXPECT_EQ(told("owner").size(), 2U);
}

TEST_F(Hearing, a_friday_tells_of_all_until_the_next_working_day) {
  auto work = world.work();
  ASSERT_TRUE(goals::reprogram_milestone(work, world.milestone("A01", "1,03").id, 0, make_date(2026, 5, 26), MoveCause::other, kWhy));
  turn(kToday);  // Friday; Monday the 25th is a holiday
  EXPECT_EQ(told("owner"), Texts{"due_tomorrow:1,03"});
}

TEST_F(Hearing, a_limit_date_is_told_to_its_holder_and_what_is_done_is_not) {
  turn(make_date(2026, 6, 29));  // both limit dates are the 30th
  auto const at_coordinator = told("coordinator", make_date(2026, 6, 29));
  EXPECT_NE(std::find(at_coordinator.begin(), at_coordinator.end(), "due_tomorrow:R-01"), at_coordinator.end());
  EXPECT_EQ(told("lonely_manager"), Texts{}) << "all of C01 is finished";
}

TEST_F(Hearing, who_takes_over_an_office_gets_one_summary) {
  auto founding = world.work();
  auto deed = Deed{founding, "office_taken"};
  deed.insert(OfficeHolding{.office = world.office("Gerencia de Meta, Educación").id, .person = person("verifier"), .from_on = kToday});
  deed.insert(OfficeHolding{.office = world.office("Evaluación").id, .person = person("verifier"), .from_on = kToday});
  deed.commit();
  turn(kToday);
  turn(kToday + 1);
  ASSERT_EQ(told("verifier"), Texts{"reassigned:"}) << "an office with nothing open gives nothing to tell";
  auto const line = inbox("verifier").front();
  EXPECT_EQ(line.title, "Gerencia de Meta, Educación");
  EXPECT_EQ(line.detail, "2");
  EXPECT_EQ(address_of(line), "/mi-semana");
}

TEST_F(Hearing, old_notices_are_let_go) {
  turn(kClimb);
  forget_old(world.session(), Time{(kClimb + 400).day});
  EXPECT_EQ(told("coordinator"), Texts{});
}

}  // namespace
}  // namespace timon::notices
