#include "meetings/room_store.hpp"

namespace timon::meetings {
namespace {

struct Figures {
  std::string standing;
  std::string institution;
  std::int64_t real{}, expected{};
  std::optional<Date> ends_on;
};
BOOST_DESCRIBE_STRUCT(Figures, (), (standing, institution, real, expected, ends_on))

void put_milestone(sql::Session& db, RoomSubject& subject, MilestoneId id) {
  if (!id) return;
  auto const milestone = db.maybe<Milestone>(sql::select<Milestone>("WHERE id = :id"), sql::with("id", id));
  if (!milestone) return;
  subject.milestone_code = milestone->code;
  subject.due_on = milestone->due_on;
  subject.due_original = milestone->due_original;
}

void put_obstacle(Work& work, RoomSubject& subject, ObstacleId id) {
  auto const obstacle = obstacles::find_visible(work, id);
  if (!obstacle) return;
  subject.obstacle_code = obstacle->code;
  subject.obstacle_kind = boost::describe::enum_to_string(obstacle->kind, "");
  subject.description = obstacle->description;
  subject.decision_asked = obstacle->decision_asked;
  subject.address = obstacles::address_of(obstacle->kind, obstacle->code);
  subject.reported_on = obstacle->reported_on;
  subject.is_obstacle_open = obstacle->is_open();
  for (auto const& target : obstacles::targets_of(work.db, id))
    if (target.milestone) return put_milestone(work.db, subject, target.milestone);
}

}  // namespace

std::optional<RoomSubject> room_subject(Work& work, AgendaItem const& item) {
  auto const goal = item.goal ? goals::find_visible(work, item.goal) : std::nullopt;
  if (!goal) return std::nullopt;
  auto subject = RoomSubject{.goal_code = goal->code, .goal_title = goal->title};
  auto const figures = work.db.maybe<Figures>(
      "SELECT s.standing, i.name AS institution, s.progress_real AS real, s.progress_expected AS expected, s.ends_on FROM goal_standing s JOIN goal g ON g.id = s.goal JOIN "
      "institution i "
      "ON i.id = g.institution WHERE s.goal = :goal",
      sql::with("goal", goal->id));
  if (figures) {
    subject.standing = figures->standing;
    subject.institution = figures->institution;
    subject.real = figures->real;
    subject.expected = figures->expected;
    subject.ends_on = figures->ends_on;
  }
  if (item.kind == AgendaKind::held_obstacle) put_obstacle(work, subject, ObstacleId{item.subject_id});
  if (item.kind == AgendaKind::advance) put_milestone(work.db, subject, MilestoneId{item.subject_id});
  return subject;
}

}  // namespace timon::meetings
