#include "routine/routine.hpp"

namespace timon::routine {
namespace {

/// The one predicate of lists and single ones, over `h` and its office `o`.
std::string visible(Work const& work, sql::Parameters& parameters) {
  if (work.actor.sees_all()) return "1 = 1";
  auto own = std::string{"NULL"};
  auto tops = std::string{"NULL"};
  auto number = 0;
  for (auto const& seat : work.actor.seats) {
    auto const mark = std::to_string(number++);
    sql::add_parameters(parameters, "own_" + mark, seat.office);
    own += ", :own_" + mark;
    // Who watches over an institution sees what its offices deliver; a manager sees their own only.
    if (!seat.sees_reach || seat.level.empty() || seat.level == "manager") continue;
    sql::add_parameters(parameters, "top_" + mark, seat.institution);
    tops += ", :top_" + mark;
  }
  return "(h.office IN (" + own + ") OR o.institution IN (SELECT w.institution FROM institution_reach w WHERE w.top IN (" + tops + ")))";
}

}  // namespace

std::vector<HandOff> visible_hand_offs_of(Work& work, PeriodId period, HandOffId after, int limit) {
  auto parameters = sql::with("period", period, "after", after.number);
  auto const seen = visible(work, parameters);
  return work.db.all<HandOff>("SELECT " + sql::columns<HandOff>("h.") + " FROM hand_off h JOIN office o ON o.id = h.office WHERE h.period = :period AND h.id > :after AND " + seen +
                                  " ORDER BY h.id LIMIT " + std::to_string(limit),
                              parameters);
}

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

std::vector<Reading> readings_of(sql::Session& db, HandOffId hand_off, OfficeId own) {
  return db.all<Reading>(
      "SELECT o.title AS office_title, r.read_at FROM reading r JOIN hand_off h ON h.id = r.hand_off JOIN office o ON o.id = r.office WHERE r.hand_off = :hand_off AND "
      "r.read_at >= h.handed_at AND r.office <> :own ORDER BY r.read_at, r.person",
      sql::with("hand_off", hand_off, "own", own));
}

void note_reading(Work& work, HandOffId hand_off, OfficeId through) {
  if (!work.actor.person || !work.actor.may_write) return;
  // Most pages are opened by who has read it: looking first leaves the database to those who write.
  auto const mine = sql::with("hand_off", hand_off, "person", work.actor.person);
  if (work.db.maybe<std::int64_t>("SELECT 1 FROM reading r JOIN hand_off h ON h.id = r.hand_off WHERE r.hand_off = :hand_off AND r.person = :person AND r.read_at >= h.handed_at",
                                  mine))
    return;
  // What was sent again since then is read anew. Two requests of one person at once write the same.
  work.db.run(
      "INSERT INTO reading (hand_off, person, office, read_at) VALUES (:hand_off, :person, :office, :read_at) "
      "ON CONFLICT (hand_off, person) DO UPDATE SET office = excluded.office, read_at = excluded.read_at",
      sql::with("hand_off", hand_off, "person", work.actor.person, "office", through, "read_at", moment_of(work)));
}

}  // namespace timon::routine
