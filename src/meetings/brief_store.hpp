#pragma once
#include <vector>

#include "meetings/meetings.hpp"

namespace timon::meetings {

/// A problem that waits for a decision of the head or of the committee.
struct AskedLine {
  std::string code, kind, title, decision_asked, goal_code, goal_title, holder;
  Level level{};
  Date reported_on;
  std::optional<Date> limit_on;
};
BOOST_DESCRIBE_STRUCT(AskedLine, (), (code, kind, title, decision_asked, goal_code, goal_title, holder, level, reported_on, limit_on))

/// Something that happened to a milestone.
struct MovedLine {
  std::string goal_code, goal_title, code, title;
  std::optional<Date> from_on, to_on;
};
BOOST_DESCRIBE_STRUCT(MovedLine, (), (goal_code, goal_title, code, title, from_on, to_on))

struct OccasionLine {
  std::string code, title, place, message, state;
  std::optional<Date> proposed_on;
};
BOOST_DESCRIBE_STRUCT(OccasionLine, (), (code, title, place, message, state, proposed_on))

struct BriefTotals {
  std::int64_t stopped{}, late{}, on_course{}, finished{};
};
BOOST_DESCRIBE_STRUCT(BriefTotals, (), (stopped, late, on_course, finished))

/// What the head of government reads in one page.
struct Brief {
  std::vector<AskedLine> asked;  // at most three, the most urgent first
  BriefTotals totals;
  std::vector<MovedLine> finished, reprogrammed, late;  // since a week ago
  std::vector<OccasionLine> proposed, on_agenda;
};
Brief brief_of(Work&);
/// The head, the delivery unit and who audits.
bool may_read_brief(Actor const&);

/// Of one goal, for the pack of a dispatch or a stocktake.
struct PackGoal {
  GoalId id;
  std::string code, title, institution, standing;
  std::int64_t real{}, expected{};
  std::optional<Date> ends_on;
  std::string odds;  // of delivery, as last judged; empty: nobody judged it
  std::optional<Date> judged_on;
};
BOOST_DESCRIBE_STRUCT(PackGoal, (), (id, code, title, institution, standing, real, expected, ends_on, odds, judged_on))
struct PackMilestone {
  std::string code, title;
  std::optional<Date> due_on, due_original, finished_on;
};
BOOST_DESCRIBE_STRUCT(PackMilestone, (), (code, title, due_on, due_original, finished_on))
/// With the head: the priority goals; with a minister: those of the ministry that do not go well, and its priorities.
std::vector<PackGoal> pack_goals(Work&, Meeting const&);
/// Those of the critical path that are open or were finished since the last meeting of the body.
std::vector<PackMilestone> pack_milestones(sql::Session&, GoalId, Date since);
/// The three restrictions that weigh most.
std::vector<AskedLine> pack_restrictions(sql::Session&, GoalId);

}  // namespace timon::meetings
