#include "exchange/cell_values.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace timon::exchange {
namespace {

using tables::boolean_cell, tables::date_cell, tables::number_cell, tables::text_cell;

constexpr auto kArgentina = NumberStyle{','};
constexpr auto kMexico = NumberStyle{'.'};

std::string date(std::string const& text) {
  auto const reading = read_date(text_cell(text));
  return reading.value ? to_iso(*reading.value) : reading.problem->message;
}

std::string number(std::string const& text, NumberStyle style = kArgentina, std::optional<PointMeaning> answer = {}) {
  auto const reading = read_decimal(text_cell(text), style, answer);
  return (reading.value ? reading.value->text : reading.problem->message) + (reading.asks ? " ?" : "");
}

std::string milestone(tables::Cell const& cell) {
  auto const reading = read_milestone_code(cell);
  return (reading.value ? *reading.value : reading.problem->message) + (reading.warning ? " !" : "");
}

TEST(CellDate, is_iso_or_day_month_year_or_the_serial_number_of_a_spreadsheet) {
  for (auto const* const text : {"2012-05-21", "21/05/2012", "21/5/2012", "21-05-2012", "21.5.2012", "2012/05/21", "2012-05-21T00:00:00", "41050", " 21/05/2012 12:41 "})
    EXPECT_EQ(date(text), "2012-05-21") << text;
  EXPECT_EQ(to_iso(*read_date(date_cell("2012-05-21 12:41:58")).value), "2012-05-21");
  EXPECT_EQ(to_iso(*read_date(number_cell("41050")).value), "2012-05-21");
}

TEST(CellDate, that_does_not_exist_is_explained) {
  auto const june = read_date(text_cell("31/06/2026"));
  EXPECT_EQ(*june.problem, (Problem{"", "cell.date.june_is_shorter", {"30", "30/06/2026", "2026"}}));
  EXPECT_EQ(read_date(text_cell("29/02/2026")).problem->details, (std::vector<std::string>{"28", "28/02/2026", "2026"}));
  EXPECT_EQ(date("29/02/2024"), "2024-02-29");
  EXPECT_EQ(date("32/01/2026"), "cell.date.no_such_day");
  EXPECT_EQ(date("01/01/0012"), "cell.date.year_out_of_range");
}

TEST(CellDate, offers_the_fix_when_month_comes_first_or_the_year_is_short) {
  EXPECT_EQ(read_date(text_cell("05/21/2012")).fix, "21/05/2012");
  EXPECT_EQ(date("05/21/2012"), "cell.date.month_first");
  EXPECT_EQ(date("21/5/12"), "cell.date.short_year");
  EXPECT_EQ(read_date(text_cell("21/5/12")).fix, "21/05/2012");
}

TEST(CellDate, is_nothing_else) {
  for (auto const* const text : {"mañana", "2012", "12", "21/05", "1/2/3/4", "0", "a/b/c", "99999999", "--", "2012-05-21 25:00"})
    EXPECT_EQ(date(text), "cell.date.unreadable") << text;
  EXPECT_EQ(read_date(boolean_cell(true)).problem->message, "cell.date.unreadable");
}

TEST(CellMoment, keeps_the_hour_and_writes_it_back) {
  EXPECT_EQ(to_text(*read_moment(text_cell("21/05/2012 12:41:58")).value), "2012-05-21 12:41:58");
  EXPECT_EQ(to_text(*read_moment(text_cell("2012-05-21T12:41")).value), "2012-05-21 12:41:00");
  EXPECT_EQ(to_text(*read_moment(text_cell("2012-05-21")).value), "2012-05-21");
}

TEST(CellDecimal, reads_money_of_the_published_screens) {
  EXPECT_EQ(number("$5.736.461,44"), "5736461.44");
  EXPECT_EQ(number("$ 1.231.510,50"), "1231510.5");
  EXPECT_EQ(number("$3.444.177,04."), "3444177.04");
  EXPECT_EQ(number("$"), "cell.number.unreadable");
}

TEST(CellDecimal, follows_the_locale) {
  EXPECT_EQ(number("1.234,5"), "1234.5");
  EXPECT_EQ(number("1,234.5"), "1234.5");
  EXPECT_EQ(number("3,02"), "3.02");
  EXPECT_EQ(number("3.02"), "3.02");
  EXPECT_EQ(number("1,234"), "1.234");
  EXPECT_EQ(number("1.234", kMexico), "1.234");
  EXPECT_EQ(number("1,234", kMexico), "1234 ?");
  EXPECT_EQ(number_style_of("es-AR").decimal_mark, ',');
  EXPECT_EQ(number_style_of("pt-BR").decimal_mark, ',');
  EXPECT_EQ(number_style_of("es-MX").decimal_mark, '.');
}

TEST(CellDecimal, asks_what_an_ambiguous_point_means) {
  EXPECT_EQ(number("1.234"), "1234 ?");
  EXPECT_EQ(number("1.234", kArgentina, PointMeaning::thousands), "1234");
  EXPECT_EQ(number("1.234", kArgentina, PointMeaning::decimals), "1.234");
  EXPECT_EQ(number("1.234.567"), "1234567");
  EXPECT_EQ(number("0.125"), "0.125");
  EXPECT_EQ(number("1234.567"), "1234.567");
  EXPECT_FALSE(read_decimal(number_cell("1.234"), kArgentina).asks);
}

TEST(CellDecimal, writes_each_number_in_one_way) {
  EXPECT_EQ(number("007,50"), "7.5");
  EXPECT_EQ(number("-0,0"), "0");
  EXPECT_EQ(number("−12"), "-12");
  EXPECT_EQ(number("1 231 510,50"), "1231510.5");
  EXPECT_EQ(number("US$ 10"), "10");
}

TEST(CellDecimal, refuses_what_is_no_number) {
  for (auto const* const text : {"diez", "10 km", "1.23.4", "1,2,3", "1.2345,6", "--1", "1e5", ",5", "nan", "0x10"}) EXPECT_EQ(number(text), "cell.number.unreadable") << text;
  EXPECT_EQ(number("1234567890123456789"), "cell.number.too_long");
  EXPECT_EQ(read_integer(text_cell("1,5"), kArgentina).problem->message, "cell.number.not_whole");
}

TEST(CellDecimal, gives_minor_units_of_money) {
  EXPECT_EQ(minor_units({"5736461.44"}, 2), 573646144);
  EXPECT_EQ(minor_units({"-0.5"}, 2), -50);
  EXPECT_EQ(minor_units({"0.125"}, 2), std::nullopt);
  EXPECT_EQ(decimal_from_minor_units(-50, 2).text, "-0.5");
  EXPECT_EQ(decimal_from_minor_units(573646100, 2).text, "5736461");
}

TEST(CellCode, of_a_milestone_survives_the_spreadsheet_that_made_a_number_of_it) {
  EXPECT_EQ(milestone(text_cell("3,02")), "3,02");
  EXPECT_EQ(milestone(number_cell("3.02")), "3,02");
  EXPECT_EQ(milestone(text_cell("3.02")), "3,02");
  EXPECT_EQ(milestone(number_cell("1.1")), "1,10 !");
  EXPECT_EQ(milestone(text_cell("1,1")), "1,10 !");
  EXPECT_EQ(milestone(number_cell("3")), "3");
  EXPECT_EQ(milestone(date_cell("2012-02-03")), "cell.code.became_date");
}

TEST(CellCode, holds_no_mark_that_lists_and_paths_need) {
  EXPECT_EQ(read_code(text_cell("A/1")).problem->message, "cell.code.mark");
  EXPECT_EQ(read_code(text_cell("A;1")).problem->message, "cell.code.mark");
  EXPECT_EQ(read_code(text_cell(std::string(41, 'a'))).problem->message, "cell.code.too_long");
  EXPECT_EQ(*read_code(text_cell(" A01 ")).value, "A01");
}

TEST(CellReferences, name_goals_and_milestones) {
  auto const references = read_references(text_cell("A01/3,02; A02 ;A01/3.02"), false);
  EXPECT_EQ(*references.value, (std::vector<Reference>{{"A01", "3,02"}, {"A02", ""}}));
  EXPECT_EQ(*read_references(text_cell("3,02; A02/1,01"), true).value, (std::vector<Reference>{{"", "3,02"}, {"A02", "1,01"}}));
  EXPECT_EQ(*read_references(number_cell("3.02"), true).value, (std::vector<Reference>{{"", "3,02"}}));
  EXPECT_EQ(read_references(text_cell(";"), true).problem->message, "cell.code.mark");
}

TEST(CellDue, is_a_date_days_after_a_milestone_or_open) {
  EXPECT_EQ(to_text(*read_due(text_cell("26/07/2011")).value), "2011-07-26");
  EXPECT_EQ(*read_due(text_cell("3,01 + 10")).value, (Due{.after = {"", "3,01"}, .days = 10}));
  EXPECT_EQ(to_text(*read_due(text_cell("A01/3,01+0")).value), "A01/3,01+0");
  auto const open = read_due(text_cell("abierta"));
  EXPECT_FALSE(open.value || open.problem);
  EXPECT_EQ(read_due(text_cell("3,01+")).problem->message, "cell.due.unreadable");
  EXPECT_EQ(read_due(text_cell("3,01+-1")).problem->message, "cell.due.unreadable");
}

TEST(CellYesNo, is_said_in_many_ways) {
  for (auto const* const text : {"sí", "SI", "1", "true", "Verdadero"}) EXPECT_EQ(read_yes_no(text_cell(text)).value, true) << text;
  for (auto const* const text : {"no", "0", "FALSO", "não"}) EXPECT_EQ(read_yes_no(text_cell(text)).value, false) << text;
  EXPECT_EQ(read_yes_no(boolean_cell(true)).value, true);
  EXPECT_EQ(read_yes_no(text_cell("quizás")).problem->message, "cell.yes_no.unreadable");
}

TEST(CellPeriod, has_one_way_of_writing) {
  auto const period = [](tables::Cell const& cell) {
    auto const reading = read_period(cell);
    return reading.value ? *reading.value : reading.problem->message;
  };
  EXPECT_EQ(period(number_cell("2011")), "2011");
  EXPECT_EQ(period(text_cell("8/2011")), "2011-08");
  EXPECT_EQ(period(text_cell("2011-q3")), "2011-T3");
  EXPECT_EQ(period(text_cell("S1 2011")), "2011-S1");
  EXPECT_EQ(period(text_cell("2011-W5")), "2011-W05");
  EXPECT_EQ(period(text_cell("31/08/2011")), "2011-08-31");
  EXPECT_EQ(period(text_cell("2011-T5")), "cell.period.unreadable");
  EXPECT_EQ(period(text_cell("agosto")), "cell.period.unreadable");
}

RC_GTEST_PROP(CellValues, never_fail_on_any_text, (std::string const& text)) {
  auto const cell = text_cell(text);
  if (text.empty()) return;
  (void)read_date(cell), (void)read_decimal(cell, kArgentina), (void)read_milestone_code(cell);
  (void)read_references(cell, true), (void)read_due(cell), (void)read_yes_no(cell), (void)read_period(cell);
}

RC_GTEST_PROP(CellDecimal, comes_back_in_the_style_of_its_government, (long long units)) {
  auto const decimal = decimal_from_minor_units(units % 1'000'000'000'000'000, *rc::gen::inRange(0, 5));
  auto text = decimal.text;
  if (auto const point = text.find('.'); point != std::string::npos) text[point] = ',';
  RC_ASSERT(number(text) == decimal.text);
}

}  // namespace
}  // namespace timon::exchange
