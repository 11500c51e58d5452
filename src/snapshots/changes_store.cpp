#include "snapshots/changes_store.hpp"

#include <algorithm>
#include <map>

#include "snapshots/freezing_store.hpp"

namespace timon::snapshots {
namespace {

constexpr auto kPart = std::size_t{64};

struct BeforeRow {
  GoalId goal;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(BeforeRow, (), (goal, text))

/// The journal's entry with which the period was closed.
std::int64_t entry_of(sql::Session& db, Snapshot const& snapshot) {
  return db.maybe<std::int64_t>("SELECT c.entry FROM journal_change c WHERE c.object = 'snapshot' AND c.object_id = :id ORDER BY c.id LIMIT 1", sql::with("id", snapshot.id))
      .value_or(0);
}

/// Goals the actor sees of which something was told since, or whose standing is another.
std::vector<GoalId> candidates(Work& work, KeptPeriod const& period) {
  auto const entry = entry_of(work.db, period);
  auto const seen = goals::visible(work, "s.goal", "s.institution");
  auto parameters = sql::with("told_since", entry, "touched_since", entry, "period", period.period);
  for (auto const& parameter : seen.parameters) parameters.push_back(parameter);
  return work.db.all<GoalId>(
      "SELECT s.goal FROM goal_standing s WHERE (s.goal IN (SELECT c.thread FROM journal_change c WHERE c.entry > :told_since AND c.thread IS NOT NULL) OR s.goal IN (SELECT "
      "t.goal FROM "
      "journal_change c JOIN obstacle_target t ON t.obstacle = c.object_id WHERE c.entry > :touched_since AND c.object = 'obstacle') OR NOT EXISTS (SELECT 1 FROM period_goal f "
      "WHERE f.period = :period AND f.goal = s.goal AND f.standing = s.standing)) AND " +
          seen.condition + " ORDER BY s.board_key, s.goal LIMIT " + std::to_string(kChangedGoalsMax + 1),
      parameters);
}

std::map<GoalId, FrozenGoal> as_they_were(sql::Session& db, PeriodId period, std::vector<GoalId> const& goals) {
  auto list = std::string{};
  auto parameters = sql::with("period", period);
  for (auto i = std::size_t{0}; i < goals.size(); ++i) {
    auto const name = "goal_" + std::to_string(i);
    list += (i == 0 ? ":" : ", :") + name;
    sql::add_parameters(parameters, name, goals[i].number);
  }
  auto found = std::map<GoalId, FrozenGoal>{};
  db.each<BeforeRow>("SELECT f.goal, c.text FROM period_goal f JOIN frozen_content c ON c.hash = f.hash WHERE f.period = :period AND f.goal IN (" + list + ")", parameters,
                     [&](BeforeRow row) { found.emplace(row.goal, goal_from(row.text)); });
  return found;
}

void compare_part(Work& work, obstacles::LevelNames const& levels, KeptPeriod const& period, std::vector<GoalId> part, std::vector<std::pair<Standing, ChangedGoal>>& changed) {
  part.resize(kPart, part.back());  // texts stay few
  auto const before = as_they_were(work.db, period.period, part);
  for (auto const& now : goals_now(work, levels, part)) {
    auto const was = before.find(now.goal);
    auto changes = changes_between(was == before.end() ? nullptr : &was->second, &now.content);
    if (!changes.empty()) changed.push_back({now.content.standing, {now.content.code, now.content.title, now.content.institution, std::move(changes)}});
  }
}

}  // namespace

ChangesSince changes_since(Work& work, KeptPeriod const& period) {
  auto since = ChangesSince{};
  auto goals = candidates(work, period);
  since.has_more = goals.size() > kChangedGoalsMax;
  if (since.has_more) goals.pop_back();
  auto const levels = obstacles::level_names(work);
  auto changed = std::vector<std::pair<Standing, ChangedGoal>>{};
  for (auto at = std::size_t{0}; at < goals.size(); at += kPart) {
    auto const end = std::min(at + kPart, goals.size());
    compare_part(work, levels, period, {goals.begin() + static_cast<std::ptrdiff_t>(at), goals.begin() + static_cast<std::ptrdiff_t>(end)}, changed);
  }
  std::ranges::stable_sort(changed, {}, [](auto const& each) { return each.first; });
  for (auto& [standing, goal] : changed) since.goals.push_back(std::move(goal));
  auto const seen = goals::visible(work, "s.goal", "s.institution");
  since.unchanged = work.db.one<std::int64_t>("SELECT count(*) FROM goal_standing s WHERE " + seen.condition, seen.parameters) - static_cast<std::int64_t>(since.goals.size());
  return since;
}

std::vector<KeptPeriod> last_kept(sql::Session& db, int limit) {
  return db.all<KeptPeriod>("SELECT " + sql::columns<Snapshot>("s.") +
                            ", p.code, p.kind, p.starts_on, p.ends_on FROM snapshot s JOIN period p ON p.id = s.period ORDER BY s.as_of DESC, " +
                            "CASE p.kind WHEN 'month' THEN 1 ELSE 0 END, s.id DESC LIMIT " + std::to_string(limit));
}

}  // namespace timon::snapshots
