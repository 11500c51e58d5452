#include "exchange/built_on.hpp"

#include <gtest/gtest.h>

#include "exchange/exchange.hpp"
#include "goals/goals.hpp"
#include "platform/export/workbook.hpp"
#include "support/small_world.hpp"

namespace timon::exchange {
namespace {

tables::Workbook book_of(std::vector<std::pair<std::string, std::string>> const& files) {
  auto workbook = tables::Workbook{};
  for (auto const& [name, text] : files) workbook.sheets.push_back(*tables::read_csv(text, name));
  return workbook;
}

/// A row of another module on the imported goal N01 or its milestone 1,01.
struct Built {
  char const* table;
  char const* columns;
  char const* values;  // with :goal or :milestone
};

void PrintTo(Built const& built, std::ostream* out) { *out << built.table; }

class ImportBuiltOn : public testing::TestWithParam<Built> {
 protected:
  SmallWorld world;
};

TEST_P(ImportBuiltOn, stays_whole_when_it_is_taken_back_and_says_on_what_it_stands) {
  auto work = world.work();
  auto const report =
      *import_plan(work, book_of({{"metas", "codigo,titulo,institucion\nN01,Meta nueva,MED\nN02,Otra,MED\n"},
                                  {"metas_intermedias", "meta,codigo,titulo,termino,depende_de\nN01,\"1,01\",Algo,2026-06-30,\nN01,\"1,02\",Más,2026-07-30,\"1,01\"\n"},
                                  {"restricciones", "meta,meta_intermedia,titulo,tipo\nN01,\"1,02\",Falta personal,legal\n"}}));
  ASSERT_TRUE(report.entry) << report.problems.size();
  work.db.run("INSERT INTO classifier (code, name, kind, applies_to, is_multiple, is_required, is_retired, revision, seal) VALUES ('T', 'Tema', 'other', 'both', 1, 0, 0, 1, '')");
  work.db.run("INSERT INTO classifier_value (classifier, code, title, position, is_retired, revision, seal) SELECT id, 'T1', 'Uno', 1, 0, 1, '' FROM classifier WHERE code = 'T'");
  auto const goal = world.goal("N01").id;
  auto const& built = GetParam();
  auto const text = std::string{"INSERT INTO "} + built.table + " (" + built.columns + ") VALUES (" + built.values + ")";
  auto parameters = sql::Parameters{};
  if (text.find(":goal") != std::string::npos) sql::add_parameters(parameters, "goal", goal);
  if (text.find(":milestone") != std::string::npos) sql::add_parameters(parameters, "milestone", world.milestone("N01", "1,01").id);
  work.db.run(text, parameters);
  auto const undone = undo_import(work, *report.entry);
  ASSERT_TRUE(undone);
  ASSERT_EQ(undone->kept.size(), 1U);
  EXPECT_TRUE(undone->kept.front().starts_with("meta N01 (")) << undone->kept.front();
  EXPECT_EQ(goals::milestones_of(work.db, goal).size(), 2U) << "nothing of the goal is taken";
  EXPECT_EQ(work.db.one<std::int64_t>("SELECT count(*) FROM obstacle_target WHERE goal = :goal", sql::with("goal", goal)), 1);
  EXPECT_FALSE(goals::find_visible(work, "N02")) << "and what nobody built on goes";
}

INSTANTIATE_TEST_SUITE_P(
    Modules, ImportBuiltOn,
    testing::Values(
        Built{"classification", "classifier, value, goal, milestone, revision, seal",
              "(SELECT min(classifier) FROM classifier_value), (SELECT min(v.id) FROM classifier_value v WHERE v.classifier = (SELECT min(w.classifier) FROM classifier_value w)), "
              "(SELECT goal FROM milestone WHERE id = :milestone), NULL, 1, ''"},
        Built{"share_percent", "goal, institution, percent, revision, seal", ":goal, (SELECT min(id) FROM institution), 40, 1, ''"},
        Built{"priority_choice", "goal, institution, is_chosen, reason, decided_on, decided_at, revision, seal",
              ":goal, (SELECT min(id) FROM institution), 1, 'Primera promesa', '2026-05-22', '2026-05-22T12:00:00Z', 1, ''"},
        Built{"advice_dismissal", "goal, advice, dismissed_on, revision, seal", ":goal, 'few_milestones', '2026-05-22', 1, ''"},
        Built{"goal_result", "goal, sequence, situation, text, indicator, revision, seal", ":goal, 1, 'expected', 'Menos deserción', '', 1, ''"},
        Built{"product", "goal, sequence, situation, name, unit, is_new, revision, seal", ":goal, 1, 'expected', 'Aulas', 'aulas', 1, 1, ''"},
        Built{"stakeholder", "goal, milestone, kind, name, folded_name, role, stance, influence, approach, revision, seal",
              "(SELECT goal FROM milestone WHERE id = :milestone), (SELECT max(id) FROM milestone), 'person', 'Ana', 'ana', '', 'unknown', 'unknown', '', 1, ''"},
        Built{"chain_link", "goal, sequence, who, passes, strength, reason, revision, seal", ":goal, 1, 'Ministerio', 'Fondos', 'unknown', '', 1, ''"},
        Built{"risk", "goal, title, likelihood, consequence, response, state, state_reason, revision, seal", ":goal, 'Sequía', 'low', 'low', '', 'open', '', 1, ''"},
        Built{"presentation", "goal, presented_on, office, remarks, outcome, corrections, revision, seal",
              ":goal, '2026-05-22', (SELECT min(id) FROM office), '', 'accepted', '', 1, ''"},
        Built{"goal_strategy", "goal, towards_conflict, revision, seal", ":goal, 'Dialogar', 1, ''"},
        Built{"closing_review", "goal, went_well, went_badly, helped, stop_doing, written_on, revision, seal", ":goal, 'a', 'b', 'c', 'd', '2026-05-22', 1, ''"},
        Built{"lesson", "goal, type, topic, text, told_on, search_text, revision, seal", ":goal, 'planning', '', 'Pedir antes', '2026-05-22', 'pedir antes', 1, ''"},
        Built{"budget_line", "goal, name, source, programme, currency, revision, seal", ":goal, 'Tesoro', '', '', 'ARS', 1, ''"},
        Built{"document", "goal, milestone, title, kind, source, audience, version, added_on, removal, revision, seal",
              "(SELECT goal FROM milestone WHERE id = :milestone), (SELECT max(id) FROM milestone), 'Acta', 'act', '', 'goal_readers', 1, '2026-05-22', '', 1, ''"},
        Built{"progress_report", "goal, milestone, week_of, text, is_no_change, reported_at, revision, seal",
              "(SELECT goal FROM milestone WHERE id = :milestone), (SELECT max(id) FROM milestone), '2026-05-18', 'Avanza', 0, '2026-05-22T12:00:00Z', 1, ''"},
        Built{"likelihood", "goal, overall, challenge, planning, capacity, stage, reason, judged_on, judged_at, revision, seal",
              ":goal, 'likely', 'low', 'strong', 'strong', 1, '', '2026-05-22', '2026-05-22T12:00:00Z', 1, ''"},
        Built{"evidence_demand", "goal, demanded_on, revision, seal", ":goal, '2026-05-22', 1, ''"}),
    [](auto const& info) { return std::string{info.param.table}; });

TEST(BuiltOn, knows_every_table_whose_rows_stand_on_goals_milestones_and_obstacles) {
  auto world = SmallWorld{};
  auto& db = world.session();
  if (db.engine() != sql::Engine::sqlite) GTEST_SKIP() << "the schema is asked in SQLite's words";
  // Figures that are made anew and let go of before their goal goes.
  auto const computed = std::set<std::string>{"goal_load", "goal_holder", "goal_standing", "milestone_standing", "standing_turn", "obstacle_search"};
  auto known = std::set<std::string>{};
  for (auto const& support : supports()) known.insert(std::string{support.table} + "." + support.column);
  for (auto const& table : db.all<std::string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
    if (computed.contains(table)) continue;
    for (auto const& column : db.all<std::string>("SELECT \"from\" FROM pragma_foreign_key_list('" + table + "') WHERE \"table\" IN ('goal', 'milestone', 'obstacle')"))
      EXPECT_TRUE(known.contains(table + "." + column)) << table << "." << column;
  }
}

}  // namespace
}  // namespace timon::exchange
