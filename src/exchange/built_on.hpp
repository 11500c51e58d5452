#pragma once
#include <map>
#include <set>
#include <span>
#include <string>

#include "platform/sql/session.hpp"

namespace timon::exchange {

using RowName = std::pair<std::string, std::int64_t>;  // table and number

/// A table whose rows stand on a goal, a milestone or an obstacle, under a column.
struct Support {
  char const* table;
  char const* column;
  char const* on;
};
/// All of them but figures that are computed anew: a test compares the list with the schema.
std::span<Support const> supports();

/// What stands by now on rows that an import made, and is not of that import: the tables of those rows.
std::map<RowName, std::set<std::string>> built_on(sql::Session&, std::set<RowName> const& made);

}  // namespace timon::exchange
