#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "exchange/choice_words.hpp"

namespace timon::exchange {

/// How the cells of a column are read.
enum class ColumnKind {
  code,
  milestone_code,
  codes,       // several, between semicolons
  milestones,  // references in which a bare code is a milestone
  objects,     // references in which a bare code is a goal or an obstacle
  text,
  person,  // a mail or the name of an office; «n/a» is nobody
  period,
  date,
  moment,
  due,
  decimal,
  integer,
  yes_no,
  choice,
};

/// What the codes of a column name.
enum class Names { nothing, institution, place, axis, objective, goal, milestone, obstacle, indicator, object };

/// One column of a sheet: what it is called and what its cells may hold.
struct ColumnFormat {
  std::string_view name{};
  ColumnKind kind{ColumnKind::text};
  bool is_key{};     // the sheet cannot be read without it and no cell of it may be empty
  bool is_filled{};  // where the column is there, no cell of it may be empty
  bool is_positive{};
  bool is_extra{};  // read, but written only where it says something
  int letters_max{300};
  ChoiceWords choices{};
  Names names{Names::nothing};
};

struct SheetFormat {
  std::string_view name{};
  std::vector<ColumnFormat> columns{};

  /// Found by its header without regard to case, accents and spaces; nullptr for a column that the sheet does not know.
  ColumnFormat const* find_column(std::string_view header) const;
};

/// The twenty-one sheets of a plan workbook, in the order in which they are written.
std::vector<SheetFormat> const& plan_format();

/// Found by its name in the same lenient way.
SheetFormat const* find_sheet(std::string_view name);

}  // namespace timon::exchange
