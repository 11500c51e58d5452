#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/session.hpp"

namespace timon::sql {

/// As many new numbers of the table as asked for, ascending, which nobody else gets; the rows are inserted with them before
/// any other row of the table. Inside a transaction that writes.
std::vector<std::int64_t> next_ids(Session&, std::string_view table, std::size_t count);

/// Many rows of one table by few statements: each statement costs the engine, and on PostgreSQL a journey, as much as many rows.
class Insertion {
 public:
  Insertion(Session&, std::string_view table, std::vector<std::string> const& columns);

  /// The next value of the row, in the order of the columns. A whole row may be written with those before it.
  void add(Slot value);
  /// Writes what still waits.
  void finish();

 private:
  std::string text_for(std::size_t rows) const;

  Session& db_;
  std::string head_;  // «INSERT INTO milestone (seal, id, …) VALUES »
  std::size_t columns_;
  std::size_t rows_at_once_;
  std::string text_;  // of so many, once there are
  Parameters waiting_;
  std::size_t count_{};
};

}  // namespace timon::sql
