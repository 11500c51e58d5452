#include <gtest/gtest.h>

#include "organization/organization.hpp"
#include "platform/words/words.hpp"
#include "routine/draft_store.hpp"
#include "routine/hand_off_view.hpp"
#include "routine/ribbon.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::routine {
namespace {

auto const kWednesday = make_date(2026, 5, 20);
constexpr auto kOffice = "Gerencia de Meta, Educación";
Time at(Date day, int hour) { return time_at(day, hour * 60, kDefaultZone); }

class HandOffPages : public testing::Test {
 protected:
  HandOffPages() {
    auto work = at_moment(console(), at(kWednesday, 8));
    period = current_period(work);
  }
  Work at_moment(Actor actor, Time moment) {
    auto work = world.work(std::move(actor), local_time(moment, kDefaultZone).date);
    work.now = moment;
    return work;
  }
  http::Response asked(PageCase const& scenario, Time moment, bool by_htmx = false) {
    static auto const routes = [] {
      auto router = http::Router{};
      add_routine_pages(router);
      add_routine_api(router);
      return router;
    }();
    auto work = at_moment(world.person(scenario.as, local_time(moment, kDefaultZone).date), moment);
    auto request = page_request(scenario.method, scenario.address, scenario.form);
    if (by_htmx) request.headers.add("hx-request", "true");
    return page_answer(routes, request, work);
  }
  std::vector<std::pair<std::string, std::string>> form(char const* text, char const* office = kOffice) {
    return {{"office", std::to_string(world.office(office).id.number)}, {"period", std::to_string(period.id.number)}, {"text", text}};
  }
  void give_back(char const* note, Time moment) {
    auto work = at_moment(world.coordinator(), moment);
    auto const sent = hand_off_of(work.db, period.id, world.office(kOffice).id).value();
    auto deed = Deed{work, "hand_off_valued"};
    deed.insert(Valuation{.hand_off = sent.id, .office = world.office("Coordinación, Educación").id, .verb = Verdict::returned, .note = note, .valued_at = moment});
    deed.commit();
  }
  SmallWorld world;
  Period period;
};

TEST_F(HandOffPages, close_the_week_with_three_lines) {
  expect_page({.name = "before the cut-off",
               .shows = {"Cerrar la semana", "Coordinación, Educación recibe sus avances", "Se congela el mié 20 may, 18:00", "Faltan 3 tareas por contar", "Entregar"},
               .hides = {"Entregada"}},
              asked({.name = "", .as = "manager", .address = "/mi-semana"}, at(kWednesday, 10)));
  expect_page({.name = "who leads nothing hands nothing off", .hides = {"Cerrar la semana"}}, asked({.name = "", .as = "owner", .address = "/mi-semana"}, at(kWednesday, 10)));
  expect_page({.name = "four lines come back", .status = 422, .shows = {"hasta 3 líneas", "a\nb\nc\nd</textarea>"}, .hides = {"<html"}},
              asked({.name = "", .as = "manager", .method = "POST", .address = "/mi-semana/entrega", .form = form("a\nb\nc\nd")}, at(kWednesday, 10), true));
  expect_page({.name = "without scripts too", .status = 422, .shows = {"hasta 3 líneas", "<html"}},
              asked({.name = "", .as = "manager", .method = "POST", .address = "/mi-semana/entrega", .form = form("a\nb\nc\nd")}, at(kWednesday, 10)));
  expect_page({.name = "handed off",
               .shows = {"Entregada a tiempo: mié 20 may, 10:00", "Puede corregirla hasta el mié 20 may, 18:00", "Entregar otra vez", "Falta la firma<"},
               .hides = {"<html"}},
              asked({.name = "", .as = "manager", .method = "POST", .address = "/mi-semana/entrega", .form = form("Falta la firma")}, at(kWednesday, 10), true));
}

TEST_F(HandOffPages, freeze_at_the_cut_off) {
  asked({.name = "", .as = "manager", .method = "POST", .address = "/mi-semana/entrega", .form = form("Una línea")}, at(kWednesday, 10));
  expect_page({.name = "frozen", .shows = {"Quedó congelada el mié 20 may, 18:00", "Una línea"}, .hides = {"Entregar otra vez"}},
              asked({.name = "", .as = "manager", .address = "/mi-semana"}, at(kWednesday, 20)));
  expect_page({.name = "and refused with what to do", .status = 422, .shows = {"pida a quien la recibe que la devuelva"}},
              asked({.name = "", .as = "manager", .method = "POST", .address = "/mi-semana/entrega", .form = form("Otra")}, at(kWednesday, 20)));
}

TEST_F(HandOffPages, take_what_comes_late_and_say_so) {
  expect_page({.name = "after the cut-off", .shows = {"El plazo venció el mié 20 may, 18:00", "quedará señalada como tardía"}},
              asked({.name = "", .as = "manager", .address = "/mi-semana"}, at(kWednesday + 1, 9)));
  expect_page({.name = "taken", .shows = {"Entregada fuera de plazo"}},
              asked({.name = "", .as = "manager", .method = "POST", .address = "/mi-semana/entrega", .form = form("")}, at(kWednesday + 1, 9), true));
}

TEST_F(HandOffPages, bring_back_what_was_returned) {
  asked({.name = "", .as = "manager", .method = "POST", .address = "/mi-semana/entrega", .form = form("Una línea")}, at(kWednesday, 10));
  give_back("Falta contar 1,02", at(kWednesday, 19));
  expect_page({.name = "with its note", .shows = {"Volvió con una nota: «Falta contar 1,02»", "hasta el jue 21 may, 12:00", "Entregar otra vez"}},
              asked({.name = "", .as = "manager", .address = "/mi-semana"}, at(kWednesday + 1, 9)));
}

TEST_F(HandOffPages, say_the_week_after_who_read_it_and_what_they_said) {
  asked({.name = "", .as = "manager", .method = "POST", .address = "/mi-semana/entrega", .form = form("Una línea")}, at(kWednesday, 10));
  auto work = at_moment(world.coordinator(), at(kWednesday + 1, 9));
  note_reading(work, hand_off_of(work.db, period.id, world.office(kOffice).id)->id, world.office("Coordinación, Educación").id);
  give_back("Conviene adelantar la firma", at(kWednesday + 1, 10));
  expect_page({.name = "next Wednesday", .shows = {"Su entrega: Semana 21", "Leída el jue 21 por Coordinación, Educación", "«Conviene adelantar la firma»"}},
              asked({.name = "", .as = "manager", .address = "/mi-semana"}, at(kWednesday + 7, 9)));
}

TEST_F(HandOffPages, keep_drafts_to_who_writes_them) {
  auto const key = hand_off_draft(period.id, world.office(kOffice).id);
  asked({.name = "", .as = "manager", .method = "POST", .address = "/borradores", .form = {{"form", key}, {"text", "Todavía sin decidir"}}}, at(kWednesday, 10));
  expect_page({.name = "the writer's", .shows = {"Todavía sin decidir"}}, asked({.name = "", .as = "manager", .address = "/mi-semana"}, at(kWednesday, 10)));
  for (auto const* other : {"coordinator", "minister", "head", "auditor"}) {
    expect_page({.name = other, .hides = {"Todavía sin decidir"}}, asked({.name = "", .as = other, .address = "/api/v1/hand-offs?period=2026-S21"}, at(kWednesday, 10)));
    expect_page({.name = other, .hides = {"Todavía sin decidir"}}, asked({.name = "", .as = other, .address = "/mi-semana"}, at(kWednesday, 10)));
  }
  asked({.name = "", .as = "manager", .method = "POST", .address = "/mi-semana/entrega", .form = form("Decidido")}, at(kWednesday, 11));
  EXPECT_FALSE(draft_of(world.session(), world.manager().person, key));
}

TEST_F(HandOffPages, are_told_in_the_api_to_those_above_and_nobody_beside) {
  asked({.name = "", .as = "manager", .method = "POST", .address = "/mi-semana/entrega", .form = form("Una línea")}, at(kWednesday, 10));
  for (auto const* as : {"manager", "coordinator", "minister", "committee", "delivery_unit", "head", "auditor"})
    expect_page({.name = as, .shows = {"Una línea", "\"is_late\":false"}}, asked({.name = "", .as = as, .address = "/api/v1/hand-offs?period=2026-S21"}, at(kWednesday, 12)));
  for (auto const* as : {"owner", "verifier", "administrator", "stranger", "strange_coordinator", "lonely_manager"})
    expect_page({.name = as, .shows = {"\"items\":[]"}}, asked({.name = "", .as = as, .address = "/api/v1/hand-offs?period=2026-S21"}, at(kWednesday, 12)));
  expect_page({.name = "periods", .shows = {"\"code\":\"2026-S29\"", "\"manager_until\":\"2026-05-20T21:00:00Z\"", "\"next\":null"}},
              asked({.name = "", .as = "owner", .address = "/api/v1/periods"}, at(kWednesday, 12)));
  expect_page({.name = "and their pages", .shows = {"after=2026-S28"}}, asked({.name = "", .as = "owner", .address = "/api/v1/periods?limit=2"}, at(kWednesday, 12)));
}

TEST_F(HandOffPages, take_nothing_for_offices_that_deliver_elsewhere) {
  for (auto const& [as, office] : std::vector<std::pair<std::string, char const*>>{{"coordinator", "Coordinación, Educación"}, {"minister", "Ministerio, Educación"}})
    for (auto const* address : {"/mi-semana/entrega", "/mi-mes/entrega"})
      expect_page({.name = as + address, .status = 403},
                  asked({.name = "", .as = as, .method = "POST", .address = address, .form = form("Una línea", office)}, at(kWednesday, 10)));
  EXPECT_TRUE(hand_offs_of(world.session(), period.id).empty());
}

TEST_F(HandOffPages, leave_no_word_missing) {
  asked({.name = "", .as = "manager", .address = "/mi-semana"}, at(kWednesday, 10));
  EXPECT_EQ(missing_words(), 0);
}

RibbonFacts facts() {
  auto const week = period_at(RoutineRules{}, {}, kWednesday);
  return {.kind = week.kind,
          .starts_on = week.starts_on,
          .ends_on = week.ends_on,
          .manager_until = week.manager_until,
          .coordinator_until = week.coordinator_until,
          .minister_on = week.minister_on,
          .committee_on = week.committee_on,
          .handed = 27,
          .expected = 29,
          .valued = 11,
          .decided = 4,
          .held = 7};
}

TEST(Ribbon, shows_where_the_week_stands) {
  auto const friday = ribbon_of(Words::of(Language::es), facts(), at(kWednesday + 2, 7), kDefaultZone);
  EXPECT_EQ(friday.week, "Semana 21");
  ASSERT_EQ(friday.steps.size(), 4U);
  EXPECT_EQ(friday.steps[0].title, "Mié 20 · Gerentes de Meta");
  EXPECT_EQ(friday.steps[0].figure, "27 de 29 entregas");
  EXPECT_TRUE(friday.steps[2].is_done);
  EXPECT_TRUE(friday.steps[3].is_here);
  EXPECT_EQ(friday.steps[3].figure, "hoy · 7 asuntos");
  auto const wednesday = ribbon_of(Words::of(Language::es), facts(), at(kWednesday, 9), kDefaultZone);
  EXPECT_EQ(wednesday.steps[0].figure, "hoy, hasta las 18:00 · 27 de 29 entregas");
  EXPECT_EQ(wednesday.steps[1].figure, "revisa y valora");
  auto const sunday = ribbon_of(Words::of(Language::es), facts(), at(kWednesday + 4, 9), kDefaultZone);
  EXPECT_TRUE(sunday.steps[3].is_done);
}

TEST_F(HandOffPages, count_in_the_ribbon_over_what_the_person_sees) {
  auto const figure = [&](Actor actor) {
    auto work = at_moment(std::move(actor), at(kWednesday, 20));
    return week_ribbon(work)->steps.front().figure;
  };
  asked({.name = "", .as = "manager", .method = "POST", .address = "/mi-semana/entrega", .form = form("Una línea")}, at(kWednesday, 10));
  EXPECT_EQ(figure(world.head()), "1 de 3 entregas");
  EXPECT_EQ(figure(world.coordinator()), "1 de 1 entrega");
  EXPECT_EQ(figure(world.strange_coordinator()), "0 de 1 entrega");
  // Answers of this week by the government's clocks: Sunday at 22:00 is Monday in UTC.
  auto const monday = week_of(kWednesday);
  auto const decided = [&](Time moment) {
    world.session().run("UPDATE action_entry SET kind = 'answered', level = 'minister', at = :at", sql::with("at", moment));
    auto work = at_moment(world.head(), at(kWednesday + 2, 9));
    return week_ribbon(work)->steps[2].figure;
  };
  EXPECT_NE(decided(at(monday - 1, 22)), decided(at(monday, 0)));
  EXPECT_EQ(decided(at(monday, 0)), decided(at(monday + 2, 22)));
  auto before = at_moment(world.head(), at(make_date(2020, 1, 1), 9));
  EXPECT_FALSE(week_ribbon(before)) << "no period is published for that day";
}

}  // namespace
}  // namespace timon::routine
