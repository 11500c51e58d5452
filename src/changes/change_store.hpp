#pragma once
#include <string>
#include <vector>

#include "changes/changes.hpp"
#include "meetings/meetings.hpp"
#include "obstacles/obstacles.hpp"
#include "platform/journal/journal.hpp"

namespace timon::changes {

/// One row that a deed changed, and who did it.
struct DeedRow {
  std::int64_t subject{};
  std::optional<std::string> before, after;
  Time at;
  journal::Source source{};
  std::string why, person_name, office_title;
};
BOOST_DESCRIBE_STRUCT(DeedRow, (), (subject, before, after, at, source, why, person_name, office_title))

struct MilestoneRow : DeedRow {
  std::string code, title, goal_code, goal_title;
};
BOOST_DESCRIBE_STRUCT(MilestoneRow, (DeedRow), (code, title, goal_code, goal_title))

struct ObstacleRow : MilestoneRow {
  ObstacleKind kind{};
  ObstacleState state{};
  Level level{};
  std::string holder;
};
BOOST_DESCRIBE_STRUCT(ObstacleRow, (MilestoneRow), (kind, state, level, holder))

struct DecisionRow : DeedRow {
  std::int64_t number{}, year{};
  std::string title;
  Date due_on;
  DecisionState state{};
  std::string goal_code, goal_title;
};
BOOST_DESCRIBE_STRUCT(DecisionRow, (DeedRow), (number, year, title, due_on, state, goal_code, goal_title))

struct OccasionRow : MilestoneRow {
  OpportunityState state{};
  std::optional<Date> proposed_on;
};
BOOST_DESCRIBE_STRUCT(OccasionRow, (MilestoneRow), (state, proposed_on))

/// A standing that turned.
struct TurnRow {
  GoalId goal;
  std::string code, title;
  Time at;
  Standing before{}, after{};
  std::string reason, reason_details;
};
BOOST_DESCRIBE_STRUCT(TurnRow, (), (goal, code, title, at, before, after, reason, reason_details))

/// Reads kind after kind what changed since one moment.
class Reader {
 public:
  Reader(Work&, Since const&, GoalId goal, int rows);
  Changes read();

 private:
  /// How the changes of one goal are found: by what changed, or, where every change stands in the goal's own thread, by that.
  enum class Found { by_subject, in_thread_of_goal };
  template <class Row>
  std::vector<Row> read(std::string const& text, sql::Parameters parameters, std::string const& goal_column, Found found = Found::by_subject);
  std::string seen(sql::Parameters&) const;
  void read_standings();
  void read_milestones();
  void read_goals();
  void read_obstacles();
  void read_decisions();
  void read_occasions();

  Work& work_;
  Since const& since_;
  GoalId goal_;
  int rows_;
  std::int64_t entry_{};
  std::string order_;
  Changes changes_;
};

}  // namespace timon::changes
