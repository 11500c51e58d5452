#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/session.hpp"

namespace timon::sql {

/// Texts that migrations index by their words: on SQLite a table «NAME» of FTS5 beside the table, kept by triggers; on
/// PostgreSQL an index on `to_tsvector('simple', column)`. Texts are in lower case without accents, as `fold` leaves them.
struct FullText {
  std::string index;   // «goal_words»
  std::string table;   // «goal_standing»
  std::string key;     // «goal»
  std::string column;  // «search_text»
};

/// True for rows of the table, under that alias, whose text matches the value bound to :name.
std::string matches(Engine, FullText const&, std::string const& alias, std::string const& name);
/// SELECT of those that match: `number`, their key, and `likeness`, the greater the better.
std::string likeness(Engine, FullText const&, std::string const& name);

/// The value for :name: every word, or any of them, as the beginning of a word of the text. Empty: there is no word to look for.
std::string all_of(Engine, std::vector<std::string> const& words);
std::string any_of(Engine, std::vector<std::string> const& words);

}  // namespace timon::sql
