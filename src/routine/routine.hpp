#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "platform/api/description.hpp"
#include "platform/http/http.hpp"
#include "platform/sql/table.hpp"
#include "platform/view/frame.hpp"
#include "platform/work/deed.hpp"
#include "routine/hand_off.hpp"
#include "routine/period.hpp"

namespace timon {

constexpr auto kHandOver = Right{"hand_over"};  // of whoever sits in an office of a manager, a coordinator or a minister

namespace routine {

constexpr auto kPublishedAhead = 8 * 7;  // days ahead of today for which weeks are published

// The published calendar
/// Days and hours as the settings say now; the rows that exist keep theirs.
RoutineRules rules_of(sql::Session&);
/// The same as a form says it: days as «3», hours as «18:00».
struct RoutineSetup {
  std::string rhythm, fortnight_from, manager_day, manager_until, coordinator_day, coordinator_until, minister_day, committee_day, freeze_days;
};
/// Each setting with the member that holds it; forms name their fields so too.
struct SetupField {
  char const* name;
  std::string RoutineSetup::*member;
};
inline constexpr auto kSetupFields = std::array{SetupField{"routine_rhythm", &RoutineSetup::rhythm},
                                                SetupField{"routine_fortnight_from", &RoutineSetup::fortnight_from},
                                                SetupField{"routine_manager_day", &RoutineSetup::manager_day},
                                                SetupField{"routine_manager_until", &RoutineSetup::manager_until},
                                                SetupField{"routine_coordinator_day", &RoutineSetup::coordinator_day},
                                                SetupField{"routine_coordinator_until", &RoutineSetup::coordinator_until},
                                                SetupField{"routine_minister_day", &RoutineSetup::minister_day},
                                                SetupField{"routine_committee_day", &RoutineSetup::committee_day},
                                                SetupField{"routine_freeze_days", &RoutineSetup::freeze_days}};
RoutineSetup setup_of(RoutineRules const&);
/// What a form may say; answers the rules, or what to put right under the names of the settings.
Outcome<RoutineRules> checked(RoutineSetup const&, RoutineRules);
/// Every setting that the rules read, for `organization::settings_revision`.
std::vector<std::string> routine_settings();
/// Needs the right to manage settings. Counts from the first period that is not published yet.
Outcome<Done> set_up_routine(Work&, std::int64_t revision_seen, RoutineSetup const&);
/// The first day of that period; none: nothing is published.
std::optional<Date> next_unpublished(sql::Session&);
/// Writes what is missing of the next eight weeks and three months, in the name of the console. Where there is nothing yet it
/// begins with `from` or, without one, with today.
void ensure_periods(Work&, std::optional<Date> from = {});
/// The week or fortnight that holds the day, as published; none: not published.
std::optional<Period> period_on(sql::Session&, Date day);
std::optional<Period> month_on(sql::Session&, Date day);
/// Of today; published there and then when nobody has yet.
Period current_period(Work&);
Period current_month(Work&);
std::optional<Period> find_period(sql::Session&, PeriodId);
std::optional<Period> period_by_code(sql::Session&, std::string const& code);
/// The published one before it, of the same rhythm or of months.
std::optional<Period> period_before(sql::Session&, Period const&);
/// Newest first, that began by `until`; months or the rhythm's.
std::vector<Period> periods_until(sql::Session&, bool are_months, Date until, int limit);
/// Now, on the calendar that `work.today` shows: the same time of day when --today fixes the date.
Time moment_of(Work const&);

// Hand-offs
/// Those of a period, by office.
std::vector<HandOff> hand_offs_of(sql::Session&, PeriodId);
/// Those of a period that the actor may see: of their own offices, and of the offices below for who looks over an institution.
/// By number, behind `after`.
std::vector<HandOff> visible_hand_offs_of(Work&, PeriodId, HandOffId after = {}, int limit = 500);
std::optional<HandOff> hand_off_of(sql::Session&, PeriodId, OfficeId);
std::optional<HandOff> find_hand_off(sql::Session&, HandOffId);
std::optional<Valuation> valuation_of(sql::Session&, HandOffId);
std::vector<PackItem> pack_of(sql::Session&, HandOffId coordinators);
/// Did it come back, and was not sent again since?
bool lies_returned(HandOff const&, std::optional<Valuation> const&);
/// The seats of the actor that deliver something: managers', coordinators', ministers'.
std::vector<Seat> delivering_seats(Actor const&);
/// Delivers the period of the office to the level above: the lines, and what the office tells, frozen. Again until the cut-off, the
/// last one counts; afterwards late, until the period is closed. An office of coordinators delivers its pack. Joins the transaction that is open.
Outcome<HandOff> hand_over(Work&, PeriodId, OfficeId, std::string const& lines);
/// Who has read a hand-off, through which office.
struct Reading {
  std::string office_title;
  Time read_at;
};
BOOST_DESCRIBE_STRUCT(Reading, (), (office_title, read_at))
/// Of others than the office that handed off, in the order of time.
std::vector<Reading> readings_of(sql::Session&, HandOffId, OfficeId own);
/// Notes that the actor has read it, through that office: a person's own mark, the first one since it was last sent counts.
void note_reading(Work&, HandOffId, OfficeId through);

// The week under the top bar
/// The period of today with a figure for each step, over what the person sees; none where no period is published. Asks the
/// database once. The frame of a page takes it: `frame.ribbon = week_ribbon(work)`.
std::optional<view::Ribbon> week_ribbon(Work const&);

/// /mi-semana: what a manager or the owner of milestones does by Wednesday.
void add_routine_pages(http::Router&);

/// /api/v1/periods and /api/v1/hand-offs.
void add_routine_api(http::Router&);
api::Description api_description();

/// The tables of this module whose rows are sealed.
std::vector<sql::TableShape> sealed_tables();

}  // namespace routine
}  // namespace timon
