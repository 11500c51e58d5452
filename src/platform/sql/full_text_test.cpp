#include "platform/sql/full_text.hpp"

#include <gtest/gtest.h>

#include "platform/sql/migration.hpp"
#include "support/test_database.hpp"

namespace timon::sql {
namespace {

constexpr auto kSchema = R"(
  CREATE TABLE note (id {{id}}, search_text TEXT NOT NULL);
  {{sqlite}}
  CREATE VIRTUAL TABLE note_words USING fts5 (search_text, content = 'note', content_rowid = 'id', tokenize = 'unicode61');
  CREATE TRIGGER note_words_added AFTER INSERT ON note BEGIN INSERT INTO note_words (rowid, search_text) VALUES (new.id, new.search_text); END;
  {{postgresql}}
  CREATE INDEX note_words ON note USING gin (to_tsvector('simple', search_text));
  {{end}}
)";

auto const kNotes = FullText{"note_words", "note", "id", "search_text"};

class FullTexts : public testing::Test {
 protected:
  void SetUp() override {
    db().script(in_dialect(kSchema, db().engine()));
    for (auto const* text : {"r-17 faltan las escrituras de los terrenos", "a-04 el terreno de la escuela no tiene escritura", "3,02 obra iniciada en ituzaingo"})
      db().run("INSERT INTO note (search_text) VALUES (:text)", with("text", text));
  }
  void TearDown() override { db().script("DROP TABLE note"); }
  Session& db() { return database.session(); }
  std::vector<std::int64_t> found(std::string const& words) {
    return db().all<std::int64_t>("SELECT n.id FROM note n WHERE " + matches(db().engine(), kNotes, "n", "words") + " ORDER BY n.id", with("words", words));
  }

  TestDatabase database;
};

TEST_F(FullTexts, are_found_by_the_beginnings_of_their_words) {
  auto const all = [&](std::vector<std::string> const& words) { return found(all_of(db().engine(), words)); };
  EXPECT_EQ(all({"terren"}), (std::vector<std::int64_t>{1, 2}));
  EXPECT_EQ(all({"terren", "escuela"}), (std::vector<std::int64_t>{2}));
  EXPECT_EQ(all({"erreno"}), (std::vector<std::int64_t>{}));
  EXPECT_EQ(all({"r-17"}), (std::vector<std::int64_t>{1}));
  EXPECT_EQ(all({"3,02"}), (std::vector<std::int64_t>{3}));
}

TEST_F(FullTexts, take_signs_as_letters_and_never_as_commands) {
  for (auto const* word : {"\"", "'", "a*", "terren\" OR \"obra", "not", "and", "(obra", "obra)", "o'hara", "\\", "a:b", "^x", "-r", "&", "|", "!", "<->", "''", "near("})
    EXPECT_NO_THROW({
      auto const words = all_of(db().engine(), {word, "terrenos"});
      if (!words.empty()) (void)found(words);
    }) << word;
  EXPECT_EQ(all_of(db().engine(), {"%", "'", "«»!"}).find('%'), std::string::npos);
  EXPECT_TRUE(all_of(db().engine(), {"%", "-"}).empty()) << "signs alone are no word";
}

TEST_F(FullTexts, come_the_most_alike_first) {
  auto const text = "SELECT number FROM (" + likeness(db().engine(), kNotes, "words") + ") w ORDER BY likeness DESC, number";
  auto const found = db().all<std::int64_t>(text, with("words", any_of(db().engine(), {"escuela", "terren", "huelga"})));
  EXPECT_EQ(found, (std::vector<std::int64_t>{2, 1}));
}

TEST_F(FullTexts, of_rows_without_a_trigger_enter_when_they_are_told) {
  if (db().engine() == Engine::sqlite) db().run("DROP TRIGGER note_words_added");
  auto keys = std::vector<std::int64_t>{};
  for (auto i = 0; i < 300; ++i) keys.push_back(db().one<std::int64_t>("INSERT INTO note (search_text) VALUES ('galpon de acopio') RETURNING id"));
  index_words(db(), kNotes, keys);
  index_words(db(), kNotes, {});
  EXPECT_EQ(found(all_of(db().engine(), {"galpon"})), keys);
  EXPECT_EQ(found(all_of(db().engine(), {"escuela"})), (std::vector<std::int64_t>{2})) << "what was there is found as before";
}

TEST_F(FullTexts, are_indexed_anew_from_their_rows) {
  if (db().engine() == Engine::sqlite) db().run("INSERT INTO note_words (note_words) VALUES ('delete-all')");
  reindex_words(db());
  EXPECT_EQ(found(all_of(db().engine(), {"terren"})), (std::vector<std::int64_t>{1, 2}));
}

}  // namespace
}  // namespace timon::sql
