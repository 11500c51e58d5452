#include "strategy/risk.hpp"

#include "base/text.hpp"

namespace timon {

Outcome<Risk> checked(Risk risk) {
  auto problems = Problems{};
  risk.title = trimmed(risk.title);
  check_title(problems, "risk", "title", risk.title);
  check_text(problems, "risk", "response", risk.response);
  if (!problems.empty()) return problems;
  return risk;
}

Outcome<Risk> stated(Risk risk, RiskState state, std::string const& reason, Date today) {
  auto problems = Problems{};
  if (risk.state == state) problems.push_back({"state", "risk.state.same"});
  check_reason(problems, "risk", "state_reason", reason);
  if (!problems.empty()) return problems;
  risk.state = state;
  risk.state_reason = trimmed(reason);
  risk.stated_on = today;
  if (state == RiskState::open) risk.obstacle = {};
  return risk;
}

int gravity(Risk const& risk) { return (static_cast<int>(risk.likelihood) + 1) * (static_cast<int>(risk.consequence) + 1); }

RiskGrade grade(Risk const& risk) {
  constexpr auto kHigh = 6, kLow = 2;
  auto const both = gravity(risk);
  return both >= kHigh ? RiskGrade::high : both <= kLow ? RiskGrade::low : RiskGrade::medium;
}

}  // namespace timon
