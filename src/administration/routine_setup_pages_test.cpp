#include <gtest/gtest.h>

#include "administration/administration.hpp"
#include "platform/words/words.hpp"
#include "routine/routine.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::administration {
namespace {

using Form = std::vector<std::pair<std::string, std::string>>;

http::Response asked(SmallWorld& world, PageCase const& scenario) {
  static auto const routes = [] {
    auto router = http::Router{};
    add_administration_pages(router);
    return router;
  }();
  auto work = world.work(world.person(scenario.as));
  return page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work);
}

Form form(char const* manager_day, char const* manager_until, char const* revision) {
  return {{"routine_rhythm", "week"},
          {"routine_fortnight_from", "2026-01-05"},
          {"routine_manager_day", manager_day},
          {"routine_manager_until", manager_until},
          {"routine_coordinator_day", "4"},
          {"routine_coordinator_until", "12:00"},
          {"routine_minister_day", "4"},
          {"routine_committee_day", "5"},
          {"routine_freeze_days", "2"},
          {"revision", revision}};
}

TEST(RoutinePage, shows_what_holds_and_from_when_a_change_counts) {
  auto world = SmallWorld{};
  expect_page({.name = "before anything is published", .shows = {"Miércoles", "18:00", "Todavía no hay períodos publicados"}, .hides = {"Valen desde"}},
              asked(world, {.name = "", .as = "administrator", .address = "/ajustes/rutina"}));
  auto work = world.work(console());
  routine::ensure_periods(work);
  expect_page({.name = "afterwards", .shows = {"2026-S21: gerentes, mié 20 may, 18:00", "Valen desde el primer período sin publicar, que empieza el 20 jul 2026"}},
              asked(world, {.name = "", .as = "administrator", .address = "/ajustes/rutina"}));
  EXPECT_EQ(missing_words(), 0);
}

TEST(RoutinePage, takes_changes_and_says_which_field_is_wrong) {
  auto world = SmallWorld{};
  auto const post = [&](Form fields) { return asked(world, {.name = "", .as = "administrator", .method = "POST", .address = "/ajustes/rutina", .form = std::move(fields)}); };
  expect_page({.name = "after the coordinators", .status = 422, .shows = {"routine_coordinator_day-error", "Los coordinadores entregan después"}}, post(form("5", "18:00", "1")));
  expect_page({.name = "no hour", .status = 422, .shows = {"routine_manager_until-error"}}, post(form("3", "25:00", "1")));
  expect_page({.name = "kept", .status = 303, .shows = {"listo=rutina"}}, post(form("2", "17:30", "1")));
  expect_page({.name = "by who saw less", .status = 409, .shows = {"17:30"}}, post(form("1", "09:00", "1")));
  EXPECT_EQ(routine::rules_of(world.session()).manager_day, 2U);
  EXPECT_EQ(routine::rules_of(world.session()).freeze_days, 2);
  EXPECT_EQ(missing_words(), 0);
}

}  // namespace
}  // namespace timon::administration
