#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/outcome.hpp"
#include "goals/goals.hpp"
#include "obstacles/obstacles.hpp"

namespace timon {

using PetitionId = Id<struct Petition>;

/// Resources are asked upwards, an instruction is given downwards; both are answered with the verbs of the ladder.
BOOST_DEFINE_ENUM_CLASS(PetitionKind, resources, instruction)
BOOST_DEFINE_ENUM_CLASS(PetitionState, open, answered, withdrawn)

/// What one office asks of another without a problem on the way.
struct Petition {
  static constexpr auto kTable = "petition";
  PetitionId id;
  std::string code;  // «P-07»
  PetitionKind kind{};
  std::string title;
  std::string text;
  GoalId goal;  // that it is about; none: no single one
  OfficeId asked_by;
  OfficeId asked_of;
  PersonId person;  // who asked
  Date asked_on;
  std::optional<Date> due_on;
  PetitionState state{};
  std::optional<Date> read_on;  // when the office asked first looked
  std::string verb;             // a word of AnswerVerb once it is answered
  std::string answer;
  std::optional<Date> answered_on;
  PersonId answered_by;
  std::int64_t revision{};

  bool is_open() const { return state == PetitionState::open; }
};
BOOST_DESCRIBE_STRUCT(Petition, (),
                      (id, code, kind, title, text, goal, asked_by, asked_of, person, asked_on, due_on, state, read_on, verb, answer, answered_on, answered_by, revision))

/// What a form may say of a new one.
Outcome<Petition> checked(Petition, Date today);
/// The answer is the record. Asking for data leaves it open: the one who asked adds them and it is answered again.
Outcome<Petition> answered(Petition, AnswerVerb, std::string const& text, PersonId by, Date today);
/// Taken back by who asked.
Outcome<Petition> withdrawn(Petition, std::string const& reason, Date today);
/// What was missing, added to the text by who asked.
Outcome<Petition> completed(Petition, std::string const& text, Date today);

}  // namespace timon
