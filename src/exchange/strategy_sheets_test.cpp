#include <gtest/gtest.h>

#include <algorithm>

#include "exchange/exchange.hpp"
#include "plans/plans.hpp"
#include "platform/export/workbook.hpp"
#include "strategy/strategy.hpp"
#include "support/small_world.hpp"

namespace timon::exchange {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

auto const kFiles =
    Files{{"productos", "meta,nombre,cantidad,unidad,nuevo,situacion\nA01,Aulas nuevas,8,aulas,sí,\nA01,Aulas,\"2,5\",aulas,no,presente\nB01,Postas,3,postas,,\n"},
          {"actores",
           "objeto,clase,nombre,rol,postura,influencia\n\"A01; A01/1,02\",institución,Ministerio de Hacienda,Libera los fondos,a favor,alta\nR-01,persona,Escribana "
           "general,Firma,,\n"},
          {"cadena",
           "meta,posicion,actor,quien,pasa,fuerza,motivo\nA01,1,Ministerio de Hacienda,,Los fondos,fuerte,\nA01,2,,Dirección de Obras,El pliego,débil,Falta "
           "personal\n"},
          {"participaciones", "meta,institucion,porcentaje\nA01,MED,100\n"},
          {"clasificadores", "objeto,clasificador,valor\n\"A01; A02/1,03\",ODS: Desarrollo sostenible,ODS 4: Educación de calidad\nA01,Prioridad,Alta\n"}};

tables::Workbook book_of(Files const& files) {
  auto workbook = tables::Workbook{};
  for (auto const& [name, text] : files) workbook.sheets.push_back(*tables::read_csv(text, name));
  return workbook;
}

ImportReport imported(Work& work, Files const& files, ImportOptions const& options = {}) {
  auto report = import_plan(work, book_of(files), options);
  EXPECT_TRUE(report);
  return report ? *report : ImportReport{};
}

std::string problems_of(ImportReport const& report) {
  auto text = std::string{};
  for (auto const& each : report.problems) text += each.sheet + ":" + std::to_string(each.line) + " " + each.column + " " + each.problem.message + "\n";
  return text;
}

std::string sheet_of(Work& work, std::string const& name) {
  for (auto const& file : export_plan_csv(work))
    if (file.name == name + ".csv") return file.bytes;
  return {};
}

TEST(StrategySheets, come_in_and_go_out_as_they_came) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto const report = imported(work, kFiles);
  ASSERT_TRUE(report.entry) << problems_of(report);
  auto const products = strategy::products_of(work.db, world.goal("A01").id);
  ASSERT_EQ(products.size(), 2U);
  EXPECT_EQ(products[1].quantity, 250);
  EXPECT_EQ(products[1].situation, Situation::present);
  EXPECT_EQ(strategy::stakeholders_of(work.db, world.goal("A01").id).size(), 3U) << "the goal, its milestone and its restriction";
  EXPECT_EQ(plans::classifications_of(work.db, world.goal("A01").id).size(), 2U);
  EXPECT_EQ(plans::classifications_of(work.db, world.goal("A02").id, world.milestone("A02", "1,03").id).size(), 1U);
  EXPECT_NE(sheet_of(work, "productos").find("A01,Aulas,\"2,5\",aulas,no,presente"), std::string::npos) << sheet_of(work, "productos");
  EXPECT_NE(sheet_of(work, "actores").find("\"A01; A01/1,02\",institución,Ministerio de Hacienda,Libera los fondos,a favor,alta"), std::string::npos) << sheet_of(work, "actores");
  EXPECT_NE(sheet_of(work, "clasificadores").find("\"A02/1,03\",ODS: Desarrollo sostenible,ODS 4: Educación de calidad"), std::string::npos) << sheet_of(work, "clasificadores");
  auto const actors = strategy::stakeholders_of(work.db, world.goal("A01").id);
  auto const ministry = std::ranges::find(actors, "Ministerio de Hacienda", &Stakeholder::name);
  ASSERT_NE(ministry, actors.end());
  EXPECT_EQ(ministry->stance, Stance::favour);
  EXPECT_EQ(ministry->influence, Influence::high);
  auto const chain = strategy::chain_of(work.db, world.goal("A01").id);
  ASSERT_EQ(chain.size(), 2U);
  EXPECT_TRUE(chain[0].stakeholder);
  EXPECT_EQ(chain[1].strength, LinkStrength::weak);
  EXPECT_NE(sheet_of(work, "cadena").find("A01,2,,Dirección de Obras,El pliego,débil,Falta personal"), std::string::npos) << sheet_of(work, "cadena");
  EXPECT_NE(sheet_of(work, "participaciones").find("A01,MED,100"), std::string::npos) << sheet_of(work, "participaciones");
  auto const again = import_plan(work, export_plan(work));
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->problems.empty()) << problems_of(*again);
  EXPECT_TRUE(again->differences.empty());
}

