#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/session.hpp"

namespace timon::sql {

/// Texts that migrations index by their words: on SQLite a table «NAME» of FTS5 beside the table; on PostgreSQL an index on
/// `to_tsvector('simple', column)`. Texts are in lower case without accents, as `fold` leaves them. Where rows come by thousands
/// new ones enter the index by `index_words`; all else is done by triggers.
struct FullText {
  std::string index;   // «goal_words»
  std::string table;   // «goal_standing»
  std::string key;     // «goal»
  std::string column;  // «search_text»
};

/// Puts the words of rows that were just inserted, and are not indexed by a trigger, into the index: SQLite empties what FTS5
/// holds in memory at every statement that a failure would undo by itself, so many rows go in by one.
void index_words(Session&, FullText const&, std::vector<std::int64_t> const& keys);
/// Makes every such index of the database anew: after rows were put back as they lay.
void reindex_words(Session&);

/// True for rows of the table, under that alias, whose text matches the value bound to :name.
std::string matches(Engine, FullText const&, std::string const& alias, std::string const& name);
/// SELECT of those that match: `number`, their key, and `likeness`, the greater the better.
std::string likeness(Engine, FullText const&, std::string const& name);

/// The value for :name: every word, or any of them, as the beginning of a word of the text. Empty: there is no word to look for.
std::string all_of(Engine, std::vector<std::string> const& words);
std::string any_of(Engine, std::vector<std::string> const& words);

}  // namespace timon::sql
