#include "app/import_handler.hpp"

#include "app/government.hpp"

namespace timon::app {

void add_import_handler(jobs::Handlers& handlers, std::optional<Date> fixed_today, std::shared_ptr<exchange::ImportProgress> progress) {
  handlers.emplace(exchange::kImportJob, [fixed_today, progress](jobs::Job const& job, sql::Session& db, Time now) {
    auto const government = load_government(db);
    auto const words = words_for({}, {}, government);
    // Whose import it is the job finds out: till then nobody acts.
    auto work = Work{.actor = {}, .now = now, .today = today_of(government, now, fixed_today), .db = db, .words = words, .source = journal::Source::page, .zone = government.zone};
    exchange::do_import_job(work, job.payload, *progress);
  });
}

}  // namespace timon::app
