#pragma once
#include <string>
#include <vector>

#include "platform/sql/session.hpp"

namespace timon::sql {

/// A table as the database itself describes it.
struct StoredTable {
  struct StoredColumn {
    std::string name;
    Kind kind{};
  };
  std::string name;
  std::vector<StoredColumn> columns;
};
/// Every table but the list of schema steps, by name.
std::vector<StoredTable> stored_tables(Session&);

/// A rule that rows of one table name rows of another.
struct Reference {
  std::string table_name;
  std::string name;
  std::string definition;
};
BOOST_DESCRIBE_STRUCT(Reference, (), (table_name, name, definition))

/// While it lives, rows may come in any order: references are checked when it is finished. Inside one transaction.
class FreeOrder {
 public:
  explicit FreeOrder(Session&);
  /// Throws Failure or Violation when a reference leads nowhere.
  void finish();

 private:
  Session& session_;
  std::vector<Reference> references_;
};

/// After rows came with their ids: the next new id lies above them all.
void restart_numbers(Session&, std::vector<StoredTable> const&);

}  // namespace timon::sql
