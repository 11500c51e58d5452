#include "meetings/meetings.hpp"

#include <algorithm>
#include <set>
#include <thread>

#include "meetings/meetings_testing.hpp"
#include "obstacles/obstacle_actions.hpp"
#include "platform/hash/hash.hpp"
#include "strategy/row_actions.hpp"

namespace timon::meetings {
namespace {

class Meetings : public MeetingsTest {};

TEST_F(Meetings, ask_the_offices_of_the_body_and_build_their_agenda) {
  auto const central = convened();
  EXPECT_EQ(central.chair, world.office("Unidad de Gestión").id);
  auto const guests = attendance_of(world.session(), central.id, kToday);
  EXPECT_EQ(guests.size(), 4U);  // the delivery unit, the committee, two ministers
  auto const ministry = convened("MED");
  EXPECT_EQ(ministry.chair, world.office("Ministerio, Educación").id);
  auto const found = items(ministry);
  // A02's 1,02 fell due on 15 May and is late; nothing of other ministries.
  ASSERT_FALSE(found.empty());
  EXPECT_TRUE(std::ranges::any_of(found, [&](AgendaItem const& each) { return each.kind == AgendaKind::late && each.goal == world.goal("A02").id; }));
  EXPECT_TRUE(std::ranges::none_of(found, [&](AgendaItem const& each) { return each.goal == world.goal("B01").id; }));
}

TEST_F(Meetings, put_what_their_level_holds_first) {
  auto manager = world.work(world.manager());
  ASSERT_TRUE(obstacles::derive_obstacle(manager, world.obstacle(SmallWorld::kRestriction).id, 0, "Excede a la gerencia de la meta", "Autorizar la ampliación"));
  auto const found = items(convened("MED"));
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front().kind, AgendaKind::held_obstacle);
  EXPECT_EQ(found.front().title, "R-01 Terreno sin escritura");
  auto const taken_there = taken(in_session("MED"));
  EXPECT_EQ(taken_there.number, 1);
}

TEST_F(Meetings, are_convened_and_run_in_the_reach_of_the_right_and_by_who_chairs) {
  auto const ministry = convened("MED");
  for (auto const& [name, actor] : everybody()) {
    auto work = world.work(actor);
    auto const draft = Meeting{.institution = world.institution("MED").id, .title = "Reunión", .held_on = kToday + 3, .starts_at = 600, .minutes = 30};
    auto const may = name == "coordinator" || name == "minister" || name == "delivery_unit" || name == "head";
    if (may) EXPECT_TRUE(convene(work, draft)) << name;
    else EXPECT_THROW((void)convene(work, draft), Forbidden) << name;
    auto const edit = [&] { return edit_meeting(work, ministry.id, 0, ministry); };
    if (may) EXPECT_TRUE(edit()) << name;
    else if (name == "strange_coordinator") EXPECT_THROW((void)edit(), NotFound) << name;
    else EXPECT_THROW((void)edit(), Forbidden) << name;
  }
}

TEST_F(Meetings, are_seen_by_their_body_those_above_and_who_is_asked) {
  auto const ministry = convened("MED");
  auto const central = convened();
  auto const sees = [&](std::string const& name, Meeting const& meeting) {
    auto work = world.work(world.person(name));
    return find_visible(work, meeting.id).has_value();
  };
  for (auto const* name : {"coordinator", "minister", "manager", "committee", "delivery_unit", "head", "auditor"}) EXPECT_TRUE(sees(name, ministry)) << name;
  for (auto const* name : {"owner", "verifier", "stranger", "strange_coordinator", "strange_minister", "lonely_manager", "administrator"})
    EXPECT_FALSE(sees(name, ministry)) << name;
  for (auto const* name : {"minister", "strange_minister", "head"}) EXPECT_TRUE(sees(name, central)) << name;
  for (auto const* name : {"coordinator", "manager", "stranger"}) EXPECT_FALSE(sees(name, central)) << name;
  for (auto const& [name, actor] : everybody()) {
    auto work = world.work(actor);
    auto const lines = meeting_lines(work, {});
    for (auto const& meeting : {ministry, central})
      EXPECT_EQ(std::ranges::any_of(lines, [&](MeetingLine const& line) { return line.id == meeting.id; }), find_visible(work, meeting.id).has_value()) << name;
  }
}

TEST_F(Meetings, bring_together_goals_of_different_ministries_that_share_an_actor) {
  auto const with = [&](char const* goal, char const* actor) {
    auto work = world.work(console());
    ASSERT_TRUE(strategy::save_row(work, world.goal(goal).id, 0, Stakeholder{.name = actor})) << goal;
  };
  with("A01", "Escribanía Mayor");
  with("B01", "Escribania mayor");
  with("A02", "Cámara de la Construcción");
  auto found = items(convened());
  std::erase_if(found, [](AgendaItem const& each) { return each.kind != AgendaKind::synergy; });
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().goal, world.goal("A01").id);
  EXPECT_EQ(found.front().other_id, world.goal("B01").id.number);
  EXPECT_NE(found.front().detail.find("mismos actores: Escriban"), std::string::npos) << found.front().detail;
}

