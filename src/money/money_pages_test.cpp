#include <gtest/gtest.h>

#include <algorithm>

#include "money/amount.hpp"
#include "money/budget_actions.hpp"
#include "money/budget_store.hpp"
#include "money/money.hpp"
#include "money/movement_import.hpp"
#include "money/overview.hpp"
#include "platform/work/memory.hpp"
#include "support/pages.hpp"
#include "support/small_world.hpp"

namespace timon::money {
namespace {

class Money : public testing::Test {
 protected:
  BudgetLine line(char const* goal, std::int64_t approved = 1'000'000'00) {
    auto work = world.work(console());
    return *add_line(work, world.goal(goal).id, {.name = "Tesoro"}, approved, kToday - 60);
  }
  BudgetMovement moved(char const* goal, BudgetLine const& line, MoneyKind kind, std::int64_t amount, Date day = kToday) {
    auto work = world.work(console());
    return *record_movement(work, world.goal(goal).id, {.line = line.id, .kind = kind, .on_day = day, .amount = amount});
  }
  SmallWorld world;
};

TEST_F(Money, is_recorded_by_who_edits_the_goal_or_coordinates_there_and_by_nobody_else) {
  auto const tesoro = line("A01");
  auto const goal = world.goal("A01").id;
  auto const draft = BudgetMovement{.line = tesoro.id, .kind = MoneyKind::accrued, .on_day = kToday, .amount = 100};
  for (auto const* name : {"manager", "coordinator", "delivery_unit"}) {
    auto work = world.work(world.person(name));
    EXPECT_TRUE(record_movement(work, goal, draft)) << name;
  }
  for (auto const* name : {"owner", "minister", "committee", "head", "evaluator", "auditor", "verifier", "administrator"}) {
    auto work = world.work(world.person(name));
    EXPECT_THROW((void)record_movement(work, goal, draft), Forbidden) << name;
  }
  for (auto const* name : {"stranger", "strange_coordinator", "lonely_manager"}) {
    auto work = world.work(world.person(name));
    EXPECT_THROW((void)record_movement(work, goal, draft), NotFound) << name;
    EXPECT_THROW((void)add_line(work, goal, {.name = "Otra"}), NotFound) << name;
  }
  EXPECT_EQ(figures_of_line(world.session(), tesoro.id).accrued, 300);
}

TEST_F(Money, keeps_one_currency_and_takes_nothing_below_zero) {
  auto const tesoro = line("A01", 500);
  auto work = world.work(world.coordinator());
  auto const goal = world.goal("A01").id;
  EXPECT_EQ(record_movement(work, goal, {.line = tesoro.id, .kind = MoneyKind::paid, .on_day = kToday, .amount = 5}, "USD").error().front().field, "currency");
  EXPECT_EQ(add_line(work, goal, {.name = "Préstamo", .currency = "USD"}).error().front().field, "currency");
  EXPECT_EQ(add_line(work, goal, {.name = "Tesoro"}).error().front().message, "budget.name.taken");
  EXPECT_EQ(record_movement(work, goal, {.line = tesoro.id, .kind = MoneyKind::paid, .on_day = kToday, .amount = -5}).error().front().message, "movement.amount.below_zero");
  EXPECT_EQ(record_movement(work, world.goal("A02").id, {.line = tesoro.id, .on_day = kToday, .amount = 5}).error().front().field, "line") << "a line of another goal";
  auto const paid = moved("A01", tesoro, MoneyKind::paid, 5);
  EXPECT_EQ(erase_movement(work, paid.id, 0, "mal").error().front().field, "reason");
  EXPECT_THROW((void)erase_movement(work, paid.id, paid.revision + 1, "Cargado dos veces"), Stale);
  EXPECT_TRUE(erase_movement(work, paid.id, paid.revision, "Cargado dos veces"));
  EXPECT_EQ(figures_of_line(world.session(), tesoro.id).paid, 0);
  auto other = edit_line(work, tesoro.id, tesoro.revision, {.name = "Tesoro provincial", .programme = "P-12"});
  ASSERT_TRUE(other);
  EXPECT_EQ(other->programme, "P-12");
}

TEST_F(Money, totals_are_the_sums_of_the_rows_that_each_role_sees) {
  moved("A01", line("A01"), MoneyKind::accrued, 900'000'00);
  moved("B01", line("B01", 2'000'00), MoneyKind::accrued, 10'00);
  for (auto const* name :
       {"owner", "manager", "coordinator", "minister", "committee", "delivery_unit", "head", "evaluator", "auditor", "stranger", "lonely_manager", "administrator"}) {
    auto work = world.work(world.person(name));
    for (auto const group : {OverviewGroup::institution, OverviewGroup::axis, OverviewGroup::none}) {
      auto const overview = overview_of(work, {.group = group});
      auto sum = Figures{};
      for (auto const& row : overview.rows) {
        sum += row.figures;
        EXPECT_TRUE(goals::find_visible(work, row.goal.goal)) << name;
      }
      auto total = Figures{};
      for (auto const& each : overview.totals) total += each.figures;
      EXPECT_EQ(sum, total) << name;
    }
  }
  auto head = world.work(world.head());
  auto const far = overview_of(head, {.light = MoneyLight::far_ahead});
  ASSERT_EQ(far.rows.size(), 1U);
  EXPECT_EQ(far.rows.front().goal.code, "A01");
  EXPECT_EQ(far.lights.at(MoneyLight::no_data), 2);
  EXPECT_EQ(overview_of(head, {.institution = "MED"}).rows.size(), 2U);
  EXPECT_TRUE(overview_of(head, {.institution = "ZZZ"}).rows.empty());
}

TEST_F(Money, is_read_a_page_at_a_time_with_the_sums_of_all) {
  moved("A01", line("A01"), MoneyKind::accrued, 900'000'00);
  line("A02");
  auto head = world.work(world.head());
  for (auto const group : {OverviewGroup::institution, OverviewGroup::axis, OverviewGroup::none}) {
    auto const all = overview_of(head, {.group = group});
    ASSERT_EQ(all.rows.size(), 4U);
    EXPECT_EQ(all.count, 4U);
    auto paged = std::vector<std::string>{}, whole = std::vector<std::string>{};
    for (auto const& row : all.rows) whole.push_back(row.goal.code);
    for (auto first = std::size_t{0}; first < all.count; first += 3) {
      auto const part = overview_of(head, {.group = group}, {first, 3});
      for (auto const& row : part.rows) paged.push_back(row.goal.code);
      EXPECT_EQ(part.count, 4U);
      EXPECT_EQ(part.totals.front().figures, all.totals.front().figures);
    }
    EXPECT_EQ(paged, whole);
    auto goals = std::int64_t{0};
    for (auto const& each : all.groups) goals += each.goals;
    EXPECT_EQ(goals, 4);
    for (auto const& row : all.rows) EXPECT_GT(all.group_total(group_of(row, group), row.currency).goals, 0);
  }
}

TEST_F(Money, lights_that_are_counted_are_those_of_the_rows) {
  auto const tesoro = line("A01", 300'00);
  line("A02", 1'000'00);
  auto head = world.work(world.head());
  for (auto const amount : {30'00, 45'15, 15'00, 120'00, 300'00}) {
    moved("A01", tesoro, MoneyKind::accrued, amount);
    auto const all = overview_of(head, {});
    auto counted = std::map<MoneyLight, std::int64_t>{};
    for (auto const& row : all.rows) ++counted[row.reading.light];
    EXPECT_EQ(all.lights, counted) << "after " << amount;
  }
}

TEST_F(Money, of_a_goal_without_movements_is_in_its_own_currency) {
  world.session().run("UPDATE goal SET currency = 'USD' WHERE code = 'B01'");
  line("A01");
  auto head = world.work(world.head());
  auto const rows = overview_of(head, {.group = OverviewGroup::none}).rows;
  auto const found = std::ranges::find_if(rows, [](OverviewRow const& row) { return row.goal.code == "B01"; });
  ASSERT_NE(found, rows.end());
  EXPECT_EQ(found->currency, "USD");
  auto const sums = money_of(head, "SELECT g.id FROM goal g", {}, MoneyPer::currency);
  ASSERT_EQ(sums.size(), 1U);
  EXPECT_EQ(sums.front().figures.approved, 1'000'000'00);
}

TEST_F(Money, of_an_integrating_goal_is_the_sum_of_the_parts_that_one_sees) {
  moved("A01", line("A01"), MoneyKind::accrued, 900'000'00);
  moved("B01", line("B01", 2'000'00), MoneyKind::accrued, 10'00);
  auto const whole = world.goal("A02").id;
  world.session().run("UPDATE goal SET parent = :whole WHERE code IN ('A01', 'B01')", sql::with("whole", whole));
  auto seen = [&](Actor actor) {
    auto work = world.work(std::move(actor));
    auto sum = Figures{};
    for (auto const& part : money_of_parts(work, whole)) sum += part.figures;
    return sum.accrued;
  };
  EXPECT_EQ(seen(world.head()), 900'010'00);
  EXPECT_EQ(seen(world.manager()), 900'000'00) << "health is not hers to see";
}

TEST_F(Money, comes_from_a_file_once_and_wholly) {
  auto coordinator = world.work(world.coordinator());
  auto const text = "meta,fecha,clase,monto,moneda,fuente\nA01,2026-05-01,aprobado,\"1000,00\",ARS,Tesoro\nA01,2026-05-02,devengado,\"400,50\",,Tesoro\n";
  auto const marks = NumberMarks{',', '.'};
  auto const written = import_movements(coordinator, *read_movements(text), marks, false);
  ASSERT_TRUE(written);
  EXPECT_EQ(written->written, 2);
  EXPECT_EQ(lines_of(world.session(), world.goal("A01").id).size(), 1U);
  EXPECT_EQ(import_movements(coordinator, *read_movements(text), marks, false).error().front().message, "movement.file.nothing") << "the same file says nothing new";
  auto const bad =
      "meta,fecha,clase,monto,moneda,fuente\nA01,2026-05-03,pagado,\"10,00\",USD,Tesoro\nB01,2026-05-03,pagado,5,,\nA01,2026-05-03,pagado,1.234,,Tesoro\nA01,2027-01-01,pagado,5,,"
      "Tesoro\n"
      "A01,2026-05-03,pagado,5,,Tesoro\n";
  auto const seen = judged(coordinator, *read_movements(bad), marks);
  EXPECT_EQ(seen.refused, 4);
  EXPECT_EQ(seen.rows[0].row.problems.front().field, "moneda");
  EXPECT_EQ(seen.rows[1].row.problems.front().message, "movement.row.goal_unknown") << "another ministry's goal is not there";
  EXPECT_EQ(seen.rows[2].row.problems.front().message, "amount.ambiguous");
  EXPECT_EQ(seen.rows[3].row.problems.front().field, "fecha");
  EXPECT_EQ(import_movements(coordinator, *read_movements(bad), marks, false).error().front().field, "file");
  EXPECT_EQ(import_movements(coordinator, *read_movements(bad), marks, true)->written, 1);
  auto auditor = world.work(world.auditor());
  EXPECT_THROW((void)import_movements(auditor, *read_movements(text), marks, true), Forbidden);
}

TEST_F(Money, limits_of_the_light_are_for_who_keeps_the_settings) {
  auto administrator = world.work(world.administrator());
  EXPECT_EQ(set_light_limits(administrator, 0, {0, 25}).error().front().field, "ahead");
  EXPECT_EQ(set_light_limits(administrator, 0, {25, 20}).error().front().field, "far_ahead");
  auto const seen = limits_revision(administrator.db);
  EXPECT_TRUE(set_light_limits(administrator, seen, {5, 15}));
  EXPECT_THROW((void)set_light_limits(administrator, seen, {6, 15}), Stale) << "somebody set them meanwhile";
  EXPECT_EQ(light_limits(world.session()).far_ahead, 15);
  auto head = world.work(world.head());
  EXPECT_THROW((void)set_light_limits(head, 0, {5, 15}), Forbidden);
}

http::Response page(SmallWorld& world, PageCase const& scenario, std::string body = {}) {
  static auto const routes = [] {
    auto router = http::Router{};
    auto const panels = std::make_shared<goals::Panels>();
    add_money_panels(*panels);
    add_money_pages(router, panels);
    add_money_api(router);
    router.get("/metas/{goal}/dinero", [panels](http::Request const& request, Work& work) {
      auto const goal = goals::goal_of(request, work);
      return goals::show_section(request, work, goal, *panels, "/dinero", panels->sections().front().content(request, work, {goal, {}}), 200);
    });
    return router;
  }();
  auto work = world.work(world.person(scenario.as));
  auto request = page_request(scenario.method, scenario.address, scenario.form);
  if (!body.empty()) request.headers.add("content-type", "application/json");
  request.body = std::move(body);
  return page_answer(routes, std::move(request), work);
}

TEST_F(Money, of_another_currency_is_refused_at_the_currency) {
  line("A02");
  auto const movements = std::string{"/api/v1/goals/A02/movements"}, lines = std::string{"/api/v1/goals/A02/budget/lines"};
  auto const by_api = PageCase{.name = "by the API", .as = "manager", .method = "POST", .address = movements, .status = 422, .shows = {"\"currency\""}};
  expect_page(by_api, page(world, by_api, R"({"kind": "paid", "amount": "5.00", "on": "2026-05-20", "currency": "USD"})"));
  auto const a_line = PageCase{.name = "a line", .as = "manager", .method = "POST", .address = lines, .status = 422, .shows = {"\"currency\""}};
  expect_page(a_line, page(world, a_line, R"({"name": "Préstamo", "currency": "USD"})"));
  auto const file = PageCase{.name = "by a file",
                             .as = "manager",
                             .method = "POST",
                             .address = "/presupuesto/importar",
                             .form = {{"text", "meta;fecha;clase;monto;moneda\nA02;01/05/2026;pagado;100,00;USD\n"}},
                             .shows = {"1 por corregir", "USD"}};
  expect_page(file, page(world, file));
}

TEST_F(Money, sums_are_read_once_a_deed_and_are_each_persons_own) {
  line("A02");
  auto memory = Memory{};
  auto const count_of = [&](char const* name, std::int64_t entry, OverviewQuery const& query = {}) {
    auto work = world.work(world.person(name));
    auto const remembering = Remembering{memory, {entry, work.today}, work.db};
    auto const overview = overview_of(work, query);
    EXPECT_EQ(overview.count, overview.rows.size()) << name;
    return overview.count;
  };
  EXPECT_EQ(count_of("head", 1), 4U);
  EXPECT_EQ(count_of("head", 1, {.group = OverviewGroup::axis}), 4U);
  EXPECT_EQ(count_of("stranger", 1), 1U) << "not what another person was shown";
  EXPECT_EQ(count_of("head", 1, {.institution = "MED"}), 2U);
  world.session().run("UPDATE goal_standing SET is_integrating = 1 WHERE code = 'A01'");  // as if done by a deed
  EXPECT_EQ(count_of("head", 2), 3U) << "read anew behind a deed";
}

TEST_F(Money, of_many_goals_comes_a_page_at_a_time_with_its_sums_whole) {
  auto work = world.work(console());
  auto deed = Deed{work, "goal_created"};
  for (auto number = 10; number < 70; ++number) {
    auto goal = world.goal("B01");
    goal.id = {}, goal.revision = 0;
    goal.code = "N" + std::to_string(number);
    deed.insert(goal);
  }
  deed.commit();
  goals::rebuild(work);
  auto const rows = [](std::string const& body) {
    auto count = 0;
    for (auto at = body.find("data-row"); at != std::string::npos; at = body.find("data-row", at + 1)) ++count;
    return count;
  };
  for (auto const& [address, count] :
       std::vector<std::pair<std::string, int>>{{"/presupuesto", 50}, {"/presupuesto?pagina=2", 14}, {"/presupuesto?todas=1", 64}, {"/presupuesto?todas=1&group=none", 64}}) {
    auto const scenario = PageCase{.name = address, .as = "auditor", .address = address, .shows = {"64 metas"}};
    auto const answer = page(world, scenario);
    expect_page(scenario, answer);
    EXPECT_EQ(rows(answer.body), count) << address;
  }
  {
    auto const scenario = PageCase{.name = "all to print", .as = "auditor", .address = "/presupuesto?todas=1", .hides = {"todas=1\"", "rel=\"next\""}};
    expect_page(scenario, page(world, scenario));
  }
  {
    auto const scenario =
        PageCase{.name = "asked for with its filter", .as = "auditor", .address = "/presupuesto?group=none", .shows = {"/presupuesto?group=none&amp;todas=1", "rel=\"next\""}};
    expect_page(scenario, page(world, scenario));
  }
}

TEST_F(Money, pages_show_it_record_it_and_keep_what_was_typed) {
  auto const tesoro = std::to_string(line("A02").id.number);
  auto const movements = std::string{"/metas/A02/dinero/movimientos"};
  auto const cases = std::vector<PageCase>{
      {.name = "nothing yet", .as = "manager", .address = "/metas/A01/dinero", .shows = {"Todavía no hay dinero registrado", "/metas/A01/dinero/lineas"}},
      {.name = "who only reads gets no form",
       .as = "auditor",
       .address = "/metas/A02/dinero",
       .shows = {"Tesoro", "Sin datos de dinero"},
       .hides = {"/dinero/movimientos\"", "/lineas"}},
      {.name = "nor a deed",
       .as = "auditor",
       .method = "POST",
       .address = movements,
       .form = {{"line", tesoro}, {"kind", "paid"}, {"on_day", "2026-05-20"}, {"amount", "5"}},
       .status = 403},
      {.name = "strangers find nothing", .as = "stranger", .method = "POST", .address = movements, .status = 404},
      {.name = "an amount of two meanings comes back",
       .as = "manager",
       .method = "POST",
       .address = movements,
       .form = {{"line", tesoro}, {"kind", "paid"}, {"on_day", "2026-05-20"}, {"amount", "1.234"}, {"detail", "Orden <7>"}},
       .status = 422,
       .shows = {"puede leerse como miles", "value=\"1.234\"", "Orden &lt;7&gt;", "href=\"#amount\""}},
      {.name = "a day ahead too",
       .as = "manager",
       .method = "POST",
       .address = movements,
       .form = {{"line", tesoro}, {"kind", "paid"}, {"on_day", "2026-05-30"}, {"amount", "5"}},
       .status = 422,
       .shows = {"todavía no llegó"}},
      {.name = "recorded",
       .as = "manager",
       .method = "POST",
       .address = movements,
       .form = {{"line", tesoro}, {"kind", "accrued"}, {"on_day", "2026-05-20"}, {"amount", "600000"}},
       .status = 303,
       .shows = {"Location: /metas/A02/dinero?listo=movimiento"}},
      {.name = "taken away without saying why comes back open",
       .as = "manager",
       .method = "POST",
       .address = movements + "/1/baja",
       .form = {{"reason", "no"}},
       .status = 422,
       .shows = {"money-erase\" open", "value=\"no\"", "href=\"#reason-1\"", "id=\"reason-1-error\""}},
      {.name = "the light says why",
       .as = "minister",
       .address = "/metas/A02/dinero",
       .shows = {"Dinero muy por delante del avance", "Se devengó 60,0 % del presupuesto", "Regla v1", "<svg class=\"chart"}},
      {.name = "all budgets", .as = "head", .address = "/presupuesto", .shows = {"A02 Aulas con conexión", "Total ARS", "B01"}},
      {.name = "only the far ahead", .as = "head", .address = "/presupuesto?light=far_ahead&group=axis", .shows = {"A02 Aulas con conexión", "Bienestar"}, .hides = {"B01 "}},
      {.name = "filters that let nothing through", .as = "stranger", .address = "/presupuesto?light=far_ahead", .shows = {"Ninguna meta con estos filtros"}},
      {.name = "a page behind the last", .as = "head", .address = "/presupuesto?pagina=9", .shows = {"No hay más metas en esta página", "href=\"/presupuesto\""}},
      {.name = "who sees no goal", .as = "administrator", .address = "/presupuesto", .shows = {"Todavía no hay metas para mostrar"}, .hides = {"Quite algún filtro"}},
      {.name = "strangers see their own", .as = "stranger", .address = "/presupuesto", .shows = {"B01"}, .hides = {"A02"}},
      {.name = "as a file", .as = "head", .address = "/presupuesto.csv", .shows = {"A02,Aulas con conexión", "600000.00"}},
      {.name = "the rules are the administrator's", .as = "head", .address = "/presupuesto/reglas", .status = 403},
      {.name = "who sets them",
       .as = "administrator",
       .method = "POST",
       .address = "/presupuesto/reglas",
       .form = {{"ahead", "30"}, {"far_ahead", "x"}},
       .status = 422,
       .shows = {"1 a 100"}},
      {.name = "the form knows what it shows", .as = "administrator", .address = "/presupuesto/reglas", .shows = {"name=\"revision\" value=\"1\""}},
      {.name = "set", .as = "administrator", .method = "POST", .address = "/presupuesto/reglas", .form = {{"revision", "1"}, {"ahead", "11"}, {"far_ahead", "26"}}, .status = 303},
      {.name = "set by two at once",
       .as = "administrator",
       .method = "POST",
       .address = "/presupuesto/reglas",
       .form = {{"revision", "1"}, {"ahead", "12"}, {"far_ahead", "27"}},
       .status = 409,
       .shows = {"Otra persona cambió", "11", "value=\"12\""}},
      {.name = "an import is for who records", .as = "auditor", .address = "/presupuesto/importar", .status = 403},
      {.name = "a file is shown before it is written",
       .as = "manager",
       .method = "POST",
       .address = "/presupuesto/importar",
       .form = {{"text", "meta;fecha;clase;monto\nA02;01/05/2026;pagado;100,00\nZZ9;x;y;z\n"}},
       .shows = {"1 por registrar, 0 ya registradas, 1 por corregir", "No encontramos la meta «ZZ9»", "value=\"buenas\""}},
      {.name = "and written when it is confirmed",
       .as = "manager",
       .method = "POST",
       .address = "/presupuesto/importar",
       .form = {{"paso", "buenas"}, {"text", "meta;fecha;clase;monto\nA02;01/05/2026;pagado;100,00\nZZ9;x;y;z\n"}},
       .status = 303,
       .shows = {"escritos=1"}},
      {.name = "the API tells the same",
       .as = "manager",
       .address = "/api/v1/goals/A02/budget",
       .shows = {"\"accrued\":\"600000.00\"", "\"value\":\"far_ahead\"", "\"paid\":\"100.00\""}},
      {.name = "its movements", .as = "manager", .address = "/api/v1/goals/A02/movements", .shows = {"\"kind\":\"accrued\""}},
      {.name = "not to strangers", .as = "stranger", .address = "/api/v1/goals/A02/budget", .status = 404},
      {.name = "all", .as = "head", .address = "/api/v1/budget?light=far_ahead", .shows = {"\"goals\":1", "\"goal\":\"A02\""}, .hides = {"B01"}},
  };
  for (auto const& scenario : cases) expect_page(scenario, page(world, scenario));
  EXPECT_EQ(missing_words(), 0);
}

}  // namespace
}  // namespace timon::money
