#pragma once
#include <optional>
#include <string>
#include <vector>

#include "goals/goal.hpp"
#include "goals/milestone.hpp"
#include "goals/standing.hpp"
#include "platform/sql/table.hpp"
#include "platform/work/deed.hpp"

namespace timon {

constexpr auto kCreateGoal = Right{"create_goal"};
constexpr auto kApproveGoal = Right{"approve_goal"};
constexpr auto kEditGoal = Right{"edit_goal"};
constexpr auto kEditOwn = Right{"edit_own"};  // goals that one's office leads
constexpr auto kReport = Right{"report"};
constexpr auto kReportOwn = Right{"report_own"};  // milestones and goals that one's office answers for
constexpr auto kSuspendGoal = Right{"suspend_goal"};
constexpr auto kOverrideStanding = Right{"override_standing"};
constexpr auto kVerifyMilestone = Right{"verify_milestone"};
constexpr auto kImportContent = Right{"import_content"};

/// What a week's form told of a milestone.
struct ProgressReport {
  static constexpr auto kTable = "progress_report";
  Id<ProgressReport> id;
  GoalId goal;
  MilestoneId milestone;
  Date week_of;
  std::string text;
  bool is_no_change{};
  Time reported_at;
  PersonId person;
  OfficeId office;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(ProgressReport, (), (id, goal, milestone, week_of, text, is_no_change, reported_at, person, office, revision))

/// The state of a goal in words, by date.
struct GoalReport {
  static constexpr auto kTable = "goal_report";
  Id<GoalReport> id;
  GoalId goal;
  Date reported_on;
  std::string text;
  PersonId person;
  std::string by_name;  // for history that came in without accounts
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(GoalReport, (), (id, goal, reported_on, text, person, by_name, revision))

struct GoalPlace {
  static constexpr auto kTable = "goal_place";
  Id<GoalPlace> id;
  GoalId goal;
  PlaceId place;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(GoalPlace, (), (id, goal, place, revision))

struct GoalShare {
  static constexpr auto kTable = "goal_share";
  Id<GoalShare> id;
  GoalId goal;
  InstitutionId institution;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(GoalShare, (), (id, goal, institution, revision))

struct MilestonePredecessor {
  static constexpr auto kTable = "milestone_predecessor";
  Id<MilestonePredecessor> id;
  MilestoneId milestone;
  MilestoneId predecessor;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(MilestonePredecessor, (), (id, milestone, predecessor, revision))

namespace goals {

// One way to get an object: not visible means not there.
std::optional<Goal> find_visible(Work& work, GoalId id);
std::optional<Goal> find_visible(Work& work, std::string const& code);
/// The milestone, if its goal is visible.
std::optional<Milestone> find_visible(Work& work, MilestoneId id);
std::optional<Milestone> find_visible(Work& work, GoalId goal, std::string const& code);

/// The predicate behind every list, total, search and export: SQL that is true for goals the actor may see.
struct Visibility {
  std::string condition;  // over the column given
  sql::Parameters parameters;
};
Visibility visible(Work const& work, std::string const& goal_column, std::string const& institution_column);

// What people do to a milestone in their week. `revision_seen` 0: they did not say what they saw.
bool may_edit(Actor const&, Goal const&, Milestone const&);
bool may_report(Actor const&, Goal const&, Milestone const&);
/// Moves a due date; once the plan is approved the ledger keeps from, to, cause and reason.
Outcome<Milestone> reprogram_milestone(Work&, MilestoneId, std::int64_t revision_seen, std::optional<Date> due_on, MoveCause cause, std::string reason);
Outcome<Milestone> finish_milestone(Work&, MilestoneId, std::int64_t revision_seen, Date finished_on);
/// Tells what advanced this week; an empty text with `is_no_change` confirms that nothing did. The last one of a week counts.
Outcome<ProgressReport> report_progress(Work&, MilestoneId, std::string text, bool is_no_change);
/// Takes the week's report back, or puts the one before it in its place.
Outcome<Milestone> undo_progress(Work&, MilestoneId, Id<ProgressReport>);
/// Undoes a move within the row's undo window: nothing of it stays in the ledger.
Outcome<Milestone> undo_reprogramming(Work&, MilestoneId, Id<Reprogramming>);

// What they tell of a goal once a month.
/// A new version of the goal's state in words, of today.
Outcome<GoalReport> report_goal(Work&, GoalId, std::string text);

/// How long a row offers «Deshacer».
constexpr auto kUndoWindow = std::chrono::minutes{10};

// How it is said
/// «Detenida».
std::string word_of(Words const&, Standing);
/// «Detenida porque la restricción R-17 sigue abierta en 3,02…».
std::string reason_sentence(Words const&, Standing, std::string const& key, std::vector<std::string> const& details);

// Facts
std::vector<Milestone> milestones_of(sql::Session& db, GoalId goal);  // withdrawn ones too, by code
std::vector<Reprogramming> reprogrammings_of(sql::Session& db, GoalId goal);

/// What modules above put on a goal (no milestone) or one of its milestones: open things, counted.
struct Load {
  GoalId goal;
  MilestoneId milestone;
  std::int64_t alerts{};
  std::int64_t restrictions{};
  std::int64_t opportunities{};
  std::string blocking;  // code of an open blocking restriction
};
BOOST_DESCRIBE_STRUCT(Load, (), (goal, milestone, alerts, restrictions, opportunities, blocking))
/// Replaces what lies on the goal, and which offices hold something there.
void put_loads(sql::Session& db, GoalId goal, std::vector<Load> const& loads, std::vector<OfficeId> const& holders);
std::vector<Load> loads_of(sql::Session& db, GoalId goal);

/// Computes the standing of these goals anew and keeps it, totals too. Called before the deed commits.
void refresh_standing(Work& work, std::vector<GoalId> goals);
/// Lets go of what is kept of these goals, so that their rows may be removed; `refresh_standing` of those that stay.
void forget_standing(Work& work, std::vector<GoalId> const& goals);
/// Time alone changes standings: brings all up to `work.today`. Answers how many goals were looked at.
std::size_t turn_day(Work& work);
/// Computes every derived figure of this module from facts.
void rebuild(Work& work);
/// The day up to which standings are computed.
std::optional<Date> turned_on(sql::Session& db);

/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace goals
}  // namespace timon
