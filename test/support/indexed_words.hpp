#pragma once
#include <gtest/gtest.h>

#include <string>

#include "platform/sql/session.hpp"

namespace timon {

/// Complains of every index of words that does not say what its rows say. PostgreSQL keeps its indexes itself.
inline void expect_words_are_indexed(sql::Session& db) {
  if (db.engine() != sql::Engine::sqlite) return;
  auto const indexes = db.all<std::string>("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%'");
  EXPECT_FALSE(indexes.empty());
  // FTS5 refuses with «malformed» where its words and those of the rows differ.
  for (auto const& index : indexes) EXPECT_NO_THROW(db.run("INSERT INTO " + index + " (" + index + ", rank) VALUES ('integrity-check', 1)")) << index;
}

}  // namespace timon
