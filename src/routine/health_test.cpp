#include <gtest/gtest.h>

#include <algorithm>

#include "platform/words/words.hpp"
#include "routine/authorities.hpp"
#include "routine/coordination_actions.hpp"
#include "routine/health.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::routine {
namespace {

auto const kWednesday = make_date(2026, 5, 20);
auto const kThursday = make_date(2026, 5, 21);

http::Response asked(SmallWorld& world, PageCase const& scenario) {
  static auto const routes = [] {
    auto router = http::Router{};
    add_health_pages(router);
    add_health_api(router);
    return router;
  }();
  auto work = world.work(world.person(scenario.as));
  return page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work);
}

/// One week: education delivered on time and was read, health and roads delivered nothing.
void live(SmallWorld& world) {
  auto console_work = world.work(console(), make_date(2026, 5, 18));
  ensure_periods(console_work, make_date(2026, 5, 18));
  auto manager = world.work(world.person("manager", kWednesday), kWednesday);
  auto const period = current_period(manager);
  auto const hand_off = hand_over(manager, period.id, world.office("Gerencia de Meta, Educación").id, "Todo en orden.");
  ASSERT_TRUE(hand_off);
  auto coordinator = world.work(world.person("coordinator", kThursday), kThursday);
  note_reading(coordinator, hand_off->id, world.office("Coordinación, Educación").id);
}

TEST(Health, counts_what_its_rows_say) {
  auto world = SmallWorld{};
  live(world);
  auto work = world.work(world.person("delivery_unit"));
  auto const rows = delivery_rows(work);
  auto const health = health_of(rows, request_rows(work));
  ASSERT_EQ(health.periods, std::vector<std::string>{"2026-S21"});
  auto const education = health.cells.at({world.institution("MED").id, "2026-S21"});
  EXPECT_EQ(education.of(DeliveryState::on_time), 1);
  EXPECT_EQ(education.of(DeliveryState::missing), 1);  // its coordinator delivered nothing
  EXPECT_EQ(education.read_by_coordinator, 1);
  for (auto const state : {DeliveryState::on_time, DeliveryState::late, DeliveryState::missing, DeliveryState::pending}) {
    auto total = std::int64_t{0};
    for (auto const& [place, count] : health.cells) total += count.of(state);
    EXPECT_EQ(total, static_cast<std::int64_t>(delivery_rows(work, {.state = state}).size())) << boost::describe::enum_to_string(state, "");
  }
  EXPECT_EQ(delivery_rows(work, {.read_by = Level::coordinator}).size(), 1);
  EXPECT_TRUE(delivery_rows(work, {.read_by = Level::minister}).empty());
}

TEST(Health, counts_an_answer_late_in_the_evening_on_its_day) {
  auto world = SmallWorld{};
  auto work = world.work(world.person("delivery_unit"));
  ASSERT_EQ(work.zone, "America/Argentina/Buenos_Aires");
  auto const obstacle = world.obstacle(SmallWorld::kRestriction).id;
  auto& db = world.session();
  db.run("UPDATE stay SET level = 'minister', arrived_on = :arrived_on WHERE obstacle = :obstacle", sql::with("arrived_on", kWednesday, "obstacle", obstacle));
  // 22:00 on Thursday is Friday in UTC.
  auto const late = time_at(kThursday, 22 * 60, work.zone);
  auto const entry = db.one<std::int64_t>("SELECT min(id) FROM action_entry WHERE obstacle = :obstacle", sql::with("obstacle", obstacle));
  auto const answer_at = [&](Time at) {
    db.run("UPDATE action_entry SET kind = 'answered', level = 'minister', at = :at WHERE id = :id", sql::with("at", at, "id", entry));
    auto const rows = request_rows(work);
    auto const found = std::ranges::find(rows, SmallWorld::kRestriction, &RequestRow::code);
    return found == rows.end() ? std::nullopt : found->answered_on;
  };
  EXPECT_EQ(answer_at(late), kThursday);
  EXPECT_FALSE(answer_at(time_at(kWednesday - 1, 22 * 60, work.zone))) << "the evening before it arrived is another stay's, whatever UTC says";
  db.run("UPDATE stay SET left_on = :left_on WHERE obstacle = :obstacle", sql::with("left_on", kThursday, "obstacle", obstacle));
  EXPECT_EQ(answer_at(late), kThursday) << "on the evening on which it left";
}

