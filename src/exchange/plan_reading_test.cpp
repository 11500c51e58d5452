#include "exchange/plan_reading.hpp"

#include <gtest/gtest.h>

#include "exchange/plan_format.hpp"
#include "exchange/plan_references.hpp"
#include "platform/export/csv.hpp"

namespace timon::exchange {
namespace {

PlanReading read(std::vector<std::pair<std::string, std::string>> const& sheets, Answers const& answers = {}, std::string_view locale = "es-AR") {
  auto workbook = tables::Workbook{};
  for (auto const& [name, csv] : sheets) {
    auto sheet = tables::read_csv(csv, name);
    EXPECT_TRUE(sheet);
    workbook.sheets.push_back(*sheet);
  }
  return read_plan(workbook, locale, answers);
}

/// «metas 3 termino: key [detail, detail] > fix» for each.
std::vector<std::string> told(std::vector<CellProblem> const& problems) {
  auto lines = std::vector<std::string>{};
  for (auto const& [sheet, line, column, said, problem, fix] : problems) {
    auto text = sheet + ' ' + std::to_string(line) + ' ' + column + ": " + problem.message;
    for (auto const& detail : problem.details) text += " [" + detail + ']';
    lines.push_back(fix.empty() ? text : text + " > " + fix);
  }
  return lines;
}

TEST(PlanReading, finds_columns_without_regard_to_case_accents_and_spaces) {
  auto const reading = read({{"Metas Intermedias", "META;Código;Título;Ruta Crítica\nA04;3.02;Inmuebles seleccionados;Sí\n"}});
  EXPECT_EQ(told(reading.problems), std::vector<std::string>{});
  ASSERT_EQ(reading.rows.milestones.size(), 1U);
  auto const& milestone = reading.rows.milestones[0];
  EXPECT_EQ(*milestone.code, "3,02");
  EXPECT_EQ(*milestone.is_critical, true);
  EXPECT_TRUE(milestone.due.is_absent());
}

TEST(PlanReading, tells_an_absent_column_from_an_empty_cell) {
  auto const reading = read({{"metas", "codigo,titulo,area\nA04,Caminos,\n"}});
  EXPECT_TRUE(reading.rows.goals[0].area.is_empty());
  EXPECT_TRUE(reading.rows.goals[0].leader.is_absent());
  auto const& left_out = reading.sheets[0].columns_left_out;
  EXPECT_NE(std::find(left_out.begin(), left_out.end(), "lider"), left_out.end());
  EXPECT_EQ(std::find(left_out.begin(), left_out.end(), "motivo"), left_out.end());
}

TEST(PlanReading, names_what_it_leaves_aside) {
  auto const reading = read({{"metas", "codigo,titulo,color\nA04,Caminos,azul\n"}, {"Notas", "a\n1\n"}});
  EXPECT_EQ(reading.ignored, (std::vector<Ignored>{{"Notas", ""}, {"metas", "color"}}));
}

TEST(PlanReading, explains_each_cell_in_error_as_the_review_shows_it) {
  auto const reading = read({{"metas_intermedias",
                              "meta,codigo,titulo,termino,peso\n"
                              "A11,\"2,07\",Uno,31/06/2026,1\n"
                              "A11,\"2,07\",Dos,2026-07-01,0\n"
                              "A11,,Tres,,1\n"}});
  EXPECT_EQ(told(reading.problems), (std::vector<std::string>{
                                        "metas_intermedias 4 codigo: plan.field.missing [codigo]",
                                        "metas_intermedias 2 termino: cell.date.june_is_shorter [30] [30/06/2026] [2026]",
                                        "metas_intermedias 3 peso: cell.weight.not_positive > 1",
                                        "metas_intermedias 3 codigo: plan.code.repeated_in_goal [2,07] [2] [metas_intermedias] [A11]",
                                    }));
  EXPECT_TRUE(reading.has_problem("metas_intermedias", 3));
  EXPECT_FALSE(reading.has_problem("metas", 3));
  EXPECT_EQ(reading.problems[1].said, "31/06/2026");
}

TEST(PlanReading, asks_once_for_a_column_what_a_point_means) {
  auto const csv = std::string{"meta,codigo,titulo,monto\nA1,\"1,01\",a,1.234\nA1,\"1,02\",b,2.500\nA1,\"1,03\",c,10\n"};
  auto const open = read({{"metas_intermedias", csv}});
  ASSERT_EQ(open.questions.size(), 1U);
  EXPECT_EQ(open.questions[0].key(), "metas_intermedias.monto");
  EXPECT_EQ(open.questions[0].cells, 2);
  EXPECT_EQ(open.questions[0].example, "1.234");
  auto const answered = read({{"metas_intermedias", csv}}, {{"metas_intermedias.monto", PointMeaning::decimals}});
  EXPECT_TRUE(answered.questions.empty());
  EXPECT_EQ(answered.rows.milestones[0].amount->text, "1.234");
  EXPECT_TRUE(read({{"metas_intermedias", csv}}, {}, "es-MX").questions.empty());
}

TEST(PlanReading, cannot_do_without_the_columns_that_tell_rows_apart) {
  auto const reading = read({{"metas", "titulo\nCaminos\n"}, {"ejes", "codigo,titulo,Código\nE1,Uno,E2\n"}});
  EXPECT_EQ(told(reading.problems), (std::vector<std::string>{"ejes 1 codigo: plan.column.twice [codigo]", "metas 1 codigo: plan.column.missing [codigo]"}));
  EXPECT_TRUE(reading.rows.goals.empty());
  EXPECT_EQ(told(read({{"Hoja1", "a\n1\n"}}).problems), (std::vector<std::string>{" 0 : plan.sheets.missing"}));
}

TEST(PlanReading, refuses_a_title_of_ten_thousand_letters) {
  auto const reading = read({{"metas", "codigo,titulo\nA1," + std::string(10'000, 'a') + "\n"}});
  EXPECT_EQ(told(reading.problems), (std::vector<std::string>{"metas 2 titulo: cell.text.too_long [300] [10000]"}));
  EXPECT_LT(reading.problems[0].said.size(), 200U);
}

TEST(PlanReading, finds_repeated_codes_across_alerts_and_restrictions) {
  auto const reading = read({{"alertas", "codigo,titulo\nR-1,a\n,b\n,b\n"}, {"restricciones", "codigo,titulo\nR-1,c\n,b\n"}, {"metas", "codigo,titulo\nA1,a\nA1,b\n"}});
  EXPECT_EQ(told(reading.problems), (std::vector<std::string>{
                                        "metas 3 codigo: plan.code.repeated [A1] [2] [metas] [A1]",
                                        "alertas 4 meta: plan.row.repeated [] [3] [alertas] []",
                                        "restricciones 2 codigo: plan.code.repeated_in_sheet [R-1] [2] [alertas] [R-1]",
                                    }));
}

TEST(PlanReading, compares_dates_and_keys_inside_a_row) {
  auto const reading = read({{"metas", "codigo,titulo,inicio,termino\nA1,a,2012-05-21,2012-05-20\n"},
                             {"personas", "correo,nombre,cargo\n,Sin clave,\nsin-arroba,X,Gerencia\n"},
                             {"alertas", "codigo,titulo,meta_intermedia\nR-1,a,\"3,02\"\n"},
                             {"valores", "indicador,periodo,valor,motivo_sin_dato\nI1,2011,0,no aplica\n"}});
  EXPECT_EQ(told(reading.problems), (std::vector<std::string>{
                                        "personas 2 correo: plan.person.without_key",
                                        "personas 3 correo: plan.person.mail_unreadable",
                                        "metas 2 termino: plan.goal.ends_before_it_starts [2012-05-21]",
                                        "alertas 2 meta_intermedia: plan.milestone.goal_unknown [3,02]",
                                        "valores 2 motivo_sin_dato: plan.value.with_reason",
                                    }));
}

TEST(PlanReading, warns_of_history_that_would_not_pass_today) {
  auto const reading =
      read({{"acciones", "asunto,fecha,quien,texto,reserva\nR-1,22/11/2011 12:26:20,Gerencia,0,\nR-1,2012-05-21,X,El funcionario ha sido sancionado.,reservada\n"}});
  EXPECT_TRUE(reading.problems.empty());
  EXPECT_EQ(told(reading.warnings), (std::vector<std::string>{"acciones 2 texto: plan.action.too_short [10]"}));
  EXPECT_EQ(*reading.rows.actions[1].reserve, "reserved");
}

TEST(PlanReading, understands_the_words_of_the_old_system) {
  auto const reading = read({{"alertas", "codigo,titulo,estado,ambito,responsable\nR-1,a,Ignorado,Coordinador Institucional,<Seleccionar>\nR-2,b,Sin Revisar,Comité,n/a\n"}});
  EXPECT_TRUE(reading.problems.empty());
  EXPECT_EQ(*reading.rows.alerts[0].state, "discarded");
  EXPECT_EQ(*reading.rows.alerts[0].level, "coordinator");
  EXPECT_TRUE(reading.rows.alerts[0].responsible.is_empty());
  EXPECT_EQ(*reading.rows.alerts[1].level, "committee");
  EXPECT_EQ(told(read({{"alertas", "codigo,titulo,estado\nR-1,a,tal vez\n"}}).problems).front().substr(0, 52), "alertas 2 estado: cell.choice.unknown [tal vez] [sin");
}

TEST(PlanReading, collects_the_codes_that_must_be_looked_up_elsewhere) {
  auto const reading = read({{"metas", "codigo,titulo,institucion,territorio\nA04,a,MED; MSP,\n"},
                             {"instituciones", "codigo,nombre\nMED,Educación\n"},
                             {"metas_intermedias", "meta,codigo,titulo,termino,depende_de\nA04,\"1,01\",a,,\nA04,\"1,02\",b,\"1,01+10\",\"3,09; A05/1,01\"\n"}});
  auto const outside = references_outside(reading.rows);
  ASSERT_EQ(outside.size(), 3U);
  EXPECT_EQ(outside[0], (PlanReference{"metas", 2, "institucion", Names::institution, {"MSP", ""}}));
  EXPECT_EQ(outside[1], (PlanReference{"metas_intermedias", 3, "depende_de", Names::milestone, {"A04", "3,09"}}));
  EXPECT_EQ(outside[2].reference, (Reference{"A05", "1,01"}));
}

TEST(PlanFormat, has_the_twenty_one_sheets_with_their_columns) {
  auto names = std::string{};
  for (auto const& sheet : plan_format()) names += std::string{sheet.name} + ' ';
  EXPECT_EQ(
      names,
      "instituciones personas territorios ejes objetivos metas participaciones productos metas_intermedias actores cadena clasificadores reportes alertas restricciones acciones "
      "oportunidades indicadores variables valores_meta valores ");
  auto columns = std::string{};
  for (auto const& column : find_sheet("Metas intermedias")->columns) columns += std::string{column.name} + ' ';
  EXPECT_EQ(columns,
            "meta codigo titulo responsable tipo termino termino_original terminada_el peso ruta_critica depende_de territorio monto avance detalle programada_el "
            "programada_por motivo ");
}

}  // namespace
}  // namespace timon::exchange
