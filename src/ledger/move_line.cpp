#include "ledger/move_line.hpp"

namespace timon::ledger {

bool is_moved_too_late(std::optional<Date> from_on, Date moved_on) { return from_on && moved_on >= *from_on; }

std::optional<int> days_of_move(MoveLine const& line) {
  if (!line.from_on || !line.to_on) return {};
  return days_between(*line.from_on, *line.to_on);
}

std::optional<int> days_in_all(MoveLine const& line) {
  if (!line.due_original || !line.due_on) return {};
  return days_between(*line.due_original, *line.due_on);
}

}  // namespace timon::ledger
