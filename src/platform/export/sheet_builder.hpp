#pragma once
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "platform/export/table.hpp"

namespace timon::tables {

/// Makes a sheet of the rows that a reader of one format hands over, and keeps the limits. The first row with content
/// is the header. After a problem it takes nothing more.
class SheetBuilder {
 public:
  SheetBuilder(std::string name, Limits const& limits);

  /// A row in order of lines; blank rows may be handed over or left out.
  void add(int line, std::vector<Cell> cells);
  bool has_problem() const { return !problems_.empty(); }
  Outcome<Sheet> finish() &&;

 private:
  bool take_cell(int line, std::size_t column, Cell& cell);
  std::string column_name(std::size_t column) const;
  void refuse(std::string message, int line, std::string column, std::string limit = {});

  Limits limits_;
  Sheet sheet_;
  bool has_header_{};
  Problems problems_;
};

}  // namespace timon::tables
