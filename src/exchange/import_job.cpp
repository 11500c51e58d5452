#include "exchange/import_job.hpp"

#include <charconv>

#include "goals/goals.hpp"
#include "organization/organization.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/work/refusal.hpp"

namespace timon::exchange {
namespace {

/// Whose file it is, or nothing when it is not to be written any more: another program was quicker, or it was thrown away.
std::optional<ImportFile> file_to_write(sql::Session& db, std::int64_t id) {
  static auto const text = sql::select<ImportFile>("WHERE id = :id AND state = 'writing'");
  return db.maybe<ImportFile>(text, sql::with("id", id));
}

void keep_outcome(sql::Session& db, ImportFile const& file, ImportReport const& report) {
  if (!report.entry) return void(db.run("UPDATE import_file SET state = 'refused' WHERE id = :id", sql::with("id", file.id)));
  db.run("UPDATE import_file SET state = 'written', content = '', written = :written, entry = :entry WHERE id = :id",
         sql::with("written", static_cast<std::int64_t>(report.rows_to_write), "entry", *report.entry, "id", file.id));
}

void refuse(sql::Session& db, std::int64_t id) { db.run("UPDATE import_file SET state = 'refused' WHERE id = :id AND state = 'writing'", sql::with("id", id)); }

/// The import and what is told of it last together or not at all: a job that is done again finds nothing to do.
void write_file(Work& work, ImportFile const& file, ImportProgress& progress) {
  progress.tell(file.id.number, {ImportPhase::reading});
  auto options = ImportOptions{.only_good_rows = file.only_good_rows, .reason = file.reason};
  options.progress = [&](ImportStep step) { progress.tell(file.id.number, step); };
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
  auto const workbook = workbook_of(file);
  if (!workbook) return refused(workbook.error());
  options.answers = answers_of(file);
  options.file_name = file.name;
  auto report = import_plan(work, *workbook, options);
  return report ? std::move(*report) : refused(report.error());
}

void enqueue_import(Work& work, ImportFile const& file, ImportOptions const& options) {
  auto transaction = sql::Transaction{work.db};
  auto const changed =
      work.db.run("UPDATE import_file SET state = 'writing', only_good_rows = :only_good_rows, reason = :reason WHERE id = :id AND state IN ('waiting', 'refused')",
                  sql::with("only_good_rows", options.only_good_rows, "reason", options.reason, "id", file.id));
  if (changed == 1) jobs::enqueue(work.db, kImportJob, std::to_string(file.id.number), work.now);
  transaction.commit();
}

void do_import_job(Work& work, std::string const& payload, ImportProgress& progress) {
  auto id = std::int64_t{};
  std::from_chars(payload.data(), payload.data() + payload.size(), id);
  auto const file = file_to_write(work.db, id);
  auto const owner = file ? organization::find_person(work.db, file->person) : std::nullopt;
  if (!owner) return;
  work.actor = organization::load_actor(work.db, *owner, work.today);
  try {
    if (owner->is_active && (work.actor.may(kImportContent) || work.actor.may(kImportOrganization))) write_file(work, *file, progress);
    else refuse(work.db, id);
  } catch (std::exception const&) {
    // Whoever waits for it is told; the list of jobs says why.
    progress.forget(id);
    refuse(work.db, id);
    throw;
  } catch (Stale const&) {
    // Somebody was quicker at a row: the person reviews what stands there now.
    refuse(work.db, id);
  }
  progress.forget(id);
}

}  // namespace timon::exchange
