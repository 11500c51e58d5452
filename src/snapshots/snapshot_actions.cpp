#include <algorithm>

#include "base/text.hpp"
#include "organization/organization.hpp"
#include "platform/hash/hash.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/words/words.hpp"
#include "snapshots/chain.hpp"
#include "snapshots/freezing_store.hpp"
#include "snapshots/snapshot_store.hpp"

namespace timon::snapshots {
namespace {

constexpr auto kBatch = 200;
constexpr auto kTogether = std::size_t{50};  // rows of one statement
constexpr auto kOwnStateDays = 14;           // after its end: what is then is no longer what was

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
  GoalNow const* goal;
  std::string text;
  std::string hash;
};

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
      auto const& [goal, text, hash] = rows[at + i];
      auto const mark = "_" + std::to_string(i);
      sql::add_parameters(contents, "hash" + mark, hash, "text" + mark, text);
      sql::add_parameters(places, "period" + mark, period_, "goal" + mark, goal->goal, "code" + mark, goal->content.code, "institution" + mark, goal->institution,
                          "is_integrating" + mark, goal->content.is_integrating, "standing" + mark, goal->content.standing, "rank" + mark,
                          static_cast<std::int64_t>(goal->content.standing), "board_key" + mark, goal->board_key, "hash" + mark, hash);
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

/// Keeps every goal as it is now. Each part in a transaction of its own, unless there is one around all.
Frozen freeze(Work& work, PeriodId period, std::int64_t all, Progress const& progress) {
  work.db.run("DELETE FROM period_goal WHERE period = :period", sql::with("period", period));  // of an attempt that was cut short
  auto const levels = obstacles::level_names(work);
  auto writer = Writer{work.db, period};
  auto frozen = Frozen{};
  for (auto after = GoalId{};;) {
    auto part = sql::Transaction{work.db};
    auto const goals = goals_now(work, levels, after, kBatch);
    if (goals.empty()) break;
    auto rows = std::vector<Row>{};
    for (auto const& goal : goals) {
      auto text = text_of(goal.content);
      auto hash = sha256(text);
      frozen.content_hash = chained(frozen.content_hash, line_of(goal.goal, goal.content.code, goal.institution, goal.content.is_integrating, hash));
      rows.push_back({&goal, std::move(text), std::move(hash)});
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
  auto const last = last_snapshot(work.db);
  auto closed = period;
  closed.closed_at = routine::moment_of(work);
  deed.update(period, closed);
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

Snapshot frozen_and_kept(Work& work, Period const& period, Progress const& progress) {
  auto const all = goals_kept(work.db);
  auto whole = std::optional<sql::Transaction>{};
  if (all <= kFreezeAtOnce) {
    whole.emplace(work.db);
    work.db.lock("period", period.id.number);  // of two who close it at once, the second finds it closed
    if (routine::find_period(work.db, period.id)->is_closed()) throw Stale{Period::kTable};
  }
  auto const snapshot = keep(work, period, freeze(work, period.id, all, progress));
  if (whole) whole->commit();
  return snapshot;
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
  else jobs::enqueue(work.db, kFreezeJob, std::to_string(id.number), work.now);
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
  auto const days = static_cast<int>(integer_from(organization::setting(work.db, kFreezeSetting, "")).value_or(kFreezeDays));
  auto const calendar = organization::working_calendar(work.db);
  auto clock = clock_of(work);
  auto closed = std::size_t{0};
  for (auto const& period : open_periods_ended(work.db, work.today)) {
    if (working_days_after(calendar, period.ends_on, days) > work.today) continue;
    goals::turn_day(clock);  // what is kept is of today
    if (days_between(period.ends_on, work.today) > kOwnStateDays) close_without(clock, period);
    else if (goals_kept(clock.db) > kFreezeAtOnce) jobs::enqueue(clock.db, kFreezeJob, std::to_string(period.id.number), clock.now);
    else (void)frozen_and_kept(clock, period, {});
    ++closed;
  }
  return closed;
}

void do_freeze_job(Work& work, std::string const& payload, Progress const& progress) {
  auto const period = routine::find_period(work.db, PeriodId{integer_from(payload).value_or(0)});
  if (!period || period->is_closed()) return;  // done by a server that fell silent afterwards
  (void)frozen_and_kept(work, *period, progress);
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
