#include "goals/forecast_view.hpp"
#include "goals/goal_api.hpp"
#include "goals/likelihood.hpp"

namespace timon::goals {
namespace {

using api::Revision;
using api::SchemaKind;

constexpr auto kBoardQuery = "institution axis standing priority integrating stale classified q sort limit after";

std::vector<api::Operation> operations() {
  return {
      {"GET", "/api/v1/board", "getBoard", "The board: totals and a page of goals, in its own order unless sorted.", kBoardQuery, "", 200, "Board", "422"},
      {"GET", "/api/v1/goals", "listGoals", "Goals that the token's person sees.", kBoardQuery, "", 200, "BoardGoal[]", "422"},
      {"POST", "/api/v1/goals", "createGoal", "A new goal.", "", "GoalDraft", 201, "Goal", "400 422", Revision::none},
      {"GET", "/api/v1/goals/{goal}", "getGoal", "A goal with all its texts.", "", "", 200, "Goal", "404", Revision::optional},
      {"PATCH", "/api/v1/goals/{goal}", "editGoal", "Changes the members that are sent. What has a deed of its own is refused, naming it; money is written «1234.50».", "",
       "GoalChange", 200, "Goal", "400 404 412 422 428", Revision::required},
      {"POST", "/api/v1/goals/{goal}/approval", "approveGoal", "Approves its plan of milestones: their due dates of today are the originals.", "", "", 201, "Goal",
       "400 404 412 422 428", Revision::required},
      {"POST", "/api/v1/goals/{goal}/suspension", "suspendGoal", "Suspends it, for a reason.", "", "Reason", 201, "Goal", "400 404 412 422 428", Revision::required},
      {"POST", "/api/v1/goals/{goal}/resumption", "resumeGoal", "Ends its suspension.", "", "", 201, "Goal", "400 404 412 422 428", Revision::required},
      {"POST", "/api/v1/goals/{goal}/closure", "closeGoal", "Closes it, for a reason.", "", "Reason", 201, "Goal", "400 404 412 422 428", Revision::required},
      {"POST", "/api/v1/goals/{goal}/reopening", "reopenGoal", "Opens a closed goal again.", "", "", 201, "Goal", "400 404 412 422 428", Revision::required},
      {"GET", "/api/v1/goals/{goal}/reports", "listGoalReports", "Every version of its state in words, newest first.", "limit after", "", 200, "GoalReport[]", "404"},
      {"POST", "/api/v1/goals/{goal}/reports", "reportGoal", "A new version of its state in words, of today.", "", "GoalReportDraft", 201, "GoalReport", "400 404 422"},
      {"GET", "/api/v1/goals/{goal}/judgements", "listStandingJudgements", "How people saw its standing otherwise than computed, newest first.", "limit after", "", 200,
       "StandingJudgement[]", "404"},
      {"POST", "/api/v1/goals/{goal}/judgements", "judgeStanding", "Sees its standing otherwise until a day, for a reason; shown beside the computed one.", "",
       "StandingJudgementDraft", 201, "StandingJudgement", "400 404 422"},
      {"GET", "/api/v1/goals/{goal}/journal", "getGoalJournal", "The history of a goal, newest first.", "limit after", "", 200, "JournalEntry[]", "404"},
      {"GET", "/api/v1/journal", "getJournal", "The whole chained journal, newest first, for who audits.", "limit after", "", 200, "JournalEntry[]", ""},
      {"GET", "/api/v1/goals/{goal}/milestones", "listGoalMilestones", "The milestones of a goal, by code.", "", "", 200, "Milestone[]", "404"},
      {"POST", "/api/v1/goals/{goal}/milestones", "createMilestone", "A new milestone.", "", "MilestoneDraft", 201, "Milestone", "400 404 422"},
      {"GET", "/api/v1/milestones/{milestone}", "getMilestone", "A milestone.", "", "", 200, "Milestone", "404", Revision::optional},
      {"PATCH", "/api/v1/milestones/{milestone}", "editMilestone",
       "Changes the members that are sent; a due date only before the plan is approved. What has a deed of its own is refused, naming it.", "", "MilestoneChange", 200, "Milestone",
       "400 404 412 422 428", Revision::required},
      {"POST", "/api/v1/milestones/{milestone}/progress", "reportProgress", "Tells what advanced this week.", "", "Progress", 201, "Milestone", "400 404 422"},
      {"POST", "/api/v1/milestones/{milestone}/completion", "finishMilestone", "Declares it finished, today unless a day is sent.", "", "Completion", 201, "Milestone",
       "400 404 412 422", Revision::optional},
      {"POST", "/api/v1/milestones/{milestone}/reprogramming", "reprogramMilestone", "Moves its due date; once the plan is approved the ledger keeps it.", "", "Move", 201,
       "Milestone", "400 404 412 422", Revision::optional},
      {"POST", "/api/v1/milestones/{milestone}/verification", "verifyMilestone", "A second person confirms that it is finished.", "", "", 201, "Milestone", "400 404 412 422 428",
       Revision::required},
      {"POST", "/api/v1/milestones/{milestone}/withdrawal", "withdrawMilestone", "Takes it out of the plan, for a reason.", "", "Reason", 201, "Milestone", "400 404 412 422 428",
       Revision::required},
      {"POST", "/api/v1/milestones/{milestone}/reopening", "reopenMilestone", "It is not finished after all, for a reason.", "", "Reason", 201, "Milestone", "400 404 412 422 428",
       Revision::required},
      {"GET", "/api/v1/milestones/{milestone}/predecessors", "getPredecessors", "Codes of the milestones of its goal that it waits for.", "", "", 200, "Predecessors", "404",
       Revision::optional},
      {"PUT", "/api/v1/milestones/{milestone}/predecessors", "putPredecessors", "Sets them all; refused where they are due later or would wait in a circle.", "", "Predecessors",
       200, "Predecessors", "400 404 412 422 428", Revision::required},
  };
}

std::vector<api::Parameter> parameters() {
  return {{"institution", "text", "Code of an institution: it and all below it."},
          {"axis", "text", "Code of an axis."},
          {"standing", "Standing", "Only goals that stand so."},
          {"priority", "bool", "Only goals with priority, or only those without."},
          {"integrating", "Integrating", "Goals that only sum up others: none (the board's default), only, all (the default of /goals)."},
          {"classified", "text",
           "A classifier and one of its values, or one below it: «ODS:ODS 4»; «ODS» alone is any of its values. Goals have it; milestones have it themselves, or their goal has."},
          {"stale", "bool", "Only goals under way of which nothing was told since Monday."},
          {"q", "text", "Words in code, title, institution or leader, without regard to accents."},
          {"sort", "text",
           "Columns with commas, a minus for descending: title, institution, axis, standing, ends_on, restrictions, alerts, opportunities, stopped, late, "
           "on_course, finished, reprogrammed, progress, updated_at. Default: open restrictions and alerts, then late and reprogrammed milestones."},
          {"limit", "int", "Rows of a page: 50 unless asked, at most 200."},
          {"after", "int", "The id of the last row of the page before; follow «next» instead of writing it."}};
}

std::vector<api::Schema> schemas() {
  return {
      {"Standing", SchemaKind::choice, "stopped late on_course finished"},
      {"Integrating", SchemaKind::choice, "none only all"},
      {"DueKind", SchemaKind::choice, "fixed after open"},
      {"MoveCause", SchemaKind::choice, "authority procedure supplier weather budget scope imported other"},
      {"StandingCounts", SchemaKind::answer, "stopped:int late:int on_course:int finished:int"},
      {"MilestoneCounts", SchemaKind::answer, "stopped:int late:int on_course:int finished:int reprogrammed:int with_alerts:int with_restrictions:int"},
      {"BoardProgress", SchemaKind::answer, "real:number expected:number"},
      {"Progress100", SchemaKind::answer, "real:number expected:number expected_original:number"},
      {"Board", SchemaKind::answer, "today:date total:int standing:StandingCounts goals:[BoardGoal] next?"},
      {"BoardGoal", SchemaKind::answer,
       "id:int code title institution standing:Standing reason ends_on:date? days_left:int? milestones:MilestoneCounts alerts:int restrictions:int opportunities:int "
       "progress:BoardProgress updated_at:moment"},
      {"Goal", SchemaKind::answer,
       "id:int code title description institution objective? parent? leader leader_id:int? area starts_on:date? ends_on:date? days_left:int? territories:[text] shared_with:[text] "
       "need baseline product result "
       "impact budget? currency priority:bool integrating:bool "
       "published:bool approved_on:date? suspended_on:date? suspension closed_on:date? closing standing:Standing reason alerts:int restrictions:int opportunities:int "
       "progress:Progress100 "
       "updated_at:moment revision:int"},
      {"GoalDraft", SchemaKind::body,
       "code! title! institution! objective parent description area need baseline product result impact leader_id:int territories:[text] shared_with:[text] starts_on:date? "
       "ends_on:date? "
       "budget? currency priority:bool priority_reason integrating:bool published:bool"},
      {"GoalChange", SchemaKind::body,
       "code title institution objective? parent? description area need baseline product result impact leader_id:int territories:[text] shared_with:[text] starts_on:date? "
       "ends_on:date? "
       "budget? currency priority:bool priority_reason integrating:bool published:bool"},
      {"Milestone", SchemaKind::answer,
       "id:int goal code title line detail responsible:text? responsible_id:int? place? amount? type weight:int critical:bool due_kind:DueKind due_on:date? after:text? "
       "after_days:int predecessors:[text] "
       "due_original:date? finished_on:date? verified_on:date? unverified:bool "
       "withdrawn_on:date? withdrawal standing:Standing reason days_left:int? reprogrammed:int added_after_approval:bool progress_text updated_at:moment revision:int"},
      {"MilestoneDraft", SchemaKind::body,
       "code! title! type detail weight:int critical:bool responsible_id:int place? amount? due_on:date? due_kind:DueKind after after_days:int predecessors:[text]"},
      {"MilestoneChange", SchemaKind::body,
       "code title type detail weight:int critical:bool responsible_id:int place? amount? due_on:date? due_kind:DueKind after after_days:int predecessors:[text]"},
      {"Progress", SchemaKind::body, "text no_change:bool"},
      {"Completion", SchemaKind::body, "finished_on:date"},
      {"Move", SchemaKind::body, "due_on:date? cause:MoveCause reason move_successors:bool"},
      {"Reason", SchemaKind::body, "reason!"},
      {"Predecessors", SchemaKind::body, "predecessors:[text]!"},
      {"GoalReportDraft", SchemaKind::body, "text!"},
      {"GoalReport", SchemaKind::answer, "id:int reported_on:date text written_by"},
      {"StandingJudgementDraft", SchemaKind::body, "standing:Standing! reason! until_on:date!"},
      {"StandingJudgement", SchemaKind::answer, "id:int standing:Standing reason from_on:date until_on:date judged_by"},
      {"JournalChange", SchemaKind::answer, "object id:int before:json after:json"},
      {"JournalEntry", SchemaKind::answer, "id:int at:moment person office event reason changes:[JournalChange] changes_total:int hash"},
  };
}

}  // namespace

api::Description api_description() {
  auto description = api::Description{operations(), parameters(), {{"goal", "text", "Code of a goal: «A01»."}, {"milestone", "int", "Id of a milestone."}}, schemas()};
  description.add({likelihood_operations(), {}, {}, likelihood_schemas()});
  description.add({forecast_operations(), {}, {}, forecast_schemas()});
  return description;
}

}  // namespace timon::goals
