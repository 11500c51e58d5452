#include <algorithm>
#include <thread>

#include "meetings/meetings_testing.hpp"

namespace timon::meetings {
namespace {

/// What must hold when people work at once, rename, remove and cancel.
class KeptMeetings : public MeetingsTest {};

TEST_F(KeptMeetings, tell_what_a_decision_is_about_only_to_who_sees_the_goal) {
  auto const meeting = in_session("MED");
  auto work = world.work(console());
  auto const about =
      take_decision(work, {.meeting = meeting.id, .text = "Con meta", .office = world.office("Gerencia de Meta, Salud").id, .due_on = kToday, .goal = world.goal("A01").id})
          .
          operator*();
  auto const line = [&](Actor actor) {
    auto theirs = world.work(std::move(actor));
    auto lines = decision_lines(theirs, {.id = about.id});
    return lines.empty() ? DecisionLine{} : lines.front();
  };
  EXPECT_EQ(line(world.head()).goal_code, "A01");
  EXPECT_EQ(line(world.manager()).goal_code, "A01");
  auto const told = line(world.stranger());  // responsible, in another ministry
  EXPECT_EQ(told.id, about.id);
  EXPECT_EQ(told.goal_code + told.goal_title + told.milestone_code + told.obstacle_code, "");
  auto responsible = world.work(world.stranger());
  EXPECT_EQ(decision_lines(responsible, {.of_meeting = meeting.id, .is_whole = true}).front().goal_code, "A01");
  EXPECT_EQ(decision_counts(responsible, {}).all(), 1);
}

TEST_F(KeptMeetings, find_decisions_whatever_the_accents) {
  auto const meeting = in_session();
  auto work = world.work(console());
  ASSERT_TRUE(take_decision(work, {.meeting = meeting.id, .text = "LICITACIÓN del puente", .office = world.office("Gerencia de Meta, Educación").id, .due_on = kToday + 7}));
  for (auto const* words : {"licitacion", "Licitación", "puente LICITACION", "educacion", "100%", ""})
    EXPECT_EQ(decision_lines(work, {.q = words}).size(), std::string_view{words} == "100%" ? 0U : 1U) << words;
}

TEST_F(KeptMeetings, bring_what_waits_to_another_meeting_when_the_first_is_cancelled) {
  auto const meeting = in_session();
  auto const first = convened("GOB", MeetingKind::committee, kToday + 7);
  auto const second = convened("GOB", MeetingKind::committee, kToday + 14);
  auto work = world.work(console());
  auto const open = add_item(work, meeting.id, "Lo que falta", "", 5).operator*();
  ASSERT_TRUE(close_meeting(work, meeting.id, 0));
  EXPECT_EQ(std::ranges::count(items(first), open.id, &AgendaItem::carried_from), 1);
  ASSERT_TRUE(cancel_meeting(work, first.id, 0, kWhy));
  EXPECT_EQ(std::ranges::count(items(second), open.id, &AgendaItem::carried_from), 1);
}

TEST_F(KeptMeetings, belong_to_their_rule_whatever_one_of_them_is_called) {
  auto work = world.work(console());
  ASSERT_TRUE(put_rule(work, {.institution = world.institution("GOB").id, .title = "Comité de Metas", .weekday = 1, .starts_at = 540, .minutes = 60, .from_on = kToday}));
  write_ahead(work);
  auto const lines = meeting_lines(work, {.is_ahead = true});
  auto wanted = find_visible(work, lines[0].id).value();
  wanted.title = "Comité ampliado";
  auto const renamed = edit_meeting(work, wanted.id, 0, wanted).operator*();
  auto const next = next_of_body(world.session(), renamed);
  ASSERT_TRUE(next);
  EXPECT_EQ(next->id, lines[1].id);
}

TEST_F(KeptMeetings, keep_a_removed_item_away_when_the_agenda_is_built_again) {
  auto const meeting = convened("MED");
  auto work = world.work(world.coordinator());
  auto const before = items(meeting);
  ASSERT_FALSE(before.empty());
  remove_item(work, meeting.id, before.front().id);
  EXPECT_EQ(items(meeting).size(), before.size() - 1);
  EXPECT_TRUE(rebuild_agenda(work, meeting.id).added.empty());
  EXPECT_EQ(items(meeting).size(), before.size() - 1);
  EXPECT_FALSE(find_item(world.session(), meeting.id, before.front().id));
  EXPECT_EQ(meeting_lines(work, {}).front().items, static_cast<std::int64_t>(before.size()) - 1);
}

TEST_F(KeptMeetings, refuse_the_note_of_who_did_not_see_the_last_one) {
  auto const meeting = in_session();
  auto work = world.work(world.delivery_unit());
  auto const item = add_item(work, meeting.id, "Convenio", "", 5).operator*();
  ASSERT_TRUE(mark_item(work, meeting.id, item.id, AgendaState::done, "Firma el lunes", item.revision));
  EXPECT_THROW((void)mark_item(work, meeting.id, item.id, AgendaState::done, "Firma el martes", item.revision), Stale);
  EXPECT_EQ(find_item(world.session(), meeting.id, item.id)->note, "Firma el lunes");
  EXPECT_FALSE(mark_item(work, meeting.id, item.id, AgendaState::removed, std::nullopt));
}

TEST_F(KeptMeetings, let_a_decision_settle_an_item_while_somebody_marks_it) {
  auto const meeting = in_session();
  auto work = world.work(world.delivery_unit());
  auto const item = add_item(work, meeting.id, "Convenio", "", 5).operator*();
  taken(meeting, item.id);
  EXPECT_TRUE(mark_item(work, meeting.id, item.id, AgendaState::done, "", item.revision));
}

TEST_F(KeptMeetings, invite_an_office_once) {
  auto const meeting = convened();
  auto work = world.work(world.delivery_unit());
  auto const office = world.office("Gerencia de Meta, Educación").id;
  auto const before = attendance_of(world.session(), meeting.id, kToday).size();
  auto const first = invite(work, meeting.id, office);
  auto const second = invite(work, meeting.id, office);
  ASSERT_TRUE(first);
  ASSERT_TRUE(second);
  EXPECT_EQ(first->id, second->id);
  EXPECT_EQ(attendance_of(world.session(), meeting.id, kToday).size(), before + 1);
  EXPECT_FALSE(invite(work, meeting.id, OfficeId{9999}));
}

TEST_F(KeptMeetings, have_no_decision_behind_their_frozen_minutes) {
  auto const meeting = in_session();
  auto const delivery = world.delivery_unit();
  auto const writes = [&](auto deed) {
    return std::thread{[&, deed] {
      auto session = sql::Session{world.database()};
      auto work = TestDatabase::work_on(session, delivery);
      deed(work);
    }};
  };
  auto taken_ones = std::size_t{0};
  auto const office = world.office("Ministerio, Salud").id;
  auto one = writes([&](Work& work) {
    for (auto i = 0; i < 8; ++i) taken_ones += take_decision(work, {.meeting = meeting.id, .text = "Firmar", .office = office, .due_on = kToday}) ? 1 : 0;
  });
  auto other = writes([&](Work& work) { EXPECT_TRUE(close_meeting(work, meeting.id, 0)); });
  one.join();
  other.join();
  auto work = world.work(console());
  EXPECT_EQ(decision_lines(work, {.of_meeting = meeting.id}).size(), taken_ones);
  EXPECT_EQ(take_decision(work, {.meeting = meeting.id, .text = "Tarde", .office = office, .due_on = kToday}).error().front().message, "meeting.state.not_in_session");
}

TEST_F(KeptMeetings, are_of_an_institution_that_exists) {
  auto console_work = world.work(console());
  EXPECT_EQ(convene(console_work, {.institution = InstitutionId{9999}, .title = "Comité", .held_on = kToday, .starts_at = 540}).error().front().field, "institution");
  EXPECT_EQ(put_rule(console_work, {.institution = InstitutionId{9999}, .title = "Comité", .from_on = kToday}).error().front().field, "institution");
}

}  // namespace
}  // namespace timon::meetings
