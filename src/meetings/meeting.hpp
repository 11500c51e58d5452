#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/outcome.hpp"
#include "goals/goals.hpp"

namespace timon {

struct WorkingCalendar;

using MeetingId = Id<struct Meeting>;
using MeetingRuleId = Id<struct MeetingRule>;
using AgendaItemId = Id<struct AgendaItem>;

/// A committee of a ministry or of the centre, a dispatch with the minister, a stocktake with the head of government.
BOOST_DEFINE_ENUM_CLASS(MeetingKind, committee, dispatch, stocktake, other)
/// The last two are final.
BOOST_DEFINE_ENUM_CLASS(MeetingState, convened, in_session, closed, cancelled)
BOOST_DEFINE_ENUM_CLASS(AttendanceState, invited, attended, excused, absent)
/// What an item of the agenda is about; its own kind is written by hand, the others come from the data.
BOOST_DEFINE_ENUM_CLASS(AgendaKind, held_obstacle, late, reprogrammed, open_decision, own, synergy, opportunity, advance)
/// A removed one is kept, so that rebuilding the agenda does not bring it back; no list shows it.
BOOST_DEFINE_ENUM_CLASS(AgendaState, pending, done, carried, removed)

/// A body meets every so many weeks on a weekday.
struct MeetingRule {
  static constexpr auto kTable = "meeting_rule";
  MeetingRuleId id;
  MeetingKind kind{};
  InstitutionId institution;
  std::string title;
  OfficeId chair;
  std::int64_t every_weeks{1};
  std::int64_t weekday{5};   // 1 Monday … 7 Sunday
  std::int64_t starts_at{};  // minutes since midnight
  std::int64_t minutes{60};  // how long it takes
  std::string place;
  Date from_on;                  // its week is the first
  std::optional<Date> until_on;  // the last day on which one may be
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(MeetingRule, (), (id, kind, institution, title, chair, every_weeks, weekday, starts_at, minutes, place, from_on, until_on, revision))

/// One meeting of a body: of its kind and institution, those of the same rule or the same title.
struct Meeting {
  static constexpr auto kTable = "meeting";
  MeetingId id;
  MeetingKind kind{};
  InstitutionId institution;
  std::string title;
  OfficeId chair;  // verifies what is decided here
  Date held_on;
  std::int64_t starts_at{};  // minutes since midnight
  std::int64_t minutes{60};
  std::string place;
  MeetingState state{};
  MeetingRuleId rule;
  std::optional<Date> rule_day;  // as the rule wants it, before holidays
  std::string reason;            // why it was cancelled
  std::optional<Time> opened_at;
  std::optional<Time> closed_at;
  std::int64_t revision{};

  bool is_ahead() const { return state == MeetingState::convened || state == MeetingState::in_session; }
};
BOOST_DESCRIBE_STRUCT(Meeting, (), (id, kind, institution, title, chair, held_on, starts_at, minutes, place, state, rule, rule_day, reason, opened_at, closed_at, revision))

/// An office that is asked to come, and whether it did.
struct Attendance {
  static constexpr auto kTable = "attendance";
  Id<Attendance> id;
  MeetingId meeting;
  OfficeId office;
  AttendanceState state{};
  PersonId person;       // who came for the office
  std::string stand_in;  // the name of who came instead
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Attendance, (), (id, meeting, office, state, person, stand_in, revision))

/// A line of the agenda, as it was told when it was put there.
struct AgendaItem {
  static constexpr auto kTable = "agenda_item";
  AgendaItemId id;
  MeetingId meeting;
  AgendaKind kind{AgendaKind::own};
  std::int64_t subject_id{};  // of the obstacle, goal, milestone, opportunity or decision; 0 of an own one
  std::int64_t other_id{};    // the second goal of a synergy
  GoalId goal;
  std::string title;
  std::string detail;
  std::int64_t position{};
  std::int64_t minutes{};
  AgendaState state{};
  std::string note;
  AgendaItemId carried_from;
  std::int64_t revision{};

  /// Is it the same matter, whatever was noted of it?
  bool is_same(AgendaItem const& other) const { return kind == other.kind && subject_id == other.subject_id && other_id == other.other_id; }
};
BOOST_DESCRIBE_STRUCT(AgendaItem, (), (id, meeting, kind, subject_id, other_id, goal, title, detail, position, minutes, state, note, carried_from, revision))

/// The minutes of a closed meeting. Their bytes are found by their hash.
struct Minutes {
  static constexpr auto kTable = "minutes";
  Id<Minutes> id;
  MeetingId meeting;
  std::string hash;          // SHA-256 of the file
  std::string content_hash;  // of what it tells, as its foot says
  std::int64_t bytes{};
  Time frozen_at;
  PersonId person;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Minutes, (), (id, meeting, hash, content_hash, bytes, frozen_at, person, revision))

/// What was wrong in frozen minutes, told beside them.
struct MinutesErratum {
  static constexpr auto kTable = "minutes_erratum";
  Id<MinutesErratum> id;
  MeetingId meeting;
  std::int64_t number{};
  std::string text;
  Date on_day;
  Time at;
  PersonId person;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(MinutesErratum, (), (id, meeting, number, text, on_day, at, person, revision))

constexpr auto kMeetingMinutesMax = std::int64_t{720};

Outcome<MeetingRule> checked(MeetingRule);
/// A new one is not convened for a day that is past.
Outcome<Meeting> checked(Meeting, Date today);
Outcome<Meeting> opened(Meeting, Time now);
Outcome<Meeting> closed(Meeting, Time now);
Outcome<Meeting> cancelled(Meeting, std::string const& reason);
/// An own item, or the note and the time of any.
Outcome<AgendaItem> checked(AgendaItem);

/// A day on which a rule has a meeting: as it wants it, and as holidays let it be.
struct Occurrence {
  Date rule_day;
  Date held_on;
  friend bool operator==(Occurrence const&, Occurrence const&) = default;
};
/// Those whose day by the rule lies after `after` and not behind `until`. One that falls on a holiday is held on the working
/// day before it, in the same week; in a week without such a day on the next working day.
std::vector<Occurrence> occurrences(MeetingRule const&, WorkingCalendar const&, Date after, Date until);

}  // namespace timon
