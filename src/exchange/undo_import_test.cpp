#include <gtest/gtest.h>

#include "exchange/exchange.hpp"
#include "goals/milestone_actions.hpp"
#include "goals/standing_store.hpp"
#include "platform/export/workbook.hpp"
#include "support/small_world.hpp"
#include "territory/territory.hpp"

namespace timon::exchange {
namespace {

tables::Workbook workbook_of(std::vector<std::pair<std::string, std::string>> const& files) {
  auto workbook = tables::Workbook{};
  for (auto const& [name, text] : files) workbook.sheets.push_back(*tables::read_csv(text, name));
  return workbook;
}

std::vector<sql::TableShape> sealed() {
  auto tables = organization::sealed_tables();
  for (auto const& more : {territory::sealed_tables(), goals::sealed_tables(), obstacles::sealed_tables()}) tables.insert(tables.end(), more.begin(), more.end());
  return tables;
}

TEST(UndoImport, gives_everything_back) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto const before = export_plan(work);
  auto const board = work.db.all<std::string>("SELECT standing || code || title || institution_name || search_text FROM goal_standing ORDER BY goal");
  auto const book = workbook_of({{"instituciones", "codigo,nombre,superior\nNUE,Nuevo Ministerio,GOB\nMED,Ministerio con otro nombre,GOB\n"},
                                 {"personas", "correo,nombre,cargo,institucion,rol\nana@example.org,Ana,Gerencia nueva,NUE,goal_manager\n"},
                                 {"metas", "codigo,titulo,institucion,lider,aprobada_el\nN01,Meta nueva,NUE,Gerencia nueva,2026-05-01\nA01,Otro título,MED,,2026-01-02\n"},
                                 {"metas_intermedias", "meta,codigo,titulo,termino\nN01,\"1,01\",Algo,30/06/2026\nA01,\"1,03\",Otra cosa,30/07/2026\n"},
                                 {"restricciones", "meta,meta_intermedia,titulo,tipo\nN01,\"1,01\",Falta personal,legal\n"}});
  auto const report = *import_plan(work, book);
  ASSERT_TRUE(report.entry) << report.problems.size();
  EXPECT_TRUE(goals::find_visible(work, "N01"));
  EXPECT_EQ(work.db.one<std::string>("SELECT institution_name FROM goal_standing WHERE code = 'A01'"), "Ministerio con otro nombre");
  auto const undone = undo_import(work, *report.entry);
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->kept, std::vector<std::string>{});
  EXPECT_TRUE(export_plan(work) == before);
  EXPECT_EQ(work.db.all<std::string>("SELECT standing || code || title || institution_name || search_text FROM goal_standing ORDER BY goal"), board);
  EXPECT_EQ(journal::verify(work.db, sealed()).complaints, std::vector<std::string>{});
  auto const again = undo_import(work, *report.entry);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().front().message, "plan.undo.already");
}

TEST(UndoImport, leaves_what_was_changed_since) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto const first = *import_plan(work, workbook_of({{"metas", "codigo,titulo\nA01,Uno\nA02,Dos\n"}}));
  auto const second = *import_plan(work, workbook_of({{"metas", "codigo,titulo\nA01,Tres\n"}}));
  ASSERT_TRUE(first.entry && second.entry);
  auto const old_title = SmallWorld{}.goal("A02").title;
  auto const undone = undo_import(work, *first.entry);
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->kept.size(), 1U);
  EXPECT_EQ(world.goal("A01").title, "Tres");
  EXPECT_EQ(world.goal("A02").title, old_title);
}

TEST(UndoImport, leaves_what_others_need) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto const first = *import_plan(work, workbook_of({{"metas", "codigo,titulo,institucion\nN01,Meta nueva,MED\n"}}));
  auto const second = *import_plan(work, workbook_of({{"metas_intermedias", "meta,codigo,titulo\nN01,\"1,01\",Algo\n"}}));
  ASSERT_TRUE(first.entry && second.entry);
  auto const undone = undo_import(work, *first.entry);
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->kept, std::vector<std::string>{"meta N01 (meta intermedia)"});
  EXPECT_TRUE(goals::standing_of(work.db, goals::find_visible(work, "N01")->id));
}

TEST(UndoImport, settles_the_path_of_what_stays) {
  auto world = SmallWorld{};
  auto work = world.work();
  auto const report = *import_plan(work, workbook_of({{"metas_intermedias", "meta,codigo,depende_de,termino\nA02,\"1,02\",,30/08/2026\nA02,\"1,03\",\"1,02\",15/09/2026\n"}}));
  ASSERT_TRUE(report.entry) << report.problems.size();
  // Somebody touches the milestone that follows 1,03, so that it stays as it is when the import is taken back.
  auto const follows = world.milestone("A02", "1,04");
  ASSERT_EQ(follows.due_kind, DueKind::after);
  auto wanted = follows;
  wanted.detail = "Con el cronograma nuevo";
  ASSERT_TRUE(goals::edit_milestone(work, follows.id, follows.revision, wanted));
  ASSERT_TRUE(undo_import(work, *report.entry));
  auto const after = world.milestone("A02", "1,03");
  EXPECT_EQ(world.milestone("A02", "1,04").due_on, *after.due_on + 14) << "it follows the date that came back";
}

TEST(UndoImport, knows_no_entry_that_is_no_import) {
  auto world = SmallWorld{};
  auto work = world.work();
  EXPECT_THROW((void)undo_import(work, 1), NotFound);
}

}  // namespace
}  // namespace timon::exchange
