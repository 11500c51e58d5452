#pragma once
#include <vector>

#include "petitions/petitions.hpp"
#include "petitions/waiting.hpp"

namespace timon::petitions {

/// A petition as a list shows it.
struct PetitionLine {
  PetitionId id;
  std::string code;
  PetitionKind kind{};
  std::string title;
  PetitionState state{};
  std::string verb;
  OfficeId asked_by;
  std::string asked_by_title;
  OfficeId asked_of;
  std::string asked_of_title;
  Date asked_on;
  std::optional<Date> due_on;
  std::optional<Date> read_on;
  std::optional<Date> answered_on;
  std::string goal_code;
};
BOOST_DESCRIBE_STRUCT(PetitionLine, (), (id, code, kind, title, state, verb, asked_by, asked_by_title, asked_of, asked_of_title, asked_on, due_on, read_on, answered_on, goal_code))

BOOST_DEFINE_ENUM_CLASS(PetitionView, to_me, by_me, all)

constexpr auto kPetitionLimit = 50;

/// Seen by who asked, who is asked, and who sees all or looks at the institution of one of both. Open ones first, the
/// soonest due before the others; those behind `after`, `limit` and one more.
std::vector<PetitionLine> petition_lines(Work&, PetitionView, bool open_only, PetitionId after, int limit);

/// Offices that may be asked from this seat: for resources those of the levels above, for an instruction those below.
std::vector<organization::OfficeName> offices_to_ask(Work&, PetitionKind, Seat const& from);
/// The first of the actor's seats that may ask: one that holds a level or writes.
std::vector<Seat> asking_seats(Actor const&);

// What people can do. Role, visibility, right in that place, revision, content: in this order.
Outcome<Petition> ask(Work&, Petition draft);
Outcome<Petition> withdraw(Work&, PetitionId, std::int64_t revision_seen, std::string const& reason);
Outcome<Petition> complete(Work&, PetitionId, std::int64_t revision_seen, std::string const& text);

}  // namespace timon::petitions
