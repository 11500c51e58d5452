#pragma once
#include <vector>

#include "meetings/meetings.hpp"

namespace timon::meetings {

/// A decision as the register shows it.
struct DecisionLine {
  DecisionId id;
  std::int64_t year{}, number{};
  std::string text;
  DecisionState state{};
  OfficeId office;
  std::string office_title;
  OfficeId chair;
  Date taken_on;
  Date due_on;
  std::optional<Date> done_on;
  std::optional<Date> verified_on;
  std::string note;
  std::optional<Date> noted_on;
  Level level{};
  std::optional<Date> level_since;
  std::optional<Date> climbs_on;
  std::int64_t silent_climbs{};
  MeetingId meeting;
  std::string meeting_title;
  Date held_on;
  std::string goal_code, goal_title, milestone_code, obstacle_code;  // empty: none, or not seen
  std::int64_t revision{};

  bool is_open() const { return state == DecisionState::pending || state == DecisionState::in_progress; }
  bool is_overdue(Date today) const { return is_open() && due_on < today; }
};
BOOST_DESCRIBE_STRUCT(DecisionLine, (),
                      (id, year, number, text, state, office, office_title, chair, taken_on, due_on, done_on, verified_on, note, noted_on, level, level_since, climbs_on,
                       silent_climbs, meeting, meeting_title, held_on, goal_code, goal_title, milestone_code, obstacle_code, revision))

/// What is asked of the register; nothing given: all that is seen.
struct DecisionQuery {
  std::string q;        // words of the text or the office, whatever their accents
  std::int64_t year{};  // of the register
  std::string meeting;  // title of the body
  OfficeId office;
  std::optional<DecisionState> state;
  bool open_only{};
  MeetingId of_meeting;
  AgendaItemId item;
  GoalId goal;
  ObstacleId obstacle;
  DecisionId id;  // that one alone
  DecisionId after;
  int limit{200};
  bool is_whole{};  // whoever asks, with all that it is about: for the minutes of a meeting
};
/// Open ones first, the soonest due before the others, then closed ones newest first; `limit` and one more.
std::vector<DecisionLine> decision_lines(Work&, DecisionQuery const&);

/// How many there are in each state, by the same question without its state.
struct DecisionCounts {
  std::int64_t pending{}, in_progress{}, done{}, verified{}, cancelled{}, pending_overdue{}, in_progress_overdue{}, meetings{}, kept_in_time{}, kept{};
  std::int64_t all() const { return pending + in_progress + done + verified + cancelled; }
};
BOOST_DESCRIBE_STRUCT(DecisionCounts, (), (pending, in_progress, done, verified, cancelled, pending_overdue, in_progress_overdue, meetings, kept_in_time, kept))
DecisionCounts decision_counts(Work&, DecisionQuery);

/// What the filters offer: titles of bodies and offices that have some, among those seen; years.
std::vector<std::string> decision_bodies(Work&);
struct OfficeChoice {
  OfficeId id;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(OfficeChoice, (), (id, title))
std::vector<OfficeChoice> decision_offices(Work&);
std::vector<std::int64_t> decision_years(Work&);

struct EntryLine {
  DecisionEntryKind kind{};
  std::string text;
  Date on_day;
  Time at;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(EntryLine, (), (kind, text, on_day, at, by_name))
std::vector<EntryLine> entries_of(sql::Session&, DecisionId);

}  // namespace timon::meetings
