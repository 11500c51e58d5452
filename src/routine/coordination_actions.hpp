#pragma once
#include "routine/coordination_store.hpp"
#include "routine/pack.hpp"

namespace timon {

BOOST_DEFINE_ENUM_CLASS(ReminderKind, before, after, above, by_hand)

/// Who was reminded of a hand-off.
struct Reminder {
  static constexpr auto kTable = "reminder";
  Id<Reminder> id;
  PeriodId period;
  OfficeId office;
  ReminderKind kind{};
  PersonId person;  // who pressed; none: time
  Date reminded_on;
  Time reminded_at;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Reminder, (), (id, period, office, kind, person, reminded_on, reminded_at, revision))

namespace routine {

constexpr auto kValue = Right{"value_hand_off"};  // of whoever sits in a coordinator's office

/// What the form was shown with.
struct SeenReport {
  std::int64_t hand_off{};   // its revision; 0: not said
  std::int64_t valuation{};  // its revision; 0: there was none
};

/// The seats of the actor on that level.
std::vector<Seat> seats_on(Actor const&, Level);

// What a coordinator can do, through one of their offices. Role, visibility, right in that place, revision, content: in this order.
/// Conform, with reservations, or returned with what is missing: then it may be sent again until the coordinator's cut-off.
Outcome<Valuation> value_hand_off(Work&, HandOffId, OfficeId through, SeenReport const&, Verdict, std::string const& note, bool is_for_minister);
/// Takes the valuation back while the pack may still change.
Outcome<HandOff> undo_valuation(Work&, HandOffId, OfficeId through, std::int64_t valuation_seen);
/// Hands the pack over to the minister: what lies there now, frozen; says what is missing and goes all the same.
Outcome<HandOff> deliver_pack(Work&, PeriodId, OfficeId through, std::int64_t hand_off_seen, std::string const& lines);
/// Reminds who sits in an office below that it has not delivered: once a day.
Outcome<Reminder> remind_office(Work&, PeriodId, OfficeId through, OfficeId below);

/// What time gives to remind of, once each: on the day of a cut-off who has not delivered; after it, those again; two working days
/// later the level above. Answers how many offices were told something.
std::size_t turn_day(Work&);

/// Those of a period.
std::vector<Reminder> reminders_of(sql::Session&, PeriodId);

}  // namespace routine
}  // namespace timon
