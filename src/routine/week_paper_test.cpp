#include <gtest/gtest.h>

#include "goals/goals.hpp"
#include "platform/words/words.hpp"
#include "routine/routine.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::routine {
namespace {

http::Response asked(SmallWorld& world, PageCase const& scenario) {
  static auto const routes = [] {
    auto router = http::Router{};
    add_routine_pages(router);
    return router;
  }();
  auto work = world.work(world.person(scenario.as));
  return page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work);
}

PageCase typed(char const* name, int status, std::vector<std::pair<std::string, std::string>> form, std::vector<std::string> shows) {
  return {.name = name, .as = "manager", .method = "POST", .address = "/mi-semana/por-codigo", .form = std::move(form), .status = status, .shows = std::move(shows)};
}

TEST(WeekOnPaper, has_a_code_beside_each_row) {
  auto world = SmallWorld{};
  expect_page({.name = "the form", .shows = {"A02/1,02", "A01/1,03", "Para cargar antes del mié 20 may, 18:00", "☐"}, .hides = {"A02/1,01", "B01"}},
              asked(world, {.name = "", .as = "manager", .address = "/mi-semana/imprimir"}));
  EXPECT_EQ(missing_words(), 0);
}

TEST(WeekOnPaper, is_typed_in_by_code_as_hands_write_it) {
  auto world = SmallWorld{};
  expect_page({.name = "an empty sheet", .shows = {"name=\"code-1\"", "name=\"code-9\""}}, asked(world, {.name = "", .as = "manager", .address = "/mi-semana/por-codigo"}));
  auto const sheet = typed("kept", 303, {{"code-1", "a02 1.02"}, {"text-1", "Se firma el martes"}, {"code-2", "A01/1,03"}, {"no_change-2", "1"}}, {"/mi-semana"});
  expect_page(sheet, asked(world, sheet));
  EXPECT_EQ(world.milestone("A02", "1,02").progress, "Se firma el martes");
  EXPECT_EQ(world.session().one<std::int64_t>("SELECT count(*) FROM progress_report WHERE is_no_change = 1"), 1);
}

TEST(WeekOnPaper, is_kept_whole_or_not_at_all) {
  auto world = SmallWorld{};
  for (auto const& sheet : {
           typed("a code of nobody", 422, {{"code-1", "A02/1,02"}, {"text-1", "Va bien"}, {"code-2", "Z99/1,02"}, {"text-2", "Nada"}},
                 {"«Z99/1,02» no es una tarea", "Va bien", "No se guardó nada"}),
           typed("a code of two goals", 422, {{"code-1", "1,03"}, {"text-1", "Va bien"}}, {"«1,03» no es una tarea"}),
           typed("no code", 422, {{"text-4", "Va bien"}}, {"Escriba el código"}),
           typed("nothing said", 422, {{"code-1", "A02/1,02"}}, {"class=\"error\""}),
           typed("an end in the future", 422, {{"code-1", "A02/1,02"}, {"finished_on-1", "2026-12-01"}}, {"value=\"2026-12-01\""}),
       })
    expect_page(sheet, asked(world, sheet));
  EXPECT_EQ(world.session().one<std::int64_t>("SELECT count(*) FROM progress_report"), 0);
  EXPECT_EQ(missing_words(), 0);
}

TEST(WeekOnPaper, is_for_who_reports) {
  auto world = SmallWorld{};
  for (auto const* as : {"evaluator", "auditor", "administrator"})
    expect_page({.name = as, .status = 403}, asked(world, {.name = "", .as = as, .method = "POST", .address = "/mi-semana/por-codigo"}));
  auto const other = typed("another's milestone is no task of mine", 422, {{"code-1", "B01/1,02"}, {"text-1", "Va bien"}}, {"«B01/1,02» no es una tarea"});
  expect_page(other, asked(world, other));
}

}  // namespace
}  // namespace timon::routine
