#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "exchange/plan_rows.hpp"
#include "platform/export/table.hpp"

namespace timon::exchange {

/// Something about one cell of the file, said so that a person finds it: the sheet and the line as the spreadsheet
/// shows them, the column, what the cell says, and if we know it the text that would put it right.
struct CellProblem {
  std::string sheet{};
  int line{};
  std::string column{};
  std::string said{};
  Problem problem{};
  std::string fix{};
  friend bool operator==(CellProblem const&, CellProblem const&) = default;
};

/// One question for a whole column: what the point means in numbers such as «1.234».
struct Question {
  std::string sheet{};
  std::string column{};
  std::string example{};
  int cells{};
  /// Under which the answer is given: «metas.presupuesto».
  std::string key() const { return sheet + '.' + column; }
};

/// A column (or with an empty column a whole sheet) that the format does not know and that is left aside.
struct Ignored {
  std::string sheet{};
  std::string column{};
  friend bool operator==(Ignored const&, Ignored const&) = default;
};

struct SheetSummary {
  std::string name{};
  int rows{};
  std::vector<std::string> columns_left_out{};  // their fields stay as they are
};

/// The answers to earlier questions, by their key.
using Answers = std::map<std::string, PointMeaning>;

/// All that a workbook says. Rows with a problem are among the rows too: what refers to them is not wrong.
/// Nothing may be written while a question is open.
struct PlanReading {
  PlanRows rows{};
  std::vector<CellProblem> problems{};
  std::vector<CellProblem> warnings{};
  std::vector<Question> questions{};
  std::vector<Ignored> ignored{};
  std::vector<SheetSummary> sheets{};

  /// True when a problem names this row; the caller leaves it out.
  bool has_problem(std::string_view sheet, int line) const;
};

/// Reads a plan workbook as a government of this locale («es-AR») means it. Everything that the file alone can show is
/// checked; what its codes name outside it is for the caller to look up.
PlanReading read_plan(tables::Workbook const&, std::string_view locale, Answers const& = {});

}  // namespace timon::exchange
