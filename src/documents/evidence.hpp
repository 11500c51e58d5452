#pragma once
#include <set>
#include <string>
#include <vector>

#include "documents/documents.hpp"

namespace timon {

/// That the milestones of a goal are finished only with a document that shows it, and verified by a second person.
struct EvidenceDemand {
  static constexpr auto kTable = "evidence_demand";
  Id<EvidenceDemand> id;
  GoalId goal;
  Date demanded_on;
  PersonId person;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(EvidenceDemand, (), (id, goal, demanded_on, person, revision))

namespace documents {

/// The setting by which a government demands it of every goal: «all», or empty.
constexpr auto kEvidenceSetting = "evidence_demand";
constexpr auto kEvidenceOfAll = "all";

bool is_evidence_demanded_of_all(sql::Session&);
bool is_evidence_demanded(sql::Session&, GoalId);
/// Those of the goals of which it is demanded.
std::set<GoalId> those_with_evidence_demanded(sql::Session&, std::vector<GoalId> const&);
/// Where nothing shows that the milestone is done, the problem with finishing it.
Problems problems_of_evidence(sql::Session&, Goal const&, Milestone const&);

/// Who watches over the institution's goals says of which it is demanded, not who leads one.
bool may_demand_evidence(Actor const&, Goal const&);
/// Role, visibility, right. Said twice, nothing more is written.
Outcome<Done> demand_evidence(Work&, GoalId, bool is_demanded);
Outcome<Done> demand_evidence_of_all(Work&, std::int64_t revision_seen, bool is_demanded);

}  // namespace documents
}  // namespace timon
