#include "obstacles/obstacle_deed.hpp"

namespace timon::obstacles {

std::size_t turn_day(Work& work) {
  auto transaction = sql::Transaction{work.db};
  static auto const text = sql::select<Obstacle>("WHERE climbs_on <= :today AND state IN ('unreviewed', 'in_process') ORDER BY id");
  auto climbed = std::size_t{0};
  for (auto const& due : work.db.all<Obstacle>(text, sql::with("today", work.today))) {
    if (!climbs_by_silence(due, work.today)) continue;
    auto deed = ObstacleDeed{work, "obstacle_climbed_by_silence", due, {}};
    auto const above = level_above(due.level).value();
    auto const holder = holder_on(work, due, above);
    auto after = arrived(deed.before(), above, holder ? holder->id : OfficeId{}, work.today, deed.rules());
    ++after.silent_climbs;
    deed.log(ActionKind::silence, "", boost::describe::enum_to_string(above, ""));
    deed.save(after, "silence");
    deed.finish();
    ++climbed;
  }
  transaction.commit();
  return climbed;
}

}  // namespace timon::obstacles
