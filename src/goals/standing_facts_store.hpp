#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "goals/standing_store.hpp"

namespace timon::goals {

/// What the list of all milestones shows of one, as it is kept.
struct MilestoneStanding {
  MilestoneId milestone;
  GoalId goal;
  InstitutionId institution;
  Standing standing{};
  std::string reason;
  std::string reason_details;
  std::int64_t alerts{}, restrictions{};
  std::string due_key;
  std::string list_key;
  std::string search_text;
  friend bool operator==(MilestoneStanding const&, MilestoneStanding const&) = default;
};
BOOST_DESCRIBE_STRUCT(MilestoneStanding, (), (milestone, goal, institution, standing, reason, reason_details, alerts, restrictions, due_key, list_key, search_text))

/// Names that stand on the board or are searched by.
struct StandingNames {
  GoalId goal;
  std::int64_t axis{};
  std::string institution_code;
  std::string institution_name;
  std::string acronym;
  std::string leader;
};
BOOST_DESCRIBE_STRUCT(StandingNames, (), (goal, axis, institution_code, institution_name, acronym, leader))

/// All that the standing of a goal and of its milestones is computed from, and what is kept of both.
struct StandingFacts {
  Goal goal;
  StandingNames names;
  std::vector<Milestone> milestones;            // by code
  std::vector<Load> loads;                      // by milestone
  std::map<OfficeId, std::string> responsible;  // titles of the offices that answer for milestones
  std::optional<GoalStanding> kept;
  std::map<MilestoneId, MilestoneStanding> kept_milestones;
};

constexpr auto kFactsAtOnce = std::size_t{128};  // goals asked for by one question

/// Of those of these goals that exist, in the order of their numbers, by a few questions for all. Each is held until the transaction ends, so
/// that nobody computes it at the same time.
std::vector<StandingFacts> standing_facts(sql::Session&, std::vector<GoalId> const& goals);

}  // namespace timon::goals
