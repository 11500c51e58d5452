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

constexpr auto kApart = std::int64_t{60};       // minutes between two occasions that one authority can attend
constexpr auto kNoSuchTime = std::int64_t{-1};  // what was typed for the hour is none

/// A political or communication occasion with a date and a place.
struct Opportunity {
  static constexpr auto kTable = "opportunity";
  OpportunityId id;
  std::string code;  // «O-04»
  GoalId goal;
  MilestoneId milestone;
  std::string title;
  std::optional<Date> proposed_on;
  std::optional<std::int64_t> proposed_minutes;  // since midnight, on the government's clocks; none: the hour is open
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
BOOST_DESCRIBE_STRUCT(Opportunity, (),
                      (id, code, goal, milestone, title, proposed_on, proposed_minutes, place, authority, message, embargo_on, state, valuation, proposed_by, revision))

Outcome<Opportunity> checked(Opportunity);
/// Two occasions of one day that nobody can both attend: less than `kApart` between them. Nothing is known of one whose hour is open.
bool is_same_hour(std::optional<std::int64_t> minutes, std::optional<std::int64_t> other);
/// The level whose word moves it on from this state; none when it is past all of them.
std::optional<Level> level_asked(OpportunityState);
/// One step on, or declined with a reason.
Outcome<Opportunity> valued(Opportunity, ValuationVerb, std::string const& text);

}  // namespace timon
