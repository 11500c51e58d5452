#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/session.hpp"

namespace timon::sql {

/// One step of the schema, forward only. Its text is portable: {{id}} is the numbered key, TEXT sorts by code point,
/// INTEGER is 64 bits wide on both engines. What only one of them has stands in «{{sqlite}} … {{postgresql}} … {{end}}».
struct Migration {
  std::string_view name;  // «2026-11-21-1000_journal.sql»: the order is the order of the names
  std::string_view text;
};

/// The text as the engine wants it.
std::string in_dialect(std::string_view text, Engine engine);

/// How the schema of a database compares with the steps this program knows.
enum class SchemaState {
  empty,     // nothing there yet
  current,   // all steps done, unchanged
  outdated,  // steps are missing: `timon migrate`
  changed,   // a step that was done has another text now
  newer,     // made by a newer program
};
SchemaState schema_state(Session& session, std::vector<Migration> const& migrations);

/// Does what is missing, each step in a transaction of its own; answers the names of the steps done.
/// Throws Failure for a database that is changed or newer.
std::vector<std::string> migrate(Session& session, std::vector<Migration> const& migrations, Time now);

}  // namespace timon::sql
