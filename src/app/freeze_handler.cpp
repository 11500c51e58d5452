#include "app/freeze_handler.hpp"

#include <spdlog/spdlog.h>

#include "app/government.hpp"
#include "platform/words/words.hpp"
#include "snapshots/snapshots.hpp"

namespace timon::app {
namespace {

constexpr auto kToldEvery = std::int64_t{10'000};

}  // namespace

void add_freeze_handler(jobs::Handlers& handlers, std::optional<Date> fixed_today) {
  handlers.emplace(snapshots::kFreezeJob, [fixed_today](jobs::Job const& job, sql::Session& db, Time now) {
    auto const government = load_government(db);
    auto work = Work{.actor = {.name = "consola", .is_console = true},
                     .now = now,
                     .today = today_of(government, now, fixed_today),
                     .db = db,
                     .words = Words::of(Language::es),
                     .source = journal::Source::clock,
                     .zone = government.zone};
    snapshots::do_freeze_job(work, job.payload, [](std::int64_t done, std::int64_t all) {
      if (done % kToldEvery == 0 || done == all) spdlog::info("closing a period: {} of {} goals", done, all);
    });
  });
}

}  // namespace timon::app
