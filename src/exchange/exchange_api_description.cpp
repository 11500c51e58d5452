#include "exchange/exchange_pages.hpp"

namespace timon::exchange {

api::Description api_description() {
  using api::SchemaKind;
  return {
      {{"POST", "/api/v1/imports", "importPlan",
        "Reads a plan workbook (XLSX, ODS, or CSV in a ZIP): tries it, or writes it as one entry of the journal. A job does that with a large file: 202, and where to ask for it.",
        "dry_run only_good_rows reason name thousands decimals", "file", 201, "ImportReport|ImportFile", "400 413 422"},
       {"GET", "/api/v1/imports/{import}", "getImport", "One's own file that waits or is at work: how far it is, what was found in it, what became of it. Kept for a day.", "", "",
        200, "ImportFile", "404"},
       {"POST", "/api/v1/imports/{import}/writing", "writeImport", "Writes a file that waits, or with dry_run compares it once more; a job does that with a large one.",
        "dry_run only_good_rows reason thousands decimals", "", 201, "ImportReport|ImportFile", "404 409 422"},
       {"GET", "/api/v1/export", "exportPlan", "The plan workbook of all that is seen: XLSX, or with format=csv a ZIP of CSV files.", "format", "", 200, "", ""}},
      {{"dry_run", "bool", "Only tries: nothing is written and 200 is answered."},
       {"only_good_rows", "bool", "Writes the rows that are right and leaves the others."},
       {"reason", "text", "Why dates move, where the file does not say."},
       {"name", "text", "What the file is called, when it is sent as the body."},
       {"thousands", "[text]", "Columns («metas.presupuesto») whose point parts thousands; may be repeated."},
       {"decimals", "[text]", "Columns whose point parts decimals; may be repeated."},
       {"format", "text", "«csv» for a ZIP of CSV files."}},
      {{"import", "int", "Id of a file that was sent to be imported."}},
      {{"ImportSheet", SchemaKind::answer, "name rows:int new:int changed:int equal:int wrong:int columns_left_out:[text]"},
       {"CellProblem", SchemaKind::answer, "sheet line:int column said code message fix"},
       {"CellDifference", SchemaKind::answer, "sheet line:int key column before after new:bool reprogramming:bool consequence"},
       {"ImportQuestion", SchemaKind::answer, "key example cells:int"},
       {"IgnoredColumn", SchemaKind::answer, "sheet column"},
       {"ImportReport", SchemaKind::answer,
        "sheets:[ImportSheet] problems:[CellProblem] warnings:[CellProblem] questions:[ImportQuestion] ignored:[IgnoredColumn] differences:[CellDifference] rows_to_write:int "
        "written:bool entry:int?"},
       {"ImportState", SchemaKind::choice, "waiting checking writing written refused"},
       {"ImportPhase", SchemaKind::choice, "reading checking writing settling"},
       {"ImportProgress", SchemaKind::answer, "phase:ImportPhase done:int all:int"},
       {"ImportFile", SchemaKind::answer,
        "id:int name size:int uploaded_at:moment state:ImportState progress:ImportProgress? code? message? rows_written:int? entry:int? report:ImportReport?"}}};
}

}  // namespace timon::exchange
