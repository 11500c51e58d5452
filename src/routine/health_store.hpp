#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "routine/routine.hpp"

namespace timon::routine {

/// How a delivery that was expected stands. `pending`: its cut-off has not come.
BOOST_DEFINE_ENUM_CLASS(DeliveryState, on_time, late, missing, pending)

constexpr auto kHealthWeeks = 8;    // periods of the rhythm that the page looks back on
constexpr auto kHealthDays = 90;    // of requests
constexpr auto kHealthRows = 5000;  // rows of one list

/// May the person look at it: whoever watches over an institution, or sees all.
bool may_see_health(Actor const&);

/// Which deliveries are asked for. What is not given narrows nothing.
struct DeliveryQuery {
  std::string period{};  // its code
  InstitutionId institution{};
  std::optional<Level> role{};
  std::optional<DeliveryState> state{};
  std::optional<Level> read_by{};    // coordinator or minister: delivered, and read there
  std::optional<Level> unread_by{};  // delivered, and not read there
};

/// A delivery that a manager's or coordinator's office owes or made in one of the last periods.
struct DeliveryRow {
  std::string period;
  Date starts_on;
  OfficeId office;
  std::string title;
  Level role{};
  InstitutionId institution;
  std::string institution_name;
  DeliveryState state{};
  std::optional<Time> handed_at;
  std::int64_t sends{};
  std::string verdict;  // of the level above; empty: not valued
  std::int64_t read_by_coordinator{}, read_by_minister{};
};
BOOST_DESCRIBE_STRUCT(DeliveryRow, (),
                      (period, starts_on, office, title, role, institution, institution_name, state, handed_at, sends, verdict, read_by_coordinator, read_by_minister))
/// Of the actor's reach: newest period first, then by institution. Every figure counts the same rows.
std::vector<DeliveryRow> delivery_rows(Work&, DeliveryQuery const& = {});

/// Something asked of an authority, and what came of it.
struct RequestRow {
  std::string kind;  // alert, restriction, petition
  std::string code;
  std::string title;
  std::string holder;  // the office asked
  Level level{};
  Date asked_on;
  std::optional<Date> read_on;
  std::optional<Date> answered_on;
};
BOOST_DESCRIBE_STRUCT(RequestRow, (), (kind, code, title, holder, level, asked_on, read_on, answered_on))
/// Of the last ninety days, newest first: stays above the managers' level, and petitions.
std::vector<RequestRow> request_rows(Work&);

/// What the routine asks of an office, and what was answered.
struct BurdenRow {
  OfficeId office;
  std::string title;
  std::string institution_name;
  std::string holder;
  std::int64_t milestones{};  // rows of Mi semana today: open, due within its days or with something open
  std::int64_t goals{};       // of which a monthly report is asked
  std::int64_t told{};        // rows answered in the last four weeks
  std::int64_t typed{};       // of them, with a text
};
BOOST_DESCRIBE_STRUCT(BurdenRow, (), (office, title, institution_name, holder, milestones, goals, told, typed))
/// The most asked first.
std::vector<BurdenRow> burden_rows(Work&);

}  // namespace timon::routine
