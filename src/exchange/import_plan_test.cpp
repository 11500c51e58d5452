#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "exchange/exchange.hpp"
#include "goals/standing_store.hpp"
#include "platform/export/workbook.hpp"
#include "support/small_world.hpp"

namespace timon::exchange {
namespace {

auto const kExampleDay = make_date(2012, 5, 21);
constexpr auto kFolder = "docs/examples/corrientes-2011";

tables::Workbook workbook_of(std::vector<std::pair<std::string, std::string>> const& files) {
  auto workbook = tables::Workbook{};
  for (auto const& [name, text] : files) workbook.sheets.push_back(*tables::read_csv(text, name));
  return workbook;
}

tables::Workbook example() { return *tables::read_workbook(std::filesystem::path{kFolder}); }

std::vector<tables::ZipFile> csv_of(tables::Workbook const& workbook) { return tables::write_csv_files(workbook, {.decimal_mark = ','}); }

std::string bytes_of(std::filesystem::path const& path) {
  auto file = std::ifstream{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

void expect_same(tables::Workbook const& left, tables::Workbook const& right) {
  auto const a = csv_of(left), b = csv_of(right);
  ASSERT_EQ(a.size(), b.size());
  for (auto i = std::size_t{0}; i < a.size(); ++i) EXPECT_EQ(a[i].bytes, b[i].bytes) << a[i].name;
  EXPECT_EQ(tables::write_xlsx(left), tables::write_xlsx(right));
}

ImportReport imported(Work& work, tables::Workbook const& workbook, ImportOptions const& options = {}) {
  auto report = import_plan(work, workbook, options);
  EXPECT_TRUE(report);
  return report ? *report : ImportReport{};
}

std::string told(ImportReport const& report) {
  auto text = std::string{};
  for (auto const& each : report.problems) text += each.sheet + " " + std::to_string(each.line) + " " + each.column + " «" + each.said + "» " + each.problem.message + "\n";
  for (auto const& each : report.differences) text += "≠ " + each.sheet + " " + each.key + " " + each.column + " «" + each.before + "» → «" + each.after + "»\n";
  return text;
}

bool has_problem(ImportReport const& report, std::string const& message) {
  return std::any_of(report.problems.begin(), report.problems.end(), [&](auto const& each) { return each.problem.message == message; });
}

std::int64_t entries(sql::Session& db) { return db.one<std::int64_t>("SELECT entry FROM journal_head WHERE id = 1"); }

TEST(ImportPlan, brings_the_example_in_as_the_screens_showed_it) {
  auto database = TestDatabase{};
  auto work = TestDatabase::work_on(database.session(), console(), kExampleDay);
  auto const report = imported(work, example());
  ASSERT_TRUE(report.entry) << told(report);
  EXPECT_TRUE(report.problems.empty()) << told(report);
  auto const goal = goals::find_visible(work, "A04").value();
  EXPECT_EQ(days_between(kExampleDay, *goal.ends_on), 168);
  EXPECT_EQ(days_between(*goals::find_visible(work, "A02")->ends_on, kExampleDay), 143);
  auto const restriction = obstacles::find_visible(work, "R-1").value();
  EXPECT_EQ(restriction.level, Level::manager);
  EXPECT_EQ(restriction.holder, goals::find_visible(work, "A01")->leader);
  auto const alert = obstacles::find_visible(work, "R-2").value();
  EXPECT_EQ(alert.level, Level::coordinator);
  EXPECT_EQ(organization::find_office(work.db, alert.holder, kExampleDay)->title, "Coordinación institucional");
  EXPECT_EQ(alert.limit_on, make_date(2011, 11, 30));
  EXPECT_EQ(obstacles::actions_of(work, alert).size(), 4U);
  EXPECT_EQ(goals::standing_of(work.db, goals::find_visible(work, "A03")->id)->opportunities, 3);
  EXPECT_EQ(obstacles::next_code(work.db, ObstacleKind::alert), "A-03");
}

TEST(ImportPlan, gives_the_example_back_byte_for_byte) {
  auto database = TestDatabase{};
  auto work = TestDatabase::work_on(database.session(), console(), kExampleDay);
  imported(work, example());
  for (auto const& [name, bytes] : csv_of(export_plan(work))) EXPECT_EQ(bytes, bytes_of(std::filesystem::path{kFolder} / name)) << name;
}

TEST(ImportPlan, of_an_export_changes_nothing) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto const report = imported(work, export_plan(work));
  EXPECT_TRUE(report.differences.empty()) << told(report);
  EXPECT_TRUE(report.problems.empty()) << told(report);
  EXPECT_FALSE(report.entry);
}

TEST(ImportPlan, of_an_export_into_an_empty_database_gives_the_same_export) {
  auto world = SmallWorld{};
  auto from = world.work();
  auto const book = export_plan(from);
  auto empty = TestDatabase{};
  auto to = empty.work();
  auto const report = imported(to, book);
  ASSERT_TRUE(report.entry) << told(report);
  expect_same(export_plan(to), book);
  auto const again = imported(to, *tables::read_workbook(tables::write_xlsx(book), "plan.xlsx"));
  EXPECT_TRUE(again.differences.empty()) << told(again);
}

TEST(ImportPlan, writes_nothing_in_a_dry_run) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto const before = entries(work.db);
  auto const report = imported(work, workbook_of({{"metas", "codigo,titulo\nA01,Otro título\n"}}), {.dry_run = true});
  ASSERT_EQ(report.differences.size(), 1U) << told(report);
  EXPECT_EQ(report.differences[0].after, "Otro título");
  EXPECT_EQ(entries(work.db), before);
  EXPECT_NE(world.goal("A01").title, "Otro título");
}

TEST(ImportPlan, leaves_everything_as_it_was_when_one_row_is_wrong) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto const book =
      workbook_of({{"metas", "codigo,titulo,institucion\nA01,Otro título,MED\nN01,Nueva,MIN-EDUC\n"}, {"metas_intermedias", "meta,codigo,titulo\nN01,\"1,01\",Algo\n"}});
  auto const report = imported(work, book);
  EXPECT_FALSE(report.entry);
  EXPECT_NE(world.goal("A01").title, "Otro título");
  ASSERT_TRUE(has_problem(report, "plan.institution.unknown_nearest")) << told(report);
  EXPECT_TRUE(has_problem(report, "plan.row.waits")) << told(report);
  auto const good = imported(work, book, {.only_good_rows = true});
  EXPECT_TRUE(good.entry);
  EXPECT_EQ(world.goal("A01").title, "Otro título");
  EXPECT_FALSE(goals::find_visible(work, "N01"));
}

TEST(ImportPlan, moves_a_due_date_after_approval_by_a_reprogramming) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto const before = world.milestone("A01", "1,03");
  auto const report = imported(work, workbook_of({{"metas_intermedias", "meta,codigo,termino,motivo\nA01,\"1,03\",30/06/2026,Visto bueno de Hacienda\n"}}));
  ASSERT_TRUE(report.entry) << told(report);
  ASSERT_EQ(report.differences.size(), 1U);
  EXPECT_TRUE(report.differences[0].is_move);
  auto const after = world.milestone("A01", "1,03");
  EXPECT_EQ(after.due_on, make_date(2026, 6, 30));
  EXPECT_EQ(after.moves, before.moves + 1);
  auto const ledger = goals::reprogrammings_of(work.db, after.goal).back();
  EXPECT_EQ(ledger.cause, MoveCause::imported);
  EXPECT_EQ(ledger.reason, "Visto bueno de Hacienda");
  EXPECT_EQ(world.milestone("A01", "1,04").due_on, make_date(2026, 6, 30) + 14);
}

