#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>

#include "meetings/meeting.hpp"
#include "obstacles/obstacles.hpp"

namespace timon {

using DecisionId = Id<struct Decision>;

/// Declared done by who is responsible, verified by the office that chaired.
BOOST_DEFINE_ENUM_CLASS(DecisionState, pending, in_progress, done, verified, cancelled)
BOOST_DEFINE_ENUM_CLASS(DecisionEntryKind, taken, progress, done, sent_back, verified, cancelled, silence)

/// What a meeting decided: who does it by when.
struct Decision {
  static constexpr auto kTable = "decision";
  DecisionId id;
  std::int64_t year{};
  std::int64_t number{};  // within the year
  MeetingId meeting;
  AgendaItemId item;
  InstitutionId institution;  // of the meeting
  OfficeId chair;             // verifies it
  std::string text;
  OfficeId office;  // responsible
  Date taken_on;
  Date due_on;
  GoalId goal;
  MilestoneId milestone;
  ObstacleId obstacle;
  DecisionState state{};
  std::string note;  // the last news, or why it was cancelled
  std::optional<Date> noted_on;
  std::optional<Date> done_on;
  std::optional<Date> verified_on;
  Level level{};                    // who looks after it while it is overdue
  std::optional<Date> level_since;  // none: it has not climbed
  std::optional<Date> climbs_on;
  std::int64_t silent_climbs{};
  PersonId person;          // who wrote it down
  std::string search_text;  // its words and its office's, in lower case without accents
  std::int64_t revision{};

  /// Something is still to be done by the responsible office.
  bool is_open() const { return state == DecisionState::pending || state == DecisionState::in_progress; }
  bool is_overdue(Date today) const { return is_open() && due_on < today; }
};
BOOST_DESCRIBE_STRUCT(Decision, (),
                      (id, year, number, meeting, item, institution, chair, text, office, taken_on, due_on, goal, milestone, obstacle, state, note, noted_on, done_on, verified_on,
                       level, level_since, climbs_on, silent_climbs, person, search_text, revision))

/// A line of its history: added to, never changed.
struct DecisionEntry {
  static constexpr auto kTable = "decision_entry";
  Id<DecisionEntry> id;
  DecisionId decision;
  DecisionEntryKind kind{};
  std::string text;
  Date on_day;
  Time at;
  PersonId person;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(DecisionEntry, (), (id, decision, kind, text, on_day, at, person, revision))

constexpr auto kDecisionLengthMax = std::size_t{1000};

/// What a form may say of a new one.
Outcome<Decision> checked(Decision, LadderRules const&);
/// News by who is responsible: it breaks the silence, so the count begins anew.
Outcome<Decision> progressed(Decision, std::string const& text, Date today, LadderRules const&);
Outcome<Decision> done(Decision, std::string const& text, Date today);
/// The chair is not content: it goes on.
Outcome<Decision> sent_back(Decision, std::string const& reason, Date today, LadderRules const&);
Outcome<Decision> verified(Decision, Date today);
Outcome<Decision> cancelled(Decision, std::string const& reason, Date today);

/// Is it due to climb by silence? One level a day at most.
bool climbs_by_silence(Decision const&, Date today);
Decision climbed(Decision, Date today, LadderRules const&);

}  // namespace timon
