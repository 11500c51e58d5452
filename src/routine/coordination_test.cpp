#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "platform/words/words.hpp"
#include "routine/authorities.hpp"
#include "routine/coordination_actions.hpp"
#include "routine/telling.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::routine {
namespace {

auto const kWednesday = make_date(2026, 5, 20);
auto const kThursday = make_date(2026, 5, 21);

/// The week of 18 to 24 May: managers until Wednesday 18:00, coordinators until Thursday 12:00.
class Coordinating : public testing::Test {
 protected:
  Work work(char const* who, Date day, int hour, int minutes = 0) {
    auto work = world_.work(world_.person(who, day), day);
    work.now = time_at(day, hour * 60 + minutes, work.zone);
    return work;
  }
  HandOff hand_off(char const* who = "manager", int hour = 10) {
    auto at = work(who, kWednesday, hour);
    return *hand_over(at, current_period(at).id, at.actor.seats.front().office, "Se firmó el acta.\nFalta el terreno.");
  }
  OfficeId coordinator() { return world_.office("Coordinación, Educación").id; }
  Outcome<Valuation> value(HandOff const& hand_off, Verdict verdict, std::string const& note, bool ticked = false, int hour = 9) {
    auto at = work("coordinator", kThursday, hour);
    return value_hand_off(at, hand_off.id, coordinator(), {}, verdict, note, ticked);
  }
  http::Response ask(PageCase const& scenario, Date day = kThursday, int hour = 9) {
    static auto const routes = [] {
      auto router = http::Router{};
      add_coordination_pages(router);
      return router;
    }();
    auto at = work(scenario.as.c_str(), day, hour);
    return page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), at);
  }
  std::string row(HandOff const& of, char const* deed) { return "/coordinacion/" + std::to_string(of.id.number) + deed; }

  SmallWorld world_;
};

TEST_F(Coordinating, shows_a_report_only_once_it_was_handed_off) {
  expect_page({.name = "before",
               .as = "coordinator",
               .address = "/coordinacion",
               .status = 200,
               .shows = {"Ninguna gerencia ha entregado todavía", "Sin entregar", "Gerencia de Meta, Educación", "0 de 1 reporte valorado", "Recordar"},
               .hides = {"Se firmó el acta"}},
              ask({.name = "", .as = "coordinator", .address = "/coordinacion"}));
  auto const delivered = hand_off();
  auto const cases = std::vector<PageCase>{
      {.name = "after",
       .as = "coordinator",
       .address = "/coordinacion",
       .shows = {"1. Se firmó el acta.", "2. Falta el terreno.", "Entregó mié 20", "R-01 Terreno sin escritura", "Detenida", "Conforme", "Con reparos", "Devolver",
                 "Faltan 3 h 0 min", "Todas las gerencias entregaron", "1 reporte sin valorar"},
       .hides = {"Hospital", "Gerencia de Meta, Salud"}},
      {.name = "the neighbour sees nothing of it",
       .as = "strange_coordinator",
       .address = "/coordinacion",
       .shows = {"Gerencia de Meta, Salud"},
       .hides = {"Se firmó", "Educación"}},
      {.name = "the manager has no such page", .as = "manager", .address = "/coordinacion", .status = 403},
      {.name = "nor has the minister", .as = "minister", .address = "/coordinacion", .status = 403},
      {.name = "nor who audits", .as = "auditor", .address = "/coordinacion", .status = 403},
      {.name = "a period that is none", .as = "coordinator", .address = "/coordinacion?periodo=1999-S01", .status = 404},
  };
  for (auto const& scenario : cases) expect_page(scenario, ask(scenario));
  auto const readings = readings_of(world_.session(), delivered.id);
  ASSERT_EQ(readings.size(), 1);
  EXPECT_EQ(readings.front().role, "institutional_coordinator");
  EXPECT_EQ(missing_words(), 0);
}