TEST(ImportPlan, empties_a_field_whose_cell_is_empty_and_leaves_the_others_alone) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto const before = world.goal("A01");
  auto const report = imported(work, workbook_of({{"metas", "codigo,lider\nA01,\n"}}));
  ASSERT_TRUE(report.entry) << told(report);
  auto const after = world.goal("A01");
  EXPECT_FALSE(after.leader);
  EXPECT_EQ(after.title, before.title);
  EXPECT_EQ(after.ends_on, before.ends_on);
}

TEST(ImportPlan, follows_the_rights_sheet_by_sheet) {
  auto const content = workbook_of({{"metas", "codigo,titulo\nA01,Otro título\n"}});
  auto const people = workbook_of({{"instituciones", "codigo,nombre\nMED,Otro nombre\n"}});
  auto world = SmallWorld{};
  for (auto const& [actor, may_content, may_people] : std::vector<std::tuple<Actor, bool, bool>>{{world.coordinator(), true, false},
                                                                                                 {world.delivery_unit(), true, false},
                                                                                                 {world.administrator(), false, true},
                                                                                                 {world.strange_coordinator(), false, false},
                                                                                                 {console(), true, true}}) {
    auto work = world.work(actor);
    EXPECT_EQ(imported(work, content, {.dry_run = true}).problems.empty(), may_content) << actor.name;
    EXPECT_EQ(imported(work, people, {.dry_run = true}).problems.empty(), may_people) << actor.name;
  }
  for (auto const& actor : {world.owner(), world.manager(), world.minister(), world.auditor(), world.evaluator()}) {
    auto work = world.work(actor);
    EXPECT_THROW((void)import_plan(work, content), Forbidden) << actor.name;
  }
}

