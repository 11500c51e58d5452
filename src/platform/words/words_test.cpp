#include "platform/words/words.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "platform/words/zone.hpp"

namespace timon {
namespace {

auto const& kEs = Words::of(Language::es);
auto const& kPt = Words::of(Language::pt);
auto const& kEn = Words::of(Language::en);
auto const kDate = make_date(2026, 11, 5);

TEST(Words, writes_dates_as_each_language_does) {
  EXPECT_EQ(kEs.date_short(kDate), "05 nov 2026");
  EXPECT_EQ(kEs.date_day(make_date(2026, 5, 20)), "mié 20");
  EXPECT_EQ(kEs.date_long(make_date(2026, 5, 22)), "viernes 22 de mayo de 2026");
  EXPECT_EQ(kEs.date_month_day(make_date(2026, 2, 26)), "26 feb");
  EXPECT_EQ(kEs.month(kDate), "noviembre de 2026");
  EXPECT_EQ(kPt.date_long(make_date(2026, 5, 22)), "sexta-feira, 22 de maio de 2026");
  EXPECT_EQ(kPt.date_short(make_date(2026, 12, 31)), "31 dez 2026");
  EXPECT_EQ(kEn.date_long(make_date(2026, 5, 22)), "Friday 22 May 2026");
  EXPECT_EQ(kEn.date_day(make_date(2026, 5, 24)), "Sun 24");
}

TEST(Words, says_so_when_there_is_no_date) {
  EXPECT_EQ(kEs.date_short(std::nullopt), "sin fecha");
  EXPECT_EQ(kEs.moment(std::nullopt, "UTC"), "sin fecha");
  EXPECT_EQ(kEn.date_long({}), "no date");
}

TEST(Words, tells_a_moment_by_the_clocks_of_the_government) {
  EXPECT_EQ(kEs.moment(time_from_iso("2026-05-20T12:42:00Z"), "America/Argentina/Buenos_Aires"), "mié 20 may, 09:42");
  EXPECT_EQ(kEs.moment(time_from_iso("2026-05-21T01:05:00Z"), "America/Argentina/Buenos_Aires"), "mié 20 may, 22:05");
  EXPECT_EQ(kPt.moment(time_from_iso("2026-05-20T12:42:00Z"), "UTC"), "qua 20 mai, 12:42");
}

TEST(Words, counts_days_in_the_singular_when_there_is_one) {
  EXPECT_EQ(kEs.days_left(168), "Faltan 168 días");
  EXPECT_EQ(kEs.days_left(1), "Falta 1 día");
  EXPECT_EQ(kEs.days_left(0), "Vence hoy");
  EXPECT_EQ(kEs.days_left(-1), "Venció hace 1 día");
  EXPECT_EQ(kEs.days_left(-143), "Venció hace 143 días");
  EXPECT_EQ(kEn.days_left(1), "1 day left");
  EXPECT_EQ(kPt.days_left(-2), "Venceu há 2 dias");
  EXPECT_EQ(kEs.days_left(1234), "Faltan 1.234 días");
}

TEST(Words, writes_numbers_with_the_marks_of_the_locale) {
  EXPECT_EQ(kEs.number(0), "0");
  EXPECT_EQ(kEs.number(-33), "−33");
  EXPECT_EQ(kEs.number(1234567), "1.234.567");
  EXPECT_EQ(kEs.number(INT64_MIN), "−9.223.372.036.854.775.808");
  EXPECT_EQ(kEn.number(1234), "1,234");
  EXPECT_EQ(kEs.decimal(1234.5, 2), "1.234,50");
  EXPECT_EQ(kEs.decimal(-0.04, 1), "0,0");
  EXPECT_EQ(kEs.decimal(1.005, 2), "1,01");
  EXPECT_EQ(kEs.percent(300.0 / 29, 1), "10,3 %");
  EXPECT_EQ(kEn.percent(62.5), "63%");
  EXPECT_EQ(kEs.with(number_marks_of("es-MX")).decimal(1234.5, 1), "1,234.5");
}

TEST(Words, writes_money_with_the_decimals_of_its_currency) {
  EXPECT_EQ(kEs.money(123450, "ARS"), "ARS 1.234,50");
  EXPECT_EQ(kEs.money(-5, "ARS"), "ARS −0,05");
  EXPECT_EQ(kEs.money(123450, "CLP"), "CLP 123.450");
}

TEST(Words, gives_back_an_unknown_key_and_counts_it) {
  auto const before = missing_words();
  EXPECT_EQ(kEs.text("nobody.knows.this"), "⟦nobody.knows.this⟧");
  EXPECT_EQ(kEs.plural("nobody.knows.this", 2), "⟦nobody.knows.this⟧");
  EXPECT_EQ(missing_words(), before + 2);
  EXPECT_FALSE(kEs.has("nobody.knows.this"));
  EXPECT_TRUE(kEs.has("date.none"));
}

TEST(Words, fills_details_from_any_list) {
  EXPECT_EQ(kEs.text("date.month_day", {"5", "nov"}), "5 nov");
  EXPECT_EQ(kEs.text("date.month_day", std::vector<std::string>{"5", "{1}"}), "5 {1}");
}

TEST(Words, pretends_a_language_to_show_what_is_hard_coded) {
  EXPECT_EQ(Words::pretend().text("date.none"), "⟦sin fecha⟧");
  EXPECT_EQ(Words::pretend().days_left(2), "⟦Faltan 2 días⟧");
  EXPECT_EQ(Words::pretend().code(), "xx");
}

TEST(Words, knows_its_languages_by_code) {
  EXPECT_EQ(language_from("pt-BR"), Language::pt);
  EXPECT_EQ(language_from("es"), Language::es);
  EXPECT_FALSE(language_from("est"));
  EXPECT_FALSE(language_from(""));
}

TEST(Zone, turns_local_time_into_moments_and_back) {
  auto const zone = "America/Santiago";
  auto const moment = time_at(make_date(2026, 5, 22), 18 * 60, zone);
  EXPECT_EQ(to_iso(moment), "2026-05-22T22:00:00Z");
  EXPECT_EQ(local_time(moment, zone), (LocalTime{make_date(2026, 5, 22), 18 * 60}));
  EXPECT_TRUE(is_zone(zone));
  EXPECT_FALSE(is_zone("America/Nowhere"));
}

}  // namespace
}  // namespace timon
