#include "obstacles/opportunity.hpp"

#include <cstdlib>

namespace timon {

Outcome<Opportunity> checked(Opportunity opportunity) {
  auto problems = Problems{};
  check_title(problems, "opportunity", "title", opportunity.title);
  check_text(problems, "opportunity", "place", opportunity.place, kTitleLengthMax);
  check_text(problems, "opportunity", "authority", opportunity.authority, kTitleLengthMax);
  check_text(problems, "opportunity", "message", opportunity.message);
  if (!opportunity.proposed_on) problems.push_back({"proposed_on", "opportunity.proposed_on.missing"});
  if (opportunity.proposed_minutes == kNoSuchTime) problems.push_back({"proposed_at", "opportunity.proposed_at.wrong"});
  if (!problems.empty()) return problems;
  return opportunity;
}

bool is_same_hour(std::optional<std::int64_t> minutes, std::optional<std::int64_t> other) { return minutes && other && std::abs(*minutes - *other) < kApart; }

std::optional<Level> level_asked(OpportunityState state) {
  switch (state) {
    case OpportunityState::proposed: return Level::manager;
    case OpportunityState::validated: return Level::coordinator;
    case OpportunityState::valued: return Level::minister;
    case OpportunityState::endorsed:
    case OpportunityState::proposed_for_agenda:
    case OpportunityState::on_agenda: return Level::committee;
    case OpportunityState::held:
    case OpportunityState::declined: break;
  }
  return std::nullopt;
}

Outcome<Opportunity> valued(Opportunity opportunity, ValuationVerb verb, std::string const& text) {
  auto problems = Problems{};
  if (!opportunity.is_open()) problems.push_back({"state", "opportunity.state.final"});
  if (verb == ValuationVerb::decline) check_reason(problems, "opportunity", "text", text);
  else check_text(problems, "opportunity", "text", text, kReasonLengthMax);
  if (!problems.empty()) return problems;
  opportunity.valuation = text;
  opportunity.state = verb == ValuationVerb::decline ? OpportunityState::declined : static_cast<OpportunityState>(static_cast<int>(opportunity.state) + 1);
  return opportunity;
}

}  // namespace timon
