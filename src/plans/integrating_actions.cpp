#include "plans/integrating_actions.hpp"

#include <algorithm>

#include "platform/hash/rows_revision.hpp"

namespace timon::plans {

bool may_set_shares(Actor const& actor, Goal const& goal) { return actor.may(kEditGoal, goal.institution); }

std::int64_t shares_revision(std::vector<ShareLine> const& lines) {
  auto state = std::string{};
  for (auto const& line : lines) state += std::to_string(line.institution.number) + "=" + (line.percent ? std::to_string(*line.percent) : "") + ";";
  return revision_of_rows(state);
}

Outcome<Done> set_shares(Work& work, GoalId id, std::vector<TypedShare> const& typed, std::int64_t revision_seen) {
  must_have(work.actor, {kEditGoal});
  auto const goal = goals::find_visible(work, id);
  if (!goal) throw NotFound{};
  must(may_set_shares(work.actor, *goal), kEditGoal);
  auto deed = Deed{work, "shares_set"};
  deed.thread(id.number);
  work.db.lock(Goal::kTable, id.number);
  auto const lines = shares_of(work.db, *goal);
  must_be_current(revision_seen, shares_revision(lines), SharePercent::kTable);
  for (auto const& each : typed)
    if (std::ranges::find(lines, each.institution, &ShareLine::institution) == lines.end())
      return Problem{"percent-" + std::to_string(each.institution.number), "share.institution.unknown"};
  auto const percents = percents_from(typed);
  if (!percents) return percents.error();
  static auto const text = sql::select<SharePercent>("WHERE goal = :goal ORDER BY id");
  auto wanted = *percents;
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
