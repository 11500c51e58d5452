#pragma once
#include <boost/describe.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "goals/goals.hpp"
#include "obstacles/obstacles.hpp"

namespace timon {

using StakeholderId = Id<struct Stakeholder>;

BOOST_DEFINE_ENUM_CLASS(StakeholderKind, person, institution)
/// Where somebody stands towards what is to be done.
BOOST_DEFINE_ENUM_CLASS(Stance, unknown, favour, neutral, against)
BOOST_DEFINE_ENUM_CLASS(Influence, unknown, low, medium, high)

/// An actor: a person or an institution involved in a goal, in a milestone, or in an alert or restriction.
struct Stakeholder {
  static constexpr auto kTable = "stakeholder";
  StakeholderId id;
  GoalId goal;            // of the milestone; of an alert or restriction, the first goal it lies on
  MilestoneId milestone;  // none: of the whole goal, or of the obstacle
  ObstacleId obstacle;
  StakeholderKind kind{StakeholderKind::institution};
  std::string name;
  std::string folded_name;    // to be found without regard to accents: filled by `checked`
  InstitutionId institution;  // of ours, where it is one
  OfficeId office;
  std::string role;
  Stance stance{};
  Influence influence{};
  std::string approach;  // what is done about it: the strategy towards this actor
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Stakeholder, (), (id, goal, milestone, obstacle, kind, name, folded_name, institution, office, role, stance, influence, approach, revision))

/// How strongly a link of the delivery chain hands on what it is given.
BOOST_DEFINE_ENUM_CLASS(LinkStrength, unknown, strong, adequate, weak)

/// One link of the delivery chain of a goal, in order from who decides to who receives.
struct ChainLink {
  static constexpr auto kTable = "chain_link";
  Id<ChainLink> id;
  GoalId goal;
  std::int64_t sequence{};
  StakeholderId stakeholder;  // none: told by name only
  std::string who;
  std::string passes;  // what goes through it to the next
  LinkStrength strength{};
  std::string reason;  // why it is so strong, or weak
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(ChainLink, (), (id, goal, sequence, stakeholder, who, passes, strength, reason, revision))

Outcome<Stakeholder> checked(Stakeholder);
/// A weak link has a reason.
Outcome<ChainLink> checked(ChainLink);
/// The links that hold the chain back: the weak ones; none when there is none.
std::vector<ChainLink> weakest(std::vector<ChainLink> const&);

}  // namespace timon
