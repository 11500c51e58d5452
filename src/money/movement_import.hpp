#pragma once
#include <vector>

#include "money/money.hpp"
#include "money/movement_file.hpp"

namespace timon::money {

/// What a row of the file would do.
BOOST_DEFINE_ENUM_CLASS(RowFate, written, repeated, refused)

struct ImportedRow {
  FileRow row;
  RowFate fate{RowFate::refused};
  bool opens_line{};  // its source is new to the goal
  GoalId goal;
  std::string line_name;
  std::string currency;
  BudgetMovement movement;
};

struct MovementImport {
  std::vector<ImportedRow> rows;
  std::int64_t written{}, repeated{}, refused{};
};

/// Judges every row against the goals that the actor sees and may record for: a goal that is not seen is told as unknown. A row that is
/// recorded already is passed over, so that the same file may come again.
MovementImport judged(Work&, std::vector<FileRow> rows, NumberMarks);
/// Writes the good rows, all of them or none; refused at «file» while any row is refused, unless `good_only`.
Outcome<MovementImport> import_movements(Work&, std::vector<FileRow> rows, NumberMarks, bool good_only);

}  // namespace timon::money
