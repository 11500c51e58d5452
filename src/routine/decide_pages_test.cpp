#include <gtest/gtest.h>

#include "obstacles/obstacles.hpp"
#include "obstacles/waiting.hpp"
#include "platform/words/words.hpp"
#include "routine/authorities.hpp"
#include "routine/coordination_actions.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::routine {
namespace {

http::Response asked(SmallWorld& world, PageCase const& scenario, bool by_htmx = false, Date today = kToday) {
  static auto const routes = [] {
    auto router = http::Router{};
    add_decide_pages(router);
    return router;
  }();
  auto work = world.work(world.person(scenario.as, today), today);
  auto request = page_request(scenario.method, scenario.address, scenario.form);
  if (by_htmx) request.headers.add("hx-request", "true");
  return page_answer(routes, request, work);
}

/// Both obstacles of the small world, put on the minister's level as their clocks would have done.
void climb(SmallWorld& world) {
  auto const minister = world.office("Ministerio, Educación").id;
  for (auto const* table : {"obstacle", "stay"})
    world.session().run(std::string{"UPDATE "} + table + " SET level = 'minister', " + (std::string_view{table} == "stay" ? "office" : "holder") + " = :office",
                        sql::with("office", minister));
}

std::string card(SmallWorld& world, char const* code) { return "/decidir/o" + std::to_string(world.obstacle(code).id.number); }
std::string revision(SmallWorld& world, char const* code) { return std::to_string(world.obstacle(code).revision); }

TEST(DecidePage, shows_each_person_what_waits_for_their_word) {
  auto world = SmallWorld{};
  climb(world);
  auto const cases = std::vector<PageCase>{
      {.name = "the minister of the ministry",
       .as = "minister",
       .address = "/decidir",
       .shows = {"2 asuntos esperan su decisión", "Terreno sin escritura", "El proveedor avisa demoras", "Autorizar la ampliación", "Decidir", "Delegar", "Pedir datos", "Rechazar",
                 "/restricciones/R-01/derivacion", "Se le pide", "Se atrasa", "/tablero?standing=stopped", "Avance de la meta"},
       .hides = {"Inauguración de la guardia", "textarea"}},
      {.name = "the verb opens its form without a script",
       .as = "minister",
       .address = "/decidir?abrir=o" + std::to_string(world.obstacle("R-01").id.number) + "&verbo=delegate",
       .shows = {"A quién delega y qué", "<textarea", "name=\"verb\" value=\"delegate\""}},
      {.name = "another ministry sees nothing of it",
       .as = "strange_minister",
       .address = "/decidir",
       .shows = {"Nada espera su decisión"},
       .hides = {"Terreno", "R-01", "Veinte"}},
      {.name = "nor does the head", .as = "head", .address = "/decidir", .shows = {"Nada espera su decisión"}, .hides = {"Terreno sin escritura"}},
      {.name = "who holds nothing", .as = "auditor", .address = "/decidir", .shows = {"Nada espera su decisión"}, .hides = {"class=\"actions"}},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  EXPECT_EQ(missing_words(), 0);
}

TEST(DecidePage, keeps_the_answer_or_gives_it_back) {
  auto world = SmallWorld{};
  climb(world);
  auto const address = card(world, "R-01");
  auto const cases = std::vector<PageCase>{
      {.name = "too short comes back as typed",
       .as = "minister",
       .method = "POST",
       .address = address,
       .form = {{"verb", "decide"}, {"text", "Sí <b>"}, {"revision", revision(world, "R-01")}},
       .status = 422,
       .shows = {"Sí &lt;b&gt;", "class=\"error\"", "name=\"verb\" value=\"decide\""},
       .hides = {"<html"}},
      {.name = "no verb", .as = "minister", .method = "POST", .address = address, .form = {{"text", "Autorizo la ampliación."}}, .status = 422},
      {.name = "an old card shows that others were there",
       .as = "minister",
       .method = "POST",
       .address = address,
       .form = {{"verb", "decide"}, {"text", "Autorizo la ampliación."}, {"revision", "999"}},
       .status = 409,
       .shows = {"Otra persona la cambió", "Autorizo la ampliación."}},
      {.name = "the coordinator does not hold it",
       .as = "coordinator",
       .method = "POST",
       .address = address,
       .form = {{"verb", "decide"}, {"text", "Autorizo la ampliación."}, {"revision", revision(world, "R-01")}},
       .status = 403},
      {.name = "to another ministry it is not there",
       .as = "strange_minister",
       .method = "POST",
       .address = address,
       .form = {{"verb", "decide"}, {"text", "Autorizo la ampliación."}},
       .status = 404},
      {.name = "nor is a card of no kind", .as = "minister", .address = "/decidir/x1", .status = 404},
      {.name = "decided",
       .as = "minister",
       .method = "POST",
       .address = address,
       .form = {{"verb", "decide"}, {"text", "Autorizo la ampliación."}, {"revision", revision(world, "R-01")}},
       .shows = {"Decidió, 09:00.", "hx-swap-oob", "1 asunto espera su decisión"},
       .hides = {"<html", "<textarea"}},
      {.name = "it asks no more", .as = "minister", .address = address, .shows = {"Ya no espera su respuesta"}, .hides = {"<textarea"}},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario, true));
  auto const after = PageCase{.name = "and is among what was answered", .as = "minister", .address = "/decidir", .shows = {"1 asunto espera", "Decidió, 09:00."}};
  expect_page(after, asked(world, after));
  auto const plain = PageCase{.name = "without a script",
                              .as = "minister",
                              .method = "POST",
                              .address = card(world, "A-02"),
                              .form = {{"verb", "ask_for_data"}, {"text", "¿Qué otro proveedor hay?"}, {"revision", revision(world, "A-02")}},
                              .status = 303,
                              .shows = {"Location: /decidir"}};
  expect_page(plain, asked(world, plain));
  EXPECT_EQ(missing_words(), 0);
}

TEST(DecidePage, keeps_that_who_holds_it_looked) {
  auto world = SmallWorld{};
  climb(world);
  auto const unread = [&] { return world.session().one<std::int64_t>("SELECT count(*) FROM stay WHERE read_on IS NULL AND left_on IS NULL"); };
  ASSERT_EQ(unread(), 2);
  asked(world, {.name = "", .as = "strange_minister", .address = "/decidir"});
  EXPECT_EQ(unread(), 2);
  asked(world, {.name = "", .as = "minister", .address = "/decidir"});
  EXPECT_EQ(unread(), 0);
}

TEST(DecidePage, brings_the_pack_of_a_month_until_the_day_it_is_read_is_over) {
  auto world = SmallWorld{};
  auto const delivered_on = make_date(2026, 5, 28);
  auto coordinator = world.work(world.person("coordinator", delivered_on), delivered_on);
  ensure_periods(coordinator, make_date(2026, 5, 1));
  ASSERT_TRUE(deliver_pack(coordinator, month_on(world.session(), delivered_on)->id, world.office("Coordinación, Educación").id, 0, "El mes cerró con dos obras."));
  auto const page = [&](char const* name, Date day, std::vector<std::string> shows, std::vector<std::string> hides) {
    auto const scenario = PageCase{.name = name, .as = "minister", .address = "/decidir", .shows = std::move(shows), .hides = std::move(hides)};
    expect_page(scenario, asked(world, scenario, false, day));
  };
  auto const june = make_date(2026, 6, 2);
  page("in the month after, as nobody has read it", june, {"El mes cerró con dos obras."}, {});
  page("again the same day", june, {"El mes cerró con dos obras."}, {});
  page("not the day after", june + 1, {}, {"El mes cerró"});
  auto const other = PageCase{.name = "another ministry never", .as = "strange_minister", .address = "/decidir", .hides = {"El mes cerró"}};
  expect_page(other, asked(world, other, false, june));
}

TEST(DecidePage, lets_the_minister_value_opportunities) {
  auto world = SmallWorld{};
  world.session().run("UPDATE opportunity SET state = 'valued', valuation = 'Conviene ir'");
  auto const id = world.session().one<std::int64_t>("SELECT id FROM opportunity");
  auto const address = "/decidir/q" + std::to_string(id);
  auto const cases = std::vector<PageCase>{
      {.name = "shown to the ministry of health", .as = "strange_minister", .address = "/decidir", .shows = {"Inauguración de la guardia", "Valorar", "Declinar", "Conviene ir"}},
      {.name = "not to education", .as = "minister", .address = "/decidir", .hides = {"Inauguración"}},
      {.name = "not to who values before", .as = "strange_coordinator", .address = "/decidir", .hides = {"Inauguración"}},
      {.name = "declined without a reason", .as = "strange_minister", .method = "POST", .address = address, .form = {{"verb", "decline"}, {"text", ""}}, .status = 422},
      {.name = "the coordinator may not", .as = "strange_coordinator", .method = "POST", .address = address, .form = {{"verb", "advance"}}, .status = 403},
      {.name = "valued in one press", .as = "strange_minister", .method = "POST", .address = address, .form = {{"verb", "advance"}}, .status = 303},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  EXPECT_EQ(world.session().one<std::string>("SELECT state FROM opportunity"), "endorsed");
  EXPECT_EQ(missing_words(), 0);
}

}  // namespace
}  // namespace timon::routine
