#include "base/text.hpp"
#include "organization/organization.hpp"
#include "routine/coordination_actions.hpp"
#include "routine/month_store.hpp"

namespace timon::routine {
namespace {

constexpr auto kAheadMonths = 3;
constexpr auto kAtRhythm = "kind <> 'month'";
constexpr auto kAtMonth = "kind = 'month'";

std::optional<Period> on_day(sql::Session& db, std::string const& which, Date day) {
  auto found = db.maybe<Period>(sql::select<Period>("WHERE " + which + " AND starts_on <= :day ORDER BY starts_on DESC LIMIT 1"), sql::with("day", day));
  return found && found->ends_on >= day ? found : std::nullopt;
}

struct Stretch {
  std::optional<Date> first;
  std::optional<Date> last;
};
BOOST_DESCRIBE_STRUCT(Stretch, (), (first, last))

/// From where to where periods are published.
Stretch published(sql::Session& db, std::string const& which) { return db.one<Stretch>("SELECT min(starts_on) AS first, max(ends_on) AS last FROM period WHERE " + which); }

Date first_of_next_month(Date day) {
  auto const next = make_date(year_of(day), month_of(day), 1) + 31;
  return make_date(year_of(next), month_of(next), 1);
}

void publish(Deed& deed, Work& work, Date from) {
  auto rules = rules_of(work.db);
  auto const calendar = organization::working_calendar(work.db);
  auto const known = published(work.db, kAtRhythm);
  for (auto first = known.last ? *known.last + 1 : from; first <= work.today + kPublishedAhead;)
    first = deed.insert(period_at(rules, calendar, first, known.last ? std::optional{first} : std::nullopt)).ends_on + 1;
  auto last = work.today;
  for (auto i = 0; i < kAheadMonths; ++i) last = first_of_next_month(last);
  auto const months = published(work.db, kAtMonth);
  for (auto first = months.last ? *months.last + 1 : from; first <= last;) first = deed.insert(month_at(rules, calendar, first)).ends_on + 1;
  // A past that nobody had asked for yet: in weeks, which fit before whatever follows.
  rules.rhythm = PeriodKind::week;
  for (auto first = from; known.first && first < *known.first;) first = deed.insert(period_at(rules, calendar, first)).ends_on + 1;
  for (auto first = from; months.first && first < *months.first;) first = deed.insert(month_at(rules, calendar, first)).ends_on + 1;
}

}  // namespace

std::optional<Date> next_unpublished(sql::Session& db) {
  auto const last = published(db, kAtRhythm).last;
  return last ? std::optional{*last + 1} : std::nullopt;
}

void ensure_periods(Work& work, std::optional<Date> from) {
  auto console = Work{.actor = {.name = "consola", .is_console = true},
                      .now = work.now,
                      .today = work.today,
                      .db = work.db,
                      .words = work.words,
                      .source = journal::Source::clock,
                      .zone = work.zone};
  try {
    auto deed = Deed{console, "periods_published"};
    publish(deed, console, from.value_or(work.today));
    if (!deed.is_empty()) deed.commit();
  } catch (sql::Violation const& violation) {
    // Another request published the same rows a moment before: they are there, which is what was asked. Are they not, two
    // different periods have one code.
    auto const is_there = violation.kind == sql::Violation::Kind::duplicate && period_on(work.db, work.today) && month_on(work.db, work.today);
    if (!is_there) throw;
  }
}

std::optional<Period> period_on(sql::Session& db, Date day) { return on_day(db, kAtRhythm, day); }
std::optional<Period> month_on(sql::Session& db, Date day) { return on_day(db, kAtMonth, day); }

Period current_period(Work& work) {
  if (auto found = period_on(work.db, work.today)) return std::move(*found);
  ensure_periods(work);
  return period_on(work.db, work.today).value();
}

Period current_month(Work& work) {
  if (auto found = month_on(work.db, work.today)) return std::move(*found);
  ensure_periods(work);
  return month_on(work.db, work.today).value();
}

std::optional<Period> find_period(sql::Session& db, PeriodId id) { return db.maybe<Period>(sql::select<Period>("WHERE id = :id"), sql::with("id", id)); }

std::optional<Period> period_by_code(sql::Session& db, std::string const& code) { return db.maybe<Period>(sql::select<Period>("WHERE code = :code"), sql::with("code", code)); }

std::optional<Period> period_before(sql::Session& db, Period const& period) { return on_day(db, period.kind == PeriodKind::month ? kAtMonth : kAtRhythm, period.starts_on - 1); }

std::vector<Period> periods_until(sql::Session& db, bool are_months, Date until, int limit) {
  auto const which = std::string{are_months ? kAtMonth : kAtRhythm};
  return db.all<Period>(sql::select<Period>("WHERE " + which + " AND starts_on <= :until ORDER BY starts_on DESC LIMIT " + std::to_string(limit)), sql::with("until", until));
}

Time moment_of(Work const& work) {
  auto const clock = local_time(work.now, work.zone);
  return clock.date == work.today ? work.now : time_at(work.today, clock.minutes, work.zone) + work.now.time_since_epoch() % std::chrono::minutes{1};
}

std::vector<sql::TableShape> sealed_tables() {
  return {sql::shape_of<Period>(), sql::shape_of<HandOff>(), sql::shape_of<Valuation>(), sql::shape_of<PackItem>(), sql::shape_of<Reminder>(), sql::shape_of<ProgrammingReview>()};
}

}  // namespace timon::routine
