#include "changes/change.hpp"

#include <algorithm>
#include <set>

namespace timon::changes {

ChangeGroup group_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::standing: return ChangeGroup::standing;
    case ChangeKind::finished: return ChangeGroup::finished;
    case ChangeKind::moved:
    case ChangeKind::reopened:
    case ChangeKind::milestone_added:
    case ChangeKind::withdrawn:
    case ChangeKind::goal_added: return ChangeGroup::moved;
    case ChangeKind::raised:
    case ChangeKind::passed_on:
    case ChangeKind::closed: return ChangeGroup::issues;
    default: return ChangeGroup::agenda;
  }
}

std::array<std::int64_t, kGroups> Changes::counts() const {
  auto counts = std::array<std::int64_t, kGroups>{};
  for (auto const& change : all) ++counts[static_cast<std::size_t>(group_of(change.kind))];
  return counts;
}

std::int64_t Changes::count_of(ChangeKind kind) const { return std::ranges::count(all, kind, &Change::kind); }

std::int64_t Changes::goals() const {
  auto codes = std::set<std::string>{};
  for (auto const& change : all)
    if (!change.goal_code.empty()) codes.insert(change.goal_code);
  return static_cast<std::int64_t>(codes.size());
}

}  // namespace timon::changes