TEST_F(Coordinating, values_returns_and_takes_back) {
  auto const delivered = hand_off();
  auto const revision = std::to_string(delivered.revision);
  auto const cases = std::vector<PageCase>{
      {.name = "returned without saying what is missing",
       .as = "coordinator",
       .method = "POST",
       .address = row(delivered, "/valoracion"),
       .form = {{"verb", "returned"}, {"note", "Falta <b>"}, {"revision", revision}},
       .status = 422,
       .shows = {"Falta &lt;b&gt;", "value=\"returned\" checked"}},
      {.name = "no verdict", .as = "coordinator", .method = "POST", .address = row(delivered, "/valoracion"), .form = {{"note", "Nada"}}, .status = 422},
      {.name = "not by the manager", .as = "manager", .method = "POST", .address = row(delivered, "/valoracion"), .form = {{"verb", "conform"}}, .status = 403},
      {.name = "not there for the neighbour",
       .as = "strange_coordinator",
       .method = "POST",
       .address = row(delivered, "/valoracion"),
       .form = {{"verb", "conform"}},
       .status = 404},
      {.name = "an old page",
       .as = "coordinator",
       .method = "POST",
       .address = row(delivered, "/valoracion"),
       .form = {{"verb", "conform"}, {"note", "Mi nota sigue"}, {"revision", "99"}},
       .status = 409,
       .shows = {"volvió a entregar mientras usted escribía", "Mi nota sigue"}},
      {.name = "with reservations, for the minister",
       .as = "coordinator",
       .method = "POST",
       .address = row(delivered, "/valoracion"),
       .form = {{"verb", "reservations"}, {"note", "El anexo está listo en Jurídico."}, {"minister", "1"}, {"revision", revision}, {"valuation", "0"}},
       .status = 303},
      {.name = "somebody else's valuation is shown",
       .as = "coordinator",
       .method = "POST",
       .address = row(delivered, "/valoracion"),
       .form = {{"verb", "conform"}, {"note", "La mía"}, {"revision", revision}, {"valuation", "0"}},
       .status = 409,
       .shows = {"Otra persona lo valoró", "El anexo está listo", "La mía"}},
      {.name = "it is in the pack",
       .as = "coordinator",
       .address = "/coordinacion",
       .shows = {"1 de 1 reporte valorado", "Con reparos, 09:00.", "Deshacer", "1 asunto", "Con reparos. El anexo está listo"}},
      {.name = "taken back", .as = "coordinator", .method = "POST", .address = row(delivered, "/deshacer"), .form = {{"valuation", "1"}}, .status = 303},
  };
  for (auto const& scenario : cases) expect_page(scenario, ask(scenario));
  EXPECT_FALSE(valuation_of(world_.session(), delivered.id));
  EXPECT_EQ(missing_words(), 0);
}

TEST_F(Coordinating, lets_a_returned_report_come_again_until_its_cut_off) {
  auto const delivered = hand_off();
  ASSERT_TRUE(value(delivered, Verdict::returned, "Falta el valor de abril."));
  auto at = work("manager", kThursday, 10);
  auto const again = hand_over(at, delivered.period, delivered.office, "Se agrega el valor de abril.");
  ASSERT_TRUE(again);
  EXPECT_FALSE(again->is_late);
  EXPECT_EQ(again->sends, 2);
  auto const offices = reporting_offices(world_.session(), Level::manager, world_.institution("MED").id, kThursday);
  auto const reports = reports_of(world_.session(), delivered.period, offices);
  ASSERT_EQ(reports.size(), 1);
  EXPECT_FALSE(reports.front().is_valued());  // it waits to be valued anew
  auto const late = value(*again, Verdict::returned, "Todavía falta el valor.", false, 13);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().front().message, "valuation.verb.too_late");
}

TEST_F(Coordinating, tells_what_was_sent_again_in_the_same_second_from_what_came_back) {
  auto const delivered = hand_off();
  ASSERT_TRUE(value(delivered, Verdict::returned, "Falta el valor de abril."));
  auto at = work("manager", kThursday, 9);
  at.now = valuation_of(world_.session(), delivered.id)->valued_at;
  auto const again = hand_over(at, delivered.period, delivered.office, "Se agrega el valor de abril.");
  ASSERT_TRUE(again);
  EXPECT_FALSE(lies_returned(*again, valuation_of(world_.session(), again->id)));
}

