#include "platform/export/csv.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace timon::tables {
namespace {

Sheet sheet_of(std::string_view bytes) {
  auto sheet = read_csv(bytes, "metas");
  EXPECT_TRUE(sheet) << sheet.error().front().message;
  return *sheet;
}

Problem refusal_of(std::string_view bytes, Limits const& limits = {}) {
  auto const sheet = read_csv(bytes, "metas", limits);
  return sheet ? Problem{} : sheet.error().front();
}

TEST(Csv, reads_commas_quotes_and_line_breaks_inside_cells) {
  auto const sheet = sheet_of("codigo,titulo\r\n\"3,02\",\"Dice \"\"sí\"\"\nen dos líneas\"\r\n");
  ASSERT_EQ(sheet.rows.size(), 1U);
  EXPECT_EQ(sheet.rows[0].cell(0).text, "3,02");
  EXPECT_EQ(sheet.rows[0].cell(1).text, "Dice \"sí\"\nen dos líneas");
}

TEST(Csv, finds_out_that_semicolons_separate) {
  EXPECT_EQ(sheet_of("codigo;titulo\n3,02;Uno, dos\n").rows[0].cell(0).text, "3,02");
  EXPECT_EQ(sheet_of("codigo\ttitulo\n3,02\tUno\n").rows[0].cell(1).text, "Uno");
  EXPECT_EQ(sheet_of("sep=;\r\ncodigo;titulo\n3,02;Uno\n").header.size(), 2U);
}

TEST(Csv, takes_utf8_with_and_without_a_mark_utf16_and_windows_1252) {
  EXPECT_EQ(sheet_of("\xEF\xBB\xBF"
                     "código\nñ\n")
                .header[0],
            "código");
  EXPECT_EQ(sheet_of("c\xF3"
                     "digo\n\x93"
                     "a\xF1o\x94 \x80\n")
                .header[0],
            "código");
  EXPECT_EQ(sheet_of("c\xF3"
                     "digo\n\x93"
                     "a\xF1o\x94 \x80\n")
                .rows[0]
                .cell(0)
                .text,
            "“año” €");
  EXPECT_EQ(sheet_of(std::string_view{"\xFF\xFE"
                                      "a\0\n\0\xF1\0\n\0",
                                      10})
                .rows[0]
                .cell(0)
                .text,
            "ñ");
}

TEST(Csv, leaves_out_repeated_marks_and_blank_columns_at_the_end) {
  EXPECT_EQ(sheet_of("\xEF\xBB\xBF\xEF\xBB\xBF"
                     "codigo\nA\n")
                .header,
            std::vector<std::string>{"codigo"});
  EXPECT_EQ(sheet_of("codigo;\xC2\xA0\nA;\n").header, std::vector<std::string>{"codigo"});
}

TEST(Csv, numbers_lines_as_a_spreadsheet_does) {
  auto const sheet = sheet_of("\ncodigo,titulo\nA,\"x\ny\"\n,\nB,z\n");
  EXPECT_EQ(sheet.header_line, 2);
  ASSERT_EQ(sheet.rows.size(), 2U);
  EXPECT_EQ(sheet.rows[0].line, 3);
  EXPECT_EQ(sheet.rows[1].line, 5);
}

TEST(Csv, refuses_control_letters_naming_sheet_row_and_column) {
  EXPECT_EQ(refusal_of(std::string_view{"codigo,titulo\nA,b\0c\n", 20}), (Problem{"metas", "table.cell.control", {"metas", "2", "titulo", ""}}));
  EXPECT_EQ(refusal_of("codigo,titulo\nA,b\x07\n").message, "table.cell.control");
}

TEST(Csv, refuses_what_is_too_much) {
  EXPECT_EQ(refusal_of("a\n1\n2\n3\n", {.rows = 2}), (Problem{"metas", "table.rows.too_many", {"metas", "4", "", "2"}}));
  EXPECT_EQ(refusal_of("a,b,c\n", {.columns = 2}).message, "table.columns.too_many");
  EXPECT_EQ(refusal_of("a\nñññ\n", {.cell_letters = 2}), (Problem{"metas", "table.cell.too_long", {"metas", "2", "a", "2"}}));
  EXPECT_EQ(refusal_of("a\n\"never closed\n1\n").message, "table.quote.open");
  EXPECT_EQ(refusal_of("a\n1\n", {.bytes = 2}).message, "table.file.too_large");
}

TEST(Csv, writes_no_formula_and_reads_it_back) {
  auto const sheet = Sheet{"x", {"a"}, 1, {{2, {text_cell("=1+1")}}, {3, {text_cell("-5")}}, {4, {number_cell("-5.5")}}, {5, {text_cell("'@x")}}}};
  EXPECT_EQ(write_csv(sheet, {.decimal_mark = ','}), "a\r\n'=1+1\r\n'-5\r\n\"-5,5\"\r\n''@x\r\n");
  auto const back = sheet_of(write_csv(sheet));
  EXPECT_EQ(back.rows[0].cell(0).text, "=1+1");
  EXPECT_EQ(back.rows[3].cell(0).text, "'@x");
}

RC_GTEST_PROP(Csv, gives_back_every_table_that_it_wrote, ()) {
  auto const letters = rc::gen::elementOf(std::vector<std::string>{"a", "ñ", ",", ";", "\"", "\n", "'", "=", "-", "@", " ", "\t", "€", "3,02"});
  auto const texts = rc::gen::map(rc::gen::container<std::vector<std::string>>(letters), [](auto const& parts) {
    auto text = std::string{};
    for (auto const& part : parts) text += part;
    return text;
  });
  auto sheet = Sheet{"x", {"uno", "dos", "tres"}, 1, {}};
  for (auto line = 2; line < 5; ++line) {
    auto row = Row{line, {text_cell("x"), text_cell(*texts), text_cell(*texts)}};
    while (row.cells.back().text.empty()) row.cells.pop_back();
    sheet.rows.push_back(row);
  }
  auto const style = CsvStyle{.separator = *rc::gen::element(',', ';'), .byte_order_mark = *rc::gen::arbitrary<bool>()};
  auto const back = read_csv(write_csv(sheet, style), "x");
  RC_ASSERT(bool{back});
  RC_ASSERT(*back == sheet);
}

}  // namespace
}  // namespace timon::tables
