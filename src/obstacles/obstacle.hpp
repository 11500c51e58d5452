#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/outcome.hpp"
#include "obstacles/ladder.hpp"

namespace timon {

using ObstacleId = Id<struct Obstacle>;

/// An alert announces a problem; a restriction is delaying a milestone now.
BOOST_DEFINE_ENUM_CLASS(ObstacleKind, alert, restriction)
/// The last three are final and not counted as open.
BOOST_DEFINE_ENUM_CLASS(ObstacleState, unreviewed, in_process, resolved, discarded, converted)
/// Domain of the problem: the managed list every form offers.
BOOST_DEFINE_ENUM_CLASS(ObstacleType, technical_administrative, financial, legal, political, informative_communicational, coordination, social, external)
/// What the holder of a level does with the decision asked: the answer is the record.
BOOST_DEFINE_ENUM_CLASS(AnswerVerb, decide, delegate, ask_for_data, reject)

/// A problem on the way to a milestone. It climbs the ladder until someone decides.
struct Obstacle {
  static constexpr auto kTable = "obstacle";
  ObstacleId id;
  ObstacleKind kind{};
  std::string code;  // «R-17», «A-09»: one space of numbers for both kinds
  std::string title;
  ObstacleType type{};
  std::string description;
  std::string treatment_what;
  std::string treatment_with_whom;
  std::string treatment_when;
  std::string decision_asked;  // of whoever holds it
  OfficeId responsible;
  std::optional<Date> limit_on;
  bool is_blocking{true};  // a restriction that stops its milestone
  ObstacleState state{ObstacleState::unreviewed};
  Level level{Level::manager};
  InstitutionId institution;  // of its first goal: the ladder starts there
  OfficeId holder;            // none: the level is vacant
  Date level_since;
  std::int64_t days_used{};  // of the clock, see Clock
  std::optional<Date> runs_since;
  std::optional<Date> paused_until;
  std::string pause_reason;
  std::optional<Date> climbs_on;
  std::optional<Date> warns_on;
  std::int64_t silent_climbs{};
  Time reported_at;
  Date reported_on;
  std::string reported_by;  // a name for history that came in without accounts
  PersonId reporter;
  ObstacleId origin;     // the alert it was converted from, or what it was split from
  ObstacleId successor;  // what it was converted to, or merged into
  std::string closing;   // what resolved it, or why it was discarded
  std::optional<Date> closed_on;
  std::int64_t revision{};

  bool is_open() const { return state == ObstacleState::unreviewed || state == ObstacleState::in_process; }
};
BOOST_DESCRIBE_STRUCT(Obstacle, (),
                      (id, kind, code, title, type, description, treatment_what, treatment_with_whom, treatment_when, decision_asked, responsible, limit_on, is_blocking, state,
                       level, institution, holder, level_since, days_used, runs_since, paused_until, pause_reason, climbs_on, warns_on, silent_climbs, reported_at, reported_on,
                       reported_by, reporter, origin, successor, closing, closed_on, revision))

constexpr auto kActionLengthMin = std::size_t{10};  // a shorter entry («0») says nothing to who reads it later
constexpr auto kActionLengthMax = std::size_t{2000};

/// What the ladder needs to know for a move: how long each level has, and which days count.
struct LadderRules {
  LadderDays days;
  WorkingCalendar const& calendar;
};

Clock clock_of(Obstacle const&);
void set_clock(Obstacle&, Clock const&, LadderRules const&);

/// What a form may say of an alert or restriction; `today` refuses a limit date in the past on a new one.
Outcome<Obstacle> checked(Obstacle, Date today);
/// Puts it on a level, its clock new.
Obstacle arrived(Obstacle, Level, OfficeId holder, Date today, LadderRules const&);
/// The level it would go to; refused for a closed one and at the top.
Outcome<Level> level_to_derive_to(Obstacle const&, std::string const& reason);
Outcome<Level> level_to_return_to(Obstacle const&, std::string const& reason);
/// Is it due to climb by silence? One level a day at most.
bool climbs_by_silence(Obstacle const&, Date today);
/// The holder has looked: from unreviewed to in process.
Obstacle reviewed(Obstacle);
Outcome<Obstacle> answered(Obstacle, std::string const& text, Date today, LadderRules const&);
Outcome<Obstacle> paused(Obstacle, std::string const& reason, Date until, Date today, LadderRules const&);
Outcome<Obstacle> resumed(Obstacle, Date today, LadderRules const&);
Outcome<Obstacle> resolved(Obstacle, std::string const& text, Date today);
Outcome<Obstacle> discarded(Obstacle, std::string const& reason, Date today);
Outcome<Obstacle> converted(Obstacle alert, Date today);
/// It goes on inside another one.
Outcome<Obstacle> merged(Obstacle, Date today);
/// An entry of the log.
void check_action(Problems&, std::string const& text);

}  // namespace timon
