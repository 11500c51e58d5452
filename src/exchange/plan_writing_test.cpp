#include "exchange/plan_writing.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "exchange/plan_columns.hpp"
#include "exchange/plan_reading.hpp"
#include "platform/export/workbook.hpp"

namespace timon::exchange {
namespace {

// Rows as a person could have filled them: every column is there or not for a whole sheet, each cell filled or empty.

template <class T>
T one(std::vector<T> const& choices) {
  return *rc::gen::elementOf(choices);
}

std::string any_text(ColumnFormat const& format) {
  auto text = one<std::string>({"Decreto firmado", "=1+1", "-5", "'@x", "Dice «sí», \"no\"; quizás", "ñandú €", "1.234", "0", "sí", "+54 379", "_x000D_"});
  return format.letters_max >= 30'000 && *rc::gen::arbitrary<bool>() ? text + "\nsegunda línea" : text;
}

void fill(std::string& value, ColumnFormat const& format) {
  switch (format.kind) {
    case ColumnKind::choice: value = format.choices[*rc::gen::inRange<std::size_t>(0, format.choices.size())].code; break;
    case ColumnKind::milestone_code: value = one<std::string>({"1,01", "3,02", "10,01", "H-1"}); break;
    case ColumnKind::code: value = one<std::string>({"A01", "A2", "R-17", "MED", "-7", "12"}); break;
    case ColumnKind::period: value = one<std::string>({"2011", "2011-08", "2011-T3", "2011-08-31"}); break;
    default: value = format.name == "correo" ? "x@example.org" : format.name == "moneda" ? "ARS" : format.letters_max < 100 ? "AB" : any_text(format);
  }
}
void fill(Date& value, ColumnFormat const&) { value = make_date(2012, 1, 1) + *rc::gen::inRange(0, 2000); }
void fill(Moment& value, ColumnFormat const&) { value = {make_date(2012, 5, 21), *rc::gen::arbitrary<bool>() ? std::optional{*rc::gen::inRange(1, 86'400)} : std::nullopt}; }
void fill(Decimal& value, ColumnFormat const& format) {
  value = decimal_from_minor_units(*rc::gen::inRange(format.is_positive ? 1 : -1'000'000, 1'000'000'000), *rc::gen::inRange(0, 4));
}
void fill(int& value, ColumnFormat const&) { value = *rc::gen::inRange(0, 7); }
void fill(bool& value, ColumnFormat const&) { value = *rc::gen::arbitrary<bool>(); }
void fill(Texts& value, ColumnFormat const&) { value = one<Texts>({{"A01"}, {"A01", "MED"}, {"-7"}}); }
void fill(References& value, ColumnFormat const& format) {
  value = {{"A01", "3,02"}};
  if (format.kind == ColumnKind::objects && *rc::gen::arbitrary<bool>()) value.push_back({"A2", ""});
  if (*rc::gen::arbitrary<bool>()) value.push_back({"A2", "10,01"});
}
void fill(Due& value, ColumnFormat const&) {
  if (*rc::gen::arbitrary<bool>()) value = {.on = make_date(2026, 6, 30)};
  else value = {.after = {one<std::string>({"A01", "A2"}), "3,01"}, .days = *rc::gen::inRange(0, 400)};
}

PlanRows any_plan() {
  auto plan = PlanRows{};
  for_each_sheet(plan, []<class Row>(std::string_view, std::vector<Row>& rows) {
    rows.resize(*rc::gen::inRange<std::size_t>(0, 3));
    for_each_column<Row>([&]<class T>(Column<Row, T> const& column) {
      auto const must = column.format.is_key || column.format.is_filled || column.format.name == "cargo";
      auto const is_there = must || *rc::gen::arbitrary<bool>();
      for (auto& row : rows) {
        auto value = T{};
        fill(value, column.format);
        auto const is_filled = must || *rc::gen::arbitrary<bool>();
        if (is_there) row.*column.member = is_filled ? Given<T>{value} : Given<T>::empty();
        if (is_there && column.format.is_extra && !is_filled) row.*column.member = {};
      }
    });
    for (auto i = std::size_t{1}; i < rows.size(); ++i) {
      if constexpr (requires {
                      rows[i].reason;
                      rows[i].code;
                    })  // an optional column is there for all or for none
        if (rows[i].reason.is_absent() != rows[0].reason.is_absent()) rows[i].reason = rows[0].reason;
      if constexpr (requires { rows[i].situation; })
        if (rows[i].situation.is_absent() != rows[0].situation.is_absent()) rows[i].situation = rows[0].situation;
    }
  });
  return in_canonical_order(plan);
}

/// What the file alone shows to be wrong (codes that repeat, ends before starts) is not the matter here.
PlanRows through(tables::Workbook const& workbook, std::string_view locale) { return read_plan(workbook, locale).rows; }

/// The first column in which two plans differ, for the reader of a failure.
std::string difference(PlanRows const& left, PlanRows const& right) {
  auto text = std::string{};
  auto other_workbook = write_plan(right);
  for (auto const& sheet : write_plan(left).sheets) {
    auto const found = std::find_if(other_workbook.sheets.begin(), other_workbook.sheets.end(), [&](auto const& other) { return other.name == sheet.name; });
    if (found == other_workbook.sheets.end() || !(*found == sheet))
      text += tables::write_csv(sheet) + " <> " + (found == other_workbook.sheets.end() ? "" : tables::write_csv(*found));
  }
  return left == right ? std::string{} : "differs " + text;
}

RC_GTEST_PROP(PlanWriting, gives_back_every_plan_that_it_wrote, ()) {
  auto const plan = any_plan();
  RC_ASSERT(difference(through(write_plan(plan), "es-AR"), plan) == "");
}

RC_GTEST_PROP(PlanWriting, gives_it_back_through_csv_and_xlsx, ()) {
  auto const plan = any_plan();
  auto const workbook = write_plan(plan);
  if (workbook.sheets.empty()) return;
  auto const locale = *rc::gen::element<std::string>("es-AR", "es-MX");
  auto const style = tables::CsvStyle{.decimal_mark = number_style_of(locale).decimal_mark};
  auto const csv = tables::read_workbook(tables::write_zip(tables::write_csv_files(workbook, style)), "plan.zip");
  RC_ASSERT(bool{csv});
  RC_ASSERT(difference(through(*csv, locale), plan) == "");
  auto const xlsx = tables::read_workbook(tables::write_xlsx(workbook), "plan.xlsx");
  RC_ASSERT(bool{xlsx});
  RC_ASSERT(difference(through(*xlsx, locale), plan) == "");
}

TEST(PlanWriting, orders_rows_by_code_as_people_count) {
  auto plan = PlanRows{};
  for (auto const* const code : {"10,01", "2,07", "1,01"}) plan.milestones.push_back({.goal = {"A04"}, .code = {code}});
  plan = in_canonical_order(plan);
  EXPECT_EQ(*plan.milestones[0].code, "1,01");
  EXPECT_EQ(*plan.milestones[2].code, "10,01");
  EXPECT_EQ(plan.milestones[2].line, 4);
}

}  // namespace
}  // namespace timon::exchange
