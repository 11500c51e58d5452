#include <boost/describe/enum_to_string.hpp>

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "base/text.hpp"
#include "organization/organization.hpp"
#include "platform/hash/hash.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/sql/alone.hpp"
#include "platform/words/words.hpp"
#include "snapshots/chain.hpp"
#include "snapshots/freezing_store.hpp"
#include "snapshots/snapshot_store.hpp"

namespace timon::snapshots {
namespace {

constexpr auto kBatch = 200;
constexpr auto kTogether = std::size_t{50};                       // rows of one statement
constexpr auto kOwnStateDays = 14;                                // after its end: what is then is no longer what was
constexpr auto kFreezeKey = std::int64_t{7'105'002'000'000'000};  // of the advisory locks, one for each period behind it

/// «INSERT … VALUES (:a0, :b0), (:a1, :b1)…» of so many rows.
std::string insert_text(std::string const& into, std::vector<std::string> const& columns, std::size_t rows, std::string const& after) {
  auto text = "INSERT INTO " + into + " (" + join(columns, ", ") + ") VALUES ";
  for (auto row = std::size_t{0}; row < rows; ++row) {
    text += row == 0 ? "(" : ", (";
    for (auto i = std::size_t{0}; i < columns.size(); ++i) text += (i == 0 ? ":" : ", :") + columns[i] + "_" + std::to_string(row);
    text += ")";
  }
  return text + after;
}

struct Row {
  ChainLine line;
  std::string text;
};

Row row_of(GoalNow const& goal) {
  auto text = text_of(goal.content);
  auto line = ChainLine{.goal = goal.goal,
                        .code = goal.content.code,
                        .institution = goal.institution,
                        .is_integrating = goal.content.is_integrating,
                        .standing = boost::describe::enum_to_string(goal.content.standing, ""),
                        .rank = static_cast<std::int64_t>(goal.content.standing),
                        .board_key = goal.board_key,
                        .hash = sha256(text)};
  return {std::move(line), std::move(text)};
}

/// Writes rows many at once, the rest one by one, so that statements stay few and are prepared once.
class Writer {
 public:
  Writer(sql::Session& db, PeriodId period) : db_{db}, period_{period} {}

  void write(std::vector<Row> const& rows) {
    for (auto at = std::size_t{0}; at < rows.size();) {
      auto const count = rows.size() - at >= kTogether ? kTogether : 1;
      write(rows, at, count);
      at += count;
    }
  }

 private:
  void write(std::vector<Row> const& rows, std::size_t at, std::size_t count) {
    static auto const kColumns = std::vector<std::string>{"period", "goal", "code", "institution", "is_integrating", "standing", "rank", "board_key", "hash"};
    auto contents = sql::Parameters{};
    auto places = sql::Parameters{};
    for (auto i = std::size_t{0}; i < count; ++i) {
      auto const& [line, text] = rows[at + i];
      auto const mark = "_" + std::to_string(i);
      sql::add_parameters(contents, "hash" + mark, line.hash, "text" + mark, text);
      sql::add_parameters(places, "period" + mark, period_, "goal" + mark, line.goal, "code" + mark, line.code, "institution" + mark, line.institution, "is_integrating" + mark,
                          line.is_integrating, "standing" + mark, line.standing, "rank" + mark, line.rank, "board_key" + mark, line.board_key, "hash" + mark, line.hash);
    }
    db_.run(insert_text("frozen_content", {"hash", "text"}, count, " ON CONFLICT (hash) DO NOTHING"), contents);
    db_.run(insert_text("period_goal", kColumns, count, ""), places);
  }

  sql::Session& db_;
  PeriodId period_;
};

struct Frozen {
  std::int64_t goals{};
  std::string content_hash;
};

/// Of an attempt that was cut short; never of a period that is closed. Of two who close it at once, the second finds it so.
void clear(sql::Session& db, PeriodId period) {
  auto transaction = sql::Transaction{db};
  db.lock("period", period.number);
  if (routine::find_period(db, period)->is_closed()) throw Stale{Period::kTable};
  db.run("DELETE FROM period_goal WHERE period = :period", sql::with("period", period));
  transaction.commit();
}

/// Keeps every goal as it is now. Each part in a transaction of its own, unless there is one around all.
Frozen freeze(Work& work, PeriodId period, std::int64_t all, Progress const& progress) {
  clear(work.db, period);
  auto const levels = obstacles::level_names(work);
  auto writer = Writer{work.db, period};
  auto frozen = Frozen{};
  for (auto after = GoalId{};;) {
    auto part = sql::Transaction{work.db};
    auto const goals = goals_now(work, levels, after, kBatch);
    if (goals.empty()) break;
    auto rows = std::vector<Row>{};
    for (auto const& goal : goals) {
      auto const& row = rows.emplace_back(row_of(goal));
      frozen.content_hash = chained(frozen.content_hash, text_of(row.line));
    }
    writer.write(rows);
    part.commit();
    frozen.goals += static_cast<std::int64_t>(goals.size());
    after = goals.back().goal;
    if (progress) progress(frozen.goals, all);
  }
  return frozen;
}

Snapshot keep(Work& work, Period const& period, Frozen const& frozen) {
  auto deed = Deed{work, "period_closed"};
  for (auto const& seat : work.actor.seats)
    if (seat.has(kClosePeriods)) {
      deed.sign(seat.office);
      break;
    }
  auto closed = period;
  closed.closed_at = routine::moment_of(work);
  deed.update(period, closed);
  // The chain has one end. Each deed passes the journal's in order to end; this one holds it from here, so that nobody else
  // who closes a period meanwhile follows the same one.
  work.db.lock("journal_head", 1);
  auto const last = last_snapshot(work.db);
  auto snapshot = Snapshot{.period = period.id,
                           .as_of = work.today,
                           .made_at = work.now,
                           .person = work.actor.person,
                           .goals = frozen.goals,
                           .zone = work.zone,
                           .locale = organization::setting(work.db, "locale", ""),
                           .content_hash = frozen.content_hash,
                           .previous_hash = last ? last->hash : ""};
  snapshot.hash = hash_of(snapshot, period.code);
  snapshot = deed.insert(snapshot);
  deed.commit();
  return snapshot;
}

std::int64_t goals_kept(sql::Session& db) { return db.one<std::int64_t>("SELECT count(*) FROM goal_standing"); }

Snapshot frozen_at_once(Work& work, Period const& period, std::int64_t all, Progress const& progress) {
  auto whole = sql::Transaction{work.db};
  auto const snapshot = keep(work, period, freeze(work, period.id, all, progress));
  whole.commit();
  return snapshot;
}

/// Others may do what they want between the parts, but not freeze the same period.
Snapshot frozen_in_parts(Work& work, Period const& period, std::int64_t all, Progress const& progress) {
  auto const alone = sql::Alone{work.db, kFreezeKey + period.id.number};
  if (!alone) throw Stale{Period::kTable};
  return keep(work, period, freeze(work, period.id, all, progress));
}

Snapshot frozen_and_kept(Work& work, Period const& period, Progress const& progress) {
  auto const all = goals_kept(work.db);
  return all <= kFreezeAtOnce ? frozen_at_once(work, period, all, progress) : frozen_in_parts(work, period, all, progress);
}

/// In line once, however often it is asked for.
void enqueue_freezing(Work& work, PeriodId period) {
  auto transaction = sql::Transaction{work.db};
  work.db.lock("period", period.number);
  auto const payload = std::to_string(period.number);
  auto const waiting = work.db.one<std::int64_t>("SELECT count(*) FROM job WHERE kind = :kind AND payload = :payload AND state IN ('waiting', 'running')",
                                                 sql::with("kind", kFreezeJob, "payload", payload));
  if (waiting == 0) jobs::enqueue(work.db, kFreezeJob, payload, work.now);
  transaction.commit();
}

Period found(Work& work, PeriodId id) {
  auto period = routine::find_period(work.db, id);
  if (!period) throw NotFound{};
  return std::move(*period);
}

/// The clock's own work: what it does is signed by nobody.
Work clock_of(Work& work) {
  return {.actor = {.name = "consola", .is_console = true},
          .now = work.now,
          .today = work.today,
          .db = work.db,
          .words = work.words,
          .source = journal::Source::clock,
          .zone = work.zone};
}

Outcome<Period> closable(Work& work, PeriodId id, bool knows_missing) {
  must_have(work.actor, {kClosePeriods});
  auto period = found(work, id);
  if (period.is_closed()) return Problem{"period", "period.closed.already", {period.code}};
  if (work.today < std::min(period.committee_on, period.ends_on)) return Problem{"period", "period.closed.too_early", {work.words.date_long(period.committee_on)}};
  if (!knows_missing && !missing_hand_offs(work, period).empty()) return Problem{"knows_missing", "period.closed.missing"};
  return period;
}

void close_without(Work& work, Period const& period) {
  auto deed = Deed{work, "period_closed_late"};
  auto closed = period;
  closed.closed_at = routine::moment_of(work);
  deed.update(period, closed);
  deed.commit();
}

}  // namespace

Outcome<Snapshot> close_period(Work& work, PeriodId id, bool knows_missing, Progress const& progress) {
  auto const period = closable(work, id, knows_missing);
  if (!period) return period.error();
  return frozen_and_kept(work, *period, progress);
}

Outcome<Done> request_closing(Work& work, PeriodId id, bool knows_missing) {
  auto const period = closable(work, id, knows_missing);
  if (!period) return period.error();
  if (goals_kept(work.db) <= kFreezeAtOnce) (void)frozen_and_kept(work, *period, {});
  else enqueue_freezing(work, id);
  return Done{};
}

std::int64_t frozen_so_far(sql::Session& db, PeriodId period) {
  return db.one<std::int64_t>("SELECT count(*) FROM period_goal WHERE period = :period", sql::with("period", period));
}

Outcome<Erratum> note_erratum(Work& work, PeriodId id, std::string const& goal_code, std::string const& text) {
  must_have(work.actor, {kClosePeriods});
  auto const period = found(work, id);
  auto problems = Problems{};
  if (!snapshot_of(work.db, id)) problems.push_back({"text", "erratum.period.open"});
  check_reason(problems, "goal", "text", text);
  if (!goal_code.empty() && !has_frozen(work, id, goal_code)) problems.push_back({"goal_code", "erratum.goal.unknown", {goal_code}});
  if (!problems.empty()) return problems;
  auto deed = Deed{work, "erratum_noted"};
  auto const erratum = deed.insert(Erratum{.period = id, .goal_code = goal_code, .text = text, .noted_on = work.today, .person = work.actor.person});
  deed.commit();
  return erratum;
}

std::size_t close_unkept(Work& work, Date ended_before) {
  auto clock = clock_of(work);
  auto const periods = open_periods_ended(work.db, ended_before);
  for (auto const& period : periods) close_without(clock, period);
  return periods.size();
}

std::size_t turn_day(Work& work) {
  auto const days = routine::rules_of(work.db).freeze_days;
  auto const calendar = organization::working_calendar(work.db);
  auto clock = clock_of(work);
  auto const all_open = open_periods_ended(work.db, work.today);
  auto due = std::vector<Period>{};
  std::ranges::copy_if(all_open, std::back_inserter(due), [&](Period const& period) { return working_days_after(calendar, period.ends_on, days) <= work.today; });
  if (due.empty()) return 0;
  // All or nothing: the goals note that their day is turned, and a period that could not be kept must find it unturned.
  auto whole = sql::Transaction{work.db};
  goals::turn_day(clock);  // what is kept is of today
  for (auto const& period : due) {
    if (days_between(period.ends_on, work.today) > kOwnStateDays) close_without(clock, period);
    else if (goals_kept(clock.db) > kFreezeAtOnce) enqueue_freezing(clock, period.id);
    else (void)frozen_and_kept(clock, period, {});
  }
  whole.commit();
  return due.size();
}

void do_freeze_job(Work& work, std::string const& payload, Progress const& progress) {
  auto const period = routine::find_period(work.db, PeriodId{integer_from(payload).value_or(0)});
  if (!period || period->is_closed()) return;  // done by a server that fell silent afterwards
  try {
    (void)frozen_and_kept(work, *period, progress);
  } catch (Stale const&) {
    // Somebody else is at it, or has just done it: the next attempt looks which.
    throw std::runtime_error{"the period " + period->code + " is being closed by somebody else"};
  }
}

std::vector<std::string> missing_hand_offs(Work& work, Period const& period) {
  return work.db.all<std::string>(
      "SELECT o.title FROM office o WHERE o.id IN (SELECT g.leader FROM goal g JOIN goal_standing s ON s.goal = g.id WHERE s.standing <> 'finished') AND o.id NOT IN (SELECT "
      "h.office "
      "FROM hand_off h WHERE h.period = :period) ORDER BY o.title",
      sql::with("period", period.id));
}

std::vector<sql::TableShape> sealed_tables() { return {sql::shape_of<Snapshot>(), sql::shape_of<Erratum>()}; }

}  // namespace timon::snapshots
