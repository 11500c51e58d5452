#include <algorithm>

#include "organization/organization.hpp"
#include "platform/work/refusal.hpp"
#include "routine/coordination_actions.hpp"
#include "routine/hand_off_content.hpp"
#include "routine/hand_off_deed.hpp"

namespace timon::routine {
namespace {

std::optional<Level> delivering_level(Seat const& seat) {
  for (auto const level : {Level::manager, Level::coordinator, Level::minister})
    if (seat.level == boost::describe::enum_to_string(level, "")) return level;
  return {};
}

/// Managers tell what their week was; what the others deliver lies in valuations and packs.
std::string told(Work& work, Period const& period, Level role, OfficeId office) { return role == Level::manager ? text_of(content_now(work, period, office)) : "{}"; }

/// The seat through which the actor delivers the period of that office: role, visibility, right in that place.
Seat const& delivering_seat(Work& work, PeriodId period, OfficeId office) {
  must(work.actor.may_write && !delivering_seats(work.actor).empty(), kHandOver);
  if (!find_period(work.db, period) || !organization::find_office(work.db, office, work.today)) throw NotFound{};
  auto const* const seat = work.actor.seat_in(office);
  must(seat != nullptr && delivering_level(*seat), kHandOver);
  return *seat;
}

}  // namespace

std::vector<Seat> delivering_seats(Actor const& actor) {
  auto seats = std::vector<Seat>{};
  for (auto const& seat : actor.seats)
    if (delivering_level(seat)) seats.push_back(seat);
  return seats;
}

Period locked_period(sql::Session& db, PeriodId id) {
  db.lock(Period::kTable, id.number);
  auto found = find_period(db, id);
  if (!found) throw NotFound{};
  return std::move(*found);
}

Outcome<HandOff> hand_over(Work& work, PeriodId period, OfficeId office, std::string const& lines) {
  // What a coordinator's office delivers is its pack: lines without one would take it away from the minister.
  if (delivering_seat(work, period, office).level == "coordinator") return deliver_pack(work, period, office, 0, lines);
  return put_hand_off(work, period, office, lines);
}

Outcome<HandOff> put_hand_off(Work& work, PeriodId period_id, OfficeId office, std::string const& lines) {
  auto const& seat = delivering_seat(work, period_id, office);
  auto const role = *delivering_level(seat);
  auto const kept = checked_lines(lines);
  if (!kept) return kept.error();

  auto deed = Deed{work, "handed_off"};
  deed.sign(office);
  // Who closes the period, and another person of this office, go first or wait.
  auto const period = locked_period(work.db, period_id);
  auto const before = hand_off_of(work.db, period_id, office);
  auto const now = moment_of(work);
  auto const valuation = before ? valuation_of(work.db, before->id) : std::nullopt;
  auto const is_returned = before && lies_returned(*before, valuation);
  auto const is_late = is_late_now(period, {.role = role, .is_sent = before.has_value(), .is_sent_late = before && before->is_late, .is_returned = is_returned}, now, work.zone);
  if (!is_late) return is_late.error();
  auto after = before.value_or(HandOff{.period = period_id, .role = role, .office = office, .sends = 0});
  after.person = work.actor.person;
  after.stands_in_for = seat.stands_in_for;
  after.lines = *kept;
  after.content = told(work, period, role, office);
  // What is sent again lies after the word on what was sent before, even in the same second.
  after.handed_at = valuation ? std::max(now, valuation->valued_at + std::chrono::seconds{1}) : now;
  after.is_late = *is_late;
  ++after.sends;
  after = before ? deed.update(*before, after) : deed.insert(after);
  deed.commit();
  return after;
}

}  // namespace timon::routine
