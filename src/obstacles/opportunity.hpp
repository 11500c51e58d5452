#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/outcome.hpp"
#include "goals/goals.hpp"
#include "obstacles/ladder.hpp"

namespace timon {

using OpportunityId = Id<struct Opportunity>;

/// Proposed by the manager, valued by the coordinator, endorsed politically by the minister, proposed by the committee for
/// the head's agenda, put on it, held. Declined at any step.
BOOST_DEFINE_ENUM_CLASS(OpportunityState, proposed, validated, valued, endorsed, proposed_for_agenda, on_agenda, held, declined)
BOOST_DEFINE_ENUM_CLASS(ValuationVerb, advance, decline)

/// A political or communication occasion with a date and a place.
struct Opportunity {
  static constexpr auto kTable = "opportunity";
  OpportunityId id;
  std::string code;  // «O-04»
  GoalId goal;
  MilestoneId milestone;
  std::string title;
  std::optional<Date> proposed_on;
  std::string place;
  std::string authority;  // who is wanted there
  std::string message;
  std::optional<Date> embargo_on;
  OpportunityState state{OpportunityState::proposed};
  std::string valuation;  // what the last to value it said
  std::string proposed_by;
  std::int64_t revision{};

  bool is_open() const { return state != OpportunityState::held && state != OpportunityState::declined; }
};
BOOST_DESCRIBE_STRUCT(Opportunity, (), (id, code, goal, milestone, title, proposed_on, place, authority, message, embargo_on, state, valuation, proposed_by, revision))

Outcome<Opportunity> checked(Opportunity);
/// The level whose word moves it on from this state; none when it is past all of them.
std::optional<Level> level_asked(OpportunityState);
/// One step on, or declined with a reason.
Outcome<Opportunity> valued(Opportunity, ValuationVerb, std::string const& text);

}  // namespace timon
