#include "schedule/advice_store.hpp"

#include <algorithm>
#include <set>

#include "goals/path_drafts.hpp"
#include "goals/schedule.hpp"
#include "platform/words/words.hpp"

namespace timon::schedule {
namespace {

constexpr auto kKeyLengthMax = std::size_t{100};

struct DueOfOffice {
  OfficeId responsible;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(DueOfOffice, (), (responsible, due_on))

}  // namespace

WeekLoads week_loads(Work& work, GoalId goal) {
  auto loads = WeekLoads{};
  auto seen = goals::visible(work, "g.id", "g.institution");
  sql::add_parameters(seen.parameters, "goal", goal);
  work.db.each<DueOfOffice>(
      "SELECT m.responsible, m.due_on FROM milestone m JOIN goal g ON g.id = m.goal WHERE m.finished_on IS NULL AND m.withdrawn_on IS NULL AND m.due_on IS NOT NULL AND "
      "m.responsible IN (SELECT o.responsible FROM milestone o WHERE o.goal = :goal AND o.responsible IS NOT NULL) AND " +
          seen.condition,
      seen.parameters, [&](DueOfOffice const& due) {
        ++loads[{due.responsible, week_of(due.due_on)}];
      });
  return loads;
}

std::vector<Advice> open_advice(Work& work, Goal const& goal) {
  auto const dismissed = work.db.all<std::string>("SELECT advice FROM advice_dismissal WHERE goal = :goal", sql::with("goal", goal.id));
  auto all = advice_on(goal, goals::milestones_of(work.db, goal.id), goals::predecessor_links(work.db, goal.id), week_loads(work, goal.id), work.today, work.words.language());
  std::erase_if(all, [&](Advice const& advice) { return std::ranges::find(dismissed, advice.key) != dismissed.end(); });
  return all;
}

void dismiss_advice(Work& work, GoalId id, std::string const& key) {
  must_have(work.actor, {kEditGoal, kEditOwn});
  auto const goal = goals::find_visible(work, id);
  if (!goal) throw NotFound{};
  must(goals::may_plan(work.actor, *goal), kEditGoal);
  if (key.empty() || key.size() > kKeyLengthMax) throw NotFound{};
  auto deed = Deed{work, "advice_dismissed"};
  deed.thread(id.number);
  if (work.db.maybe<std::string>("SELECT advice FROM advice_dismissal WHERE goal = :goal AND advice = :advice", sql::with("goal", id, "advice", key))) return;
  deed.insert(AdviceDismissal{.goal = id, .advice = key, .dismissed_on = work.today, .person = work.actor.person});
  deed.commit();
}

std::vector<sql::TableShape> sealed_tables() { return {sql::shape_of<PathTemplate>(), sql::shape_of<PathTemplateStep>(), sql::shape_of<AdviceDismissal>()}; }

}  // namespace timon::schedule
