#include "world/rows.hpp"

namespace timon::world {

GoalRow& GoalRow::done(std::string milestone, std::string text, int due_day, std::optional<int> on) {
  auto& row = milestones.emplace_back();
  row.code = std::move(milestone);
  row.title = std::move(text);
  row.due = due_day;
  row.finished = on.value_or(due_day);
  return *this;
}

GoalRow& GoalRow::due(std::string milestone, std::string text, int day) {
  done(std::move(milestone), std::move(text), day);
  last().finished.reset();
  return *this;
}

GoalRow& GoalRow::open(std::string milestone, std::string text) {
  due(std::move(milestone), std::move(text), 0);
  last().kind = DueKind::open;
  return *this;
}

GoalRow& GoalRow::after(std::string milestone, std::string text, std::string other, int days) {
  due(std::move(milestone), std::move(text), 0);
  last().kind = DueKind::after;
  last().after = std::move(other);
  last().after_days = days;
  return *this;
}

GoalRow& Goals::goal(std::string code, std::string title, std::string institution, std::string leader) {
  auto& row = rows.emplace_back();
  row.code = std::move(code);
  row.title = std::move(title);
  row.institution = std::move(institution);
  row.leader = std::move(leader);
  return row;
}

Goals all_goals() {
  auto goals = Goals{};
  for (auto const tell : {tell_government, tell_public_works, tell_education, tell_industry, tell_production, tell_health, tell_roads_and_homes, tell_social_development, tell_treasury})
    tell(goals);
  return goals;
}

}  // namespace timon::world