TEST(StrategySheets, make_the_same_plan_in_an_empty_database) {
  auto world = SmallWorld{};
  auto from = world.work();
  imported(from, kFiles);
  auto const book = export_plan(from);
  auto empty = TestDatabase{};
  auto to = empty.work();
  auto const report = import_plan(to, *tables::read_workbook(export_plan_xlsx(from), "plan.xlsx"));
  ASSERT_TRUE(report && report->entry) << problems_of(*report);
  for (auto const& name : {"productos", "actores", "cadena", "participaciones", "clasificadores"}) EXPECT_EQ(sheet_of(to, name), sheet_of(from, name)) << name;
  EXPECT_EQ(export_plan_xlsx(to), export_plan_xlsx(from)) << "byte by byte";
}

TEST(StrategySheets, are_taken_back_with_their_import) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto const before = export_plan(work);
  auto const report = imported(work, kFiles);
  ASSERT_TRUE(report.entry) << problems_of(report);
  auto const undone = undo_import(work, *report.entry);
  ASSERT_TRUE(undone);
  EXPECT_TRUE(undone->kept.empty());
  EXPECT_TRUE(export_plan(work) == before);
  EXPECT_TRUE(plans::classifiers(work.db).empty());
  EXPECT_TRUE(strategy::chain_of(work.db, world.goal("A01").id).empty());
}

TEST(StrategySheets, tell_cell_by_cell_what_changes) {
  auto world = SmallWorld{};
  auto work = world.work();
  imported(work, kFiles);
  auto const report = imported(work, {{"productos", "meta,nombre,cantidad\nA01,Aulas nuevas,12\n"}, {"actores", "objeto,nombre,rol\nR-01,Escribana general,Firma y registra\n"}});
  ASSERT_EQ(report.differences.size(), 2U) << problems_of(report);
  EXPECT_EQ(report.differences[0].column, "cantidad");
  EXPECT_EQ(report.differences[0].before, "8");
  EXPECT_EQ(report.differences[1].column, "rol");
  EXPECT_EQ(strategy::products_of(work.db, world.goal("A01").id)[0].unit, "aulas") << "a column left out is left alone";
}

struct Refusal {
  std::string name, who;
  Files files;
  std::string problem;
};

TEST(StrategySheets, are_refused_at_the_field) {
  auto world = SmallWorld{};
  auto console_work = world.work();
  imported(console_work, kFiles);
  for (auto const& each : std::vector<Refusal>{
           {"a quantity of three decimals", "coordinator", {{"productos", "meta,nombre,cantidad,unidad\nA01,Horas,\"1,125\",horas\n"}}, "productos:2 cantidad plan.money.decimals"},
           {"less than nothing", "coordinator", {{"productos", "meta,nombre,cantidad,unidad\nA01,Horas,-3,horas\n"}}, "productos:2 cantidad product.quantity.not_one"},
           {"a goal of others", "coordinator", {{"productos", "meta,nombre\nB01,Horas\n"}}, "productos:2 meta plan.goal.unknown"},
           {"a product, by who brings only the organization", "administrator", {{"productos", "meta,nombre\nA01,Horas\n"}}, "productos:2 meta plan.goal.unknown"},
           {"a link of nobody known", "coordinator", {{"cadena", "meta,posicion,actor,pasa\nA01,3,Nadie,Algo\n"}}, "cadena:2 actor plan.link.actor_unknown"},
           {"a link before the first", "coordinator", {{"cadena", "meta,posicion,quien,pasa\nA01,0,Alguien,Algo\n"}}, "cadena:2 posicion plan.link.position"},
           {"a weak link without a reason", "coordinator", {{"cadena", "meta,posicion,quien,pasa,fuerza\nA01,3,Alguien,Algo,débil\n"}}, "cadena:2 motivo link.reason.missing"},
           {"a link of others", "coordinator", {{"cadena", "meta,posicion,quien,pasa\nB01,1,Alguien,Algo\n"}}, "cadena:2 meta plan.goal.unknown"},
           {"a share of who does not carry it",
            "delivery_unit",
            {{"participaciones", "meta,institucion,porcentaje\nA01,MSA,20\n"}},
            "participaciones:2 institucion plan.share.not_carried"},
           {"more than the whole", "coordinator", {{"participaciones", "meta,institucion,porcentaje\nA01,MED,120\n"}}, "participaciones:2 porcentaje share.percent.not_one"},
           {"a currency that is none", "coordinator", {{"metas", "codigo,presupuesto,moneda\nA01,100,A1$\n"}}, "metas:2 moneda money.currency.missing"},
           {"an actor of nothing", "coordinator", {{"actores", "objeto,nombre\nX-99,Alguien\n"}}, "actores:2 objeto plan.object.unknown"},
           {"an actor of others", "coordinator", {{"actores", "objeto,nombre\nB01,Alguien\n"}}, "actores:2 objeto plan.object.unknown"},
           {"a milestone that is not there", "coordinator", {{"actores", "objeto,nombre\n\"A01/9,01\",Alguien\n"}}, "actores:2 objeto plan.milestone.unknown"},
           {"a new classifier, by who does not keep the catalogue",
            "coordinator",
            {{"clasificadores", "objeto,clasificador,valor\nA01,Género,Sí\n"}},
            "clasificadores:2 clasificador plan.classifier.unknown"},
           {"a new value", "coordinator", {{"clasificadores", "objeto,clasificador,valor\nA01,Prioridad,Altísima\n"}}, "clasificadores:2 valor plan.classifier.value_unknown"},
           {"the value of a restriction",
            "coordinator",
            {{"clasificadores", "objeto,clasificador,valor\nR-01,Prioridad,Alta\n"}},
            "clasificadores:2 objeto plan.classifier.only_goals"},
           {"a classifier of goals for a milestone",
            "coordinator",
            {{"clasificadores", "objeto,clasificador,valor\n\"A01/1,02\",Prioridad,Alta\n"}},
            "clasificadores:2 objeto plan.classifier.not_for"},
       }) {
    auto work = world.work(world.person(each.who));
    auto const report = imported(work, each.files);
    EXPECT_FALSE(report.entry) << each.name;
    EXPECT_TRUE(problems_of(report).starts_with(each.problem)) << each.name << ": " << problems_of(report);
  }
}

