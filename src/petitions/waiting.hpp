#pragma once
#include <optional>
#include <string>
#include <vector>

#include "petitions/petitions.hpp"

// What is asked of somebody, and the answers: for pages of modules above that gather it.
namespace timon::petitions {

std::optional<Petition> find_visible(Work&, PetitionId);
std::optional<Petition> find_visible(Work&, std::string const& code);

/// An open petition to one of the actor's offices, in whose name it is asked, and the goal it is about.
struct WaitingPetition {
  PetitionId id;
  std::string code;
  PetitionKind kind{};
  std::string title;
  std::string text;
  std::string asked_by_title;
  std::string goal_code;
  std::string goal_title;
  std::optional<Date> due_on;
  std::optional<Date> read_on;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(WaitingPetition, (), (id, code, kind, title, text, asked_by_title, goal_code, goal_title, due_on, read_on, revision))
/// Soonest due first; those whose asker still owes data are left out.
std::vector<WaitingPetition> waiting_petitions(Work&, int limit);
/// How many there are without a limit: a SELECT, for who asks for several figures at once.
std::string waiting_count_query(Work const&, sql::Parameters&);

/// How a petition went, for figures of the routine.
struct PetitionTrack {
  std::string code;
  std::string title;
  std::string asked_of_title;
  std::string level;  // of the office asked; empty: of none
  Date asked_on;
  std::optional<Date> read_on;
  std::optional<Date> answered_on;
};
BOOST_DESCRIBE_STRUCT(PetitionTrack, (), (code, title, asked_of_title, level, asked_on, read_on, answered_on))
/// Visible ones that were asked after that day and not withdrawn, newest first.
std::vector<PetitionTrack> petition_tracks(Work&, Date since, int limit);

Outcome<Petition> answer(Work&, PetitionId, std::int64_t revision_seen, AnswerVerb, std::string const& text);
/// The office asked has looked: kept once.
void note_read(Work&, Petition const&);

}  // namespace timon::petitions
