#pragma once
#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "goals/milestone.hpp"

namespace timon {

/// How a goal or a milestone stands, in order of severity. Nobody picks it: it is computed from facts (rule v1).
BOOST_DEFINE_ENUM_CLASS(Standing, stopped, late, on_course, finished)

/// Why it stands so: a key of the catalogue and what fills its places.
struct Reason {
  std::string key;
  std::vector<std::string> details{};
  friend bool operator==(Reason const&, Reason const&) = default;
};

struct StandingWithReason {
  Standing standing{Standing::on_course};
  Reason reason{};
};

/// What the rule must know of one milestone. Withdrawn milestones are left out by the caller.
struct MilestoneFacts {
  MilestoneId id;
  std::string code;
  bool is_critical{true};
  int weight{1};
  std::optional<Date> due_on{};        // today's date, «after» dates already resolved
  std::optional<Date> due_original{};  // as approved
  std::optional<Date> finished_on{};
  int moves{};             // reprogrammings since approval
  int alerts{};            // open
  int restrictions{};      // open
  std::string blocking{};  // code of an open blocking restriction, or empty
};

struct GoalFacts {
  std::optional<Date> ends_on{};
  bool is_suspended{};
  bool is_closed{};
  std::string blocking{};  // code of an open blocking restriction on the goal itself
  std::vector<MilestoneFacts> milestones{};
};

struct MilestoneCounts {
  int stopped{}, late{}, on_course{}, finished{}, reprogrammed{}, with_alerts{}, with_restrictions{};
  friend bool operator==(MilestoneCounts const&, MilestoneCounts const&) = default;
};

/// Shares of the weight in thousandths: 381 is 38.1 %.
struct Thermometer {
  int real{};
  int expected{};           // by today's dates
  int expected_original{};  // by the dates as approved
  friend bool operator==(Thermometer const&, Thermometer const&) = default;
};

struct GoalState {
  StandingWithReason standing;
  MilestoneCounts counts;
  Thermometer thermometer;
  /// The first day on which time alone changes any of this; none when only a deed can.
  std::optional<Date> next_change_on;
};

/// Rule v1 for a milestone: finished; else stopped by an open blocking restriction; else late if due before today; else on course.
StandingWithReason standing_of(MilestoneFacts const&, Date today);

/// Rule v1 for a goal. Finished: all milestones are (and there is one), or it was closed. Else stopped: suspended, or a
/// blocking restriction on the goal or on an unfinished critical milestone. Else late: an unfinished critical milestone
/// is late, or its end is past. Else on course.
GoalState state_of(GoalFacts const&, Date today);

/// Where the goal stands in the board's default order, ascending: open restrictions and alerts, then late and
/// reprogrammed milestones, then severity, then the end date.
std::int64_t board_key_of(GoalState const&, int obstacles_open, std::optional<Date> ends_on);

}  // namespace timon
