#include <gtest/gtest.h>

#include "plans/classifier_actions.hpp"
#include "plans/plan_actions.hpp"
#include "platform/words/words.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::plans {
namespace {

constexpr auto kWhy = "La escolaridad es la primera promesa";

http::Response page(SmallWorld& world, PageCase const& scenario) {
  static auto const routes = [] {
    auto router = http::Router{};
    auto panels = goals::Panels{};
    add_plan_pages(router, panels);
    add_plan_api(router);
    return router;
  }();
  auto work = world.work(world.person(scenario.as));
  return page_answer(routes, page_request(scenario.method, scenario.address, scenario.form), work);
}

void expect_pages(SmallWorld& world, std::vector<PageCase> const& cases) {
  for (auto const& scenario : cases) expect_page(scenario, page(world, scenario));
  EXPECT_EQ(missing_words(), 0);
}

TEST(PlanPages, grow_a_tree_approve_it_and_compare_its_versions) {
  auto world = SmallWorld{};
  auto const a01 = std::to_string(world.goal("A01").id.number);
  expect_pages(
      world, {
                 {.name = "nothing yet", .as = "delivery_unit", .address = "/planes", .shows = {"Nuevo plan"}},
                 {.name = "who only reads cannot make one", .as = "auditor", .address = "/planes", .hides = {"/planes/nuevo"}},
                 {.name = "nor by address", .as = "coordinator", .address = "/planes/nuevo", .status = 403},
                 {.name = "an administrator sees no content", .as = "administrator", .address = "/planes", .status = 403},
                 {.name = "an end before its start",
                  .as = "delivery_unit",
                  .method = "POST",
                  .address = "/planes/nuevo",
                  .form = {{"code", "PG"}, {"name", "Plan <de> gobierno"}, {"from_on", "2026-05-01"}, {"until_on", "2026-04-01"}},
                  .status = 422,
                  .shows = {"antes de empezar", "Plan &lt;de&gt; gobierno"}},
                 {.name = "made",
                  .as = "delivery_unit",
                  .method = "POST",
                  .address = "/planes/nuevo",
                  .form = {{"code", "PG"}, {"name", "Plan de gobierno"}},
                  .status = 303,
                  .shows = {"Location: /planes/PG"}},
                 {.name = "a mistaken one", .as = "delivery_unit", .method = "POST", .address = "/planes/nuevo", .form = {{"code", "ERR"}, {"name", "Por error"}}, .status = 303},
                 {.name = "may be removed", .as = "delivery_unit", .address = "/planes/ERR", .shows = {"/planes/ERR/quitar"}},
                 {.name = "not by who reads", .as = "auditor", .address = "/planes/ERR", .hides = {"/quitar"}},
                 {.name = "nor by address", .as = "auditor", .method = "POST", .address = "/planes/ERR/quitar", .status = 403},
                 {.name = "not unread", .as = "delivery_unit", .method = "POST", .address = "/planes/ERR/quitar", .form = {{"revision", "7"}}, .status = 409},
                 {.name = "and it goes",
                  .as = "delivery_unit",
                  .method = "POST",
                  .address = "/planes/ERR/quitar",
                  .form = {{"revision", "1"}},
                  .status = 303,
                  .shows = {"Location: /planes"}},
                 {.name = "for good", .as = "delivery_unit", .address = "/planes/ERR", .status = 404},
                 {.name = "an axis without a title",
                  .as = "delivery_unit",
                  .method = "POST",
                  .address = "/planes/PG/ejes/nuevo",
                  .form = {{"code", "X1"}},
                  .status = 422,
                  .shows = {"Escriba"}},
                 {.name = "an axis", .as = "delivery_unit", .method = "POST", .address = "/planes/PG/ejes/nuevo", .form = {{"code", "X1"}, {"title", "Educación"}}, .status = 303},
                 {.name = "shown with its buttons", .as = "delivery_unit", .address = "/planes/PG", .shows = {"X1 Educación", "/lugar", "Nuevo objetivo"}},
                 {.name = "from which something hangs",
                  .as = "delivery_unit",
                  .method = "POST",
                  .address = "/planes/PG/quitar",
                  .form = {{"revision", "1"}},
                  .status = 422,
                  .shows = {"Del plan «Plan de gobierno» todavía cuelgan ejes (1): quítelos antes."},
                  .hides = {"action=\"/planes/PG/quitar"}},
                 {.name = "a code twice",
                  .as = "delivery_unit",
                  .method = "POST",
                  .address = "/planes/PG/ejes/nuevo",
                  .form = {{"code", "X1"}, {"title", "Otra"}},
                  .status = 422,
                  .shows = {"El código X1 ya está en uso en el plan «Plan de gobierno»"}},
                 {.name = "and without them", .as = "auditor", .address = "/planes/PG", .shows = {"X1 Educación"}, .hides = {"/lugar", "/baja", "Nuevo objetivo"}},
                 {.name = "an unknown plan", .as = "auditor", .address = "/planes/ZZ", .status = 404},
                 {.name = "an approval of nothing",
                  .as = "head",
                  .method = "POST",
                  .address = "/planes/PG/aprobacion",
                  .form = {{"authority", "Gobernación"}, {"act_number", "Decreto 1"}, {"act_on", "2026-05-20"}},
                  .status = 422,
                  .shows = {"no tiene metas"}},
             });
  auto work = world.work(world.delivery_unit());
  auto const plan = *find_plan(work.db, "PG");
  auto const axis = axes_of(work.db, plan.id).front();
  auto const objective = *add_objective(work, axis.id, {.code = "X1.1", .title = "Más escuelas"});
  ASSERT_TRUE(place_goal(work, world.goal("A01").id, objective.id));
  auto const axis_address = "/planes/PG/ejes/" + std::to_string(axis.id.number);
  expect_pages(
      world,
      {
          {.name = "an axis with something below stays",
           .as = "delivery_unit",
           .method = "POST",
           .address = axis_address + "/baja",
           .status = 422,
           .shows = {"cuelgan objetivos (1)"}},
          {.name = "the goal with its symbol", .as = "manager", .address = "/planes/PG", .shows = {"A01 Veinte escuelas nuevas", "s-stopped"}},
          {.name = "not for strangers", .as = "stranger", .address = "/planes/PG", .shows = {"Más escuelas"}, .hides = {"Veinte escuelas"}},
          {.name = "approved by an act",
           .as = "head",
           .method = "POST",
           .address = "/planes/PG/aprobacion",
           .form = {{"authority", "Gobernación"}, {"act_number", "Decreto 1"}, {"act_on", "2026-05-20"}},
           .status = 303,
           .shows = {"Location: /planes/PG/versiones/1"}},
          {.name = "frozen with its fingerprint", .as = "auditor", .address = "/planes/PG/versiones/1", .shows = {"Veinte escuelas nuevas", "SHA-256", "es el que se aprobó"}},
          {.name = "frozen titles are for who sees the goal", .as = "stranger", .address = "/planes/PG/versiones/1", .shows = {"Más escuelas"}, .hides = {"Veinte escuelas"}},
          {.name = "changed no more",
           .as = "delivery_unit",
           .method = "POST",
           .address = axis_address + "/editar",
           .form = {{"code", "X1"}, {"title", "Escuelas"}},
           .status = 422,
           .shows = {"abra antes una enmienda"}},
          {.name = "an amendment without a reason", .as = "delivery_unit", .method = "POST", .address = "/planes/PG/enmienda", .status = 422},
          {.name = "an amendment", .as = "delivery_unit", .method = "POST", .address = "/planes/PG/enmienda", .form = {{"reason", kWhy}}, .status = 303},
          {.name = "renamed", .as = "delivery_unit", .method = "POST", .address = axis_address + "/editar", .form = {{"code", "X1"}, {"title", "Escuelas"}}, .status = 303},
          {.name = "the comparison tells", .as = "auditor", .address = "/planes/PG/versiones/2", .shows = {"Cambió de nombre", "X1 Educación", "X1 Escuelas", kWhy}},
          {.name = "a version that is not there", .as = "auditor", .address = "/planes/PG/versiones/9", .status = 404},
          {.name = "ratified",
           .as = "delivery_unit",
           .method = "POST",
           .address = "/planes/PG/ratificaciones/nueva",
           .form = {{"authority", "Gobernación"}, {"act_number", "Decreto 2"}, {"act_on", "2026-05-21"}, {"goals", a01}},
           .status = 303},
          {.name = "and told", .as = "auditor", .address = "/planes/PG", .shows = {"Decreto 2 de Gobernación", "1 meta ratificada"}},
          {.name = "told by the API", .as = "auditor", .address = "/api/v1/plans/PG", .shows = {"\"sha256\":\"", "\"code\":\"A01\""}},
          {.name = "filtered there too", .as = "stranger", .address = "/api/v1/plans/PG", .hides = {"A01"}},
      });
}

TEST(ClassifierPages, are_managed_by_the_administrator_and_used_by_who_edits) {
  auto world = SmallWorld{};
  expect_pages(world, {
                          {.name = "nothing yet", .as = "administrator", .address = "/clasificadores", .shows = {"Agregar los ODS"}},
                          {.name = "not for others", .as = "manager", .method = "POST", .address = "/clasificadores/iniciales", .status = 403},
                          {.name = "started", .as = "administrator", .method = "POST", .address = "/clasificadores/iniciales", .status = 303},
                          {.name = "listed", .as = "manager", .address = "/clasificadores/ODS", .shows = {"ODS 17", "Educación de calidad"}, .hides = {"/lugar", "/baja"}},
                          {.name = "a code twice",
                           .as = "administrator",
                           .method = "POST",
                           .address = "/clasificadores/nuevo",
                           .form = {{"code", "ODS"}, {"name", "Otra <vez>"}, {"kind", "other"}, {"applies_to", "both"}},
                           .status = 422,
                           .shows = {"Ya hay un clasificador", "Otra &lt;vez&gt;"}},
                          {.name = "no code", .as = "administrator", .method = "POST", .address = "/clasificadores/ODS/valores/nuevo", .form = {{"title", "Nada"}}, .status = 422},
                          {.name = "the form of a goal", .as = "manager", .address = "/metas/A01/clasificadores", .shows = {"ODS 4 Educación de calidad"}},
                          {.name = "not of a stranger's", .as = "stranger", .address = "/metas/A01/clasificadores", .status = 404},
                          {.name = "nor for who only reports", .as = "owner", .address = "/metas/A01/clasificadores", .status = 403},
                      });
  auto work = world.work(world.administrator());
  auto const sdg = *find_classifier(work.db, "ODS");
  auto const fourth = values_of(work.db, sdg.id)[3];
  auto const field = "classifier-" + std::to_string(sdg.id.number), value = std::to_string(fourth.id.number);
  auto const address = "/clasificadores/ODS/valores/" + value;
  expect_pages(
      world,
      {
          {.name = "an unknown value", .as = "manager", .method = "POST", .address = "/metas/A01/clasificadores", .form = {{field, "9999"}}, .status = 422},
          {.name = "classified", .as = "manager", .method = "POST", .address = "/metas/A01/clasificadores", .form = {{field, value}}, .status = 303},
          {.name = "found by its value", .as = "auditor", .address = address, .shows = {"A01 Veinte escuelas nuevas", "1 meta"}},
          {.name = "not by strangers", .as = "stranger", .address = address, .shows = {"0 metas"}, .hides = {"Veinte"}},
          {.name = "in use stays", .as = "administrator", .method = "POST", .address = address + "/baja", .status = 422, .shows = {"está en uso en metas que usted no puede ver"}},
          {.name = "counted as far as one sees", .as = "administrator", .address = "/clasificadores", .shows = {"Se cuentan solo las metas"}},
          {.name = "also on its page", .as = "administrator", .address = "/clasificadores/ODS", .shows = {"Se cuentan solo las metas"}},
          {.name = "who sees all is not told so", .as = "auditor", .address = "/clasificadores", .hides = {"Se cuentan solo"}},
          {.name = "told by the API", .as = "manager", .address = "/api/v1/goals/A01/classifiers", .shows = {"\"ODS\":[\"ODS 4\"]"}},
          {.name = "and hidden by it", .as = "stranger", .address = "/api/v1/goals/A01/classifiers", .status = 404},
      });
}

TEST(PriorityPages, ask_the_reason_and_name_who_fills_the_ceiling) {
  auto world = SmallWorld{};
  watch_goals();
  expect_pages(
      world,
      {
          {.name = "not for others", .as = "coordinator", .address = "/prioritarias/topes", .status = 403},
          {.name = "no number", .as = "administrator", .method = "POST", .address = "/prioritarias/topes", .form = {{"general", "muchas"}}, .status = 422, .shows = {"muchas"}},
          {.name = "one each", .as = "administrator", .method = "POST", .address = "/prioritarias/topes", .form = {{"general", "1"}}, .status = 303},
          {.name = "without a reason", .as = "coordinator", .method = "POST", .address = "/metas/A01/prioridad", .status = 422},
          {.name = "chosen", .as = "coordinator", .method = "POST", .address = "/metas/A01/prioridad", .form = {{"priority_reason", kWhy}}, .status = 303},
          {.name = "one too many",
           .as = "coordinator",
           .method = "POST",
           .address = "/metas/A02/prioridad",
           .form = {{"priority_reason", kWhy}},
           .status = 422,
           .shows = {"llegó a su tope de metas prioritarias (1): A01"}},
          {.name = "the list", .as = "auditor", .address = "/prioritarias", .shows = {"1 de 1", kWhy}},
          {.name = "strangers see none", .as = "stranger", .address = "/prioritarias", .hides = {"Veinte", kWhy}},
          {.name = "a manager does not choose", .as = "manager", .address = "/metas/A01/prioridad", .status = 403},
          {.name = "shares need sharers", .as = "coordinator", .address = "/metas/A01/participacion", .shows = {"Ninguna otra institución"}},
      });
}

}  // namespace
}  // namespace timon::plans
