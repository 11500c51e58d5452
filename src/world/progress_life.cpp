#include <algorithm>

#include "goals/goal_actions.hpp"
#include "goals/milestone_actions.hpp"
#include "world/goal_life.hpp"

namespace timon::world {
namespace {

constexpr auto kNear = 25;  // due so soon that it is told of each week
constexpr auto kFar = 90;   // later than this nothing is told yet
constexpr auto kMonth = 30;
constexpr auto kReportsMax = 12;
constexpr auto kUnchangedEach = 6;  // one report in so many says «sin cambios»

/// A number of the milestone that stays the same: it picks among the texts. No dice are thrown.
std::size_t number_of(std::string const& goal, std::string const& milestone) {
  auto number = std::size_t{0};
  for (auto const letter : goal + milestone) number = number * 31 + static_cast<unsigned char>(letter);
  return number % 9973;
}

struct Told {
  Date day;
  Phase phase{};
  bool is_newest{};
};

std::vector<Told> told_days(GoalRow const& goal, MilestoneRow const& row, DemoDays const& days) {
  auto told = std::vector<Told>{};
  if (row.finished) {
    told.push_back({days.day(*row.finished - 24), Phase::start});
    told.push_back({days.day(*row.finished - 10), Phase::middle});
    told.push_back({days.day(*row.finished), Phase::end});
    if (row.reopened) told.push_back({days.wednesday(3), Phase::middle});
  } else if (row.kind == DueKind::fixed && row.due <= kNear) {
    for (auto const week : {9, 6, 4, 2, 1, 0}) told.push_back({days.wednesday(week), week > 6 ? Phase::start : Phase::middle});
  } else if (row.kind == DueKind::fixed && row.due <= kFar) {
    told.push_back({days.wednesday(5), Phase::start});
    told.push_back({days.wednesday(number_of(goal.code, row.code) % 2 == 0 ? 0 : 1), row.due <= kFar / 2 ? Phase::middle : Phase::start});
  }
  auto const quiet_since = days.today() - goal.quiet_days;
  auto const from = row.added ? days.day(*row.added) : approved_on(goal, days);
  std::erase_if(told, [&](Told const& t) { return t.day <= from || (goal.quiet_days > 0 && t.day > quiet_since) || (row.withdrawn && t.day >= days.day(*row.withdrawn)); });
  if (!told.empty()) told.back().is_newest = true;
  return told;
}

}  // namespace

void tell_progress(Life& life, GoalRow const& goal, MilestoneRow const& row) {
  if (!goal.is_approved) return;
  auto const name = goal.code + "/" + row.code;
  auto number = number_of(goal.code, row.code);
  for (auto const& told : told_days(goal, row, life.days())) {
    ++number;
    auto const is_told = told.is_newest && !row.told.empty();
    auto const is_no_change = !is_told && told.phase == Phase::middle && number % kUnchangedEach == 0;
    auto const text = is_told ? row.told : is_no_change ? std::string{} : progress_text(goal.matter, told.phase, number);
    life.on(told.day, name + " told", [&life, name, text, is_no_change] {
      auto const id = life.milestones.at(name);
      auto work = life.as(life.db().one<OfficeId>("SELECT responsible FROM milestone WHERE id = :id", sql::with("id", id)));
      accepted(goals::report_progress(work, id, text, is_no_change), name);
    });
  }
}

void tell_reports(Life& life, GoalRow const& goal) {
  if (!goal.is_approved) return;
  auto const& days = life.days();
  auto const last = goal.closed ? *goal.closed - 2 : -3 - goal.quiet_days;
  auto const count = std::min(kReportsMax, (last - goal.starts) / kMonth);
  for (auto i = count - 1; i >= 0; --i) {
    auto const text = i == 0 && !goal.told.empty() ? goal.told : report_text(goal.matter, number_of(goal.code, "") + static_cast<std::size_t>(i));
    life.on(days.day(last - i * kMonth), goal.code + " reported", [&life, &goal, text] {
      auto work = life.as(life.offices.at(goal.institution + "|" + goal.leader));
      accepted(goals::report_goal(work, life.goals.at(goal.code), text), goal.code);
    });
  }
}

}  // namespace timon::world
