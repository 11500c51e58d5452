#include "platform/jobs/jobs.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "platform/work/refusal.hpp"

namespace timon::jobs {
namespace {

constexpr auto kErrorLettersMax = std::size_t{400};

void succeeded(sql::Session& db, Job const& job, Time now) {
  db.run("UPDATE job SET state = 'done', locked_by = '', locked_until = NULL, last_error = '', finished_at = :now WHERE id = :id AND locked_by = :worker",
         sql::with("now", now, "id", job.id, "worker", job.locked_by));
}

void put_off(sql::Session& db, Job const& job, Time now, std::string_view why, JobState state) {
  auto const error = is_plain_text(why) ? shortened(why, kErrorLettersMax) : std::string{"a failure without readable words"};
  db.run("UPDATE job SET state = :state, run_at = :run_at, locked_by = '', locked_until = NULL, last_error = :error WHERE id = :id AND locked_by = :worker",
         sql::with("state", state, "run_at", now + delay_after(job.attempts), "error", error, "id", job.id, "worker", job.locked_by));
}

void failed(sql::Session& db, Job const& job, Time now, std::string_view why) { put_off(db, job, now, why, job.attempts >= kAttemptsMax ? JobState::dead : JobState::waiting); }

/// Another attempt would find the same: it rests until somebody who sees the list of jobs has looked at it.
void refused(sql::Session& db, Job const& job, Time now, std::string_view why) { put_off(db, job, now, why, JobState::dead); }

}  // namespace

std::int64_t enqueue(sql::Session& db, std::string_view kind, std::string_view payload, Time now, std::optional<Time> run_at) {
  return db.one<std::int64_t>(
      "INSERT INTO job (kind, payload, state, run_at, attempts, locked_by, last_error, created_at) "
      "VALUES (:kind, :payload, 'waiting', :run_at, 0, '', '', :now) RETURNING id",
      sql::with("kind", kind, "payload", payload, "run_at", run_at.value_or(now), "now", now));
}

std::optional<Job> claim(sql::Session& db, std::string_view worker, Time now) {
  // On PostgreSQL rows that another worker is just taking are passed over; SQLite has one writer at a time anyway.
  static auto const kNext = std::string{"WHERE (state = 'waiting' AND run_at <= :due) OR (state = 'running' AND locked_until < :lost) ORDER BY run_at, id LIMIT 1"};
  static auto const kSelect = sql::select<Job>(kNext);
  static auto const kSelectSkipping = kSelect + " FOR UPDATE SKIP LOCKED";
  // Asked first without a transaction: most of the time nothing is due, and nobody should wait for that.
  auto const parameters = sql::with("due", now, "lost", now);
  if (!db.maybe<Job>(kSelect, parameters)) return std::nullopt;
  auto transaction = sql::Transaction{db};
  auto job = db.maybe<Job>(db.engine() == sql::Engine::postgresql ? kSelectSkipping : kSelect, parameters);
  if (!job) return std::nullopt;
  job->state = JobState::running;
  job->locked_by = worker;
  job->locked_until = now + kLockTime;
  ++job->attempts;
  db.run("UPDATE job SET state = 'running', locked_by = :worker, locked_until = :until, attempts = :attempts WHERE id = :id",
         sql::with("worker", job->locked_by, "until", *job->locked_until, "attempts", job->attempts, "id", job->id));
  transaction.commit();
  return job;
}

int run_due(sql::Session& db, Handlers const& handlers, std::string_view worker, Time now, int limit) {
  auto tried = 0;
  for (; tried < limit; ++tried) {
    auto const job = claim(db, worker, now);
    if (!job) break;
    auto const handler = handlers.find(job->kind);
    if (handler == handlers.end()) {
      failed(db, *job, now, "this program knows no job of the kind " + job->kind);
      continue;
    }
    try {
      handler->second(*job, db, now);
      succeeded(db, *job, now);
    } catch (Forbidden const& forbidden) {
      refused(db, *job, now, "refused: the right " + forbidden.right + " was lost");
    } catch (NotFound const&) {
      refused(db, *job, now, "refused: what it is about is not there any more");
    } catch (Stale const& stale) {
      failed(db, *job, now, "somebody was quicker in " + stale.table);
    } catch (std::exception const& error) {
      failed(db, *job, now, error.what());
    }
  }
  return tried;
}

std::chrono::seconds delay_after(std::int64_t attempts) {
  constexpr auto kFirst = std::chrono::seconds{30};
  constexpr auto kLongest = std::chrono::seconds{std::chrono::hours{6}};
  auto delay = kFirst;
  for (auto i = std::int64_t{1}; i < attempts && delay < kLongest; ++i) delay *= 4;
  return std::min(delay, kLongest);
}

std::vector<Job> list(sql::Session& db, std::int64_t limit) {
  static auto const text = sql::select<Job>("ORDER BY CASE state WHEN 'dead' THEN 0 WHEN 'running' THEN 1 WHEN 'waiting' THEN 2 ELSE 3 END, run_at, id LIMIT :most");
  return db.all<Job>(text, sql::with("most", limit));
}

bool revive(sql::Session& db, std::int64_t id, Time now) {
  return db.run("UPDATE job SET state = 'waiting', attempts = 0, run_at = :now WHERE id = :id AND state = 'dead'", sql::with("now", now, "id", id)) > 0;
}

void forget_done(sql::Session& db, Time now) { db.run("DELETE FROM job WHERE state = 'done' AND finished_at < :before", sql::with("before", now - kDoneKept)); }

}  // namespace timon::jobs
