#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "platform/sql/list.hpp"
#include "platform/sql/new_texts.hpp"
#include "platform/words/fold.hpp"
#include "platform/work/changes.hpp"
#include "search/source.hpp"

namespace timon::search {
namespace {

constexpr auto kIdsAtOnce = std::size_t{1024};
constexpr auto kLettersOfBody = std::size_t{4000};  // of a long text the beginning is found

/// The words of one thing as its tables have them.
struct Text {
  std::int64_t id{};
  std::string code;
  std::string title;
  std::string body;
};
BOOST_DESCRIBE_STRUCT(Text, (), (id, code, title, body))

/// A row of the index.
struct Entry {
  std::int64_t id{};
  Kind kind{};
  std::int64_t subject{};
  std::string code;
  std::string title_text;
  std::string search_text;
};
BOOST_DESCRIBE_STRUCT(Entry, (), (id, kind, subject, code, title_text, search_text))

Entry entry_of(Kind kind, Text const& text) {
  auto entry = Entry{.kind = kind, .subject = text.id, .code = fold(text.code), .title_text = fold(text.title)};
  entry.search_text = entry.code + " " + entry.title_text + " " + fold(shortened(text.body, kLettersOfBody)) + " " + mark_of(kind);
  return entry;
}

/// All of one kind, many at once.
void insert(sql::Session& db, std::vector<Entry> entries) {
  auto into = sql::NewTexts<Entry>{db, {"search_words", "search_entry", "id", "search_text"}};
  auto const ids = sql::next_ids(db, "search_entry", entries.size());
  auto id = ids.begin();
  for (auto& entry : entries) {
    entry.id = *id++;
    into.add(entry, entry.id);
  }
  into.finish();
}

void refresh_some(sql::Session& db, Source const& source, std::vector<std::int64_t> const& ids) {
  auto parameters = sql::Parameters{};
  auto const list = sql::list_of("id", ids, parameters);
  auto kept = std::map<std::int64_t, Entry>{};
  auto of_kind = parameters;
  sql::add_parameters(of_kind, "kind", source.kind);
  for (auto& entry : db.all<Entry>("SELECT id, kind, subject, code, title_text, search_text FROM search_entry WHERE subject IN (" + list + ") AND kind = :kind", of_kind))
    kept.emplace(entry.subject, std::move(entry));
  auto added = std::vector<Entry>{};
  for (auto const& text : db.all<Text>(std::string{source.texts} + " id IN (" + list + ")", parameters)) {
    auto entry = entry_of(source.kind, text);
    auto const old = kept.find(text.id);
    if (old == kept.end()) {
      added.push_back(std::move(entry));
      continue;
    }
    if (old->second.search_text != entry.search_text || old->second.title_text != entry.title_text || old->second.code != entry.code)
      db.run("UPDATE search_entry SET code = :code, title_text = :title_text, search_text = :search_text WHERE id = :id",
             sql::with("code", entry.code, "title_text", entry.title_text, "search_text", entry.search_text, "id", old->second.id));
    kept.erase(old);
  }
  insert(db, std::move(added));
  // What has no row any more, or is not found any more.
  for (auto const& [subject, entry] : kept) db.run("DELETE FROM search_entry WHERE id = :id", sql::with("id", entry.id));
}

void refresh(sql::Session& db, Source const& source, std::vector<std::int64_t> ids) {
  std::ranges::sort(ids);
  auto const again = std::ranges::unique(ids);
  ids.erase(again.begin(), again.end());
  for (auto from = std::size_t{0}; from < ids.size(); from += kIdsAtOnce) {
    auto const until = std::min(from + kIdsAtOnce, ids.size());
    refresh_some(db, source, {ids.begin() + static_cast<std::ptrdiff_t>(from), ids.begin() + static_cast<std::ptrdiff_t>(until)});
  }
}

void note(sql::Session& db, std::vector<journal::Change> const& changes) {
  auto ids_by_kind = std::map<Kind, std::vector<std::int64_t>>{};
  for (auto const& change : changes)
    if (auto const* const source = source_of_table(change.object)) ids_by_kind[source->kind].push_back(change.object_id);
  for (auto& [kind, ids] : ids_by_kind) refresh(db, source_of(kind), std::move(ids));
}

}  // namespace

void listen_to_deeds() {
  // Several applications may live in one program, as in tests: the index is kept once.
  static auto const once = [] {
    listen_to_changes(note);
    return true;
  }();
  (void)once;
}

void make_ready(sql::Session& db) {
  if (db.one<std::int64_t>("SELECT CASE WHEN EXISTS (SELECT 1 FROM goal) AND NOT EXISTS (SELECT 1 FROM search_entry) THEN 1 ELSE 0 END") == 1) rebuild(db);
}

void rebuild(sql::Session& db) {
  auto transaction = sql::Transaction{db};
  db.run("DELETE FROM search_entry");
  for (auto i = 0U; i < kKinds; ++i) {
    auto const& source = source_of(static_cast<Kind>(i));
    // A piece at a time: a government's whole history need not be in memory at once.
    for (auto last = std::int64_t{0};;) {
      constexpr auto kRows = 500;
      auto const texts = db.all<Text>(std::string{source.texts} + " id > :last ORDER BY id LIMIT " + std::to_string(kRows), sql::with("last", last));
      auto entries = std::vector<Entry>{};
      for (auto const& text : texts) entries.push_back(entry_of(source.kind, text));
      insert(db, std::move(entries));
      if (texts.size() < static_cast<std::size_t>(kRows)) break;
      last = texts.back().id;
    }
  }
  transaction.commit();
}

}  // namespace timon::search
