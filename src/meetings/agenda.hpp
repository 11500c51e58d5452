#pragma once
#include <string>
#include <vector>

#include "meetings/meeting.hpp"
#include "obstacles/obstacles.hpp"

namespace timon {

// How an agenda builds itself: pure rules over what the data offers.

/// Whose obstacles are discussed: of the centre's committee those that the committee holds, of a ministry's what its minister
/// or coordinator holds, with the head of government what waits for it.
std::vector<Level> levels_discussed(MeetingKind, bool is_central);
/// Minutes proposed for an item of the kind.
std::int64_t minutes_proposed(AgendaKind);
/// Left undecided it goes to the next meeting; what only informs does not.
bool is_to_resolve(AgendaKind);

/// What is to be written so that the agenda follows the data.
struct AgendaChange {
  std::vector<AgendaItem> kept;   // with positions as they shall be
  std::vector<AgendaItem> added;  // the same
  std::vector<AgendaItem> gone;
};
/// Items keep their order, minutes and notes; new ones come behind the last of their kind, or where their kind belongs. Own items,
/// those carried over and those dealt with stay; of the others, what the data no longer offers goes.
AgendaChange rebuilt(std::vector<AgendaItem> const& now, std::vector<AgendaItem> const& offered);
/// The items with one moved by a place, earlier (-1) or later (+1); as they were at the ends.
std::vector<AgendaItem> moved(std::vector<AgendaItem>, AgendaItemId, int step);
std::int64_t minutes_of(std::vector<AgendaItem> const&);

/// A goal as the finder of synergies sees it: one row for each place where it works and one for each actor it works with.
struct GoalSpan {
  GoalId goal;
  InstitutionId top;  // the ministry
  PlaceId place;      // none where the row tells of an actor
  std::string actor;  // empty where it tells of a place; the same spelling wherever the same actor is meant
  std::optional<Date> starts_on;
  std::optional<Date> ends_on;
};
BOOST_DESCRIBE_STRUCT(GoalSpan, (), (goal, top, place, actor, starts_on, ends_on))
struct Synergy {
  GoalId one;
  GoalId other;
  std::vector<PlaceId> places;
  std::vector<std::string> actors;
};
/// Goals of different ministries that work in the same places or with the same actors at the same time: those that share most first.
std::vector<Synergy> synergies(std::vector<GoalSpan> const&);

}  // namespace timon
