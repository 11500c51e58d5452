#include "app/backup.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "app/console.hpp"
#include "app/sealed.hpp"
#include "platform/auth/accounts.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/files/files.hpp"
#include "platform/sql/bulk.hpp"
#include "support/indexed_words.hpp"
#include "support/small_world.hpp"

namespace timon::app {
namespace {

namespace fs = std::filesystem;

/// A folder with a copy of the small world, made from the engine of the tests and restored into SQLite.
class Copies : public testing::Test {
 protected:
  Copies() : folder_{fs::temp_directory_path() / ("timon-copies-" + std::to_string(::getpid()))} { fs::create_directories(folder_); }
  ~Copies() override { fs::remove_all(folder_); }
  std::string in(char const* name) const { return (folder_ / name).string(); }
  CopyCounts copy() { return write_backup(world_.session(), in("files"), in("copy.tar")); }

  fs::path folder_;
  SmallWorld world_;
};

TEST_F(Copies, bring_back_every_row_and_document) {
  auto const file = files::Store{in("files")}.keep({.field = "f", .name = "acta.txt", .type = "", .body = "acta"});
  ASSERT_TRUE(file);
  auto const made = copy();
  auto target = sql::Database{"sqlite:" + in("restored.db")};
  auto session = sql::Session{target};
  auto const restored = restore_backup(session, in("restored-files"), in("copy.tar"), kNow);
  EXPECT_EQ(restored.rows, made.rows);
  EXPECT_EQ(restored.tables, made.tables);
  EXPECT_EQ(restored.files, 1);
  EXPECT_EQ(files::Store{in("restored-files")}.read(file->hash), "acta");
  expect_words_are_indexed(session);
  auto const verdict = journal::verify(session, all_sealed_tables());
  EXPECT_TRUE(verdict.is_sound()) << verdict.complaints.front();
  write_backup(session, in("restored-files"), in("again.tar"));
  auto const text = [](std::string const& path) {
    auto file_in = std::ifstream{path, std::ios::binary};
    return std::string{std::istreambuf_iterator<char>{file_in}, {}};
  };
  EXPECT_EQ(text(in("copy.tar")), text(in("again.tar")));
}

TEST_F(Copies, let_the_next_row_have_a_new_number) {
  copy();
  auto target = sql::Database{"sqlite:" + in("restored.db")};
  auto session = sql::Session{target};
  restore_backup(session, in("restored-files"), in("copy.tar"), kNow);
  auto work = TestDatabase::work_on(session);
  auto deed = Deed{work, "holiday_added"};
  EXPECT_TRUE(deed.insert(Holiday{.on_day = kToday, .name = "Feriado"}).id);
  deed.commit();
}

TEST_F(Copies, let_nobody_in) {
  auto const secret = auth::open_session(world_.session(), world_.person("manager").person, kNow, "");
  copy();
  auto target = sql::Database{"sqlite:" + in("restored.db")};
  auto session = sql::Session{target};
  restore_backup(session, in("restored-files"), in("copy.tar"), kNow);
  EXPECT_TRUE(auth::find_session(world_.session(), secret, kNow));
  EXPECT_FALSE(auth::find_session(session, secret, kNow));
}

TEST_F(Copies, go_into_empty_databases_only) {
  copy();
  EXPECT_THROW(restore_backup(world_.session(), in("restored-files"), in("copy.tar"), kNow), Refusal);
}

TEST_F(Copies, that_are_broken_leave_nothing_behind) {
  copy();
  fs::resize_file(in("copy.tar"), fs::file_size(in("copy.tar")) / 2);
  auto target = sql::Database{"sqlite:" + in("restored.db")};
  auto session = sql::Session{target};
  EXPECT_THROW(restore_backup(session, in("restored-files"), in("copy.tar"), kNow), std::exception);
  EXPECT_EQ(session.one<std::int64_t>("SELECT count(*) FROM institution"), 0);
}

TEST(StoredTables, are_told_alike_by_both_engines) {
  auto base = TestDatabase{};
  auto names = std::vector<std::string>{};
  for (auto const& table : sql::stored_tables(base.session())) names.push_back(table.name);
  EXPECT_NE(std::find(names.begin(), names.end(), "goal"), names.end());
  EXPECT_EQ(std::find(names.begin(), names.end(), "schema_migration"), names.end());
}

}  // namespace
}  // namespace timon::app
