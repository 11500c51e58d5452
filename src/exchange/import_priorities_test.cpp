#include <gtest/gtest.h>

#include "exchange/exchange.hpp"
#include "goals/goals.hpp"
#include "organization/organization.hpp"
#include "plans/plans.hpp"
#include "platform/export/workbook.hpp"
#include "support/small_world.hpp"

namespace timon::exchange {
namespace {

class ImportPriorities : public testing::Test {
 protected:
  ImportReport imported(std::string const& goals, ImportOptions const& options = {}) {
    auto work = world.work();
    auto book = tables::Workbook{};
    book.sheets.push_back(*tables::read_csv(goals, "metas"));
    return *import_plan(work, book, options);
  }
  void set_ceiling(std::string const& ceiling) {
    auto work = world.work();
    auto deed = Deed{work, "priority_ceilings_set"};
    organization::put_setting(work.db, deed, "priority_ceiling", ceiling);
    deed.commit();
  }
  std::vector<std::string> choices(std::string const& code) {
    return world.session().all<std::string>("SELECT reason FROM priority_choice WHERE goal = :goal ORDER BY id", sql::with("goal", world.goal(code).id));
  }
  SmallWorld world;
};

TEST_F(ImportPriorities, are_recorded_as_choices) {
  ASSERT_TRUE(imported("codigo,prioritaria\nA01,sí\n").entry);
  EXPECT_TRUE(world.goal("A01").is_priority);
  EXPECT_EQ(choices("A01"), std::vector<std::string>{"Importación"});
  ASSERT_TRUE(imported("codigo,prioritaria\nA01,no\n", {.reason = "Cambio de gabinete"}).entry);
  EXPECT_EQ(choices("A01").back(), "Importación: Cambio de gabinete");
  EXPECT_FALSE(imported("codigo,prioritaria\nA01,no\n").entry) << "nothing new is nothing recorded";
}

TEST_F(ImportPriorities, beyond_the_ceiling_are_row_errors_that_name_it) {
  set_ceiling("1");
  auto const report = imported("codigo,titulo,institucion,prioritaria\nA01,Una,MED,sí\nA02,Dos,MED,sí\nN01,Nueva,MED,sí\n");
  EXPECT_FALSE(report.entry);
  ASSERT_EQ(report.problems.size(), 2U);
  EXPECT_EQ(report.problems.front().column, "prioritaria");
  EXPECT_EQ(report.problems.front().problem.message, "priority.ceiling.reached");
  EXPECT_EQ(report.problems.front().problem.details.at(1), "1");
  auto const good = imported("codigo,prioritaria\nA01,sí\nA02,sí\n", {.only_good_rows = true});
  EXPECT_TRUE(good.entry);
  EXPECT_TRUE(world.goal("A01").is_priority);
  EXPECT_FALSE(world.goal("A02").is_priority);
}

TEST_F(ImportPriorities, may_take_the_place_that_another_row_gives_back) {
  set_ceiling("1");
  ASSERT_TRUE(imported("codigo,prioritaria\nA02,sí\n").entry);
  ASSERT_TRUE(imported("codigo,prioritaria\nA01,sí\nA02,no\n").entry) << "whatever the order of the rows";
  EXPECT_TRUE(world.goal("A01").is_priority);
  EXPECT_FALSE(world.goal("A02").is_priority);
}

TEST_F(ImportPriorities, go_with_the_import_that_is_taken_back) {
  auto const report = imported("codigo,titulo,institucion,prioritaria\nA01,Una,MED,sí\nN01,Nueva,MED,sí\n");
  ASSERT_TRUE(report.entry);
  auto work = world.work();
  auto const undone = undo_import(work, *report.entry);
  ASSERT_TRUE(undone);
  EXPECT_TRUE(undone->kept.empty()) << undone->kept.front();
  EXPECT_TRUE(choices("A01").empty());
  EXPECT_FALSE(goals::find_visible(work, "N01"));
}

TEST_F(ImportPriorities, leave_the_path_to_be_computed_where_something_waits) {
  auto work = world.work();
  auto book = tables::Workbook{};
  book.sheets.push_back(*tables::read_csv("codigo,titulo,institucion\nN01,Nueva,MED\n", "metas"));
  book.sheets.push_back(
      *tables::read_csv("meta,codigo,titulo,termino,depende_de,ruta_critica\n"
                        "N01,\"1,01\",Proyecto,2026-06-30,,no\n"
                        "N01,\"1,02\",Obra,2026-09-30,\"1,01\",no\n"
                        "N01,\"1,03\",Cartel,2026-07-05,\"1,01\",sí\n"
                        "N01,\"2,01\",Aparte,2026-07-05,,sí\n",
                        "metas_intermedias"));
  ASSERT_TRUE(import_plan(work, book)->entry);
  EXPECT_TRUE(world.milestone("N01", "1,01").is_critical);
  EXPECT_TRUE(world.milestone("N01", "1,02").is_critical);
  EXPECT_FALSE(world.milestone("N01", "1,03").is_critical) << "it has three months of slack";
  EXPECT_TRUE(world.milestone("N01", "2,01").is_critical) << "what nobody linked stays as marked";
  auto const again = import_plan(work, export_plan(work));
  EXPECT_FALSE(again->entry) << "what comes out goes in without a change";
}

}  // namespace
}  // namespace timon::exchange
