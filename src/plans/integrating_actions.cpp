#include "plans/integrating_actions.hpp"

#include <algorithm>

namespace timon::plans {

bool may_set_shares(Actor const& actor, Goal const& goal) { return actor.may(kEditGoal, goal.institution); }

Outcome<Done> set_shares(Work& work, GoalId id, std::vector<TypedShare> const& typed) {
  must_have(work.actor, {kEditGoal});
  auto const goal = goals::find_visible(work, id);
  if (!goal) throw NotFound{};
  must(may_set_shares(work.actor, *goal), kEditGoal);
  auto const lines = shares_of(work.db, *goal);
  for (auto const& each : typed)
    if (std::ranges::find(lines, each.institution, &ShareLine::institution) == lines.end())
      return Problem{"percent-" + std::to_string(each.institution.number), "share.institution.unknown"};
  auto const percents = percents_from(typed);
  if (!percents) return percents.error();
  static auto const text = sql::select<SharePercent>("WHERE goal = :goal ORDER BY id");
  auto wanted = *percents;
  auto deed = Deed{work, "shares_set"};
  deed.thread(id.number);
  work.db.lock(Goal::kTable, id.number);
  // Rows of institutions that share it no longer go too.
  for (auto const& before : work.db.all<SharePercent>(text, sql::with("goal", id))) {
    auto const found = wanted.find(before.institution);
    if (found == wanted.end()) {
      deed.erase(before);
      continue;
    }
    auto after = before;
    after.percent = found->second;
    if (after.percent != before.percent) deed.update(before, after);
    wanted.erase(found);
  }
  for (auto const& [institution, percent] : wanted) deed.insert(SharePercent{.goal = id, .institution = institution, .percent = percent});
  if (!deed.is_empty()) deed.commit();
  return Done{};
}

}  // namespace timon::plans
