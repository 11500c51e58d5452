#include "ledger/ledger.hpp"

namespace timon::ledger {

api::Description api_description() {
  using api::SchemaKind;
  return {
      {{"GET", "/api/v1/reprogrammings", "listReprogrammings", "Every move of a due date after approval, newest first, of the goals that are seen.",
        "institution axis goal cause from until moves_min too_late q limit after", "", 200, "Reprogramming[]", "422"},
       {"GET", "/api/v1/integrity", "getIntegrity", "What became of the dates that were approved, for each institution and in all.", "institution axis", "", 200, "Integrity",
        "422"}},
      {{"cause", "MoveCause", "Only moves for that cause."},
       {"from", "date", "The first day."},
       {"until", "date", "The last day."},
       {"moves_min", "int", "Only of milestones that were moved so many times or more."},
       {"too_late", "bool", "Only dates that were moved when they had come already."}},
      {},
      {{"Reprogramming", SchemaKind::answer,
        "id:int milestone:int code title goal goal_title institution due_original:date? from:date? to:date? days:int? too_late:bool cause:MoveCause reason moved_on:date person "
        "office due_on:date? days_in_all:int? moves:int finished_on:date?"},
       {"IntegrityFigures", SchemaKind::answer,
        "institution? name milestones:int kept:int moved_once:int moved_twice:int moved_three_or_more:int added:int withdrawn:int finished_on_time:int finished_afterwards:int"},
       {"Integrity", SchemaKind::answer, "total:IntegrityFigures items:[IntegrityFigures]"}}};
}

}  // namespace timon::ledger
