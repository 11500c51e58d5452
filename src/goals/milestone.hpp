#pragma once
#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/outcome.hpp"

namespace timon {

using GoalId = Id<struct Goal>;
using MilestoneId = Id<struct Milestone>;

/// How the due date of a milestone is told.
BOOST_DEFINE_ENUM_CLASS(DueKind, fixed, after, open)
/// Why a date was moved: the list a person chooses from, text besides.
BOOST_DEFINE_ENUM_CLASS(MoveCause, authority, procedure, supplier, weather, budget, scope, imported, other)

/// A fact achieved on the way to a goal («Decreto firmado»), coded line,order: «3,02».
struct Milestone {
  static constexpr auto kTable = "milestone";
  MilestoneId id;
  GoalId goal;
  std::string code;
  std::string title;
  std::string line;  // the code before its comma
  OfficeId responsible;
  std::string type;
  std::int64_t weight{1};
  bool is_critical{true};
  DueKind due_kind{DueKind::open};
  std::optional<Date> due_on;        // of kind «after»: as last resolved
  std::optional<Date> due_original;  // as it was when the plan was approved, or when it was added later
  MilestoneId after_milestone;
  std::int64_t after_days{};
  std::optional<Date> finished_on;  // declared
  std::optional<Date> verified_on;  // seen by a second person
  PersonId verified_by;
  std::optional<Date> withdrawn_on;
  std::string withdrawal;  // why it was taken away
  PlaceId place;
  std::optional<std::int64_t> amount;  // minor units of the goal's currency
  std::string progress;                // the last text told
  std::string detail;
  std::optional<Date> scheduled_on;
  std::string scheduled_by;
  bool is_added_later{};  // after the approval of the plan
  std::int64_t moves{};
  Time updated_at;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Milestone, (),
                      (id, goal, code, title, line, responsible, type, weight, is_critical, due_kind, due_on, due_original, after_milestone, after_days, finished_on, verified_on,
                       verified_by, withdrawn_on, withdrawal, place, amount, progress, detail, scheduled_on, scheduled_by, is_added_later, moves, updated_at, revision))

/// One move of a due date after approval.
struct Reprogramming {
  static constexpr auto kTable = "reprogramming";
  Id<Reprogramming> id;
  GoalId goal;
  MilestoneId milestone;
  std::optional<Date> from_on;
  std::optional<Date> to_on;
  MoveCause cause{};
  std::string reason;
  Time moved_at;
  Date moved_on;
  PersonId person;
  OfficeId office;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Reprogramming, (), (id, goal, milestone, from_on, to_on, cause, reason, moved_at, moved_on, person, office, revision))

constexpr auto kTitleLengthMax = std::size_t{300};
constexpr auto kTextLengthMax = std::size_t{4000};
constexpr auto kProgressLengthMax = std::size_t{400};  // what fits on Wednesday's form
constexpr auto kReasonLengthMin = std::size_t{10};     // shorter reasons say nothing
constexpr auto kReasonLengthMax = std::size_t{1000};
constexpr auto kCodeLengthMax = std::size_t{40};

/// Is the text one line of a title, as long as allowed? Adds problems under `field` («title») with keys «noun.title.…».
void check_title(Problems& problems, std::string const& noun, std::string const& field, std::string const& text);
/// A longer text, which may be empty.
void check_text(Problems& problems, std::string const& noun, std::string const& field, std::string const& text, std::size_t length_max = kTextLengthMax);
/// A reason a person gives: at least ten letters.
void check_reason(Problems& problems, std::string const& noun, std::string const& field, std::string const& text);
/// A code: letters, digits and , . - _ / no spaces at the ends.
void check_code(Problems& problems, std::string const& noun, std::string const& field, std::string const& text);

/// The line of a code: «3» of «3,02».
std::string line_of(std::string const& code);

/// What of a milestone a form may say is checked here; answers the milestone, or what to put right.
Outcome<Milestone> checked(Milestone);

/// A milestone with a new due date and, when the plan is approved, the ledger's line.
struct Move {
  Milestone milestone;
  std::optional<Reprogramming> ledger;
};
Outcome<Move> reprogram(Milestone, bool plan_is_approved, std::optional<Date> due_on, MoveCause cause, std::string reason, Date today);

/// Declared finished on a day that is not in the future.
Outcome<Milestone> finish(Milestone, Date finished_on, Date today);
Outcome<Milestone> reopen(Milestone, std::string const& reason);
Outcome<Milestone> withdraw(Milestone, std::string const& reason, Date today);
/// A second person has seen it done.
Outcome<Milestone> verify(Milestone, PersonId verifier, PersonId declared_by, Date today);

/// A due date that follows another one: resolved over all milestones of a goal. Where milestones wait for each other in a
/// circle, their dates stay as they are.
void resolve_due_dates(std::vector<Milestone>& milestones);

}  // namespace timon
