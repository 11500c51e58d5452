#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "exchange/import_progress.hpp"
#include "exchange/plan_reading.hpp"
#include "platform/export/table.hpp"
#include "platform/export/zip.hpp"
#include "platform/work/refusal.hpp"
#include "platform/work/work.hpp"

namespace timon::exchange {

struct ImportOptions {
  bool dry_run{};         // tells everything, writes nothing
  bool only_good_rows{};  // rows with a problem, and what needs them, stay out
  std::string reason{};   // of moved dates whose row gives none; also stands in the journal
  Answers answers{};
  std::string file_name{};
  std::function<void(ImportStep)> progress{};  // some two hundred times while the import runs
};

struct SheetReport {
  std::string name{};
  int rows{}, added{}, changed{}, equal{}, wrong{};
  std::vector<std::string> columns_left_out{};
};

/// One cell that the import changes, or (without column) one row that it adds. Dates stand as in ISO 8601.
struct Difference {
  std::string sheet{};
  int line{};
  std::string key{};  // «A04/2,01»
  std::string column{};
  std::string before{}, after{};
  Problem consequence{};  // what follows from it, or an empty message
  bool is_move{};         // of a due date after the approval of the plan
  bool is_new() const { return column.empty(); }
};

/// What an import did, or would do.
struct ImportReport {
  std::vector<SheetReport> sheets{};
  std::vector<CellProblem> problems{};
  std::vector<CellProblem> warnings{};
  std::vector<Question> questions{};
  std::vector<Ignored> ignored{};
  std::vector<Difference> differences{};
  long rows_to_write{};                 // good rows that are new or change
  std::optional<std::int64_t> entry{};  // of the journal, when something was written

  bool has_problems() const { return !problems.empty(); }
  /// False while a question is open, or while rows are wrong and not only the good ones are asked for.
  bool may_be_written(bool only_good_rows) const { return questions.empty() && (only_good_rows || problems.empty()); }
};

/// Brings a plan workbook in, in one deed. Whoever may import content writes it inside the own institutions, whoever may
/// import the organization writes institutions, people and places; the console both. Throws Forbidden for others.
/// Without `dry_run` nothing is written unless `may_be_written`; then the report has no entry. Give the workbook away: a large
/// one is let go of as soon as it is read.
Outcome<ImportReport> import_plan(Work&, tables::Workbook, ImportOptions const& = {});

constexpr auto kImportJob = std::string_view{"import"};  // payload: the id of an uploaded file
/// Does a job of kind kImportJob as the person whose file it is. `progress` hears how far it is.
void do_import_job(Work&, std::string const& payload, ImportProgress& progress);

/// All that the actor may see, as a workbook that `import_plan` takes.
tables::Workbook export_plan(Work&);
/// The same as the bytes of an XLSX, and as one CSV for each sheet with the government's decimal mark. Sheet after sheet: the whole is
/// never in memory as cells.
std::string export_plan_xlsx(Work&);
std::vector<tables::ZipFile> export_plan_csv(Work&);

/// What became of taking an import back.
struct UndoReport {
  long rows{};                      // given back
  std::vector<std::string> kept{};  // rows that were changed since, or on which others built: «meta A04 (documento)»
  std::optional<std::int64_t> entry{};
};
/// Gives every row that the import wrote back to what it was, but those that were changed since.
/// Refused when the entry is no import or was undone already.
Outcome<UndoReport> undo_import(Work&, std::int64_t entry);
bool is_undone(sql::Session&, std::int64_t entry);

/// The government's locale («es-AR»), by which numbers are read and written.
std::string locale_of(sql::Session&);
char decimal_mark_of(sql::Session&);

}  // namespace timon::exchange
