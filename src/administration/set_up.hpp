#pragma once
#include <boost/describe.hpp>

#include <array>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/outcome.hpp"
#include "platform/sql/table.hpp"
#include "platform/work/work.hpp"

namespace timon {

constexpr auto kSetUp = Right{"set_up"};

/// A dated note on one of the ten steps: a workshop held, an office trained, a visit to a coordinator.
struct SetUpNote {
  static constexpr auto kTable = "set_up_note";
  Id<SetUpNote> id;
  std::int64_t step{};  // 1 to 10
  Date noted_on;
  std::string subject;  // whom it was done with: a goal, an office; may be empty
  std::string text;
  bool completes{};  // the step is done with it
  PersonId person;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(SetUpNote, (), (id, step, noted_on, subject, text, completes, person, revision))

namespace administration {

constexpr auto kSetUpSteps = 10;
constexpr auto kPriorityGoals = 10;      // the ten goals with which a government begins
constexpr auto kAccompanimentWeeks = 3;  // in which coordinators and managers are not left alone

/// What the data says of the ten goals.
struct SetUpFacts {
  std::int64_t priority{};        // goals with priority
  std::int64_t programmed{};      // of them, with milestones
  std::int64_t presented{};       // of them, with an approved plan
  std::int64_t periods_closed{};  // with their snapshot: the cycle has run
  std::int64_t published{};       // of them, in public
};
BOOST_DESCRIBE_STRUCT(SetUpFacts, (), (priority, programmed, presented, periods_closed, published))

struct SetUpStep {
  int number{};
  std::int64_t done{}, of{};     // what is counted; 0 of 0: nothing is
  bool is_done{};                // counted in full, or said to be
  std::vector<SetUpNote> notes;  // newest first
};

/// The ten steps by what the data says and what was noted. Accompaniment is done when notes lie in three different weeks.
std::array<SetUpStep, kSetUpSteps> set_up_steps(SetUpFacts const&, std::vector<SetUpNote> const& notes);
/// What a note may say: on a day that is not in the future, with words.
Outcome<SetUpNote> checked(SetUpNote, Date today);

SetUpFacts set_up_facts(sql::Session&);
std::vector<SetUpNote> set_up_notes(sql::Session&);
/// Both need the right to set up. A note is taken back by erasing it; the journal keeps that it was there.
Outcome<SetUpNote> note_set_up(Work&, SetUpNote);
void erase_set_up_note(Work&, Id<SetUpNote>);

}  // namespace administration
}  // namespace timon
