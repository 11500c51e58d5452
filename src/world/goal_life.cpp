#include "world/goal_life.hpp"
#include "base/text.hpp"
#include "goals/goal_actions.hpp"
#include "goals/milestone_actions.hpp"
#include "goals/schedule.hpp"
#include "world/life.hpp"
#include "world/office_rows.hpp"

namespace timon::world {
namespace {

constexpr auto kCreatedBefore = 25;     // days between the creation of a goal and its start
constexpr auto kProgrammedBefore = 18;  // … its milestones
constexpr auto kApprovedBefore = 6;     // … the approval of its plan
constexpr auto kJudgementDays = 30;
constexpr auto kCents = 100;

/// The area that answers for what the leader does not do alone.
std::string area_of(std::string const& institution) {
  for (auto const& row : office_rows())
    if (row.institution == institution && row.role == "milestone_owner") return row.title;
  return {};
}

void create(Life& life, GoalRow const& row) {
  auto const institution = life.institutions.at(row.institution);
  auto work = life.as(life.office_of_level("coordinator", institution));
  auto const& days = life.days();
  auto const goal = accepted(goals::create_goal(work, Goal{.code = row.code,
                                                           .title = row.title,
                                                           .institution = institution,
                                                           .objective = life.objectives.at(row.objective_code),
                                                           .leader = life.offices.at(row.institution + "|" + row.leader),
                                                           .area = area_of(row.institution),
                                                           .starts_on = days.day(row.starts),
                                                           .ends_on = days.day(row.ends),
                                                           .need = row.need_text,
                                                           .baseline = row.baseline_text,
                                                           .product = row.product_text,
                                                           .result = row.result_text,
                                                           .is_priority = row.is_priority,
                                                           .is_integrating = row.is_integrating,
                                                           .parent = row.parent.empty() ? GoalId{} : life.goals.at(row.parent),
                                                           .budget = row.budget_amount ? std::optional{row.budget_amount * kCents} : std::nullopt,
                                                           .currency = row.budget_amount ? "ARS" : "",
                                                           .is_published = row.is_published},
                                             {.priority_reason = priority_reason(row.code)}),
                             row.code);
  life.goals[row.code] = goal.id;
  auto deed = Deed{work, "goal_edited"};
  deed.thread(goal.id.number);
  for (auto const& place : row.places) deed.insert(GoalPlace{.goal = goal.id, .place = life.places.at(place)});
  for (auto const& sharer : row.sharers) deed.insert(GoalShare{.goal = goal.id, .institution = life.institutions.at(sharer)});
  deed.commit();
}

void create(Life& life, GoalRow const& goal, MilestoneRow const& row) {
  auto work = life.as(life.offices.at(goal.institution + "|" + goal.leader));
  // What begins a goal is the leader's; the area answers for the rest.
  auto const is_leaders = row.code.starts_with("1,");
  auto const first_due = row.moves.empty() ? row.due : row.moves.front().from;
  auto const created = accepted(goals::create_milestone(work, life.goals.at(goal.code),
                                                        Milestone{.code = row.code,
                                                                  .title = row.title,
                                                                  .responsible = life.offices.at(goal.institution + "|" + (is_leaders ? goal.leader : area_of(goal.institution))),
                                                                  .weight = row.weight,
                                                                  .is_critical = row.is_critical,
                                                                  .due_kind = row.kind,
                                                                  .due_on = row.kind == DueKind::fixed ? std::optional{life.days().day(first_due)} : std::nullopt,
                                                                  .after_milestone = row.after.empty() ? MilestoneId{} : life.milestones.at(goal.code + "/" + row.after),
                                                                  .after_days = row.after_days,
                                                                  .scheduled_by = work.actor.name}),
                                goal.code + "/" + row.code);
  life.milestones[goal.code + "/" + row.code] = created.id;
  if (row.predecessors.empty()) return;
  auto waits_for = std::vector<MilestoneId>{};
  for (auto const& code : row.predecessors) waits_for.push_back(life.milestones.at(goal.code + "/" + code));
  accepted(goals::put_predecessors(work, created.id, 0, waits_for), goal.code + "/" + row.code + " waits");
}

void tell_moves(Life& life, GoalRow const& goal, MilestoneRow const& row) {
  auto const& days = life.days();
  auto const name = goal.code + "/" + row.code;
  auto const leader = goal.institution + "|" + goal.leader;
  for (auto i = std::size_t{0}; i < row.moves.size(); ++i) {
    auto const to = days.day(i + 1 < row.moves.size() ? row.moves[i + 1].from : row.due);
    life.on(days.day(row.moves[i].at), name + " moved", [&life, name, leader, to, move = row.moves[i]] {
      auto work = life.as(life.offices.at(leader));
      accepted(goals::reprogram_milestone(work, life.milestones.at(name), 0, to, move.cause, move.reason), name);
    });
  }
}

void tell_end(Life& life, GoalRow const& goal, MilestoneRow const& row) {
  auto const& days = life.days();
  auto const name = goal.code + "/" + row.code;
  auto const leader = goal.institution + "|" + goal.leader;
  if (row.withdrawn)
    life.on(days.day(*row.withdrawn), name + " withdrawn", [&life, name, leader, reason = row.reason] {
      auto work = life.as(life.offices.at(leader));
      accepted(goals::withdraw_milestone(work, life.milestones.at(name), 0, reason), name);
    });
  if (!row.finished) return;
  life.on(days.day(*row.finished), name + " finished", [&life, name, leader] {
    auto work = life.as(life.offices.at(leader));
    accepted(goals::finish_milestone(work, life.milestones.at(name), 0, work.today), name);
  });
  if (row.is_verified)
    life.on(verified_on(row, days), name + " verified", [&life, name] {
      auto work = life.as(life.offices.at("GOB|Dirección de Verificación"));
      accepted(goals::verify_milestone(work, life.milestones.at(name), 0), name);
    });
  if (row.reopened)
    life.on(days.day(*row.reopened), name + " reopened", [&life, name, leader, reason = row.reason] {
      auto work = life.as(life.offices.at(leader));
      accepted(goals::reopen_milestone(work, life.milestones.at(name), 0, reason), name);
    });
}

void tell_milestones(Life& life, GoalRow const& goal) {
  auto const& days = life.days();
  for (auto const& row : goal.milestones) {
    life.on(days.day(row.added.value_or(goal.starts - kProgrammedBefore)), goal.code + "/" + row.code + " created", [&life, &goal, &row] { create(life, goal, row); });
  }
}

void tell_deeds(Life& life, GoalRow const& row) {
  auto const& days = life.days();
  auto const institution = life.institutions.at(row.institution);
  auto const approves = [&life, institution] { return life.as(life.office_of_level("coordinator", institution)); };
  if (row.suspended)
    life.on(days.day(*row.suspended), row.code + " suspended", [&life, &row] {
      auto work = life.as(life.offices.at("GOB|Unidad de Metas"));
      accepted(goals::suspend_goal(work, life.goals.at(row.code), 0, row.reason), row.code);
    });
  if (row.closed)
    life.on(days.day(*row.closed), row.code + " closed", [&life, &row, approves] {
      auto work = approves();
      accepted(goals::close_goal(work, life.goals.at(row.code), 0, row.reason), row.code);
    });
  if (row.judged)
    life.on(days.day(*row.judged), row.code + " judged", [&life, &row, approves] {
      auto work = approves();
      accepted(goals::judge_standing(work, life.goals.at(row.code), Standing::on_course, row.reason, life.days().today() + kJudgementDays), row.code);
    });
}

}  // namespace

Date verified_on(MilestoneRow const& row, DemoDays const& days) {
  constexpr auto kVerifiedAfter = 9;
  return days.day(std::min(row.finished.value_or(0) + kVerifiedAfter, -1));
}

Date approved_on(GoalRow const& row, DemoDays const& days) { return days.day(row.starts - kApprovedBefore); }

void tell_goals(Life& life) {
  // The rows are kept as long as the story is told from them.
  static auto const all = all_goals();
  auto const& days = life.days();
  for (auto const& row : all.rows) {
    life.on(days.day(row.starts - kCreatedBefore), row.code + " created", [&life, &row] { create(life, row); });
    tell_milestones(life, row);
    if (row.is_approved)
      life.on(approved_on(row, days), row.code + " approved", [&life, &row] {
        auto work = life.as(life.office_of_level("coordinator", life.institutions.at(row.institution)));
        accepted(goals::approve_goal(work, life.goals.at(row.code), 0), row.code);
      });
    for (auto const& milestone : row.milestones) {
      tell_moves(life, row, milestone);
      tell_progress(life, row, milestone);
      tell_end(life, row, milestone);
    }
    tell_reports(life, row);
    tell_deeds(life, row);
  }
}

}  // namespace timon::world
