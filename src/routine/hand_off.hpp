#pragma once
#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

#include "base/ids.hpp"
#include "base/outcome.hpp"
#include "obstacles/obstacles.hpp"
#include "routine/period.hpp"

namespace timon {

using HandOffId = Id<struct HandOff>;

/// What an office delivers to the level above in a period: three lines, and what it tells, frozen as it was then.
struct HandOff {
  static constexpr auto kTable = "hand_off";
  HandOffId id;
  PeriodId period;
  Level role{};  // manager, coordinator or minister: of the office, then
  OfficeId office;
  PersonId person;
  PersonId stands_in_for;  // «X por Y»
  std::string lines;       // up to three, one a line; may be empty
  std::string content;     // JSON, see hand_off_content.hpp
  Time handed_at;          // of the last time it was sent, on the government's calendar
  bool is_late{};
  std::int64_t sends{1};
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(HandOff, (), (id, period, role, office, person, stands_in_for, lines, content, handed_at, is_late, sends, revision))

/// What the level above says of it.
BOOST_DEFINE_ENUM_CLASS(Verdict, conform, reservations, returned)

struct Valuation {
  static constexpr auto kTable = "valuation";
  Id<Valuation> id;
  HandOffId hand_off;
  OfficeId office;
  PersonId person;
  Verdict verb{};
  std::string note;
  bool is_for_minister{};
  std::int64_t position{};
  Time valued_at;
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(Valuation, (), (id, hand_off, office, person, verb, note, is_for_minister, position, valued_at, revision))

BOOST_DEFINE_ENUM_CLASS(PackKind, hand_off, obstacle, opportunity)

/// A thing that a coordinator's hand-off carries to the minister.
struct PackItem {
  static constexpr auto kTable = "pack_item";
  Id<PackItem> id;
  HandOffId hand_off;  // the coordinator's
  std::int64_t position{};
  PackKind kind{};
  std::int64_t subject_id{};
  std::string content;  // JSON, frozen
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(PackItem, (), (id, hand_off, position, kind, subject_id, content, revision))

constexpr auto kHandOffLinesMax = std::size_t{3};
constexpr auto kHandOffLineLengthMax = std::size_t{200};

namespace routine {

/// When the role's delivery freezes: a minister has the whole day.
Time cut_off_of(Period const&, Level role, std::string const& zone);

/// What the rule looks at: what lies there already, and whether it came back after it was sent.
struct Sending {
  Level role{};
  bool is_sent{};       // handed off before in this period
  bool is_sent_late{};  // and that was late
  bool is_returned{};   // and it lies here again
};
/// Is it late if it is sent now? Refuses what is frozen or closed, with what to do about it.
Outcome<bool> is_late_now(Period const&, Sending const&, Time now, std::string const& zone);

/// Up to three lines, each as long as allowed, without empty ones.
Outcome<std::string> checked_lines(std::string const& lines);

}  // namespace routine
}  // namespace timon
