#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "snapshots/frozen.hpp"
#include "snapshots/snapshots.hpp"

namespace timon::snapshots {

/// A kept period with the code by which people know it.
struct KeptPeriod : Snapshot {
  std::string code;
  PeriodKind kind{};
  Date starts_on, ends_on;
};
BOOST_DESCRIBE_STRUCT(KeptPeriod, (Snapshot), (code, kind, starts_on, ends_on))

/// By code («2026-S21»), or the last one that was kept on or before a day («2026-05-22»); weeks go before months of one day.
std::optional<KeptPeriod> kept_period(sql::Session&, std::string const& code);
std::optional<KeptPeriod> kept_on(sql::Session&, Date day);
std::optional<KeptPeriod> first_kept(sql::Session&);
std::optional<Snapshot> last_snapshot(sql::Session&);
std::optional<Snapshot> snapshot_of(sql::Session&, PeriodId);

/// A line of «/periodos».
struct PeriodLine : Period {
  std::string hash;  // empty: not kept
  std::optional<Date> as_of;
  std::int64_t goals{};
  std::int64_t errata{};
};
BOOST_DESCRIBE_STRUCT(PeriodLine, (Period), (hash, as_of, goals, errata))
/// That began by today, newest first.
std::vector<PeriodLine> period_lines(sql::Session&, Date today, int limit);
std::vector<Period> open_periods_ended(sql::Session&, Date before);

/// A frozen goal with where it stood in the order.
struct FrozenRow {
  GoalId goal;
  FrozenGoal content;
};
struct FrozenQuery {
  PeriodId period;
  std::string institution;  // a code; empty: all
  std::optional<Standing> standing;
  GoalId after;
  int limit{200};
};
/// Goals of the period that the actor may see today, in the board's order; those that are gone only to who sees all.
/// `limit` and one more; without a limit (0) all of them, handed over one by one.
void each_frozen(Work&, FrozenQuery const&, std::function<void(FrozenRow)> const& take);
struct FrozenTotals {
  std::int64_t stopped{}, late{}, on_course{}, finished{};
  std::int64_t all() const { return stopped + late + on_course + finished; }
};
BOOST_DESCRIBE_STRUCT(FrozenTotals, (), (stopped, late, on_course, finished))
/// Of all that the query's institution has, whatever standing is asked for.
FrozenTotals frozen_totals(Work&, FrozenQuery const&);
/// One of them by its code then; integrating ones too.
std::optional<FrozenGoal> frozen_goal(Work&, PeriodId, std::string const& code);

struct NamedErratum : Erratum {
  std::string person_name;
};
BOOST_DESCRIBE_STRUCT(NamedErratum, (Erratum), (person_name))
/// Of the whole period and, with a code, of that goal; with «*» of all of them.
std::vector<NamedErratum> errata_of(sql::Session&, PeriodId, std::string const& goal_code);
/// The same code is there, as this actor sees the period.
bool has_frozen(Work&, PeriodId, std::string const& code);

}  // namespace timon::snapshots
