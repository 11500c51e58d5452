#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "exchange/plan_columns.hpp"
#include "exchange/plan_reading.hpp"
#include "exchange/plan_references.hpp"
#include "exchange/plan_writing.hpp"
#include "platform/export/workbook.hpp"

namespace timon::exchange {
namespace {

auto const kFolder = std::filesystem::path{"docs/examples/corrientes-2011"};
constexpr auto kLocale = "es-AR";

PlanReading example() {
  auto const workbook = tables::read_workbook(kFolder);
  EXPECT_TRUE(workbook) << workbook.error().front().message;
  return read_plan(*workbook, kLocale);
}

std::string bytes_of(std::filesystem::path const& path) {
  auto file = std::ifstream{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

TEST(Example, comes_in_with_two_warnings_and_nothing_left_open) {
  auto const reading = example();
  for (auto const& problem : reading.problems) ADD_FAILURE() << problem.sheet << ' ' << problem.line << ' ' << problem.column << ' ' << problem.problem.message;
  ASSERT_EQ(reading.warnings.size(), 2U);
  EXPECT_EQ(reading.warnings[0].problem.message, "plan.milestone.programmed_after_due");
  EXPECT_EQ(reading.warnings[1].problem.message, "plan.action.too_short");
  EXPECT_TRUE(reading.questions.empty());
  EXPECT_EQ(references_outside(reading.rows), std::vector<PlanReference>{});
}

TEST(Example, is_byte_for_byte_what_an_export_gives) {
  auto const written = tables::write_csv_files(write_plan(in_canonical_order(example().rows)), {.decimal_mark = number_style_of(kLocale).decimal_mark});
  for (auto const& [name, bytes] : written) {
    if (std::getenv("GOLDEN_UPDATE") != nullptr) std::ofstream{kFolder / name, std::ios::binary} << bytes;
    EXPECT_EQ(bytes_of(kFolder / name), bytes) << name;
  }
}

TEST(Example, says_what_the_published_screens_say) {
  auto const rows = example().rows;
  auto const today = make_date(2012, 5, 21);
  EXPECT_EQ(days_between(today, *rows.goals[3].ends_on), 168);
  EXPECT_EQ(days_between(*rows.goals[1].ends_on, today), 143);
  EXPECT_EQ(std::count_if(rows.milestones.begin(), rows.milestones.end(), [](auto const& row) { return *row.goal == "A01"; }), 11);
  EXPECT_EQ(*rows.restrictions[0].level, "manager");
  EXPECT_EQ(*rows.alerts[0].level, "coordinator");
  EXPECT_EQ(days_between(*rows.alerts[0].limit_on, today), 173);
  EXPECT_EQ(*rows.actions.back().reserve, "reserved");
  ASSERT_EQ(rows.opportunities.size(), 4U);
  for (auto i = std::size_t{1}; i < 4; ++i) EXPECT_LT(rows.opportunities[i - 1].proposed_at->day, rows.opportunities[i].proposed_at->day);
  EXPECT_EQ(rows.expected_values[0].value->text, "240000");
}

}  // namespace
}  // namespace timon::exchange
