#include "obstacles/obstacle_api.hpp"

namespace timon::obstacles {
namespace {

using api::Revision;
using api::SchemaKind;

constexpr auto kListQuery = "open state level type mine institution goal q limit after";
constexpr auto kDeedRefusals = "400 404 412 422";

/// The same for alerts and for restrictions, but for their words.
std::vector<api::Operation> of_alerts() {
  auto const optional = Revision::optional;
  return {
      {"GET", "/api/v1/alerts", "listAlerts", "Alerts on goals that are seen.", kListQuery, "", 200, "ObstacleLine[]", "422"},
      {"POST", "/api/v1/alerts", "raiseAlert", "Registers an alert on milestones or goals.", "", "ObstacleDraft", 201, "Obstacle", "400 422"},
      {"GET", "/api/v1/goals/{goal}/alerts", "listGoalAlerts", "Alerts on one goal.", kListQuery, "", 200, "ObstacleLine[]", "404 422"},
      {"GET", "/api/v1/alerts/{obstacle}", "getAlert", "An alert.", "", "", 200, "Obstacle", "404", optional},
      {"GET", "/api/v1/alerts/{obstacle}/actions", "listAlertActions", "Its log, newest first.", "", "", 200, "Action[]", "404"},
      {"POST", "/api/v1/alerts/{obstacle}/actions", "logAlertAction", "Adds a line to its log.", "", "ActionDraft", 201, "Action", "400 404 422"},
      {"POST", "/api/v1/alerts/{obstacle}/escalation", "escalateAlert", "Derives it one level up.", "", "Escalation", 200, "Obstacle", kDeedRefusals, optional},
      {"POST", "/api/v1/alerts/{obstacle}/return", "returnAlert", "Returns it one level down.", "", "Reason", 200, "Obstacle", kDeedRefusals, optional},
      {"POST", "/api/v1/alerts/{obstacle}/answer", "answerAlert", "Answers what was asked of its holder.", "", "Answer", 200, "Obstacle", kDeedRefusals, optional},
      {"POST", "/api/v1/alerts/{obstacle}/resolution", "resolveAlert", "Closes it as resolved.", "", "Resolution", 200, "Obstacle", kDeedRefusals, optional},
      {"POST", "/api/v1/alerts/{obstacle}/discard", "discardAlert", "Closes it as discarded.", "", "Reason", 200, "Obstacle", kDeedRefusals, optional},
      {"POST", "/api/v1/alerts/{obstacle}/pause", "pauseAlert", "Stops its clock until a day.", "", "Pause", 200, "Obstacle", kDeedRefusals, optional},
      {"POST", "/api/v1/alerts/{obstacle}/targets", "targetAlert", "Lays it on these milestones and goals and no others.", "", "TargetsDraft", 200, "Obstacle", kDeedRefusals,
       optional},
      {"POST", "/api/v1/alerts/{obstacle}/division", "divideAlert", "Takes some of its targets into one of their own.", "", "Division", 201, "Obstacle", kDeedRefusals, optional},
      {"POST", "/api/v1/alerts/{obstacle}/resumption", "resumeAlert", "Lets its clock run again.", "", "", 200, "Obstacle", kDeedRefusals, optional},
      {"POST", "/api/v1/alerts/{obstacle}/conversion", "convertAlert", "Makes a restriction of it.", "", "", 200, "Obstacle", kDeedRefusals, optional},
  };
}

std::vector<api::Operation> of_restrictions() {
  auto const optional = Revision::optional;
  return {
      {"GET", "/api/v1/restrictions", "listRestrictions", "Restrictions on goals that are seen.", kListQuery, "", 200, "ObstacleLine[]", "422"},
      {"POST", "/api/v1/restrictions", "raiseRestriction", "Registers a restriction on milestones or goals.", "", "ObstacleDraft", 201, "Obstacle", "400 422"},
      {"GET", "/api/v1/goals/{goal}/restrictions", "listGoalRestrictions", "Restrictions on one goal.", kListQuery, "", 200, "ObstacleLine[]", "404 422"},
      {"GET", "/api/v1/restrictions/{obstacle}", "getRestriction", "A restriction.", "", "", 200, "Obstacle", "404", optional},
      {"GET", "/api/v1/restrictions/{obstacle}/actions", "listRestrictionActions", "Its log, newest first.", "", "", 200, "Action[]", "404"},
      {"POST", "/api/v1/restrictions/{obstacle}/actions", "logRestrictionAction", "Adds a line to its log.", "", "ActionDraft", 201, "Action", "400 404 422"},
      {"POST", "/api/v1/restrictions/{obstacle}/escalation", "escalateRestriction", "Derives it one level up.", "", "Escalation", 200, "Obstacle", kDeedRefusals, optional},
      {"POST", "/api/v1/restrictions/{obstacle}/return", "returnRestriction", "Returns it one level down.", "", "Reason", 200, "Obstacle", kDeedRefusals, optional},
      {"POST", "/api/v1/restrictions/{obstacle}/answer", "answerRestriction", "Answers what was asked of its holder.", "", "Answer", 200, "Obstacle", kDeedRefusals, optional},
      {"POST", "/api/v1/restrictions/{obstacle}/resolution", "resolveRestriction", "Closes it as resolved.", "", "Resolution", 200, "Obstacle", kDeedRefusals, optional},
      {"POST", "/api/v1/restrictions/{obstacle}/discard", "discardRestriction", "Closes it as discarded.", "", "Reason", 200, "Obstacle", kDeedRefusals, optional},
      {"POST", "/api/v1/restrictions/{obstacle}/pause", "pauseRestriction", "Stops its clock until a day.", "", "Pause", 200, "Obstacle", kDeedRefusals, optional},
      {"POST", "/api/v1/restrictions/{obstacle}/targets", "targetRestriction", "Lays it on these milestones and goals and no others.", "", "TargetsDraft", 200, "Obstacle",
       kDeedRefusals, optional},
      {"POST", "/api/v1/restrictions/{obstacle}/division", "divideRestriction", "Takes some of its targets into one of their own.", "", "Division", 201, "Obstacle", kDeedRefusals,
       optional},
      {"POST", "/api/v1/restrictions/{obstacle}/resumption", "resumeRestriction", "Lets its clock run again.", "", "", 200, "Obstacle", kDeedRefusals, optional},
  };
}

std::vector<api::Operation> of_opportunities() {
  return {
      {"POST", "/api/v1/obstacle-mergers", "mergeObstacles", "One alert or restriction instead of several, with all that they lie on.", "", "Merger", 201, "Obstacle", "400 422"},
      {"GET", "/api/v1/opportunities", "listOpportunities", "Opportunities of goals that are seen, soonest first.", "limit after", "", 200, "Opportunity[]", ""},
      {"POST", "/api/v1/opportunities", "proposeOpportunity", "Proposes an opportunity.", "", "OpportunityDraft", 201, "Opportunity", "400 422"},
      {"GET", "/api/v1/goals/{goal}/opportunities", "listGoalOpportunities", "Opportunities of one goal.", "", "", 200, "Opportunity[]", "404"},
      {"GET", "/api/v1/opportunities/{opportunity}", "getOpportunity", "An opportunity.", "", "", 200, "Opportunity", "404", Revision::optional},
      {"POST", "/api/v1/opportunities/{opportunity}/valuation", "valueOpportunity", "Values it: one step on, or declined.", "", "Valuation", 200, "Opportunity", kDeedRefusals,
       Revision::optional},
  };
}

std::vector<api::Schema> schemas() {
  return {
      {"Level", SchemaKind::choice, "manager coordinator minister committee head"},
      {"ObstacleState", SchemaKind::choice, "unreviewed in_process resolved discarded converted"},
      {"ObstacleType", SchemaKind::choice, "technical_administrative financial legal political informative_communicational coordination social external"},
      {"AnswerVerb", SchemaKind::choice, "decide delegate ask_for_data reject"},
      {"ActionKind", SchemaKind::choice, "action reported derived silence returned answered paused resumed resolved discarded converted split merged widened"},
      {"OpportunityState", SchemaKind::choice, "proposed validated valued endorsed proposed_for_agenda on_agenda held declined"},
      {"ValuationVerb", SchemaKind::choice, "advance decline"},
      {"Treatment", SchemaKind::answer, "what with_whom when"},
      {"TreatmentDraft", SchemaKind::body, "what with_whom when"},
      {"Target", SchemaKind::answer, "goal milestone?"},
      {"TargetDraft", SchemaKind::body, "goal! milestone"},
      {"ObstacleLine", SchemaKind::answer,
       "id:int code goal milestone? title type:ObstacleType state:ObstacleState level:Level holder? level_since:date climbs_on:date? silent_climbs:int limit_on:date? "
       "days_left:int? blocking:bool decision_asked treatment:Treatment reported_on:date closed_on:date? revision:int"},
      {"Obstacle", SchemaKind::answer,
       "id:int code goal? milestone? targets:[Target] title type:ObstacleType description state:ObstacleState level:Level holder? level_since:date climbs_on:date? "
       "paused_until:date? silent_climbs:int limit_on:date? days_left:int? blocking:bool decision_asked treatment:Treatment origin:int? successor:int? closing reported_on:date "
       "closed_on:date? "
       "revision:int"},
      {"ObstacleDraft", SchemaKind::body,
       "goal milestone targets:[TargetDraft] title! type:ObstacleType description decision_asked treatment:TreatmentDraft limit_on:date blocking:bool"},
      {"Action", SchemaKind::answer, "id:int at:moment kind:ActionKind verb? text reserved:bool lesson:bool level:Level"},
      {"ActionDraft", SchemaKind::body, "text! reserved:bool lesson:bool"},
      {"TargetsDraft", SchemaKind::body, "targets:[TargetDraft]!"},
      {"Division", SchemaKind::body, "title! targets:[TargetDraft]!"},
      {"Merger", SchemaKind::body, "obstacles:[text]! title! type:ObstacleType description decision_asked treatment:TreatmentDraft limit_on:date blocking:bool"},
      {"Escalation", SchemaKind::body, "reason! decision_asked"},
      {"Answer", SchemaKind::body, "verb:AnswerVerb! text!"},
      {"Resolution", SchemaKind::body, "text!"},
      {"Pause", SchemaKind::body, "reason! until:date!"},
      {"Opportunity", SchemaKind::answer,
       "id:int code goal? milestone? title proposed_on:date? proposed_at? place authority message embargo_on:date? state:OpportunityState valuation revision:int"},
      {"OpportunityDraft", SchemaKind::body, "goal! milestone title! proposed_on:date proposed_at place authority message embargo_on:date"},
      {"Valuation", SchemaKind::body, "verb:ValuationVerb! text"},
  };
}

}  // namespace

api::Description api_description() {
  auto description = api::Description{of_alerts(),
                                      {{"open", "bool", "Only those still open."},
                                       {"state", "ObstacleState", "Only in that state."},
                                       {"level", "Level", "Only on that level of the ladder."},
                                       {"type", "ObstacleType", "Only of that type."},
                                       {"mine", "bool", "Only what the token's person holds."},
                                       {"goal", "text", "Code of a goal."}},
                                      {{"obstacle", "text", "Id or code: «17» or «R-17»."}, {"opportunity", "text", "Id or code: «3» or «O-03»."}},
                                      schemas()};
  description.add({of_restrictions(), {}, {}, {}});
  description.add({of_opportunities(), {}, {}, {}});
  return description;
}

}  // namespace timon::obstacles