TEST_F(Coordinating, freezes_the_pack_at_delivery) {
  auto const delivered = hand_off();
  world_.session().run("UPDATE obstacle SET level = 'minister', holder = :office WHERE code = 'R-01'", sql::with("office", world_.office("Ministerio, Educación").id));
  ASSERT_TRUE(value(delivered, Verdict::conform, "", true));
  auto at = work("coordinator", kThursday, 11);
  auto const first = deliver_pack(at, delivered.period, coordinator(), 0, "Semana de avances.");
  ASSERT_TRUE(first);
  EXPECT_EQ(first->role, Level::coordinator);
  EXPECT_EQ(summary_from(first->content).valued, 1);
  auto pack = pack_of(world_.session(), first->id);
  ASSERT_EQ(pack.size(), 2);
  EXPECT_EQ(pack[0].kind, PackKind::obstacle);  // what the minister holds is always in
  EXPECT_EQ(pack_content_from(pack[1].content).lines, "Se firmó el acta.\nFalta el terreno.");

  auto const move = PageCase{.name = "moved",
                             .as = "coordinator",
                             .method = "POST",
                             .address = "/coordinacion/orden",
                             .form = {{"kind", "obstacle"}, {"subject", std::to_string(pack[0].subject_id)}, {"step", "down"}},
                             .status = 303};
  expect_page(move, ask(move, kThursday, 11));
  EXPECT_EQ(pack_of(world_.session(), first->id)[0].kind, PackKind::obstacle);  // delivered is delivered
  auto const stale = PageCase{.name = "delivered by somebody else meanwhile",
                              .as = "coordinator",
                              .method = "POST",
                              .address = "/coordinacion/entrega",
                              .form = {{"text", "Otra nota"}, {"revision", "1"}},
                              .status = 409,
                              .shows = {"Otra persona entregó el paquete", "Otra nota"}};
  expect_page(stale, ask(stale, kThursday, 11));
  ASSERT_TRUE(deliver_pack(at, delivered.period, coordinator(), first->revision, "Semana de avances."));
  EXPECT_EQ(pack_of(world_.session(), first->id)[0].kind, PackKind::hand_off);  // the last one before the cut-off counts

  auto after = work("coordinator", kThursday, 13);
  EXPECT_FALSE(deliver_pack(after, delivered.period, coordinator(), 0, ""));
  EXPECT_FALSE(value(delivered, Verdict::reservations, "Ya es tarde para esto.", false, 13));
  auto const page = PageCase{.name = "frozen",
                             .as = "coordinator",
                             .address = "/coordinacion",
                             .shows = {"El paquete está congelado", "Sin leer todavía", "Semana de avances."},
                             .hides = {"/coordinacion/entrega"}};
  expect_page(page, ask(page, kThursday, 13));
  EXPECT_EQ(missing_words(), 0);
}

TEST_F(Coordinating, delivers_the_pack_whichever_way_it_hands_over) {
  auto const delivered = hand_off();
  ASSERT_TRUE(value(delivered, Verdict::conform, "", true));
  auto at = work("coordinator", kThursday, 10);
  auto const first = hand_over(at, delivered.period, coordinator(), "Por el programa.");
  ASSERT_TRUE(first);
  EXPECT_EQ(pack_of(world_.session(), first->id).size(), 1);
  EXPECT_EQ(summary_from(first->content).valued, 1);
  auto const again = hand_over(at, delivered.period, coordinator(), "Otra vez.");
  ASSERT_TRUE(again);
  EXPECT_EQ(pack_of(world_.session(), first->id).size(), 1) << "what the minister has is not taken away";
  EXPECT_EQ(summary_from(again->content).reports, 1);
}

TEST_F(Coordinating, takes_nothing_into_a_period_that_is_closed) {
  auto const delivered = hand_off();
  auto console_work = world_.work(console(), kThursday);
  auto const open = find_period(world_.session(), delivered.period).value();
  auto closed = open;
  closed.closed_at = console_work.now;
  auto deed = Deed{console_work, "period_closed"};
  deed.update(open, closed);
  deed.commit();
  auto at = work("coordinator", kThursday, 10);
  EXPECT_EQ(value(delivered, Verdict::conform, "").error().front().message, "hand_off.period.closed");
  EXPECT_EQ(deliver_pack(at, delivered.period, coordinator(), 0, "").error().front().message, "hand_off.period.closed");
  EXPECT_EQ(remind_office(at, delivered.period, coordinator(), world_.office("Gerencia de Meta, Educación").id).error().front().message, "hand_off.period.closed");
}

TEST_F(Coordinating, tells_of_weeks_in_a_row_without_a_delivery) {
  auto console_work = world_.work(console(), kWednesday);
  ensure_periods(console_work, kWednesday - 28);
  auto const office = world_.office("Gerencia de Meta, Educación").id;
  auto const other = world_.office("Gerencia de Meta, Salud").id;
  auto const now = current_period(console_work);
  EXPECT_TRUE(missed_before(world_.session(), now, {office, other}).empty()) << "the routine is new to them";
  auto at = work("manager", kWednesday - 21, 10);
  ASSERT_TRUE(hand_over(at, period_on(world_.session(), kWednesday - 21)->id, office, ""));
  auto const missed = missed_before(world_.session(), now, {office, other});
  ASSERT_EQ(missed.size(), 1);
  EXPECT_EQ(missed.at(office), 2);
  EXPECT_TRUE(missed_before(world_.session(), now, {}).empty());
}

