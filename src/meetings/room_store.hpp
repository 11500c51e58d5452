#pragma once
#include "meetings/meeting_store.hpp"

namespace timon::meetings {

/// What the room shows of an item's goal and obstacle, as they are now. Only of a goal that the actor sees.
struct RoomSubject {
  std::string standing;
  std::string institution;
  std::string goal_code, goal_title;
  std::int64_t real{}, expected{};  // thousandths
  std::optional<Date> ends_on;
  std::string obstacle_code, obstacle_kind, description, decision_asked, address;
  std::optional<Date> reported_on;
  bool is_obstacle_open{};
  std::string milestone_code;
  std::optional<Date> due_on, due_original;
};
BOOST_DESCRIBE_STRUCT(RoomSubject, (),
                      (standing, institution, goal_code, goal_title, real, expected, ends_on, obstacle_code, obstacle_kind, description, decision_asked, address, reported_on,
                       is_obstacle_open, milestone_code, due_on, due_original))
std::optional<RoomSubject> room_subject(Work&, AgendaItem const&);

}  // namespace timon::meetings
