#include "calendar/calendar.hpp"

#include <gtest/gtest.h>

#include "goals/milestone_actions.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::calendar {
namespace {

http::Response asked(SmallWorld& world, PageCase const& scenario) {
  static auto const routes = [] {
    auto router = http::Router{};
    add_calendar_pages(router);
    return router;
  }();
  auto work = world.work(world.person(scenario.as));
  return page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work);
}

TEST(CalendarPages, show_what_the_reader_may_see) {
  auto world = SmallWorld{};
  auto const cases = std::vector<PageCase>{
      {.name = "the month of a manager",
       .as = "manager",
       .address = "/calendario/2026-06",
       .shows = {"junio de 2026", "1,03 Obra iniciada", "Límite A-02", "data-moves=\"/metas/A01/1%2C03/reprogramacion\"", "/calendario/2026-07", "2 fechas límite"},
       .hides = {"B01", "oportunidad<", "O-01"}},
      {.name = "this month, with its holiday", .as = "manager", .address = "/calendario", .shows = {"mayo de 2026", "Feriado.", "aria-current=\"date\"", "Atrasada"}},
      {.name = "who only reads moves nothing", .as = "evaluator", .address = "/calendario/2026-06", .shows = {"1,03 Obra iniciada"}, .hides = {"data-moves", "data-calendar"}},
      {.name = "another ministry sees its own", .as = "stranger", .address = "/calendario/2026-06", .shows = {"O-01", "1 oportunidad"}, .hides = {"A01", "Límite A-02"}},
      {.name = "one kind only",
       .as = "manager",
       .address = "/calendario/2026-06?show=limits",
       .shows = {"Límite A-02", "/calendario/2026-07?show=limits"},
       .hides = {"1,03 Obra iniciada"}},
      {.name = "an institution only", .as = "head", .address = "/calendario/2026-06?institution=MSA", .shows = {"O-01"}, .hides = {"/metas/A01"}},
      {.name = "a day", .as = "manager", .address = "/calendario/2026-06-19", .shows = {"viernes 19 de junio de 2026", "1,03 Obra iniciada", "Obra iniciada"}},
      {.name = "a day of nothing", .as = "manager", .address = "/calendario/2031-01-01", .shows = {"No hay nada en estas fechas."}},
      {.name = "the year",
       .as = "manager",
       .address = "/calendario/2026",
       .shows = {"Veinte escuelas nuevas", "1 detenida", "s-finished", "/calendario/2026-06"},
       .hides = {"B01"}},
      {.name = "the year of one goal",
       .as = "manager",
       .address = "/calendario/2026?meta=A02",
       .shows = {"Solo la meta A02", "/metas/A02", "name=\"meta\" value=\"A02\"", "/calendario/2026-06?meta=A02"},
       .hides = {"/metas/A01"}},
      {.name = "a month of one goal has no meetings of all", .as = "manager", .address = "/calendario/2026-06?meta=A02", .hides = {"/reuniones/", "A01"}},
      {.name = "of a goal that one does not see", .as = "stranger", .address = "/calendario/2026?meta=A01", .status = 404},
      {.name = "no such month", .as = "manager", .address = "/calendario/2026-13", .status = 404},
      {.name = "no such year", .as = "manager", .address = "/calendario/0000", .status = 404},
      {.name = "no date at all", .as = "manager", .address = "/calendario/ayer", .status = 404},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
}

TEST(CalendarPages, name_all_of_each_day_when_they_are_asked_for_it) {
  auto world = SmallWorld{};
  auto work = world.work(world.manager());
  for (auto number = 1; number <= 8; ++number)
    ASSERT_TRUE(
        goals::create_milestone(work, world.goal("A01").id,
                                {.code = "7,0" + std::to_string(number), .title = "Paso " + std::to_string(number), .due_kind = DueKind::fixed, .due_on = make_date(2026, 7, 1)}));
  expect_page({.name = "the first ones", .shows = {"y 2 más", "Paso 1", "href=\"/calendario/2026-07?todas=1\""}, .hides = {"Paso 8"}},
              asked(world, {.name = "", .as = "manager", .address = "/calendario/2026-07"}));
  expect_page({.name = "all of them, as they are printed", .shows = {"Paso 1", "Paso 8"}, .hides = {"todas=1", "event-more"}},
              asked(world, {.name = "", .as = "manager", .address = "/calendario/2026-07?todas=1"}));
}

TEST(CalendarPages, mark_dates_that_were_moved_since_the_reader_was_here) {
  auto world = SmallWorld{};
  auto manager = world.work(world.manager());
  ASSERT_TRUE(goals::reprogram_milestone(manager, world.milestone("A01", "1,03").id, 0, make_date(2026, 6, 24), MoveCause::weather, "Llovió tres semanas seguidas"));
  expect_page({.name = "marked", .as = "coordinator", .shows = {"antes 19 jun", "pasó al 24 jun", "event-gone"}},
              asked(world, {.as = "coordinator", .address = "/calendario/2026-06"}));
  expect_page({.name = "nothing of others", .as = "stranger", .hides = {"antes 19 jun", "event-gone"}}, asked(world, {.as = "stranger", .address = "/calendario/2026-06"}));
}

}  // namespace
}  // namespace timon::calendar
