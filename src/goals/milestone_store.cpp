#include "goals/milestone_store.hpp"

#include "goals/likelihood.hpp"

namespace timon::goals {

std::vector<Milestone> milestones_of(sql::Session& db, GoalId goal) {
  static auto const text = sql::select<Milestone>("WHERE goal = :goal ORDER BY code, id");
  return db.all<Milestone>(text, sql::with("goal", goal));
}

std::vector<Reprogramming> reprogrammings_of(sql::Session& db, GoalId goal) {
  static auto const text = sql::select<Reprogramming>("WHERE goal = :goal ORDER BY id");
  return db.all<Reprogramming>(text, sql::with("goal", goal));
}

std::vector<Reprogramming> reprogrammings_of(sql::Session& db, MilestoneId milestone) {
  static auto const text = sql::select<Reprogramming>("WHERE milestone = :milestone ORDER BY id");
  return db.all<Reprogramming>(text, sql::with("milestone", milestone));
}

std::vector<MilestonePredecessor> predecessors_of(sql::Session& db, GoalId goal) {
  static auto const text =
      "SELECT " + sql::columns<MilestonePredecessor>("p.") + " FROM milestone_predecessor p JOIN milestone m ON m.id = p.milestone WHERE m.goal = :goal ORDER BY p.id";
  return db.all<MilestonePredecessor>(text, sql::with("goal", goal));
}

std::optional<ProgressReport> progress_of_week(sql::Session& db, MilestoneId milestone, Date week_of) {
  static auto const text = sql::select<ProgressReport>("WHERE milestone = :milestone AND week_of = :week_of ORDER BY id DESC LIMIT 1");
  return db.maybe<ProgressReport>(text, sql::with("milestone", milestone, "week_of", week_of));
}

std::optional<ProgressReport> progress_before(sql::Session& db, MilestoneId milestone, Date week_of) {
  static auto const text = sql::select<ProgressReport>("WHERE milestone = :milestone AND week_of < :week_of ORDER BY week_of DESC, id DESC LIMIT 1");
  return db.maybe<ProgressReport>(text, sql::with("milestone", milestone, "week_of", week_of));
}

std::optional<GoalReport> last_report(sql::Session& db, GoalId goal) {
  static auto const text = sql::select<GoalReport>("WHERE goal = :goal ORDER BY reported_on DESC, id DESC LIMIT 1");
  return db.maybe<GoalReport>(text, sql::with("goal", goal));
}

bool is_made_with_path(sql::Session& db, MilestoneId milestone, PersonId person, Time since) {
  return db
      .maybe<std::int64_t>(R"(SELECT j.id FROM journal j JOIN journal_change c ON c.entry = j.id
                                   WHERE c.object = 'milestone' AND c.object_id = :milestone AND c.before IS NULL AND j.event = 'milestones_created' AND j.at >= :since
                                     AND coalesce(j.person, 0) = :person)",
                           sql::with("milestone", milestone, "since", since, "person", person.number))
      .has_value();
}

PersonId declared_by(sql::Session& db, MilestoneId milestone) {
  return db
      .maybe<PersonId>(R"(SELECT j.person FROM journal j JOIN journal_change c ON c.entry = j.id
                               WHERE c.object = 'milestone' AND c.object_id = :milestone AND j.event = 'milestone_finished' ORDER BY j.id DESC LIMIT 1)",
                       sql::with("milestone", milestone))
      .value_or(PersonId{});
}

std::vector<sql::TableShape> sealed_tables() {
  return {sql::shape_of<Plan>(),          sql::shape_of<Axis>(),           sql::shape_of<Objective>(),  sql::shape_of<Goal>(),
          sql::shape_of<GoalPlace>(),     sql::shape_of<GoalShare>(),      sql::shape_of<Milestone>(),  sql::shape_of<MilestonePredecessor>(),
          sql::shape_of<Reprogramming>(), sql::shape_of<ProgressReport>(), sql::shape_of<GoalReport>(), sql::shape_of<StandingOverride>(),
          sql::shape_of<Likelihood>()};
}

}  // namespace timon::goals
