#include "platform/pdf/pdf.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace timon::pdf {
namespace {

Document paper(int rows) {
  auto made = Document{.title = "Acta", .head_left = "Provincia", .head_right = "Comité", .foot = "Huella 0123", .page_of = "Página {1} de {2}"};
  made.add(Part::title, "Acta del Comité de Metas");
  made.add(Part::lead, "Viernes 22 de mayo de 2026");
  made.add(Part::heading, "Acuerdos");
  auto table = Table{.columns = {{"N.º", 1}, {"Acuerdo", 6}, {"Cargo", 3}}};
  for (auto i = 1; i <= rows; ++i) table.rows.push_back({std::to_string(i), "Catastro entrega la titularidad de los inmuebles restantes", "Dirección de Catastro"});
  made.add(std::move(table));
  return made;
}

std::size_t pages_of(std::string const& bytes) {
  auto count = std::size_t{0};
  for (auto at = bytes.find("/Type /Page %"); at != std::string::npos; at = bytes.find("/Type /Page %", at + 1)) ++count;
  return count;
}

TEST(Paper, is_a_pdf_with_its_own_fonts) {
  auto const bytes = written(paper(3));
  EXPECT_TRUE(bytes.starts_with("%PDF-"));
  EXPECT_NE(bytes.find("Archivo"), std::string::npos);
  EXPECT_EQ(pages_of(bytes), 1U);
}

TEST(Paper, is_the_same_bytes_each_time) { EXPECT_EQ(written(paper(90)), written(paper(90))); }

TEST(Paper, goes_on_on_as_many_pages_as_it_needs) {
  EXPECT_GE(pages_of(written(paper(90))), 3U);
  auto long_cell = paper(1);
  auto text = std::string{};
  for (auto i = 0; i < 2000; ++i) text += "palabras y más palabras ";
  long_cell.add(Table{.columns = {{"Asunto", 1}}, .rows = {{text}}});
  long_cell.add(Part::paragraph, text);
  EXPECT_GE(pages_of(written(long_cell)), 8U);
}

TEST(Paper, is_kept_for_looking_at_when_a_folder_is_named) {
  auto const* const folder = std::getenv("TEST_PAPERS");
  if (folder == nullptr) GTEST_SKIP() << "TEST_PAPERS names no folder";
  auto file = std::ofstream{std::string{folder} + "/paper.pdf", std::ios::binary};
  file << written(paper(90));
  EXPECT_TRUE(file.good());
}

TEST(Paper, with_nothing_on_it_is_one_page) { EXPECT_EQ(pages_of(written({})), 1U); }

}  // namespace
}  // namespace timon::pdf