TEST_F(Coordinating, says_what_is_missing_and_goes_all_the_same) {
  auto at = work("coordinator", kThursday, 13);
  auto const period = current_period(at);
  auto const late = deliver_pack(at, period.id, coordinator(), 0, "");
  ASSERT_TRUE(late);
  EXPECT_TRUE(late->is_late);
  EXPECT_EQ(summary_from(late->content).missing, 1);
  EXPECT_THROW(deliver_pack(at, period.id, world_.office("Coordinación, Salud").id, 0, ""), Forbidden);
  auto manager = work("manager", kThursday, 13);
  EXPECT_THROW(deliver_pack(manager, period.id, world_.office("Gerencia de Meta, Educación").id, 0, ""), Forbidden);
}

TEST_F(Coordinating, lets_a_stand_in_value_in_the_name_of_the_office) {
  auto const delivered = hand_off();
  {
    auto console_work = world_.work(console(), kWednesday);
    auto deed = Deed{console_work, "delegated"};
    deed.insert(Delegation{.office = coordinator(), .person = world_.person("evaluator").person, .from_on = kThursday, .until_on = kThursday, .reason = "Licencia"});
    deed.commit();
  }
  auto at = work("evaluator", kThursday, 9);
  auto const valued = value_hand_off(at, delivered.id, coordinator(), {}, Verdict::conform, "", false);
  ASSERT_TRUE(valued);
  EXPECT_EQ(valued->person, at.actor.person);
  EXPECT_EQ(world_.session().one<std::int64_t>("SELECT count(*) FROM journal WHERE event = 'hand_off_valued' AND stands_in_for IS NOT NULL"), 1);
  auto after = work("evaluator", kThursday + 1, 9);
  EXPECT_THROW(undo_valuation(after, delivered.id, coordinator(), 0), Forbidden);
}

TEST_F(Coordinating, says_who_handed_off_for_whom) {
  {
    auto console_work = world_.work(console(), kWednesday);
    auto deed = Deed{console_work, "delegated"};
    deed.insert(Delegation{.office = world_.office("Gerencia de Meta, Educación").id,
                           .person = world_.person("verifier").person,
                           .from_on = kWednesday,
                           .until_on = kWednesday,
                           .reason = "Licencia"});
    deed.commit();
  }
  auto at = work("verifier", kWednesday, 10);
  ASSERT_TRUE(hand_over(at, current_period(at).id, world_.office("Gerencia de Meta, Educación").id, "Por licencia del titular."));
  auto const page =
      PageCase{.name = "named", .as = "coordinator", .address = "/coordinacion", .shows = {"Persona de Verificación, Educación por Persona de Gerencia de Meta, Educación"}};
  expect_page(page, ask(page));
  EXPECT_EQ(missing_words(), 0);
}

TEST_F(Coordinating, reminds_once_when_it_is_pressed_twice_at_once) {
  auto setup = work("coordinator", kThursday, 11);
  auto const period = current_period(setup);
  auto const below = world_.office("Gerencia de Meta, Educación").id;
  auto reminded = std::atomic<int>{0};
  auto threads = std::vector<std::thread>{};
  for (auto i = 0; i < 3; ++i)
    threads.emplace_back([&, actor = setup.actor, through = coordinator()] {
      auto session = sql::Session{world_.database()};
      auto at = SmallWorld::work_on(session, actor, kThursday);
      auto const done = remind_office(at, period.id, through, below);
      if (done) ++reminded;
      else EXPECT_EQ(done.error().front().message, "reminder.office.today");
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(reminded, 1);
}

TEST_F(Coordinating, reminds_an_office_once_a_day) {
  static auto told = std::vector<OfficeId>{};  // the listener stays as long as the program
  listen([](Work&, RoutineDone const& done) {
    if (done.event == RoutineEvent::reminder) told.push_back(done.office);
  });
  auto const manager = world_.office("Gerencia de Meta, Educación").id;
  auto const remind = [&](char const* as, OfficeId office, int status, std::vector<std::string> shows) {
    auto const scenario = PageCase{.name = as,
                                   .as = as,
                                   .method = "POST",
                                   .address = "/coordinacion/recordatorio",
                                   .form = {{"office", std::to_string(office.number)}},
                                   .status = status,
                                   .shows = std::move(shows)};
    expect_page(scenario, ask(scenario, kThursday, 11));
  };
  remind("coordinator", manager, 303, {});
  remind("coordinator", manager, 422, {"Ya se recordó hoy", "Recordado hoy, 11:00"});
  remind("strange_coordinator", manager, 404, {});
  remind("manager", manager, 403, {});
  remind("coordinator", world_.office("Obras Escolares").id, 403, {});
  EXPECT_EQ(told, std::vector{manager});
}

}  // namespace
}  // namespace timon::routine