TEST(StrategySheets, shares_together_are_at_most_the_whole_and_an_empty_cell_takes_one_away) {
  auto world = SmallWorld{};
  auto work = world.work();
  imported(work, {{"metas", "codigo,institucion\nA01,MED; MSA\n"}, {"participaciones", "meta,institucion,porcentaje\nA01,MED,60\nA01,MSA,40\n"}});
  EXPECT_NE(sheet_of(work, "participaciones").find("A01,MSA,40"), std::string::npos) << sheet_of(work, "participaciones");
  EXPECT_EQ(problems_of(imported(work, {{"participaciones", "meta,institucion,porcentaje\nA01,MSA,41\n"}})), "participaciones:2 porcentaje share.percent.too_much\n");
  auto const report = imported(work, {{"participaciones", "meta,institucion,porcentaje\nA01,MED,\nA01,MSA,90\n"}});
  ASSERT_TRUE(report.entry) << problems_of(report);
  EXPECT_EQ(sheet_of(work, "participaciones").find("MED"), std::string::npos);
  EXPECT_NE(sheet_of(work, "participaciones").find("A01,MSA,90"), std::string::npos);
}

TEST(StrategySheets, find_values_by_code_or_name_without_regard_to_accents) {
  auto world = SmallWorld{};
  auto console_work = world.work();
  imported(console_work, kFiles);
  auto work = world.work(world.person("coordinator"));
  auto const report = imported(work, {{"clasificadores", "objeto,clasificador,valor\nA02,ods,educacion de calidad\nA01,DESARROLLO SOSTENIBLE,ods 4\n"}});
  ASSERT_TRUE(report.entry) << problems_of(report);
  EXPECT_EQ(report.rows_to_write, 1) << "A01 had it";
  EXPECT_EQ(plans::classifications_of(work.db, world.goal("A02").id).size(), 1U);
}

TEST(Dependencies, that_close_a_circle_are_refused_at_their_row) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto const report =
      imported(work, {{"metas_intermedias", "meta,codigo,depende_de\nA01,\"1,02\",\"1,03\"\nA01,\"1,03\",\"1,04\"\nA01,\"1,04\",\"1,02\"\nA02,\"1,02\",\"1,01\"\n"}});
  EXPECT_FALSE(report.entry);
  EXPECT_EQ(problems_of(report),
            "metas_intermedias:2 depende_de plan.row.in_circle\nmetas_intermedias:3 depende_de plan.row.in_circle\nmetas_intermedias:4 depende_de plan.row.in_circle\n");
}

TEST(Dependencies, close_a_circle_with_what_is_stored) {
  auto world = SmallWorld{};
  auto work = world.work();
  ASSERT_TRUE(imported(work, {{"metas_intermedias", "meta,codigo,depende_de\nA01,\"1,03\",\"1,02\"\n"}}).entry);
  auto const report = imported(work, {{"metas_intermedias", "meta,codigo,depende_de\nA01,\"1,02\",\"1,03\"\n"}});
  EXPECT_EQ(problems_of(report), "metas_intermedias:2 depende_de plan.row.in_circle\n");
}

TEST(Dependencies, of_history_may_fall_due_before_what_they_wait_for) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto const report = imported(work, {{"metas_intermedias", "meta,codigo,depende_de\nA01,\"1,02\",\"1,03\"\n"}});
  ASSERT_TRUE(report.entry) << problems_of(report);
  ASSERT_EQ(report.warnings.size(), 1U);
  EXPECT_EQ(report.warnings[0].problem.message, "plan.milestone.before_its_predecessor");
  EXPECT_NE(sheet_of(work, "metas_intermedias").find("\"1,02\""), std::string::npos);
}

}  // namespace
}  // namespace timon::exchange
