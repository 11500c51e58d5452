#include "changes/since.hpp"

#include "platform/auth/visits.hpp"
#include "platform/words/zone.hpp"
#include "routine/routine.hpp"
#include "snapshots/snapshots.hpp"

namespace timon::changes {
namespace {

Since from_day(Work const& work, SinceKind kind, Date day) { return {.kind = kind, .at = time_at(day, 0, work.zone), .day = day}; }

}  // namespace

Date weekday_before(Date today, unsigned weekday) {
  do today = today - 1;
  while (weekday_of(today) != weekday);
  return today;
}

Date committee_before(Work& work) {
  constexpr auto kPeriods = 2;  // the one that runs, whose committee may be to come, and the one before it
  for (auto const& period : routine::periods_until(work.db, false, work.today - 1, kPeriods))
    if (period.committee_on < work.today) return period.committee_on;
  return weekday_before(work.today, routine::rules_of(work.db).committee_day);
}

std::optional<Since> since_of(Work& work, std::string const& asked) {
  if (asked == "comite" || asked == "viernes") return from_day(work, SinceKind::committee, committee_before(work));
  if (asked.empty() || asked == "visita") {
    auto const last = work.actor.person ? auth::last_visit(work.db, work.actor.person, work.now) : std::nullopt;
    if (!last) return from_day(work, SinceKind::committee, committee_before(work));
    return Since{.kind = SinceKind::visit, .at = *last, .day = local_time(*last, work.zone).date};
  }
  if (auto const day = date_from_iso(asked)) {
    if (*day > work.today) return {};
    return from_day(work, SinceKind::day, *day);
  }
  auto const period = snapshots::find_closed_period(work.db, asked);
  if (!period) return {};
  return Since{.kind = SinceKind::period, .at = period->made_at, .day = period->as_of, .code = period->code};
}

std::string address_word(Since const& since) {
  switch (since.kind) {
    case SinceKind::visit: return "visita";
    case SinceKind::committee: return "comite";
    case SinceKind::day: return to_iso(since.day);
    case SinceKind::period: return since.code;
  }
  return {};
}

}  // namespace timon::changes
