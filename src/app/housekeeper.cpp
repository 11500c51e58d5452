#include "app/housekeeper.hpp"

#include <spdlog/spdlog.h>

#include "goals/goals.hpp"
#include "meetings/meetings.hpp"
#include "notices/notices.hpp"
#include "obstacles/obstacles.hpp"
#include "platform/auth/accounts.hpp"
#include "platform/auth/secret.hpp"
#include "platform/sql/alone.hpp"
#include "platform/work/refusal.hpp"
#include "portfolio/portfolio.hpp"
#include "routine/coordination_actions.hpp"
#include "routine/routine.hpp"
#include "snapshots/snapshots.hpp"

namespace timon::app {
namespace {

constexpr auto kEvery = std::chrono::seconds{2};
constexpr auto kPlanEvery = std::chrono::minutes{1};
constexpr auto kForgetEvery = std::chrono::hours{1};
constexpr auto kTurnKey = std::int64_t{7'105'001};  // of the advisory lock: any number that nobody else takes

}  // namespace

void turn_the_day(Work& work) {
  obstacles::turn_day(work);
  routine::ensure_periods(work);
  routine::turn_day(work);
  meetings::turn_day(work);
  // Before the day counts as turned: a turn that is cut short is made again, and nobody is told twice.
  notices::turn_day(work);
  portfolio::turn_day(work);
  // What is kept of a period is of today; it turns the goals itself where one is closed.
  snapshots::turn_day(work);
  // Last, because it notes that the day is turned.
  goals::turn_day(work);
}

bool turn_the_day_alone(Work& work) {
  auto const alone = sql::Alone{work.db, kTurnKey};
  if (!alone) return false;
  if (goals::turned_on(work.db) != work.today) turn_the_day(work);
  return true;
}

Housekeeper::Housekeeper(sql::Database& database, Application& application, jobs::Handlers handlers)
    : database_{database}, application_{application}, handlers_{std::move(handlers)}, name_{auth::random_secret().substr(0, 12)} {}

void Housekeeper::start() {
  thread_ = std::thread{[this] { run(); }};
}

void Housekeeper::stop() {
  {
    auto const lock = std::scoped_lock{mutex_};
    is_stopping_ = true;
  }
  woken_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Housekeeper::run() {
  auto session = std::unique_ptr<sql::Session>{};
  auto lock = std::unique_lock{mutex_};
  while (!is_stopping_) {
    lock.unlock();
    try {
      if (!session) session = std::make_unique<sql::Session>(database_);
      round(*session);
    } catch (std::exception const& failure) {
      // The next round tries again on a new connection; pages go on with the figures they have.
      spdlog::error("housekeeping: {}", failure.what());
      session.reset();
    } catch (Stale const& stale) {
      // Somebody was quicker in that table; the next round looks again.
      spdlog::warn("housekeeping: overtaken in {}", stale.table);
    }
    lock.lock();
    woken_.wait_for(lock, kEvery, [&] { return is_stopping_; });
  }
  lock.unlock();
  try {
    if (session) application_.program().sightings.keep(*session);
  } catch (std::exception const& failure) {
    spdlog::error("housekeeping: {}", failure.what());
  }
}

void Housekeeper::round(sql::Session& db) {
  auto const now = application_.now();
  auto const government = load_government(db);
  auto const today = today_of(government, now, application_.program().fixed_today);
  if (!application_.program().is_ready(today)) turn_day(db, government, today);
  application_.program().sightings.keep(db);
  if (application_.program().sends_mail && now - planned_at_ >= kPlanEvery) {
    notices::plan_digests(db, now, government.zone);
    planned_at_ = now;
  }
  jobs::run_due(db, handlers_, name_, now);
  if (now - forgot_at_ >= kForgetEvery) forget(db);
}

void Housekeeper::turn_day(sql::Session& db, Government const& government, Date today) {
  auto work = Work{.actor = {.name = "consola", .is_console = true},
                   .now = application_.now(),
                   .today = today,
                   .db = db,
                   .words = Words::of(Language::es),
                   .source = journal::Source::clock,
                   .zone = government.zone};
  if (!turn_the_day_alone(work)) return;  // another program is at it: the next round looks whether it is done
  application_.program().turned_on = today.day.time_since_epoch().count();
}

void Housekeeper::forget(sql::Session& db) {
  auto const now = application_.now();
  auth::forget_ended_sessions(db, now);
  auth::forget_failures(db, now);
  jobs::forget_done(db, now);
  notices::forget_old(db, now);
  forgot_at_ = now;
}

}  // namespace timon::app