TEST_F(Meetings, follow_the_data_when_the_agenda_is_built_again_and_say_what_is_gone) {
  auto const meeting = convened("MED");
  auto work = world.work(world.coordinator());
  ASSERT_TRUE(add_item(work, meeting.id, "Calendario de invierno", "", 15));
  ASSERT_TRUE(rebuild_agenda(work, meeting.id).gone.empty());
  ASSERT_TRUE(goals::finish_milestone(work, world.milestone("A02", "1,02").id, 0, kToday));
  auto const news = rebuild_agenda(work, meeting.id);
  EXPECT_EQ(news.gone, (std::vector<std::string>{"A02 Aulas con conexión"}));
  EXPECT_EQ(news.added.size(), 1U);  // it is an advance now
  auto const own = items(meeting).back();
  move_item(work, meeting.id, items(meeting).front().id, 1);
  EXPECT_TRUE(std::ranges::any_of(items(meeting), [](AgendaItem const& each) { return each.title == "Calendario de invierno"; }));
}

TEST_F(Meetings, take_decisions_only_in_session_and_mark_their_item) {
  auto const early = convened();
  auto work = world.work(world.delivery_unit());
  auto const draft = Decision{.meeting = early.id, .text = "Firmar", .office = world.office("Ministerio, Salud").id, .due_on = kToday};
  EXPECT_EQ(take_decision(work, draft).error().front().message, "meeting.state.not_in_session");
  ASSERT_TRUE(open_meeting(work, early.id, 0));
  auto const item = add_item(work, early.id, "Convenio", "", 5).operator*();
  auto linked = draft;
  linked.item = item.id;
  ASSERT_TRUE(take_decision(work, linked));
  EXPECT_EQ(find_item(world.session(), early.id, item.id)->state, AgendaState::done);
  auto const second = take_decision(work, linked);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->number, 2);
  EXPECT_EQ(second->year, 2026);
  auto nobody = world.work(world.auditor());
  EXPECT_THROW((void)take_decision(nobody, draft), Forbidden);
}

TEST_F(Meetings, keep_what_two_secretaries_write_at_once) {
  auto const meeting = in_session();
  auto console_work = world.work(console());
  auto const item = add_item(console_work, meeting.id, "Convenio", "", 5).operator*();
  auto const draft = Decision{.meeting = meeting.id, .item = item.id, .text = "Firmar", .office = world.office("Ministerio, Salud").id, .due_on = kToday};
  constexpr auto kEach = 5;
  auto const writes = [&](Actor actor) {
    return std::thread{[&, actor = std::move(actor)] {
      auto session = sql::Session{world.database()};
      auto work = TestDatabase::work_on(session, actor);
      for (auto i = 0; i < kEach; ++i) EXPECT_TRUE(take_decision(work, draft));
    }};
  };
  auto one = writes(world.delivery_unit()), other = writes(world.head());
  one.join();
  other.join();
  auto numbers = std::set<std::int64_t>{};
  for (auto const& line : decision_lines(console_work, {.item = item.id})) numbers.insert(line.number);
  EXPECT_EQ(numbers.size(), 2U * kEach);
  EXPECT_EQ(*numbers.rbegin(), 2 * kEach);
}

