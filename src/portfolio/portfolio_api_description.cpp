#include "portfolio/portfolio.hpp"

namespace timon::portfolio {

api::Description api_description() {
  using api::SchemaKind;
  return {{{"GET", "/api/v1/milestones", "listMilestones", "Milestones of all goals that are seen, those that need somebody first, with totals of all that match.",
            "institution axis objective goal standing due from to critical issues priority integrating place line responsible classified tag q limit after", "", 200,
            "MilestoneList", ""}},
          {{"objective", "text", "Code of an objective."},
           {"due", "DueFilter", "Only unfinished ones due then; «none»: those without a date."},
           {"to", "date", "The last day on which they may be due."},
           {"critical", "bool", "Only those on the critical path, or only those beside it."},
           {"issues", "IssueFilter", "Only those with something open on them, or with nothing."},
           {"line", "text", "Only of that line of the code: «3» of «3,02»."},
           {"responsible", "int", "Id of the office that answers for them."},
           {"place", "text", "Code of a place: they are there or below it."},
           {"tag", "text", "A label on them or on their goal, without regard to case and accents."}},
          {},
          {{"DueFilter", SchemaKind::choice, "overdue next20 month year none"},
           {"IssueFilter", SchemaKind::choice, "any restrictions alerts none"},
           {"MilestoneLine", SchemaKind::answer,
            "id:int goal goal_title institution code title line responsible:text? type weight:int critical:bool due_kind:DueKind due_on:date? due_original:date? finished_on:date? "
            "verified_on:date? standing:Standing reason days_left:int? reprogrammed:int added_after_approval:bool alerts:int restrictions:int progress_text updated_at:moment "
            "revision:int"},
           {"MilestoneList", SchemaKind::answer, "total:int standing:StandingCounts items:[MilestoneLine] next?"}}};
}

}  // namespace timon::portfolio
