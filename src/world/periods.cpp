#include "routine/routine.hpp"
#include "snapshots/snapshots.hpp"
#include "world/life.hpp"

namespace timon::world {
namespace {

constexpr auto kWeeks = 6;  // of which the last four and a month are over, with their time to be closed

}  // namespace

void tell_periods(Life& life) {
  auto const today = life.days().today();
  auto const first = week_of(today - 7 * kWeeks);
  for (auto day = first; day < today; ++day) {
    if (!life.days().calendar().is_working(day)) continue;
    life.on(day, "periods of " + to_iso(day), [&life, day, first] {
      auto work = life.at_clock();
      if (day < first + 7) {
        routine::ensure_periods(work, first);
        snapshots::close_unkept(work, first - 1);  // of the time before anybody kept them
      }
      snapshots::turn_day(work);
    });
  }
}

}  // namespace timon::world
