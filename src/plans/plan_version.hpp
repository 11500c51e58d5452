#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "goals/goals.hpp"

namespace timon {

using PlanVersionId = Id<struct PlanVersion>;
using RatificationId = Id<struct Ratification>;

/// What a plan says besides its name, and from when until when it is in force.
struct PlanTerm {
  static constexpr auto kTable = "plan_term";
  Id<PlanTerm> id;
  PlanId plan;
  std::string description;
  std::optional<Date> from_on;
  std::optional<Date> until_on;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(PlanTerm, (), (id, plan, description, from_on, until_on, revision))

/// Where an axis stands in its plan, or an objective in its axis.
struct BranchPosition {
  static constexpr auto kTable = "branch_position";
  Id<BranchPosition> id;
  AxisId axis;
  ObjectiveId objective;
  std::int64_t position{};
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(BranchPosition, (), (id, axis, objective, position, revision))

BOOST_DEFINE_ENUM_CLASS(VersionState, draft, approved)

/// The act of an authority.
struct Act {
  std::string authority;
  std::string number;
  std::optional<Date> on;
  std::string text;  // what it says, or where it is kept
};

/// A state of a plan: a draft, or what an act approved, frozen.
struct PlanVersion {
  static constexpr auto kTable = "plan_version";
  PlanVersionId id;
  PlanId plan;
  std::int64_t number{};
  VersionState state{};
  std::string reason;  // why it amends the one before; the first has none
  Date opened_on;
  PersonId opened_by;
  std::string authority, act_number;
  std::optional<Date> act_on;
  std::string act_text;
  std::optional<Date> approved_on;
  PersonId approved_by;
  std::string content;      // PlanContent as JSON
  std::string fingerprint;  // SHA-256 of the content
  std::int64_t revision{};

  bool is_draft() const { return state == VersionState::draft; }
};
BOOST_DESCRIBE_STRUCT(PlanVersion, (),
                      (id, plan, number, state, reason, opened_on, opened_by, authority, act_number, act_on, act_text, approved_on, approved_by, content, fingerprint, revision))

/// The act by which an authority ratified the selection of goals.
struct Ratification {
  static constexpr auto kTable = "ratification";
  RatificationId id;
  PlanId plan;
  std::string authority;
  std::string act_number;
  Date act_on;
  std::string document;  // where the act can be read
  PersonId person;       // who wrote it down
  Date noted_on;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Ratification, (), (id, plan, authority, act_number, act_on, document, person, noted_on, revision))

struct RatifiedGoal {
  static constexpr auto kTable = "ratified_goal";
  Id<RatifiedGoal> id;
  RatificationId ratification;
  GoalId goal;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(RatifiedGoal, (), (id, ratification, goal, revision))

BOOST_DEFINE_ENUM_CLASS(BranchKind, axis, objective, goal)

/// A node of a plan's tree: an axis, an objective of one, a goal of one.
struct Branch {
  BranchKind kind{};
  std::int64_t id{};
  std::int64_t parent{};  // an axis' is 0, an objective's its axis, a goal's its objective
  std::string code;
  std::string title;
  friend bool operator==(Branch const&, Branch const&) = default;
};
BOOST_DESCRIBE_STRUCT(Branch, (), (kind, id, parent, code, title))

/// A plan with all that hangs from it, as it is frozen: each branch behind its parent, in the order of the tree.
struct PlanContent {
  std::string code;
  std::string name;
  std::vector<Branch> branches;
  friend bool operator==(PlanContent const&, PlanContent const&) = default;
};
BOOST_DESCRIBE_STRUCT(PlanContent, (), (code, name, branches))

/// The same content always gives the same bytes.
std::string json_of(PlanContent const&);
/// Throws when the text is no such content.
PlanContent content_from(std::string const& json);

BOOST_DEFINE_ENUM_CLASS(BranchChange, added, removed, renamed, moved)

/// What is other in one version than in another.
struct BranchDifference {
  BranchChange change{};
  Branch before;  // of `added`: empty
  Branch after;   // of `removed`: empty
};
/// In the order of the later tree; what was removed comes last. A branch that was moved and renamed is told twice.
std::vector<BranchDifference> differences(PlanContent const& before, PlanContent const& after);

/// What of a plan's form may be written; the end may not lie before the beginning.
Problems problems_of(Plan const&, PlanTerm const&);
/// The draft with the act that approves it and the content that is frozen.
Outcome<PlanVersion> approved(PlanVersion draft, Act act, PlanContent const& content, PersonId by, Date today);
/// The draft that amends the approved version before it.
Outcome<PlanVersion> amended(PlanVersion const& before, std::string const& reason, PersonId by, Date today);
/// An act of somebody, with number and a day that has come.
Problems problems_of(Act const&, Date today);

/// The ids in the order in which one of them has gone one place up (`step` -1) or down (1); at an end they stay.
std::vector<std::int64_t> shifted(std::vector<std::int64_t> order, std::int64_t id, int step);

}  // namespace timon
