#include "exchange/import_job.hpp"

#include <charconv>

#include "exchange/report_text.hpp"
#include "goals/goals.hpp"
#include "organization/organization.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/work/refusal.hpp"

namespace timon::exchange {
namespace {

/// The file, or nothing when there is nothing to do any more: another program was quicker, or it was thrown away.
std::optional<ImportFile> file_at_work(sql::Session& db, std::int64_t id) {
  static auto const text = sql::select<ImportFile>("WHERE id = :id AND state IN ('checking', 'writing')");
  return db.maybe<ImportFile>(text, sql::with("id", id));
}

/// What was found is kept for who looks at it next.
void keep_report(sql::Session& db, ImportFile const& file, ImportReport const& report, FileState state) {
  db.run("UPDATE import_file SET state = :state, report = :report, refusal = '' WHERE id = :id", sql::with("state", state, "report", text_of(report), "id", file.id));
}

void keep_outcome(sql::Session& db, ImportFile const& file, ImportReport report) {
  if (!report.entry) return keep_report(db, file, report, FileState::refused);
  // Sheet by sheet and with what was left out; what was changed stands in the journal.
  report.differences.clear();
  db.run("UPDATE import_file SET state = 'written', content = '', report = :report, written = :written, entry = :entry WHERE id = :id",
         sql::with("report", text_of(report), "written", static_cast<std::int64_t>(report.rows_to_write), "entry", *report.entry, "id", file.id));
}

/// Whoever waits for it is told why, and finds the file as it was.
void refuse(sql::Session& db, std::int64_t id, char const* why) {
  db.run("UPDATE import_file SET state = 'refused', report = '', refusal = :why WHERE id = :id AND state IN ('checking', 'writing')", sql::with("why", why, "id", id));
}

/// The import and what is told of it last together or not at all: a job that is done again finds nothing to do.
void do_file(Work& work, ImportFile const& file, ImportProgress& progress) {
  progress.tell(file.id.number, {ImportPhase::reading});
  auto const is_check = file.state == FileState::checking;
  auto options = is_check ? ImportOptions{.dry_run = true} : ImportOptions{.only_good_rows = file.only_good_rows, .reason = file.reason};
  options.progress = [&](ImportStep step) { progress.tell(file.id.number, step); };
  if (is_check) return keep_report(work.db, file, report_of(work, file, std::move(options)), FileState::waiting);
  auto transaction = sql::Transaction{work.db};
  keep_outcome(work.db, file, report_of(work, file, std::move(options)));
  transaction.commit();
}

ImportReport refused(Problems const& problems) {
  auto report = ImportReport{};
  for (auto const& problem : problems) report.problems.push_back({.problem = problem});
  return report;
}

}  // namespace

ImportReport report_of(Work& work, ImportFile const& file, ImportOptions options) {
  auto workbook = workbook_of(file);
  if (!workbook) return refused(workbook.error());
  options.answers = answers_of(file);
  options.file_name = file.name;
  auto report = import_plan(work, std::move(*workbook), options);
  return report ? std::move(*report) : refused(report.error());
}

ImportReport review_of(Work& work, ImportFile const& file) { return file.report.empty() ? report_of(work, file, {.dry_run = true}) : report_from(file.report); }

void enqueue_check(Work& work, std::int64_t file) {
  auto transaction = sql::Transaction{work.db};
  auto const changed =
      work.db.run("UPDATE import_file SET state = 'checking', report = '', refusal = '' WHERE id = :id AND state IN ('waiting', 'refused')", sql::with("id", file));
  if (changed == 1) jobs::enqueue(work.db, kImportJob, std::to_string(file), work.now);
  transaction.commit();
}

void enqueue_import(Work& work, std::int64_t file, ImportOptions const& options) {
  auto transaction = sql::Transaction{work.db};
  auto const changed =
      work.db.run("UPDATE import_file SET state = 'writing', refusal = '', only_good_rows = :only_good_rows, reason = :reason WHERE id = :id AND state IN ('waiting', 'refused')",
                  sql::with("only_good_rows", options.only_good_rows, "reason", options.reason, "id", file));
  if (changed == 1) jobs::enqueue(work.db, kImportJob, std::to_string(file), work.now);
  transaction.commit();
}

void do_import_job(Work& work, std::string const& payload, ImportProgress& progress) {
  auto id = std::int64_t{};
  std::from_chars(payload.data(), payload.data() + payload.size(), id);
  auto const file = file_at_work(work.db, id);
  if (!file) return;
  auto const owner = organization::find_person(work.db, file->person);
  if (!owner || !owner->is_active) return refuse(work.db, id, "import.refused.right");
  work.actor = organization::load_actor(work.db, *owner, work.today);
  try {
    do_file(work, *file, progress);
  } catch (Forbidden const&) {
    // Trying again would find the same: the job ends here, and the person reads why.
    refuse(work.db, id, "import.refused.right");
  } catch (NotFound const&) {
    refuse(work.db, id, "import.refused.gone");
  } catch (Stale const&) {
    // Somebody was quicker at a row: the person reviews what stands there now.
    refuse(work.db, id, "import.refused");
  } catch (std::exception const&) {
    // Whoever waits for it is told; the list of jobs says why.
    progress.forget(id);
    refuse(work.db, id, "import.refused.failed");
    throw;
  }
  progress.forget(id);
}

}  // namespace timon::exchange
