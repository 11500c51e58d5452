#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/outcome.hpp"
#include "platform/export/table.hpp"

namespace timon::exchange {

/// An exact decimal in its one way of writing: «-12.5», «0», «5736461.44»; no group marks, no needless zeros.
struct Decimal {
  std::string text{"0"};
  bool is_positive() const { return text != "0" && !text.starts_with('-'); }
  friend bool operator==(Decimal const&, Decimal const&) = default;
};

/// Hundredths (or other minor units) of the decimal; nothing when it has more decimals or too many digits.
std::optional<long long> minor_units(Decimal const&, int decimals);
Decimal decimal_from_minor_units(long long, int decimals);

/// A day, with the second of the day where the file says an hour; in the government's time zone.
struct Moment {
  Date day{};
  std::optional<int> second_of_day{};
  friend bool operator==(Moment const&, Moment const&) = default;
};

/// A goal («A01»), a milestone («A01/3,02») or another coded thing («R-17»).
/// The code is empty where a milestone is meant inside the goal that the row names.
struct Reference {
  std::string code{};
  std::string milestone{};
  friend bool operator==(Reference const&, Reference const&) = default;
};

/// When a milestone falls due: on a day, or days after another milestone. An empty cell means «open».
struct Due {
  std::optional<Date> on{};
  Reference after{};  // meaningful only without a day
  int days{};
  friend bool operator==(Due const&, Due const&) = default;
};

/// What the point in «1.234» means where the government's locale leaves it open.
enum class PointMeaning { thousands, decimals };

/// How a government writes numbers. The other of comma and point groups thousands.
struct NumberStyle {
  char decimal_mark{','};
};

/// «es-AR» and «pt-BR» write a decimal comma, «es-MX» and «en» a decimal point.
NumberStyle number_style_of(std::string_view locale);

/// A cell as it was understood: a value, or a problem; perhaps the text that would put the problem right; perhaps a
/// warning beside the value. `asks` says that the value is a guess until someone says what the point means.
template <class T>
struct CellReading {
  std::optional<T> value{};
  std::optional<Problem> problem{};
  std::string fix{};
  std::optional<Problem> warning{};
  bool asks{};
};

// All of these are given cells with content. The problems leave their field empty: the caller knows the column.

CellReading<Date> read_date(tables::Cell const&);
CellReading<Moment> read_moment(tables::Cell const&);
/// Also money: «$5.736.461,44», «US$ 10».
CellReading<Decimal> read_decimal(tables::Cell const&, NumberStyle, std::optional<PointMeaning> = {});
CellReading<int> read_integer(tables::Cell const&, NumberStyle, std::optional<PointMeaning> = {});
CellReading<bool> read_yes_no(tables::Cell const&);
CellReading<std::string> read_code(tables::Cell const&);
/// «3,02», also where a spreadsheet made a number of it: 3.02 is «3,02», 1.1 is «1,10» with a warning.
CellReading<std::string> read_milestone_code(tables::Cell const&);
CellReading<std::vector<std::string>> read_codes(tables::Cell const&);
/// «A01/3,02; A01/3,03»; a piece without a slash is a milestone where the column holds milestones, else a code.
CellReading<std::vector<Reference>> read_references(tables::Cell const&, bool bare_is_milestone);
/// A date, or «3,01+10» for ten days after milestone 3,01. No value and no problem for «abierta».
CellReading<Due> read_due(tables::Cell const&);
/// «2011», «2011-08», «2011-T3», «2011-S1», «2011-W34» or a day, in that way of writing.
CellReading<std::string> read_period(tables::Cell const&);

std::string to_text(Moment const&);
std::string to_text(Reference const&);
std::string to_text(Due const&);

}  // namespace timon::exchange
