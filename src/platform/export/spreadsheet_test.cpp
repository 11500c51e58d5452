#include <gtest/gtest.h>

#include "platform/export/workbook.hpp"

namespace timon::tables {
namespace {

// Files as other programs write them, not as we do.

constexpr auto kOdsHead = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x" xmlns:calcext="urn:c">
<office:body><office:spreadsheet><table:table table:name="metas">)";
constexpr auto kOdsFoot = "</table:table></office:spreadsheet></office:body></office:document-content>";

Outcome<Workbook> ods(std::string const& rows, Limits const& limits = {}) {
  return read_workbook(write_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", kOdsHead + rows + kOdsFoot}}), "plan.ods", limits);
}

std::string ods_cell(std::string const& attributes, std::string const& inside) { return "<table:table-cell " + attributes + ">" + inside + "</table:table-cell>"; }

std::string ods_text(std::string const& text) { return ods_cell(R"(office:value-type="string")", "<text:p>" + text + "</text:p>"); }

TEST(Ods, gives_texts_dates_numbers_money_and_yes) {
  auto const workbook = ods("<table:table-row>" + ods_text("a") + ods_text("b") + ods_text("c") + ods_text("d") + ods_text("e") + "</table:table-row><table:table-row>" +
                            ods_cell(R"(office:value-type="date" office:date-value="2012-05-21" calcext:value-type="date")", "<text:p>21/05/12</text:p>") +
                            ods_cell(R"(office:value-type="float" office:value="3.02")", "<text:p>3,02</text:p>") +
                            ods_cell(R"(office:value-type="currency" office:value="5736461.44")", "<text:p>$ 5.736.461,44</text:p>") +
                            ods_cell(R"(office:value-type="boolean" office:boolean-value="true")", "<text:p>VERDADERO</text:p>") +
                            ods_cell(R"(office:value-type="date" office:date-value="2012-05-21T12:41:58")", "") + "</table:table-row>");
  ASSERT_TRUE(workbook);
  EXPECT_EQ(workbook->sheets[0].rows[0].cells,
            (std::vector<Cell>{date_cell("2012-05-21"), number_cell("3.02"), number_cell("5736461.44"), boolean_cell(true), date_cell("2012-05-21 12:41:58")}));
}

TEST(Ods, joins_paragraphs_and_spaces_and_leaves_notes_out) {
  auto const text =
      ods_cell(R"(office:value-type="string")",
               "<office:annotation><text:p>nota</text:p></office:annotation><text:p>uno<text:s text:c=\"2\"/>dos</text:p><text:p>tres &amp; <text:span>más</text:span></text:p>");
  auto const workbook = ods("<table:table-row>" + ods_text("a") + "</table:table-row><table:table-row>" + text + "</table:table-row>");
  ASSERT_TRUE(workbook);
  EXPECT_EQ(workbook->sheets[0].rows[0].cell(0).text, "uno  dos\ntres & más");
}

TEST(Ods, unfolds_repeated_rows_and_cells_within_the_limits) {
  auto const header = "<table:table-row>" + ods_text("a") + ods_text("b") + "</table:table-row>";
  auto const repeated =
      R"(<table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell></table:table-row>)";
  auto const blank = R"(<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>)";
  auto const workbook = ods(header + repeated + blank);
  ASSERT_TRUE(workbook);
  ASSERT_EQ(workbook->sheets[0].rows.size(), 3U);
  EXPECT_EQ(workbook->sheets[0].rows[2].line, 4);
  EXPECT_EQ(workbook->sheets[0].rows[2].cell(1).text, "x");
  EXPECT_EQ(ods(header + repeated, {.rows = 2}).error().front().message, "table.rows.too_many");
  auto const wide = R"(<table:table-row><table:table-cell table:number-columns-repeated="16383"/><table:table-cell office:value-type="float" office:value="1"/></table:table-row>)";
  EXPECT_EQ(ods(header + wide).error().front().message, "table.columns.too_many");
}

constexpr auto kXlsxBook = R"(<workbook xmlns:r="urn:r"><workbookPr date1904="0"/><sheets><sheet name="metas" sheetId="1" r:id="rId1"/></sheets></workbook>)";
constexpr auto kXlsxRelations = R"(<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>)";
constexpr auto kXlsxStrings = R"(<sst><si><r><t>codi</t></r><r><t>go</t></r><rPh sb="0" eb="1"><t>KODI</t></rPh></si><si><t xml:space="preserve">con_x000D_
salto</t></si></sst>)";
constexpr auto kXlsxStyles = R"(<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="4"/></cellXfs></styleSheet>)";

Outcome<Workbook> xlsx(std::string const& rows) {
  return read_workbook(write_zip({{"xl/workbook.xml", kXlsxBook},
                                  {"xl/_rels/workbook.xml.rels", kXlsxRelations},
                                  {"xl/sharedStrings.xml", kXlsxStrings},
                                  {"xl/styles.xml", kXlsxStyles},
                                  {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}}),
                       "plan.xlsx");
}

TEST(Xlsx, knows_a_date_by_the_format_of_its_cell) {
  auto const workbook = xlsx(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>fecha</t></is></c></row>
    <row r="3"><c r="A3" s="1"><v>41050</v></c><c r="B3" s="2"><v>41050.5</v></c><c r="C3" s="3"><v>5736461.4400000004</v></c><c r="D3" t="b"><v>1</v></c></row>)");
  ASSERT_TRUE(workbook);
  EXPECT_EQ(workbook->sheets[0].header[0], "codigo");
  EXPECT_EQ(workbook->sheets[0].rows[0].line, 3);
  EXPECT_EQ(workbook->sheets[0].rows[0].cells, (std::vector<Cell>{date_cell("2012-05-21"), date_cell("2012-05-21 12:00:00"), number_cell("5736461.44"), boolean_cell(true)}));
}

TEST(Xlsx, takes_shared_strings_results_of_formulas_and_cells_without_address) {
  auto const workbook = xlsx(R"(<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row>
    <row><c t="s"><v>1</v></c><c t="str"><f>"x"&amp;"y"</f><v>xy</v></c><c t="s"><v>99</v></c></row>)");
  ASSERT_TRUE(workbook);
  EXPECT_EQ(workbook->sheets[0].rows[0].cells, (std::vector<Cell>{text_cell("con\nsalto"), text_cell("xy")}));
}

TEST(Xlsx, refuses_a_far_cell_without_making_room_for_it) {
  EXPECT_EQ(xlsx(R"(<row r="1048576"><c r="XFD1048576"><v>3</v></c></row>)").error().front(), (Problem{"metas", "table.columns.too_many", {"metas", "1048576", "", "200"}}));
}

TEST(Xlsx, never_expands_declared_entities) {
  auto const bomb = R"(<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><workbook><sheets><sheet name="&b;"/></sheets></workbook>)";
  auto const workbook = read_workbook(write_zip({{"xl/workbook.xml", bomb}}), "a.xlsx");
  EXPECT_TRUE(!workbook || workbook->sheets.empty());
}

}  // namespace
}  // namespace timon::tables
