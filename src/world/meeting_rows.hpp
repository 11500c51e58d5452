#pragma once
#include <string>
#include <vector>

namespace timon::world {

enum class Fate { pending, in_progress, done, verified, cancelled };

/// Something a meeting decided so many weeks ago: of the committee, or of a minister's dispatch.
struct DecisionRow {
  int weeks_ago{};
  std::string body;  // the ministry's code; empty: the committee
  std::string text;
  std::string goal;
  std::string level;  // of the office that does it, from the goal's institution upwards
  Fate fate{};
  int due{};  // of an open one: days from today (negative: working days ago); of a closed one: days after it was taken
  std::string note{};
};
std::vector<DecisionRow> decision_rows();
/// The weeks in which a ministry's dispatch was held.
struct DispatchRow {
  std::string institution;
  std::string title;
  std::vector<int> weeks_ago;
};
std::vector<DispatchRow> dispatch_rows();
constexpr auto kCommitteeWeeks = 14;

}  // namespace timon::world
