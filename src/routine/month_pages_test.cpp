#include <gtest/gtest.h>

#include "goals/goals.hpp"
#include "platform/words/words.hpp"
#include "routine/hand_off_content.hpp"
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

std::string report_of(SmallWorld& world, char const* goal) { return "/mi-mes/" + std::to_string(world.goal(goal).id.number) + "/informe"; }

TEST(MonthPage, shows_reports_programming_and_the_hand_off_of_the_month) {
  auto world = SmallWorld{};
  expect_page({.name = "the manager's",
               .shows = {"Mi mes", "mayo de 2026", "Informe de las metas", "A01 ", "A02 ", "0 de ", "A02 · 1,02", "Revisada", "/metas/A02/1,02/reprogramacion",
                         "Todavía no hay indicadores", "Cerrar el mes", "Se congela el mié 27 may, 18:00"},
               .hides = {"B01", "1,01 Pliego"}},
              asked(world, {.name = "", .as = "manager", .address = "/mi-mes"}));
  expect_page({.name = "who leads nothing", .shows = {"Ninguna meta a su cargo"}, .hides = {"Cerrar el mes"}}, asked(world, {.name = "", .as = "owner", .address = "/mi-mes"}));
  EXPECT_EQ(missing_words(), 0);
}

TEST(MonthPage, keeps_a_version_of_the_report_by_date) {
  auto world = SmallWorld{};
  auto const address = report_of(world, "A01");
  for (auto const& scenario : std::vector<PageCase>{
           {.name = "an empty report", .as = "manager", .method = "POST", .address = address, .form = {{"text", " "}}, .status = 422, .shows = {"class=\"error\""}},
           {.name = "another's goal", .as = "stranger", .method = "POST", .address = address, .form = {{"text", "Nada"}}, .status = 404},
           {.name = "without the right", .as = "evaluator", .method = "POST", .address = address, .form = {{"text", "Nada"}}, .status = 403},
           {.name = "told", .as = "manager", .method = "POST", .address = address, .form = {{"text", "La obra <avanza>"}}, .status = 303, .shows = {"/mi-mes#goal-"}},
           {.name = "and said", .as = "manager", .address = "/mi-mes", .shows = {"Informada el 22 may", "La obra &lt;avanza&gt;"}},
       })
    expect_page(scenario, asked(world, scenario));
}

TEST(MonthPage, notes_what_was_reviewed_once) {
  auto world = SmallWorld{};
  auto const one = std::to_string(world.milestone("A02", "1,02").id.number);
  for (auto const& scenario : std::vector<PageCase>{
           {.name = "not another's", .as = "stranger", .method = "POST", .address = "/mi-mes/revision", .form = {{"milestone", one}}, .status = 404},
           {.name = "nor without an office", .as = "owner", .method = "POST", .address = "/mi-mes/revision", .form = {{"milestone", one}}, .status = 403},
           {.name = "one", .as = "manager", .method = "POST", .address = "/mi-mes/revision", .form = {{"milestone", one}}, .status = 303},
           {.name = "again", .as = "manager", .method = "POST", .address = "/mi-mes/revision", .form = {{"milestone", one}}, .status = 303},
           {.name = "said", .as = "manager", .address = "/mi-mes", .shows = {"1 de ", "Revisada el 22 may"}},
       })
    expect_page(scenario, asked(world, scenario));
  EXPECT_EQ(world.session().one<std::int64_t>("SELECT count(*) FROM programming_review"), 1);
  asked(world, {.name = "", .as = "manager", .method = "POST", .address = "/mi-mes/revision"});
  expect_page({.name = "all of them", .hides = {"Todas revisadas"}}, asked(world, {.name = "", .as = "manager", .address = "/mi-mes"}));
}

TEST(MonthPage, hands_the_month_off_with_its_reports) {
  auto world = SmallWorld{};
  asked(world, {.name = "", .as = "manager", .method = "POST", .address = report_of(world, "A01"), .form = {{"text", "La obra avanza"}}});
  auto work = world.work(world.manager());
  auto const month = current_month(work);
  auto const office = world.office("Gerencia de Meta, Educación").id;
  auto const form = [&](char const* text) {
    return std::vector<std::pair<std::string, std::string>>{{"office", std::to_string(office.number)}, {"period", std::to_string(month.id.number)}, {"text", text}};
  };
  expect_page({.name = "four lines come back", .status = 422, .shows = {"hasta 3 líneas", "Mi mes"}},
              asked(world, {.name = "", .as = "manager", .method = "POST", .address = "/mi-mes/entrega", .form = form("a\nb\nc\nd")}));
  expect_page({.name = "handed off", .status = 303, .shows = {"/mi-mes#hand-off-"}},
              asked(world, {.name = "", .as = "manager", .method = "POST", .address = "/mi-mes/entrega", .form = form("Mes según lo previsto")}));
  auto const content = content_from(hand_off_of(work.db, month.id, office)->content);
  ASSERT_EQ(content.reports.size(), 1U);
  EXPECT_EQ(content.reports.front().text, "La obra avanza");
  EXPECT_FALSE(hand_off_of(work.db, current_period(work).id, office)) << "the week is another delivery";
}

}  // namespace
}  // namespace timon::routine
