#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "goals/panels.hpp"
#include "platform/api/description.hpp"
#include "platform/http/http.hpp"
#include "routine/routine.hpp"

namespace timon {

constexpr auto kClosePeriods = Right{"close_periods"};

/// A closed period as it was: what `period_goal` shows of it, under one hash that holds the one before.
struct Snapshot {
  static constexpr auto kTable = "snapshot";
  Id<Snapshot> id;
  PeriodId period;
  Date as_of;  // the day whose state it keeps
  Time made_at;
  PersonId person;  // none: the clock
  std::int64_t goals{};
  std::string zone;    // the clocks and
  std::string locale;  // the numbers it is printed with
  std::string content_hash;
  std::string previous_hash;
  std::string hash;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Snapshot, (), (id, period, as_of, made_at, person, goals, zone, locale, content_hash, previous_hash, hash, revision))

/// Something to be known about a closed period, or a goal in it, that its pages have wrong.
struct Erratum {
  static constexpr auto kTable = "erratum";
  Id<Erratum> id;
  PeriodId period;
  std::string goal_code;  // empty: the whole period
  std::string text;
  Date noted_on;
  PersonId person;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Erratum, (), (id, period, goal_code, text, noted_on, person, revision))

namespace snapshots {

/// Called now and then while goals are frozen: so many of all.
using Progress = std::function<void(std::int64_t done, std::int64_t all)>;

constexpr auto kFreezeJob = std::string_view{"freeze"};  // payload: the id of a period
constexpr auto kFreezeAtOnce = std::int64_t{5000};       // more goals than this are frozen by a job, in parts

/// Closes the period and keeps what is: from then on nothing is handed over for it. Refused before its committee day, when it is
/// closed, and while hand-offs are missing unless `knows_missing` says that this was seen.
Outcome<Snapshot> close_period(Work&, PeriodId, bool knows_missing, Progress const& progress = {});
/// Offices that lead goals under way and have handed nothing over, by title.
std::vector<std::string> missing_hand_offs(Work&, Period const&);
/// The same, there and then or, for a great many goals, by a job.
Outcome<Done> request_closing(Work&, PeriodId, bool knows_missing);
/// How many goals of a period that is being closed are kept so far; 0: nobody is at it.
std::int64_t frozen_so_far(sql::Session&, PeriodId);
Outcome<Erratum> note_erratum(Work&, PeriodId, std::string const& goal_code, std::string const& text);

/// Closes what the clock closes today. A period that ended so long ago that today's state is not its own is closed without a
/// snapshot. Answers how many were closed.
std::size_t turn_day(Work&);
/// Closes what ended before that day without a snapshot: nobody kept it while it was. Answers how many.
std::size_t close_unkept(Work&, Date ended_before);
/// Does a job of kind kFreezeJob.
void do_freeze_job(Work&, std::string const& payload, Progress const& = {});

/// A closed period that was kept, as others name it.
struct ClosedPeriod {
  std::string code;
  Date starts_on, ends_on;
  Date as_of;
  Time made_at;
};
BOOST_DESCRIBE_STRUCT(ClosedPeriod, (), (code, starts_on, ends_on, as_of, made_at))
/// The last ones, newest first.
std::vector<ClosedPeriod> closed_periods(sql::Session&, int limit);
std::optional<ClosedPeriod> find_closed_period(sql::Session&, std::string const& code);

/// What is wrong with the kept periods: their contents, their hashes, their chain. In words for `timon verify`.
std::vector<std::string> verify(sql::Session&);

/// /periodos…, and «?corte=» of the board and of goals.
void add_snapshot_pages(http::Router&, goals::Panels&);
void add_snapshot_api(http::Router&);
api::Description api_description();

/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace snapshots
}  // namespace timon
