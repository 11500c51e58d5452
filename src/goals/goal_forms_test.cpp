#include <gtest/gtest.h>

#include "goals/goal_actions.hpp"
#include "goals/goal_form.hpp"
#include "goals/goal_pages.hpp"
#include "goals/milestone_actions.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"
#include "territory/territory.hpp"

namespace timon::goals {
namespace {

using Form = std::vector<std::pair<std::string, std::string>>;
constexpr auto kWhy = "El proveedor entregó tarde los materiales";

http::Response asked(SmallWorld& world, PageCase const& scenario) {
  static auto const routes = [] {
    auto router = http::Router{};
    add_goal_pages(router, std::make_shared<Panels>());
    return router;
  }();
  auto work = world.work(world.person(scenario.as));
  return page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work);
}

std::string revision(SmallWorld& world, char const* goal, char const* milestone = nullptr) {
  return std::to_string(milestone ? world.milestone(goal, milestone).revision : world.goal(goal).revision);
}

Form goal_form_of(SmallWorld& world, char const* goal, Form const& changes) {
  auto fields = fields_of(world.goal(goal));
  fields.set("revision", revision(world, goal));
  for (auto const& [name, value] : changes) fields.set(name, value);
  return {fields.begin(), fields.end()};
}

TEST(GoalForms, answer_each_role_and_each_mistake) {
  auto world = SmallWorld{};
  auto const place = std::to_string(world.institution("MED").id.number);
  auto const cases = std::vector<PageCase>{
      {.name = "a coordinator gets the form",
       .as = "coordinator",
       .address = "/metas/nueva",
       .shows = {"Nueva meta", "Ministerio de Educación"},
       .hides = {"Ministerio de Salud</option>"}},
      {.name = "a manager does not", .as = "manager", .address = "/metas/nueva", .status = 403},
      {.name = "what lacks is said at its field and what was typed stays",
       .as = "coordinator",
       .method = "POST",
       .address = "/metas/nueva",
       .form = {{"code", "A01"}, {"title", ""}, {"institution", place}, {"need", "Agua <segura>"}},
       .status = 422,
       .shows = {"Escriba el título", "href=\"#title\"", "Agua &lt;segura&gt;", "id=\"title-error\""}},
      {.name = "a code that is taken",
       .as = "coordinator",
       .method = "POST",
       .address = "/metas/nueva",
       .form = {{"code", "A01"}, {"title", "Otra"}, {"institution", place}},
       .status = 422,
       .shows = {"A01 ya existe"}},
      {.name = "an end before the start",
       .as = "coordinator",
       .method = "POST",
       .address = "/metas/nueva",
       .form = {{"code", "A09"}, {"title", "Otra"}, {"institution", place}, {"starts_on", "2026-05-01"}, {"ends_on", "2026-04-01"}},
       .status = 422,
       .shows = {"El término es anterior al inicio"}},
      {.name = "an amount that is none",
       .as = "coordinator",
       .method = "POST",
       .address = "/metas/nueva",
       .form = {{"code", "A09"}, {"title", "Otra"}, {"institution", place}, {"budget", "mucho"}},
       .status = 422,
       .shows = {"Escriba el monto con números"}},
      {.name = "another ministry's place",
       .as = "coordinator",
       .method = "POST",
       .address = "/metas/nueva",
       .form = {{"code", "A09"}, {"title", "Otra"}, {"institution", std::to_string(world.institution("MSA").id.number)}},
       .status = 403},
      {.name = "created",
       .as = "coordinator",
       .method = "POST",
       .address = "/metas/nueva",
       .form = {{"code", "A09"}, {"title", "Otra"}, {"institution", place}, {"budget", "412.500,50"}, {"currency", "ARS"}},
       .status = 303,
       .shows = {"Location: /metas/A09"}},
      {.name = "edited by its manager",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/editar",
       .form = goal_form_of(world, "A01", {{"need", "Cupo para todos"}}),
       .status = 303},
      {.name = "not by an owner of milestones", .as = "owner", .address = "/metas/A01/editar", .status = 403},
      {.name = "not seen by others", .as = "stranger", .address = "/metas/A01/editar", .status = 404},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  EXPECT_EQ(world.goal("A09").budget, 41'250'050);
  EXPECT_EQ(world.goal("A01").need, "Cupo para todos");
  EXPECT_EQ(missing_words(), 0);
}

/// Two places to choose from.
std::vector<Place> with_places(SmallWorld& world) {
  auto work = world.work();
  auto deed = Deed{work, "place_created"};
  auto places = std::vector{deed.insert(Place{.code = "N", .name = "Norte", .level = "region"}), deed.insert(Place{.code = "S", .name = "Sur", .level = "region"})};
  deed.commit();
  return places;
}

TEST(GoalForms, tie_a_goal_to_its_places_and_to_who_shares_it) {
  auto world = SmallWorld{};
  auto const places = with_places(world);
  auto const north = std::to_string(places[0].id.number), south = std::to_string(places[1].id.number);
  auto const roads = world.institution("MOP-V");
  auto const works = std::to_string(roads.id.number);
  auto const form = [&](Form links) {
    auto fields = goal_form_of(world, "A01", {});
    fields.insert(fields.end(), links.begin(), links.end());
    return fields;
  };
  auto const posted = [&](char const* as, Form links) {
    return asked(world, {.name = "", .as = as, .method = "POST", .address = "/metas/A01/editar", .form = form(std::move(links))});
  };
  expect_page({.name = "not theirs yet", .status = 404}, asked(world, {.name = "", .as = "lonely_manager", .address = "/metas/A01"}));
  expect_page({.name = "both lists", .shows = {"Territorios", "Norte", "Instituciones que la comparten", roads.name}},
              asked(world, {.name = "", .as = "coordinator", .address = "/metas/A01/editar"}));
  expect_page({.name = "its leader says where, not with whom", .shows = {"Norte"}, .hides = {"Instituciones que la comparten"}},
              asked(world, {.name = "", .as = "manager", .address = "/metas/A01/editar"}));
  expect_page({.name = "kept", .status = 303}, posted("coordinator", {{"offers", "places"}, {"offers", "shares"}, {"places", north}, {"places", south}, {"shares", works}}));
  expect_page({.name = "on its sheet", .shows = {"Norte, Sur", roads.name}}, asked(world, {.name = "", .as = "manager", .address = "/metas/A01/base"}));
  expect_page({.name = "in its history", .shows = {"Territorio</b>", "<ins>Norte</ins>", "Institución que la comparte</b>"}},
              asked(world, {.name = "", .as = "manager", .address = "/metas/A01/historial"}));
  expect_page({.name = "who shares it sees it", .shows = {"Veinte escuelas"}, .hides = {"/metas/A01/editar"}},
              asked(world, {.name = "", .as = "lonely_manager", .address = "/metas/A01"}));
  expect_page({.name = "ticked where it is kept", .shows = {"value=\"" + north + "\" checked", "value=\"" + works + "\" checked"}},
              asked(world, {.name = "", .as = "coordinator", .address = "/metas/A01/editar"}));
  expect_page({.name = "not by its leader", .status = 403}, posted("manager", {{"offers", "shares"}}));
  expect_page({.name = "a form that offered none leaves all as it is", .status = 303}, posted("manager", {}));
  expect_page({.name = "its leader takes a place away", .status = 303}, posted("manager", {{"offers", "places"}, {"places", south}}));
  expect_page({.name = "what is not there", .status = 422, .shows = {"vuelva a elegir", "id=\"places-error\""}}, posted("manager", {{"offers", "places"}, {"places", "999999"}}));
  EXPECT_EQ(places_of(world.session(), world.goal("A01").id).size(), 1U);
  EXPECT_EQ(shares_of(world.session(), world.goal("A01").id).size(), 1U);
  EXPECT_EQ(missing_words(), 0);
}

TEST(GoalForms, tell_of_links_in_a_clash) {
  auto world = SmallWorld{};
  auto const north = std::to_string(with_places(world)[0].id.number);
  auto old = goal_form_of(world, "A01", {});
  auto theirs = old;
  old.insert(old.end(), {{"offers", "places"}});
  theirs.insert(theirs.end(), {{"offers", "places"}, {"places", north}});
  EXPECT_EQ(asked(world, {.name = "", .as = "coordinator", .method = "POST", .address = "/metas/A01/editar", .form = theirs}).status, 303);
  expect_page({.name = "both", .status = 409, .shows = {"href=\"#places\"", "Norte"}},
              asked(world, {.name = "", .as = "manager", .method = "POST", .address = "/metas/A01/editar", .form = old}));
}

TEST(GoalHistory, begins_with_the_goal_itself) {
  auto world = SmallWorld{};
  auto const north = with_places(world)[0].id;
  auto work = world.work(world.coordinator());
  ASSERT_TRUE(create_goal(work, {.code = "A09", .title = "Otra", .institution = world.institution("MED").id}, {.places = {{north}}}));
  expect_page({.name = "created", .shows = {"Se creó la meta", "Norte"}}, asked(world, {.name = "", .as = "coordinator", .address = "/metas/A09/historial"}));
}

TEST(GoalHistory, says_how_many_changes_it_leaves_out) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto deed = Deed{work, "plan_imported"};
  deed.thread(world.goal("A01").id.number);
  for (auto number = 0; number < 120; ++number) deed.insert(GoalReport{.goal = world.goal("A01").id, .reported_on = kToday, .text = "Informe " + std::to_string(number)});
  deed.commit();
  expect_page({.name = "more", .shows = {"Informe 11</ins>", "y 108 cambios más"}, .hides = {"Informe 12<"}},
              asked(world, {.name = "", .as = "manager", .address = "/metas/A01/historial"}));
}

TEST(GoalForms, show_both_versions_when_somebody_else_was_there) {
  auto world = SmallWorld{};
  auto const old = goal_form_of(world, "A01", {{"need", "Lo que escribí"}});
  EXPECT_EQ(
      asked(world, {.name = "", .as = "coordinator", .method = "POST", .address = "/metas/A01/editar", .form = goal_form_of(world, "A01", {{"need", "Lo que dice ahora"}})}).status,
      303);
  auto const clash = asked(world, {.name = "", .as = "manager", .method = "POST", .address = "/metas/A01/editar", .form = old});
  expect_page({.name = "both",
               .status = 409,
               .shows = {"Usted escribió", "Lo que escribí", "Ahora dice", "Lo que dice ahora", "name=\"revision\" value=\"" + revision(world, "A01") + "\""}},
              clash);
}

TEST(GoalForms, do_the_deeds_of_a_goal) {
  auto world = SmallWorld{};
  auto const post = [](char const* as, char const* noun, Form form, int status, std::vector<std::string> shows = {}) {
    return PageCase{.name = std::string{as} + " " + noun,
                    .as = as,
                    .method = "POST",
                    .address = std::string{"/metas/A01/"} + noun,
                    .form = std::move(form),
                    .status = status,
                    .shows = std::move(shows)};
  };
  auto const cases = std::vector<PageCase>{
      {.name = "the form of a deed", .as = "delivery_unit", .address = "/metas/A01/suspension", .shows = {"name=\"reason\"", "action=\"/metas/A01/suspension\""}},
      post("manager", "suspension", {{"reason", kWhy}}, 403),
      post("delivery_unit", "suspension", {{"reason", "corto"}}, 422, {"al menos 10 letras", "corto"}),
      post("delivery_unit", "suspension", {{"reason", kWhy}, {"revision", "999"}}, 409, {"Otra persona guardó cambios", kWhy}),
      post("delivery_unit", "suspension", {{"reason", kWhy}}, 303),
      post("delivery_unit", "reanudacion", {}, 303),
      post("minister", "aprobacion", {}, 422, {"El plan ya se aprobó"}),
      post("minister", "juicio", {{"standing", "late"}, {"reason", kWhy}}, 422, {"Escriba hasta qué día vale"}),
      post("minister", "juicio", {{"standing", "late"}, {"reason", kWhy}, {"until_on", "2026-06-05"}}, 303),
      {.name = "the judgement stands beside", .as = "manager", .address = "/metas/A01", .shows = {"Valoración", kWhy, "05 jun 2026", "Detenida porque"}},
      post("coordinator", "cierre", {{"reason", kWhy}}, 303),
      {.name = "closed is finished", .as = "manager", .address = "/metas/A01", .shows = {"Terminada:"}},
      post("coordinator", "reapertura", {}, 303),
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  EXPECT_EQ(missing_words(), 0);
}

TEST(GoalForms, write_and_change_milestones) {
  auto world = SmallWorld{};
  auto const cases = std::vector<PageCase>{
      {.name = "form", .as = "manager", .address = "/metas/A01/metas-intermedias/nueva", .shows = {"agregada después de la aprobación", "1,03 Obra iniciada"}},
      {.name = "not for others", .as = "evaluator", .address = "/metas/A01/metas-intermedias/nueva", .status = 403},
      {.name = "without a date",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/metas-intermedias/nueva",
       .form = {{"code", "2,01"}, {"title", "Mobiliario"}, {"due_kind", "fixed"}},
       .status = 422,
       .shows = {"Escriba la fecha de término", "Mobiliario"}},
      {.name = "all that is wrong at once",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/metas-intermedias/nueva",
       .form = {{"title", "Mobiliario"}, {"weight", "0"}, {"due_kind", "fixed"}, {"due_on", "2026-13-45"}},
       .status = 422,
       .shows = {"«2026-13-45» no es una fecha", "Escriba el código", "#weight", "Mobiliario"},
       .hides = {"Escriba la fecha de término"}},
      {.name = "a past date warns",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/metas-intermedias/nueva",
       .form = {{"code", "2,01"}, {"title", "Mobiliario"}, {"due_kind", "fixed"}, {"due_on", "01/05/2026"}, {"is_critical", "1"}},
       .status = 303,
       .shows = {"/metas/A01/2,01?aviso=fecha-pasada"}},
      {.name = "in words", .as = "manager", .address = "/metas/A01/2,01?aviso=fecha-pasada", .shows = {"ya pasó: la meta intermedia", "Agregada después de la aprobación"}},
      {.name = "dates have a deed of their own after approval",
       .as = "manager",
       .address = "/metas/A01/1,03/editar",
       .shows = {"para mover la fecha use"},
       .hides = {"name=\"due_on\""}},
      {.name = "stale",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/1,03/editar",
       .form = {{"code", "1,03"}, {"title", "Obra en marcha"}, {"is_critical", "1"}, {"revision", "999"}},
       .status = 409,
       .shows = {"Obra en marcha", "Obra iniciada"}},
      {.name = "edited",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/1,03/editar",
       .form = {{"code", "1,03"}, {"title", "Obra en marcha"}, {"is_critical", "1"}, {"revision", revision(world, "A01", "1,03")}},
       .status = 303},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  EXPECT_EQ(world.milestone("A01", "1,03").title, "Obra en marcha");
  EXPECT_EQ(world.milestone("A01", "1,03").due_on, make_date(2026, 6, 19));
  EXPECT_EQ(missing_words(), 0);
}

TEST(GoalForms, do_the_deeds_of_a_milestone) {
  auto world = SmallWorld{};
  auto const post = [](char const* as, char const* path, Form form, int status, std::vector<std::string> shows = {}) {
    return PageCase{.name = std::string{as} + " " + path,
                    .as = as,
                    .method = "POST",
                    .address = std::string{"/metas/A02/"} + path,
                    .form = std::move(form),
                    .status = status,
                    .shows = std::move(shows)};
  };
  auto const cases = std::vector<PageCase>{
      {.name = "the form says what moved",
       .as = "manager",
       .address = "/metas/A02/1,02/reprogramacion",
       .shows = {"15 may 2026", "Nunca", "Decisión de autoridad pendiente", "la fecha original queda siempre a la vista"}},
      post("manager", "1,02/reprogramacion", {{"due_on", "2026-07-01"}, {"reason", kWhy}}, 422, {"Elija el motivo", "2026-07-01"}),
      post("manager", "1,02/reprogramacion", {{"due_on", "31/02/2026"}, {"cause", "supplier"}, {"reason", kWhy}}, 422, {"no es una fecha"}),
      post("evaluator", "1,02/reprogramacion", {{"due_on", "2026-07-01"}, {"cause", "supplier"}, {"reason", kWhy}}, 403),
      post("stranger", "1,02/reprogramacion", {{"due_on", "2026-07-01"}, {"cause", "supplier"}, {"reason", kWhy}}, 404),
      post("manager", "1,02/reprogramacion", {{"due_on", "2026-07-01"}, {"cause", "supplier"}, {"reason", kWhy}}, 303, {"Location: /metas/A02/1,02"}),
      post("owner", "1,02/termino", {{"finished_on", "2026-05-30"}}, 422, {"hoy o antes"}),
      post("owner", "1,02/termino", {{"finished_on", "2026-05-21"}}, 303),
      post("owner", "1,02/verificacion", {}, 403),
      post("verifier", "1,02/verificacion", {}, 303),
      {.name = "both facts, two people", .as = "manager", .address = "/metas/A02/1,02", .shows = {"Verificada", "21 may 2026"}},
      post("manager", "1,02/reapertura", {{"reason", ""}}, 422, {"al menos 10 letras"}),
      post("manager", "1,02/reapertura", {{"reason", kWhy}}, 303),
      post("manager", "1,02/retiro", {{"reason", kWhy}}, 303),
      {.name = "withdrawn and still there", .as = "manager", .address = "/metas/A02/1,02", .shows = {"Se retiró del plan el 22 may 2026", kWhy}, .hides = {"/1,02/termino"}},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  EXPECT_EQ(missing_words(), 0);
}

TEST(GoalForms, say_what_a_milestone_still_waits_for_before_it_is_finished) {
  auto world = SmallWorld{};
  auto work = world.work(world.manager());
  auto const wanted = Milestone{.code = "2,01", .title = "Mobiliario", .due_kind = DueKind::fixed, .due_on = make_date(2026, 9, 1)};
  ASSERT_TRUE(create_milestone(work, world.goal("A01").id, wanted, std::vector{world.milestone("A01", "1,01").id, world.milestone("A01", "1,03").id}));
  expect_page({.name = "open ones only", .shows = {"Espera a 1,03, que todavía no está terminada"}, .hides = {"Espera a 1,01"}},
              asked(world, {.name = "", .as = "manager", .address = "/metas/A01/2,01/termino"}));
}

TEST(GoalForms, read_amounts_as_people_write_them) {
  for (auto const& [text, amount] : std::vector<std::pair<char const*, std::optional<std::int64_t>>>{{"412.500.000", 41'250'000'000},
                                                                                                     {"412,50", 41'250},
                                                                                                     {"412.5", 41'250},
                                                                                                     {"412500", 41'250'000},
                                                                                                     {"1 000", 100'000},
                                                                                                     {"", std::nullopt},
                                                                                                     {"diez", std::nullopt},
                                                                                                     {"-5", std::nullopt}})
    EXPECT_EQ(amount_from(text), amount) << text;
  EXPECT_EQ(amount_text(41'250'050), "412500,50");
  EXPECT_EQ(amount_from(amount_text(41'250'050)), 41'250'050);
}

}  // namespace
}  // namespace timon::goals