TEST_F(Meetings, close_with_frozen_minutes_and_carry_over_what_was_not_decided) {
  auto const meeting = in_session();
  auto const next = convened("GOB", MeetingKind::committee, kToday + 7);
  auto work = world.work(world.delivery_unit());
  auto const open = add_item(work, meeting.id, "Lo que falta <decidir>", "", 5).operator*();
  auto const settled = add_item(work, meeting.id, "Lo decidido", "", 5).operator*();
  taken(meeting, settled.id);
  ASSERT_TRUE(close_meeting(work, meeting.id, 0));
  EXPECT_EQ(find_item(world.session(), meeting.id, open.id)->state, AgendaState::carried);
  auto const later = items(next);
  EXPECT_EQ(std::ranges::count(later, open.id, &AgendaItem::carried_from), 1);
  EXPECT_EQ(std::ranges::count(later, settled.id, &AgendaItem::carried_from), 0);
  auto const minutes = minutes_of(world.session(), meeting.id);
  ASSERT_TRUE(minutes);
  auto const file = minutes_file(world.session(), *minutes);
  EXPECT_EQ(sha256(file), minutes->hash);
  EXPECT_TRUE(file.starts_with("%PDF-"));
  // Nothing of it can be changed any more.
  EXPECT_EQ(close_meeting(work, meeting.id, 0).error().front().message, "meeting.state.not_in_session");
  EXPECT_FALSE(add_item(work, meeting.id, "Tarde", "", 5));
  EXPECT_FALSE(cancel_meeting(work, meeting.id, 0, kWhy));
  ASSERT_TRUE(add_erratum(work, meeting.id, "Donde dice mayo debe decir junio"));
  EXPECT_EQ(minutes_of(world.session(), meeting.id)->hash, minutes->hash);
  EXPECT_EQ(errata_of(world.session(), meeting.id).size(), 1U);
}

TEST_F(Meetings, carry_over_to_a_meeting_that_is_convened_later) {
  auto const meeting = in_session();
  auto work = world.work(console());
  auto const open = add_item(work, meeting.id, "Lo que falta", "", 5).operator*();
  ASSERT_TRUE(close_meeting(work, meeting.id, 0));
  EXPECT_EQ(std::ranges::count(items(convened("GOB", MeetingKind::committee, kToday + 7)), open.id, &AgendaItem::carried_from), 1);
  EXPECT_EQ(std::ranges::count(items(convened("GOB", MeetingKind::committee, kToday + 14)), open.id, &AgendaItem::carried_from), 0);
}

TEST_F(Meetings, are_written_ahead_by_their_rule_and_never_shifted_afterwards) {
  auto work = world.work(console());
  ASSERT_TRUE(put_rule(work, {.institution = world.institution("GOB").id, .title = "Comité de Metas", .weekday = 1, .starts_at = 540, .minutes = 60, .from_on = kToday}));
  EXPECT_EQ(write_ahead(work), 5U);
  EXPECT_EQ(write_ahead(work), 0U);
  auto const lines = meeting_lines(work, {.is_ahead = true});
  ASSERT_EQ(lines.size(), 5U);
  EXPECT_EQ(lines.front().held_on, make_date(2026, 5, 26));  // Monday 25 is a holiday and the first day of its week
  auto deed = Deed{work, "holiday_added"};
  deed.insert(Holiday{.on_day = make_date(2026, 6, 1), .name = "Feriado nuevo"});
  deed.commit();
  write_ahead(work);
  EXPECT_EQ(meeting_lines(work, {.is_ahead = true})[1].held_on, make_date(2026, 6, 1));
}

