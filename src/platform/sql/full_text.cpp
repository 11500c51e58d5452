#include "platform/sql/full_text.hpp"

#include <algorithm>

namespace timon::sql {
namespace {

bool says_something(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U; });
}

std::string quoted(std::string_view word, char mark) {
  auto text = std::string{mark};
  for (auto const c : word) {
    if (c == mark) text += mark;
    // A backslash would begin an escape within a word of PostgreSQL's.
    text += c == '\\' ? ' ' : c;
  }
  return text + mark;
}

std::string joined(Engine engine, std::vector<std::string> const& words, char const* sqlite_between, char const* postgresql_between) {
  auto const is_sqlite = engine == Engine::sqlite;
  auto text = std::string{};
  for (auto const& word : words) {
    if (!says_something(word)) continue;
    if (!text.empty()) text += is_sqlite ? sqlite_between : postgresql_between;
    text += is_sqlite ? quoted(word, '"') + "*" : quoted(word, '\'') + ":*";
  }
  return text;
}

}  // namespace

void index_words(Session& session, FullText const& text, std::vector<std::int64_t> const& keys) {
  if (session.engine() != Engine::sqlite || keys.empty()) return;
  auto list = std::string{};
  for (auto const key : keys) list += (list.empty() ? "[" : ",") + std::to_string(key);
  session.run("INSERT INTO " + text.index + " (rowid, " + text.column + ") SELECT t." + text.key + ", t." + text.column + " FROM json_each(:keys) k JOIN " + text.table +
                  " t ON t." + text.key + " = k.value",
              with("keys", list + "]"));
}

void reindex_words(Session& session) {
  if (session.engine() != Engine::sqlite) return;
  for (auto const& index : session.all<std::string>("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%'"))
    session.run("INSERT INTO " + index + " (" + index + ") VALUES ('rebuild')");
}

std::string matches(Engine engine, FullText const& text, std::string const& alias, std::string const& name) {
  if (engine == Engine::sqlite) return alias + "." + text.key + " IN (SELECT rowid FROM " + text.index + " WHERE " + text.index + " MATCH :" + name + ")";
  return "to_tsvector('simple', " + alias + "." + text.column + ") @@ to_tsquery('simple', :" + name + ")";
}

std::string likeness(Engine engine, FullText const& text, std::string const& name) {
  // bm25 is the smaller the better.
  if (engine == Engine::sqlite) return "SELECT rowid AS number, -bm25(" + text.index + ") AS likeness FROM " + text.index + " WHERE " + text.index + " MATCH :" + name;
  auto const words = "to_tsvector('simple', t." + text.column + ")";
  return "SELECT t." + text.key + " AS number, ts_rank(" + words + ", q.query) AS likeness FROM " + text.table + " t CROSS JOIN to_tsquery('simple', :" + name +
         ") q (query) WHERE " + words + " @@ q.query";
}

std::string all_of(Engine engine, std::vector<std::string> const& words) { return joined(engine, words, " ", " & "); }
std::string any_of(Engine engine, std::vector<std::string> const& words) { return joined(engine, words, " OR ", " | "); }

}  // namespace timon::sql
