#pragma once
#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

#include "goals/goals.hpp"

namespace timon {

constexpr auto kRestoreTrash = Right{"restore_trash"};

BOOST_DEFINE_ENUM_CLASS(TrashSubject, goal, milestone)

/// A goal that was never approved, or a milestone of such a goal, that somebody removed: kept for some time with all that hung
/// from it, to be put back as it was.
struct TrashItem {
  static constexpr auto kTable = "trash_item";
  Id<TrashItem> id;
  TrashSubject subject{};
  std::int64_t goal{};  // its number, which nothing else gets while it is gone
  std::string code;
  std::string title;
  std::string goal_code;
  std::string goal_title;
  InstitutionId institution;
  OfficeId leader;      // of the goal
  std::string content;  // rows by table, as JSON
  PersonId person;      // who removed it
  Time removed_at;
  Date removed_on;
  Date until_on;  // the last day on which it can be put back
  std::int64_t revision{};
};
BOOST_DESCRIBE_STRUCT(TrashItem, (), (id, subject, goal, code, title, goal_code, goal_title, institution, leader, content, person, removed_at, removed_on, until_on, revision))

namespace portfolio {

constexpr auto kTrashDays = 90;

/// Who put it there, who leads the goal, and who restores in its institution.
bool may_restore(Actor const&, TrashItem const&);

/// May the actor put the goal in the trash? Whoever may edit it, until it is approved.
bool may_remove(Actor const&, Goal const&);

/// Something that names the goal or the milestone, counted: as long as there is any, it stays.
struct Mention {
  std::string what;  // «obstacles»: the plural of «portfolio.trash.by.obstacles»
  std::int64_t count{};
};
/// What names the goal (no milestone) or the milestone and could not be put back with it.
std::vector<Mention> mentions_of(sql::Session&, GoalId, MilestoneId = {});

/// Removes a goal whose plan of milestones was never approved, or a milestone of one. Role, visibility, right in that place, revision;
/// refused where something names it.
Outcome<TrashItem> remove_goal(Work&, GoalId, std::int64_t revision_seen);
Outcome<TrashItem> remove_milestone(Work&, MilestoneId, std::int64_t revision_seen);

/// Newest first, as far as the actor may restore; without their content.
struct TrashLine {
  TrashItem item;
  std::string person_name, institution_name;
};
std::vector<TrashLine> trash_lines(Work&);
/// Puts it back with its numbers and all that hung from it. Throws NotFound for what the actor may not restore.
Outcome<TrashItem> restore(Work&, Id<TrashItem>);
/// Empties what nobody put back in its time; answers how many.
std::size_t empty_trash(Work&);

}  // namespace portfolio
}  // namespace timon
