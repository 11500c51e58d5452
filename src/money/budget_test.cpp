#include "money/budget.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "money/amount.hpp"
#include "money/curve.hpp"
#include "money/light.hpp"
#include "money/movement_file.hpp"

namespace timon::money {
namespace {

auto const kToday = make_date(2026, 5, 22);
constexpr auto kComma = NumberMarks{',', '.'};
constexpr auto kPoint = NumberMarks{'.', ','};

std::string refusal_of(std::string const& text, NumberMarks marks = kComma, char const* currency = "ARS") {
  auto const read = read_amount(text, currency, marks, "amount");
  return read ? "" : read.error().front().message;
}
std::int64_t units_of(std::string const& text, NumberMarks marks = kComma, char const* currency = "ARS") {
  auto const read = read_amount(text, currency, marks, "amount");
  return read ? *read : -1;
}

TEST(Amount, is_read_as_the_government_writes_it) {
  EXPECT_EQ(units_of("1234,5"), 123450);
  EXPECT_EQ(units_of("1.234.567,89"), 123456789);
  EXPECT_EQ(units_of("$ 1.500.000"), 150000000);
  EXPECT_EQ(units_of("ARS -20,00"), -2000);
  EXPECT_EQ(units_of("−20"), -2000);
  EXPECT_EQ(units_of("1,234.50", kPoint), 123450);
  EXPECT_EQ(units_of("1.234,50", kPoint), 123450) << "two marks say themselves which is which";
  EXPECT_EQ(units_of("12 345"), 1234500);
  EXPECT_EQ(units_of("1.5"), 150) << "no group has one digit";
  EXPECT_EQ(units_of("50000", kComma, "CLP"), 50000);
}

TEST(Amount, that_can_be_read_in_two_ways_or_none_is_refused) {
  EXPECT_EQ(refusal_of("1.234"), "amount.ambiguous");
  EXPECT_EQ(refusal_of("1,234", kPoint), "amount.ambiguous");
  EXPECT_EQ(refusal_of("1,234"), "amount.decimals");
  EXPECT_EQ(refusal_of("10,5", kComma, "CLP"), "amount.decimals");
  EXPECT_EQ(refusal_of(""), "amount.missing");
  EXPECT_EQ(refusal_of("0,00"), "amount.zero");
  EXPECT_EQ(refusal_of("99999999999999999999"), "amount.large");
  for (auto const* text : {"doce", "1..2", "1.23.456", "1,2,3", "-", "12a", ",", "1.234,", "USD 12"}) EXPECT_EQ(refusal_of(text), "amount.wrong") << text;
}

RC_GTEST_PROP(Amount, written_exactly_is_read_as_the_same, ()) {
  auto const units = *rc::gen::inRange<std::int64_t>(-kAmountMax, kAmountMax);
  RC_PRE(units != 0);
  for (auto const* currency : {"ARS", "CLP", "KWD"}) {
    auto const read = read_amount(exact_amount(units, currency), currency, kPoint, "amount");
    RC_ASSERT(read);
    RC_ASSERT(*read == units);
  }
}

BudgetMovement movement(MoneyKind kind, std::int64_t amount, Date day = kToday) { return {.kind = kind, .on_day = day, .amount = amount}; }

TEST(Movement, is_a_fact_that_no_sum_takes_below_zero) {
  EXPECT_TRUE(checked(movement(MoneyKind::accrued, 100), {}, kToday));
  EXPECT_EQ(checked(movement(MoneyKind::accrued, 100, kToday + 1), {}, kToday).error().front().message, "movement.day.ahead");
  EXPECT_EQ(checked(movement(MoneyKind::accrued, -100), {.accrued = 99}, kToday).error().front().message, "movement.amount.below_zero");
  EXPECT_TRUE(checked(movement(MoneyKind::accrued, -100), {.accrued = 100}, kToday));
  EXPECT_TRUE(checked(movement(MoneyKind::modified, -100), {.approved = 100}, kToday)) << "a budget may be cut to nothing";
  EXPECT_FALSE(checked(movement(MoneyKind::modified, -101), {.approved = 100}, kToday));
  EXPECT_FALSE(erasure_problems(movement(MoneyKind::approved, 100), {.approved = 100, .modified = -50}, "Cargado dos veces").empty());
  EXPECT_TRUE(erasure_problems(movement(MoneyKind::approved, 100), {.approved = 100}, "Cargado dos veces").empty());
  EXPECT_FALSE(erasure_problems(movement(MoneyKind::approved, 100), {.approved = 100}, "no").empty());
}

TEST(Chain, warns_where_more_is_told_of_a_moment_than_of_the_one_before) {
  EXPECT_TRUE(chain_breaks({.approved = 100, .committed = 90, .accrued = 80, .paid = 70}).empty());
  EXPECT_EQ(chain_breaks({.approved = 100, .modified = 20, .committed = 130}), (std::vector<ChainBreak>{{MoneyKind::committed, MoneyKind::modified, 10}}));
  EXPECT_EQ(chain_breaks({.approved = 100, .committed = 50, .accrued = 60, .paid = 70}),
            (std::vector<ChainBreak>{{MoneyKind::accrued, MoneyKind::committed, 10}, {MoneyKind::paid, MoneyKind::accrued, 10}}));
  EXPECT_TRUE(chain_breaks({.approved = 100, .accrued = 60}).empty()) << "who records no commitments is not told of them";
}

TEST(Light, tells_how_far_money_is_ahead_of_the_route) {
  auto const reading = light_of({.approved = 1000, .accrued = 714}, 381);
  EXPECT_EQ(reading.light, MoneyLight::far_ahead);
  EXPECT_EQ(reading.accrued_share, 714);
  EXPECT_EQ(reading.difference, 333);
  EXPECT_EQ(light_of({.approved = 1000, .accrued = 480}, 380).light, MoneyLight::ahead);
  EXPECT_EQ(light_of({.approved = 1000, .accrued = 479}, 380).light, MoneyLight::level);
  EXPECT_EQ(light_of({.approved = 1000, .accrued = 100}, 900).light, MoneyLight::level);
  EXPECT_EQ(light_of({.approved = 1000}, 900).light, MoneyLight::no_data);
  EXPECT_EQ(light_of({.accrued = 10}, 0).light, MoneyLight::no_data) << "no budget to compare with";
  EXPECT_EQ(light_of({.approved = 1000, .accrued = 430}, 380, {5, 8}).light, MoneyLight::ahead);
}

RC_GTEST_PROP(Light, never_improves_when_more_is_accrued_or_less_is_done, ()) {
  auto const budget = *rc::gen::inRange<std::int64_t>(1, kAmountMax);
  auto const accrued = *rc::gen::inRange<std::int64_t>(1, kAmountMax), more = *rc::gen::inRange<std::int64_t>(0, kAmountMax);
  auto const real = *rc::gen::inRange<std::int64_t>(0, 1001), less = *rc::gen::inRange<std::int64_t>(0, real + 1);
  auto const light = light_of({.approved = budget, .accrued = accrued}, real).light;
  RC_ASSERT(light_of({.approved = budget, .accrued = accrued + more}, real).light <= light);
  RC_ASSERT(light_of({.approved = budget, .accrued = accrued}, real - less).light <= light);
}

TEST(Months, add_up_movements_and_finished_weight_until_today) {
  auto const movements = std::vector<BudgetMovement>{movement(MoneyKind::approved, 1000, make_date(2026, 3, 10)), movement(MoneyKind::accrued, 300, make_date(2026, 4, 30)),
                                                     movement(MoneyKind::accrued, 200, kToday)};
  auto const milestones = std::vector<Milestone>{{.weight = 1, .finished_on = make_date(2026, 4, 1)}, {.weight = 3}};
  auto const months = by_month(movements, milestones, kToday);
  ASSERT_EQ(months.size(), 3U);
  EXPECT_EQ(months[0], (MonthFigures{make_date(2026, 3, 31), {.approved = 1000}, 0}));
  EXPECT_EQ(months[1], (MonthFigures{make_date(2026, 4, 30), {.approved = 1000, .accrued = 300}, 250}));
  EXPECT_EQ(months[2], (MonthFigures{kToday, {.approved = 1000, .accrued = 500}, 250}));
  auto const curve = curve_of(months);
  ASSERT_EQ(curve.lines.size(), 2U);
  EXPECT_EQ(curve.lines[0].kind, "real");
  EXPECT_EQ(curve.lines[1].kind, "accrued");
  EXPECT_TRUE(by_month({}, milestones, kToday).empty());
  EXPECT_TRUE(curve_of({months[0]}).lines.empty()) << "one point is no line";
}

RC_GTEST_PROP(Months, end_with_the_figures_of_today, ()) {
  auto movements = std::vector<BudgetMovement>{};
  auto const count = *rc::gen::inRange(1, 30);
  for (auto i = 0; i < count; ++i)
    movements.push_back(movement(*rc::gen::element(MoneyKind::approved, MoneyKind::committed, MoneyKind::accrued, MoneyKind::paid), *rc::gen::inRange<std::int64_t>(1, 10'000),
                                 kToday - *rc::gen::inRange(0, 2000)));
  auto const months = by_month(movements, {}, kToday);
  RC_ASSERT(!months.empty());
  RC_ASSERT(months.size() <= kMonthsMax);
  RC_ASSERT(months.back().figures == figures_at(movements, kToday));
  for (auto i = std::size_t{1}; i < months.size(); ++i) RC_ASSERT(months[i].figures.accrued >= months[i - 1].figures.accrued);
}

TEST(MovementFile, is_read_row_by_row_and_says_what_is_wrong_where) {
  auto const rows = read_movements("Meta;Fecha;CLASE;monto;detalle\nA01;22/05/2026;Devengado;1.000,00;Certificado 3\n;ayer;gasto;5;\n");
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 2U);
  EXPECT_EQ(rows->front().kind, MoneyKind::accrued);
  EXPECT_EQ(rows->front().day, kToday);
  EXPECT_EQ(rows->front().detail, "Certificado 3");
  ASSERT_EQ(rows->back().problems.size(), 3U);
  EXPECT_EQ(rows->back().problems[1].field, "fecha");
  EXPECT_EQ(read_movements("meta;monto\nA01;5\n").error().front().details.front(), "fecha, clase");
  EXPECT_EQ(read_movements("meta;fecha;clase;monto\n").error().front().message, "movement.file.empty");
  EXPECT_EQ(read_movements(std::string(kFileBytesMax + 1, 'x')).error().front().message, "movement.file.large");
}

}  // namespace
}  // namespace timon::money
