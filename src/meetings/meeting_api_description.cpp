#include "meetings/meetings.hpp"

namespace timon::meetings {

api::Description api_description() {
  using api::Revision;
  using api::SchemaKind;
  return {
      {
          {"GET", "/api/v1/meetings", "listMeetings", "Meetings that are seen, the newest first; those ahead the soonest first.", "kind ahead limit after", "", 200,
           "MeetingLine[]", "422"},
          {"GET", "/api/v1/meetings/{meeting}", "getMeeting", "One meeting with who was asked to come.", "", "", 200, "Meeting", "404"},
          {"GET", "/api/v1/meetings/{meeting}/agenda", "listAgenda", "Its agenda in order.", "", "", 200, "AgendaItem[]", "404"},
          {"GET", "/api/v1/decisions", "listDecisions", "Decisions that are seen: open ones first, the soonest due before the others.",
           "state open year meeting goal q limit after", "", 200, "Decision[]", "422"},
          {"POST", "/api/v1/decisions", "takeDecision", "Writes down what a meeting in session decided.", "", "DecisionDraft", 201, "Decision", "400 404 422"},
          {"GET", "/api/v1/decisions/{decision}", "getDecision", "One of them.", "", "", 200, "Decision", "404"},
          {"POST", "/api/v1/decisions/{decision}/progress", "reportDecision", "News by the responsible office.", "", "DecisionNews", 200, "Decision", "400 404 412 422",
           Revision::optional},
          {"POST", "/api/v1/decisions/{decision}/completion", "completeDecision", "Declared done by the responsible office.", "", "DecisionNews", 200, "Decision",
           "400 404 412 422", Revision::optional},
          {"POST", "/api/v1/decisions/{decision}/verification", "verifyDecision", "The chair has seen it done, or sends it back with a reason.", "", "DecisionVerification", 200,
           "Decision", "400 404 412 422", Revision::optional},
          {"POST", "/api/v1/decisions/{decision}/cancellation", "cancelDecision", "The chair calls it off.", "", "Reason", 200, "Decision", "400 404 412 422", Revision::optional},
      },
      {{"ahead", "bool", "Only those still to come, or only those that are over."}, {"year", "int", "Of the register."}, {"meeting", "int", "Taken in that meeting."}},
      {{"meeting", "int", "Id of a meeting."}, {"decision", "int", "Id of a decision."}},
      {
          {"MeetingKind", SchemaKind::choice, "committee dispatch stocktake other"},
          {"MeetingState", SchemaKind::choice, "convened in_session closed cancelled"},
          {"AttendanceState", SchemaKind::choice, "invited attended excused absent"},
          {"AgendaKind", SchemaKind::choice, "held_obstacle late reprogrammed open_decision own synergy opportunity advance"},
          {"AgendaState", SchemaKind::choice, "pending done carried"},
          {"DecisionState", SchemaKind::choice, "pending in_progress done verified cancelled"},
          {"MeetingLine", SchemaKind::answer,
           "id:int kind:MeetingKind institution title held_on:date starts_at minutes:int place state:MeetingState items:int decisions:int minutes_sha256?"},
          {"Attendance", SchemaKind::answer, "office institution state:AttendanceState stand_in"},
          {"Meeting", SchemaKind::answer,
           "id:int kind:MeetingKind institution:int title chair:int held_on:date starts_at minutes:int place state:MeetingState reason minutes_sha256? attendance:[Attendance] "
           "revision:int"},
          {"AgendaItem", SchemaKind::answer, "id:int kind:AgendaKind position:int title detail minutes:int state:AgendaState note goal:int? carried:bool"},
          {"Decision", SchemaKind::answer,
           "id:int year:int number:int text state:DecisionState office taken_on:date due_on:date done_on:date? verified_on:date? note meeting:int meeting_title goal? milestone? "
           "obstacle? level:Level climbs_on:date? silent_climbs:int revision:int"},
          {"DecisionDraft", SchemaKind::body, "meeting:int! item:int text! office:int! due_on:date! goal"},
          {"DecisionNews", SchemaKind::body, "text"},
          {"DecisionVerification", SchemaKind::body, "accepted:bool reason"},
      }};
}

}  // namespace timon::meetings
