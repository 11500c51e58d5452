#include "meetings/decision_actions.hpp"
#include "meetings/meeting_actions.hpp"
#include "notices/notices_testing.hpp"
#include "petitions/petition_actions.hpp"
#include "support/small_world.hpp"

namespace timon::notices {
namespace {

TEST_F(Hearing, who_gets_a_problem_from_below_is_told_at_once) {
  ASSERT_TRUE(derive(world.manager()));
  EXPECT_EQ(told("coordinator"), Texts{"climbed_to_you:R-01"});
  EXPECT_EQ(told("manager"), Texts{}) << "nobody is told of what they did";
  EXPECT_EQ(mail_jobs(), Texts{R"({"person":)" + std::to_string(person("coordinator").number) + R"(,"kind":"climbed_to_you"})"});
  auto const line = inbox("coordinator").front();
  EXPECT_EQ(sentence_of(line, Words::of(Language::es)), "Subió a usted: la derivó " + world.manager().name + ".");
  EXPECT_EQ(address_of(line), "/restricciones/R-01");
}

TEST_F(Hearing, those_who_asked_hear_what_was_answered) {
  ASSERT_TRUE(derive(world.manager()));
  auto work = world.work(world.coordinator());
  ASSERT_TRUE(obstacles::answer_obstacle(work, restriction().id, 0, AnswerVerb::ask_for_data, kWhy));
  EXPECT_EQ(told("manager"), Texts{"answered:R-01"});
  EXPECT_EQ(told("coordinator"), Texts{"climbed_to_you:R-01"});
  EXPECT_EQ(sentence_of(inbox("manager").front(), Words::of(Language::en)), world.coordinator().name + " answered: data are asked for.");
  EXPECT_EQ(mail_jobs().size(), 1U) << "an answer waits for the digest";
}

TEST_F(Hearing, a_return_a_resolution_and_a_discard_come_back) {
  ASSERT_TRUE(derive(world.manager()));
  auto above = world.work(world.coordinator());
  ASSERT_TRUE(obstacles::return_obstacle(above, restriction().id, 0, kWhy));
  EXPECT_EQ(told("manager"), Texts{"returned:R-01"});
  ASSERT_TRUE(derive(world.manager()));
  ASSERT_TRUE(obstacles::resolve_obstacle(above, restriction().id, 0, kWhy));
  EXPECT_EQ(told("manager").front(), "resolved:R-01");
  auto by_console = world.work();
  ASSERT_TRUE(obstacles::discard_obstacle(by_console, world.obstacle(SmallWorld::kAlert).id, 0, kWhy));
  EXPECT_EQ(told("manager").front(), "discarded:A-02");
}

TEST_F(Hearing, a_conversion_leads_to_the_restriction) {
  auto work = world.work();
  auto const made = obstacles::convert_alert(work, world.obstacle(SmallWorld::kAlert).id, 0);
  ASSERT_TRUE(made);
  EXPECT_EQ(told("manager"), Texts{"converted:" + made->code});
  EXPECT_EQ(inbox("manager").front().detail, "A-02");
}

TEST_F(Hearing, what_another_registers_on_ones_level_is_told) {
  auto work = world.work(world.coordinator());
  auto const milestone = world.milestone("A01", "1,03");
  ASSERT_TRUE(obstacles::raise_obstacle(work, {.kind = ObstacleKind::alert, .title = "Llueve desde el lunes", .decision_asked = "Autorizar la ampliación", .limit_on = kToday + 30},
                                        {{.goal = milestone.goal, .milestone = milestone.id}}));
  EXPECT_EQ(told("manager"), Texts{"raised_to_you:A-03"});
  EXPECT_EQ(told("coordinator"), Texts{});
}

TEST_F(Hearing, a_meeting_tells_its_guests_and_those_who_do_what_it_decided) {
  auto work = world.work(world.delivery_unit());
  auto const meeting = meetings::convene(work, {.institution = world.institution("GOB").id, .title = "Comité de Metas", .held_on = kToday, .starts_at = 540}).operator*();
  EXPECT_EQ(told("minister"), Texts{"meeting_convened:"});
  EXPECT_EQ(told("delivery_unit"), Texts{}) << "nobody is told of what they did";
  ASSERT_TRUE(meetings::open_meeting(work, meeting.id, 0));
  auto const decision =
      meetings::take_decision(work, {.meeting = meeting.id, .text = "Firmar el convenio", .office = world.office("Gerencia de Meta, Educación").id, .due_on = kToday + 1});
  ASSERT_TRUE(decision);
  EXPECT_EQ(told("manager"), Texts{}) << "what is being written down is told when the meeting closes";
  ASSERT_TRUE(meetings::close_meeting(work, meeting.id, 0));
  EXPECT_EQ(told("minister").front(), "meeting_closed:");
  EXPECT_EQ(told("manager"), Texts{"decision_assigned:"});
  auto const line = inbox("manager").front();
  EXPECT_EQ(address_of(line), "/acuerdos/" + std::to_string(decision->id.number));
  EXPECT_EQ(sentence_of(line, Words::of(Language::es)), "Un acuerdo a su cargo, con plazo 23 may 2026.");
  auto manager = world.work(world.manager());
  ASSERT_TRUE(meetings::complete_decision(manager, decision->id, 0, ""));
  EXPECT_EQ(told("delivery_unit").front(), "decision_changed:");
}

TEST_F(Hearing, a_petition_is_told_to_who_is_asked_and_its_answer_to_who_asked) {
  auto below = world.work(world.manager());
  auto const asked = petitions::ask(below, {.kind = PetitionKind::resources, .title = "Dos agrimensores por un mes", .asked_of = world.office("Coordinación, Educación").id});
  ASSERT_TRUE(asked);
  EXPECT_EQ(told("coordinator"), Texts{"petition_asked:P-01"});
  EXPECT_EQ(told("manager"), Texts{});
  auto above = world.work(world.coordinator());
  ASSERT_TRUE(petitions::answer(above, asked->id, 0, AnswerVerb::decide, kWhy));
  EXPECT_EQ(told("manager"), Texts{"petition_answered:P-01"});
  auto const line = inbox("manager").front();
  EXPECT_EQ(sentence_of(line, Words::of(Language::es)), world.coordinator().name + " decidió lo que usted pidió.");
  EXPECT_EQ(address_of(line), "/pedidos/P-01");
}

TEST_F(Hearing, a_valuation_is_told_to_who_leads_the_goal) {
  auto work = world.work(world.strange_coordinator());
  auto const id = world.session().one<OpportunityId>("SELECT id FROM opportunity WHERE code = 'O-01'");
  auto by_console = world.work();
  ASSERT_TRUE(obstacles::value_opportunity(by_console, id, 0, ValuationVerb::advance, kWhy));
  EXPECT_EQ(told("stranger"), Texts{"valued:O-01"});
  EXPECT_EQ(address_of(inbox("stranger").front()), "/oportunidades/O-01");
}

TEST_F(Hearing, a_deed_that_is_refused_tells_nobody) {
  auto work = world.work(world.manager());
  EXPECT_FALSE(obstacles::derive_obstacle(work, restriction().id, 0, "no", ""));
  EXPECT_EQ(told("coordinator"), Texts{});
  EXPECT_TRUE(mail_jobs().empty());
}

TEST_F(Hearing, who_stands_in_is_told_too_and_who_left_is_not) {
  auto founding = world.work();
  auto deed = Deed{founding, "delegated"};
  deed.insert(Delegation{.office = world.office("Coordinación, Educación").id, .person = person("verifier"), .from_on = kToday, .until_on = kToday + 3, .reason = "Licencia"});
  deed.insert(Delegation{.office = world.office("Coordinación, Educación").id, .person = person("evaluator"), .from_on = kToday - 9, .until_on = kToday - 1, .reason = "Licencia"});
  deed.commit();
  ASSERT_TRUE(derive(world.manager()));
  EXPECT_EQ(told("verifier"), Texts{"climbed_to_you:R-01"});
  EXPECT_EQ(told("evaluator"), Texts{});
}

TEST_F(Hearing, what_may_no_longer_be_seen_loses_its_name) {
  ASSERT_TRUE(derive(world.manager()));
  auto work = world.work();
  auto deed = Deed{work, "moved"};
  auto const holding = work.db.one<OfficeHolding>(sql::select<OfficeHolding>("WHERE person = :person"), sql::with("person", person("coordinator")));
  auto ended = holding;
  ended.until_on = kToday - 1;
  deed.update(holding, ended);
  deed.commit();
  auto const line = inbox("coordinator").front();
  EXPECT_FALSE(line.is_visible);
  EXPECT_EQ(line.title + line.code + line.goal_code, "");
  EXPECT_EQ(address_of(line), "");
  EXPECT_EQ(label_of(line, Words::of(Language::es)), "Un asunto que ya no está a su vista");
}

TEST_F(Hearing, people_who_are_taken_back_take_their_notices_along) {
  auto work = world.work();
  auto deed = Deed{work, "person_added"};
  auto const nobody = deed.insert(Person{.email = "nobody@example.org", .name = "Nadie"});
  deed.commit();
  auto const notice = [&](PersonId who, PersonId by, char const* key) {
    return Notice{.person = who,
                  .kind = NoticeKind::resolved,
                  .subject = NoticeSubject::obstacle,
                  .subject_id = restriction().id.number,
                  .by_person = by,
                  .once_key = key,
                  .created_at = kNow};
  };
  ASSERT_TRUE(add_notice(work.db, notice(nobody.id, person("manager"), "a")));
  ASSERT_TRUE(add_notice(work.db, notice(person("manager"), nobody.id, "b")));
  put_preference(work.db, nobody.id, {});
  EXPECT_EQ(work.db.run("DELETE FROM person WHERE id = :id", sql::with("id", nobody.id)), 1);
  EXPECT_EQ(sentence_of(inbox("manager").front(), Words::of(Language::es)), "Timón la dio por resuelta.");
}

TEST_F(Hearing, a_reserved_text_is_in_no_notice) {
  auto work = world.work(world.manager());
  ASSERT_TRUE(obstacles::log_action(work, restriction().id, "Reservado: hay un juicio en curso", true));
  ASSERT_TRUE(derive(world.manager()));
  for (auto const& line : inbox("coordinator")) EXPECT_EQ((label_of(line, Words::of(Language::es)) + sentence_of(line, Words::of(Language::es))).find("juicio"), std::string::npos);
}

}  // namespace
}  // namespace timon::notices
