#include "ledger/integrity.hpp"

namespace timon::ledger {

std::int64_t IntegrityRow::of(Keeping keeping) const {
  switch (keeping) {
    case Keeping::kept: return kept;
    case Keeping::once: return once;
    case Keeping::twice: return twice;
    case Keeping::often: return often;
    case Keeping::added: return added;
    case Keeping::withdrawn: return withdrawn;
    case Keeping::on_time: return on_time;
    case Keeping::afterwards: return afterwards;
  }
  return 0;
}

IntegrityRow sum_of(std::vector<IntegrityRow> const& rows) {
  auto sum = IntegrityRow{};
  for (auto const& row : rows) {
    sum.milestones += row.milestones;
    sum.kept += row.kept;
    sum.once += row.once;
    sum.twice += row.twice;
    sum.often += row.often;
    sum.added += row.added;
    sum.withdrawn += row.withdrawn;
    sum.on_time += row.on_time;
    sum.afterwards += row.afterwards;
  }
  return sum;
}

std::int64_t whole_of(IntegrityRow const& row, Keeping keeping) {
  if (keeping == Keeping::on_time || keeping == Keeping::afterwards) return row.on_time + row.afterwards;
  if (keeping == Keeping::withdrawn) return row.milestones + row.withdrawn;
  return row.milestones;
}

}  // namespace timon::ledger
