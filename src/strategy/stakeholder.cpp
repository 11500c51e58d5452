#include "strategy/stakeholder.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "platform/words/fold.hpp"

namespace timon {

Outcome<Stakeholder> checked(Stakeholder actor) {
  auto problems = Problems{};
  actor.name = trimmed(actor.name);
  actor.folded_name = fold(actor.name);
  check_title(problems, "stakeholder", "name", actor.name);
  check_text(problems, "stakeholder", "role", actor.role, kTitleLengthMax);
  check_text(problems, "stakeholder", "approach", actor.approach);
  if (actor.milestone && actor.obstacle) problems.push_back({"name", "stakeholder.of_two_things"});
  if (!problems.empty()) return problems;
  return actor;
}

Outcome<ChainLink> checked(ChainLink link) {
  auto problems = Problems{};
  link.who = trimmed(link.who);
  if (!link.stakeholder || !link.who.empty()) check_title(problems, "link", "who", link.who);
  check_title(problems, "link", "passes", link.passes);
  check_text(problems, "link", "reason", link.reason);
  if (link.strength == LinkStrength::weak && trimmed(link.reason).empty()) problems.push_back({"reason", "link.reason.missing"});
  if (!problems.empty()) return problems;
  return link;
}

std::vector<ChainLink> weakest(std::vector<ChainLink> const& chain) {
  auto weak = std::vector<ChainLink>{};
  std::ranges::copy_if(chain, std::back_inserter(weak), [](ChainLink const& link) { return link.strength == LinkStrength::weak; });
  return weak;
}

}  // namespace timon
