#pragma once
#include <boost/describe.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "changes/fold.hpp"
#include "goals/goals.hpp"

namespace timon::changes {

/// What may have become other since one looked.
BOOST_DEFINE_ENUM_CLASS(ChangeKind, standing, finished, moved, reopened, milestone_added, withdrawn, goal_added, raised, passed_on, closed, decision_taken, decision_done,
                        decision_verified, decision_cancelled, occasion_added, occasion_moved_on, occasion_closed, occasion_changed)
/// The columns in which they stand.
BOOST_DEFINE_ENUM_CLASS(ChangeGroup, standing, finished, moved, issues, agenda)
ChangeGroup group_of(ChangeKind);

/// One thing that is other than it was.
struct Change {
  ChangeKind kind{};
  std::string goal_code, goal_title;  // empty: of no goal that is seen
  std::string code, title;            // of the milestone, obstacle, occasion or decision; of the goal itself otherwise
  Standing before{}, after{};         // of a change of standing
  std::string reason;                 // key of why it stands so now
  std::string reason_details;
  std::optional<Date> from, to;  // of a move, of a milestone or an occasion; `to` is the day on which it was finished or is to be held
  std::string holder;            // of an obstacle: who has it now; of an occasion: the state it has now
  bool is_alert{};
  int times{1};  // of moves
  Stamp last;
};

constexpr auto kGroups = 5;

/// Newest first within each group.
struct Changes {
  std::vector<Change> all;
  bool has_more{};           // more was done than is looked at: what is told is the newest
  std::int64_t unchanged{};  // goals that are seen and in which nothing is other

  std::array<std::int64_t, kGroups> counts() const;
  std::int64_t count_of(ChangeKind) const;
  std::int64_t goals() const;
};

}  // namespace timon::changes