TEST(ImportPlan, keeps_a_coordinator_inside_the_own_institutions) {
  auto world = SmallWorld{};
  auto work = world.work(world.strange_coordinator());
  EXPECT_TRUE(has_problem(imported(work, workbook_of({{"metas", "codigo,titulo,institucion\nX01,Nueva,MED\n"}})), "plan.goal.beyond_reach"));
  EXPECT_TRUE(has_problem(imported(work, workbook_of({{"metas", "codigo,titulo\nA01,Otro\n"}})), "plan.goal.beyond_reach"));
  EXPECT_TRUE(has_problem(imported(work, workbook_of({{"metas_intermedias", "meta,codigo,titulo\nA01,\"9,01\",Nueva\n"}})), "plan.goal.unknown"));
  EXPECT_TRUE(imported(work, workbook_of({{"metas", "codigo,titulo,institucion\nX01,Nueva,MSA-H\n"}})).entry);
  for (auto const& sheet : export_plan(work).sheets) EXPECT_NE(sheet.name, "personas");
}

TEST(ImportPlan, of_the_same_file_again_changes_nothing) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto const book = workbook_of(
      {{"metas", "codigo,titulo,institucion,aprobada_el\nN01,Nueva,MED,2026-01-05\n"},
       {"metas_intermedias",
        "meta,codigo,titulo,termino,termino_original,peso\nN01,\"1,01\",Uno,10/06/2026,,\nN01,\"1,02\",Dos,\"1,01+10\",,\nN01,\"1,03\",Tres,10/07/2026,10/06/2026,2\n"}});
  ASSERT_TRUE(imported(work, book).entry);
  EXPECT_EQ(world.milestone("N01", "1,02").due_on, make_date(2026, 6, 20));
  EXPECT_EQ(world.milestone("N01", "1,03").moves, 1);
  EXPECT_FALSE(world.milestone("N01", "1,03").is_added_later);
  auto const again = imported(work, book);
  EXPECT_TRUE(again.differences.empty()) << told(again);
}

TEST(ImportPlan, refuses_institutions_that_hang_from_each_other) {
  auto world = SmallWorld{};
  auto work = world.work();
  EXPECT_TRUE(has_problem(imported(work, workbook_of({{"instituciones", "codigo,nombre,superior\nX1,Uno,X2\nX2,Dos,X1\n"}})), "plan.row.in_circle"));
  EXPECT_TRUE(has_problem(imported(work, workbook_of({{"instituciones", "codigo,superior\nGOB,MED-N\n"}})), "plan.row.in_circle"));
}

TEST(ImportPlan, takes_what_odd_files_hold) {
  auto world = SmallWorld{};
  auto work = world.work();
  EXPECT_TRUE(has_problem(imported(work, workbook_of({{"metas", "codigo,titulo\nA01," + std::string(10'000, 'a') + "\n"}})), "cell.text.too_long"));
  EXPECT_TRUE(has_problem(imported(work, workbook_of({{"metas", "codigo,titulo\nA01,Uno\nA01,Dos\n"}})), "plan.code.repeated"));
  EXPECT_TRUE(imported(work, workbook_of({{"metas",
                                           "codigo;titulo\nA01;Educaci\xF3n t\xE9"
                                           "cnica\n"}}))
                  .entry);
  EXPECT_EQ(world.goal("A01").title, "Educación técnica");
  auto const nul = tables::read_csv(std::string{"codigo,titulo\nA01,a\0b\n", 22}, "metas");
  if (nul) {
    imported(work, tables::Workbook{{*nul}});
    EXPECT_EQ(world.goal("A01").title.find('\0'), std::string::npos);
  }
}

TEST(ImportPlan, keeps_the_hour_of_an_occasion) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto const hour = [&] { return work.db.maybe<std::int64_t>("SELECT proposed_minutes FROM opportunity WHERE code = 'O-90' AND proposed_minutes IS NOT NULL"); };
  ASSERT_TRUE(import_plan(work, workbook_of({{"oportunidades", "codigo,meta,titulo,fecha_propuesta\nO-90,A01,Apertura,2026-06-11 10:30\n"}}))->entry);
  EXPECT_EQ(hour(), 630);
  EXPECT_FALSE(import_plan(work, export_plan(work))->entry) << "what goes out comes in as it was";
  ASSERT_TRUE(import_plan(work, workbook_of({{"oportunidades", "codigo,meta,titulo,fecha_propuesta\nO-90,A01,Apertura,11/06/2026\n"}}))->entry);
  EXPECT_EQ(hour(), std::nullopt);
}

TEST(ImportPlan, gives_codes_and_finds_again_what_has_none) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto const book = workbook_of({{"alertas", "codigo,meta,meta_intermedia,titulo,tipo,fecha_limite\n,A01,\"1,02\",Falta personal,legal,30/06/2026\n"}});
  auto const first = imported(work, book);
  ASSERT_TRUE(first.entry) << told(first);
  auto const code = work.db.one<std::string>("SELECT code FROM obstacle WHERE title = 'Falta personal'");
  EXPECT_EQ(code, "A-03");
  auto const again = imported(work, book);
  EXPECT_FALSE(again.entry) << told(again);
  EXPECT_EQ(obstacles::stays_of(work.db, obstacles::find_visible(work, code)->id).size(), 1U);
}

}  // namespace
}  // namespace timon::exchange
