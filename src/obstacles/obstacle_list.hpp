#pragma once
#include <array>
#include <map>
#include <string>
#include <vector>

#include "obstacles/obstacles.hpp"

namespace timon::obstacles {

constexpr auto kObstacleLimit = 50;
constexpr auto kObstacleLimitMax = 200;

/// Where the limit date lies, seen from today; `none`: there is none.
BOOST_DEFINE_ENUM_CLASS(LimitIn, overdue, week, month, none)
/// Under which heads a list is read; all but urgency put rows of one head in order of urgency.
BOOST_DEFINE_ENUM_CLASS(ObstacleGroup, urgency, level, type, state, institution, holder, goal)

/// Which alerts and restrictions a list shows. What is not given narrows nothing.
struct ObstacleQuery {
  std::optional<ObstacleKind> kind{};
  std::optional<ObstacleState> state{};
  bool open_only{true};  // asked only where no state is
  std::optional<Level> level{};
  std::optional<ObstacleType> type{};
  InstitutionId institution{};  // and all below it
  GoalId goal{};
  MilestoneId milestone{};
  bool held_by_me{};
  std::optional<LimitIn> limit_in{};  // of open ones
  int days_open{};                    // reported that many days ago or more
  ObstacleGroup group{ObstacleGroup::urgency};
  std::string q{};     // words of code, title, who takes part, goal
  ObstacleId after{};  // the last of the page before
  int limit{kObstacleLimit};
};

/// In which order a list is read: what is past its limit date, what the reader holds, the rest; what is closed comes last.
BOOST_DEFINE_ENUM_CLASS(Urgency, overdue, mine, other, closed)

/// One row: the obstacle with the first of its targets that the reader may see.
struct ObstacleLine {
  ObstacleId id;
  ObstacleKind kind{};
  std::string code;
  std::string title;
  ObstacleType type{};
  std::string treatment_what, treatment_with_whom, treatment_when;
  std::string decision_asked;
  std::optional<Date> limit_on;
  bool is_blocking{};
  ObstacleState state{};
  Level level{};
  InstitutionId institution;
  std::string institution_code;
  std::string institution_name;
  OfficeId holder;  // none: the level is vacant
  std::string holder_title;
  std::string holder_place;  // the institution of the holder
  InstitutionId holder_institution;
  Date level_since;
  std::int64_t days_used{};
  std::optional<Date> runs_since;
  std::optional<Date> paused_until;
  std::optional<Date> climbs_on;
  std::int64_t silent_climbs{};
  Time reported_at;
  Date reported_on;
  std::optional<Date> closed_on;
  std::int64_t revision{};
  GoalId goal;
  std::string goal_code;
  std::string goal_title;
  MilestoneId milestone;  // none: it lies on the goal
  std::string milestone_code;
  std::string milestone_title;
  std::int64_t target_count{};
  std::int64_t urgency{};  // a number of Urgency
  std::string group_key;   // the same for rows of one head, in order of the heads

  bool is_open() const { return state == ObstacleState::unreviewed || state == ObstacleState::in_process; }
  Clock clock() const { return {static_cast<int>(days_used), runs_since, paused_until}; }
};
BOOST_DESCRIBE_STRUCT(ObstacleLine, (),
                      (id, kind, code, title, type, treatment_what, treatment_with_whom, treatment_when, decision_asked, limit_on, is_blocking, state, level, institution,
                       institution_code, institution_name, holder, holder_title, holder_place, holder_institution, level_since, days_used, runs_since, paused_until, climbs_on,
                       silent_climbs, reported_at, reported_on, closed_on, revision, goal, goal_code, goal_title, milestone, milestone_code, milestone_title, target_count, urgency,
                       group_key))

struct ObstaclePage {
  std::vector<ObstacleLine> lines;
  bool has_more{};
};

/// How many the query shows in all, by the same predicate as the rows.
struct ObstacleCounts {
  std::int64_t alerts{};
  std::int64_t restrictions{};
  std::array<std::int64_t, 4> by_urgency{};
  std::int64_t mine{};  // held by the reader, overdue ones too
  std::array<std::int64_t, 5> by_level{};
  std::optional<Date> oldest_on{};  // reported first

  std::int64_t all() const { return alerts + restrictions; }
};

/// Visible to the actor, most urgent first.
ObstaclePage obstacle_lines(Work&, ObstacleQuery const&);
ObstacleCounts obstacle_counts(Work&, ObstacleQuery const&);
/// How many rows each head has over all pages, by `group_key`.
std::map<std::string, std::int64_t> group_counts(Work&, ObstacleQuery const&);

}  // namespace timon::obstacles
