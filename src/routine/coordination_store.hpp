#pragma once
#include <boost/describe.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "routine/routine.hpp"

namespace timon::routine {

/// An office that delivers to the level above, with what it answers for.
struct ReportingOffice {
  OfficeId office;
  std::string title;
  InstitutionId institution;
  std::string institution_name;
  std::string holder;     // empty: vacant
  std::int64_t goals{};   // open ones that it leads
  std::string goal_code;  // the first of them
  std::string goal_title;
  std::int64_t severity{};  // a number of Standing: the worst among them
};
BOOST_DESCRIBE_STRUCT(ReportingOffice, (), (office, title, institution, institution_name, holder, goals, goal_code, goal_title, severity))

/// Managers' offices that lead open goals, or coordinators' offices, whose nearest level above is in that institution; the worst
/// standing first. `from` manager: to a coordinator; coordinator: to a minister.
std::vector<ReportingOffice> reporting_offices(sql::Session&, Level from, InstitutionId above, Date today);
/// Does the office deliver to that institution?
bool reports_to(sql::Session&, OfficeId, Level from, InstitutionId above);

/// What lies of a period: the hand-off, and its valuation when there is one.
struct Report {
  HandOff hand_off;
  std::optional<Valuation> valuation;
  /// Was what it says now valued? Sent again, it waits to be valued anew.
  bool is_valued() const { return valuation && valuation->valued_at >= hand_off.handed_at; }
  bool is_returned() const { return lies_returned(hand_off, valuation); }
};
/// Of these offices.
std::vector<Report> reports_of(sql::Session&, PeriodId, std::vector<ReportingOffice> const&);

/// In how many periods of the rhythm before this one each of the offices delivered nothing, one after the other. Who has never
/// delivered anything is not in it: the routine is new to them.
std::map<OfficeId, std::int64_t> missed_before(sql::Session&, Period const&, std::vector<OfficeId> const&);

/// Who has read a hand-off, and when.
struct ReadingLine {
  std::string person;
  std::string office;
  std::string role;  // of the office: minister, institutional_coordinator
  Time read_at;
};
BOOST_DESCRIBE_STRUCT(ReadingLine, (), (person, office, role, read_at))
/// The first reader before the others.
std::vector<ReadingLine> readings_of(sql::Session&, HandOffId);

}  // namespace timon::routine