TEST(Health, counts_a_milestone_once_for_who_answers_for_it_and_leads_it) {
  auto world = SmallWorld{};
  auto work = world.work(world.person("delivery_unit"));
  auto const milestones = [&](char const* office) {
    auto const rows = burden_rows(work);
    auto const found = std::ranges::find(rows, world.office(office).id, &BurdenRow::office);
    return found == rows.end() ? std::int64_t{0} : found->milestones;
  };
  auto const led = milestones("Gerencia de Meta, Educación");
  EXPECT_GT(led, 0);
  world.session().run("UPDATE milestone SET responsible = :office WHERE goal = :goal",
                      sql::with("office", world.office("Gerencia de Meta, Educación").id, "goal", world.goal("A01").id));
  EXPECT_EQ(milestones("Gerencia de Meta, Educación"), led);
}

TEST(Health, takes_the_middle_of_the_days) {
  auto const day = [](unsigned number) { return make_date(2026, 5, number); };
  auto const health = health_of({}, {{"alert", "A-1", "", "", Level::minister, day(1), day(2), day(4)},
                                     {"alert", "A-2", "", "", Level::minister, day(1), day(5), {}},
                                     {"petition", "P-1", "", "", Level::minister, day(1), {}, day(11)}});
  auto const& count = health.requests.at(Level::minister);
  EXPECT_EQ(count.asked, 3);
  EXPECT_EQ(count.read, 3) << "what was answered was read";
  EXPECT_EQ(count.answered, 2);
  EXPECT_EQ(count.days_to_read, 4);
  EXPECT_EQ(count.days_to_answer, 10);
}

TEST(Health, says_how_many_minutes_a_month_asks) {
  EXPECT_EQ(minutes_of_month({.milestones = 9, .goals = 1}), 17) << "four weeks of 126 and 80 seconds, and a report of 164";
  EXPECT_EQ(minutes_of_month({.milestones = 1, .goals = 0}), 1) << "what is begun counts";
  EXPECT_EQ(minutes_of_month({.milestones = 0, .goals = 0}), 0);
}

TEST(Health, says_how_many_fields_a_month_asks) {
  EXPECT_EQ(fields_of_month({.milestones = 9, .goals = 1}), 4 * (9 + 3) + 1);
  EXPECT_EQ(fields_of_month({.milestones = 2, .goals = 0}), 8) << "an owner of milestones hands nothing off";
}

TEST(HealthPage, is_for_those_who_look_after_others) {
  auto world = SmallWorld{};
  live(world);
  auto const cases = std::vector<PageCase>{
      {.name = "the delivery unit sees all",
       .as = "delivery_unit",
       .address = "/rutina",
       .shows = {"Ministerio de Educación", "Servicio de Vialidad", "1 de 2", "Semana 21", "Método:"}},
      {.name = "the coordinator their own",
       .as = "coordinator",
       .address = "/rutina",
       .shows = {"Ministerio de Educación", "Gerencia de Meta, Educación"},
       .hides = {"Ministerio de Salud", "Vialidad"}},
      {.name = "who audits reads it", .as = "auditor", .address = "/rutina", .shows = {"Ministerio de Educación"}},
      {.name = "the head too", .as = "head", .address = "/rutina", .shows = {"Ministerio de Educación"}},
      {.name = "a manager does not", .as = "manager", .address = "/rutina", .status = 403},
      {.name = "nor who evaluates", .as = "evaluator", .address = "/rutina", .status = 403},
      {.name = "nor who administers", .as = "administrator", .address = "/rutina", .status = 403},
      {.name = "the rows of a figure",
       .as = "coordinator",
       .address = "/rutina/entregas?periodo=2026-S21&estado=on_time",
       .shows = {"1 fila", "Gerencia de Meta, Educación", "A tiempo", "Coordinación"},
       .hides = {"Todo en orden", "Falta"}},
      {.name = "another's rows are not there", .as = "strange_coordinator", .address = "/rutina/entregas", .shows = {"Gerencia de Meta, Salud"}, .hides = {"Educación"}},
      {.name = "as a table", .as = "coordinator", .address = "/rutina/entregas.csv", .shows = {"2026-S21;Ministerio de Educación"}, .hides = {"Salud"}},
      {.name = "nor the table to a manager", .as = "manager", .address = "/rutina/entregas.csv", .status = 403},
      {.name = "requests", .as = "delivery_unit", .address = "/rutina/pedidos", .shows = {"0 filas"}},
      {.name = "as data", .as = "auditor", .address = "/api/v1/routine-health", .shows = {"\"deliveries\":[{", "\"on_time\":1"}},
      {.name = "not to an owner", .as = "owner", .address = "/api/v1/routine-health", .status = 403},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  EXPECT_EQ(missing_words(), 0);
}

}  // namespace
}  // namespace timon::routine
