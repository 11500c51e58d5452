#include "routine/coordination_actions.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "routine/hand_off_deed.hpp"
#include "routine/telling.hpp"

namespace timon::routine {
namespace {

/// The seat that the person acts through, on the coordinators' level.
Seat const& coordinator_seat(Work const& work, OfficeId through) {
  must(work.actor.may_write && !seats_on(work.actor, Level::coordinator).empty(), kValue);
  auto const* const seat = work.actor.seat_in(through);
  must(seat != nullptr && seat->level == "coordinator", kValue);
  return *seat;
}

/// A manager's hand-off of the seat's reach; outside of it there is none.
HandOff report_at(Work& work, HandOffId id, Seat const& seat) {
  auto const found = find_hand_off(work.db, id);
  if (!found || found->role != Level::manager) throw NotFound{};
  auto const office = organization::find_office(work.db, found->office, work.today);
  if (!office || !seat.reaches(office->institution)) throw NotFound{};
  must(reports_to(work.db, found->office, Level::manager, seat.institution), kValue);
  return *found;
}

/// Why the pack of that office may no longer change; none: it may.
std::optional<Problem> frozen(Work& work, Period const& period, OfficeId coordinator) {
  if (period.is_closed()) return Problem{"period", "hand_off.period.closed", {period.code}};
  if (moment_of(work) > period.coordinator_until && hand_off_of(work.db, period.id, coordinator)) return Problem{"period", "valuation.period.frozen"};
  return {};
}

Problems problems_of(Work& work, Period const& period, Verdict verdict, std::string const& note) {
  auto problems = Problems{};
  if (verdict == Verdict::conform) check_text(problems, "valuation", "note", note, kReasonLengthMax);
  else check_reason(problems, "valuation", "note", note);
  if (verdict == Verdict::returned && moment_of(work) > period.coordinator_until) problems.push_back({"verb", "valuation.verb.too_late"});
  return problems;
}

}  // namespace

std::vector<Seat> seats_on(Actor const& actor, Level level) {
  auto seats = std::vector<Seat>{};
  for (auto const& seat : actor.seats)
    if (seat.level == boost::describe::enum_to_string(level, "")) seats.push_back(seat);
  return seats;
}

Outcome<Valuation> value_hand_off(Work& work, HandOffId id, OfficeId through, SeenReport const& seen, Verdict verdict, std::string const& note, bool is_for_minister) {
  auto const& seat = coordinator_seat(work, through);
  auto const known = report_at(work, id, seat);
  auto deed = Deed{work, verdict == Verdict::returned ? "hand_off_returned" : "hand_off_valued", note};
  deed.sign(through);
  // Who closes the period, or sends it again at this moment, goes first or waits: what is valued is what was read.
  auto const period = locked_period(work.db, known.period);
  work.db.lock(HandOff::kTable, id.number);
  auto const hand_off = find_hand_off(work.db, known.id).value();
  must_be_current(seen.hand_off, hand_off.revision, HandOff::kTable);
  auto const before = valuation_of(work.db, id);
  if (seen.hand_off != 0 && seen.valuation != (before ? before->revision : 0)) throw Stale{Valuation::kTable};
  if (auto const problem = frozen(work, period, through)) return *problem;
  auto const problems = problems_of(work, period, verdict, note);
  if (!problems.empty()) return problems;
  auto after = before.value_or(Valuation{.hand_off = id});
  after.office = through;
  after.person = work.actor.person;
  after.verb = verdict;
  after.note = std::string{trimmed(note)};
  after.is_for_minister = is_for_minister && verdict != Verdict::returned;
  after.valued_at = moment_of(work);
  after = before ? deed.update(*before, after) : deed.insert(after);
  if (verdict == Verdict::returned)
    tell(work,
         {.event = RoutineEvent::hand_off_returned, .period = period, .office = hand_off.office, .occasion = std::to_string(id.number) + "/" + std::to_string(after.revision)});
  deed.commit();
  return after;
}

Outcome<HandOff> undo_valuation(Work& work, HandOffId id, OfficeId through, std::int64_t valuation_seen) {
  auto const& seat = coordinator_seat(work, through);
  auto const hand_off = report_at(work, id, seat);
  auto deed = Deed{work, "valuation_undone"};
  deed.sign(through);
  auto const period = locked_period(work.db, hand_off.period);
  work.db.lock(HandOff::kTable, id.number);
  auto const before = valuation_of(work.db, id);
  if (!before) return hand_off;  // somebody of the same office was quicker, to the same end
  must_be_current(valuation_seen, before->revision, Valuation::kTable);
  if (auto const problem = frozen(work, period, through)) return *problem;
  deed.erase(*before);
  deed.commit();
  return hand_off;
}

Outcome<HandOff> deliver_pack(Work& work, PeriodId period_id, OfficeId through, std::int64_t hand_off_seen, std::string const& lines) {
  auto const& seat = coordinator_seat(work, through);
  auto transaction = sql::Transaction{work.db};
  auto const period = locked_period(work.db, period_id);
  if (auto const before = hand_off_of(work.db, period_id, through)) must_be_current(hand_off_seen, before->revision, HandOff::kTable);
  auto const handed = put_hand_off(work, period_id, through, lines);
  if (!handed) return handed;
  auto const offices = reporting_offices(work.db, Level::manager, seat.institution, work.today);
  auto const reports = reports_of(work.db, period_id, offices);
  auto deed = Deed{work, "pack_delivered"};
  deed.sign(through);
  for (auto const& old : pack_of(work.db, handed->id)) deed.erase(old);
  auto position = std::int64_t{0};
  for (auto const& item : pack_draft(work, period, seat, offices, reports))
    deed.insert(PackItem{.hand_off = handed->id, .position = ++position, .kind = item.kind, .subject_id = item.subject_id, .content = text_of(item.content)});
  auto after = *handed;
  after.content = text_of(PackSummary{.reports = static_cast<std::int64_t>(reports.size()),
                                      .valued = std::ranges::count_if(reports, [](Report const& report) { return report.is_valued() && !report.is_returned(); }),
                                      .missing = static_cast<std::int64_t>(offices.size() - reports.size())});
  after = deed.update(*handed, after);
  deed.commit();
  transaction.commit();
  return after;
}

Outcome<Reminder> remind_office(Work& work, PeriodId period_id, OfficeId through, OfficeId below) {
  auto const& seat = coordinator_seat(work, through);
  auto const office = organization::find_office(work.db, below, work.today);
  if (!find_period(work.db, period_id) || !office || !seat.reaches(office->institution)) throw NotFound{};
  must(reports_to(work.db, below, Level::manager, seat.institution), kValue);
  auto deed = Deed{work, "hand_off_reminded"};
  deed.sign(through);
  // Pressed twice at once, or while it is delivered: the second one sees what the first one did.
  auto const period = locked_period(work.db, period_id);
  if (period.is_closed()) return Problem{"period", "hand_off.period.closed", {period.code}};
  if (hand_off_of(work.db, period_id, below)) return Problem{"office", "reminder.office.delivered"};
  if (office->holder.empty()) return Problem{"office", "reminder.office.vacant"};
  auto const known = reminders_of(work.db, period_id);
  auto const is_today = [&](Reminder const& each) { return each.office == below && each.kind == ReminderKind::by_hand && each.reminded_on == work.today; };
  if (std::ranges::any_of(known, is_today)) return Problem{"office", "reminder.office.today"};
  auto const kept = deed.insert(
      Reminder{.period = period_id, .office = below, .kind = ReminderKind::by_hand, .person = work.actor.person, .reminded_on = work.today, .reminded_at = moment_of(work)});
  tell(work, {.event = RoutineEvent::reminder, .period = period, .office = below, .occasion = to_iso(work.today)});
  deed.commit();
  return kept;
}

std::vector<Reminder> reminders_of(sql::Session& db, PeriodId period) {
  return db.all<Reminder>(sql::select<Reminder>("WHERE period = :period ORDER BY reminded_at, id"), sql::with("period", period));
}

}  // namespace timon::routine
