#include <boost/json.hpp>

#include "goals/milestone_store.hpp"

namespace timon::goals {
namespace {

// The row is written just before its line of the ledger; an entry of many moves may hold it more than once.
constexpr auto kBefore = R"(
  SELECT m.before FROM journal_change m JOIN journal_change r ON r.entry = m.entry
  WHERE r.object = 'reprogramming' AND r.object_id = :move AND m.object = 'milestone' AND m.object_id = :milestone AND m.id < r.id ORDER BY m.id DESC LIMIT 1)";

}  // namespace

std::vector<Id<Reprogramming>> moved_together(sql::Session& db, Id<Reprogramming> move) {
  // Many moved with one press were moved each for itself.
  return db.all<Id<Reprogramming>>(
      "SELECT o.object_id FROM journal_change r JOIN journal j ON j.id = r.entry JOIN journal_change o ON o.entry = r.entry WHERE r.object = 'reprogramming' "
      "AND r.object_id = :move AND r.before IS NULL AND o.object = 'reprogramming' AND o.before IS NULL AND (o.object_id = r.object_id OR j.event <> 'milestones_reprogrammed')",
      sql::with("move", move));
}

Milestone before_move(sql::Session& db, Milestone milestone, Reprogramming const& move) {
  milestone.due_on = move.from_on;
  milestone.due_kind = move.from_on ? DueKind::fixed : DueKind::open;
  // A date that followed another milestone follows it again: the journal knows what the move replaced.
  auto const before = db.maybe<std::string>(kBefore, sql::with("move", move.id, "milestone", milestone.id));
  auto error = boost::json::error_code{};
  auto const image = boost::json::parse(before.value_or("{}"), error);
  if (error || !image.is_object()) return milestone;
  auto const* const after = image.as_object().if_contains("after_milestone");
  auto const* const days = image.as_object().if_contains("after_days");
  if (!after || !after->is_int64()) return milestone;
  milestone.due_kind = DueKind::after;
  milestone.after_milestone = MilestoneId{after->as_int64()};
  milestone.after_days = days && days->is_int64() ? days->as_int64() : 0;
  return milestone;
}

}  // namespace timon::goals
