#include "routine/routine.hpp"

namespace timon::routine {

std::vector<HandOff> hand_offs_of(sql::Session& db, PeriodId period) {
  return db.all<HandOff>(sql::select<HandOff>("WHERE period = :period ORDER BY office"), sql::with("period", period));
}

std::optional<HandOff> hand_off_of(sql::Session& db, PeriodId period, OfficeId office) {
  return db.maybe<HandOff>(sql::select<HandOff>("WHERE period = :period AND office = :office"), sql::with("period", period, "office", office));
}

std::optional<HandOff> find_hand_off(sql::Session& db, HandOffId id) { return db.maybe<HandOff>(sql::select<HandOff>("WHERE id = :id"), sql::with("id", id)); }

std::optional<Valuation> valuation_of(sql::Session& db, HandOffId hand_off) {
  return db.maybe<Valuation>(sql::select<Valuation>("WHERE hand_off = :hand_off"), sql::with("hand_off", hand_off));
}

std::vector<PackItem> pack_of(sql::Session& db, HandOffId coordinators) {
  return db.all<PackItem>(sql::select<PackItem>("WHERE hand_off = :hand_off ORDER BY position, id"), sql::with("hand_off", coordinators));
}

bool lies_returned(HandOff const& hand_off, std::optional<Valuation> const& valuation) {
  return valuation && valuation->verb == Verdict::returned && valuation->valued_at >= hand_off.handed_at;
}

void note_reading(Work& work, HandOffId hand_off, OfficeId through) {
  if (!work.actor.person || !work.actor.may_write) return;
  // Two requests of one person at once find the row, or write the same.
  work.db.run("INSERT INTO reading (hand_off, person, office, read_at) VALUES (:hand_off, :person, :office, :read_at) ON CONFLICT (hand_off, person) DO NOTHING",
              sql::with("hand_off", hand_off, "person", work.actor.person, "office", through, "read_at", moment_of(work)));
}

}  // namespace timon::routine
