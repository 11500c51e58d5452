#include "plans/plans.hpp"

namespace timon::plans {

api::Description api_description() {
  using api::SchemaKind;
  return {{
              {"GET", "/api/v1/classifiers", "listClassifiers", "The catalogues of values that goals and milestones may have.", "", "", 200, "Classifier[]", ""},
              {"GET", "/api/v1/classifiers/{classifier}", "getClassifier", "One of them with its values.", "", "", 200, "Classifier", "404", api::Revision::optional},
              {"GET", "/api/v1/goals/{goal}/classifiers", "getGoalClassifiers", "What a goal has of each.", "", "", 200, "Classified", "404", api::Revision::optional},
              {"PUT", "/api/v1/goals/{goal}/classifiers", "classifyGoal", "Sets the values of the classifiers that are sent; others stay.", "", "Classified", 200, "Classified",
               "400 404 412 422", api::Revision::optional},
              {"GET", "/api/v1/milestones/{milestone}/classifiers", "getMilestoneClassifiers", "What a milestone has of each.", "", "", 200, "Classified", "404",
               api::Revision::optional},
              {"PUT", "/api/v1/milestones/{milestone}/classifiers", "classifyMilestone", "Sets the values of the classifiers that are sent; others stay.", "", "Classified", 200,
               "Classified", "400 404 412 422", api::Revision::optional},
              {"GET", "/api/v1/plans", "listPlans", "Plans with their versions.", "", "", 200, "PlanHead[]", ""},
              {"GET", "/api/v1/plans/{plan}", "getPlan", "A plan with its axes, objectives and the goals that are seen.", "", "", 200, "PlanTree", "404", api::Revision::optional},
              {"GET", "/api/v1/priorities", "listPriorities", "Goals with priority and the recorded choice.", "", "", 200, "Priority[]", ""},
              {"GET", "/api/v1/goals/{goal}/parts", "getGoalParts", "The parts of an integrating goal and their sum.", "", "", 200, "Parts", "404"},
              {"GET", "/api/v1/goals/{goal}/shares", "getGoalShares", "How much each institution carries.", "", "", 200, "ShareLine[]", "404"},
          },
          {},
          {{"classifier", "text", "Code of a classifier: «ODS»."}, {"plan", "text", "Code of a plan."}},
          {
              {"ClassifierKind", SchemaKind::choice, "sdg budget_programme plan other"},
              {"ClassifierScope", SchemaKind::choice, "goals milestones both"},
              {"ClassifierValue", SchemaKind::answer, "code title parent? retired:bool goals:int milestones:int"},
              {"Classifier", SchemaKind::answer,
               "code name kind:ClassifierKind applies_to:ClassifierScope multiple:bool required:bool retired:bool values:[ClassifierValue] revision:int"},
              {"Classified", SchemaKind::body, "classifiers:json!"},
              {"PlanVersionState", SchemaKind::choice, "draft approved"},
              {"PlanVersion", SchemaKind::answer, "number:int state:PlanVersionState reason? opened_on:date authority? act_number? act_on:date? approved_on:date? sha256?"},
              {"PlanHead", SchemaKind::answer, "code name description from_on:date? until_on:date? versions:[PlanVersion] revision:int"},
              {"PlanTree", SchemaKind::answer, "code name description from_on:date? until_on:date? versions:[PlanVersion] revision:int axes:json"},
              {"Priority", SchemaKind::answer, "goal title institution standing:Standing reason? decided_on:date? decided_by?"},
              {"Parts", SchemaKind::answer, "parts:json milestones:json progress:number expected:number budgets:json"},
              {"ShareLine", SchemaKind::answer, "institution in_charge:bool percent:int?"},
          }};
}

}  // namespace timon::plans