TEST_F(Meetings, have_decisions_reported_by_the_responsible_and_verified_by_the_chair) {
  auto const meeting = in_session();
  auto const decision = taken(meeting);
  for (auto const& [name, actor] : everybody()) {
    auto work = world.work(actor);
    auto const sees = find_visible(work, decision.id).has_value();
    if (name != "manager") {
      if (sees) EXPECT_THROW((void)report_decision(work, decision.id, 0, kWhy), Forbidden) << name;
      else EXPECT_THROW((void)report_decision(work, decision.id, 0, kWhy), NotFound) << name;
    }
    if (name != "delivery_unit") {
      if (sees) EXPECT_THROW((void)cancel_decision(work, decision.id, 0, kWhy), Forbidden) << name;
      else EXPECT_THROW((void)cancel_decision(work, decision.id, 0, kWhy), NotFound) << name;
    }
  }
  auto manager = world.work(world.manager());
  ASSERT_TRUE(report_decision(manager, decision.id, 0, kWhy));
  ASSERT_TRUE(complete_decision(manager, decision.id, 0, ""));
  EXPECT_THROW((void)verify_decision(manager, decision.id, 0), Forbidden);
  auto chair = world.work(world.delivery_unit());
  EXPECT_THROW((void)verify_decision(chair, decision.id, decision.revision), Stale);
  ASSERT_TRUE(send_back_decision(chair, decision.id, 0, "Falta la firma del municipio"));
  ASSERT_TRUE(complete_decision(manager, decision.id, 0, "Firmado por todos"));
  ASSERT_TRUE(verify_decision(chair, decision.id, 0));
  EXPECT_EQ(read(decision.id).state, DecisionState::verified);
  EXPECT_EQ(entries_of(world.session(), decision.id).size(), 6U);
}

TEST_F(Meetings, count_decisions_as_they_are_listed_by_everybody) {
  auto const central = in_session();
  taken(central);
  taken(in_session("MED"));
  auto work = world.work(console());
  ASSERT_TRUE(
      take_decision(work, {.meeting = central.id, .text = "Ampliación con meta", .office = world.office("Ministerio, Salud").id, .due_on = kToday, .goal = world.goal("A01").id}));
  for (auto const& [name, actor] : everybody()) {
    auto theirs = world.work(actor);
    auto const lines = decision_lines(theirs, {});
    EXPECT_EQ(decision_counts(theirs, {}).all(), static_cast<std::int64_t>(lines.size())) << name;
    for (auto const& line : lines) EXPECT_TRUE(find_visible(theirs, line.id)) << name;
  }
  auto const seen = [&](Actor actor) {
    auto theirs = world.work(std::move(actor));
    return decision_lines(theirs, {}).size();
  };
  EXPECT_EQ(seen(world.head()), 3U);
  EXPECT_EQ(seen(world.auditor()), 3U);
  EXPECT_EQ(seen(world.coordinator()), 2U);  // the ministry's, and what is linked to its goal
  EXPECT_EQ(seen(world.manager()), 3U);      // two are the manager's to do
  EXPECT_EQ(seen(world.owner()), 1U);        // sees the goal
  EXPECT_EQ(seen(world.stranger()), 0U);
  EXPECT_EQ(seen(world.person("strange_minister")), 2U);  // a guest of the centre's reads what was decided there
  auto head = world.work(world.head());
  auto const first = decision_lines(head, {.limit = 1});
  ASSERT_EQ(first.size(), 2U);
  EXPECT_EQ(decision_lines(head, {.after = first[0].id, .limit = 1}).front().id, first[1].id);
  EXPECT_EQ(decision_lines(head, {.q = "AMPLIACION"}).size(), 1U);
}

TEST_F(Meetings, let_overdue_decisions_climb_with_the_turn_of_the_day) {
  auto const decision = taken(in_session());
  auto const climb = [&](Date day) {
    auto work = world.work(console(), day);
    return turn_day(work);
  };
  EXPECT_EQ(climb(kToday + 7), 0U);
  auto const due = read(decision.id).climbs_on.value();
  EXPECT_EQ(climb(due - 1), 0U);
  EXPECT_EQ(climb(due), 1U);
  EXPECT_EQ(climb(due), 0U);
  EXPECT_EQ(read(decision.id).level, Level::coordinator);
  EXPECT_EQ(read(decision.id).silent_climbs, 1);
}

TEST_F(Meetings, stand_in_the_calendar_of_who_is_asked_to_come) {
  auto const central = convened();
  auto const decision = taken(in_session());
  EXPECT_EQ(meetings_of_person(world.session(), world.committee().person, kToday, kToday).size(), 2U);
  EXPECT_TRUE(meetings_of_person(world.session(), world.stranger().person, kToday, kToday).empty());
  EXPECT_EQ(decisions_of_person(world.session(), world.manager().person, kToday, kToday + 10).front().id, decision.id);
  EXPECT_TRUE(central.id);
}

}  // namespace
}  // namespace timon::meetings
