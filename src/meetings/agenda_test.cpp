#include "meetings/agenda.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "organization/calendar.hpp"

namespace timon {
namespace {

AgendaItem item(std::int64_t id, AgendaKind kind, std::int64_t subject, std::int64_t position = 0) {
  return {.id = AgendaItemId{id}, .kind = kind, .subject_id = subject, .title = "Asunto", .position = position, .minutes = 5};
}
std::vector<std::int64_t> subjects(AgendaChange const& change) {
  auto all = std::map<std::int64_t, std::int64_t>{};
  for (auto const& each : change.kept) all[each.position] = each.subject_id;
  for (auto const& each : change.added) all[each.position] = each.subject_id;
  auto order = std::vector<std::int64_t>{};
  for (auto const& [position, subject] : all) order.push_back(subject);
  return order;
}

TEST(Agenda, builds_itself_in_the_order_of_its_kinds) {
  auto const change = rebuilt({}, {item(0, AgendaKind::advance, 9), item(0, AgendaKind::held_obstacle, 1), item(0, AgendaKind::opportunity, 5), item(0, AgendaKind::late, 3)});
  EXPECT_EQ(subjects(change), (std::vector<std::int64_t>{1, 3, 5, 9}));
}

TEST(Agenda, keeps_the_order_and_minutes_that_people_gave) {
  auto first = item(1, AgendaKind::late, 3, 1), second = item(2, AgendaKind::held_obstacle, 1, 2);
  second.minutes = 25;
  auto const change = rebuilt({first, second}, {item(0, AgendaKind::held_obstacle, 1), item(0, AgendaKind::late, 3), item(0, AgendaKind::held_obstacle, 2)});
  EXPECT_EQ(subjects(change), (std::vector<std::int64_t>{3, 1, 2}));
  EXPECT_EQ(change.kept[1].minutes, 25);
  EXPECT_TRUE(change.gone.empty());
}

TEST(Agenda, lets_go_of_what_the_data_no_longer_offers_but_never_of_what_people_put_there) {
  auto own = item(1, AgendaKind::own, 0, 1), carried = item(2, AgendaKind::late, 4, 2), noted = item(3, AgendaKind::late, 5, 3), gone = item(4, AgendaKind::late, 6, 4);
  carried.carried_from = AgendaItemId{77};
  noted.note = "Preguntar a Catastro";
  auto const change = rebuilt({own, carried, noted, gone}, {});
  ASSERT_EQ(change.gone.size(), 1U);
  EXPECT_EQ(change.gone[0].subject_id, 6);
  EXPECT_EQ(change.kept.size(), 3U);
}

TEST(Agenda, does_not_offer_again_what_somebody_removed) {
  auto removed = item(1, AgendaKind::late, 4, 1);
  removed.state = AgendaState::removed;
  auto const change = rebuilt({removed}, {item(0, AgendaKind::late, 4), item(0, AgendaKind::late, 5)});
  ASSERT_EQ(change.added.size(), 1U);
  EXPECT_EQ(change.added[0].subject_id, 5);
  EXPECT_TRUE(change.gone.empty());
}

TEST(Agenda, moves_an_item_by_one_place_and_not_beyond_the_ends) {
  auto const items = std::vector{item(1, AgendaKind::own, 0, 1), item(2, AgendaKind::own, 0, 2)};
  EXPECT_EQ(moved(items, AgendaItemId{2}, -1)[0].id, AgendaItemId{2});
  EXPECT_EQ(moved(items, AgendaItemId{1}, -1)[0].id, AgendaItemId{1});
  EXPECT_EQ(moved(items, AgendaItemId{2}, 1)[1].id, AgendaItemId{2});
  EXPECT_EQ(moved(items, AgendaItemId{9}, 1)[0].id, AgendaItemId{1});
}

RC_GTEST_PROP(Agenda, rebuilding_twice_changes_nothing_the_second_time, (std::vector<std::pair<std::uint8_t, std::uint8_t>> offers)) {
  auto offered = std::vector<AgendaItem>{};
  for (auto const& [kind, subject] : offers) {
    auto const made = item(0, static_cast<AgendaKind>(kind % 8), subject);
    if (std::ranges::none_of(offered, [&](AgendaItem const& each) { return each.is_same(made); })) offered.push_back(made);
  }
  auto const once = rebuilt({}, offered);
  auto stored = once.added;
  std::ranges::sort(stored, {}, &AgendaItem::position);
  for (auto i = std::size_t{0}; i < stored.size(); ++i) stored[i].id = AgendaItemId{static_cast<std::int64_t>(i) + 1};
  auto const twice = rebuilt(stored, offered);
  RC_ASSERT(twice.added.empty());
  RC_ASSERT(twice.gone.empty());
  for (auto i = std::size_t{0}; i < stored.size(); ++i) RC_ASSERT(twice.kept[i].position == stored[i].position);
}

TEST(Synergies, want_the_same_place_at_the_same_time_in_different_ministries) {
  auto const span = [](std::int64_t goal, std::int64_t top, std::int64_t place, int from, int until) {
    return GoalSpan{GoalId{goal}, InstitutionId{top}, PlaceId{place}, "", make_date(from, 1, 1), make_date(until, 12, 31)};
  };
  auto const found = synergies({span(1, 1, 1, 2026, 2027), span(2, 2, 1, 2027, 2028), span(3, 1, 1, 2026, 2027), span(4, 3, 1, 2029, 2030), span(5, 2, 2, 2026, 2027),
                                span(1, 1, 3, 2026, 2027), span(2, 2, 3, 2027, 2028)});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].one, GoalId{1});
  EXPECT_EQ(found[0].other, GoalId{2});
  EXPECT_EQ(found[0].places.size(), 2U);
  EXPECT_EQ(found[1].one, GoalId{2});
  EXPECT_EQ(found[1].other, GoalId{3});
}

