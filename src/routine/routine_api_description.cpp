#include "routine/routine.hpp"

namespace timon::routine {

api::Description api_description() {
  using api::SchemaKind;
  return {
      {
          {"GET", "/api/v1/periods", "listPeriods", "The published periods of the routine, those to come too, newest first.", "months limit after", "", 200, "Period[]", "422"},
          {"GET", "/api/v1/hand-offs", "listHandOffs", "Hand-offs of a period, of the person's own offices and of those below.", "period limit after", "", 200, "HandOff[]", "422"},
          {"GET", "/api/v1/routine-health", "getRoutineHealth",
           "Deliveries of the last periods by institution, readings, and requests for decisions of the last 90 days, over what the person looks after.", "", "", 200,
           "RoutineHealth", "403"},
          {"POST", "/api/v1/hand-offs", "handOff",
           "Hands off the period of one's office, again until its cut-off, late afterwards; for a coordinators' office with its pack as it stands. Up to three lines, separated by "
           "line feeds; without a period, the one of today.",
           "", "HandOffDraft", 201, "HandOff", "400 404 422"},
      },
      {{"months", "bool", "Months instead of weeks or fortnights."}, {"period", "text", "Its code: «2026-S21», «2026-Q11» or «2026-05». Without one, the one of today."}},
      {},
      {
          {"PeriodKind", SchemaKind::choice, "week fortnight month"},
          {"DeliveringRole", SchemaKind::choice, "manager coordinator minister"},
          {"Period", SchemaKind::answer,
           "id:int kind:PeriodKind code starts_on:date ends_on:date manager_until:moment coordinator_until:moment minister_on:date committee_on:date closed_at:moment?"},
          {"HandOff", SchemaKind::answer,
           "id:int period:int role:DeliveringRole office:int person:int? stands_in_for:int? lines:[text] content:json handed_at:moment is_late:bool sends:int revision:int"},
          {"DeliveryFigures", SchemaKind::answer,
           "period institution:int institution_name on_time:int late:int missing:int pending:int delivered:int read_by_coordinator:int read_by_minister:int"},
          {"RequestFigures", SchemaKind::answer, "level:Level asked:int read:int answered:int days_to_read:int? days_to_answer:int?"},
          {"RoutineHealth", SchemaKind::answer, "deliveries:[DeliveryFigures] requests:[RequestFigures]"},
          {"HandOffDraft", SchemaKind::body, "office:int! lines period"},
      }};
}

}  // namespace timon::routine
