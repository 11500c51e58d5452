#include <gtest/gtest.h>

#include "goals/milestone_actions.hpp"
#include "goals/path_drafts.hpp"
#include "goals/schedule.hpp"
#include "obstacles/obstacles.hpp"
#include "schedule/advice_store.hpp"
#include "schedule/schedule.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::goals {
void add_goal_pages(http::Router&, std::shared_ptr<Panels const> panels);
}

namespace timon::schedule {
namespace {

using Form = std::vector<std::pair<std::string, std::string>>;

http::Response asked(SmallWorld& world, PageCase const& scenario) {
  static auto const routes = [] {
    auto router = http::Router{};
    auto const panels = std::make_shared<goals::Panels>();
    add_schedule_panels(*panels);
    goals::add_goal_pages(router, panels);
    add_schedule_pages(router);
    add_schedule_api(router);
    return router;
  }();
  auto work = world.work(world.person(scenario.as));
  return page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work);
}

void link(SmallWorld& world, char const* before, char const* after, char const* goal = "A01") {
  auto work = world.work(console());
  auto const milestone = world.milestone(goal, after);
  ASSERT_TRUE(goals::put_predecessors(work, milestone.id, 0, {world.milestone(goal, before).id}));
}

TEST(SchedulePages, show_the_gantt_to_who_sees_the_goal) {
  auto world = SmallWorld{};
  link(world, "1,02", "1,03");
  auto const cases = std::vector<PageCase>{
      {.name = "a manager sees and may move",
       .as = "manager",
       .address = "/metas/A01/gantt",
       .shows = {"class=\"gantt\"", "1,03 Obra iniciada", "0 días", "dependency-critical", "reprogramacion?volver=/metas/A01/gantt", "Se calcula con las dependencias",
                 "aria-current=\"page\">Gantt"}},
      {.name = "an evaluator sees and moves nothing",
       .as = "evaluator",
       .address = "/metas/A01/gantt",
       .shows = {"class=\"gantt\""},
       .hides = {"reprogramacion?volver", "No hace falta"}},
      {.name = "a stranger does not see it", .as = "stranger", .address = "/metas/A01/gantt", .status = 404},
      {.name = "weeks at the scale of months",
       .as = "manager",
       .address = "/metas/A01/gantt?vista=1&escala=month",
       .shows = {"class=\"week\"", "class=\"day-off\""},
       .hides = {"class=\"slack\" x1=\"1"}},
      {.name = "a line with a sign that addresses know", .as = "manager", .address = "/metas/A01/gantt?linea=A%26B", .shows = {"linea=A%26B"}, .hides = {"linea=A&amp;B"}},
      {.name = "one line that is not there", .as = "manager", .address = "/metas/A01/gantt?linea=9", .shows = {"no tiene metas intermedias para mostrar"}},
      {.name = "suggestions beside the list", .as = "manager", .address = "/metas/A02/metas-intermedias", .shows = {"Sugerencias", "No hace falta"}},
      {.name = "a suggestion is put aside",
       .as = "manager",
       .method = "POST",
       .address = "/metas/A01/sugerencias",
       .form = {{"advice", "links"}, {"back", "/metas/A01/gantt"}},
       .status = 303,
       .shows = {"Location: /metas/A01/gantt"}},
      {.name = "not by who only reads", .as = "evaluator", .method = "POST", .address = "/metas/A01/sugerencias", .form = {{"advice", "links"}}, .status = 403},
      {.name = "nor by a stranger", .as = "stranger", .method = "POST", .address = "/metas/A01/sugerencias", .form = {{"advice", "links"}}, .status = 404},
      {.name = "goals together",
       .as = "minister",
       .address = "/gantt",
       .shows = {"A01 ", "A02 ", "class=\"gantt\"", "/metas/A01/1,03", "class=\"today\""},
       .hides = {"B01 ", "/metas/B01"}},
      {.name = "of one standing and page that are not there", .as = "minister", .address = "/gantt?estado=finished&pagina=2", .shows = {"No hay metas"}, .hides = {"A01 "}},
      {.name = "of another institution one sees nothing", .as = "stranger", .address = "/gantt?institucion=MED", .shows = {"No hay metas"}, .hides = {"A01"}},
      {.name = "goals of an institution", .as = "auditor", .address = "/gantt?institucion=MED&escala=month", .shows = {"A01 ", "A02 "}, .hides = {"B01 "}},
      {.name = "the path as data", .as = "manager", .address = "/api/v1/goals/A01/schedule", .shows = {"\"computed\":true", "\"waits_for\":[\"1,02\"]"}},
      {.name = "but not to a stranger", .as = "stranger", .address = "/api/v1/goals/A01/schedule", .status = 404},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
}

TEST(SchedulePages, draw_many_goals_a_sheet_at_a_time) {
  auto world = SmallWorld{};
  auto deed_work = world.work(console());
  auto deed = Deed{deed_work, "goal_created"};
  for (auto number = 10; number < 50; ++number) {
    auto goal = world.goal("B01");
    goal.id = {}, goal.revision = 0;
    goal.code = "N" + std::to_string(number);
    goal.title = "Centro de salud " + std::to_string(number);
    goal.ends_on = make_date(2027, 1, 1) + number;
    deed.insert(goal);
  }
  deed.commit();
  auto work = world.work();
  goals::rebuild(work);
  auto const cases = std::vector<PageCase>{{.name = "the first sheet",
                                            .address = "/gantt?institucion=MSA",
                                            .shows = {"1 a 18 de 41 metas", "N10 Centro", "pagina=2\"", "todas=1\"", "rel=\"next\""},
                                            .hides = {"N40 ", "rel=\"prev\""}},
                                           {.name = "the last",
                                            .address = "/gantt?institucion=MSA&escala=month&pagina=3",
                                            .shows = {"37 a 41 de 41 metas", "N49 Centro", "escala=month&amp;institucion=MSA&amp;pagina=2"},
                                            .hides = {"rel=\"next\""}},
                                           {.name = "a page behind the last is the last", .address = "/gantt?institucion=MSA&pagina=99", .shows = {"37 a 41 de 41 metas"}},
                                           {.name = "all of them to print",
                                            .address = "/gantt?institucion=MSA&todas=1",
                                            .shows = {"1 a 41 de 41 metas", "N10 Centro", "N49 Centro", "all-sheets"},
                                            .hides = {"rel=\"next\"", "todas=1\"", "gantt-scroll"}},
                                           {.name = "as many as one sees", .as = "minister", .address = "/gantt", .hides = {"N10", "pagina=2", "todas=1"}}};
  for (auto scenario : cases) {
    if (scenario.as.empty()) scenario.as = "auditor";
    expect_page(scenario, asked(world, scenario));
  }
  auto const rows = [](std::string const& body) {
    auto count = 0;
    for (auto at = body.find("<tr data-row"); at != std::string::npos; at = body.find("<tr data-row", at + 1)) ++count;
    return count;
  };
  EXPECT_EQ(rows(asked(world, {.name = "", .as = "auditor", .address = "/gantt?institucion=MSA"}).body), 18) << "counts equal rows";
  EXPECT_EQ(rows(asked(world, {.name = "", .as = "auditor", .address = "/gantt?institucion=MSA&pagina=3"}).body), 5);
  EXPECT_EQ(missing_words(), 0);
}

TEST(SchedulePages, show_what_a_move_does_before_it_is_made) {
  auto world = SmallWorld{};
  link(world, "1,02", "1,03", "A02");
  auto const milestone = "/metas/A02/1,02/reprogramacion";
  auto const id = std::to_string(world.milestone("A02", "1,02").id.number);
  auto const cases = std::vector<PageCase>{
      {.name = "the successors with their days",
       .as = "manager",
       .address = std::string{milestone} + "?due_on=2026-06-01",
       .shows = {"1,03 Obra iniciada", "+17", "Correr también las 2 que dependen", "checked"}},
      {.name = "an earlier day moves nobody",
       .as = "manager",
       .address = std::string{milestone} + "?due_on=2026-05-11",
       .shows = {"Se adelanta 4 días"},
       .hides = {"Correr también"}},
      {.name = "past the goal's end", .as = "manager", .address = std::string{milestone} + "?due_on=2026-12-01", .shows = {"Pasa el término de la meta"}},
      {.name = "the button of who has no script",
       .as = "manager",
       .method = "POST",
       .address = milestone,
       .form = {{"due_on", "2026-06-01"}, {"preview", "1"}},
       .shows = {"1,03 Obra iniciada"}},
      {.name = "alone it would pass who waits for it",
       .as = "manager",
       .method = "POST",
       .address = milestone,
       .form = {{"due_on", "2026-06-25"}, {"cause", "supplier"}, {"reason", "El proveedor entregó tarde"}, {"asked_successors", "1"}},
       .status = 422,
       .shows = {"1,03 la espera y vence el 19/06/2026", "href=\"#due_on\""}},
      {.name = "impact as data", .as = "manager", .address = "/api/v1/milestones/" + id + "/impact?due_on=2026-06-01", .shows = {"\"days\":17"}},
      {.name = "for nobody else", .as = "stranger", .address = "/api/v1/milestones/" + id + "/impact?due_on=2026-06-01", .status = 404},
      {.name = "with those that depend",
       .as = "manager",
       .method = "POST",
       .address = std::string{milestone} + "?volver=/metas/A02/gantt",
       .form = {{"due_on", "2026-06-25"}, {"cause", "supplier"}, {"reason", "El proveedor entregó tarde"}, {"asked_successors", "1"}, {"move_successors", "1"}},
       .status = 303,
       .shows = {"Location: /metas/A02/gantt"}},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  EXPECT_EQ(world.milestone("A02", "1,03").due_on, make_date(2026, 6, 19) + 41);
  EXPECT_EQ(world.milestone("A02", "1,03").moves, 1);
}

TEST(SchedulePages, move_no_date_to_where_it_could_not_be_read_again) {
  auto world = SmallWorld{};
  link(world, "1,02", "1,03", "A02");
  auto const move = std::string{"/metas/A02/1,02/reprogramacion"};
  auto const form = [](char const* day, bool with_successors) {
    auto fields = Form{{"due_on", day}, {"cause", "supplier"}, {"reason", "El proveedor entregó tarde"}, {"asked_successors", "1"}};
    if (with_successors) fields.emplace_back("move_successors", "1");
    return fields;
  };
  auto const cases = std::vector<PageCase>{
      {.name = "a day of the next century but one",
       .as = "manager",
       .method = "POST",
       .address = move,
       .form = form("2200-01-01", false),
       .status = 422,
       .shows = {"href=\"#due_on\""}},
      {.name = "those that wait would be pushed out",
       .as = "manager",
       .method = "POST",
       .address = move,
       .form = form("2199-12-30", true),
       .status = 422,
       .shows = {"quedaría después del 31/12/2199", "href=\"#due_on\""}},
      {.name = "the effect is shown all the same", .as = "manager", .address = move + "?due_on=2199-12-30", .shows = {"1,03"}},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  auto work = world.work(world.manager());
  auto const id = world.milestone("A02", "1,02").id;
  auto const beyond = make_date(2199, 12, 31) + 1;
  EXPECT_EQ(goals::reprogram_milestone(work, id, 0, beyond, MoveCause::supplier, "El proveedor entregó tarde").error().front().message, "milestone.due_on.out_of_years");
  EXPECT_EQ(goals::create_milestone(work, world.goal("A02").id, {.code = "9,01", .title = "Obra inaugurada", .due_kind = DueKind::fixed, .due_on = beyond}).error().front().field,
            "due_on");
}

TEST(Advice, counts_the_week_of_an_office_by_what_its_reader_sees) {
  auto world = SmallWorld{};
  auto const goal = world.goal("A01").id;
  auto const office = world.milestone("A01", "1,02").responsible;
  world.session().run("UPDATE milestone SET responsible = :office WHERE goal = :goal", sql::with("office", office, "goal", world.goal("B01").id));
  auto const all_of = [&](Actor const& actor) {
    auto work = world.work(actor);
    auto all = std::int64_t{0};
    for (auto const& [week, count] : week_loads(work, goal)) all += count;
    return all;
  };
  EXPECT_GT(all_of(world.auditor()), all_of(world.manager())) << "goals of another ministry are none of the manager's";
  EXPECT_GT(all_of(world.manager()), 0);
}

TEST(SchedulePages, make_several_milestones_and_take_them_back) {
  auto world = SmallWorld{};
  auto const address = std::string{"/metas/A01/metas-intermedias/varias"};
  auto const series = Form{{"tipo", "periodicas"},  {"code", "6,01"}, {"title", "Informe de {periodo} publicado"}, {"every", "1"}, {"unit", "months"}, {"from", "2026-06-10"},
                           {"until", "2026-08-31"}, {"chained", "1"}};
  auto made = series;
  made.emplace_back("make", "1");
  auto changed = made, unknown_office = series;
  changed.emplace_back("mark", "what-was-shown-before");
  unknown_office.emplace_back("responsible", "9999");
  auto const cases = std::vector<PageCase>{
      {.name = "the form", .as = "manager", .address = address, .shows = {"De una plantilla", "Obra vial", "Copiar de otra meta"}},
      {.name = "not for who only reads", .as = "evaluator", .address = address, .status = 403},
      {.name = "not for a stranger", .as = "stranger", .address = address, .status = 404},
      {.name = "the rows are seen first",
       .as = "manager",
       .method = "POST",
       .address = address,
       .form = series,
       .shows = {"Crear 3 metas intermedias", "6,03", "Informe de junio de 2026 publicado"}},
      {.name = "an end before the start",
       .as = "manager",
       .method = "POST",
       .address = address,
       .form = {{"tipo", "periodicas"}, {"code", "6,01"}, {"title", "Informe"}, {"every", "1"}, {"unit", "months"}, {"from", "2026-06-10"}, {"until", "2026-06-01"}},
       .status = 422,
       .shows = {"El final es anterior", "href=\"#until\""}},
      {.name = "a code that is taken",
       .as = "manager",
       .method = "POST",
       .address = address,
       .form = {{"tipo", "copia"}, {"source", "A02"}, {"from", "2026-06-10"}},
       .status = 422,
       .shows = {"1,01 ya existe"}},
      {.name = "an office that is not there is said before anything is made",
       .as = "manager",
       .method = "POST",
       .address = address,
       .form = unknown_office,
       .status = 422,
       .shows = {"href=\"#responsible\""},
       .hides = {"Crear 3 metas"}},
      {.name = "what was changed since it was seen is seen again",
       .as = "manager",
       .method = "POST",
       .address = address,
       .form = changed,
       .shows = {"Cambió algo desde que lo vio", "Crear 3 metas intermedias", "name=\"mark\""}},
      {.name = "made in one go", .as = "manager", .method = "POST", .address = address, .form = made, .status = 303, .shows = {"varias/creadas?ids="}},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  auto const first = world.milestone("A01", "6,01");
  auto const ids =
      std::to_string(first.id.number) + "-" + std::to_string(world.milestone("A01", "6,02").id.number) + "-" + std::to_string(world.milestone("A01", "6,03").id.number);
  expect_page({.name = "who reads cannot undo", .status = 403}, asked(world, {.as = "evaluator", .method = "POST", .address = address + "/deshacer", .form = {{"ids", ids}}}));
  expect_page({.name = "undone as a whole", .status = 303}, asked(world, {.as = "manager", .method = "POST", .address = address + "/deshacer", .form = {{"ids", ids}}}));
  auto work = world.work(console());
  EXPECT_FALSE(goals::find_visible(work, world.goal("A01").id, "6,01"));
}

TEST(SchedulePages, build_a_goal_from_its_need) {
  auto world = SmallWorld{};
  auto const address = std::string{"/metas/asistente"};
  auto const institution = std::to_string(world.institution("MED").id.number);
  auto all =
      Form{{"step", "5"},   {"need", "Faltan aulas"},    {"institution", institution}, {"product", "40 aulas"},  {"result", "Nadie sin vacante"}, {"title", "40 aulas construidas"},
           {"code", "A77"}, {"starts_on", "2026-06-01"}, {"ends_on", "2028-06-01"},    {"template", "obra-vial"}};
  auto made = all;
  made.emplace_back("make", "1");
  auto const cases = std::vector<PageCase>{
      {.name = "the first step", .as = "coordinator", .address = address, .shows = {"¿Qué necesidad atiende?", "name=\"step\" value=\"1\""}},
      {.name = "not for a manager", .as = "manager", .address = address, .status = 403},
      {.name = "an empty step stays",
       .as = "coordinator",
       .method = "POST",
       .address = address,
       .form = {{"step", "1"}, {"need", " "}},
       .status = 422,
       .shows = {"Escriba la necesidad"}},
      {.name = "goes on with what was told",
       .as = "coordinator",
       .method = "POST",
       .address = address,
       .form = {{"step", "1"}, {"need", "Faltan aulas"}},
       .shows = {"¿A qué objetivo", "name=\"need\" value=\"Faltan aulas\""}},
      {.name = "and back",
       .as = "coordinator",
       .method = "POST",
       .address = address,
       .form = {{"step", "3"}, {"need", "Faltan aulas"}, {"back", "1"}},
       .shows = {"¿A qué objetivo"}},
      {.name = "the path is seen before it is made",
       .as = "coordinator",
       .method = "POST",
       .address = address,
       .form = all,
       .shows = {"Camino habilitado al tránsito", "Crear la meta con su ruta"}},
      {.name = "no path, no goal",
       .as = "coordinator",
       .method = "POST",
       .address = address,
       .form =
           {{"step", "5"}, {"need", "n"}, {"institution", institution}, {"title", "Aulas construidas"}, {"code", "A78"}, {"starts_on", "2026-06-01"}, {"ends_on", "2026-09-01"}},
       .status = 422,
       .shows = {"al menos una meta intermedia"}},
      {.name = "made", .as = "coordinator", .method = "POST", .address = address, .form = made, .status = 303, .shows = {"Location: /metas/A77/gantt"}},
      {.name = "in another ministry", .as = "strange_coordinator", .method = "POST", .address = address, .form = made, .status = 403},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
  auto work = world.work(console());
  auto const goal = world.goal("A77");
  EXPECT_EQ(goals::milestones_of(work.db, goal.id).size(), 12U);
  EXPECT_TRUE(schedule_of(goals::milestones_of(work.db, goal.id), goals::predecessor_links(work.db, goal.id)).is_computed);
}

TEST(SchedulePages, keep_templates) {
  auto world = SmallWorld{};
  auto const cases = std::vector<PageCase>{
      {.name = "a manager chooses", .as = "manager", .address = "/plantillas", .shows = {"Obra vial", "Programa social", "de Timón"}, .hides = {"Nueva plantilla"}},
      {.name = "a minister has nothing to do there", .as = "auditor", .address = "/plantillas", .status = 403},
      {.name = "the unit edits", .as = "delivery_unit", .address = "/plantillas/ley", .shows = {"name=\"code_1\"", "Ley sancionada", "Guardar"}},
      {.name = "one that is not there", .as = "delivery_unit", .address = "/plantillas/puente", .status = 404},
      {.name = "from the path of a goal", .as = "delivery_unit", .address = "/plantillas/nueva?meta=A01", .shows = {"Contrato firmado"}},
      {.name = "days that are none",
       .as = "delivery_unit",
       .method = "POST",
       .address = "/plantillas/nueva",
       .form = {{"name", "Puente"}, {"code_1", "1,01"}, {"title_1", "Puente construido"}, {"days_1", "pronto"}},
       .status = 422,
       .shows = {"con números enteros", "href=\"#days_1\"", "value=\"pronto\""}},
      {.name = "a weight that is no number",
       .as = "delivery_unit",
       .method = "POST",
       .address = "/plantillas/nueva",
       .form = {{"name", "Puente"}, {"code_1", "1,01"}, {"title_1", "Puente construido"}, {"days_1", "3"}, {"weight_1", "mucho"}},
       .status = 422,
       .shows = {"href=\"#weight_1\"", "value=\"mucho\""}},
      {.name = "a weight of nothing",
       .as = "delivery_unit",
       .method = "POST",
       .address = "/plantillas/nueva",
       .form = {{"name", "Puente"}, {"code_1", "1,01"}, {"title_1", "Puente construido"}, {"days_1", "3"}, {"weight_1", "0"}},
       .status = 422,
       .shows = {"peso entre 1 y 1000"}},
      {.name = "kept",
       .as = "delivery_unit",
       .method = "POST",
       .address = "/plantillas/nueva",
       .form = {{"name", "Puente"}, {"code_1", "1,01"}, {"title_1", "Puente construido"}, {"days_1", "30"}},
       .status = 303},
      {.name = "its name is taken",
       .as = "delivery_unit",
       .method = "POST",
       .address = "/plantillas/nueva",
       .form = {{"name", "Puente"}, {"code_1", "1,01"}, {"title_1", "Puente construido"}, {"days_1", "30"}},
       .status = 422,
       .shows = {"Ya hay una plantilla"}},
      {.name = "not by a manager", .as = "manager", .method = "POST", .address = "/plantillas/ley", .form = {{"name", "x"}}, .status = 403},
      {.name = "as data", .as = "manager", .address = "/api/v1/templates", .shows = {"\"code\":\"puente\"", "\"shipped\":true"}},
  };
  for (auto const& scenario : cases) expect_page(scenario, asked(world, scenario));
}

}  // namespace
}  // namespace timon::schedule
