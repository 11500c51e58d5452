#include "obstacles/obstacle_deed.hpp"

namespace timon::obstacles {

namespace {

/// One item in a transaction of its own, so that the end of the journal's chain is not held while others are looked at.
bool climb(Work& work, ObstacleId id) {
  static auto const text = sql::select<Obstacle>("WHERE id = :id");
  auto transaction = sql::Transaction{work.db};
  work.db.lock(Obstacle::kTable, id.number);
  auto const due = work.db.one<Obstacle>(text, sql::with("id", id));
  // Its holder may have been quicker, or another process that turns the same day.
  if (!climbs_by_silence(due, work.today)) return false;
  auto deed = ObstacleDeed{work, "obstacle_climbed_by_silence", due, {}};
  auto const above = level_above(due.level).value();
  auto const holder = holder_on(work, due, above);
  auto after = arrived(deed.before(), above, holder ? holder->id : OfficeId{}, work.today, deed.rules());
  ++after.silent_climbs;
  deed.log(ActionKind::silence, "", boost::describe::enum_to_string(above, ""));
  deed.save(after, "silence");
  deed.finish();
  transaction.commit();
  return true;
}

}  // namespace

std::size_t turn_day(Work& work) {
  auto climbed = std::size_t{0};
  for (auto const id :
       work.db.all<ObstacleId>("SELECT id FROM obstacle WHERE climbs_on <= :today AND state IN ('unreviewed', 'in_process') ORDER BY id", sql::with("today", work.today)))
    try {
      climbed += climb(work, id) ? 1 : 0;
    } catch (Stale const&) {
      // Somebody acted on it at this moment; if it is still due, the next round finds it.
    }
  return climbed;
}

}  // namespace timon::obstacles
