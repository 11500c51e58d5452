#include "platform/auth/visits.hpp"
#include "platform/words/zone.hpp"
#include "world/life.hpp"

namespace timon::world {
namespace {

constexpr auto kCommitteeEnds = 11 * 60 + 20;  // the last to look on a Friday
constexpr auto kFormHandedIn = 17 * 60 + 35;   // managers come back on Wednesday
constexpr auto kFriday = 5U;

}  // namespace

void note_visits(Life& life) {
  auto friday = life.days().today() - 1;
  while (weekday_of(friday) != kFriday) friday = friday - 1;
  auto const zone = life.console().zone;
  for (auto const& account : demo_accounts(life.db(), life.days().today())) {
    auto const is_manager = account.role == "goal_manager" || account.role == "milestone_owner";
    auto const at = is_manager ? time_at(life.days().wednesday(0), kFormHandedIn, zone) : time_at(friday, kCommitteeEnds, zone);
    auth::note_visit(life.db(), account.person, at);
  }
}

}  // namespace timon::world
