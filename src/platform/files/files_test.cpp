#include "platform/files/files.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace timon::files {
namespace {

namespace fs = std::filesystem;

http::Upload upload(std::string name, std::string body) { return {.field = "file", .name = std::move(name), .type = "text/html", .body = std::move(body)}; }
std::string refusal_of(http::Upload const& what) {
  auto const file = examine(what);
  return file ? "" : file.error().front().message;
}

class FileStore : public testing::Test {
 protected:
  FileStore() : folder_{fs::temp_directory_path() / ("timon-files-" + std::to_string(::getpid()))} {}
  ~FileStore() override { fs::remove_all(folder_); }
  fs::path folder_;
  Store store_{folder_.string()};
};

TEST(Examine, takes_a_type_from_content_and_ending_never_from_the_sender) {
  auto const file = examine(upload("C:\\actas\\Decreto 12.PDF", "%PDF-1.7 …"));
  ASSERT_TRUE(file);
  EXPECT_EQ(file->name, "Decreto 12.PDF");
  EXPECT_EQ(file->type, "application/pdf");
}

TEST(Examine, refuses_what_is_not_what_it_says) {
  EXPECT_EQ(refusal_of(upload("decreto.pdf", "<html>")), "file.not_what_it_says");
  EXPECT_EQ(refusal_of(upload("foto.png", "%PDF-1.7")), "file.not_what_it_says");
  EXPECT_EQ(refusal_of(upload("datos.csv", std::string{"a\0b", 3})), "file.not_what_it_says");
  EXPECT_EQ(refusal_of(upload("hoja.xlsx", "PK\x03\x04 evil.exe")), "file.not_what_it_says");
  EXPECT_EQ(refusal_of(upload("acta.txt", "Acta\x02\x7F de inicio")), "file.text.damaged");
  EXPECT_EQ(refusal_of(upload("acta.txt",
                              "Acci\xF3n en un c\xF3"
                              "digo viejo\r\n")),
            "");
}

TEST(Examine, refuses_what_cannot_be_looked_into) {
  EXPECT_EQ(refusal_of(upload("todo.zip", "PK\x03\x04")), "file.type.not_taken");
  EXPECT_EQ(refusal_of(upload("pagina.html", "<html>")), "file.type.not_taken");
  EXPECT_EQ(refusal_of(upload("dibujo.svg", "<svg>")), "file.type.not_taken");
  EXPECT_EQ(refusal_of(upload("nada.txt", "")), "file.empty");
  EXPECT_EQ(refusal_of(upload("grande.txt", std::string(kBytesMax + 1, 'x'))), "file.too_large");
}

TEST_F(FileStore, keeps_the_same_content_once) {
  auto const first = store_.keep(upload("a.txt", "acta"));
  auto const second = store_.keep(upload("b.txt", "acta"));
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->hash, second->hash);
  EXPECT_EQ(store_.read(first->hash), "acta");
  auto files = 0;
  for (auto const& entry : fs::recursive_directory_iterator{folder_}) files += entry.is_regular_file() ? 1 : 0;
  EXPECT_EQ(files, 1);
}

TEST_F(FileStore, tells_when_a_document_was_changed_behind_its_back) {
  auto const file = store_.keep(upload("a.txt", "acta"));
  ASSERT_TRUE(file);
  std::ofstream{store_.path_of(file->hash)} << "otra";
  EXPECT_THROW(store_.read(file->hash), Damaged);
}

TEST_F(FileStore, puts_a_damaged_document_right_when_it_is_brought_again) {
  auto const file = store_.keep(upload("a.txt", "acta"));
  std::ofstream{store_.path_of(file->hash)} << "otra";
  ASSERT_TRUE(store_.keep(upload("a.txt", "acta")));
  EXPECT_EQ(store_.read(file->hash), "acta");
}

TEST_F(FileStore, what_is_only_looked_at_leaves_nothing) {
  auto const shelf = Shelf{store_, {}};
  auto const looked = shelf.look(upload("a.txt", "acta"));
  ASSERT_TRUE(looked);
  EXPECT_FALSE(store_.read(looked->file.hash));
  EXPECT_EQ(shelf.take(upload("a.txt", "acta"))->file.hash, looked->file.hash);
  EXPECT_EQ(store_.read(looked->file.hash), "acta");
}

TEST_F(FileStore, a_name_that_is_no_hash_is_no_path) { EXPECT_FALSE(store_.read("../../etc/passwd")); }

TEST(HandedOut, is_a_file_to_keep) {
  auto const answer = handed_out({"ab", "Decreto Nº 12.pdf", "application/pdf", 4}, "%PDF");
  EXPECT_TRUE(http::header_of(answer, "Content-Disposition").starts_with("attachment"));
}

}  // namespace
}  // namespace timon::files
