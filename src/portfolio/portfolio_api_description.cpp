#include "portfolio/portfolio.hpp"

namespace timon::portfolio {

api::Description api_description() {
  using api::Revision;
  using api::SchemaKind;
  return {
      {{"GET", "/api/v1/milestones", "listMilestones", "Milestones of all goals that are seen, those that need somebody first, with totals of all that match.",
        "institution axis objective goal standing due from to critical issues priority integrating place line responsible classified tag q limit after", "", 200, "MilestoneList",
        ""},
       {"GET", "/api/v1/goals/{goal}/labels", "getGoalLabels", "The labels of a goal, by name.", "", "", 200, "Labels", "404", Revision::optional},
       {"PUT", "/api/v1/goals/{goal}/labels", "labelGoal", "Sets them all.", "", "Labels", 200, "Labels", "400 404 412 422 428", Revision::required},
       {"GET", "/api/v1/milestones/{milestone}/labels", "getMilestoneLabels", "The labels of a milestone, by name.", "", "", 200, "Labels", "404", Revision::optional},
       {"PUT", "/api/v1/milestones/{milestone}/labels", "labelMilestone", "Sets them all.", "", "Labels", 200, "Labels", "400 404 412 422 428", Revision::required},
       {"POST", "/api/v1/bulk", "doBulk",
        "Does one thing to many goals or many milestones, at most 500: each whole or not at all, all of it one entry of the journal. Tells row by row what was done and what was "
        "refused, and the act under which its person may undo it for ten minutes.",
        "", "BulkOrder", 200, "BulkOutcome", "400 422"},
       {"POST", "/api/v1/bulk/{act}/undoing", "undoBulk", "Brings back what the last act touched and nobody changed since.", "", "", 200, "BulkOutcome", "404"},
       {"GET", "/api/v1/trash", "listTrash", "What was removed before any approval and the token's person may put back, newest first, at most 200.", "", "", 200, "TrashItem[]",
        ""},
       {"POST", "/api/v1/trash/{item}/restoration", "restoreTrash", "Puts it back with all that hung from it.", "", "", 201, "Restored", "404 422"},
       {"POST", "/api/v1/goals/{goal}/removal", "removeGoal", "Puts a goal that was never approved in the trash; refused while something names it.", "", "", 201, "TrashItem",
        "400 404 412 422 428", Revision::required},
       {"POST", "/api/v1/milestones/{milestone}/removal", "removeMilestone", "The same of a milestone of such a goal.", "", "", 201, "TrashItem", "400 404 412 422 428",
        Revision::required}},
      {{"objective", "text", "Code of an objective."},
       {"due", "DueFilter", "Only unfinished ones due then; «none»: those without a date."},
       {"to", "date", "The last day on which they may be due."},
       {"critical", "bool", "Only those on the critical path, or only those beside it."},
       {"issues", "IssueFilter", "Only those with something open on them, or with nothing."},
       {"line", "text", "Only of that line of the code: «3» of «3,02»."},
       {"responsible", "int", "Id of the office that answers for them."},
       {"place", "text", "Code of a place: they are there or below it."},
       {"tag", "text", "A label on them or on their goal, without regard to case and accents."}},
      {{"act", "int", "Number of an act on many."}, {"item", "int", "Number of what lies in the trash."}},
      {{"DueFilter", SchemaKind::choice, "overdue next20 month year none"},
       {"IssueFilter", SchemaKind::choice, "any restrictions alerts none"},
       {"MilestoneLine", SchemaKind::answer,
        "id:int goal goal_title institution code title line responsible:text? type weight:int critical:bool due_kind:DueKind due_on:date? due_original:date? finished_on:date? "
        "verified_on:date? standing:Standing reason days_left:int? reprogrammed:int added_after_approval:bool alerts:int restrictions:int progress_text updated_at:moment "
        "revision:int"},
       {"MilestoneList", SchemaKind::answer, "total:int standing:StandingCounts items:[MilestoneLine] next?"},
       {"Labels", SchemaKind::body, "labels:[text]!"},
       {"BulkVerb", SchemaKind::choice, "dates responsible critical uncritical verify tag untag leader publish unpublish"},
       {"BulkRow", SchemaKind::body, "id:int goal milestone revision:int"},
       {"BulkOrder", SchemaKind::body, "verb:BulkVerb! goals:[BulkRow] milestones:[BulkRow] days:int to_on:date cause:MoveCause reason responsible_id:int leader_id:int label"},
       {"BulkAnswer", SchemaKind::answer, "id:int? goal? milestone? done:bool refused:FieldProblem? revision:int?"},
       {"BulkOutcome", SchemaKind::answer, "act:int? done:int refused:int rows:[BulkAnswer]"},
       {"TrashSubject", SchemaKind::choice, "goal milestone"},
       {"TrashItem", SchemaKind::answer, "id:int subject:TrashSubject goal goal_title milestone? title institution removed_by removed_at:moment until_on:date"},
       {"Restored", SchemaKind::answer, "subject:TrashSubject goal milestone?"}}};
}

}  // namespace timon::portfolio