TEST(Synergies, come_of_the_same_actors_too_and_the_goals_that_share_most_come_first) {
  auto const with = [](std::int64_t goal, std::int64_t top, std::string actor, int until) {
    return GoalSpan{GoalId{goal}, InstitutionId{top}, {}, std::move(actor), make_date(2026, 1, 1), make_date(until, 12, 31)};
  };
  auto const in = [](std::int64_t goal, std::int64_t top, std::int64_t place) {
    return GoalSpan{GoalId{goal}, InstitutionId{top}, PlaceId{place}, "", make_date(2026, 1, 1), make_date(2027, 12, 31)};
  };
  auto const found = synergies({with(1, 1, "Vialidad", 2027), with(2, 2, "Vialidad", 2027), in(1, 1, 7), in(2, 2, 7), with(3, 3, "Vialidad", 2026), with(4, 1, "Vialidad", 2027)});
  ASSERT_EQ(found.size(), 5U) << "1 and 4 are of the same ministry";
  EXPECT_EQ(std::pair(found[0].one, found[0].other), std::pair(GoalId{1}, GoalId{2}));
  EXPECT_EQ(found[0].places, std::vector{PlaceId{7}});
  EXPECT_EQ(found[0].actors, std::vector<std::string>{"Vialidad"});
  for (auto i = std::size_t{1}; i < found.size(); ++i) EXPECT_TRUE(found[i].places.empty());
}

TEST(MeetingRules, shift_a_holiday_to_the_working_day_before_it_in_the_same_week) {
  auto calendar = WorkingCalendar{};
  calendar.holidays.insert(make_date(2026, 5, 22));
  auto const rule = MeetingRule{.title = "Comité", .weekday = 5, .from_on = make_date(2026, 5, 4)};
  auto const found = occurrences(rule, calendar, make_date(2026, 5, 8), make_date(2026, 5, 29));
  EXPECT_EQ(found, (std::vector<Occurrence>{
                       {make_date(2026, 5, 15), make_date(2026, 5, 15)}, {make_date(2026, 5, 22), make_date(2026, 5, 21)}, {make_date(2026, 5, 29), make_date(2026, 5, 29)}}));
}

TEST(MeetingRules, wait_for_the_next_working_day_when_the_whole_week_is_free) {
  auto calendar = WorkingCalendar{};
  for (auto day = 18U; day <= 22U; ++day) calendar.holidays.insert(make_date(2026, 5, day));
  auto const rule = MeetingRule{.title = "Comité", .weekday = 3, .from_on = make_date(2026, 5, 18)};
  EXPECT_EQ(occurrences(rule, calendar, make_date(2026, 5, 17), make_date(2026, 5, 20)).front().held_on, make_date(2026, 5, 25));
}

TEST(MeetingRules, keep_their_fortnight_and_end_when_they_are_told) {
  auto const rule = MeetingRule{.title = "Despacho", .every_weeks = 2, .weekday = 1, .from_on = make_date(2026, 5, 4), .until_on = make_date(2026, 6, 1)};
  auto const found = occurrences(rule, {}, make_date(2026, 5, 5), make_date(2026, 12, 31));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].rule_day, make_date(2026, 5, 18));
  EXPECT_EQ(found[1].rule_day, make_date(2026, 6, 1));
}

}  // namespace
}  // namespace timon
