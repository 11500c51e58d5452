#include "platform/export/workbook.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace timon::tables {
namespace {

namespace fs = std::filesystem;

Workbook sample() {
  return {{
      {"metas",
       {"codigo", "inicio", "peso"},
       1,
       {{2, {text_cell("A01"), date_cell("2012-05-21"), number_cell("1231510.5")}},
        {3, {text_cell("=A02"), date_cell("2012-05-21 12:41:58"), boolean_cell(true)}},
        {4, {text_cell("_x000D_ dos\nlíneas <&>"), Cell{}, number_cell("-0.001")}}}},
      {"ejes", {"codigo"}, 1, {{2, {text_cell("E1")}}}},
  }};
}

std::string refusal_of(std::string_view bytes, std::string_view name, Limits const& limits = {}) {
  auto const workbook = read_workbook(bytes, name, limits);
  return workbook ? "accepted" : workbook.error().front().message;
}

TEST(Workbook, comes_back_from_xlsx_as_it_was) {
  auto const back = read_workbook(write_xlsx(sample()), "plan.xlsx");
  ASSERT_TRUE(back) << back.error().front().message;
  EXPECT_EQ(*back, sample());
}

TEST(Workbook, makes_the_same_xlsx_of_the_same_data) { EXPECT_EQ(write_xlsx(sample()), write_xlsx(sample())); }

TEST(Workbook, keeps_decimals_that_a_double_would_change_as_text) {
  auto const long_number = Workbook{{{"x", {"a"}, 1, {{2, {number_cell("12345678901234567.89")}}}}}};
  auto const back = read_workbook(write_xlsx(long_number), "x.xlsx");
  ASSERT_TRUE(back);
  EXPECT_EQ(back->sheets[0].rows[0].cell(0), text_cell("12345678901234567.89"));
}

TEST(Workbook, comes_from_a_zip_of_csv_files) {
  auto const back = read_workbook(write_zip({{"plan/metas.csv", "codigo\nA01\n"}, {"plan/LEAME.md", "x"}, {"__MACOSX/._metas.csv", "x"}}), "plan.zip");
  ASSERT_TRUE(back);
  ASSERT_EQ(back->sheets.size(), 1U);
  EXPECT_EQ(back->sheets[0].name, "metas");
}

TEST(Workbook, comes_from_one_csv_and_from_a_folder) {
  EXPECT_EQ(read_workbook("codigo\nA01\n", "Metas.CSV")->sheets[0].name, "Metas");
  auto const folder = fs::temp_directory_path() / ("timon-workbook-test-" + std::to_string(getpid()));
  write_csv_folder(sample(), folder);
  auto const back = read_workbook(folder);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->sheets[0].name, "ejes");
  EXPECT_EQ(back->sheets[1].rows[2].cell(0).text, sample().sheets[0].rows[2].cell(0).text);
  fs::remove_all(folder);
  EXPECT_EQ(read_workbook(folder).error().front().message, "table.path.missing");
}

TEST(Workbook, refuses_what_is_no_table_and_says_which_case_it_is) {
  EXPECT_EQ(refusal_of("", "a.csv"), "table.file.empty");
  EXPECT_EQ(refusal_of("%PDF-1.7", "a.xlsx"), "table.file.unknown");
  EXPECT_EQ(refusal_of("\xD0\xCF\x11\xE0 old", "a.xls"), "table.file.old_office");
  EXPECT_EQ(refusal_of(std::string_view{"PK\x03\x04 cut short", 14}, "a.xlsx"), "table.file.damaged");
  EXPECT_EQ(refusal_of(write_zip({{"LEAME.md", "x"}}), "a.zip"), "table.file.no_tables");
  EXPECT_EQ(refusal_of(write_zip({{"xl/workbook.xml", "<workbook"}}), "a.xlsx"), "table.file.damaged");
}

TEST(Workbook, refuses_a_zip_that_unfolds_to_too_much) {
  auto const bomb = write_zip({{"metas.csv", std::string(3U << 20U, 'a')}});
  EXPECT_LT(bomb.size(), 10'000U);
  EXPECT_EQ(refusal_of(bomb, "a.zip", {.unzipped_bytes = 1U << 20U}), "table.zip.too_large");
  auto liar = bomb;
  auto const directory = liar.find("PK\x01\x02");
  liar.replace(directory + 24, 4, std::string{"\x10\0\0\0", 4});
  EXPECT_EQ(refusal_of(liar, "a.zip"), "table.file.damaged");
}

TEST(Workbook, survives_any_cut_or_bent_file) {
  auto const whole = write_xlsx(sample());
  for (auto size = std::size_t{0}; size < whole.size(); size += 97) EXPECT_NE(refusal_of(whole.substr(0, size), "a.xlsx"), "accepted");
  for (auto at = std::size_t{0}; at < whole.size(); at += 61) {
    auto bent = whole;
    bent[at] = static_cast<char>(bent[at] ^ 0x55);
    (void)read_workbook(bent, "a.xlsx");  // accepted or refused, never a crash
  }
}

}  // namespace
}  // namespace timon::tables
